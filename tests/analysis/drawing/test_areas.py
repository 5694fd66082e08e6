"""Areas: members inside and nobody else, at every moment, by shapely's geometry."""

from datetime import date

import numpy as np
import pytest
from shapely import Point, Polygon

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.dated import Window
from dashboard.analysis.asking.judging import judge
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.drawing.areas import (
    membership,
    memberships,
    one_polygon,
    organisations,
    outline,
)
from dashboard.analysis.drawing.bows import bow
from dashboard.analysis.drawing.picture import frame, picture
from dashboard.analysis.time.moments import moments
from dashboard.knowledge.dates import UNBOUNDED
from tests.generated import tables as generated

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
            shape = Polygon(area.rings[0])
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
    now = _letters(karabakh, to="2017")

    assert _shown(karabakh, "states", "2017") == []
    assert {now[f"csto-membership.{name}"] for name in ("armenia", "russia")} == {"n"}


def _letters(tables, **kept):
    selection = Selection(**kept)
    drawn = picture(tables, selection.level, "areas")
    now = frame(choose(tables, selection), drawn)
    return {m.id: letter for m, letter in zip(drawn.marks, now.ties, strict=True)}


def _members(tables, **kept):
    """Members of each area, by its letter."""
    selection = Selection(**kept)
    drawn = picture(tables, selection.level, "areas")
    now = frame(choose(tables, selection), drawn)
    pairs = zip(drawn.areas, now.areas, strict=True)
    return {c: sorted(area.members) for area, c in pairs if c != "-"}


@pytest.fixture
def union(tables_of):
    """Builds a union of the members given."""

    def build(*members, actors=(), **more):
        hub = {"id": "union", "kind": "organisation", "name": "Union", "short": "U"}
        pact = {"id": "pact", "kind": "collective_defence", "members": members}
        links = [
            {
                "id": "links",
                "kind": "support",
                "actor": "syldavia",
                "recipient": "ruritania",
                "start": "1980",
                "end": "..",
            }
        ]
        return tables_of(
            [hub, *actors],
            alliances=[pact | {"organisation": "union"} | more],
            relations=links,
        )

    return build


def _since(actor, start="1990", **more):
    return {"actor": actor, "start": start, "end": ".."} | more


def test_a_planned_end_is_drawn_as_planned(union):
    tables = union(
        _since("ruritania", end="2020", planned=True), _since("sylvania", "1991")
    )

    assert _letters(tables)["pact.ruritania"] == "-"
    assert _letters(tables, to="2018")["pact.ruritania"] == "l"
    assert _letters(tables, to="2018")["pact.sylvania"] == "n"


def test_who_is_hidden_for_want_of_a_date_stands_in_no_area(union):
    tables = union(_since("ruritania"), _since("sylvania"), {"actor": "borduria"})
    both, three = ["ruritania", "sylvania"], ["borduria", "ruritania", "sylvania"]
    tie = "pact.borduria"

    assert _members(tables) == {"c": both, "p": three}
    assert _members(tables, undated="hide") == {"c": both}
    assert _letters(tables)[tie] == _letters(tables, undated="hide")[tie] == "-"
    assert _letters(tables, undated="hide", filtered="fade")[tie] == "U"
    focus = {"actors": ("ruritania",)}
    assert _members(tables, **focus) == {"c": both, "p": three}
    assert _members(tables, undated="hide", **focus) == {"c": both}


def test_a_filter_that_no_area_fits_leaves_spokes(tables_of):
    club = {"id": "union", "kind": "organisation", "name": "Union"}
    pacts = [
        {"id": kind, "kind": kind, "organisation": "union", "members": members}
        for kind, members in (
            ("consultation", [_since("ruritania"), _since("sylvania")]),
            ("neutrality", [_since("borduria"), _since("syldavia")]),
        )
    ]
    tables = tables_of([club], alliances=pacts)
    some = {"kinds": ("neutrality",)}
    now = _letters(tables, **some)

    assert len(_members(tables)["c"]) == 4
    assert _members(tables, **some) == {}
    assert (now["neutrality.borduria"], now["consultation.sylvania"]) == ("c", "-")


def test_an_unbounded_start_has_an_area_before_any_date(union):
    tables = union({"actor": "ruritania", "end": ".."}, {"actor": "sylvania"})

    assert _members(tables, to="1900") == {"p": ["ruritania", "sylvania"]}


def test_an_alliance_without_an_organisation_is_named_by_itself(union):
    members = [_since(name) for name in ("ruritania", "sylvania", "borduria")]
    tables = union(*members, organisation=None, name="Pact of Three")
    drawn = picture(tables, "states", "areas")
    hub = next(node for node in drawn.nodes if node.id == "pact")

    assert [area.certain for area in drawn.areas] == ["Pact of Three, 3 members"]
    assert hub.label.lines == ("Pact of Three, up to 99 members",)


def test_a_body_belongs_as_whom_it_speaks_for(union):
    role = {"role": "army", "of": "ruritania", "end": ".."}
    army = {"id": "army", "kind": "armed_force", "name": "Army", "roles": [role]}
    tables = union(_since("army"), _since("sylvania"), actors=[army])

    assert _members(tables) == {"c": ["ruritania", "sylvania"]}
    assert _members(tables, level="organisations") == {"c": ["army", "sylvania"]}


def test_memberships_are_those_of_every_day(border):
    ties = choose(border, Selection()).ties
    for organisation, spokes in organisations(ties).items():
        known = memberships(organisation, spokes)
        for year in range(1985, 2006):
            for month in range(1, 13):
                window = Window(UNBOUNDED, date(year, month, 15))
                day = zip(spokes["tail"], judge(spokes, window), strict=True)
                assert membership(organisation, day) in known


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


@pytest.mark.parametrize("name", ["karabakh", "border"])
def test_memberships_that_areas_say_move_no_other_tie(name, request):
    drawn = picture(request.getfixturevalue(name), "states", "areas")
    free = [mark for mark in drawn.marks if not mark.held]
    ends = {end for m in drawn.marks if m.held for end in (m.tail, m.head)}

    assert len(free) < len(drawn.marks)
    assert bow(free, drawn.nodes, ends) == free


def test_a_hole_in_which_nobody_stands_is_filled():
    shape = Polygon([(-60, -60), (360, -60), (360, 360), (-60, 360)])
    hollow = shape.difference(Point(150, 150).buffer(30))
    nobody, stranger = np.empty((0, 2)), np.array([[150.0, 150.0]])

    assert one_polygon(hollow, nobody, nobody).area == shape.area
    assert one_polygon(hollow, stranger, nobody).area < hollow.area


def test_a_crowded_page_has_valid_areas_with_all_members_and_nobody_else():
    tables = generated(90, 500)
    drawn = picture(tables, "states", "areas")
    places = {node.id: Point(node.x, node.y) for node in drawn.nodes}

    assert drawn.areas
    for area in drawn.areas:
        shape = Polygon(area.rings[0])
        assert shape.is_valid
        assert all(shape.contains(places[member]) for member in area.members)
        strangers = [
            node.id
            for node in drawn.nodes
            if node.shape in SEATED and node.id not in area.members
        ]
        assert not any(shape.contains(places[other]) for other in strangers)
