"""Folding uses the role in force at the record's date."""

import pytest

from dashboard.analysis.folding import Folding
from dashboard.knowledge.bounds import Bounds, Observed
from dashboard.knowledge.dates import parse
from dashboard.knowledge.records import Actor

OBSERVED = Observed(parse("2016-04-02").first, parse("2016-04-09").last)
EVIDENCE = [{"source": "paper", "paragraph": 1}]


def actor(name, kind="person", roles=()):
    return Actor.model_validate(
        {
            "id": name,
            "kind": kind,
            "name": name,
            "roles": list(roles),
            "evidence": EVIDENCE,
        }
    )


ACTORS = [
    actor("ruritania", "state"),
    actor("league", "organisation"),
    actor("ministry", "government_body", [{"role": "ministry", "of": "ruritania"}]),
    actor(
        "general",
        roles=[
            {"role": "minister", "of": "ministry", "end": "2010"},
            {"role": "secretary", "of": "league", "start": "2012", "end": ".."},
        ],
    ),
    actor("author"),
]


def on(text):
    when = parse(text)
    return Bounds(when.first, when.last, when.first, when.last)


@pytest.mark.parametrize(
    ("name", "level", "date", "folded"),
    [
        ("general", "states", "2009", "ruritania"),
        ("general", "organisations", "2009", "ministry"),
        ("general", "people", "2009", "general"),
        ("general", "states", "2016-02", "league"),
        ("general", "organisations", "2016-02", "league"),
        ("general", "states", "2011", "general"),
        ("ministry", "states", "2016", "ruritania"),
        ("ministry", "organisations", "2016", "ministry"),
        ("author", "states", "2016", "author"),
        ("ruritania", "states", "2016", "ruritania"),
    ],
)
def test_a_person_stands_for_whom_it_served_that_day(name, level, date, folded):
    assert Folding(ACTORS, OBSERVED).fold(name, level, on(date)) == folded


def test_a_record_may_say_for_whom_somebody_speaks():
    folding = Folding(ACTORS, OBSERVED)
    assert folding.fold("general", "states", on("2016"), "ministry") == "ruritania"
    assert folding.fold("general", "organisations", on("2016"), "ministry") == (
        "ministry"
    )


def test_whom_somebody_speaks_for_is_the_whole_chain():
    folding = Folding(ACTORS, OBSERVED)
    assert folding.speaks_for("general", on("2009")) == {
        "general",
        "ministry",
        "ruritania",
    }


def test_a_role_that_turns_back_on_itself_ends():
    pair = [
        actor("one", roles=[{"role": "aide", "of": "two"}]),
        actor("two", roles=[{"role": "aide", "of": "one"}]),
    ]
    assert Folding(pair, OBSERVED).fold("one", "states") == "two"
