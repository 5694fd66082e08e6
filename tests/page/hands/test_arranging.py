"""Areas follow whom a reader moved; what is no arrangement is refused."""

import json
from typing import Any

import pytest
from shapely import Point, Polygon

from dashboard.analysis.drawing.picture import picture
from dashboard.page.hands.arranging import FARTHEST, read_places

PATH = "/_dash-update-component"


@pytest.fixture
def drawn(karabakh):
    """The default picture."""
    return picture(karabakh, "states", "areas")


def body(places: Any) -> str:
    """What a browser sends to ask for the outlines at some places."""
    return json.dumps(
        {
            "output": "outlines.data",
            "outputs": {"id": "outlines", "property": "data"},
            "inputs": [{"id": "places", "property": "data", "value": places}],
            "changedPropIds": ["places.data"],
        }
    )


@pytest.fixture
def ask(client):
    """Ask for the outlines at some places."""
    return lambda places: post(client, body(places))


def post(client, text: str):
    return client.post(PATH, data=text, content_type="application/json")


def outlines(answer) -> list[Polygon]:
    """Outlines of an answer, back in the frame."""
    found = answer.get_json()["response"]["outlines"]["data"]["areas"]
    return [ring(area) for area in found]


def ring(area: dict[str, Any]) -> Polygon:
    shares = [float(text) for text in area["points"].split()]
    return Polygon(
        [
            (area["x"] + x * area["wide"] / 2, area["y"] + y * area["high"] / 2)
            for x, y in zip(shares[::2], shares[1::2], strict=True)
        ]
    )


CORNERS = [(60, 60), (60, 480), (700, 60), (700, 500), (390, 300)]


@pytest.mark.parametrize("place", CORNERS)
@pytest.mark.parametrize("who", ["armenia", "azerbaijan", "turkey"])
def test_an_area_holds_its_members_and_no_stranger_wherever_they_are_put(
    ask, drawn, karabakh, who, place
):
    answer = ask({"picture": drawn.key, "moved": {who: list(place)}})
    places = {node.id: (node.x, node.y) for node in drawn.nodes} | {who: place}
    for area, shape in zip(drawn.areas, outlines(answer), strict=True):
        held = {*area.members, area.organisation}
        for node in drawn.nodes:
            if node.shape == "junction" or _near_another(node.id, places):
                continue
            inside = shape.contains(Point(places[node.id]))
            assert inside == (node.id in held), (area.organisation, node.id)


def _near_another(node: str, places: dict[str, tuple[float, float]]) -> bool:
    """Closer than the browser lets two actors stand."""
    here = Point(places[node])
    return any(
        other != node and here.distance(Point(place)) < 58
        for other, place in places.items()
    )


def test_who_is_back_has_the_areas_of_the_picture(ask, drawn):
    answer = ask({"picture": drawn.key, "moved": {}})
    for area, shape in zip(drawn.areas, outlines(answer), strict=True):
        assert shape.symmetric_difference(Polygon(area.rings[0])).area < 20


def test_a_place_outside_the_frame_is_taken_to_its_edge(ask, drawn):
    at_the_edge = {"armenia": [0, drawn.height]}
    outside = {"armenia": [-900_000, 900_000]}
    answers = [ask({"picture": drawn.key, "moved": m}) for m in (at_the_edge, outside)]
    assert answers[0].get_json() == answers[1].get_json()


def test_two_actors_in_one_place_are_no_error(ask, drawn):
    one = drawn.nodes[0]
    moved = {node.id: [one.x, one.y] for node in drawn.nodes}
    assert ask({"picture": drawn.key, "moved": moved}).status_code == 200


def test_who_is_in_another_picture_of_the_set_is_no_error(ask, drawn):
    moved = {"aliyev": [100, 100]}
    assert ask({"picture": drawn.key, "moved": moved}).status_code == 200


def test_a_picture_of_another_version_is_not_answered(ask, drawn):
    old = {"picture": "000000000000-states-areas", "moved": {"armenia": [9, 9]}}
    answer = ask(old)
    assert answer.status_code == 200
    assert answer.get_json()["response"] == {}


@pytest.mark.parametrize(
    "places",
    [
        None,
        7,
        "x",
        [],
        {},
        {"picture": "x-states-areas"},
        {"picture": "x-states-areas", "moved": {}, "more": 1},
        {"picture": None, "moved": {}},
        {"picture": "x-states-areas", "moved": []},
        {"picture": "", "moved": {}},
        {"picture": "x", "moved": {}},
        {"picture": "x-galaxies-areas", "moved": {}},
        {"picture": "x-states-cubes", "moved": {}},
        {"picture": "x-states-areas", "moved": {"atlantis": [1, 2]}},
        {"picture": "x-states-areas", "moved": {"armenia": None}},
        {"picture": "x-states-areas", "moved": {"armenia": [1]}},
        {"picture": "x-states-areas", "moved": {"armenia": [1, 2, 3]}},
        {"picture": "x-states-areas", "moved": {"armenia": [1, "2"]}},
        {"picture": "x-states-areas", "moved": {"armenia": [True, 2]}},
        {"picture": "x-states-areas", "moved": {"armenia": [1, FARTHEST * 2]}},
        {"picture": "x-states-areas", "moved": {"armenia": [1, 10**400]}},
        {"picture": "x-states-areas", "moved": {"armenia": {"x": 1, "y": 2}}},
    ],
)
def test_what_is_no_arrangement_is_a_bad_request(ask, places):
    answer = ask(places)
    assert answer.status_code == 400
    assert "places" in answer.text or "is not known" in answer.text
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("number", ["1e999", "NaN", "-Infinity"])
def test_a_number_without_end_is_a_bad_request(client, drawn, number):
    sent = body({"picture": drawn.key, "moved": {"armenia": [1, 77]}})
    assert post(client, sent).status_code == 200
    assert post(client, sent.replace("77", number)).status_code == 400


def test_the_fault_names_who_is_unknown(karabakh):
    with pytest.raises(ValueError, match="'atlantis' is in no picture"):
        read_places({"picture": "x", "moved": {"atlantis": [1, 2]}}, karabakh)
