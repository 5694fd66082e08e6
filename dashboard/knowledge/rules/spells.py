"""Spells: nobody is in one thing twice at once."""

from collections.abc import Iterable, Iterator
from datetime import date

from dashboard.knowledge.bounds import Observed, state
from dashboard.knowledge.dates import UNBOUNDED, UNBOUNDED_LAST
from dashboard.knowledge.reading import Fault, Path
from dashboard.knowledge.records import Actor, Agreement, Evidence, Lasting, Record
from dashboard.knowledge.rules.context import Context
from dashboard.knowledge.rules.parts import signed, spells, third_parties

Placed = tuple[Path, Lasting]


def once_at_a_time(context: Context) -> Iterator[Fault]:
    """Find spells of one actor in one record that surely overlap, or are equal."""
    for above, record, _ in context.entries:
        for name, placed in _groups(record):
            if len(placed) > 1:
                for path in _twice(context, record, placed):
                    yield Fault((*above, *path), f"{name} is there twice at once")


def _groups(record: Record) -> Iterator[tuple[str, list[Placed]]]:
    """Spells that exclude each other: an actor's, or those of one role."""
    groups: dict[tuple[str, ...], list[Placed]] = {}
    for path, spell in spells(record):
        groups.setdefault((spell.actor,), []).append((path, spell))
    for path, spell in third_parties(record):
        role = getattr(spell, "role", "")
        groups.setdefault((spell.actor, role), []).append((path, spell))
    for number, role in enumerate(record.roles if isinstance(record, Actor) else ()):
        groups.setdefault((role.of, role.role), []).append((("roles", number), role))
    for key, placed in groups.items():
        yield key[0], placed


def _twice(context: Context, record: Record, placed: list[Placed]) -> Iterator[Path]:
    """Paths of spells that are equal to an earlier one, or begin within one."""
    seen = set()
    sure: list[tuple[date, date, Path]] = []
    for path, spell in placed:
        if (spell.start, spell.end) in seen:
            yield path
            continue
        seen.add((spell.start, spell.end))
        sure += [(*days, path) for days in _sure(context, record, spell)]
    latest = UNBOUNDED
    for first, last, path in sorted(sure):
        if first < latest:  # one may end on the day on which the next begins
            yield path
        latest = max(latest, last)


def _sure(
    context: Context, record: Record, spell: Lasting
) -> Iterator[tuple[date, date]]:
    """First and last day on which a spell surely held, if there are such."""
    evidence: Iterable[Evidence] = getattr(spell, "evidence", ()) or record.evidence
    observed = context.observed(evidence)
    if observed is not None:
        sources = {
            name: Observed(seed.observed.first, seed.observed.last)
            for name, seed in context.seeds.items()
        }
        bounds = state(spell, evidence, observed, sources=sources)
        if bounds.start_latest <= bounds.end_earliest:
            yield bounds.start_latest, bounds.end_earliest


def third_parties_are_no_parties(context: Context) -> Iterator[Fault]:
    """Find parties of an agreement that are its mediators at the same time, say."""
    for above, agreement in context.of(Agreement):
        parties: dict[str, list[Lasting]] = {}
        for _, spell in spells(agreement):
            parties.setdefault(spell.actor, []).append(spell)
        for path, third in third_parties(agreement):
            if any(may_meet(third, party) for party in parties.get(third.actor, ())):
                message = f"{third.actor} is a party too, and no dates keep them apart"
                yield Fault((*above, *path), message)


def may_meet(one: Lasting, other: Lasting) -> bool:
    """Whether two stretches of time may have a day in common."""
    (first, last), (begin, finish) = may_last(one), may_last(other)
    return first <= finish and begin <= last


def may_last(lasting: Lasting) -> tuple[date, date]:
    """First and last day on which it may hold."""
    start = lasting.start or signed(lasting)
    return (
        start.first if start else UNBOUNDED,
        lasting.end.last if lasting.end else UNBOUNDED_LAST,
    )
