"""From records to ties: one row per drawn tie, each with the record it comes from.

A membership or a role in an agreement of three or more is a spoke to a
junction; a pact of two is one tie; an event gives one tie for each actor and
recipient. Only actual records that are attested or declared become ties.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from dashboard.analysis.timing import Clock, Spanned, Timing
from dashboard.knowledge.records import (
    Agreement,
    Alliance,
    ArmsFlow,
    Claim,
    Conflict,
    Dataset,
    Event,
    Participation,
    Record,
    Relation,
    Spell,
)
from dashboard.knowledge.rules.parts import spells, third_parties
from dashboard.knowledge.vocabulary import Kind, vocabulary

DRAWN_STATUSES = frozenset({"attested", "declared"})


@dataclass(frozen=True, slots=True)
class Tie:
    """One drawn tie, before folding.

    `part` tells ties of one record apart; `source_for` and `target_for` name
    whom a person speaks for, where the record says so.
    """

    record: str
    kind: Kind
    source: str
    target: str
    timing: Timing
    part: str = ""
    role: str = ""
    source_for: str = ""
    target_for: str = ""
    addressed: bool = True

    @property
    def id(self) -> str:
        """Stable id: the record's, with what tells its ties apart."""
        return f"{self.record}.{self.part}" if self.part else self.record


class Ties:
    """Derives the ties of a whole data set."""

    def __init__(
        self, dataset: Dataset, clock: Clock, times: dict[str, Timing]
    ) -> None:
        self._clock = clock
        self._times = times
        self._kinds = vocabulary().kinds
        self._records = {record.id: record for record in all_records(dataset)}
        self._stays = Counter(
            _stay(record, spell)
            for record in self._records.values()
            for _, spell in (*spells(record), *third_parties(record))
        )

    def of(self, record: Record) -> list[Tie]:
        """The ties of one record, in a stable order, ids unique."""
        match record:
            case Alliance():
                found = self._alliance(record)
            case Agreement():
                found = self._agreement(record)
            case Relation():
                found = [self._tie(record, record.kind, *record.ends)]
            case ArmsFlow():
                found = [
                    self._tie(record, record.stage, record.supplier, record.recipient)
                ]
            case Conflict():
                found = self._conflict(record)
            case Event(restates=None):
                found = self._event(record)
            case _:
                found = []
        return _numbered(tie for tie in found if tie.kind.drawn)

    def _tie(
        self, record: Record, kind: str, source: str, target: str, **more: object
    ) -> Tie:
        tie = Tie(record.id, self._kinds[kind], source, target, self._times[record.id])
        return replace(tie, **more)

    def _spoke(
        self, record: Alliance | Agreement, spell: Spell, hub: str, kind: str, role: str
    ) -> Tie:
        timing = self._spell(record, spell)
        return self._tie(
            record, kind, spell.actor, hub, timing=timing, part=spell.actor, role=role
        )

    def _alliance(self, record: Alliance) -> Iterable[Tie]:
        if record.organisation is None and len(record.members) == 2:
            return [self._pact(record, record.members)]
        hub = record.organisation or record.id
        return [
            self._spoke(record, spell, hub, record.kind, "member")
            for spell in record.members
        ]

    def _agreement(self, record: Agreement) -> Iterable[Tie]:
        if len(record.parties) == 2 and not record.third_parties:
            return [self._pact(record, record.parties)]
        legs = [
            self._spoke(record, spell, record.id, record.kind, "party")
            for spell in record.parties
        ]
        return legs + [
            self._spoke(record, third, record.id, third.role, third.role)
            for third in record.third_parties
        ]

    def _pact(self, record: Alliance | Agreement, members: tuple[Spell, ...]) -> Tie:
        timing = self._spell(record, members[0]).both(self._spell(record, members[1]))
        ends = [spell.actor for spell in members]
        return self._tie(record, record.kind, *ends, timing=timing)

    def _spell(self, record: Spanned, spell: Spell) -> Timing:
        only = self._stays[_stay(record, spell)] == 1
        return self._clock.spell(spell, record, only=only)

    def _conflict(self, record: Conflict) -> Iterator[Tie]:
        for one, other in combinations(record.sides, 2):
            for a in one.members:
                for b in other.members:
                    ends = (a.actor, b.actor)
                    timing = self._spell(record, a).both(self._spell(record, b))
                    yield self._tie(
                        record, "conflict", *ends, timing=timing, part=".".join(ends)
                    )

    def _event(self, record: Event) -> Iterator[Tie]:
        kind = vocabulary().codes("event")[record.type]
        yield from self._between(record, kind)
        for mediator in record.mediators:
            for side in (*record.actors, *record.recipients):
                yield self._speech(record, self._kinds["mediate"], mediator, side)

    def _between(self, record: Event, kind: Kind) -> Iterator[Tie]:
        if not record.recipients and not kind.directed:
            for one, other in combinations(record.actors, 2):
                yield self._speech(record, kind, one, other)
            return
        reached = [Participation(actor=actor) for actor in self._reached(record, kind)]
        for actor in record.actors:
            for other in record.recipients or reached:
                if actor.actor != other.actor:
                    tie = self._speech(record, kind, actor, other)
                    yield replace(tie, addressed=bool(record.recipients))

    def _speech(
        self, record: Event, kind: Kind, actor: Participation, other: Participation
    ) -> Tie:
        return self._tie(
            record,
            kind.key,
            actor.actor,
            other.actor,
            part=f"{actor.actor}.{other.actor}",
            source_for=actor.speaks_for or "",
            target_for=other.speaks_for or "",
        )

    def _reached(self, record: Event, kind: Kind) -> list[str]:
        """Whom a speech act without a named addressee reaches, each once."""
        find = {"subject": doers, "speakers": speakers}.get(kind.toward)
        about = [self._records[name] for name in record.about if name in self._records]
        return (
            list(dict.fromkeys(a for item in about for a in find(item))) if find else []
        )


def _stay(record: Record, spell: Spell) -> tuple[str, str, str]:
    """What spells of one actor in one record, in one role, have in common."""
    return record.id, spell.actor, getattr(spell, "role", "")


def doers(record: Record) -> list[str]:
    """Those whose deed a record is: whom an accusation about it is made of."""
    match record:
        case ArmsFlow():
            return [record.supplier]
        case Relation():
            return list(record.between) or [record.ends[0]]
        case Claim():
            return [record.actor] if record.actor else []
        case Event():
            return [part.actor for part in record.actors]
        case Agreement():
            return [spell.actor for spell in record.parties]
        case Alliance():
            return [spell.actor for spell in record.members]
    return []


def speakers(record: Record) -> list[str]:
    """Those who assert a record: whom its denial answers."""
    return [e.by for e in record.evidence if e.by and e.stance == "asserts"]


def all_records(dataset: Dataset) -> Iterator[Record]:
    """Every record but the actors, in the order of the file."""
    for section in SECTIONS.values():
        yield from getattr(dataset, section)


SECTIONS: dict[type[Record], str] = {
    Alliance: "alliances",
    Agreement: "agreements",
    Relation: "relations",
    ArmsFlow: "arms_flows",
    Event: "events",
    Conflict: "conflicts",
    Claim: "claims",
}
"""The list of the data file that each type of record stands in."""


def _numbered(ties: Iterable[Tie]) -> list[Tie]:
    """A single tie takes its record's id; repeated parts get a number."""
    ties = list(ties)
    if len(ties) == 1:
        return [replace(ties[0], part="")]
    count: dict[str, int] = {}
    found = []
    for tie in ties:
        count[tie.part] = count.get(tie.part, 0) + 1
        again = f".{count[tie.part]}" if count[tie.part] > 1 else ""
        found.append(replace(tie, part=f"{tie.part}{again}"))
    return found
