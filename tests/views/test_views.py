"""What every view promises; a new file in dashboard/views is tested at once."""

import json

import pytest
from plotly.utils import PlotlyJSONEncoder

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.views import VIEWS

SELECTIONS = [
    Selection(),
    Selection(to="1991"),
    Selection(families=()),
    Selection(to="1850"),
    Selection(to="2018"),
    Selection(from_="2014", to="2015", level="people", memberships="spokes"),
    Selection(actors=("russia",), depth=2, filtered="fade", record="csto"),
]


def as_json(component) -> str:
    return json.dumps(component, cls=PlotlyJSONEncoder, sort_keys=True)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.key)
@pytest.mark.parametrize("selection", SELECTIONS, ids=lambda s: s.to_query() or "-")
@pytest.mark.parametrize("theme", ["light", "dark", "projector"])
def test_a_view_is_a_pure_function(karabakh, view, selection, theme):
    chosen = choose(karabakh, selection)
    before = chosen.ties.copy(deep=True)
    first = as_json(view.draw(chosen, theme))
    again = as_json(view.draw(choose(karabakh, selection), theme))
    assert first == again
    assert chosen.ties.equals(before)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.key)
@pytest.mark.parametrize("selection", SELECTIONS, ids=lambda s: s.to_query() or "-")
def test_a_view_says_in_words_what_it_shows(karabakh, view, selection):
    chosen = choose(karabakh, selection)
    assert view.heading(chosen)
    assert view.sentence(chosen)[0].isdigit()


def test_the_tabs_stand_in_their_order():
    assert [view.label for view in VIEWS] == [
        "Network",
        "Flows",
        "Map",
        "Timeline",
        "Matrix",
        "Table",
        "Claims",
        "Sources",
        "Difference",
        "Tension",
    ]


def test_every_view_can_be_named_in_a_link():
    for view in VIEWS:
        assert Selection(view=view.key).to_query() in ("", f"view={view.key}")
