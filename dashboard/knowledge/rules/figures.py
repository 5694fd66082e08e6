"""Figures: totals only of what was done, and numbers in order."""

from collections.abc import Iterator
from itertools import pairwise

from dashboard.knowledge.reading import Fault, Path
from dashboard.knowledge.records import ArmsFlow, Conflict, Event, Fatalities, Record
from dashboard.knowledge.rules.context import Context

_ONLY_SAID = ("pledged", "requested")


def totals_of_deeds(context: Context) -> Iterator[Fault]:
    """Find totals of what was only pledged or asked for."""
    for path, flow in context.of(ArmsFlow):
        if flow.aggregate and flow.stage in _ONLY_SAID:
            message = f"what is {flow.stage} has no total; leave aggregate out"
            yield Fault((*path, "aggregate"), message)


def counts_in_order(context: Context) -> Iterator[Fault]:
    """Find counts of the dead whose low, best and high are not in this order."""
    for above, record, _ in context.entries:
        for path, count in _fatalities(record):
            given = [
                (name, number)
                for name in ("low", "best", "high")
                if (number := getattr(count, name)) is not None
            ]
            for (lower, less), (upper, more) in pairwise(given):
                if less > more:
                    message = f"{more} is less than {lower}, {less}"
                    yield Fault((*above, *path, upper), message)


def _fatalities(record: Record) -> Iterator[tuple[Path, Fatalities]]:
    if isinstance(record, Event | Conflict) and record.fatalities is not None:
        yield ("fatalities",), record.fatalities
    if isinstance(record, Conflict):
        for number, episode in enumerate(record.episodes):
            if episode.fatalities is not None:
                yield ("episodes", number, "fatalities"), episode.fatalities
