"""A data set as pandas tables; see columns.py for what each column means."""

from dataclasses import dataclass
from functools import cached_property, partial

import pandas as pd

from dashboard.analysis import columns
from dashboard.analysis.columns import frame
from dashboard.analysis.folding import LEVELS, Folding
from dashboard.analysis.ties import DRAWN_STATUSES, SECTIONS, Tie, Ties, all_records
from dashboard.analysis.timing import Clock, Timing, lives
from dashboard.knowledge.bounds import ALWAYS, Bounds, Observed
from dashboard.knowledge.dates import When
from dashboard.knowledge.loading import Knowledge
from dashboard.knowledge.records import Actor, ArmsFlow, Event, Lasting, Record
from dashboard.knowledge.status import claim_status
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.knowledge.words import in_words


@dataclass(frozen=True)
class Tables:
    """All tables of one version of a data set; none is ever changed in place.

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
    statuses = _statuses(records, folding)
    row = partial(_record_row, times=times, statuses=statuses)
    return Tables(
        knowledge,
        observed,
        folding,
        _actors(dataset.actors, folding),
        frame([row(record) for record in records], columns.RECORDS, "record"),
        _ties(knowledge, clock, times, statuses, folding),
        frame([_flow(r) | row(r) for r in dataset.arms_flows], columns.FLOWS, "record"),
        frame([_event(r) | row(r) for r in dataset.events], columns.EVENTS, "record"),
        frame(_evidence([*dataset.actors, *records]), columns.EVIDENCE, None),
    )


def _times(records: list[Record], clock: Clock) -> dict[str, Timing]:
    """Timing by record; what has no date never comes before what it is about."""
    times = {record.id: clock.record(record) for record in records}
    for record in records:
        about = [name for name in getattr(record, "about", ()) if name in times]
        if times[record.id].undated and about:
            earliest = min(times[name].bounds.start_earliest for name in about)
            life = ALWAYS._replace(start_earliest=earliest)
            times[record.id] = times[record.id].within(life)
    return times


def _statuses(records: list[Record], folding: Folding) -> dict[str, str]:
    def speaks_for(actor: str, on: When | None) -> frozenset[str]:
        if on is None:
            return folding.speaks_for(actor)
        return folding.speaks_for(actor, Bounds(on.first, on.last, on.first, on.last))

    return {record.id: claim_status(record, speaks_for) for record in records}


def _actors(actors: tuple[Actor, ...], folding: Folding) -> pd.DataFrame:
    rows = [
        {
            "id": actor.id,
            "name": actor.name,
            "short": actor.short or actor.codes.iso3 or _initials(actor.name),
            "kind": actor.kind,
            "lat": actor.place.lat if actor.place else float("nan"),
            "lon": actor.place.lon if actor.place else float("nan"),
            **{level: folding.fold(actor.id, level) for level in LEVELS},
        }
        for actor in actors
    ]
    return frame(rows, columns.ACTORS, "id")


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())[:4]


def _record_row(
    record: Record, times: dict[str, Timing], statuses: dict[str, str]
) -> dict[str, object]:
    return {
        "record": record.id,
        "section": SECTIONS[type(record)],
        "kind": _kind(record),
        "name": record.name or getattr(record, "text", "") or record.id,
        "status": statuses[record.id],
        "modality": record.modality,
        "when": when_in_words(record),
        **times[record.id].row(),
    }


def _kind(record: Record) -> str:
    if isinstance(record, Event):
        return vocabulary().codes("event")[record.type].key
    if isinstance(record, ArmsFlow):
        return record.stage
    return getattr(record, "kind", type(record).__name__.lower())


def when_in_words(record: Record) -> str:
    """The dates of a record as its source gives them."""
    happened = getattr(record, "date", None)
    if happened is not None or not isinstance(record, Lasting):
        return in_words(happened)
    start = record.start or getattr(record, "signed", None)
    if start is None and record.end is None:
        return "date not given"
    if record.end is None:
        return f"from {in_words(start)}, end not given"
    if record.end.form == "open":
        return f"since {in_words(start)}" if start else "in force when observed"
    end = f"{'planned ' if record.planned else ''}until {in_words(record.end)}"
    return f"{in_words(start)}, {end}" if start else f"{end}, start not given"


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
            rows.append(_tie_row(tie, tie.timing.within(*ends), record, folding))
            rows[-1]["status"] = statuses[record.id]
    return frame(rows, columns.TIES, "tie")


def _tie_row(
    tie: Tie, timing: Timing, record: Record, folding: Folding
) -> dict[str, object]:
    value = getattr(record, "value", None)
    days = timing.bounds
    folded = {
        f"{side}_{level}": folding.fold(actor, level, days, speaks_for)
        for level in LEVELS
        for side, actor, speaks_for in (
            ("source", tie.source, tie.source_for),
            ("target", tie.target, tie.target_for),
        )
    }
    return {
        "tie": tie.id,
        "record": tie.record,
        "kind": tie.kind.key,
        "family": tie.kind.family,
        "directed": tie.kind.directed,
        "role": tie.role,
        "source": tie.source,
        "target": tie.target,
        "value": value.amount if value and value.amount is not None else pd.NA,
        "currency": (value.currency or "") if value else "",
        "addressed": tie.addressed,
        **folded,
        **timing.row(),
    }


def _flow(record: ArmsFlow) -> dict[str, object]:
    value = record.value
    return {
        "supplier": record.supplier,
        "recipient": record.recipient,
        "stage": record.stage,
        "items": "; ".join(
            ", ".join(filter(None, (item.designation, item.description)))
            for item in record.items
        ),
        "value": value.amount if value and value.amount is not None else pd.NA,
        "currency": (value.currency or "") if value else "",
        "qualifier": value.qualifier if value and value.amount is not None else "",
        "lower_than": (value.lower_than or "") if value else "",
        "finances": record.finances or "",
        "term": record.term or "",
    }


def _event(record: Event) -> dict[str, object]:
    return {
        "place": record.place or "",
        "part_of": record.part_of or "",
        "restates": record.restates or "",
    }


def _evidence(records: list[Record]) -> list[dict[str, object]]:
    return [
        {
            "record": record.id,
            "source": item.source,
            "paragraph": paragraph,
            "by": item.by or "",
            "stance": item.stance,
            "on": in_words(item.on) if item.on else "",
            "kind": item.kind,
        }
        for record in records
        for item in record.evidence
        for paragraph in item.paragraph
    ]
