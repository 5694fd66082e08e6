"""The laws of time, by table and against an oracle that tries every day."""

from datetime import date, timedelta
from itertools import product

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.analysis.asking.dated import Window
from dashboard.analysis.asking.judging import judge
from dashboard.analysis.columns import TIME, frame
from dashboard.knowledge.bounds import bounds
from dashboard.knowledge.dates import UNBOUNDED

FIRST = date(2016, 4, 1)
LAST = FIRST + timedelta(days=12)


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def table(shape: str, days: list[date], **more: object) -> pd.DataFrame:
    row = {
        "id": "x",
        "shape": shape,
        **bounds(*days)._asdict(),
        "uncertain": False,
        "undated": False,
        "planned": UNBOUNDED,
        "observed_last": LAST,
    }
    return frame([row | more], TIME, "id")


def judged(shape: str, days: list[date], window: Window, **more: object) -> str:
    return str(judge(table(shape, days, **more), window)["x"])


def day_by_day(se: date, sl: date, ee: date, el: date):
    """Every course the four bounds allow: a first and a last day."""
    span = [day(n) for n in range(-1, 14)]
    starts = [d for d in span if se <= d <= sl]
    ends = [d for d in span if ee <= d <= el]
    return [(s, e) for s, e in product(starts, ends) if s <= e]


days = st.integers(0, 12).map(day)
four = st.lists(days, min_size=4, max_size=4).filter(
    lambda d: d[0] <= d[1] and d[2] <= d[3] and d[0] <= d[3]
)


@given(four, days)
@settings(max_examples=400)
def test_a_state_is_judged_as_if_every_day_were_tried(given_days, to):
    found = bounds(*given_days)
    courses = day_by_day(*given_days)
    inside = [s <= to <= e for s, e in courses]
    expected = "absent"
    if all(inside):
        expected = "certain"
    elif any(inside):
        expected = "possible"
    elif to > found.end_latest:
        expected = "past"
    assert judged("state", list(found), Window(UNBOUNDED, to)) == expected


@given(four, days, days)
@settings(max_examples=400)
def test_what_lasted_is_certain_iff_the_window_surely_holds_one_of_its_days(
    given_days, one, other
):
    window = Window(min(one, other), max(one, other))
    courses = day_by_day(*given_days)
    met = [s <= window.to and e >= window.start for s, e in courses]
    expected = "certain" if all(met) else "possible" if any(met) else "absent"
    found = list(bounds(*given_days))
    assert judged("occurrence", found, window) == expected


@given(days, days, days, days)
@settings(max_examples=400)
def test_a_moment_is_certain_iff_all_its_days_lie_in_the_window(a, b, c, d):
    first, last, start, to = min(a, b), max(a, b), min(c, d), max(c, d)
    span = [day(n) for n in range(13) if first <= day(n) <= last]
    inside = [start <= d <= to for d in span]
    expected = "certain" if all(inside) else "possible" if any(inside) else "absent"
    assert judged("occurrence", [first, last, first, last], Window(start, to)) == (
        expected
    )


@given(four, days, days)
@settings(max_examples=400)
def test_a_total_is_certain_iff_the_window_holds_its_whole_period(given_days, a, b):
    window = Window(min(a, b), max(a, b))
    courses = day_by_day(*given_days)
    whole = [window.start <= s and e <= window.to for s, e in courses]
    part = [s <= window.to and e >= window.start for s, e in courses]
    expected = "certain" if all(whole) else "possible" if any(part) else "absent"
    assert judged("total", list(bounds(*given_days)), window) == expected


OPEN = [UNBOUNDED, day(1), LAST, LAST]
UNTIL_3 = [UNBOUNDED, day(3), day(3), day(3)]


@pytest.mark.parametrize(
    ("shape", "bounds_given", "window", "more", "expected"),
    [
        ("state", OPEN, Window(UNBOUNDED, day(0)), {}, "possible"),
        ("state", OPEN, Window(UNBOUNDED, day(1)), {}, "certain"),
        ("state", OPEN, Window(UNBOUNDED, LAST), {}, "certain"),
        ("state", OPEN, Window(UNBOUNDED, day(13)), {}, "not_observed"),
        ("state", OPEN, Window(UNBOUNDED, day(13)), {"planned": day(14)}, "planned"),
        (
            "state",
            OPEN,
            Window(UNBOUNDED, day(15)),
            {"planned": day(14)},
            "not_observed",
        ),
        ("state", OPEN, Window(UNBOUNDED, LAST), {"uncertain": True}, "possible"),
        ("state", UNTIL_3, Window(UNBOUNDED, day(4)), {}, "past"),
        ("state", UNTIL_3, Window(day(4), day(5)), {}, "absent"),
        ("state", UNTIL_3, Window(day(3), day(5)), {}, "past"),
        ("state", UNTIL_3, Window(UNBOUNDED, day(13)), {}, "not_observed"),
        ("occurrence", [day(3)] * 4, Window(UNBOUNDED, day(13)), {}, "certain"),
        ("occurrence", [day(3)] * 4, Window(UNBOUNDED, day(2)), {}, "absent"),
        ("occurrence", OPEN, Window(UNBOUNDED, LAST), {"undated": True}, "undated"),
        (
            "occurrence",
            [day(3), LAST, day(3), LAST],
            Window(UNBOUNDED, day(2)),
            {"undated": True},
            "absent",
        ),
    ],
)
def test_the_law_by_table(shape, bounds_given, window, more, expected):
    assert judged(shape, bounds_given, window, **more) == expected
