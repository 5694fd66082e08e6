"""Bows: how ties of one pair fan out, and bend round what is not theirs."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dashboard.analysis.drawing.drawn import Mark, Node
from dashboard.analysis.drawing.geography import Floats
from dashboard.analysis.drawing.layout import HEIGHT, WIDTH
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
_GENTLE = 5  # of the bends: where many stand, no way is free and wide ones only add
_BARS = 26.0
_ABREAST = 5
_EDGE = 12.0


@dataclass(frozen=True)
class Pair:
    """The ties of one pair, or its bundles; offsets in px to the right of `a` to `b`.

    `busy` are the single ties of a pair with bundles: they bend as those do, and
    fan out as if all of them were shown.
    """

    a: str
    b: str
    marks: tuple[Mark, ...]
    offsets: tuple[float, ...]
    half: float
    busy: tuple[Mark, ...]


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
    marks: Sequence[Mark],
    nodes: Sequence[Node],
    held: Container[str],
    size: tuple[float, float] = (WIDTH, HEIGHT),
) -> list[Mark]:
    """The marks with `fan` and `bend`, in the same order.

    Parameters
    ----------
    held
        Members of areas: ties pass them by even where they have none themselves.
    size
        Of the reference frame, px.
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
    laid: list[tuple[Pair, Floats]] = []
    for pair in _pairs([mark for mark in marks if mark.drawn]):
        bend = _bend(pair, discs, spots, laid, np.array(size))
        laid.append((pair, path(spots[pair.a], spots[pair.b], 0, bend)))
        found |= {mark.id: mark for mark in _bent(pair, bend)}
    return [found.get(mark.id, mark) for mark in marks]


def _bent(pair: Pair, bend: float) -> Iterator[Mark]:
    """The marks of a pair, which turn with the way they point."""
    shifts = _shifts(pair.marks) | _shifts(pair.busy)
    offsets = (*pair.offsets, *fan([m.width for m in pair.busy], len(pair.busy)))
    for mark, offset in zip((*pair.marks, *pair.busy), offsets, strict=True):
        sign = 1 if mark.tail == pair.a else -1
        yield replace(
            mark,
            fan=round(sign * offset, 1) + 0.0,
            bend=round(sign * bend, 3) + 0.0,
            shift=sign * shifts.get(mark.id, 0.0),
        )


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


def _pairs(marks: Sequence[Mark]) -> list[Pair]:
    """Pairs with their ties in family order, the fullest first."""
    pairs: dict[tuple[str, str], list[Mark]] = {}
    for mark in marks:
        a, b = sorted((mark.tail, mark.head))
        pairs.setdefault((a, b), []).append(mark)
    found = [_pair(a, b, ties) for (a, b), ties in pairs.items()]
    return sorted(found, key=lambda pair: (-_free(pair), pair.a, pair.b))


def _pair(a: str, b: str, marks: Sequence[Mark]) -> Pair:
    """The fan of a pair.

    Memberships that an area says stand beside the rest, which leaves no room
    for them and goes before them.
    """
    order = {family: n for n, family in enumerate(vocabulary().families)}
    busy = tuple(sorted(filter(_busy, marks), key=lambda mark: order[mark.family]))
    ties = [mark for mark in marks if not mark.busy]
    ties.sort(key=lambda mark: (not mark.held, order[mark.family]))
    free = [mark for mark in ties if not mark.held]
    offsets = fan([_room(mark) for mark in ties], len(free) or len(ties))
    half = offsets[-1] + ties[-1].width / 2
    return Pair(a, b, tuple(ties), offsets, half, busy)


def _room(mark: Mark) -> float:
    """A line with a count beside it needs more than its width."""
    return _FARTHEST - _GAP if mark.bundle else mark.width


def _busy(mark: Mark) -> bool:
    return mark.busy


def _free(pair: Pair) -> int:
    return sum(not mark.held for mark in pair.marks)


def fan(widths: Sequence[float], last: int) -> tuple[float, ...]:
    """Offsets in px about the middle of the `last`: 16 to 24 apart, wider more."""
    if not widths:
        return ()
    gaps = [
        min(max(_GAP + (a + b) / 2, _NEAREST), _FARTHEST) for a, b in pairwise(widths)
    ]
    places = np.concatenate([[0.0], np.cumsum(gaps)])
    middle = (places[-last] + places[-1]) / 2
    return tuple(float(place) for place in places - middle)


def _shifts(marks: Sequence[Mark]) -> dict[str, float]:
    """Px along the line for the bars of each tie: one beside the other."""
    barred = [mark.id for mark in marks if mark.cue == "bars"]
    places = min(len(barred), _ABREAST)
    middle = (places - 1) / 2
    return {n: _BARS * (i % places - middle) + 0.0 for i, n in enumerate(barred)}


def _bend(
    pair: Pair,
    discs: "_Discs",
    spots: Mapping[str, Floats],
    laid: Sequence[tuple[Pair, Floats]],
    frame: Floats,
) -> float:
    """The least bend with which a pair passes others by."""
    start, end = spots[pair.a], spots[pair.b]
    length = float(np.hypot(*(end - start)))
    bends = _BENDS if len(discs.ids) <= _MANY else _BENDS[:_GENTLE]
    ways = np.array([path(start, end, 0, bend) for bend in bends])
    room = _rising(pair.half) + _CLEAR
    hits = discs.but(pair.a, pair.b).hits(ways, room)
    away = np.abs(ways - ways.clip(_EDGE, frame - _EDGE)).max(axis=(1, 2))
    meets = np.array([_meets(pair, way, laid) for way in ways])
    far = np.abs(bends) * length * 0.5
    return bends[int(np.argmin((hits * 6 + away * 4 + meets + far).round(3)))]


def _meets(pair: Pair, points: Floats, laid: Sequence[tuple[Pair, Floats]]) -> float:
    """Cost of lying on pairs that leave the same node at a like angle."""
    if len(laid) > _MANY:
        return 0.0
    cost = 0.0
    for other, way in laid:
        if {pair.a, pair.b} & {other.a, other.b}:
            room = pair.half + other.half + _CLEAR
            near = _far(points[6:-6], way[6:-6]).min(axis=1)
            cost += float(np.clip(room - near, 0, None).sum())
    return cost


def _rising(half: float) -> Floats:
    """Half the width of a fan along its way: none at the ends."""
    return half * np.sin(np.pi * _SAMPLES)


def _far(points: Floats, others: Floats) -> Floats:
    across = points[:, 0, None] - others[:, 0]
    return np.hypot(across, points[:, 1, None] - others[:, 1])
