"""The four bounds and flags of each record, spell and tie: read once, on load."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from dashboard.knowledge.bounds import (
    Bounds,
    Observed,
    life,
    occurrence,
    ongoing,
    state,
)
from dashboard.knowledge.dates import UNBOUNDED, When
from dashboard.knowledge.records import (
    Actor,
    Agreement,
    Alliance,
    ArmsFlow,
    Claim,
    Conflict,
    Event,
    Evidence,
    Lasting,
    Record,
    Seed,
    Spell,
)

Shape = Literal["state", "occurrence", "total"]
Spanned = Alliance | Agreement | Conflict
"""A record with spells."""


@dataclass(frozen=True, slots=True)
class Timing:
    """When something holds or happened, and how surely.

    `planned` is the last day of a planned end, `UNBOUNDED` where none is.
    """

    shape: Shape
    bounds: Bounds
    uncertain: bool
    undated: bool
    planned: date
    observed_last: date

    def within(self, *lives: Bounds) -> "Timing":
        """Cut to the lives of its ends."""
        bounds, planned = self.bounds, self.planned
        for span in lives:
            bounds = bounds.within(span)
            planned = min(planned, span.end_latest)
        return replace(self, bounds=bounds, planned=planned)

    def both(self, other: "Timing") -> "Timing":
        """While both hold, such as two sides of a conflict; in either order.

        It is observed only while both are. The earlier planned end counts,
        unless one of the two had ended before.
        """
        bounds = self.bounds.both(other.bounds)
        last = min(self.observed_last, other.observed_last)
        plans = {self.planned, other.planned} - {UNBOUNDED}
        return replace(
            self,
            bounds=bounds,
            uncertain=self.uncertain or other.uncertain,
            undated=self.undated and other.undated,
            planned=min(plans) if plans and bounds.end_latest >= last else UNBOUNDED,
            observed_last=last,
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

    def said(self, item: Evidence) -> Observed:
        """First and last day on which the words may have been said."""
        own = self._observed[item.source]
        return Observed(item.on.first, min(item.on.last, own.last)) if item.on else own

    def words(self, item: Evidence) -> Timing:
        """Timing of words: without a day, some day that their source reports on."""
        own = self._observed[item.source]
        days = Bounds(own.first, own.last, own.first, own.last)
        return Timing(
            "occurrence",
            occurrence(item.on, own) if item.on else days,
            item.on is not None and item.on.uncertain,
            item.on is None,
            UNBOUNDED,
            own.last,
        )

    def record(self, record: Record) -> Timing:
        """Timing of a record."""
        if isinstance(record, Event):
            return self._occurrence(record, record.date)
        happened = isinstance(record, ArmsFlow | Claim) and (
            record.date is not None or not (record.start or record.end)
        )
        if isinstance(record, ArmsFlow | Claim) and happened:
            return self._occurrence(record, record.date)
        if not isinstance(record, Lasting):
            return self._occurrence(record, None)
        total = isinstance(record, ArmsFlow) and record.aggregate
        return self.lasting(record, record.evidence, signed(record), total=total)

    def spell(self, spell: Spell, record: Spanned, *, only: bool = True) -> Timing:
        """Timing of a spell inside a record, cut to the dates of the record.

        Each date that it leaves out is the record's, where the record says it.

        Parameters
        ----------
        only
            Whether it is the actor's only one there; of several, none is taken
            to begin or to end with the record.

        Notes
        -----
        A `..` holds on the last day that its source observed. So the spell
        takes it over only if the record was observed as late as the spell.
        """
        evidence = spell.evidence or record.evidence
        since = signed(record)
        dates = {"start": spell.start, "end": spell.end, "planned": spell.planned}
        if only and spell.start is None:
            dates["start"] = record.start or since
        if only and spell.end is None and self._reaches(record, evidence):
            dates |= {"end": record.end, "planned": record.planned}
        own = self.lasting(spell.model_copy(update=dates), evidence)
        return own.within(life(record, since))

    def _reaches(self, record: Spanned, evidence: Iterable[Evidence]) -> bool:
        """Whether what the record says of its end holds for this evidence too."""
        last = self.observed(record.evidence).last
        return not ongoing(record) or last >= self.observed(evidence).last

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
            state(lasting, evidence, observed, since, self._observed),
            any(when.uncertain for when in dates if when),
            not any(dates),
            lasting.end.last if lasting.planned and lasting.end else UNBOUNDED,
            observed.last,
        )

    def _occurrence(self, record: Record, when: When | None) -> Timing:
        observed = self.observed(record.evidence)
        return Timing(
            "occurrence",
            occurrence(when, observed),
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
