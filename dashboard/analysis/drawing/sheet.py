"""The sheet of the map: its projection, its frame, and the land that lies on it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.analysis.drawing.areas import opened
from dashboard.analysis.drawing.beneath import Ground, Land, Ring
from dashboard.analysis.drawing.geography import Floats
from dashboard.analysis.drawing.land import land, within
from dashboard.analysis.drawing.projection import Projection, fitted, middle
from dashboard.analysis.kept import kept
from dashboard.analysis.tables import Tables

_WIDTH, _HEIGHT = 1040.0, 560.0
"""Of the frame, at most, px: wide, as the windows are in which it is drawn."""

_LEFT, _TOP, _RIGHT, _BOTTOM = 70.0, 60.0, 130.0, 80.0
"""px from the frame to the seats: names and ties have room there."""

_LEAST = 8.0
"""Degrees that a map holds at the least, or one seat would fill it."""

_BEYOND = 0.8
"""Of the degrees between the seats: how much land is drawn past them."""

_POLE = 86.0
_FINE, _SPECK, _GAP = 0.6, 8.0, 0.8
"""px: corners closer than this, land smaller than this square, and half of the gap
between two tinted lands."""

_HATCH, _REACH = 6.0, 30.0
"""px between the lines of a sketch, and from its middle to its rim."""


@dataclass(frozen=True, eq=False, slots=True)
class Sheet:
    """How degrees become px of the frame.

    Attributes
    ----------
    box
        Degrees that are drawn: west, south, east, north.
    scale, origin
        px for one unit of the projection; px of its zero.
    width, height
        Of the frame.
    """

    projection: Projection
    box: tuple[float, float, float, float]
    scale: float
    origin: tuple[float, float]
    width: float
    height: float

    def place(self, lonlat: Floats) -> Floats:
        """px, y down, for rows of degrees east and degrees north."""
        return self.projection(lonlat) * [self.scale, -self.scale] + self.origin


@kept
def sheet(tables: Tables) -> Sheet:
    """The sheet that shows all seats of a data set, whatever the date is."""
    lonlat = seats(tables)[["lon", "lat"]].to_numpy("float64")
    if not len(lonlat):
        lonlat = np.zeros((1, 2))
    projection = fitted(lonlat)
    lon = projection.middle + (lonlat[:, 0] - projection.middle + 180) % 360 - 180
    box = _box(np.column_stack([lon, lonlat[:, 1]]))
    spots = projection(lonlat)
    corner = np.array([[projection.middle, box[1]], [projection.middle, box[3]]])
    least = np.ptp(projection(corner)[:, 1]) / (1 + 2 * _BEYOND)
    low, high = spots.min(axis=0), spots.max(axis=0)
    wide, tall = np.maximum(high - low, least / 2)
    scale = min((_WIDTH - _LEFT - _RIGHT) / wide, (_HEIGHT - _TOP - _BOTTOM) / tall)
    x, y = (low + high) / 2
    width = round(wide * scale + _LEFT + _RIGHT)
    height = round(tall * scale + _TOP + _BOTTOM)
    origin = (
        _LEFT + wide * scale / 2 - x * scale,
        _TOP + tall * scale / 2 + y * scale,
    )
    return Sheet(projection, box, scale, origin, width, height)


def seats(tables: Tables) -> pd.DataFrame:
    """The actors that stand for themselves and have a seat, by id."""
    actors = tables.actors
    own = actors["states"] == actors.index
    return actors[own & actors["lat"].notna() & actors["lon"].notna()].sort_index()


def closest(tables: Tables) -> tuple[float, float, float] | None:
    """Where seats lie closest: px of their middle, and between the closest two.

    None where there are not two. Those count that lie within four times as far of
    the first.
    """
    places = sheet(tables).place(seats(tables)[["lon", "lat"]].to_numpy("float64"))
    if len(places) < 2:
        return None
    gaps = places[:, None] - places[None]
    far = np.hypot(gaps[..., 0], gaps[..., 1])
    np.fill_diagonal(far, np.inf)
    least = far.min()
    first = int(far.min(axis=1).argmin())
    close = far[first] <= 4 * least
    close[first] = True
    x, y = places[close].mean(axis=0).round(1)
    return float(x), float(y), round(float(least), 1)


def ground(tables: Tables) -> tuple[Ground, ...]:
    """Land, then water inside it, then sketches of what is fought over."""
    drawn = sheet(tables)
    whole = shapely.union_all([shape for _, shape in _near(drawn)])
    parts = _polygons(_on_paper(whole, drawn))
    found = [Ground("land", _ring(part.exterior)) for part in parts]
    lakes = [ring for part in parts for ring in part.interiors]
    found += [Ground("water", _ring(ring)) for ring in lakes]
    return (*found, *_sketches(tables, drawn))


@kept
def lands(tables: Tables) -> tuple[Land, ...]:
    """The land of each actor that has a code and land, in order of ids."""
    drawn = sheet(tables)
    shapes = {code: shape for code, shape in _near(drawn) if code}
    codes = {one.id: one.codes.iso3 for one in tables.knowledge.dataset.actors}
    return tuple(
        Land(actor, tuple(_rings(_apart(_on_paper(shapes[code], drawn)))))
        for actor, code in sorted(codes.items())
        if code in shapes
    )


def _box(lonlat: Floats) -> tuple[float, float, float, float]:
    """The degrees to draw: those of the seats, and more on all sides."""
    low, high = lonlat.min(axis=0), lonlat.max(axis=0)
    more = np.maximum(high - low, _LEAST) * _BEYOND
    (west, south), (east, north) = low - more, high + more
    centre = middle(lonlat[:, 0])
    west, east = max(west, centre - 175), min(east, centre + 175)
    return west, max(south, -_POLE), east, min(north, _POLE)


def _near(drawn: Sheet) -> Iterator[tuple[str, BaseGeometry]]:
    """The shapes that reach into the sheet, cut to it, in degrees."""
    for code, shape in land():
        cut = within(shape, drawn.box)
        if not cut.is_empty:
            yield code, cut


def _on_paper(shape: BaseGeometry, drawn: Sheet) -> BaseGeometry:
    """A shape in px; a corner each degree, since straight edges bend."""
    fine = shapely.segmentize(shape, 1.0)
    placed = shapely.transform(fine, drawn.place)
    return shapely.make_valid(placed.simplify(_FINE))


def _apart(shape: BaseGeometry) -> BaseGeometry:
    """Two tinted lands have a gap between them: no line on the map is a border."""
    return shape.buffer(-_GAP, join_style="mitre").simplify(_FINE)


def _polygons(shape: BaseGeometry) -> list[shapely.Polygon]:
    """The polygons of a shape that are large enough to be seen."""
    parts = shapely.get_parts(shapely.get_parts(shape))
    polygons = [part for part in parts if isinstance(part, shapely.Polygon)]
    return [part for part in polygons if part.area > _SPECK]


def _rings(shape: BaseGeometry) -> Iterator[Ring]:
    return (_ring(opened(part).exterior) for part in _polygons(shape))


def _ring(ring: BaseGeometry) -> Ring:
    corners = shapely.get_coordinates(ring)[:-1]
    return tuple((round(float(x), 1), round(float(y), 1)) for x, y in corners)


def _sketches(tables: Tables, drawn: Sheet) -> Iterator[Ground]:
    """A hatched disc where a conflict is over a place: its extent is not known."""
    placed = seats(tables)
    over = {conflict.territory for conflict in tables.knowledge.dataset.conflicts}
    for actor in placed.index[placed.index.isin(list(over))]:
        seat = placed.loc[[actor], ["lon", "lat"]].to_numpy("float64")
        (x, y), *_ = drawn.place(seat)
        yield Ground("sketch", _hatched(float(x), float(y)))


def _hatched(x: float, y: float) -> Ring:
    """One line that hatches a disc from edge to edge, and comes back the same way."""
    lines = np.arange(_HATCH / 2 - _REACH, _REACH, _HATCH)
    half = np.sqrt(_REACH**2 - lines**2)
    ends = [(-h, h) if n % 2 else (h, -h) for n, h in enumerate(half)]
    turned = [
        ((along + off) * 0.7071, (along - off) * 0.7071)
        for off, both in zip(lines, ends, strict=True)
        for along in both
    ]
    way = [(round(x + right, 1), round(y - down, 1)) for right, down in turned]
    return (*way, *way[-2:0:-1])
