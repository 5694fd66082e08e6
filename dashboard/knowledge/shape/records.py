"""Every record of a data file, with what is left of the faulty ones."""

from dataclasses import dataclass, field

from pydantic import ValidationError

from dashboard.knowledge.problems import Problem
from dashboard.knowledge.reading import Located, Value
from dashboard.knowledge.records import SECTIONS, Dataset, Record
from dashboard.knowledge.rules import Entry
from dashboard.knowledge.shape.salvage import (
    errors_of,
    names_in,
    problem,
    shape,
    value_at,
)


@dataclass(slots=True)
class Records:
    """The records of a file.

    Attributes
    ----------
    entries
        Each record that could be read, and where it stands.
    dataset
        The whole file; None where anything was wrong.
    problems
        What was wrong with single values.
    torn, lost
        Ids of records of which a part was left out, and names of those parts.
    """

    entries: list[Entry] = field(default_factory=list)
    dataset: Dataset | None = None
    problems: list[Problem] = field(default_factory=list)
    torn: set[str] = field(default_factory=set)
    lost: set[tuple[str, ...]] = field(default_factory=set)


def records_of(located: Located) -> Records:
    """Make records of a file; faulty parts are taken out of `located` itself."""
    found = Records()
    top = located.value
    if isinstance(top, dict):
        top = {
            name: _section(name, value, located, found) for name, value in top.items()
        }
    try:
        found.dataset = Dataset.model_validate(top)
    except ValidationError as invalid:
        for error in errors_of(invalid):
            at_fault = value_at(located.value, error["loc"])
            if error["type"] == "too_short" and at_fault:
                continue  # there were entries, and what is wrong with each is named
            found.problems.append(problem(error, Dataset, located))
            found.lost.update(names_in(at_fault, error["loc"]))
    return found


def _section(
    name: str, value: Value, located: Located, found: Records
) -> Value | list[Record]:
    """Records in place of the values of one list; what is no such list stays."""
    if name not in SECTIONS or not isinstance(value, list):
        return value
    return [
        record
        for number, raw in enumerate(value)
        if (record := _record((name, number), raw, located, found)) is not None
    ]


def _record(
    path: tuple[str, int], raw: Value, located: Located, found: Records
) -> Record | None:
    shaped = shape(SECTIONS[path[0]], located, path)
    found.problems += shaped.problems
    found.lost |= shaped.lost
    if shaped.found is not None:
        found.entries.append(Entry(path, shaped.found, raw))
        if shaped.problems:
            found.torn.add(shaped.found.id)
    return shaped.found
