"""Measures on the page: off by default; the order, the bars and what they warn of."""

import pytest
from dash import html

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.page.rail.measuring import LISTED, answers, bars, measure_step
from tests import generated
from tests.page.walking import links, text, walk, with_class


def chosen(tables, key, **more):
    return choose(tables, Selection(node_measure=key, **more))


def test_off_shows_nothing(karabakh):
    off = choose(karabakh, Selection())
    assert answers(off) == {"order": [], "said": []}
    assert bars(off) == {}


def test_every_measure_can_be_chosen():
    radios = [c for c in walk(measure_step()) if type(c).__name__ == "Radio"]
    assert [(c.value, c.label) for c in radios] == [
        ("none", "Off"),
        ("ties", "Ties"),
        ("between", "Go-between"),
        ("groups", "Groups"),
        ("bridges", "Bridges"),
    ]


def test_the_order_links_each_actor_with_its_value_and_families(karabakh):
    rows = items(answers(chosen(karabakh, "ties", to="2016-04-05")))
    link = links(rows[0])[0]
    assert link.href.startswith("?to=2016-04-05&node_measure=ties&record=")


def items(answer):
    return [c for c in walk(answer["order"]) if isinstance(c, html.Li)]


def test_values_are_in_words(karabakh):
    first = items(answers(chosen(karabakh, "ties")))[0]
    assert text(first) == "Armenia124 cooperation, 3 mediation, 2 arms, 3 hostility"
    assert text(items(answers(chosen(karabakh, "between")))[1]) == "Azerbaijan16 %"


def test_a_group_is_a_row(karabakh):
    rows = items(answers(chosen(karabakh, "groups", families=("cooperation",))))
    assert [text(row) for row in rows] == [
        "Group 1: 6 actorsArmenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan",
        "Group 2: 2 actorsAzerbaijan, Turkey",
    ]


def test_a_bridge_says_whom_it_cuts_off(karabakh):
    rows = items(answers(chosen(karabakh, "bridges")))
    assert text(rows[-1]) == "Tajikistan – CSTO cuts off Tajikistan"


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("ties", "Bar: ties, at most 12 ties. "),
        ("between", "Bar: go-between, at most 30 % of pairs. "),
        ("bridges", "Bar: bridges, at most 1 tie. "),
    ],
)
def test_the_caption_has_the_unit_and_the_warning(karabakh, key, said):
    warned = "It counts what one source mentions; a count is not power."
    assert text(answers(chosen(karabakh, key))["said"]) == said + warned


def test_the_longest_bar_is_one(karabakh):
    found = bars(chosen(karabakh, "ties"))
    assert found["armenia"] == found["russia"] == 1
    assert found["turkey"] == 0.25
    assert "csto" not in found


def test_where_all_is_nothing_every_bar_is_empty(karabakh):
    assert set(bars(chosen(karabakh, "ties", families=("claim",))).values()) == {0}


def test_an_empty_picture_says_so(karabakh):
    answer = answers(chosen(karabakh, "ties", families=()))
    assert answer["order"] == []
    assert answer["said"] == ["Nothing to measure: no actor is in the picture."]


def test_a_long_order_says_how_many_are_left_out():
    many = answers(chosen(generated.tables(60, 300), "ties"))
    actors = len(bars(chosen(generated.tables(60, 300), "ties")))
    assert len(items(many)) == LISTED
    (left,) = [
        c for c in walk(many["order"]) if "more" in text(c) and type(c) is html.P
    ]
    assert text(left) == f"and {actors - LISTED} more actors"


def test_the_bar_in_the_rail_is_as_long_as_the_value(karabakh):
    drawn = with_class(answers(chosen(karabakh, "ties"))["order"], "bar")
    assert [bar.children.style["width"] for bar in drawn[:3]] == [
        "100.0%",
        "100.0%",
        "83.3%",
    ]


def test_a_link_turns_a_measure_on(draw):
    answer = draw("?node_measure=ties")
    assert answer["node_measure"]["value"] == "ties"
    assert answer["frame"]["data"]["bars"]["armenia"] == 1
    assert draw("")["frame"]["data"]["bars"] == {}
