"""What lies beneath the ties: areas on paper, land on a map.

Corners are px in the reference frame.
"""

from dataclasses import dataclass
from typing import NamedTuple

Ring = tuple[tuple[float, float], ...]


class Ground(NamedTuple):
    """What lies beneath everything on a map.

    Attributes
    ----------
    kind
        `land`, `water`, or `sketch`: hatched, of an extent that is not known.
    ring
        Corners in the reference frame.
    """

    kind: str
    ring: Ring


@dataclass(frozen=True, slots=True)
class Area:
    """What holds the members of an organisation and nobody else.

    Attributes
    ----------
    certain, possible
        Its label while all its members surely belong, and while some may.
    rings
        Points in the reference frame: on paper one ring round all of them, on a
        map the land of each.
    """

    organisation: str
    members: frozenset[str]
    certain: str
    possible: str
    rings: tuple[Ring, ...]


class Land(NamedTuple):
    """The land of an actor, in parts."""

    actor: str
    rings: tuple[Ring, ...]
