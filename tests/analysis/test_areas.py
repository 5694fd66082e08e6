"""Areas: members inside and nobody else, at every moment, by shapely's geometry."""

from datetime import date

import pytest
from shapely import Point, Polygon

from dashboard.analysis.areas import membership, memberships, organisations, outline
from dashboard.analysis.choosing import choose
from dashboard.analysis.dated import Window
from dashboard.analysis.moments import moments
from dashboard.analysis.picture import frame, picture
from dashboard.analysis.selection import Selection
from dashboard.knowledge.dates import UNBOUNDED

SEATED = ("state", "de_facto_state")


def _shown(tables, level, day):
    """Areas of a picture on a day, with the letter of each."""
    drawn = picture(tables, level, "areas")
    now = frame(choose(tables, Selection(level=level, to=day)), drawn)
    return [(a, c) for a, c in zip(drawn.areas, now.areas, strict=True) if c != "-"]


def _days(tables):
    steps = [moment.day.isoformat() for moment in moments(tables)]
    return [*steps, "1980", "1991-06-01", "1999-06-30", "2000-01-01"]


@pytest.mark.parametrize("level", ["states", "organisations", "people"])
@pytest.mark.parametrize("name", ["karabakh", "border"])
def test_members_inside_and_all_others_outside_at_every_moment(name, level, request):
    tables = request.getfixturevalue(name)
    nodes = picture(tables, level, "areas").nodes
    places = {node.id: Point(node.x, node.y) for node in nodes}
    states = {node.id for node in nodes if node.shape in SEATED}
    seen = 0
    for day in _days(tables):
        for area, _ in _shown(tables, level, day):
            shape = Polygon(area.outline)
            assert shape.is_valid
            assert all(shape.contains(places[member]) for member in area.members)
            strangers = states - area.members
            assert all(shape.distance(places[other]) > 20 for other in strangers)
            seen += 1
    assert seen


def test_who_left_is_never_inside_again(karabakh):
    for day in _days(karabakh):
        if day >= "2000":
            for area, _ in _shown(karabakh, "states", day):
                assert "azerbaijan" not in area.members


def test_certain_members_are_solid_and_possible_ones_dashed(karabakh):
    last = _shown(karabakh, "states", "2016-04-09")
    early = _shown(karabakh, "states", "1995")

    assert [(len(area.members), letter) for area, letter in last] == [(6, "c")]
    assert last[0][0].certain == "CSTO, 6 members"
    assert [(len(area.members), letter) for area, letter in early] == [(7, "p")]
    assert early[0][0].possible == "CSTO, up to 7 members"


def test_after_the_last_observed_day_there_is_no_area(karabakh):
    assert _shown(karabakh, "states", "2017") == []


def test_memberships_are_those_of_every_day(border):
    for organisation, spokes in organisations(border.ties).items():
        known = memberships(organisation, spokes)
        for year in range(1985, 2006):
            for month in range(1, 13):
                window = Window(UNBOUNDED, date(year, month, 15))
                assert membership(organisation, spokes, window) in known


def test_an_outline_bends_round_who_stands_between():
    places = {"a": (0.0, 0.0), "b": (300.0, 0.0), "x": (150.0, 5.0)}
    shape = Polygon(outline(["a", "b"], ["x"], places))

    assert shape.contains(Point(0, 0))
    assert shape.contains(Point(300, 0))
    assert shape.distance(Point(150, 5)) > 20


def test_an_outline_opens_to_let_out_who_is_surrounded():
    ring = [(0, 0), (150, 0), (300, 0), (300, 150), (300, 300), (150, 300), (0, 300)]
    places = {str(n): (float(x), float(y)) for n, (x, y) in enumerate(ring)}
    places |= {"8": (0.0, 150.0), "x": (150.0, 150.0)}
    shape = Polygon(outline([k for k in places if k != "x"], ["x"], places))

    assert shape.is_valid
    assert not shape.interiors
    assert not shape.contains(Point(150, 150))
    assert all(shape.contains(Point(places[k])) for k in places if k != "x")


def test_no_members_have_no_outline():
    assert outline([], ["x"], {"x": (0.0, 0.0)}) == []


def test_one_member_has_a_disc():
    shape = Polygon(outline(["a"], [], {"a": (50.0, 50.0)}))

    assert shape.contains(Point(50, 50))
    assert shape.area == pytest.approx(3.14 * 46**2, rel=0.05)
