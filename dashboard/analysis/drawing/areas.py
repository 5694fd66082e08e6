"""Areas of alliances: outlines that hold the members and nobody else.

The convex hull of the CSTO would cover Azerbaijan, which left; so discs round
the members are joined along their minimum spanning tree, by links that bend
round whoever is no member.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import numpy as np
import pandas as pd
import shapely
from shapely import LineString, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from dashboard.analysis.asking.judging import judge_on
from dashboard.analysis.drawing.geography import Floats
from dashboard.analysis.drawing.spots import spanning
from dashboard.knowledge.dates import UNBOUNDED

XY = tuple[float, float]

_MEMBER = 46.0
_LINK = 40.0
_OTHER = 36.0
_CLOSE = 90.0
_SLIT, _THREAD = 1.5, 4.0
_FINE = 0.25
_ROUND = 8  # corners of a quarter of a circle: 0.2 px off it at most
_LAST = pd.Timestamp("9999-12-30")
_BEGINS = ("start_earliest", "start_latest")
_ENDS = ("end_earliest", "end_latest", "observed_last")


def outline(
    members: Sequence[str], others: Sequence[str], positions: Mapping[str, XY]
) -> list[XY]:
    """One ring of points in px that holds the members and none of the others.

    Parameters
    ----------
    members, others
        Node ids; a member and another must stand more than 40 px apart.
    positions
        Place in px of each node.
    """
    if not members:
        return []
    inside = np.array([positions[node] for node in sorted(members)])
    outside = np.array([positions[node] for node in sorted(others)]).reshape(-1, 2)
    tree = spanning(inside, outside)
    ways = [_round(inside[a], inside[b], outside) for a, b in tree]
    links = np.array([LineString(way) for way in ways])
    shape = _wide(shapely.points(inside), _MEMBER).union(_wide(links, _LINK))
    shape = _grown(shape.simplify(_FINE), _CLOSE, -_CLOSE).simplify(_FINE)
    shape = _smooth(_without(shape, outside, _OTHER + 8)).simplify(_FINE)
    core = _wide(shapely.points(inside), _MEMBER * 0.6).union(_wide(links, _THREAD))
    shape = _without(shape.union(core), outside, _OTHER * 0.75)
    ring = shapely.get_coordinates(
        one_polygon(shape, outside, inside).exterior.simplify(0.6)
    )
    return [(round(float(x), 1), round(float(y), 1)) for x, y in ring[:-1]]


def _wide(parts: Any, radius: float) -> BaseGeometry:
    """Points or ways made wide one by one, then joined.

    Ways that cross each other, made wide as one, take hundreds of times as long.
    """
    fine = _ROUND if radius > _THREAD else 2
    return shapely.union_all(shapely.buffer(parts, radius, quad_segs=fine))


def _without(shape: BaseGeometry, points: Floats, radius: float) -> BaseGeometry:
    """A shape without the discs round points, of which most lie far from it."""
    shapely.prepare(shape)
    spots: Any = shapely.points(points)
    return shape.difference(_wide(spots[shapely.dwithin(spots, shape, radius)], radius))


def _smooth(shape: BaseGeometry) -> BaseGeometry:
    """Rounded corners: cut off what is thin, fill what is sharp."""
    return _grown(shape, -6, 18, -12)


def _grown(shape: BaseGeometry, *by: float) -> BaseGeometry:
    for radius in by:
        shape = shape.buffer(radius, quad_segs=_ROUND)
    return shape


def _round(start: Floats, end: Floats, outside: Floats, deep: int = 4) -> list[Floats]:
    """A way between two members that keeps clear of the others."""
    along = end - start
    length = float(np.hypot(*along))
    if not len(outside) or not length or not deep:
        return [start, end]
    clear = _LINK + _OTHER + 10
    share = ((outside - start) @ along / length**2).clip(0, 1)
    off = outside - start - share[:, None] * along
    far = np.hypot(off[:, 0], off[:, 1])
    far[(share < 0.08) | (share > 0.92)] = np.inf
    nearest = int(np.argmin(far))
    if far[nearest] >= clear - 12:
        return [start, end]
    across = np.array([-along[1], along[0]]) / length
    side = -np.sign(off[nearest] @ across) or 1.0
    bend = outside[nearest] + side * clear * across
    before = _round(start, bend, outside, deep - 1)
    return before[:-1] + _round(bend, end, outside, deep - 1)


def one_polygon(
    shape: BaseGeometry,
    outside: Floats,
    inside: Floats,
) -> Polygon:
    """One polygon without holes: where somebody stands in one, a slit opens it.

    Parts that hold members are joined where they are nearest.
    """
    members = shapely.multipoints(inside)
    while isinstance(shape, MultiPolygon):
        parts = [part for part in shape.geoms if part.intersects(members)]
        first, *others = parts or [_largest(shape)]
        if not others:
            shape = first
            break
        way = shapely.shortest_line(first, MultiPolygon(others))
        shape = shapely.union_all([*parts, way.buffer(_SLIT)])
    return opened(_filled(_largest(shape), outside))


def opened(polygon: Polygon) -> Polygon:
    """Without holes: a slit leads from each to the rim."""
    while polygon.interiors:
        hole = Polygon(polygon.interiors[0]).representative_point()
        way = shapely.shortest_line(hole, polygon.exterior)
        polygon = _largest(polygon.difference(way.buffer(_SLIT)))
    return polygon


def _filled(polygon: Polygon, outside: Floats) -> Polygon:
    """Without the holes in which nobody stands."""
    holes = [
        ring
        for ring in polygon.interiors
        if shapely.contains_xy(Polygon(ring), outside).any()
    ]
    return Polygon(polygon.exterior, holes)


def _largest(shape: BaseGeometry) -> Polygon:
    parts = [part for part in shapely.get_parts(shape) if isinstance(part, Polygon)]
    return max(parts, key=lambda part: part.area)


@dataclass(frozen=True, slots=True)
class Membership:
    """Who surely, and who surely or possibly, belongs to an organisation."""

    organisation: str
    certain: frozenset[str]
    possible: frozenset[str]


def organisations(ties: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Membership spokes by organisation, in order of ids.

    Parameters
    ----------
    ties
        `Slice.ties`: who belongs is told by their ends at the level.
    """
    spokes = ties[ties["role"] == "member"]
    return {str(node): rows for node, rows in spokes.groupby("head", sort=True)}


def membership(organisation: str, spokes: Iterable[tuple[str, str]]) -> Membership:
    """Who belongs, by the timing of the spoke of each; without a date: may belong."""
    timed = list(spokes)
    certain = frozenset(member for member, timing in timed if timing == "certain")
    possible = (member for member, timing in timed if timing in ("possible", "undated"))
    return Membership(organisation, certain, certain.union(possible))


def memberships(organisation: str, spokes: pd.DataFrame) -> list[Membership]:
    """Every membership there ever is, in order of time, each once.

    Also those without whom no date holds, whom a reader may hide.
    """
    dated = spokes[~spokes["undated"]]
    found = (
        membership(organisation, day)
        for held in ([spokes] if len(dated) == len(spokes) else [spokes, dated])
        for day in _every_turn(held)
    )
    return list(dict.fromkeys(found))


def _every_turn(spokes: pd.DataFrame) -> Iterable[Iterable[tuple[str, str]]]:
    """Each member with its timing, on each day on which a membership may change."""
    days = _turns(spokes)
    if not days or spokes.empty:
        return
    again = pd.concat([spokes.drop(columns="timing")] * len(days), ignore_index=True)
    to = pd.Series(np.repeat(np.array(days, "datetime64[s]"), len(spokes)))
    timing = judge_on(again, pd.Timestamp(UNBOUNDED), to).tolist()
    members = spokes["tail"].tolist()
    for n in range(0, len(timing), len(members)):
        yield zip(members, timing[n : n + len(members)], strict=True)


def _turns(spokes: pd.DataFrame) -> list[pd.Timestamp]:
    """Days on which a membership may change: as it begins, and once it has ended."""
    begins = {day for name in _BEGINS for day in spokes[name]}
    ends = {day for name in _ENDS for day in spokes[name] if day < _LAST}
    return sorted(begins | {day + timedelta(days=1) for day in ends})
