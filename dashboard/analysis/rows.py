"""One row for each actor, record, tie, flow and event."""

from collections.abc import Iterable

import pandas as pd

from dashboard.analysis.folding import LEVELS, Folding
from dashboard.analysis.ties import SECTIONS, Tie
from dashboard.analysis.timing import Timing
from dashboard.knowledge.records import Actor, ArmsFlow, Event, Lasting, Record, Value
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.knowledge.words import in_words


def actor_row(actor: Actor, folding: Folding) -> dict[str, object]:
    """The columns of `columns.ACTORS`."""
    return {
        "id": actor.id,
        "name": actor.name,
        "short": actor.short or actor.codes.iso3 or _initials(actor.name),
        "kind": actor.kind,
        "lat": actor.place.lat if actor.place else float("nan"),
        "lon": actor.place.lon if actor.place else float("nan"),
        **{level: folding.fold(actor.id, level) for level in LEVELS},
    }


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())[:4]


def record_row(
    record: Record, times: dict[str, Timing], statuses: dict[str, str]
) -> dict[str, object]:
    """The columns of `columns.RECORDS`."""
    return {
        "record": record.id,
        "section": SECTIONS[type(record)],
        "kind": kind_of(record),
        "name": record.name or getattr(record, "text", "") or record.id,
        "status": statuses[record.id],
        "modality": record.modality,
        "when": when_in_words(record),
        **times[record.id].row(),
    }


def kind_of(record: Record) -> str:
    """Key of the vocabulary, or `claim`."""
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


def span_in_words(lasting: Lasting) -> str:
    """Start and end, as far as they are given; empty where neither is, or `..`."""
    start, end = lasting.start, lasting.end
    said = [f"from {in_words(start)}"] if start else []
    if end is not None and end.form != "open":
        said.append(f"{'planned ' if lasting.planned else ''}until {in_words(end)}")
    return " ".join(said)


def tie_row(
    tie: Tie, timing: Timing, record: Record, folding: Folding
) -> dict[str, object]:
    """The columns of `columns.TIES` but `status`, with `tie` as its id."""
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
        **_money(getattr(record, "value", None)),
        "addressed": tie.addressed,
        **folded,
        **timing.row(),
    }


def flow_row(record: ArmsFlow) -> dict[str, object]:
    """What `columns.FLOWS` adds to a record."""
    value = record.value
    return {
        "supplier": record.supplier,
        "recipient": record.recipient,
        "stage": record.stage,
        "items": "; ".join(
            ", ".join(filter(None, (item.designation, item.description)))
            for item in record.items
        ),
        **_money(value),
        "qualifier": value.qualifier if value and value.amount is not None else "",
        "lower_than": (value.lower_than or "") if value else "",
        "compared": _comparison(value),
        "finances": record.finances or "",
        "term": record.term or "",
    }


def event_row(record: Event) -> dict[str, object]:
    """What `columns.EVENTS` adds to a record."""
    return {
        "place": record.place or "",
        "part_of": record.part_of or "",
        "restates": record.restates or "",
    }


def evidence_rows(records: Iterable[Record]) -> list[dict[str, object]]:
    """The rows of `columns.EVIDENCE`: one for each paragraph of each evidence."""
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


def _money(value: Value | None) -> dict[str, object]:
    """Amount and currency; NA and empty where no amount is given."""
    if value is None or value.amount is None:
        return {"value": pd.NA, "currency": ""}
    return {"value": value.amount, "currency": value.currency}


def _comparison(value: Value | None) -> str:
    """The note of a comparison, as words inside a sentence."""
    if value is None or value.lower_than is None or value.note is None:
        return ""
    return value.note[0].lower() + value.note[1:].rstrip(".")
