"""Bundles: pairs with too many ties become a line a family, and open again."""

from collections import Counter
from typing import Any

import numpy as np
import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.columns import rows
from dashboard.analysis.drawing.bundles import APART, MOST, bundles
from dashboard.analysis.drawing.picture import frame, picture
from tests.generated import tables as generated

PAIR = ("ruritania", "sylvania")


def _event(n, type_, turned=False, date: str | None = "2016-04-03"):
    one, other = PAIR[::-1] if turned else PAIR
    event = {
        "id": f"event-{n}",
        "type": type_.upper(),
        "actors": [{"actor": one}],
        "recipients": [{"actor": other}],
        "date": date,
    }
    return {field: value for field, value in event.items() if value is not None}


@pytest.fixture
def talk(tables_of):
    """Tables of a pair with so many events, some of them the other way round."""

    def build(*types, **more):
        events = [_event(n, type_, n % 2 == 1, **more) for n, type_ in enumerate(types)]
        return tables_of(events=events)

    return build


def _drawn(tables, **kept) -> dict[str, Any]:
    """Letter, count, fan and arrows of each mark that is shown, by its id."""
    selection = Selection(**kept)
    drawn = picture(tables, selection.level, selection.memberships)
    now = frame(choose(tables, selection), drawn)
    ends = "-" * drawn.singles + now.ends
    return {
        mark.id: (now.ties[n], now.counts.get(n, ""), now.fans.get(n), ends[n])
        for n, mark in enumerate(drawn.marks)
        if now.ties[n] != "-"
    }


def test_six_ties_of_a_pair_are_told_apart(talk):
    assert set(_drawn(talk(*["accuse"] * 6))) == {f"event-{n}" for n in range(6)}


def test_seven_become_a_line_a_family_with_a_count_and_arrows(talk):
    found = _drawn(talk(*["accuse"] * 4, *["consult"] * 3))

    assert found == {
        "ruritania~sylvania~mediation": ("c", "3", None, "-"),
        "ruritania~sylvania~claim": ("c", "4", None, "="),
    }


def test_the_one_of_its_family_keeps_its_look_in_the_place_of_the_bundle(talk):
    tables = talk(*["accuse"] * 6, "assault")
    found = _drawn(tables)
    marks = {m.id: m for m in picture(tables, "states", "areas").marks}

    assert set(found) == {"ruritania~sylvania~claim", "event-6"}
    assert found["event-6"][2] == marks["ruritania~sylvania~hostility"].fan


def test_a_pair_opens_by_its_path_either_way_or_by_a_record_of_it(talk):
    tables = talk(*["accuse"] * 7)
    every = {f"event-{n}" for n in range(7)}

    for kept in ({"path": PAIR}, {"path": PAIR[::-1]}, {"record": "event-3"}):
        found = _drawn(tables, **kept)
        assert set(found) == every
        sides = sorted(f if n % 2 == 0 else -f for n, (*_, f, _) in _by_number(found))
        assert all(16 <= gap <= 24 for gap in np.diff(sides))
        assert abs(sum(sides)) < 1
    assert len(_drawn(tables, path=("ruritania", "borduria"))) == 1


def _by_number(found):
    return [(int(name.rpartition("-")[2]), shown) for name, shown in found.items()]


def test_filtering_down_to_six_tells_them_apart(talk):
    tables = talk(*["accuse"] * 6, "consult", "consult")

    assert all("~" in name for name in _drawn(tables))
    assert set(_drawn(tables, kinds=("accuse",))) == {f"event-{n}" for n in range(6)}


def test_faded_ties_are_bundled_by_themselves(talk):
    tables = talk(*["accuse"] * 6, "consult", "consult")
    found = _drawn(tables, kinds=("accuse",), filtered="fade")

    assert found.pop("ruritania~sylvania~mediation") == ("C", "", None, "-")
    assert {letter for letter, *_ in found.values()} == {"c"}
    assert len(found) == 6


def test_a_count_says_which_class_it_counts(tables_of):
    dates = ["2016-04-03"] * 2 + ["[2016-04-03..2016-05]"] * 2 + [None] * 3
    events = [_event(n, "accuse", date=date) for n, date in enumerate(dates)]
    ended = {"kind": "support", "actor": PAIR[0], "recipient": PAIR[1]}
    past = [{"id": "past", **ended, "start": "1990", "end": "1999"}]
    later = [{"id": "plan", **ended, "start": "1990", "end": "2020", "planned": "true"}]
    tables = tables_of(events=events, relations=past + later)

    said = {k: v[:2] for k, v in _drawn(tables, to="2016-04-04").items()}
    assert said["ruritania~sylvania~claim"] == ("c", "2, 2 possible, 3 undated")
    assert said["ruritania~sylvania~cooperation"] == ("c", "1, 1 ended")
    late = {k: v[:2] for k, v in _drawn(tables, to="2018").items()}
    assert late["ruritania~sylvania~cooperation"] == ("l", "1 planned, 1 not observed")


def test_a_bundle_of_possible_ties_is_dashed_and_of_undated_ones_dotted(talk):
    maybe = _drawn(talk(*["accuse"] * 7, date="[2016-04-03..2016-05]"), to="2016-04-04")

    assert maybe["ruritania~sylvania~claim"][:2] == ("p", "7 possible")
    undated = _drawn(talk(*["accuse"] * 7, date=None))
    assert undated["ruritania~sylvania~claim"][:2] == ("u", "7 undated")


@pytest.fixture(scope="module")
def crowd():
    """More ties than a level draws one by one."""
    return generated(60, 2600)


def test_above_two_thousand_the_busiest_pairs_and_families_are_drawn(crowd):
    ties = choose(crowd, Selection()).ties
    level = ties[ties["hidden_by"] != "level"]
    records = {}
    for tie in rows(level):
        a, b = sorted((tie.tail, tie.head))
        records.setdefault(f"{a}~{b}~{tie.family}", set()).add(tie.record)
    ranked = sorted(records, key=lambda name: (-len(records[name]), name))
    drawn = picture(crowd, "states", "spokes")

    assert len(level) > MOST
    assert drawn.singles == 0
    assert {mark.id for mark in drawn.marks} == set(ranked)


def test_of_more_than_two_thousand_the_busiest_then_by_id(crowd):
    ties = choose(crowd, Selection()).ties
    every = {mark.id: mark for mark in picture(crowd, "states", "spokes").marks}
    several, crowded = bundles(ties, 0, "spokes", most=50)
    record = dict(zip(ties.index, ties["record"], strict=True))
    number = {
        name: len({record[tie] for tie in _of(ties, every[name])}) for name in every
    }

    assert [m.id for m in several] == sorted(every, key=lambda n: (-number[n], n))[:50]
    assert set(crowded.bundle) == {-1, *range(50)}


def _of(ties, mark):
    same = ties[(ties["family"] == mark.family) & (ties["hidden_by"] != "level")]
    a, b = mark.ends
    between = same["tail"].isin([a, b]) & same["head"].isin([a, b])
    return list(same.index[between])


@pytest.mark.parametrize("kept", [{}, {"families": ("arms", "claim")}, {"to": "2004"}])
@pytest.mark.parametrize("size", [(60, 900), (60, 2600)])
def test_every_shown_tie_is_drawn_once_or_counted_once(size, kept):
    tables = generated(*size)
    selection = Selection(memberships="spokes", **kept)
    chosen = choose(tables, selection)
    drawn = picture(tables, "states", "spokes")
    now = frame(chosen, drawn)

    shown = chosen.shown
    pairs = [
        tuple(sorted(ends)) for ends in zip(shown["tail"], shown["head"], strict=True)
    ]
    busy = {pair for pair, count in Counter(pairs).items() if count > APART}
    counted = Counter()
    for n, (mark, letter) in enumerate(zip(drawn.marks, now.ties, strict=True)):
        if letter == "-":
            continue
        said = now.counts.get(n, "1").split(", ")
        pair = tuple(sorted(mark.ends))
        counted[pair] += sum(int(part.split()[0]) for part in said)
        assert mark.bundle or pair not in busy or n in now.fans
    assert counted == Counter(pairs)
