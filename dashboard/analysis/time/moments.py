"""Moments: the days at which something begins, ends or happens, ascending."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from dashboard.analysis.kept import kept
from dashboard.analysis.tables import Tables
from dashboard.analysis.timing import signed
from dashboard.knowledge.dates import When
from dashboard.knowledge.records import Claim, Episode, Event, Lasting, Record
from dashboard.knowledge.rules.parts import parts
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.knowledge.words import in_words


@dataclass(frozen=True, slots=True)
class Moment:
    """One step of the time control.

    Attributes
    ----------
    day
        Last day of the dates it stands for; stepping sets `to` to it.
    label, short
        At the source's precision: "February 2016", "Feb 2016".
    precision
        day, month, year or decade; `range` where the source gives a range.
    begins, ends
        Number of records and spells that begin or happen, and that end.
    names
        What begins or happens, the most telling first: what is dated as narrowly
        as the moment before what may be of another day; deeds, then states, then
        words. What is only said again is left out, and an episode beside others.
    """

    day: date
    label: str
    short: str
    precision: str
    begins: int
    ends: int
    names: tuple[str, ...] = ()


class Planned(NamedTuple):
    """An end that lies ahead of the source."""

    name: str
    end: When


class _Dated(NamedTuple):
    """A date of a record, or of a spell or an episode of it."""

    when: When
    ends: bool
    of: Record | Lasting
    name: str


@kept
def moments(tables: Tables) -> tuple[Moment, ...]:
    """Moments of all records, each once; a later start than observed is cut."""
    last = tables.observed.last
    found: dict[date, list[_Dated]] = {}
    for record, dated in _dated(tables):
        for when, ends in _dates(dated):
            name = _name(tables, record, dated)
            day = min(when.last, last)
            found.setdefault(day, []).append(_Dated(when, ends, dated, name))
    return tuple(_moment(day, found[day]) for day in sorted(found))


@kept
def planned(tables: Tables) -> tuple[Planned, ...]:
    """Planned ends after the last observed day, each once, the earliest first."""
    found = {
        Planned(str(tables.records.at[record.id, "name"]), dated.end)
        for record, dated in _dated(tables)
        if isinstance(dated, Lasting) and dated.planned and dated.end
        if dated.end.last > tables.observed.last
    }
    return tuple(sorted(found, key=lambda one: (one.end.last, one.name)))


def _dated(tables: Tables) -> Iterator[tuple[Record, Record | Lasting]]:
    """Each record with itself, and with the spells and episodes inside it.

    What is only claimed or supposed has no moment, and nothing in it.
    """
    for record in tables.by_id.values():
        if record.modality == "actual" and not isinstance(record, Claim):
            yield record, record
            yield from ((record, part) for _, part in parts(record))


def _dates(record: Record | Lasting) -> list[tuple[When, bool]]:
    """The dates of a record, and whether each is an end.

    A bound alone ("by May 1994", "1991 or later") is no day at which something
    begins, ends or happens, so it is no moment.
    """
    lasting = record if isinstance(record, Lasting) else None
    start = lasting and (lasting.start or signed(lasting))
    end = lasting.end if lasting and not lasting.planned else None
    dates = [(getattr(record, "date", None), False), (start, False), (end, True)]
    return [(when, ends) for when, ends in dates if when and when.begin and when.finish]


def _name(tables: Tables, record: Record, dated: Record | Lasting) -> str:
    """What a headline calls it; empty where it has no words of its own."""
    if isinstance(dated, Episode):
        return dated.name or ""
    said_again = isinstance(dated, Event) and dated.restates
    if dated is not record or said_again:
        return ""
    return str(tables.records.at[record.id, "name"])


def _moment(day: date, dates: list[_Dated]) -> Moment:
    """The most precise date names the moment."""
    when = min((dated.when for dated in dates), key=lambda w: (_width(w), str(w)))
    precise = when.form == "moment" and when.begin is not None
    return Moment(
        day,
        in_words(when),
        in_words(when, short=True),
        when.begin.precision if precise and when.begin else "range",
        sum(not dated.ends for dated in dates),
        sum(dated.ends for dated in dates),
        _names(dates, _width(when)),
    )


def _width(when: When) -> timedelta:
    return when.last - when.first


def _names(dates: list[_Dated], narrowest: timedelta) -> tuple[str, ...]:
    begun = [dated for dated in dates if dated.name and not dated.ends]
    whole = [dated for dated in begun if not isinstance(dated.of, Episode)]
    begun = whole or begun
    begun.sort(key=lambda dated: (_width(dated.when) > narrowest, _rank(dated.of)))
    return tuple(dict.fromkeys(dated.name for dated in begun))


def _rank(dated: Record | Lasting) -> int:
    """Deeds first, then states and flows, then words."""
    if not isinstance(dated, Event):
        return 1
    return 2 if vocabulary().codes("event")[dated.type].family == "claim" else 0
