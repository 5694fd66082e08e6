"""Bows: how ties of one pair fan out, and bend round what is not theirs."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dashboard.analysis.drawn import Mark, Node
from dashboard.analysis.geography import Floats
from dashboard.analysis.layout import HEIGHT, WIDTH
from dashboard.knowledge.vocabulary import vocabulary

KNEES = (0.3, 0.7)
"""Shares of the way at which a tie's two control points stand."""

RADIUS = {"junction": 7.0, "person": 17.0}
RADIUS_OTHER = 23.0
"""px from a node's middle to its rim, by shape."""

_GAP = 13.0
_NEAREST, _FARTHEST = 16.0, 24.0
_BENDS = (0.0, 0.09, -0.09, 0.17, -0.17, 0.26, -0.26, 0.38, -0.38)
_SAMPLES = np.linspace(0, 1, 25)
_CLEAR = 8.0
_MANY = 80
_BARS = 26.0
_EDGE = 12.0
_FRAME = np.array([WIDTH, HEIGHT])


@dataclass(frozen=True)
class Bundle:
    """The ties of one pair; offsets in px to the right of `a` to `b`."""

    a: str
    b: str
    marks: tuple[Mark, ...]
    offsets: tuple[float, ...]
    half: float


class _Discs(NamedTuple):
    """Nodes that ties pass by: their ids, places and radii in px."""

    ids: NDArray[np.str_]
    places: Floats
    rims: Floats

    def _where(self, kept: NDArray[np.bool_]) -> "_Discs":
        return _Discs(self.ids[kept], self.places[kept], self.rims[kept])

    def but(self, a: str, b: str) -> "_Discs":
        return self._where((self.ids != a) & (self.ids != b))

    def about(self, points: Floats, room: float) -> "_Discs":
        """Those that what has that much room at each point can touch at all."""
        reach = room + self.rims[:, None]
        low, high = points.min(axis=0) - reach, points.max(axis=0) + reach
        return self._where(((self.places > low) & (self.places < high)).all(axis=1))

    def hits(self, ways: Floats, room: Floats) -> Floats:
        """How many px each way with room at its points runs into them."""
        points = ways.reshape(-1, 2)
        some = self.about(points, float(room.max()))
        far = (_far(points, some.places) - some.rims).reshape(*ways.shape[:2], -1)
        return (room[:, None] - far).max(axis=1, initial=0).sum(axis=1)


def bow(
    marks: Sequence[Mark], nodes: Sequence[Node], held: Container[str]
) -> list[Mark]:
    """The marks with `fan` and `bend`, in the same order.

    Parameters
    ----------
    held
        Members of areas: ties pass them by even where they have none themselves.
    """
    ends = {end for mark in marks if mark.drawn for end in (mark.tail, mark.head)}
    seen = [node for node in nodes if node.id in ends or node.id in held]
    discs = _Discs(
        np.array([node.id for node in seen]),
        np.array([(node.x, node.y) for node in seen]).reshape(-1, 2),
        np.array([RADIUS.get(node.shape, RADIUS_OTHER) for node in seen]),
    )
    spots = {node.id: np.array([node.x, node.y]) for node in nodes}
    found: dict[str, Mark] = {}
    laid: list[tuple[Bundle, Floats]] = []
    for bundle in _bundles([mark for mark in marks if mark.drawn]):
        bend = _bend(bundle, discs, spots, laid)
        laid.append((bundle, path(spots[bundle.a], spots[bundle.b], 0, bend)))
        shifts = _shifts(bundle)
        for mark, offset in zip(bundle.marks, bundle.offsets, strict=True):
            sign = 1 if mark.tail == bundle.a else -1
            found[mark.id] = replace(
                mark,
                fan=round(sign * offset, 1) + 0.0,
                bend=round(sign * bend, 3) + 0.0,
                shift=sign * shifts.get(mark.id, 0.0),
            )
    return [found.get(mark.id, mark) for mark in marks]


def path(start: Floats, end: Floats, fan: float, bend: float) -> Floats:
    """Points in px along a tie, as the browser's curve goes, ends included."""
    along = end - start
    length = max(float(np.hypot(*along)), 1.0)
    across = np.array([-along[1], along[0]]) / length * (fan + bend * length)
    one, two = (start + knee * along + across for knee in KNEES)
    return _BLEND @ np.array([start, one, two, end])


def _blend() -> Floats:
    """Shares of start, both knees and end in each sample of a tie.

    Two curves of the second degree, which meet midway between the knees.
    """
    t = (_SAMPLES[:13] * 2)[:, None]
    middle = np.array([[0, 0.5, 0.5, 0]])
    start, one = np.array([[1, 0, 0, 0]]), np.array([[0, 1, 0, 0]])
    first = (1 - t) ** 2 * start + 2 * t * (1 - t) * one + t**2 * middle
    return np.concatenate([first, first[-2::-1, ::-1]])


_BLEND = _blend()


def _bundles(marks: Sequence[Mark]) -> list[Bundle]:
    """Pairs with their ties in family order, the fullest first.

    Memberships that an area says stand beside the rest, which leaves no room
    for them and goes before them.
    """
    order = {family: n for n, family in enumerate(vocabulary().families)}
    pairs: dict[tuple[str, str], list[Mark]] = {}
    for mark in marks:
        a, b = sorted((mark.tail, mark.head))
        pairs.setdefault((a, b), []).append(mark)
    found = []
    for (a, b), ties in pairs.items():
        ties.sort(key=lambda mark: (not mark.held, order[mark.family]))
        free = [mark for mark in ties if not mark.held]
        offsets = _fan([mark.width for mark in ties], len(free) or len(ties))
        found.append(
            Bundle(a, b, tuple(ties), offsets, offsets[-1] + ties[-1].width / 2)
        )
    return sorted(found, key=lambda bundle: (-_free(bundle), bundle.a, bundle.b))


def _free(bundle: Bundle) -> int:
    return sum(not mark.held for mark in bundle.marks)


def _fan(widths: Sequence[float], last: int) -> tuple[float, ...]:
    """Offsets in px about the middle of the `last`: 16 to 24 apart, wider more."""
    gaps = [
        min(max(_GAP + (a + b) / 2, _NEAREST), _FARTHEST) for a, b in pairwise(widths)
    ]
    places = np.concatenate([[0.0], np.cumsum(gaps)])
    middle = (places[-last] + places[-1]) / 2
    return tuple(float(place) for place in places - middle)


def _shifts(bundle: Bundle) -> dict[str, float]:
    """Px along the line for the bars of each tie: one beside the other."""
    barred = [mark.id for mark in bundle.marks if mark.cue == "bars"]
    middle = (len(barred) - 1) / 2
    return {name: _BARS * (n - middle) + 0.0 for n, name in enumerate(barred)}


def _bend(
    bundle: Bundle,
    discs: "_Discs",
    spots: Mapping[str, Floats],
    laid: Sequence[tuple[Bundle, Floats]],
) -> float:
    """The least bend with which a bundle passes others by."""
    start, end = spots[bundle.a], spots[bundle.b]
    length = float(np.hypot(*(end - start)))
    ways = np.array([path(start, end, 0, bend) for bend in _BENDS])
    room = _rising(bundle.half) + _CLEAR
    hits = discs.but(bundle.a, bundle.b).hits(ways, room)
    away = np.abs(ways - ways.clip(_EDGE, _FRAME - _EDGE)).max(axis=(1, 2))
    meets = np.array([_meets(bundle, way, laid) for way in ways])
    far = np.abs(_BENDS) * length * 0.5
    return _BENDS[int(np.argmin((hits * 6 + away * 4 + meets + far).round(3)))]


def _meets(
    bundle: Bundle, points: Floats, laid: Sequence[tuple[Bundle, Floats]]
) -> float:
    """Cost of lying on bundles that leave the same node at a like angle."""
    if len(laid) > _MANY:
        return 0.0
    cost = 0.0
    for other, way in laid:
        if {bundle.a, bundle.b} & {other.a, other.b}:
            room = bundle.half + other.half + _CLEAR
            near = _far(points[6:-6], way[6:-6]).min(axis=1)
            cost += float(np.clip(room - near, 0, None).sum())
    return cost


def _rising(half: float) -> Floats:
    """Half the width of a fan along its way: none at the ends."""
    return half * np.sin(np.pi * _SAMPLES)


def _far(points: Floats, others: Floats) -> Floats:
    across = points[:, 0, None] - others[:, 0]
    return np.hypot(across, points[:, 1, None] - others[:, 1])
