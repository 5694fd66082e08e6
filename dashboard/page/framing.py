"""The frame of a picture as the browser reads it, in an answer or asked for alone.

A step of the date asks for its frame alone, so that the picture need not wait for the
words: Dash, which tells every component of every output, has no part in it. What asks
is network-ahead.js; the words follow with their own answer, which then holds no frame.
"""

from typing import Any

from dash import Dash
from flask import Response, abort, jsonify, request

from dashboard.analysis.asking.choosing import Slice, choose
from dashboard.analysis.asking.narrowing import picture_of
from dashboard.analysis.drawing.drawn import Frame, Picture
from dashboard.analysis.drawing.picture import frame
from dashboard.page.library import Current
from dashboard.page.rail.measuring import bars
from dashboard.page.reading import DATES, read
from dashboard.page.steps import search
from dashboard.views import VIEWS

FRAME = "frame"
"""Address of a frame, below the prefix of the page."""

FRAMED = {view.key for view in VIEWS if view.framed}


def register(app: Dash, current: Current) -> None:
    """Answer `GET frame?address=…&to=…&from=…`: the address, and dates that differ."""

    def answer() -> Response:
        if request.headers.get("Sec-Fetch-Site") == "cross-site":
            abort(403)  # a picture may take seconds to make; another site is not to ask
        dates = {key: request.args[key] for key in DATES if key in request.args}
        tables = current()
        selection, _, _ = read(request.args.get("address"), dates, tables)
        if selection.view not in FRAMED:
            return Response(status=204)
        chosen = choose(tables, selection)
        drawn = picture_of(chosen)
        answered = jsonify(frame_data(chosen, drawn, frame(chosen, drawn)))
        answered.headers["Cache-Control"] = "no-store"
        return answered

    app.server.add_url_rule(app.config.routes_pathname_prefix + FRAME, FRAME, answer)


def frame_data(chosen: Slice, drawn: Picture, now: Frame) -> dict[str, Any]:
    """A frame as the browser reads it.

    `picture` names the elements it is for, `search` the address it is of.
    """
    return {
        "ties": now.ties,
        "nodes": now.nodes,
        "areas": now.areas,
        "ends": now.ends,
        "counts": now.counts,
        "fans": now.fans,
        "lit": now.lit,
        "lands": now.lands,
        "bars": bars(chosen),
        "picture": drawn.key,
        "search": search(chosen),
    }
