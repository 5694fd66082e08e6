"""The network as cytoscape takes it: pure, hidden at first, by the grammar."""

import json

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.drawing.picture import picture
from dashboard.views.network import (
    VIEW,
    elements,
    network,
    stylesheet,
    zoom_buttons,
)
from dashboard.views.tokens import THEMES, tokens

LEVELS = ("states", "organisations", "people")
WAYS = ("areas", "spokes")


def _elements(tables, level="states", ways="areas"):
    return elements(picture(tables, level, ways))


def _rules(theme):
    return {rule["selector"]: rule["style"] for rule in stylesheet(theme)}


@pytest.mark.parametrize("ways", WAYS)
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("name", ["karabakh", "border"])
def test_elements_fit_together(name, level, ways, request):
    found = _elements(request.getfixturevalue(name), level, ways)
    ids = [element["data"]["id"] for element in found]
    nodes = {e["data"]["id"] for e in found if "source" not in e["data"]}

    assert len(ids) == len(set(ids))
    for element in found:
        data = element["data"]
        if "source" in data:
            assert {data["source"], data["target"]} <= nodes
        if "of" in data:
            assert data["of"] in nodes
        if "n" in data:
            assert element["classes"].endswith(" off")


def test_equal_pictures_give_equal_bytes(karabakh):
    assert json.dumps(_elements(karabakh)) == json.dumps(_elements(karabakh))


def test_each_drawn_tie_is_one_line(karabakh):
    drawn = picture(karabakh, "states", "areas")
    lines = [e for e in elements(drawn) if "line" in e["classes"].split()]

    assert [e["data"]["tie"] for e in lines] == [m.id for m in drawn.marks if m.drawn]
    numbers = {mark.id: n for n, mark in enumerate(drawn.marks)}
    assert all(numbers[e["data"]["tie"]] == e["data"]["n"] for e in lines)


def test_a_line_is_named_by_its_ends_which_a_level_moves(karabakh):
    ids = [
        {e["data"]["id"]: e["data"].get("source") for e in _elements(karabakh, level)}
        for level in LEVELS
    ]

    for one in ids:
        for other in ids:
            assert all(one[key] == other[key] for key in one.keys() & other.keys())


def test_hollow_and_hatched_arms_have_a_core_with_the_same_number(karabakh):
    found = _elements(karabakh)
    loan = [e for e in found if e["data"].get("tie") == "russia-armenia-loan-2016"]
    band = [e for e in found if e["data"].get("tie") == "russia-armenia-arms"]

    assert [e["classes"].split()[1] for e in loan] == ["line", "core"]
    assert [e["classes"].split()[1] for e in band] == ["line", "core", "hatch"]
    assert len({e["data"]["n"] for e in loan}) == 1


def test_an_area_is_a_polygon_in_its_own_box(karabakh):
    areas = [e for e in _elements(karabakh) if e["classes"] == "area on-paper off"]

    assert len(areas) == len(picture(karabakh, "states", "areas").areas)
    for area in areas:
        points = [float(p) for p in area["data"]["points"].split()]
        assert min(points) == pytest.approx(-1)
        assert max(points) == pytest.approx(1)


def test_the_graph_never_zooms_by_itself(karabakh):
    graph = network(picture(karabakh, "states", "areas"), "light")
    props = graph.to_plotly_json()["props"]

    assert props["id"] == "network"
    assert props["layout"] == {"name": "preset", "fit": False}
    assert props["userZoomingEnabled"] is False
    assert "wheelSensitivity" not in props


@pytest.mark.parametrize("theme", THEMES)
def test_hue_is_family_and_dash_is_certainty(theme):
    t, rules = tokens(theme), _rules(theme)

    for family in ("cooperation", "mediation", "arms", "hostility", "claim", "other"):
        assert rules[f"edge.{family}"]["line-color"] == t[family]
    assert rules["edge.line.possible"]["line-style"] == "dashed"
    assert "line-style" not in rules["edge"]
    dashed = [
        selector
        for selector, style in rules.items()
        if style.get("line-style") == "dashed" and "hatch" not in selector
    ]
    assert dashed == ["edge.line.possible", "edge.line.undated"]


@pytest.mark.parametrize("theme", THEMES)
def test_no_word_is_written_in_the_colour_of_a_family(theme):
    t = tokens(theme)
    hues = {t[k] for k in ("cooperation", "mediation", "arms", "claim", "other")}
    for selector, style in _rules(theme).items():
        assert style.get("color") not in hues, selector


@pytest.mark.parametrize("theme", THEMES)
def test_opacity_is_only_focus(theme):
    faint = {s: r["opacity"] for s, r in _rules(theme).items() if "opacity" in r}

    core = "edge.core.faded, edge.core.dim"  # or what is hollow would look solid
    assert faint == {".faded, .dim": "0.16", ".spare": "0", core: "1"}


def test_themes_differ_and_an_unknown_one_is_light():
    assert stylesheet("dark") != stylesheet("light")
    assert stylesheet("nonsense") == stylesheet("light")
    assert tokens("dark")["line-hostile"] == "3px"
    assert tokens("light")["line-hostile"] == "2px"
    assert tokens("light")["m-fast"] == "150ms"


def test_zoom_buttons_have_words():
    tidy, *buttons = zoom_buttons().to_plotly_json()["props"]["children"]

    assert tidy.to_plotly_json()["props"]["children"] == "Put back"
    assert [b.to_plotly_json()["props"]["aria-label"] for b in buttons] == [
        "Zoom out",
        "Zoom in",
        "Show all",
    ]


def test_the_view_draws_a_slice(karabakh):
    graph = VIEW.draw(choose(karabakh, Selection(level="people")), "dark")

    found = graph.to_plotly_json()["props"]["elements"]
    assert any(element["data"]["id"] == "aliyev" for element in found)
