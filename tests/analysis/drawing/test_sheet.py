"""The map: land is where its seats are, seats keep their directions, nothing is cut."""

import numpy as np
import pytest
import shapely
from shapely import Point, Polygon

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.drawing.land import land, within
from dashboard.analysis.drawing.picture import frame, picture
from dashboard.analysis.drawing.sheet import closest, ground, lands, seats, sheet
from dashboard.knowledge.vocabulary import vocabulary


@pytest.fixture(scope="module")
def shapes():
    return dict(land())


def test_land_is_known_by_the_code_of_its_state(shapes):
    assert len([code for code in shapes if code]) == 235
    for code, seat in {
        "ARM": (44.51, 40.18),
        "RUS": (37.62, 55.75),
        "KGZ": (74.59, 42.87),
        "FJI": (178.0, -17.8),
        "LSO": (28.2, -29.5),
    }.items():
        assert shapes[code].contains(Point(seat))
    assert not shapes["ZAF"].contains(Point(28.2, -29.5))


def test_land_in_dispute_is_given_to_nobody(shapes):
    crimea = Point(34.1, 45.1)
    assert not any(shape.contains(crimea) for code, shape in shapes.items() if code)
    assert any(shape.contains(crimea) for _, shape in land())


def test_a_window_over_the_date_line_holds_both_sides(shapes):
    fiji = within(shapes["FJI"], (175.0, -22.0, 185.0, -12.0))
    assert fiji.area == pytest.approx(shapes["FJI"].area)
    assert fiji.area == pytest.approx(1.5, abs=0.1)  # square degrees
    assert within(shapes["FJI"], (0.0, 0.0, 10.0, 10.0)).is_empty


def test_every_seat_lies_on_the_frame_and_on_its_own_land(karabakh):
    drawn = sheet(karabakh)
    placed = seats(karabakh)
    spots = drawn.place(placed[["lon", "lat"]].to_numpy("float64"))
    own = {one.actor: [Polygon(ring) for ring in one.rings] for one in lands(karabakh)}

    assert set(placed.index) - set(own) == {"nagorno-karabakh"}
    for actor, (x, y) in zip(placed.index, spots, strict=True):
        assert 0 < x < drawn.width
        assert 0 < y < drawn.height
        near = [part.distance(Point(x, y)) for part in own.get(actor, [])]
        assert not near or min(near) < 2, actor


def test_what_lies_beneath_is_land_with_its_seas_and_what_is_fought_over(karabakh):
    found = ground(karabakh)
    rings = {
        kind: [Polygon(g.ring) for g in found if g.kind == kind]
        for kind in ("land", "water")
    }
    sea = sheet(karabakh).place(np.array([[51.0, 39.0]]))[0]  # the Caspian
    dry = any(part.contains(Point(sea)) for part in rings["land"])
    wet = any(part.contains(Point(sea)) for part in rings["water"])
    assert wet or not dry
    (sketch,) = [g for g in found if g.kind == "sketch"]
    x, y = shapely.MultiPoint(sketch.ring).centroid.coords[0]
    karabakhs = seats(karabakh).loc[["nagorno-karabakh"], ["lon", "lat"]]
    assert np.hypot(*(sheet(karabakh).place(karabakhs.to_numpy())[0] - (x, y))) < 3


def test_the_closest_seats_are_those_of_the_caucasus(karabakh):
    x, y, far = closest(karabakh) or (0, 0, 0)
    assert far == pytest.approx(44, abs=2)
    spots = sheet(karabakh).place(np.array([[44.51, 40.18], [49.87, 40.41]]))
    assert spots[0][0] < x < spots[1][0]
    assert abs(y - spots[0][1]) < 20


def test_a_data_set_without_seats_has_a_map_all_the_same(tables_of):
    tables = tables_of()
    assert seats(tables).empty
    assert closest(tables) is None
    assert picture(tables, "states", "areas", "map").nodes


def test_one_seat_does_not_fill_the_map(tables_of):
    town = {
        "id": "town",
        "kind": "state",
        "name": "Town",
        "place": {"lat": "0.5", "lon": "179.5"},
    }
    drawn = sheet(tables_of(actors=[town]))
    west, south, east, north = drawn.box
    assert east - west > 8
    assert north - south > 8


@pytest.mark.parametrize("level", ["states", "organisations", "people"])
def test_the_map_shows_what_the_network_shows(karabakh, level):
    chosen = choose(karabakh, Selection(level=level, to="2016-04-06"))
    paper = picture(karabakh, level, "areas")
    mapped = picture(karabakh, level, "areas", "map")

    assert [mark.id for mark in mapped.marks] == [mark.id for mark in paper.marks]
    assert frame(chosen, mapped).ties == frame(chosen, paper).ties
    assert frame(chosen, mapped).areas == frame(chosen, paper).areas
    assert paper.ground == paper.lands == ()


def test_land_says_the_family_of_most_ties_to_who_is_in_focus(karabakh):
    chosen = choose(karabakh, Selection(view="map", actors=("azerbaijan",)))
    drawn = picture(karabakh, "states", "areas", "map")
    families = list(vocabulary().families)
    now = frame(chosen, drawn)
    told = {
        one.actor: families[int(letter)]
        for one, letter in zip(drawn.lands, now.lands, strict=True)
        if letter != "-"
    }
    # Russia: two of mediation, two of claims, one of arms; of as many, the first.
    assert told == {
        "russia": "mediation",
        "armenia": "hostility",
        "turkey": "cooperation",
    }
    assert set(now.areas) == {"-"}


def test_without_a_focus_land_says_who_belongs(karabakh):
    chosen = choose(karabakh, Selection(view="map"))
    drawn = picture(karabakh, "states", "areas", "map")
    now = frame(chosen, drawn)
    assert set(now.lands) == {"-"}
    (area,) = [
        a for a, letter in zip(drawn.areas, now.areas, strict=True) if letter == "c"
    ]
    baku, minsk = sheet(karabakh).place(np.array([[49.87, 40.41], [27.57, 53.9]]))
    held = [Polygon(ring).buffer(2) for ring in area.rings]
    assert any(part.contains(Point(minsk)) for part in held)
    assert not any(part.contains(Point(baku)) for part in held)
