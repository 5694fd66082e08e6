"""What changed lately for an actor: its latest dated things, newest first."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple, cast

from dashboard.analysis.columns import rows
from dashboard.analysis.details.card import Fact, Reader
from dashboard.analysis.folding import Level
from dashboard.analysis.participants import ends
from dashboard.knowledge.dates import When
from dashboard.knowledge.records import Claim, Event, Lasting, Record
from dashboard.knowledge.rules.parts import (
    participations,
    signed,
    spells,
    third_parties,
)
from dashboard.knowledge.words import in_words

MOST = 5
"""Most changes that are told."""


class _Change(NamedTuple):
    when: When
    record: str
    verb: str


def lately(reader: Reader, identifier: str) -> Iterator[Fact]:
    """Changes that had surely come by the day looked at, in the window."""
    window, last = reader.chosen.window, reader.tables.observed.last

    def key(change: _Change) -> tuple[date, date]:
        return min(change.when.last, last), change.when.first

    found = [
        change
        for record in records_of(reader, identifier)
        if record.modality == "actual" and not isinstance(record, Claim)
        for change in _changes(reader, record, identifier)
        if key(change)[0] <= window.to and change.when.first >= window.start
    ]
    news = sorted(dict.fromkeys(found), key=lambda c: c.record)
    for change in sorted(news, key=key, reverse=True)[:MOST]:
        said = (reader.link(change.record), change.verb)
        yield Fact(in_words(change.when, short=True), said)


def records_of(reader: Reader, identifier: str) -> Iterator[Record]:
    """Every record in which it takes part, itself or by who folds into it."""
    ties = reader.chosen.ties
    mine = ties[(ties[["tail", "head", "source", "target"]] == identifier).any(axis=1)]
    drawn = set(mine["record"])
    for record in reader.records.values():
        if record.id in drawn or (
            not reader.known[record.id].drawn and _inside(reader, record, identifier)
        ):
            yield record


def _inside(reader: Reader, record: Record, identifier: str) -> bool:
    return any(
        identifier in (name, stands_for(reader, record, name, speaks_for))
        for name, speaks_for in _participants(record)
    )


def _participants(record: Record) -> Iterator[tuple[str, str]]:
    if isinstance(record, Event):
        for _, part in participations(record):
            yield part.actor, part.speaks_for or ""
    for name in ends(record):
        yield name, ""


def stands_for(reader: Reader, record: Record, name: str, speaks_for: str = "") -> str:
    """Who stands for an actor at the level, on the days of a record."""
    days = reader.known[record.id].days
    level = cast("Level", reader.chosen.selection.level)
    return reader.tables.folding.fold(name, level, days, speaks_for)


def _changes(reader: Reader, record: Record, identifier: str) -> Iterator[_Change]:
    """What happened, began or ended; for who is inside by spells, its own alone.

    A bound alone ("1991 or later") is no day at which anything changed.
    """
    inside = [s for _, s in (*spells(record), *third_parties(record))]
    mine = [s for s in inside if stands_for(reader, record, s.actor) == identifier]
    dates: list[tuple[When | None, str]] = [(getattr(record, "date", None), "")]
    for part in (record, *mine):
        if isinstance(part, Lasting):
            begin, end = (" joined", " left") if part in mine else (" began", " ended")
            dates.append((part.start or signed(part), begin))
            dates.append((None if part.planned else part.end, end))
    for when, verb in dates:
        if when and when.begin and when.finish:
            yield _Change(when, record.id, f":{verb}" if verb else "")


def shown_ties(reader: Reader, identifier: str) -> list[str]:
    """Ids of the shown ties at an actor."""
    shown = reader.chosen.shown
    ends_of = shown[["tail", "head", "source", "target"]] == identifier
    return [tie.Index for tie in rows(shown[ends_of.any(axis=1)])]
