"""Tension: signed triangles, and which of them pull apart.

Structural balance (Heider 1946; Cartwright and Harary 1956): a triangle holds
where the product of its three signs is plus, and pulls apart where it is minus.
A sign is a tie kind's valence in the vocabulary. States in force on the day and
totals of the window have one; events, mediation and claims have none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import comb
from typing import Any

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.columns import rows
from dashboard.analysis.kept import kept
from dashboard.knowledge.vocabulary import vocabulary

IN_FORCE = ("certain", "possible")
_LASTING = ("state", "total")


@dataclass(frozen=True, slots=True)
class Side:
    """Two actors with one sign.

    Attributes
    ----------
    ends
        Ids, sorted.
    sign
        1 or -1.
    ties
        Ids of the ties that give it, in their order.
    certain
        Whether one of them is certain on the day.
    """

    ends: tuple[str, str]
    sign: int
    ties: tuple[str, ...]
    certain: bool


@dataclass(frozen=True, slots=True)
class Triangle:
    """Three actors, each two of whom have a sign.

    Attributes
    ----------
    actors
        Ids: where two sides are of one sign, the one between them comes first.
    sides
        First to second, first to third, second to third.
    """

    actors: tuple[str, str, str]
    sides: tuple[Side, Side, Side]

    @property
    def pulls_apart(self) -> bool:
        """Whether the product of the signs is minus."""
        one, two, three = self.sides
        return one.sign * two.sign * three.sign < 0

    @property
    def certain(self) -> bool:
        """Whether each side rests on something certain on the day."""
        return all(side.certain for side in self.sides)

    @property
    def ties(self) -> tuple[str, ...]:
        """Ids of all its ties."""
        return tuple(tie for side in self.sides for tie in side.ties)


@dataclass(frozen=True)
class Tension:
    """The signed triangles of a Slice.

    Attributes
    ----------
    triangles
        Those that pull apart first, then the certain ones, then those with more
        ties, then by id.
    both
        Pairs that carry plus and minus; they join no triangle.
    unsigned
        How many triples of the shown actors lack a sign on some side.
    """

    triangles: tuple[Triangle, ...]
    both: tuple[tuple[str, str], ...]
    unsigned: int

    @property
    def apart(self) -> int:
        """How many triangles pull apart."""
        return sum(triangle.pulls_apart for triangle in self.triangles)


@kept
def tension(chosen: Slice) -> Tension:
    """The signed triangles among the shown ties of a Slice."""
    sides = _sides(chosen)
    signed = {ends: found[0] for ends, found in sides.items() if len(found) == 1}
    both = tuple(sorted(ends for ends, found in sides.items() if len(found) == 2))
    triangles = sorted(_triangles(signed), key=_rank)
    triples = comb(len(chosen.actors), 3)
    return Tension(tuple(triangles), both, triples - len(triangles))


def _sides(chosen: Slice) -> dict[tuple[str, str], list[Side]]:
    """Pairs of actors with one side a sign; ties without a sign left out."""
    valence = {key: kind.valence for key, kind in vocabulary().kinds.items()}
    ties = chosen.shown
    ties = ties.assign(sign=ties["kind"].map(valence))
    lasting = ties["shape"].isin(_LASTING) & ties["timing"].isin(IN_FORCE)
    actors = ties["tail"].isin(chosen.actors) & ties["head"].isin(chosen.actors)
    ties = ties[lasting & actors & (ties["sign"] != 0)]
    found: dict[tuple[str, str], dict[int, list[Any]]] = {}
    for tie in rows(ties):
        one, other = sorted((tie.tail, tie.head))
        found.setdefault((one, other), {}).setdefault(tie.sign, []).append(tie)
    return {
        pair: [_side(pair, sign, mine) for sign, mine in sorted(signs.items())]
        for pair, signs in found.items()
    }


def _side(pair: tuple[str, str], sign: int, ties: list[Any]) -> Side:
    certain = any(tie.timing == "certain" for tie in ties)
    return Side(pair, sign, tuple(tie.Index for tie in ties), certain)


def _triangles(signed: dict[tuple[str, str], Side]) -> Iterator[Triangle]:
    """Each triangle once: from an edge to a common neighbour that comes later."""
    near: dict[str, set[str]] = {}
    for one, other in signed:
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    for one, other in sorted(signed):
        for third in sorted(near[one] & near[other]):
            if third > other:
                yield _from_its_apex((one, other, third), signed)


def _from_its_apex(
    actors: tuple[str, str, str], signed: dict[tuple[str, str], Side]
) -> Triangle:
    """The one between two equal signs first, the others by id."""

    def side(one: str, other: str) -> Side:
        return signed[(one, other) if one < other else (other, one)]

    apex = actors[0]
    for actor in actors:
        one, two = (side(actor, other) for other in actors if other != actor)
        opposite = next(
            side(*pair) for pair in combinations(actors, 2) if actor not in pair
        )
        if one.sign == two.sign != opposite.sign:
            apex = actor
    two, three = (actor for actor in actors if actor != apex)
    return Triangle(
        (apex, two, three), (side(apex, two), side(apex, three), side(two, three))
    )


def _rank(triangle: Triangle) -> tuple[object, ...]:
    return (
        not triangle.pulls_apart,
        not triangle.certain,
        -len(triangle.ties),
        triangle.actors,
    )


def in_words(chosen: Slice, triangle: Triangle) -> str:
    """Why it pulls apart or holds: described, not judged.

    "Russia arms both Armenia and Azerbaijan, who are hostile to each other".
    """
    names = chosen.tables.names
    apex, two, three = (names[actor] for actor in triangle.actors)
    one, other, opposite = (side.sign for side in triangle.sides)
    said = {
        (1, 1, -1): f"{_middle(chosen, triangle)}, who are hostile to each other",
        (-1, -1, -1): f"{apex}, {two} and {three} are all hostile to one another",
        (1, 1, 1): f"{apex}, {two} and {three} are all close to one another",
        (-1, -1, 1): f"{two} and {three} are close, and both are at odds with {apex}",
    }
    return said[one, other, opposite]


def _middle(chosen: Slice, triangle: Triangle) -> str:
    """What the one in the middle is to both others: supplier, alliance, or close."""
    names = chosen.tables.names
    apex, two, three = (names[actor] for actor in triangle.actors)
    ties = chosen.shown.loc[list(triangle.ties)]
    others = set(triangle.actors[1:])
    supplied = ties[
        (ties["kind"] == "delivered") & (ties["tail"] == triangle.actors[0])
    ]
    members = ties[(ties["role"] == "member") & (ties["head"] == triangle.actors[0])]
    if others <= set(supplied["head"]):
        return f"{apex} arms both {two} and {three}"
    if others <= set(members["tail"]):
        return f"{apex} has both {two} and {three} as members"
    return f"{apex} is close to both {two} and {three}"
