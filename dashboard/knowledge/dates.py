"""Dates as a source gives them: a subset of EDTF (ISO 8601-2) with exact bounds.

The subset, by example::

    1999  2016-04  2016-04-09     a year, a month, a day
    198X                          some time in the 1980s
    1988~  2016?                  about 1988; perhaps 2016
    [1985..1989]                  one moment, some time in that range
    [..2016-04-02]  [1991..]      at the latest then; at the earliest then
    2016-04-07/2016-04-08         it lasted from one to the other
    ..                            (ends only) still so when observed

A date is never padded: `2016-04` stays a month, and its bounds are days.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dashboard.knowledge.limits import EARLIEST_YEAR, LATEST_YEAR
from dashboard.knowledge.problems import shown

UNBOUNDED = date.min
"""Stands for "no earliest day is known"."""

UNBOUNDED_LAST = date.max
"""Stands for "no latest day is known"; cut to the last observed day on use."""

Precision = Literal["decade", "year", "month", "day"]
Form = Literal["moment", "one_of", "lasted", "open"]

_POINT = re.compile(
    r"(?P<year>\d{4})(-(?P<month>\d\d)(-(?P<day>\d\d))?)?(?P<flag>[~?]?)"
    r"|(?P<decade>\d{3})X",
    re.ASCII,
)

_MONTHS = 12


class BadDate(ValueError):
    """A text that is no date of the subset; the message says why."""


@dataclass(frozen=True, slots=True)
class Point:
    """One calendar unit: a decade, a year, a month or a day.

    `approximate` (`~`) widens both bounds by one unit of the precision;
    `uncertain` (`?`) leaves the bounds and makes certain into possible.
    """

    year: int
    month: int | None = None
    day: int | None = None
    decade: bool = False
    approximate: bool = False
    uncertain: bool = False

    @property
    def precision(self) -> Precision:
        """The unit the source gives."""
        if self.decade:
            return "decade"
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    @property
    def first(self) -> date:
        """Earliest day the point can mean."""
        start = date(self.year, self.month or 1, self.day or 1)
        return _shift(start, self.precision, -1) if self.approximate else start

    @property
    def last(self) -> date:
        """Latest day the point can mean."""
        if self.decade:
            return date(self.year + 9, 12, 31)
        month = self.month or 12
        day = self.day or monthrange(self.year, month)[1]
        if not self.approximate:
            return date(self.year, month, day)
        if self.day is not None:
            return date(self.year, month, day) + timedelta(days=1)
        after = _shift(date(self.year, month, 1), self.precision, 1)
        return date(after.year, after.month, monthrange(after.year, after.month)[1])

    def __str__(self) -> str:
        """Print the text that reads back equal."""
        if self.decade:
            return f"{self.year // 10}X"
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        flag = "~" if self.approximate else "?" if self.uncertain else ""
        return "-".join(parts) + flag


@dataclass(frozen=True, slots=True)
class When:
    """A date as the source gives it.

    Attributes
    ----------
    form
        `moment` (one point), `one_of` (one moment inside a range), `lasted`
        (from one point to another) or `open` (`..`: still so when observed).
    begin, finish
        The points; one may be missing in `one_of` ("at the latest", "at the
        earliest"); both are missing in `open`; equal in `moment`.
    """

    form: Form
    begin: Point | None = None
    finish: Point | None = None

    @property
    def first(self) -> date:
        """Earliest day; `UNBOUNDED` where none is known."""
        return self.begin.first if self.begin else UNBOUNDED

    @property
    def last(self) -> date:
        """Latest day; `UNBOUNDED_LAST` where none is known."""
        return self.finish.last if self.finish else UNBOUNDED_LAST

    @property
    def uncertain(self) -> bool:
        """Whether a `?` stands on one of the points."""
        return any(point.uncertain for point in (self.begin, self.finish) if point)

    @property
    def points(self) -> tuple[Point, ...]:
        """The points given, first to last, each once."""
        found = [point for point in (self.begin, self.finish) if point]
        return tuple(found[:1] if self.form == "moment" else found)

    def __str__(self) -> str:
        """Print the text that reads back equal."""
        if self.form == "open":
            return ".."
        begin, finish = self.begin or "", self.finish or ""
        if self.form == "moment":
            return str(begin)
        return f"[{begin}..{finish}]" if self.form == "one_of" else f"{begin}/{finish}"


def parse(text: str) -> When:
    """Read a date of the subset.

    Raises
    ------
    BadDate
        With a reason that can be shown: the form, the calendar, the order of
        the bounds or the range of years.

    Examples
    --------
    >>> parse("[1985..1989]").first
    datetime.date(1985, 1, 1)
    >>> str(parse("1988~")), parse("1988~").last
    ('1988~', datetime.date(1989, 12, 31))
    """
    if text == "..":
        return When("open")
    if text.startswith("[") and text.endswith("]"):
        return _one_of(text)
    if "/" in text:
        begin, _, finish = text.partition("/")
        return _ordered(When("lasted", _point(begin, text), _point(finish, text)))
    point = _point(text, text)
    return When("moment", point, point)


def _one_of(text: str) -> When:
    begin, dots, finish = text[1:-1].partition("..")
    if not dots or not (begin or finish):
        raise BadDate(
            f"{shown(text)} is no range; write [1985..1989], [1991..] or [..1999]"
        )
    ends = [_point(part, text) if part else None for part in (begin, finish)]
    if any(end and (end.approximate or end.uncertain) for end in ends):
        raise BadDate(f"{shown(text)}: a range is exact; leave ~ and ? out of it")
    return _ordered(When("one_of", *ends))


def _ordered(when: When) -> When:
    if when.begin and when.finish and when.begin.first > when.finish.last:
        raise BadDate(f"'{when}' begins after it ends")
    return when


def _point(text: str, whole: str) -> Point:
    match = _POINT.fullmatch(text)
    if not match:
        raise BadDate(f"{shown(whole)} is no date; write 1999, 2016-04 or 2016-04-09")
    if match["decade"]:
        point = Point(int(match["decade"]) * 10, decade=True)
    else:
        month, day = (int(match[k]) if match[k] else None for k in ("month", "day"))
        flag = match["flag"]
        point = Point(
            int(match["year"]),
            month,
            day,
            approximate=flag == "~",
            uncertain=flag == "?",
        )
    _check_calendar(point, whole)
    return point


def _check_calendar(point: Point, whole: str) -> None:
    if not EARLIEST_YEAR <= point.year <= LATEST_YEAR:
        raise BadDate(
            f"{shown(whole)}: years run from {EARLIEST_YEAR} to {LATEST_YEAR}"
        )
    if point.month is not None and not 1 <= point.month <= _MONTHS:
        raise BadDate(f"{shown(whole)}: there is no month {point.month:02d}")
    if point.day is None or point.month is None:
        return
    days = monthrange(point.year, point.month)[1]
    if not 1 <= point.day <= days:
        raise BadDate(
            f"{shown(whole)}: {point.year:04d}-{point.month:02d} has {days} days"
        )


def _shift(day: date, precision: Precision, units: int) -> date:
    """Move a first-of-unit day by whole units of the precision."""
    if precision == "day":
        return day + timedelta(days=units)
    if precision == "year":
        return day.replace(year=day.year + units)
    years, month = divmod(day.month - 1 + units, 12)
    return day.replace(year=day.year + years, month=month + 1)
