"""Many moments in groups: few enough to read, nothing lost, opened in place."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.time.grouping import MOST, Group, places
from dashboard.analysis.time.moments import Moment

DAYS = st.sets(
    st.dates(date(1850, 1, 1), date(2019, 12, 31)), min_size=1, max_size=300
).map(sorted)


def moment(day: date) -> Moment:
    return Moment(day, day.isoformat(), day.isoformat(), "day", 1, 0)


def spread(number: int, apart: int, first: date = date(1990, 1, 1)) -> list[Moment]:
    return [moment(first + timedelta(days=apart * n)) for n in range(number)]


def names(found) -> list[str]:
    return [place.shown.short for place in found]


def test_twenty_moments_stand_side_by_side_and_from_one_more_some_share_a_group():
    assert len(places(spread(20, 30))) == 20
    assert names(places(spread(21, 30)))[:2] == ["Jan 1990", "1990-03-02"]


@pytest.mark.parametrize(
    ("number", "apart", "shown"),
    [
        (25, 10, ["Jan 1990", "Feb 1990", "Mar 1990", "Apr 1990", "May 1990"]),
        (300, 20, ["1990", "1991", "1992", "1993", "1994", "1995"]),
        (5000, 2, ["1990s", "2000s", "2010s"]),
    ],
)
def test_the_finest_span_that_leaves_few_enough(number, apart, shown):
    assert names(places(spread(number, apart)))[: len(shown)] == shown


def test_a_group_is_named_as_narrowly_as_its_moments_allow():
    late = spread(30, 1, date(2016, 4, 1))
    old = spread(1, 1, date(1700, 1, 1)) + spread(1, 1, date(1900, 1, 1))
    assert names(places([*old, *late])) == ["1700-01-01", "1900-01-01", "Apr 2016"]


def test_a_group_opens_in_place_and_the_others_stay():
    moments = spread(300, 20)
    closed = places(moments)
    second = closed[1]
    opened = places(moments, (second.first, second.last))
    assert opened[0] == closed[0]
    assert opened[len(opened) - len(closed) + 2 :] == closed[2:]
    inside = [place for place in opened if place.inside]
    assert [place.inside[0].name for place in inside] == ["1991"] * len(inside)
    assert [place.first for place in inside] == list(
        range(second.first, second.last + 1)
    )


def test_all_round_a_moment_opens_down_to_the_moment():
    moments = spread(5000, 2)
    found = [place for place in places(moments, (2500, 2500)) if place.first == 2500]
    assert found[0].shown == moments[2500]
    assert [group.name for group in found[0].inside] == [
        "2000s",
        "2003",
        "September 2003",
    ]


@given(DAYS, st.data())
def test_nothing_is_lost_and_nothing_crowds(days, data):
    moments = [moment(day) for day in days]
    first = data.draw(st.integers(0, len(days) - 1))
    last = data.draw(st.integers(first, len(days) - 1))
    for opened in (None, (first, last)):
        found = places(moments, opened)
        numbers = [n for place in found for n in range(place.first, place.last + 1)]
        assert numbers == list(range(len(days)))
        assert sum(place.shown.begins for place in found) == len(days)
        if opened is None:
            assert len(found) <= MOST
        for place in found:
            assert all(group.holds(opened) for group in place.inside)
            if isinstance(place.shown, Group):
                assert not place.shown.holds(opened)
                assert place.first < place.last


@given(DAYS)
def test_every_moment_can_be_reached(days):
    moments = [moment(day) for day in days]
    for number, one in enumerate(moments):
        shown = [place.shown for place in places(moments, (number, number))]
        assert one in shown
        assert len(shown) <= 5 * MOST
