"""Why what was found is not in the picture: said before it is chosen."""

import pytest

from dashboard.analysis.asking.choosing import CHAIN, choose
from dashboard.analysis.asking.selection import from_query
from dashboard.analysis.finding.entries import entries
from dashboard.analysis.finding.unshown import HIDDEN, unshown


def why(tables, query: str, identifier: str) -> str:
    selection, notices = from_query(query)
    assert notices == []
    found = next(e.found for e in entries(tables) if e.found.id == identifier)
    return unshown(choose(tables, selection), [found])[0]


@pytest.mark.parametrize(
    ("query", "identifier", "said"),
    [
        ("", "russia", ""),
        ("", "csto", ""),
        ("", "russia-azerbaijan-arms", ""),
        ("", "turkey-fuels-fighting", ""),
        ("", "blagov-2016 14", ""),
        ("", "2016-04-05", ""),
        ("", "putin", "shown as Russia at this level"),
        ("level=people", "putin", ""),
        ("", "abrahamyan-request", "listed only, never drawn"),
        ("to=1999", "belarus", ""),
        ("to=1985", "nagorno-karabakh", "without a tie at the end of 1985"),
        (
            "to=1999",
            "russia-armenia-loan-2016",
            "not shown at the end of 1999: February 2016",
        ),
        ("families=claim", "russia-azerbaijan-arms", "hidden by tie kinds"),
        ("families=claim", "belarus", "hidden by tie kinds"),
        ("actors=turkey", "russia-armenia-base", "hidden by the focus on actors"),
        ("actors=belarus&families=arms", "belarus", ""),
        ("statuses=alleged", "medvedev-meeting-in-baku", "hidden by claim status"),
        ("undated=hide", "azerbaijan-protests-loan", "hidden, as it has no date"),
        ("text=zzz", "medvedev-meeting-in-baku", "hidden by the text filter"),
        ("from=2000", "1999", "before the first date of the window"),
    ],
)
def test_the_reason_is_said(karabakh, query, identifier, said):
    assert why(karabakh, query, identifier) == said


def test_what_is_over_before_the_window_says_when(border):
    said = why(border, "from=2001&to=2003", "northern-pact")
    assert said == ""
    said = why(border, "to=1990", "truce-of-1994")
    assert said == "not shown at the end of 1990: from May 1994, end not given"


def test_each_that_is_shown_says_nothing_and_no_other(karabakh):
    """Against the ties of the Slice themselves, at every level."""
    for query in ("", "to=1999", "level=people", "families=arms&to=2015"):
        chosen = choose(karabakh, from_query(query)[0])
        found = [
            e.found for e in entries(karabakh) if e.found.group in ("ties", "events")
        ]
        shown = set(chosen.shown["record"])
        reasons = unshown(chosen, found)
        assert {one.id for one, why in zip(found, reasons, strict=True) if not why} == (
            shown & {one.id for one in found}
        )


def test_every_step_of_the_chain_has_its_words():
    assert set(HIDDEN) == set(CHAIN) - {"date"}
