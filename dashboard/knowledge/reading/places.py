"""Where each key and value of a file stands: a light tree beside the values."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Spot(NamedTuple):
    """A line and a column, both counted from 1, in characters."""

    line: int
    column: int


@dataclass(slots=True)
class Fields:
    """Places of a set of fields; `torn` names those that were taken out."""

    spot: Spot
    keys: dict[str, Spot] = field(default_factory=dict)
    values: dict[str, "Place"] = field(default_factory=dict)
    torn: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Entries:
    """Places of a list; `torn` where a faulty entry was taken out."""

    spot: Spot
    items: list["Place"] = field(default_factory=list)
    torn: bool = False


Place = Spot | Fields | Entries

Path = tuple[str | int, ...]
"""Keys and positions (from 0) that lead from the top of a file to a value."""


def follow(place: Place, path: Path) -> Place:
    """Go along a path as far as it leads: a text has no parts of its own."""
    for step in path:
        if isinstance(place, Fields) and step in place.values:
            place = place.values[str(step)]
        elif isinstance(place, Entries) and isinstance(step, int):
            if step >= len(place.items):
                return place
            place = place.items[step]
        else:
            return place
    return place


def spot(place: Place) -> Spot:
    """Where a place begins."""
    return place if isinstance(place, Spot) else place.spot
