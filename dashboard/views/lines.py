"""Lines of the network: a tie, or a bundle of them, as cytoscape takes it."""

from collections.abc import Container
from typing import Any

from dashboard.analysis.drawing.bows import KNEES
from dashboard.analysis.drawing.drawn import Mark

FLAT = {"bows": "0 0", "knees": " ".join(map(str, KNEES))}
"""A line without a bow, until the browser bends it."""


def element(
    classes: str, data: dict[str, Any], spot: tuple[float, float] | None = None
) -> dict[str, Any]:
    """One element; its place in the reference frame stays in its data."""
    if spot is None:
        return {"data": data, "classes": classes}
    x, y = spot
    place = {"x": x, "y": y}
    return {"data": data | place, "classes": classes, "position": place.copy()}


def line(n: int, mark: Mark, points: Container[str]) -> list[dict[str, Any]]:
    """A line, and what lies on it; its id names the ends.

    A level moves the ends of a tie, and an edge that the component already has
    cannot be moved. A bundle knows its pair, which a click opens; at a junction,
    one of `points`, a click selects the agreement.
    """
    junction = next((end for end in mark.ends if end in points), "")
    opens = {"pair": ",".join(mark.ends)} if mark.bundle and not junction else {}
    data = {
        "id": f"{mark.id}~{mark.tail}~{mark.head}",
        "tie": junction if mark.bundle and junction else mark.id,
        **opens,
        "n": n,
        "source": mark.tail,
        "target": mark.head,
        "width": mark.width,
        "fan": mark.fan,
        "bend": mark.bend,
        **FLAT,
        "shift": mark.shift,
        "gx": 0,
        "gy": 0,
        "word": mark.word if mark.at else "",
        "past": mark.past,
        "unseen": mark.unseen,
        "plan": mark.plan,
        "tag": mark.tag,
        "joint": "to" if mark.directed else "and",
        "brief": mark.tag.rpartition(", ")[2],
        "at": mark.at,
        "bx": mark.beside[0],
        "by": mark.beside[1],
        "offset": 0,
    }
    busy = "busy" if mark.busy else ""
    parts = ("tie line", mark.family, mark.cue, mark.body, mark.role, mark.kind, busy)
    found = [element(f"{' '.join(filter(None, parts))} off", data)]
    cores = {"hollow": ("core",), "hatched": ("core", "hatch")}.get(mark.body, ())
    for core in cores:
        inner = data | {"id": f"{data['id']}~{core}", "word": ""}
        found.append(element(f"tie {core} {mark.family} {mark.body}-{core} off", inner))
    return found
