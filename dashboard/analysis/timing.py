"""The four bounds and flags of each record, spell and tie: read once, on load."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from dashboard.knowledge.bounds import Bounds, Observed, life, occurrence, state
from dashboard.knowledge.dates import UNBOUNDED, When
from dashboard.knowledge.records import (
    Actor,
    Agreement,
    Alliance,
    ArmsFlow,
    Claim,
    Event,
    Evidence,
    Lasting,
    Record,
    Seed,
    Spell,
)

Shape = Literal["state", "occurrence", "total"]


@dataclass(frozen=True, slots=True)
class Timing:
    """When something holds or happened, and how surely."""

    shape: Shape
    bounds: Bounds
    uncertain: bool
    undated: bool
    planned: date
    observed_last: date

    def within(self, *lives: Bounds) -> "Timing":
        """Cut to the lives of its ends."""
        bounds = self.bounds
        for span in lives:
            bounds = bounds.within(span)
        return replace(self, bounds=bounds)

    def both(self, other: "Timing") -> "Timing":
        """While both hold, such as two sides of a conflict."""
        return replace(
            self,
            bounds=self.bounds.both(other.bounds),
            uncertain=self.uncertain or other.uncertain,
            undated=self.undated and other.undated,
        )

    def row(self) -> dict[str, object]:
        """The columns of `columns.TIME`."""
        return {
            "shape": self.shape,
            **self.bounds._asdict(),
            "uncertain": self.uncertain,
            "undated": self.undated,
            "planned": self.planned,
            "observed_last": self.observed_last,
        }


class Clock:
    """Reads the dates of records against what their sources observed."""

    def __init__(self, seeds: Mapping[str, Seed]) -> None:
        self._observed = {
            name: Observed(seed.observed.first, seed.observed.last)
            for name, seed in seeds.items()
        }

    def observed(self, evidence: Iterable[Evidence] = ()) -> Observed:
        """First and last day over the sources of the evidence; over all if none."""
        spans = [self._observed[item.source] for item in evidence]
        spans = spans or list(self._observed.values())
        return Observed(min(s.first for s in spans), max(s.last for s in spans))

    def record(self, record: Record, earliest: date = UNBOUNDED) -> Timing:
        """Timing of a record; `earliest` is where its undated form may begin."""
        if isinstance(record, Event):
            return self._occurrence(record, record.date, earliest)
        happened = isinstance(record, ArmsFlow | Claim) and (
            record.date is not None or not (record.start or record.end)
        )
        if isinstance(record, ArmsFlow | Claim) and happened:
            return self._occurrence(record, record.date, earliest)
        if not isinstance(record, Lasting):
            return self._occurrence(record, None, earliest)
        total = isinstance(record, ArmsFlow) and record.aggregate
        return self.lasting(record, record.evidence, signed(record), total=total)

    def spell(
        self, spell: Spell, record: Lasting, evidence: Iterable[Evidence]
    ) -> Timing:
        """Timing of a spell inside a record; what it leaves out, the record says."""
        evidence = tuple(evidence)
        whole = self.lasting(record, evidence, signed(record))
        if spell.start is None and spell.end is None:
            return whole
        own = self.lasting(spell, spell.evidence or evidence, None)
        return own if whole.undated else own.within(whole.bounds)

    def lasting(
        self,
        lasting: Lasting,
        evidence: Iterable[Evidence],
        since: When | None = None,
        *,
        total: bool = False,
    ) -> Timing:
        """Timing of a state, or of a total over a period."""
        evidence = tuple(evidence)
        observed = self.observed(evidence)
        dates = [lasting.start or since, lasting.end]
        return Timing(
            "total" if total else "state",
            state(lasting, evidence, observed, since),
            any(when.uncertain for when in dates if when),
            not any(dates),
            lasting.end.last if lasting.planned and lasting.end else UNBOUNDED,
            observed.last,
        )

    def _occurrence(self, record: Record, when: When | None, earliest: date) -> Timing:
        observed = self.observed(record.evidence)
        return Timing(
            "occurrence",
            occurrence(when, observed, earliest),
            when is not None and when.uncertain,
            when is None,
            UNBOUNDED,
            observed.last,
        )


def signed(record: Lasting) -> When | None:
    """The signature, which serves as start where none is given."""
    return record.signed if isinstance(record, Alliance | Agreement) else None


def lives(actors: Iterable[Actor]) -> dict[str, Bounds]:
    """Life of each actor by id."""
    return {actor.id: life(actor) for actor in actors}
