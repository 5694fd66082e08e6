"""Dates a reader types, and the window they make."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from dashboard.knowledge.bounds import Observed
from dashboard.knowledge.dates import UNBOUNDED, BadDate, parse
from dashboard.knowledge.words import MONTHS

_PLAIN = re.compile(r"\d{4}(-\d\d){0,2}")
_MONTH = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_TYPED = (
    re.compile(r"(?P<day>\d{1,2})\.? (?P<month>[a-z]{3,9})\.?,? (?P<year>\d{4})"),
    re.compile(r"(?P<month>[a-z]{3,9})\.? (?P<day>\d{1,2}),? (?P<year>\d{4})"),
    re.compile(r"(?P<month>[a-z]{3,9})\.?,? (?P<year>\d{4})"),
)


class Window(NamedTuple):
    """The days looked at: states on `to`, what happened from `start` to `to`."""

    start: date
    to: date


def plain_date(text: str) -> str:
    """Check a date of a URL: a year, a month or a day.

    Raises
    ------
    BadDate
        With the reason; ranges and `~` are for data, not for windows.
    """
    if not _PLAIN.fullmatch(text):
        raise BadDate(f"{text[:40]!r} is no date; write 1999, 2016-04 or 2016-04-09")
    return str(parse(text))


def typed_date(text: str) -> str:
    """Read what a person types: "1999", "Apr 2016", "9 April 2016", "2016-04-09".

    Returns
    -------
    str
        The date as `plain_date` knows it, empty for an empty text.

    Raises
    ------
    BadDate
        With the forms that are understood; "01/02/1992" is ambiguous, so refused.

    Examples
    --------
    >>> typed_date("9 Apr 2016")
    '2016-04-09'
    """
    text = " ".join(text.lower().split())
    if not text or _PLAIN.fullmatch(text):
        return plain_date(text) if text else ""
    for pattern in _TYPED:
        match = pattern.fullmatch(text)
        month = match and _month(match["month"])
        if match and month:
            day = match.groupdict().get("day")
            tail = f"-{int(day):02d}" if day else ""
            return plain_date(f"{match['year']}-{month:02d}{tail}")
    raise BadDate(f"{text[:40]!r} is no date; try 1999, Apr 2016 or 9 Apr 2016")


def _month(word: str) -> int | None:
    number = _MONTH.get(word[:3])
    return number if number and MONTHS[number - 1].lower().startswith(word) else None


def first_day(text: str) -> date:
    """First day of a plain date."""
    return parse(text).first


def last_day(text: str) -> date:
    """Last day of a plain date."""
    return parse(text).last


def window(from_: str, to: str, observed: Observed) -> Window:
    """The window of two plain dates; `to` means its last day, `from_` its first.

    A `to` that holds the last observed day (`2016-04`) is cut to it, as the
    dates of records are; only one that begins after it looks past it.
    """
    start = first_day(from_) if from_ else UNBOUNDED
    if not to or first_day(to) <= observed.last <= last_day(to):
        return Window(start, observed.last)
    return Window(start, last_day(to))


def coarse(day: date) -> str:
    """The coarsest plain date whose last day this is.

    Examples
    --------
    >>> coarse(date(1999, 12, 31)), coarse(date(2016, 2, 29)), coarse(date(2016, 4, 9))
    ('1999', '2016-02', '2016-04-09')
    """
    if (day.month, day.day) == (12, 31):
        return str(day.year)
    ends_month = day.day == monthrange(day.year, day.month)[1]
    return day.isoformat()[: 7 if ends_month else 10]
