"""What is kept goes with what it is of."""

import gc
import weakref

from dashboard.analysis.kept import MOST, kept


class Source:
    """Something that can be held weakly."""


def test_an_answer_is_derived_once_for_each_source_and_argument():
    calls = []

    @kept
    def derive(source, number):
        calls.append(number)
        return number * 2

    one, other = Source(), Source()
    assert [derive(one, 1), derive(one, 1), derive(other, 1), derive(one, 2)] == [
        2,
        2,
        2,
        4,
    ]
    assert calls == [1, 1, 2]


def test_only_the_latest_answers_are_kept():
    calls = []

    @kept
    def derive(source, number):
        calls.append(number)
        return number

    source = Source()
    for number in range(MOST + 1):
        derive(source, number)
    derive(source, MOST)
    derive(source, 0)
    assert calls == [*range(MOST + 1), 0]


def test_nothing_outlives_its_source():
    @kept
    def derive(source):
        return [1]

    source = Source()
    derive(source)
    gone = weakref.ref(source)
    del source
    gc.collect()
    assert gone() is None
