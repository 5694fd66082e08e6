"""Ways out of an empty view: each leads to something."""

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection, from_query
from dashboard.views.ways import nothing_shown, ways_out


def ways(tables, **fields):
    chosen = choose(tables, Selection(**fields))
    assert chosen.shown.empty
    return {way.text: way.href for way in ways_out(chosen, chosen.ties)}


def test_the_one_filter_in_the_way_can_be_dropped(karabakh):
    found = ways(karabakh, text="smerch", speakers=("erdogan",), past="hide")
    assert list(found) == [
        "Drop filter: said by Recep Tayyip Erdogan",
        "Drop filter: holding “smerch”",
        "Drop all filters",
        "Back to the default view",
    ]
    assert found["Drop filter: holding “smerch”"] == "?speakers=erdogan&past=hide"


def test_one_filter_alone_is_all_filters(karabakh):
    assert list(ways(karabakh, text="no such words")) == [
        "Drop all filters",
        "Back to the default view",
    ]


def test_a_filter_that_is_not_to_blame_is_not_offered(karabakh):
    found = ways(karabakh, to="1991", families=("arms",), past="hide", text="russia")
    assert list(found) == [
        "Go to 2012",
        "Drop filter: only arms",
        "Drop all filters",
        "Back to the default view",
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"text": "smerch", "speakers": ("erdogan",), "past": "hide"},
        {"kinds": ("financed",), "actors": ("turkey",), "sources": ("blagov-2016",)},
        {"families": (), "statuses": (), "to": "1995"},
        {"families": ("arms",), "to": "1991", "text": "azerbaijan"},
    ],
)
def test_every_way_but_the_date_leads_to_ties(karabakh, fields):
    found = ways(karabakh, **fields)
    assert found
    for link in found.values():
        selection, notices = from_query(link)
        assert notices == []
        assert len(choose(karabakh, selection).shown) > 0


def test_where_ties_are_shown_there_is_nothing_to_say(karabakh):
    assert nothing_shown(choose(karabakh, Selection())) == []
