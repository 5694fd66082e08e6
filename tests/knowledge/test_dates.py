"""Dates: what each form means in days, and that none is read as another."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.knowledge.dates import (
    UNBOUNDED,
    UNBOUNDED_LAST,
    BadDate,
    parse,
)

YEARS = st.integers(1001, 2998)
DAYS = st.dates(date(1001, 1, 1), date(2998, 12, 31))

POINTS = st.one_of(
    st.builds("{:04d}".format, YEARS),
    DAYS.map(lambda day: day.isoformat()[:7]),
    DAYS.map(date.isoformat),
)
DECADES = st.builds("{}X".format, st.integers(101, 298))
MOMENTS = st.one_of(
    POINTS, DECADES, st.builds("{}{}".format, POINTS, st.sampled_from("~?"))
)


def days_of(text: str) -> list[date]:
    """Oracle: every day whose text begins like this one."""
    begin = text.rstrip("X")
    first = date(int(begin[:4].ljust(4, "0")), 1, 1)
    last = date(int(begin[:4].ljust(4, "9")), 12, 31)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return [day for day in days if day.isoformat().startswith(begin)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1999", "1999-01-01", "1999-12-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2016-04-09", "2016-04-09", "2016-04-09"),
        ("198X", "1980-01-01", "1989-12-31"),
        ("1988~", "1987-01-01", "1989-12-31"),
        ("2016-01~", "2015-12-01", "2016-02-29"),
        ("2016-03-01~", "2016-02-29", "2016-03-02"),
        ("2016?", "2016-01-01", "2016-12-31"),
        ("[1985..1989]", "1985-01-01", "1989-12-31"),
        ("[2016-04-04..2016-04-09]", "2016-04-04", "2016-04-09"),
        ("[198X..1991-05]", "1980-01-01", "1991-05-31"),
        ("2016-04-07/2016-04-08", "2016-04-07", "2016-04-08"),
        ("2015/2016-04", "2015-01-01", "2016-04-30"),
        ("2000-02-29", "2000-02-29", "2000-02-29"),
    ],
)
def test_a_date_runs_from_its_first_day_to_its_last(text, first, last):
    when = parse(text)
    assert (when.first.isoformat(), when.last.isoformat()) == (first, last)


def test_an_open_side_of_a_range_has_no_day():
    assert parse("[..2016-04-02]").first == UNBOUNDED
    assert parse("[..2016-04-02]").last == date(2016, 4, 2)
    assert parse("[1991..]").first == date(1991, 1, 1)
    assert parse("[1991..]").last == UNBOUNDED_LAST
    assert (parse("..").first, parse("..").last) == (UNBOUNDED, UNBOUNDED_LAST)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2002-02-30", "'2002-02-30': 2002-02 has 28 days"),
        ("1900-02-29", "'1900-02-29': 1900-02 has 28 days"),
        ("2002-13", "'2002-13': there is no month 13"),
        ("2002-00", "'2002-00': there is no month 00"),
        ("2002-01-00", "'2002-01-00': 2002-01 has 31 days"),
        ("0000", "'0000': years run from 1000 to 2999"),
        ("9999", "'9999': years run from 1000 to 2999"),
        ("1992/1991", "'1992/1991' begins after it ends"),
        ("[1992..1991]", "'[1992..1991]' begins after it ends"),
        ("[1988~..1991]", "'[1988~..1991]': a range is exact; leave ~ and ? out of it"),
        (
            "[..]",
            "'[..]' is no range; write [1985..1989], [1991..] or [..1999]",
        ),
        ("[1985]", "'[1985]' is no range; write [1985..1989], [1991..] or [..1999]"),
    ],
)
def test_an_impossible_date_is_refused_with_its_reason(text, reason):
    with pytest.raises(BadDate) as refused:
        parse(text)
    assert str(refused.value) == reason


@pytest.mark.parametrize(
    "text",
    [
        "",
        " 1999",
        "1999 ",
        "1999\n",
        "01/02/1992",
        "2.1.1992",
        "92",
        "1992-1",
        "1992-1-2",
        "19920102",
        "2016-04-09T10:00Z",
        "2016-W14",
        "2016-21~?",
        "spring 2016",
        "2016-04-0X",
        "198X~",
        "19XX",
        "../1999",
        "1999/",
        "1999/..",
        "1999/2000/2001",
        "1999..2000",
        "-1999",
        "1999--",
        "١٩٩٩",
        "1999…",
        "null",
    ],
)
def test_anything_else_is_no_date(text):
    with pytest.raises(BadDate, match="is no date; write 1999, 2016-04 or 2016-04-09"):
        parse(text)


def test_a_long_text_is_quoted_only_in_part():
    with pytest.raises(BadDate) as refused:
        parse("1" * 10_000)
    assert len(str(refused.value)) < 150


@given(MOMENTS)
def test_a_moment_reads_back_as_it_was_written(text):
    assert str(parse(text)) == text
    assert parse(str(parse(text))) == parse(text)


@given(POINTS, POINTS, st.sampled_from(["[{}..{}]", "{}/{}"]))
def test_a_range_reads_back_as_it_was_written(one, other, form):
    one, other = sorted((one, other), key=lambda text: parse(text).first)
    text = form.format(one, other)
    if parse(one).first <= parse(other).last:
        assert str(parse(text)) == text
        assert parse(text).first == parse(one).first
        assert parse(text).last == parse(other).last


@given(POINTS | DECADES)
def test_bounds_are_the_first_and_last_day_that_begin_like_the_text(text):
    days = days_of(text)
    assert (parse(text).first, parse(text).last) == (days[0], days[-1])


@given(POINTS)
def test_about_reaches_one_unit_further_on_both_sides(text):
    exact, about = parse(text), parse(f"{text}~")
    unit = len(text)
    before = exact.first - timedelta(days=1)
    after = exact.last + timedelta(days=1)
    assert about.first == days_of(before.isoformat()[:unit])[0]
    assert about.last == days_of(after.isoformat()[:unit])[-1]


@given(POINTS)
def test_perhaps_leaves_the_days_and_says_so(text):
    exact, perhaps = parse(text), parse(f"{text}?")
    assert (perhaps.first, perhaps.last) == (exact.first, exact.last)
    assert perhaps.uncertain
    assert not exact.uncertain


@given(MOMENTS)
def test_precision_is_kept(text):
    point = parse(text).points[0]
    named = {3: "decade", 4: "year", 7: "month", 10: "day"}
    assert point.precision == named[len(text.strip("~?X"))]


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_refused(text):
    try:
        when = parse(text)
    except BadDate as refused:
        assert str(refused)
    else:
        assert str(when) == text
        assert when.first <= when.last
