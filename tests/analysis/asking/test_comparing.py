"""The two days that are compared, and the ways from one to another."""

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.comparing import beside, compared, pair, swapped
from dashboard.analysis.asking.selection import Selection


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, "2016-04-08"),
        ({"to": "2016-04-05"}, "2016-04-04"),
        ({"to": "2000"}, "1999"),
        ({"to": "1994-05"}, "1991"),
        ({"to": "2018"}, "2016-04-09"),
        ({"to": "1850"}, "1850"),
        ({"to": "2000", "compare": "2016-02"}, "2016-02"),
    ],
)
def test_the_moment_before_is_compared_where_none_is_asked_for(
    karabakh, asked, expected
):
    assert compared(choose(karabakh, Selection(**asked))) == expected


def test_the_earlier_day_is_the_first_whichever_the_window_is_on(karabakh):
    plain = pair(choose(karabakh, Selection(compare="1998")))
    turned = pair(choose(karabakh, Selection(to="1998", compare="2016-04-09")))
    for days in (plain, turned):
        assert [days.first.window.to.year, days.second.window.to.year] == [1998, 2016]
    assert plain.other is plain.first
    assert turned.other is turned.second


def test_a_month_that_holds_the_last_observed_day_is_that_day(karabakh):
    assert pair(choose(karabakh, Selection(compare="2016-04"))).same


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"compare": "1994-05"}, ("1991", "1995")),
        ({"compare": "1998"}, ("1997", "1999")),
        ({"compare": "1989"}, ("", "1991")),
        ({"compare": "2016-04-08"}, ("2016-04-07", "")),
        ({"to": "2016-04-05", "compare": "2016-04-04"}, ("2016-04-02", "2016-04-06")),
        ({"to": "1850"}, ("", "1989")),
    ],
)
def test_the_moments_beside_pass_over_the_day_of_the_window(karabakh, asked, expected):
    assert beside(choose(karabakh, Selection(**asked))) == expected


def test_swapped_twice_is_what_it_was(karabakh):
    asked = Selection(view="difference", to="1998", compare="1994-05", level="people")
    once = swapped(choose(karabakh, asked))
    assert (once.to, once.compare, once.level) == ("1994-05", "1998", "people")
    assert swapped(choose(karabakh, once)) == asked


def test_the_last_observed_day_is_the_default_again(karabakh):
    once = swapped(choose(karabakh, Selection(compare="1994-05")))
    assert (once.to, once.compare) == ("1994-05", "2016-04-09")
    assert swapped(choose(karabakh, once)) == Selection(compare="1994-05")


def test_a_start_that_would_lie_after_the_day_is_dropped(karabakh):
    late = swapped(choose(karabakh, Selection(from_="2014", compare="1994-05")))
    assert late.from_ == ""
    early = swapped(choose(karabakh, Selection(from_="1990", compare="1994-05")))
    assert early.from_ == "1990"
