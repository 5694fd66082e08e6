"""A map's projection: areas stay equal, and what it has to hold lies in its middle."""

from dataclasses import dataclass
from math import cos, radians, sin, sqrt

import numpy as np

from dashboard.analysis.drawing.geography import Floats

_FLAT = 0.05
"""Sine of latitude, on the mean, under which a cone is a cylinder."""


@dataclass(frozen=True, slots=True)
class Projection:
    """Albers' conic of the unit sphere (Snyder 1987, chapter 14).

    Attributes
    ----------
    middle
        Degrees east of the line that points straight north.
    cone
        Constant of the cone; 0 is a cylinder that is true at `parallel`.
    shift
        The constant C of the cone.
    parallel
        Degrees north.
    """

    middle: float
    cone: float
    shift: float
    parallel: float

    def __call__(self, lonlat: Floats) -> Floats:
        """Places on paper, y up, for rows of degrees east and degrees north."""
        turned = np.radians((lonlat[:, 0] - self.middle + 180) % 360 - 180)
        height = np.sin(np.radians(lonlat[:, 1]))
        if not self.cone:
            width = cos(radians(self.parallel))
            return np.column_stack([turned * width, height / width])
        far = np.sqrt(np.maximum(self.shift - 2 * self.cone * height, 0)) / self.cone
        near = sqrt(self.shift - 2 * self.cone * sin(radians(self.parallel)))
        angle = self.cone * turned
        return np.column_stack(
            [far * np.sin(angle), near / self.cone - far * np.cos(angle)]
        )


def fitted(lonlat: Floats) -> Projection:
    """The projection that distorts least what it holds.

    Its two true parallels lie a sixth of the latitudes inside either end.

    Parameters
    ----------
    lonlat
        At least one row: degrees east, degrees north.
    """
    south, north = float(lonlat[:, 1].min()), float(lonlat[:, 1].max())
    sixth = (north - south) / 6
    low, high = sin(radians(south + sixth)), sin(radians(north - sixth))
    cone = (low + high) / 2
    if abs(cone) < _FLAT:
        return Projection(middle(lonlat[:, 0]), 0.0, 0.0, (south + north) / 2)
    shift = cos(radians(south + sixth)) ** 2 + 2 * cone * low
    return Projection(middle(lonlat[:, 0]), cone, shift, (south + north) / 2)


def middle(lon: Floats) -> float:
    """The meridian in the middle of the shortest arc that holds all of them."""
    east = np.unique(lon % 360)
    gaps = np.diff(np.append(east, east[0] + 360))
    widest = int(np.argmax(gaps))
    start = east[(widest + 1) % len(east)]
    return float((start + (360 - gaps[widest]) / 2 + 180) % 360 - 180)
