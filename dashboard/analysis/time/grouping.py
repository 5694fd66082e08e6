"""Many moments grouped into months, years or decades, of which some are open."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import accumulate, groupby
from typing import NamedTuple

from dashboard.analysis.time.moments import Moment
from dashboard.knowledge.words import MONTHS

MOST = 20
"""Most moments, or groups of moments, that stand side by side."""

Opened = tuple[int, int] | None
"""First and last moment of a stretch: every group that holds all of it is open."""


@dataclass(frozen=True, slots=True)
class Group:
    """Moments of one month, year, decade or century.

    Attributes
    ----------
    first, last
        Numbers of its first and last moment.
    name, short
        "April 2016", "Apr 2016"; "1990s".
    begins, ends
        Number of records and spells that begin or happen, and that end.
    """

    first: int
    last: int
    name: str
    short: str
    begins: int
    ends: int

    @property
    def size(self) -> int:
        """How many moments it holds."""
        return self.last - self.first + 1

    def holds(self, opened: Opened) -> bool:
        """Whether all of a stretch lies in it."""
        return bool(opened) and self.first <= opened[0] and opened[1] <= self.last


class Place(NamedTuple):
    """What stands at one step of the track.

    Attributes
    ----------
    shown
        A moment, or a closed group.
    first, last
        Numbers of its first and last moment.
    inside
        The open groups round it, the outermost first.
    """

    shown: Moment | Group
    first: int
    last: int
    inside: tuple[Group, ...]


def places(moments: Sequence[Moment], opened: Opened = None) -> list[Place]:
    """What stands on the track, in order; at most `MOST` without an open group.

    A group with one moment is that moment. An open group of more than `MOST`
    moments holds groups again.
    """
    return list(_within(moments, range(len(moments)), opened, ()))


def _within(
    moments: Sequence[Moment], numbers: range, opened: Opened, inside: tuple[Group, ...]
) -> Iterator[Place]:
    for part in _parts(moments, numbers):
        if len(part) == 1:
            yield Place(moments[part[0]], part[0], part[0], inside)
        elif (group := _group(moments, part)).holds(opened):
            yield from _within(moments, part, opened, (*inside, group))
        else:
            yield Place(group, group.first, group.last, inside)


def _month(day: date, short: bool) -> str:
    month = MONTHS[day.month - 1]
    return f"{month[:3] if short else month} {day.year}"


def _years(size: int, day: date, _: bool) -> str:
    first = day.year - day.year % size
    if size == 1:
        return str(first)
    return f"{first}s" if size == 10 else f"{first}–{first + size - 1}"


_Named = Callable[[date, bool], str]

_UNITS: tuple[_Named, ...] = (
    _month,
    *(partial(_years, size) for size in (1, 10, 100, 1000)),
)
"""Spans of the calendar, the finest first: each names that of a day, short or not."""


def _parts(moments: Sequence[Moment], numbers: range) -> list[range]:
    """A stretch cut into the finest spans that are few enough; else into moments."""
    if len(numbers) > MOST:
        for unit in _UNITS:
            found = _cut(moments, numbers, unit)
            if 1 < len(found) <= MOST:
                return found
    return [range(n, n + 1) for n in numbers]


def _cut(moments: Sequence[Moment], numbers: range, unit: _Named) -> list[range]:
    names = [unit(moments[n].day, True) for n in numbers]
    lengths = [len(list(same)) for _, same in groupby(names)]
    starts = accumulate(lengths[:-1], initial=numbers.start)
    return [range(n, n + long) for n, long in zip(starts, lengths, strict=True)]


def _group(moments: Sequence[Moment], part: range) -> Group:
    """Named by the finest span that holds the first and the last of its moments."""
    first, last = moments[part[0]].day, moments[part[-1]].day
    unit = next(unit for unit in _UNITS if unit(first, True) == unit(last, True))
    return Group(
        part[0],
        part[-1],
        unit(last, False),
        unit(last, True),
        sum(moments[n].begins for n in part),
        sum(moments[n].ends for n in part),
    )
