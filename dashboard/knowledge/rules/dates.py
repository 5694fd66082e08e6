"""Dates: in order, and not after what the source observed."""

from collections.abc import Iterator
from datetime import date

from dashboard.knowledge.dates import When
from dashboard.knowledge.reading import Fault, Path
from dashboard.knowledge.records import Record
from dashboard.knowledge.rules.context import Context
from dashboard.knowledge.rules.parts import evidences, lastings, signed


def end_after_start(context: Context) -> Iterator[Fault]:
    """Find ends before their starts.

    Compared at the coarser precision: `2002` starts before `2002-05` ends.
    """
    for above, record, _ in context.entries:
        for path, lasting in lastings(record):
            start, end = lasting.start or signed(lasting), lasting.end
            if start and end and start.first > end.last:
                message = f"'{end}' lies before the start, '{start}'"
                yield Fault((*above, *path, "end"), message)


def nothing_after_observed(context: Context) -> Iterator[Fault]:
    """Find what surely lies after the last day that the source observed."""
    for above, record, _ in context.entries:
        for path, when, last in _dates(context, record):
            if last is not None and when.first > last:
                hint = "; say planned: true if so" if path[-1] == "end" else ""
                message = f"'{when}' lies after the last observed day, {last}{hint}"
                yield Fault((*above, *path), message)


def _dates(
    context: Context, record: Record
) -> Iterator[tuple[Path, When, date | None]]:
    """Each date of a record that cannot lie ahead, and its last observed day."""
    last = context.last_day(record.evidence)
    for field in ("date", "signed"):
        when = getattr(record, field, None)
        if when is not None:
            yield (field,), when, last
    for path, lasting in lastings(record):
        own = getattr(lasting, "evidence", ())
        day = context.last_day(own) if path and own else last
        if lasting.start is not None:
            yield (*path, "start"), lasting.start, day
        if lasting.end is not None and not lasting.planned:
            yield (*path, "end"), lasting.end, day
    for path, item in evidences(record):
        if item.on is not None:
            yield (*path, "on"), item.on, context.last_day([item])
