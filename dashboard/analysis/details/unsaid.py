"""What a reader would look for in a record and the source does not give."""

from collections.abc import Iterator

from dashboard.knowledge.records import (
    Agreement,
    Alliance,
    ArmsFlow,
    Claim,
    Conflict,
    Event,
    Lasting,
    Record,
    Relation,
)


def unsaid(record: Record, *, addressed: bool = True) -> tuple[str, ...]:
    """What is missing, in words; derived from the fields that are absent.

    Parameters
    ----------
    addressed
        False where a speech act reaches somebody whom the source does not name
        as its addressee.
    """
    return tuple(_missing(record, addressed))


def _missing(record: Record, addressed: bool) -> Iterator[str]:
    match record:
        case ArmsFlow():
            yield from _flow(record)
        case Event():
            if record.date is None:
                yield "When it was"
            if not addressed:
                yield "To whom it was addressed"
        case Alliance() | Agreement():
            yield from _span(record, start=record.start or record.signed)
            if any(s.start is None for s in getattr(record, "members", ())) and (
                record.start is None and getattr(record, "signed", None) is None
            ):
                yield "When each member joined"
        case Relation() | Conflict():
            yield from _span(record, start=record.start)
        case Claim():
            if not record.evidence[0].on and record.evidence[0].by:
                yield "When it was said"


def _span(record: Lasting, start: object) -> Iterator[str]:
    if start is None:
        yield "When it began"
    if record.end is None:
        yield "Whether and when it ended"


def _flow(flow: ArmsFlow) -> Iterator[str]:
    if flow.value is None or flow.value.amount is None:
        yield "The value"
    if not flow.items:
        yield "Which weapons"
    if not any(item.quantity is not None for item in flow.items):
        yield "How many"
    if flow.stage == "financed":
        yield "What was delivered for it"
    if flow.aggregate:
        yield "How the total spreads over its years"
    if flow.date is None and flow.start is None:
        yield "When it began"
