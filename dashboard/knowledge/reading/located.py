"""What was read: plain values, their places, and the faults met on the way."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from dashboard.knowledge.limits import MAX_SLUG
from dashboard.knowledge.problems import Problem
from dashboard.knowledge.reading.places import (
    Fields,
    Path,
    Place,
    Spot,
    follow,
    spot,
)

Value = str | list["Value"] | dict[str, "Value"] | None


class Fault(NamedTuple):
    """Something wrong at a path of a file.

    Attributes
    ----------
    path, message
        Where, and what.
    spot
        Line and column, where they are not those of the value at the path.
    seed
        Id of the seed it stands in; empty for the file at hand.
    hides
        Whether something that is written there could not be taken in.
    """

    path: Path
    message: str
    spot: Spot | None = None
    seed: str = ""
    hides: bool = False


@dataclass(frozen=True, slots=True)
class Located:
    """One file as read.

    Attributes
    ----------
    file
        Its name as problems print it.
    value, place
        Texts, lists and fields, and where each stands; None and the first line
        where the file could not be read to its end.
    faults
        What was wrong with the text itself.
    complete
        Whether the document could be read to its end.
    sha256
        Hash of its bytes, in hexadecimal digits.
    """

    file: str
    value: Value
    place: Place
    faults: tuple[Fault, ...]
    complete: bool
    sha256: str

    def spot(self, path: Path) -> Spot:
        """Line and column of the value at a path, or of what holds it."""
        return spot(follow(self.place, path))

    def key(self, path: Path) -> Spot:
        """Line and column of the name of a field."""
        fields = follow(self.place, path[:-1])
        if isinstance(fields, Fields):
            return fields.keys.get(str(path[-1]), fields.spot)
        return spot(fields)

    def problem(self, fault: Fault) -> Problem:
        """Name the place and the record of a fault."""
        record, inside = self._record(fault.path)
        names = [_printable(step) for step in inside if isinstance(step, str)]
        line, column = fault.spot or self.spot(fault.path)
        return Problem(self.file, line, column, record, ".".join(names), fault.message)

    def problems(self, faults: Iterable[Fault]) -> list[Problem]:
        """Name the places and records of several faults."""
        return [self.problem(fault) for fault in faults]

    def _record(self, path: Path) -> tuple[str, Path]:
        """Id of the record a path leads into, or its list, and the rest."""
        if not (path[1:] and isinstance(path[0], str) and isinstance(path[1], int)):
            return "", path
        listed = self.value.get(path[0]) if isinstance(self.value, dict) else None
        record = listed[path[1]] if isinstance(listed, list) else None
        named = record.get("id") if isinstance(record, dict) else None
        label = named if isinstance(named, str) else path[0]
        return _printable(label), path[2:]


def _printable(name: str | int) -> str:
    """One short line, whatever a key or an id holds."""
    return " ".join(str(name).split())[:MAX_SLUG]
