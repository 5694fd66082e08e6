"""The dated parts of a record: spells, roles, episodes."""

from collections.abc import Iterator
from typing import TypeVar

from dashboard.knowledge.dates import When
from dashboard.knowledge.reading import Path
from dashboard.knowledge.records import (
    Actor,
    Agreement,
    Alliance,
    Conflict,
    Episode,
    Event,
    Evidence,
    Lasting,
    Participation,
    Record,
    Role,
    Spell,
)

Item = TypeVar("Item")
Part = Spell | Role | Episode


def spells(record: Record) -> Iterator[tuple[Path, Spell]]:
    """Spells of members, parties or sides, each with its path in the record."""
    match record:
        case Alliance():
            yield from _numbered("members", record.members)
        case Agreement():
            yield from _numbered("parties", record.parties)
        case Conflict():
            for number, side in enumerate(record.sides):
                for path, spell in _numbered("members", side.members):
                    yield ("sides", number, *path), spell


def third_parties(record: Record) -> Iterator[tuple[Path, Spell]]:
    """Spells of those who take part in an agreement without being a party."""
    if isinstance(record, Agreement):
        yield from _numbered("third_parties", record.third_parties)


def parts(record: Record) -> Iterator[tuple[Path, Part]]:
    """Every dated part of a record, with its path in the record."""
    yield from spells(record)
    yield from third_parties(record)
    if isinstance(record, Actor):
        yield from _numbered("roles", record.roles)
    elif isinstance(record, Conflict):
        yield from _numbered("episodes", record.episodes)


def lastings(record: Record) -> Iterator[tuple[Path, Lasting]]:
    """Everything in a record that starts and ends, itself included."""
    if isinstance(record, Lasting):
        yield (), record
    yield from parts(record)


def evidences(record: Record) -> Iterator[tuple[Path, Evidence]]:
    """All evidence of a record and its parts, with its path in the record."""
    yield from _numbered("evidence", record.evidence)
    for path, part in parts(record):
        if not isinstance(part, Episode):
            for inside, item in _numbered("evidence", part.evidence):
                yield path + inside, item


def participations(event: Event) -> Iterator[tuple[Path, Participation]]:
    """Everybody in an event, each with its path in the record."""
    yield from _numbered("actors", event.actors)
    yield from _numbered("recipients", event.recipients)
    yield from _numbered("mediators", event.mediators)


def signed(record: object) -> When | None:
    """The signature, which serves as start where none is given."""
    return record.signed if isinstance(record, Alliance | Agreement) else None


def _numbered(name: str, items: tuple[Item, ...]) -> Iterator[tuple[Path, Item]]:
    for number, item in enumerate(items):
        yield (name, number), item
