"""Network: who is tied to whom. Elements travel once; a change is a frame."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import dash_cytoscape as cyto
from dash import html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.asking.narrowing import left_out, picture_of
from dashboard.analysis.details.actor import KINDS
from dashboard.analysis.drawing.beneath import Ring
from dashboard.analysis.drawing.drawn import Area, Node, Picture
from dashboard.analysis.drawing.labelling import GAP
from dashboard.analysis.drawing.wording import in_lines
from dashboard.analysis.sentence import drawn_in_words, heading, sentence
from dashboard.views.cytostyle import stylesheet
from dashboard.views.lines import FLAT, element, line
from dashboard.views.view import View

__all__ = ["VIEW", "elements", "network", "polygon", "stylesheet", "zoom_buttons"]

_ALIGN = {"left": -1, "right": 1, "above": 0, "below": 0}
_LIFT = {"left": 0, "right": 0, "above": -1, "below": 1}
_LINE = 15
_HALOS = 8
_NOTHING = "-1 0.7 1 0.7 1 1 -1 1"
"""A bar without a value, until the browser draws one: a polygon must not be empty."""
_NO_RING = {"shape": "ellipse", "w": 0, "h": 0}


def network(drawn: Picture, theme: str) -> cyto.Cytoscape:
    """The graph; `network.js` places its nodes and toggles its classes.

    Its own zoom is off: that would scale labels and lines, and only places do.
    """
    return cyto.Cytoscape(
        id="network",
        elements=elements(drawn),
        stylesheet=stylesheet(theme),
        layout={"name": "preset", "fit": False},
        zoom=1,
        pan={"x": 0, "y": 0},
        userZoomingEnabled=False,
        boxSelectionEnabled=False,
        autoRefreshLayout=False,
        autounselectify=True,
        autoungrabify=True,
        style={"width": "100%", "height": "100%"},
    )


def zoom_buttons() -> Component:
    """Smaller, larger, all: the buttons that `network.js` listens to."""
    words = {"out": "Zoom out", "in": "Zoom in", "fit": "Show all"}
    named: list[dict[str, Any]] = [
        {"aria-label": said, "data-zoom": key, "title": said, "type": "button"}
        for key, said in words.items()
    ]
    buttons = [
        html.Button(className=f"btn icon plain zoom-{of['data-zoom']}", **of)
        for of in named
    ]
    tidy = html.Button(
        "Put back",
        id="tidy",
        className="btn plain",
        title="Put everybody back who was moved",
        hidden=True,
    )
    return html.Div([tidy, *buttons], className="zoom")


def elements(drawn: Picture) -> list[dict[str, Any]]:
    """Everything that any date may show, hidden until a frame shows it.

    Each element knows its number in the frame (`n`); what belongs together (a
    node and its name, a line and its core) has one number.
    """
    found = [_meta(drawn), *_ground(drawn)]
    for n, area in enumerate(drawn.areas):
        found += _area(n, area, drawn)
    points = {node.id for node in drawn.nodes if node.shape == "junction"}
    for n, mark in enumerate(drawn.marks):
        found += line(n, mark, points) if mark.drawn else []
    in_areas = {area.organisation for area in drawn.areas}
    for n, node in enumerate(drawn.nodes):
        own = node.label._replace(lines=in_lines(node.name))
        told = replace(node, label=own) if node.id in in_areas else node
        found += _node(n, told, drawn.on)
    return found + _spare()


def _meta(drawn: Picture) -> dict[str, Any]:
    size = {"width": drawn.width, "height": drawn.height}
    known = {"key": drawn.key, "on": drawn.on, "closest": drawn.closest}
    return element("meta", {"id": "~picture", **known, **size})


def _ground(drawn: Picture) -> list[dict[str, Any]]:
    """What lies beneath everything; no pointer finds it."""
    found = []
    for n, part in enumerate(drawn.ground):
        found.append(_body(part.kind, {"id": f"~ground-{n}"}, part.ring))
    for n, land in enumerate(drawn.lands):
        for part, ring in enumerate(land.rings):
            data = {"id": f"~land-{n}-{part}", "n": n}
            found.append(_body("soil off", data, ring))
    return found


def _body(classes: str, data: dict[str, Any], ring: Ring) -> dict[str, Any]:
    """A polygon in a box of its own."""
    shape, middle = polygon(ring)
    return element(classes, data | shape, middle)


def _spare() -> list[dict[str, Any]]:
    """What lights a selection and rings a focus: the browser never adds elements."""
    nodes = {"~tag": "tag off", "~ring": "ring-round off"}
    lines = {f"~halo-{n}": "halo" for n in range(_HALOS)}
    lines |= {"~ring-out": "ring-out", "~ring-in": "ring-in"}
    found = []
    for key, classes in lines.items():
        ends = [f"{key}-{end}" for end in "ab"]
        nodes |= dict.fromkeys(ends, "spare")
        data = {"id": key, "source": ends[0], "target": ends[1]}
        found.append(element(f"{classes} off", data | FLAT | {"width": 0}))
    bodies = [
        {
            "data": {"id": key, "size": 0, "text": "", **_NO_RING},
            "classes": classes,
            "position": {"x": 0, "y": 0},
        }
        for key, classes in nodes.items()
    ]
    return [*bodies, *found]


def _node(n: int, node: Node, on: str) -> list[dict[str, Any]]:
    """A body and its words."""
    spoken = {"label": node.name, "kind": KINDS.get(node.shape, "Agreement")}
    data = {"id": node.id, "n": n, "code": node.code, **spoken}
    shape = f"{node.shape} {node.family}".strip()
    found = [element(f"node actor {shape} on-{on} off", data, (node.x, node.y))]
    said = {"name": "\n".join(node.label.lines), "note": node.label.note}
    words = [_words(n, node, part, text) for part, text in said.items() if text]
    return [*found, *words, _bar(node)]


def _bar(node: Node) -> dict[str, Any]:
    """The bar of a measure, past the last line of the words; off until one is on."""
    label = node.label
    lines = len(label.lines) + bool(label.note)
    past = {"below": lines, "above": -lines - 0.7}.get(label.side, lines / 2) + 0.35
    data = {
        "id": f"{node.id}~bar",
        "of": node.id,
        "side": _ALIGN[label.side],
        "lift": _LIFT[label.side],
        "gap": GAP,
        "dy": round(past * _LINE, 1),
        "points": _NOTHING,
    }
    return element("node words bar off", data, (node.x, node.y))


def _words(n: int, node: Node, part: str, text: str) -> dict[str, Any]:
    """Words beside a node; the note stands below the name."""
    label = node.label
    above = len(label.lines) if part == "note" else 0
    count = len(label.lines) + bool(label.note)
    first = {"below": 0.0, "above": -float(count)}.get(label.side, -count / 2)
    middle = first + above + (text.count("\n") + 1) / 2
    data = {
        "id": f"{node.id}~{part}",
        "n": n,
        "of": node.id,
        "text": text,
        "side": _ALIGN[label.side],
        "lift": _LIFT[label.side],
        "gap": GAP,
        "dy": round(middle * _LINE, 1),
    }
    return element(f"node words {part} {label.side} off", data, (node.x, node.y))


def _area(n: int, area: Area, drawn: Picture) -> list[dict[str, Any]]:
    """Polygons in boxes of their own, and words at the organisation's place."""
    found = []
    for part, ring in enumerate(area.rings):
        key = f"{area.organisation}~area-{n}" + (f"-{part}" if part else "")
        own = {"id": key, "holds": area.organisation, "n": n}
        ground = _body(f"area on-{drawn.on} off", own, ring)
        found.append(ground | {"pannable": True})  # or none could be dragged from there
    node = next(node for node in drawn.nodes if node.id == area.organisation)
    for part in ("certain", "possible"):
        words = _words(n, node, part, getattr(area, part))
        words["data"]["id"] = f"{area.organisation}~{part}-{n}"
        words["data"]["holds"] = area.organisation
        words["classes"] = f"area words name said-{part} {node.label.side} off"
        found.append(words)
    return found


def polygon(
    outline: Sequence[tuple[float, float]],
) -> tuple[dict[str, Any], tuple[float, float]]:
    """What draws an outline: corners as shares of its box, and its middle."""
    xs, ys = zip(*outline, strict=True)
    left, top = min(xs), min(ys)
    wide, high = max(xs) - left, max(ys) - top
    points = [
        f"{2 * (x - left) / wide - 1:.4f} {2 * (y - top) / high - 1:.4f}"
        for x, y in outline
    ]
    size = {"wide": wide, "high": high, "w": wide, "h": high}
    return {"points": " ".join(points), **size}, (left + wide / 2, top + high / 2)


def draw(chosen: Slice, theme: str) -> Component:
    """The network of a Slice, as a page without callbacks would hold it."""
    return network(picture_of(chosen), theme)


def said(chosen: Slice) -> str:
    """The sentence, and what is left out where there is too much to draw."""
    part = left_out(chosen)
    if not part:
        return sentence(chosen)
    return (
        f"{sentence(chosen)}. Drawn are {part.drawn:,} of {part.of:,} lines, one for"
        " each pair and family, those with the most records: focus on an actor or"
        " tick fewer kinds to see the others"
    )


def shown(chosen: Slice) -> str:
    """How much is in the picture, and of how much."""
    part = left_out(chosen)
    more = f", {part.drawn:,} of {part.of:,} lines" if part else ""
    return f"{drawn_in_words(chosen)}{more}"


VIEW = View("network", "Network", 1, heading, said, shown, draw, framed="whole")
