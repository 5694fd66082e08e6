"""Moments: the days at which something begins, ends or happens, ascending."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dashboard.analysis.tables import Tables
from dashboard.analysis.timing import signed
from dashboard.knowledge.dates import When
from dashboard.knowledge.records import Claim, Lasting, Record
from dashboard.knowledge.rules.parts import parts
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
    """

    day: date
    label: str
    short: str
    precision: str
    begins: int
    ends: int


@lru_cache(maxsize=16)
def moments(tables: Tables) -> tuple[Moment, ...]:
    """Moments of all records, each once; a later start than observed is cut."""
    last = tables.observed.last
    found: dict[date, list[tuple[When, bool]]] = {}
    for record in _dated(tables):
        for when, ends in _dates(record):
            found.setdefault(min(when.last, last), []).append((when, ends))
    return tuple(_moment(day, found[day]) for day in sorted(found))


def _dated(tables: Tables) -> Iterator[Record | Lasting]:
    """Records, and the spells and episodes inside them.

    What is only claimed or supposed has no moment, and nothing in it.
    """
    for record in tables.by_id.values():
        if record.modality == "actual" and not isinstance(record, Claim):
            yield record
            yield from (part for _, part in parts(record))


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


def _moment(day: date, dates: list[tuple[When, bool]]) -> Moment:
    """The most precise date names the moment."""
    when = min((when for when, _ in dates), key=lambda w: (w.last - w.first, str(w)))
    precise = when.form == "moment" and when.begin is not None
    return Moment(
        day,
        in_words(when),
        in_words(when, short=True),
        when.begin.precision if precise and when.begin else "range",
        sum(not ends for _, ends in dates),
        sum(ends for _, ends in dates),
    )
