"""Utterances: each time somebody asserts, denies or disputes a record, once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dashboard.analysis.claims.acts import about_each, denies, kind_of, says
from dashboard.analysis.folding import Level
from dashboard.analysis.known import known
from dashboard.analysis.tables import Tables
from dashboard.analysis.timing import Clock, Timing
from dashboard.knowledge.dates import When
from dashboard.knowledge.records import Event, Evidence, Participation, Record

_DOES = {"asserts": "says", "denies": "denies", "disputes": "disputes"}

Place = tuple[str, int]
"""A source and the number of a paragraph."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words of one speaker on a record.

    Attributes
    ----------
    by
        Id of the speaker; empty: the author of the source.
    speaks_for
        For whom, where the speech act says so.
    asserts
        Whether it says that the record is so; else it denies or disputes it.
    does
        The word on its mark.
    on, timing
        Day of the words (None: not given), and between which days that is.
    act
        Id of the speech act; empty where the source reports none.
    places
        Where it stands.
    again
        Whether the act only repeats another one.
    """

    by: str
    speaks_for: str
    asserts: bool
    does: str
    on: When | None
    timing: Timing
    act: str
    places: tuple[Place, ...]
    again: bool = False

    def side(self, tables: Tables, level: Level = "states") -> str:
        """Who stands for the speaker at a level."""
        return tables.folding.fold(self.by, level, self.timing.bounds, self.speaks_for)


def utterances(tables: Tables, record: Record) -> list[Utterance]:
    """Whatever anybody is recorded to have said on a record, as the file orders it.

    A speech act and the evidence that quotes it are one utterance. Who rejects a
    record denies it, but not where the same side asserts it elsewhere: then it is
    what the rejection says.
    """
    clock = Clock(tables.knowledge.seeds)
    itself = isinstance(record, Event) and says(record)
    acts = [*([record] if itself else []), *about_each(tables).get(record.id, ())]
    waiting = [(act, part) for act in acts for part in act.actors]
    found = []
    for item in () if itself else record.evidence:
        own = _quoted(clock, item)
        match = next((pair for pair in waiting if _is_of(pair, item)), None)
        if match:
            waiting.remove(match)
            own = _joined(own, _spoken(tables, clock, *match))
        found.append(own)
    sides = {one.side(tables) for one in found if one.asserts and one.by}
    for act, part in waiting:
        own = _spoken(tables, clock, act, part)
        asserts = own.asserts or act is record or own.side(tables) in sides
        found.append(replace(own, asserts=asserts))
    return found


def _is_of(pair: tuple[Event, Participation], item: Evidence) -> bool:
    """Whether evidence quotes this act: one speaker, and no other day."""
    act, part = pair
    return part.actor == item.by and (not item.on or act.date in (None, item.on))


def _quoted(clock: Clock, item: Evidence) -> Utterance:
    return Utterance(
        by=item.by or "",
        speaks_for="",
        asserts=item.stance == "asserts",
        does=_DOES[item.stance],
        on=item.on,
        timing=clock.words(item),
        act="",
        places=tuple(_places([item])),
    )


def _spoken(tables: Tables, clock: Clock, act: Event, part: Participation) -> Utterance:
    """Its days as the tables have them: not before what it is about."""
    return Utterance(
        by=part.actor,
        speaks_for=part.speaks_for or "",
        asserts=not denies(act),
        does=kind_of(act).says,
        on=act.date,
        timing=replace(clock.record(act), bounds=known(tables)[act.id].days),
        act=act.id,
        places=tuple(_places(act.evidence)),
        again=act.restates is not None,
    )


def _joined(quoted: Utterance, spoken: Utterance) -> Utterance:
    """One utterance of an act and of the evidence that quotes it."""
    dated = quoted if quoted.on else spoken
    agrees = quoted.asserts == spoken.asserts
    return replace(
        spoken,
        asserts=quoted.asserts,
        does=spoken.does if agrees else quoted.does,
        on=dated.on,
        timing=dated.timing,
        places=tuple(dict.fromkeys([*quoted.places, *spoken.places])),
    )


def _places(evidence: Iterable[Evidence]) -> Iterator[Place]:
    for item in evidence:
        for number in item.paragraph:
            yield item.source, number
