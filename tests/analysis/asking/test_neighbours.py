"""Hidden neighbours: exact numbers, and a walk by hand over every Selection tried."""

from dataclasses import replace

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.dated import first_day
from dashboard.analysis.asking.neighbours import Way, in_words, ways
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.time.moments import moments


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
def star(tables_of):
    """ruritania backs sylvania from 1990, borduria from 2000; syldavia once did it."""
    return tables_of(
        relations=[
            tie("one", "ruritania", "sylvania", start="1990"),
            tie("two", "ruritania", "borduria", start="2000"),
            tie("three", "syldavia", "ruritania", start="1980", end="1985"),
        ]
    )


FOCUS = Selection(actors=("ruritania",))


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"actors": ()}, []),
        ({"to": "1995"}, [Way("date", ("borduria",), {"to": "2000"})]),
        (
            {"to": "1986-05-01"},
            [Way("date", ("borduria", "sylvania"), {"to": "2000"})],
        ),
        ({"from_": "1999"}, [Way("date", ("syldavia",), {"from_": ""})]),
        (
            {"from_": "1991", "to": "1995"},
            [Way("date", ("borduria", "syldavia"), {"from_": "", "to": "2000"})],
        ),
        ({"to": "1995", "direction": "in"}, []),
        ({"past": "hide"}, [Way("past", ("syldavia",), {"past": "show"})]),
        (
            {"families": ("arms",)},
            [
                Way(
                    "families",
                    ("borduria", "syldavia", "sylvania"),
                    {"families": None},
                )
            ],
        ),
        (
            {"to": "1995", "past": "hide"},
            [
                Way("date", ("borduria",), {"to": "2000"}),
                Way("past", ("syldavia",), {"past": "show"}),
            ],
        ),
        (
            {"to": "1995", "text": "Sylvania"},
            [
                Way("text", ("syldavia",), {"text": ""}),
                Way("several", ("borduria",), {"to": "2000", "text": ""}),
            ],
        ),
    ],
)
def test_each_way_names_whom_it_shows_and_what_it_changes(star, changes, found):
    assert ways(choose(star, replace(FOCUS, **changes))) == found


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"to": "1995"}, ("ties to 1 neighbour hidden by date", "show until 2000")),
        (
            {"from_": "1999"},
            ("ties to 1 neighbour hidden by date", "show from the beginning"),
        ),
        ({"families": ("arms",)}, ("ties to 3 neighbours hidden by tie kinds", "show")),
        (
            {"families": ("arms",), "filtered": "fade"},
            ("ties to 3 neighbours faded by tie kinds", "show"),
        ),
    ],
)
def test_a_way_in_words(star, changes, said):
    chosen = choose(star, replace(FOCUS, **changes))
    assert [in_words(way, chosen) for way in ways(chosen)] == [said]


def test_the_last_observed_day_is_the_default(tables_of):
    tables = tables_of(
        relations=[tie("new", "ruritania", "sylvania", start="2016-04-09")]
    )
    chosen = choose(tables, replace(FOCUS, to="2000"))
    (way,) = ways(chosen)
    assert way.changes == {"to": ""}
    assert in_words(way, chosen)[1] == "show until 9 April 2016"


def walked(chosen) -> set[str]:
    """Whom a walk by hand meets, at any date, but those it starts from."""
    selection = chosen.selection
    met = set(chosen.focus)
    for _ in range(selection.depth):
        step = set()
        for row in chosen.ties.itertuples():
            if row.tail in met and (selection.direction != "in" or not row.directed):
                step.add(row.head)
            if row.head in met and (selection.direction != "out" or not row.directed):
                step.add(row.tail)
        met |= step
    return met.intersection(chosen.tables.actors.index).difference(chosen.focus)


MORE = [
    Selection(to="1995"),
    Selection(from_="2016-04-05"),
    Selection(from_="1996", to="2012", level="people"),
    Selection(to="1995", families=("cooperation", "claim"), past="hide"),
    Selection(to="2014", statuses=("declared",), undated="hide"),
    Selection(to="2016-04-05", speakers=("erdogan",)),
]
TRIED = [
    replace(more, actors=actors, depth=depth, direction=direction)
    for more in MORE
    for actors in (("turkey",), ("csto", "azerbaijan"))
    for depth, direction in ((1, "both"), (1, "in"), (2, "out"))
]


@pytest.mark.parametrize("selection", TRIED, ids=Selection.to_query)
def test_the_ways_together_show_everybody_whom_the_walk_meets(karabakh, selection):
    chosen = choose(karabakh, selection)
    hidden = walked(chosen) - set(chosen.actors)
    shown = set()
    for way in ways(chosen):
        after = choose(karabakh, replace(selection, **way.changes)).actors
        expected = hidden.intersection(after) - (
            shown if way.hides == "several" else set()
        )
        assert set(way.actors) == expected
        shown |= expected
    assert shown == hidden


@pytest.mark.parametrize("to", ["1990", "1995", "1999", "2012", "2016-04-05"])
def test_the_day_moves_no_further_than_it_must(karabakh, to):
    for actor in ("armenia", "russia", "turkey", "azerbaijan"):
        selection = Selection(actors=(actor,), to=to)
        chosen = choose(karabakh, selection)
        for way in ways(chosen):
            for moment in moments(karabakh):
                if chosen.window.to < moment.day < first_day(way.changes["to"]):
                    day = moment.day.isoformat()
                    earlier = choose(karabakh, replace(selection, to=day)).actors
                    assert not set(way.actors) <= set(earlier)
