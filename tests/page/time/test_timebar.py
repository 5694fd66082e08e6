"""The time bar: one tick a moment, two handles, words for what they say."""

from datetime import date, timedelta

import pytest

from dashboard.analysis.asking.dated import coarse
from dashboard.analysis.time.moments import Moment, Planned
from dashboard.knowledge.bounds import Observed
from dashboard.knowledge.dates import parse
from dashboard.page.time.timebar import pulled, stretch, timebar
from dashboard.page.time.timescale import MOST_BLOCKS, scale
from tests.page.walking import ids, text, walk, with_class

OBSERVED = Observed(date(2016, 4, 1), date(2016, 4, 9))


def moment(day, precision="day", begins=1, ends=0, label="some day"):
    return Moment(day, label, label, precision, begins, ends)


STEPS = ("previous", "next", "play")
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


def props(component):
    return component.to_plotly_json()["props"]


def test_the_fields_and_steps_are_there_once(bar):
    found = ids(bar)
    assert sorted(found) == [
        "changed",
        "from",
        "next",
        "opened",
        "play",
        "previous",
        "pull",
        "scale",
        "span",
        "time-scale",
        "time-track",
        "to",
    ]


def test_steps_come_first_and_bordered_and_play_last_and_plain(bar):
    buttons = [b for b in walk(bar) if getattr(b, "id", "") in STEPS]
    assert [b.id for b in buttons] == ["previous", "next", "play"]
    assert ["plain" in b.className for b in buttons] == [False, False, True]


def test_a_tick_carries_its_day_and_number(bar):
    ticks = [props(t) for t in with_class(scale(MOMENTS), "tick")]
    assert [t["data-day"] for t in ticks] == [coarse(m.day) for m in MOMENTS]
    assert [t["data-first"] for t in ticks] == ["0", "1", "2", "3", "4"]
    assert [t["data-last"] for t in ticks] == ["0", "1", "2", "3", "4"]


def test_ticks_stand_at_equal_steps():
    ticks = with_class(scale(MOMENTS), "tick")
    lefts = [float(tick.style["left"].rstrip("%")) for tick in ticks]
    assert lefts == [10, 30, 50, 70, 90]


def test_days_come_once_and_a_start_at_the_precision_of_its_moment(bar):
    track = props(next(c for c in walk(bar) if getattr(c, "id", "") == "time-track"))
    assert track["data-days"] == "1989 1999 2016-02 2016-04-08 2016-04-09"
    assert track["data-starts"] == "1989-12-31 1999 2016-02 2016-04-08 2016-04-09"


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
    ticks = with_class(scale(MOMENTS), "tick")
    blocks = [len(with_class(tick, "block")) for tick in ticks]
    assert blocks == [1, 1, 3, 1, MOST_BLOCKS]
    assert [text(more) for more in with_class(scale(MOMENTS), "more")] == ["9"]


def test_an_end_is_hollow(bar):
    ends = [len(with_class(tick, "end")) for tick in with_class(scale(MOMENTS), "tick")]
    assert ends == [0, 1, 0, 0, 2]


def test_brackets_say_where_days_begin(bar):
    assert [text(one) for one in with_class(scale(MOMENTS), "bracket")] == [
        "before April 2016, as precisely as the source says",
        "April 2016, day by day",
    ]


def test_without_days_there_is_one_bracket():
    said = [text(one) for one in with_class(scale(MOMENTS[:3]), "bracket")]
    assert said == ["as precisely as the source says"]


def test_days_of_one_month_need_no_year(bar):
    names = [text(one) for one in with_class(scale(MOMENTS), "name")]
    assert names == ["1985–1989", "1999", "Feb 2016", "8 Apr", "9 Apr"]


def test_what_is_after_the_last_observed_day_is_marked(bar):
    assert len(with_class(bar, "notobs")) == 1
    assert "not observed" in text(bar)


@pytest.mark.parametrize("number", [0, 1])
def test_few_moments_are_no_fault(number):
    bar = timebar(MOMENTS[:number], OBSERVED)
    assert len(with_class(scale(MOMENTS[:number]), "tick")) == number
    assert len(with_class(bar, "handle")) == 2 * number


def test_a_moment_is_told_by_what_it_stands_for():
    named = Moment(
        date(2016, 4, 2), "2 April 2016", "2 Apr 2016", "day", 2, 1, ("A", "B")
    )
    (tick,) = with_class(scale([named]), "tick")
    assert tick.title == "2 April 2016: A; B. 2 begin or happen, 1 ends"


def test_a_planned_end_is_a_button_into_what_is_not_observed():
    ends = (
        Planned("Base right", parse("2020")),
        Planned("Loan of the tanks", parse("2026-02")),
    )
    (button,) = with_class(timebar(MOMENTS, OBSERVED, ends), "ahead")
    assert text(button) == "planned 2020 +1"
    assert props(button)["data-to"] == "2020"
    assert button.title == (
        "Planned: Base right until 2020; Loan of the tanks until February 2026"
    )


def test_without_a_planned_end_there_is_no_button(bar):
    assert with_class(bar, "ahead") == []


@pytest.mark.parametrize(
    ("span", "dates"),
    [
        (None, ("", "1999")),
        ({"to": "2016-04-05"}, ("", "2016-04-05")),
        ({"from": "1991", "to": "1995"}, ("1991", "1995")),
        ({"from": ""}, ("", "1999")),
        ({"view": "flows", "to": "1995"}, ("", "1995")),
        ([1], ("", "1999")),
    ],
)
def test_handles_tell_their_dates_in_one_word(span, dates):
    typed = {"view": "network", "from": "", "to": "1999", "span": span, "pull": 3}
    found = pulled(typed)
    assert found == {"view": "network", "from": dates[0], "to": dates[1]}


MANY = [moment(date(1990 + n // 20, 1 + n % 12, 1 + n // 12)) for n in range(300)]
MANY.sort(key=lambda m: m.day)


def test_many_moments_stand_in_groups_whose_names_open_them():
    names = with_class(scale(MANY), "name")
    assert [text(name) for name in names[:2]] == ["1990", "1991"]
    assert [name._type for name in names] == ["Button"] * 15
    first = props(names[0])
    assert (first["data-opens"], first["aria-expanded"]) == ("0,19", "false")
    assert first["aria-label"] == "1990, 20 moments"
    assert text(with_class(scale(MANY), "bracket")[0]) == (
        "300 moments in groups; a name opens its group"
    )


def test_an_open_group_has_a_bracket_that_closes_it():
    opened = scale(MANY, (20, 39))
    (close,) = with_class(opened, "fold")
    assert text(close) == "1991"
    held = props(close)
    assert (held["data-closes"], held["data-opens"]) == ("20,39", "")
    assert held["aria-expanded"] == "true"
    assert len(with_class(opened, "tick")) == 14 + 20


def test_an_open_group_in_an_open_group_closes_to_the_outer_one():
    days = [moment(date(2000, 1, 1) + timedelta(days=2 * n)) for n in range(5000)]
    opened = scale(days, (2500, 2500))
    held = [props(one) for one in with_class(opened, "fold")]
    assert [text(one) for one in with_class(opened, "fold")] == [
        "2010s",
        "2013",
        "September 2013",
    ]
    assert held[2]["data-opens"] == held[1]["data-closes"]
    assert held[1]["data-opens"] == held[0]["data-closes"]
    assert held[0]["data-opens"] == ""


def test_the_bars_of_groups_are_as_tall_as_they_have_records():
    full = [moment(date(1990, 1, 1), begins=30), moment(date(1990, 1, 2), begins=30)]
    half = [moment(date(1991, 1, n + 1)) for n in range(30)]
    bars = with_class(scale([*full, *half]), "bar")
    heights = [bar.style["height"] for bar in bars]
    assert heights == ["calc(30.0px * var(--u))", "calc(15.0px * var(--u))"]


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ([3, 5], (3, 5)),
        (None, None),
        ([3], None),
        (["3", 5], None),
        ("3,5", None),
        ({"first": 3}, None),
    ],
)
def test_what_is_open_is_read_strictly(sent, read):
    assert stretch(sent) == read


def test_a_date_just_typed_wins_over_a_handle_that_waits():
    span = {"from": "1991", "to": "1995"}
    typed = {"from": "", "to": "1999", "span": span, "pull": 3}
    assert pulled(typed, {"to"}) == {"from": "1991", "to": "1999"}
