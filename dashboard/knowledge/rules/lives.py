"""Lives: spells lie inside what holds them, and whoever takes part exists then.

A fault only where it is sure: a day that may lie inside is inside.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from dashboard.knowledge.dates import UNBOUNDED, UNBOUNDED_LAST, When
from dashboard.knowledge.reading import Fault, Path
from dashboard.knowledge.records import (
    ArmsFlow,
    Event,
    Lasting,
    Record,
    Relation,
    Role,
    Spell,
)
from dashboard.knowledge.rules.context import Context
from dashboard.knowledge.rules.parts import (
    Part,
    participations,
    parts,
    signed,
    spells,
    third_parties,
)


class Life(NamedTuple):
    """When something is there, as the file says it; None is not said."""

    name: str
    start: When | None
    end: When | None

    @property
    def first(self) -> date:
        """Earliest day."""
        return self.start.first if self.start else UNBOUNDED

    @property
    def last(self) -> date:
        """Latest day."""
        return self.end.last if self.end else UNBOUNDED_LAST


def _life(thing: Lasting, name: str) -> Life:
    return Life(name, thing.start or signed(thing), thing.end)


def parts_inside(context: Context) -> Iterator[Fault]:
    """Find spells, roles and episodes that reach out of what holds them."""
    for above, record, _ in context.entries:
        for path, part in parts(record):
            if part.start is None and part.end is None:
                continue
            last_day = context.last_day(
                getattr(part, "evidence", ()) or record.evidence
            )
            for life in _around(context, record, part):
                for field, message in _outside(part, life, last_day):
                    yield Fault((*above, *path, field), message)


def _around(context: Context, record: Record, part: Part) -> Iterator[Life]:
    """What a part of a record lies inside."""
    if isinstance(record, Lasting):
        yield _life(record, record.id)
    held_by = []
    if isinstance(part, Spell):
        held_by = [part.actor, getattr(record, "organisation", None)]
    elif isinstance(part, Role):
        held_by = [part.of]
    for name in held_by:
        actor = context.actors.get(name or "")
        if actor is not None:
            yield _life(actor, actor.id)


def _outside(
    part: Lasting, life: Life, last_day: date | None
) -> Iterator[tuple[str, str]]:
    """Field and message of each given date that surely lies outside a life."""
    for field, when in (("start", part.start), ("end", part.end)):
        if when is None:
            continue
        if when.form == "open":
            if last_day is not None and last_day > life.last:
                yield field, f"'..' holds on {last_day}; {life.name} ended '{life.end}'"
        elif when.last < life.first:
            yield field, f"'{when}' lies before {life.name} starts, '{life.start}'"
        elif when.first > life.last:
            yield field, f"'{when}' lies after {life.name} ends, '{life.end}'"


def taking_part_alive(context: Context) -> Iterator[Fault]:
    """Find actors that take part in what lies before or after their lives."""
    for above, record, _ in context.entries:
        when = _period(context, record)
        if when is None:
            continue
        for path, name in _taking_part(record):
            actor = context.actors.get(name)
            life = _life(actor, name) if actor is not None else None
            if life is not None and when.last < life.first:
                message = f"{name} did not exist yet; it starts '{life.start}'"
                yield Fault((*above, *path), message)
            elif life is not None and when.first > life.last:
                message = f"{name} no longer existed; it ended '{life.end}'"
                yield Fault((*above, *path), message)


class _Period(NamedTuple):
    first: date
    last: date


def _period(context: Context, record: Record) -> _Period | None:
    """First and last day on which a record may hold; None where it has no dates.

    What still held when observed surely held on the last observed day.
    """
    when = getattr(record, "date", None)
    if when is not None:
        return _Period(when.first, when.last)
    if not isinstance(record, Lasting):
        return None
    start, end = record.start or signed(record), record.end
    first = start.first if start else UNBOUNDED
    if end is not None and end.form == "open":
        return _Period(context.last_day(record.evidence) or first, UNBOUNDED_LAST)
    return _Period(first, end.last if end else UNBOUNDED_LAST)


def _taking_part(record: Record) -> Iterator[tuple[Path, str]]:
    """Who takes part over the whole time of a record, and where that is said."""
    match record:
        case Event():
            for path, part in participations(record):
                yield (*path, "actor"), part.actor
        case ArmsFlow():
            yield ("supplier",), record.supplier
            yield ("recipient",), record.recipient
        case Relation():
            yield from _ends(record)
    for path, spell in (*spells(record), *third_parties(record)):
        if spell.start is None and spell.end is None:
            yield (*path, "actor"), spell.actor


def _ends(relation: Relation) -> Iterator[tuple[Path, str]]:
    names = ("between", "between") if relation.between else ("actor", "recipient")
    for number, (field, actor) in enumerate(zip(names, relation.ends, strict=True)):
        yield (field, number) if relation.between else (field,), actor
