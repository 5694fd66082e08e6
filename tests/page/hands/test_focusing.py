"""The bar of a focus and its footnote: every link leads where it says."""

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection, from_query
from dashboard.page.hands.focusing import bar, note
from tests.page.walking import links as walked
from tests.page.walking import text


def links(components) -> dict[str, Selection]:
    """What each link says, and the Selection it leads to."""
    return {text(link): from_query(link.href)[0] for link in walked(components)}


def test_without_a_focus_there_is_no_bar(karabakh):
    chosen = choose(karabakh, Selection(to="1995"))
    assert bar(chosen) == []
    assert note(chosen) == []


def test_each_link_of_the_bar_changes_one_thing(karabakh):
    focus = Selection(actors=("russia",), depth=2, direction="out", to="1995")
    found = links(bar(choose(karabakh, focus)))
    assert {words: leads.depth for words, leads in found.items()} == {
        "1": 1,
        "2": 2,
        "3": 3,
        "both": 2,
        "out": 2,
        "in": 2,
        "Leave": 1,
    }
    assert [found[way].direction for way in ("both", "out", "in")] == [
        "both",
        "out",
        "in",
    ]
    assert found["Leave"] == Selection(to="1995")


@pytest.mark.parametrize(
    ("actors", "said"),
    [
        (("armenia",), "Focus: Armenia"),
        (("armenia", "russia"), "Focus: Armenia, Russia"),
        (
            ("armenia", "russia", "turkey", "belarus"),
            "Focus: Armenia, Russia and 2 more",
        ),
    ],
)
def test_the_bar_names_who_is_in_focus(karabakh, actors, said):
    parts = bar(choose(karabakh, Selection(actors=actors)))
    assert text(parts[0]) == said


def test_the_footnote_names_whose_ties_are_hidden_and_shows_them(karabakh):
    focus = Selection(actors=("russia",), to="1995")
    parts = note(choose(karabakh, focus))
    assert [text(part) for part in parts] == [
        "Ties to 2 neighbours hidden by date (Azerbaijan, Turkey) – "
        "show until 4 April 2016"
    ]
    leads = links(parts)["show until 4 April 2016"]
    assert {"azerbaijan", "turkey"} <= set(choose(karabakh, leads).actors)
