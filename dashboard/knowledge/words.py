"""Dates in words, at the precision of the source."""

from datetime import date

from dashboard.knowledge.dates import Point, When

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def in_words(when: When | None, *, short: bool = False) -> str:
    """Say a date: "9 April 2016", "about 1988", "between 1985 and 1989".

    Parameters
    ----------
    when
        None reads "date not given".
    short
        Months cut to three letters, for axes and chips.

    Examples
    --------
    >>> from dashboard.knowledge.dates import parse
    >>> in_words(parse("[2016-04-04..2016-04-09]"))
    'between 4 and 9 April 2016'
    """
    if when is None:
        return "date not given"
    begin, finish = when.begin, when.finish
    if begin is None:
        return f"by {_point(finish, short)}" if finish else "still so when observed"
    if finish is None:
        return f"{_point(begin, short)} or later"
    if when.form == "moment":
        return _point(begin, short)
    first, last = _pair(begin, finish, short)
    if when.form == "lasted":
        return f"{first} to {last}"
    return f"{first}–{last}" if short else f"between {first} and {last}"


def day_in_words(day: date, *, short: bool = False) -> str:
    """Say one day: "9 April 2016", short "9 Apr 2016"."""
    return _point(Point(day.year, day.month, day.day), short)


def _pair(begin: Point, finish: Point, short: bool) -> tuple[str, str]:
    """Both ends, the first without what the second repeats ("4 and 9 April 2016")."""
    first, last = _point(begin, short), _point(finish, short)
    for shared in (last.split(" ", 1)[-1], last.rsplit(" ", 1)[-1]):
        if last not in (first, shared) and first.endswith(f" {shared}"):
            return first.removesuffix(f" {shared}"), last
    return first, last


def _point(point: Point, short: bool) -> str:
    text = f"{point.year}s" if point.decade else str(point.year)
    if point.month is not None:
        month = MONTHS[point.month - 1]
        text = f"{month[:3] if short else month} {text}"
    if point.day is not None:
        text = f"{point.day} {text}"
    if point.approximate:
        return f"about {text}"
    return f"perhaps {text}" if point.uncertain else text
