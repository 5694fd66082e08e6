"""A data set as pandas tables; see columns.py for what each column means."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

import pandas as pd

from dashboard.analysis import columns
from dashboard.analysis.columns import frame
from dashboard.analysis.folding import Folding
from dashboard.analysis.rows import (
    actor_row,
    event_row,
    evidence_rows,
    flow_row,
    record_row,
    tie_row,
)
from dashboard.analysis.ties import DRAWN_STATUSES, Ties, all_records
from dashboard.analysis.timing import Clock, Timing, lives
from dashboard.knowledge.bounds import ALWAYS, Bounds, Observed
from dashboard.knowledge.loading import Knowledge
from dashboard.knowledge.records import Evidence, Record
from dashboard.knowledge.status import claim_status


@dataclass(frozen=True, eq=False)
class Tables:
    """All tables of one version of a data set; none is ever changed in place.

    Equal only to itself, so that what is derived from it can be kept beside it.

    Attributes
    ----------
    actors, records, ties, flows, events
        Indexed by id, columns as in `columns.ACTORS` and so on.
    evidence
        One row for each paragraph that supports a record.
    observed
        First and last day over all sources.
    knowledge
        The records themselves, for details in words.
    """

    knowledge: Knowledge
    observed: Observed
    folding: Folding
    actors: pd.DataFrame
    records: pd.DataFrame
    ties: pd.DataFrame
    flows: pd.DataFrame
    events: pd.DataFrame
    evidence: pd.DataFrame

    @cached_property
    def by_id(self) -> dict[str, Record]:
        """Every record but the actors, by id."""
        return {record.id: record for record in all_records(self.knowledge.dataset)}

    @cached_property
    def names(self) -> dict[str, str]:
        """Name of each actor by id."""
        return {actor.id: actor.name for actor in self.knowledge.dataset.actors}

    @property
    def version(self) -> str:
        """Content hash of the data set."""
        return self.knowledge.version

    @property
    def title(self) -> str:
        """Title of the data set."""
        return self.knowledge.dataset.title


def to_tables(knowledge: Knowledge) -> Tables:
    """Derive every table from the records."""
    dataset = knowledge.dataset
    clock = Clock(knowledge.seeds)
    observed = clock.observed()
    folding = Folding(dataset.actors, observed)
    records = list(all_records(dataset))
    times = _times(records, clock)
    statuses = _statuses(records, folding, clock)
    row = partial(record_row, times=times, statuses=statuses)
    return Tables(
        knowledge,
        observed,
        folding,
        frame([actor_row(a, folding) for a in dataset.actors], columns.ACTORS, "id"),
        frame([row(record) for record in records], columns.RECORDS, "record"),
        _ties(knowledge, clock, times, statuses, folding),
        frame(
            [flow_row(r) | row(r) for r in dataset.arms_flows], columns.FLOWS, "record"
        ),
        frame(
            [event_row(r) | row(r) for r in dataset.events], columns.EVENTS, "record"
        ),
        frame(evidence_rows([*dataset.actors, *records]), columns.EVIDENCE, None),
    )


def _times(records: list[Record], clock: Clock) -> dict[str, Timing]:
    """Timing by record; what has no date never comes before what it is about."""
    times = {record.id: clock.record(record) for record in records}
    for name, earliest in _earliest(records, times).items():
        life = ALWAYS._replace(start_earliest=earliest)
        times[name] = times[name].within(life)
    return times


def _earliest(records: list[Record], times: dict[str, Timing]) -> dict[str, date]:
    """First day of what has no date and is about something, however far off.

    The earliest beginnings spread first, and the first to arrive stays: so the
    order of the file is nothing, and a circle ends.
    """
    answers: dict[str, list[str]] = {}
    starts = {name: timing.bounds.start_earliest for name, timing in times.items()}
    for record in records:
        about = [name for name in getattr(record, "about", ()) if name in times]
        if times[record.id].undated and about:
            starts.pop(record.id)
            for name in about:
                answers.setdefault(name, []).append(record.id)
    found: dict[str, date] = {}
    for begun in sorted(starts, key=lambda name: starts[name]):
        waiting = [begun]
        while waiting:
            for name in answers.pop(waiting.pop(), ()):
                if name not in found:
                    found[name] = starts[begun]
                    waiting.append(name)
    return found


def _statuses(records: list[Record], folding: Folding, clock: Clock) -> dict[str, str]:
    def speaks_for(item: Evidence) -> frozenset[str]:
        if item.by is None:
            return frozenset()
        first, last = clock.said(item)
        return folding.speaks_for(item.by, Bounds(first, last, first, last))

    return {record.id: claim_status(record, speaks_for) for record in records}


def _ties(
    knowledge: Knowledge,
    clock: Clock,
    times: dict[str, Timing],
    statuses: dict[str, str],
    folding: Folding,
) -> pd.DataFrame:
    derive = Ties(knowledge.dataset, clock, times)
    spans = lives(knowledge.dataset.actors)
    rows = []
    for record in all_records(knowledge.dataset):
        drawn = statuses[record.id] in DRAWN_STATUSES and record.modality == "actual"
        for tie in derive.of(record) if drawn else ():
            ends = [spans.get(end, ALWAYS) for end in (tie.source, tie.target)]
            rows.append(tie_row(tie, tie.timing.within(*ends), record, folding))
            rows[-1]["status"] = statuses[record.id]
    return frame(rows, columns.TIES, "tie")
