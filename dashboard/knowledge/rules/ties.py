"""Ties: two different ends, written the way their kind asks, and stored once."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from dashboard.knowledge.reading import Fault, Path
from dashboard.knowledge.records import ArmsFlow, Event, Relation
from dashboard.knowledge.rules.context import Context
from dashboard.knowledge.rules.parts import participations
from dashboard.knowledge.rules.spells import may_last
from dashboard.knowledge.vocabulary import vocabulary


def two_ends(context: Context) -> Iterator[Fault]:
    """Find relations and flows from an actor to itself."""
    for path, relation in context.of(Relation):
        one, other = relation.ends
        if one == other:
            field = "between" if relation.between else "recipient"
            yield Fault((*path, field), f"both ends are {one}")
    for path, flow in context.of(ArmsFlow):
        if flow.supplier == flow.recipient:
            yield Fault((*path, "recipient"), f"both ends are {flow.supplier}")


def one_part_each(context: Context) -> Iterator[Fault]:
    """Find actors that stand in one event twice, speaking for the same."""
    for above, event in context.of(Event):
        seen: dict[tuple[str, str | None], str | int] = {}
        for path, part in participations(event):
            key = part.actor, part.speaks_for
            if key in seen:
                message = f"{part.actor} stands under {seen[key]} already"
                yield Fault((*above, *path), message)
            seen.setdefault(key, path[0])


def ends_as_the_kind_asks(context: Context) -> Iterator[Fault]:
    """Find one-way kinds written `between`, and the other way round."""
    kinds = vocabulary().codes("relation")
    for path, relation in context.of(Relation):
        if kinds[relation.kind].directed and relation.between:
            message = f"{relation.kind} goes one way; write actor and recipient"
            yield Fault((*path, "between"), message)
        elif not (kinds[relation.kind].directed or relation.between):
            one, other = relation.ends
            message = f"{relation.kind} goes both ways; write between: [{one}, {other}]"
            yield Fault((*path, "actor"), message)


def stored_once(context: Context) -> Iterator[Fault]:
    """Find relations that go both ways and may hold twice on one day."""
    kinds = vocabulary().codes("relation")
    groups: dict[object, list[_Stretch]] = {}
    for number, (path, relation) in enumerate(context.of(Relation)):
        if not kinds[relation.kind].directed:
            key = relation.kind, relation.modality, frozenset(relation.ends)
            stretch = _Stretch(*may_last(relation), number, path, relation.id)
            groups.setdefault(key, []).append(stretch)
    for stretches in groups.values():
        yield from _repeated(sorted(stretches))


class _Stretch(NamedTuple):
    first: date
    last: date
    number: int
    path: Path
    record: str


def _repeated(stretches: list[_Stretch]) -> Iterator[Fault]:
    """Each stretch that meets the longest-lasting one before it."""
    longest = stretches[0]
    for stretch in stretches[1:]:
        if stretch.first <= longest.last:
            older, newer = sorted((longest, stretch), key=lambda one: one.number)
            message = f"the same tie as {older.record}, and no dates keep them apart"
            yield Fault(newer.path, message)
        longest = max(longest, stretch, key=lambda one: one.last)
