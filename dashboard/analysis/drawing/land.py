"""Shapes of land, by the code of the state: bundled, simplified, and no borders.

The file says where it comes from. A shape without a code is land that is given to
nobody here.
"""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely import MultiPolygon, Polygon
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from dashboard.analysis.drawing.geography import Floats

_FILE = Path(__file__).with_name("land.topojson")


@cache
def land() -> tuple[tuple[str, BaseGeometry], ...]:
    """Code of ISO 3166 (three letters, or none) and shape in degrees, in order."""
    told = json.loads(_FILE.read_text("utf-8"))
    arcs = [_arc(steps, told["transform"]) for steps in told["arcs"]]
    shapes = told["objects"]["states"]["geometries"]
    return tuple((one.get("id", ""), _shape(one["arcs"], arcs)) for one in shapes)


def within(shape: BaseGeometry, box: tuple[float, float, float, float]) -> BaseGeometry:
    """What of a shape lies in a box of degrees, which may cross the date line."""
    window = shapely.box(*box)
    copies: Iterable[BaseGeometry] = (
        translate(shape, xoff=turn) for turn in (-360, 0, 360)
    )
    return shapely.union_all([copy.intersection(window) for copy in copies])


def _arc(steps: Sequence[Sequence[int]], transform: dict[str, Any]) -> Floats:
    """Corners in degrees: the first is a place, each later one a step from the last."""
    return np.cumsum(steps, axis=0) * transform["scale"] + transform["translate"]


def _shape(parts: Any, arcs: Sequence[Floats]) -> BaseGeometry:
    polygons = []
    for part in parts:
        outer, *holes = (_ring(ring, arcs) for ring in part)
        if len(outer) > 3:
            polygons.append(Polygon(outer, [hole for hole in holes if len(hole) > 3]))
    return shapely.make_valid(MultiPolygon(polygons))


def _ring(numbers: Sequence[int], arcs: Sequence[Floats]) -> Floats:
    """Arcs end to end; a negative number is that arc backwards (TopoJSON).

    Past the date line degrees go on, but round a pole they cannot.
    """
    ways = [arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers]
    ring = np.concatenate([ways[0], *(way[1:] for way in ways[1:])])
    along = np.unwrap(ring[:, 0], period=360)
    closed = abs(along[-1] - along[0]) < 1
    return np.column_stack([along, ring[:, 1]]) if closed else ring
