"""Choosing: each filter hides what it should, and says so."""

import pytest

from dashboard.analysis.asking.choosing import CHAIN, choose
from dashboard.analysis.asking.selection import Selection


def tie(name, actor, recipient, **more):
    return {
        "id": name,
        "kind": "support",
        "actor": actor,
        "recipient": recipient,
        "end": "..",
        **more,
    }


@pytest.fixture(scope="module")
def chain(tables_of):
    """ruritania -> sylvania -> borduria -> syldavia."""
    return tables_of(
        relations=[
            tie("one", "ruritania", "sylvania"),
            tie("two", "sylvania", "borduria"),
            tie("three", "borduria", "syldavia"),
        ]
    )


@pytest.mark.parametrize(
    ("selection", "shown"),
    [
        (Selection(), ["one", "two", "three"]),
        (Selection(actors=("sylvania",)), ["one", "two"]),
        (Selection(actors=("sylvania",), direction="out"), ["two"]),
        (Selection(actors=("sylvania",), direction="in"), ["one"]),
        (Selection(actors=("ruritania",), depth=2), ["one", "two"]),
        (Selection(actors=("ruritania",), depth=3), ["one", "two", "three"]),
        (Selection(families=("arms",)), []),
        (Selection(families=()), []),
        (Selection(kinds=("support",)), ["one", "two", "three"]),
        (Selection(statuses=("attested",)), ["one", "two", "three"]),
        (Selection(statuses=("declared",)), []),
        (Selection(sources=()), []),
        (Selection(sources=("paper",)), ["one", "two", "three"]),
        (Selection(speakers=("ruritania",)), []),
        (Selection(text="SYLVANIA"), ["one", "two"]),
        (Selection(text="no such words"), []),
        (Selection(to="2000"), ["one", "two", "three"]),
    ],
)
def test_a_filter_keeps_what_it_says(chain, selection, shown):
    assert list(choose(chain, selection).shown.index) == shown


def test_focus_is_walked_before_dates_are_filtered(tables_of):
    tables = tables_of(
        relations=[
            tie("old", "ruritania", "sylvania", start="1990", end="1995"),
            tie("new", "sylvania", "borduria", start="2000"),
        ]
    )
    chosen = choose(tables, Selection(actors=("ruritania",), depth=2, from_="2010"))
    assert list(chosen.shown.index) == ["new"]
    assert chosen.ties.at["old", "hidden_by"] == "date"


def test_past_and_undated_have_their_own_switch(tables_of):
    tables = tables_of(
        relations=[
            tie("over", "ruritania", "sylvania", end="1995"),
            {
                "id": "some-day",
                "kind": "support",
                "actor": "borduria",
                "recipient": "syldavia",
            },
        ]
    )
    assert choose(tables, Selection()).counts() == {"past": 1, "undated": 1}
    assert choose(tables, Selection(past="hide")).counts() == {"undated": 1}
    assert choose(tables, Selection(undated="hide")).counts() == {"past": 1}


def test_every_tie_is_hidden_by_one_step_or_shown(karabakh):
    chosen = choose(karabakh, Selection(to="1995", families=("arms", "claim")))
    left = [chosen.left_after(step) for step in CHAIN]
    assert left == sorted(left, reverse=True)
    assert left[-1] == len(chosen.shown)
    assert set(chosen.ties["hidden_by"]) <= {*CHAIN, ""}


def test_tables_are_not_changed(karabakh):
    before = karabakh.ties.copy(deep=True)
    choose(karabakh, Selection(level="people", families=("arms",)))
    assert karabakh.ties.equals(before)
