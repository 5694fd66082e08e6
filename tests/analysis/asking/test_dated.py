"""Dates as a person types them."""

from datetime import date

import pytest

from dashboard.analysis.asking.dated import Window, plain_date, typed_date, window
from dashboard.knowledge.bounds import Observed
from dashboard.knowledge.dates import UNBOUNDED, BadDate

OBSERVED = Observed(date(2016, 4, 2), date(2016, 4, 9))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", ""),
        ("1999", "1999"),
        ("Apr 2016", "2016-04"),
        ("april 2016", "2016-04"),
        ("2016-04", "2016-04"),
        ("9 Apr 2016", "2016-04-09"),
        ("  9  April   2016 ", "2016-04-09"),
        ("April 9, 2016", "2016-04-09"),
        ("9. Apr. 2016", "2016-04-09"),
        ("2016-04-09", "2016-04-09"),
    ],
)
def test_a_date_can_be_typed_as_people_write_it(typed, read):
    assert typed_date(typed) == read


@pytest.mark.parametrize(
    "typed",
    ["01/02/1992", "yesterday", "30 Feb 2016", "Foo 2016", "16", "1999~", "0000"],
)
def test_what_is_ambiguous_or_no_date_is_refused(typed):
    with pytest.raises(BadDate):
        typed_date(typed)


def test_a_window_means_the_last_day_of_to_and_the_first_of_from():
    assert window("1999", "2012-04", OBSERVED) == Window(
        date(1999, 1, 1), date(2012, 4, 30)
    )
    assert window("", "2016-04-30", OBSERVED).to == date(2016, 4, 30)
    assert window("", "", OBSERVED) == Window(UNBOUNDED, OBSERVED.last)


def test_a_month_that_holds_the_last_observed_day_is_cut_to_it():
    for text in ("2016", "2016-04", "2016-04-09"):
        assert window("", text, OBSERVED).to == OBSERVED.last


def test_a_plain_date_is_no_range():
    with pytest.raises(BadDate):
        plain_date("[1985..1989]")
