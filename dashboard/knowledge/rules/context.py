"""The whole set as the rules see it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple, TypeVar

from dashboard.knowledge.bounds import Observed
from dashboard.knowledge.reading import Fault, Path, Value
from dashboard.knowledge.records import Actor, Evidence, Record, Seed

Kind = TypeVar("Kind", bound=Record)


class Entry(NamedTuple):
    """A record, where it stands, and its plain values."""

    path: Path
    record: Record
    raw: Value


@dataclass(frozen=True)
class Context:
    """All records that could be read, and what is known of the rest.

    Attributes
    ----------
    entries
        The records, actors first.
    sources
        Ids under `sources` in their order; an empty one stands for what is no id.
    seeds
        By id, those that could be read.
    ids
        Every id of the file, of faulty records too, with the list it stands in.
    every_id
        Whether every record is there, with an id that can be read.
    torn
        Ids of records of which a faulty part was left out.
    lost
        Names that lead to each part that was left out, and to all in it.
    """

    entries: tuple[Entry, ...]
    sources: tuple[str, ...]
    seeds: Mapping[str, Seed]
    ids: Mapping[str, str]
    every_id: bool = True
    torn: frozenset[str] = frozenset()
    lost: frozenset[tuple[str, ...]] = frozenset()

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Actors by id."""
        return {actor.id: actor for _, actor in self.of(Actor)}

    @cached_property
    def whole(self) -> "Context":
        """The set without the records of which something was left out.

        For rules that would find fault with what is missing.
        """
        if not self.torn:
            return self
        entries = (entry for entry in self.entries if entry.record.id not in self.torn)
        return replace(self, entries=tuple(entries))

    def of(self, kind: type[Kind]) -> Iterator[tuple[Path, Kind]]:
        """Records of one kind, each with its path."""
        for path, record, _ in self.entries:
            if isinstance(record, kind):
                yield path, record

    def observed(self, evidence: Iterable[Evidence]) -> Observed | None:
        """First and last day over its sources; None where one could not be read."""
        names = {item.source for item in evidence}
        if not names or not names <= self.seeds.keys():
            return None
        spans = [self.seeds[name].observed for name in names]
        return Observed(min(s.first for s in spans), max(s.last for s in spans))

    def last_day(self, evidence: Iterable[Evidence]) -> date | None:
        """Last observed day over its sources; None where one could not be read."""
        observed = self.observed(evidence)
        return observed.last if observed else None


Rule = Callable[[Context], Iterator[Fault]]
