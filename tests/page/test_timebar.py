"""The time bar: one tick a moment, two handles, words for what they say."""

from datetime import date

import pytest

from dashboard.analysis.dated import coarse
from dashboard.analysis.moments import Moment
from dashboard.knowledge.bounds import Observed
from dashboard.page.timebar import MOST_BLOCKS, timebar
from tests.page.walking import ids, text, walk, with_class

OBSERVED = Observed(date(2016, 4, 1), date(2016, 4, 9))


def moment(day, precision="day", begins=1, ends=0, label="some day"):
    return Moment(day, label, label, precision, begins, ends)


MOMENTS = (
    moment(date(1989, 12, 31), "range", label="1985–1989"),
    moment(date(1999, 12, 31), "year", begins=0, ends=1, label="1999"),
    moment(date(2016, 2, 29), "month", begins=3, label="Feb 2016"),
    moment(date(2016, 4, 8), label="8 Apr 2016"),
    moment(date(2016, 4, 9), begins=7, ends=2, label="9 Apr 2016"),
)


@pytest.fixture
def bar():
    return timebar(MOMENTS, OBSERVED)


def test_the_fields_and_steps_are_there_once(bar):
    found = ids(bar)
    assert sorted(found) == ["from", "next", "previous", "time-track", "to"]


def test_a_tick_carries_its_day_and_index(bar):
    ticks = [t.to_plotly_json()["props"] for t in with_class(bar, "tick")]
    assert [t["data-day"] for t in ticks] == [coarse(m.day) for m in MOMENTS]
    assert [t["data-index"] for t in ticks] == ["0", "1", "2", "3", "4"]


def test_ticks_stand_at_equal_steps(bar):
    lefts = [float(t.style["left"].rstrip("%")) for t in with_class(bar, "tick")]
    assert lefts == [10, 30, 50, 70, 90]


def test_a_start_is_typed_at_the_precision_of_its_moment(bar):
    ticks = [t.to_plotly_json()["props"] for t in with_class(bar, "tick")]
    starts = [t["data-start"] for t in ticks]
    assert starts == ["1989-12-31", "1999", "Feb 2016", "2016-04-08", "2016-04-09"]


def test_a_handle_is_a_slider_that_says_its_moment(bar):
    sliders = [
        c.to_plotly_json()["props"]
        for c in walk(bar)
        if getattr(c, "role", None) == "slider"
    ]
    said = [(s["aria-label"], s["aria-valuenow"], s["aria-valuetext"]) for s in sliders]
    assert said == [
        ("From", "-1", "no start: everything before counts"),
        ("To", "4", "9 Apr 2016"),
    ]
    assert {s["aria-valuemax"] for s in sliders} == {"4"}
    assert all(s["tabIndex"] == 0 for s in sliders)


def test_one_block_a_record_and_over_four_their_number(bar):
    blocks = [len(with_class(tick, "block")) for tick in with_class(bar, "tick")]
    assert blocks == [1, 1, 3, 1, MOST_BLOCKS]
    assert [text(more) for more in with_class(bar, "more")] == ["9"]


def test_an_end_is_hollow(bar):
    ends = [len(with_class(tick, "end")) for tick in with_class(bar, "tick")]
    assert ends == [0, 1, 0, 0, 2]


def test_brackets_say_where_days_begin(bar):
    assert [text(one) for one in with_class(bar, "bracket")] == [
        "before April 2016, as precisely as the source says",
        "April 2016, day by day",
    ]


def test_without_days_there_is_one_bracket():
    bar = timebar(MOMENTS[:3], OBSERVED)
    said = [text(one) for one in with_class(bar, "bracket")]
    assert said == ["as precisely as the source says"]


def test_days_of_one_month_need_no_year(bar):
    names = [text(one) for one in with_class(bar, "name")]
    assert names == ["1985–1989", "1999", "Feb 2016", "8 Apr", "9 Apr"]


def test_what_is_after_the_last_observed_day_is_marked(bar):
    assert len(with_class(bar, "notobs")) == 1
    assert "not observed" in text(bar)


@pytest.mark.parametrize("number", [0, 1])
def test_few_moments_are_no_fault(number):
    bar = timebar(MOMENTS[:number], OBSERVED)
    assert len(with_class(bar, "tick")) == number
    assert len(with_class(bar, "handle")) == 2 * number
