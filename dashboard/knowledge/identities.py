"""The ids of a data file, those of faulty records too."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dashboard.knowledge.reading import Fault, Located, Path, Value
from dashboard.knowledge.records import SECTIONS, Dataset
from dashboard.knowledge.records.base import SLUG
from dashboard.knowledge.shape.fields import fields_at


@dataclass(frozen=True, slots=True)
class Identities:
    """Which ids a file has.

    Attributes
    ----------
    lists
        Every id, and the list of the file that its record stands in.
    every
        Whether each record has an id that can be read. Where one has not, an id
        that nobody seems to have may be that one's.
    faults
        Ids that are there twice.
    """

    lists: Mapping[str, str]
    every: bool
    faults: tuple[Fault, ...]


def identities(located: Located) -> Identities:
    """Collect the ids before anything faulty is taken out."""
    first: dict[str, Path] = {}
    faults, every = [], _all_lists(located.value)
    for path, name in _ids(located.value):
        if name is None or not re.fullmatch(SLUG, name):
            every = False
        elif name in first:
            line = located.spot((*first[name], "id")).line
            message = f"the id is there twice, first on line {line}"
            faults.append(Fault((*path, "id"), message))
        else:
            first[name] = path
    lists = {name: str(path[0]) for name, path in first.items()}
    return Identities(lists, every, tuple(faults))


def _all_lists(value: Value) -> bool:
    """Whether each list of records is there as a list, or rightly absent."""
    if not isinstance(value, dict) or "actors" not in value:
        return False
    return value.keys() <= set(fields_at(Dataset, ())) and all(
        isinstance(value[section], list) for section in SECTIONS if section in value
    )


def _ids(value: Value) -> Iterator[tuple[Path, str | None]]:
    for section in SECTIONS:
        listed = value.get(section) if isinstance(value, dict) else None
        for number, record in enumerate(listed if isinstance(listed, list) else []):
            name = record.get("id") if isinstance(record, dict) else None
            yield (section, number), name if isinstance(name, str) else None
