"""Areas follow whom a reader has moved: the browser sends places, gets outlines.

The server keeps nothing of it: an arrangement is one reader's own, and lives in
that browser's history.
"""

from collections.abc import Mapping
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, no_update
from flask import abort

from dashboard.analysis.asking.selection import FIELDS
from dashboard.analysis.drawing.drawn import Picture
from dashboard.analysis.drawing.moved import XY, areas_after
from dashboard.analysis.drawing.picture import picture
from dashboard.analysis.tables import Tables
from dashboard.page.library import Current
from dashboard.views.network import polygon

FARTHEST = 1_000_000
"""Px; no frame is as large, and no number beyond it is a place."""


def register(app: Dash, current: Current) -> None:
    """Connect the store of places with that of outlines."""
    app.callback(
        Output("outlines", "data"),
        Input("places", "data"),
        prevent_initial_call=True,
    )(_outlines(current))
    app.clientside_callback(
        ClientsideFunction("network", "surround"),
        Input("outlines", "data"),
        prevent_initial_call=True,
    )


def _outlines(current: Current) -> Any:
    def outlines(places: Any) -> Any:
        tables = current()
        try:
            key, moved = read_places(places, tables)
            drawn = _picture(key, tables)
        except ValueError as error:
            abort(400, str(error))
        if drawn.key != key.rpartition(".")[2]:  # a narrower one has its places
            return no_update  # of another version of the data: a reload mends it
        areas = areas_after(tables, drawn, moved)
        return {"picture": key, "areas": [_drawn(ring) for ring in areas]}

    return outlines


def read_places(given: Any, tables: Tables) -> tuple[str, Mapping[str, XY]]:
    """The key of a picture, and the places in it of those who were moved.

    Raises
    ------
    ValueError
        When it is not that; the message says why.
    """
    if not isinstance(given, dict) or set(given) != {"picture", "moved"}:
        raise ValueError("places: a picture and who is moved in it are needed")
    key, moved = given["picture"], given["moved"]
    if not isinstance(key, str) or not isinstance(moved, dict):
        raise ValueError("places: the picture is a text, and who is moved a map")
    for node, place in moved.items():
        if node not in tables.actors.index and node not in tables.records.index:
            raise ValueError(f"places: {node[:40]!r} is in no picture")
        if not _is_place(place):
            raise ValueError(f"places: {node[:40]} needs two numbers within a million")
    return key, {node: (float(x), float(y)) for node, (x, y) in moved.items()}


def _is_place(given: Any) -> bool:
    if not isinstance(given, list) or len(given) != 2:
        return False
    return all(type(one) in (int, float) and abs(one) <= FARTHEST for one in given)


def _picture(key: str, tables: Tables) -> Picture:
    """The picture of this version of the data at the level that a key names."""
    _, *named = key.removesuffix("-paper").rsplit("-", 2)
    if len(named) != 2:
        raise ValueError(f"places: {key[:40]!r} is no picture")
    level, memberships = (
        FIELDS[field].codec.read(text)
        for field, text in zip(("level", "memberships"), named, strict=True)
    )
    return picture(tables, level, memberships)


def _drawn(ring: tuple[XY, ...]) -> dict[str, Any]:
    shape, (x, y) = polygon(ring)
    return shape | {"x": x, "y": y}
