"""The projection: equal areas, north up, and what lies in its middle lies straight."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.drawing.projection import fitted, middle

CAUCASUS = np.array([[27.6, 53.9], [74.6, 42.9], [32.9, 39.9], [46.8, 39.8]])
TROPICS = np.array([[-80.0, -10.0], [-60.0, 10.0]])
"""As far north as south: no cone, but a cylinder."""


def area(points) -> float:
    """Of a polygon (Gauss)."""
    x, y = points.T
    return abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2


@pytest.mark.parametrize("seats", [CAUCASUS, TROPICS], ids=["cone", "cylinder"])
@given(
    lon=st.floats(-40, 40),
    lat=st.floats(-60, 60),
)
def test_a_degree_of_land_has_its_true_area(seats, lon, lat):
    projection = fitted(seats)
    edge = np.linspace(0, 1, 20, endpoint=False)
    ring = np.concatenate(
        [
            np.column_stack([edge, 0 * edge]),
            np.column_stack([1 + 0 * edge, edge]),
            np.column_stack([1 - edge, 1 + 0 * edge]),
            np.column_stack([0 * edge, 1 - edge]),
        ]
    )
    drawn = projection(ring + np.array([projection.middle + lon, lat]))
    true = np.radians(1) * (np.sin(np.radians(lat + 1)) - np.sin(np.radians(lat)))
    assert area(drawn) == pytest.approx(true, rel=2e-3)


@pytest.mark.parametrize("seats", [CAUCASUS, TROPICS], ids=["cone", "cylinder"])
def test_north_is_up_on_the_middle_meridian_and_east_is_right(seats):
    projection = fitted(seats)
    south, north, east = projection(
        np.array([[0.0, 40.0], [0.0, 50.0], [5.0, 45.0]])
        + np.array([projection.middle, 0])
    )
    assert north[1] > south[1]
    assert north[0] == pytest.approx(0)
    assert south[0] == pytest.approx(0)
    assert east[0] > 0


def test_distances_between_the_seats_are_nearly_true():
    """Yerevan to Moscow 1,800 km, Yerevan to Dushanbe 2,090 km on a globe."""
    places = fitted(CAUCASUS)(
        np.array([[44.51, 40.18], [37.62, 55.75], [68.77, 38.56]])
    )
    moscow, dushanbe = np.hypot(*(places[1:] - places[0]).T) * 6371
    assert moscow == pytest.approx(1800, rel=0.05)
    assert dushanbe == pytest.approx(2090, rel=0.05)


@pytest.mark.parametrize(
    "lon, wanted",
    [([10.0, 30.0], 20.0), ([170.0, -170.0], 180.0), ([0.0], 0.0), ([-120, -80], -100)],
)
def test_the_middle_is_that_of_the_shortest_arc(lon, wanted):
    found = middle(np.array(lon, dtype="float64"))
    assert (found - wanted) % 360 in (pytest.approx(0), pytest.approx(360))
