"""Callbacks: they only translate. The address holds the whole state.

One callback draws everything: where the address changed, it wins and the
controls follow; where a control changed, the address follows. What is equal is
not sent again, so that no second call follows a first.
"""

from functools import partial
from typing import Any

from dash import (
    ClientsideFunction,
    Dash,
    Input,
    Output,
    State,
    ctx,
    no_update,
)

from dashboard.analysis.asking.choosing import Slice, choose
from dashboard.analysis.asking.narrowing import picture_of
from dashboard.analysis.asking.ticking import offered
from dashboard.analysis.drawing.picture import frame
from dashboard.analysis.time.moments import moments
from dashboard.page import framing, searching, steps
from dashboard.page.answers import date_field, filtered_sentence, handles, notice
from dashboard.page.detail import detail
from dashboard.page.fresh import Known, fresh
from dashboard.page.hands import arranging, focusing, hovering
from dashboard.page.legend import marks, words_beside
from dashboard.page.library import Current
from dashboard.page.places import OUTPUTS as PLACES
from dashboard.page.places import fill
from dashboard.page.rail.measuring import OUTPUTS, answers
from dashboard.page.reading import (
    CHOSEN,
    DATES,
    TEXTS,
    TYPED,
    control_values,
    read,
)
from dashboard.page.time import timebar
from dashboard.page.time.telling import told
from dashboard.views import VIEWS, View
from dashboard.views.network import elements, stylesheet
from dashboard.views.ways import nothing_shown

CONTROLS = {
    "view": "value",
    "families": "value",
    "statuses": "value",
    "level": "value",
    "undated": "value",
    "past": "value",
    "filtered": "value",
    "memberships": "value",
    "node_measure": "value",
    **dict.fromkeys(CHOSEN + TYPED, "value"),
    "from": "value",
    "to": "value",
    **dict.fromkeys(TEXTS, "data"),
}
"""Controls of the page, and the property that holds the value of each."""

SAID = {
    "heading": "heading",
    "sentence": "sentence",
    "notice": "notice",
    "changed": "changed",
    "said": "said",
    "detail": "detail",
    "network_empty": "network-empty",
    "focus": "focus-bar",
    "focus_note": "focus-note",
}
"""Where the words of an answer stand, by what they are."""


def register(app: Dash, current: Current) -> None:
    """Connect the page; `current` gives the tables at each call."""
    app.callback(
        output={
            "search": Output("url", "search"),
            "controls": {k: Output(k, prop) for k, prop in CONTROLS.items()},
            "errors": {k: Output(k, "error") for k in DATES},
            "texts": {key: Output(of, "children") for key, of in SAID.items()},
            "measure": OUTPUTS,
            "places": PLACES,
            "moment": Output("moment", "data"),
            "step": Output("step", "data"),
            "seen": Output("seen", "data"),
            "frame": Output("frame", "data"),
            "elements": Output("network", "elements"),
            "marks": Output("legend-marks", "children"),
            "view": Output("picture-view", "children"),
        },
        inputs={
            "search": Input("url", "search"),
            "controls": {k: Input(k, prop) for k, prop in CONTROLS.items()}
            | timebar.SPAN,
            "theme": Input("theme", "data"),
            "was": {key: State(key, "data") for key in ("step", "seen")},
        },
    )(_draw(current))
    app.callback(Output("network", "stylesheet"), Input("theme", "data"))(stylesheet)
    framing.register(app, current)
    arranging.register(app, current)
    steps.register(app)
    timebar.register(app, current)
    searching.register(app, current)
    hovering.register(app, current)
    _in_the_browser(app)


def _in_the_browser(app: Dash) -> None:
    """What must keep up with the pointer is answered by the browser itself."""
    app.clientside_callback(
        ClientsideFunction("network", "draw"),
        Output("network", "className"),
        Input("frame", "data"),
        Input("record", "data"),
        Input("network", "stylesheet"),
    )
    app.clientside_callback(
        ClientsideFunction("time", "place"),
        Output("time-track", "className"),
        Input("moment", "data"),
    )
    app.clientside_callback(
        ClientsideFunction("flows", "select"),
        Output("record", "data", allow_duplicate=True),
        Input("flows", "clickData"),
        prevent_initial_call=True,
    )


def _draw(current: Current) -> Any:
    def draw(
        search: Any,
        controls: dict[str, Any],
        theme: Any,
        was: dict[str, Any],
    ) -> dict[str, Any]:
        tables = current()
        names = _used()
        used = timebar.pulled(controls, names) if names else {}
        before = steps.last(was["step"])
        selection, notices, errors = read(before.read(search), used, tables)
        notices += [f"{k}: {v}" for k, v in errors.items() if k not in DATES]
        chosen = choose(tables, selection)
        answer = {
            "search": _news(search or "", steps.search(chosen)) if used else no_update,
            "controls": _controls(chosen, controls, errors),
            "errors": {key: errors.get(key, "") for key in DATES},
            "texts": _texts(chosen, notices, before.search),
            "measure": answers(chosen),
            "places": fill(chosen, _view(chosen).shown(chosen)),
            "moment": handles(chosen, moments(tables)),
            "step": before.to(chosen, None if used else search),
            **_pictures(chosen, theme, timebar.drawn_ahead(controls)),
        }
        return fresh(answer, was["seen"])

    return draw


def _used() -> set[str]:
    """The controls the reader has used; none where the address changed, it wins.

    All controls are then read, not only the one just used: the answer to the one
    before may still be on its way.
    """
    names = {str(item["prop_id"]).rpartition(".")[0] for item in ctx.triggered}
    return set() if "url" in names else names & {*CONTROLS, "pull"}


def _news(old: Any, new: Any) -> Any:
    return no_update if old == new else new


def _controls(
    chosen: Slice, old: dict[str, Any], errors: dict[str, str]
) -> dict[str, Any]:
    """Values of the controls; a field with an error keeps what was typed."""
    values = control_values(chosen.selection, date_field, offered(chosen.tables))
    values["to"] = values["to"] or date_field(chosen.tables.observed.last.isoformat())
    return {
        key: no_update if key in errors else _news(old[key], values[key])
        for key in CONTROLS
    }


def _texts(chosen: Slice, notices: list[str], was: str | None) -> dict[str, Any]:
    view = _view(chosen)
    return {
        "heading": view.heading(chosen),
        "sentence": filtered_sentence(view.sentence(chosen), chosen),
        "notice": notice(notices),
        "detail": detail(chosen),
        "network_empty": nothing_shown(chosen),
        "focus": focusing.bar(chosen),
        "focus_note": focusing.note(chosen),
        **told(was, chosen, view),
    }


def _pictures(chosen: Slice, theme: Any, ahead: str | None) -> dict[str, Any]:
    """Positions and elements travel once; then a change is a frame.

    Parameters
    ----------
    ahead
        The frame that the browser has drawn before it asked: picture and query.
    """
    view = _view(chosen)
    if not view.framed:
        drawn = view.draw(chosen, theme if isinstance(theme, str) else "light")
        kept = dict.fromkeys(("frame", "elements"), no_update)
        return {"view": drawn, "marks": words_beside(chosen), **kept}
    drawn = picture_of(chosen)
    now = frame(chosen, drawn)
    known = ahead == drawn.key + steps.search(chosen)
    return {
        "view": [],
        "frame": no_update if known else framing.frame_data(chosen, drawn, now),
        "elements": Known(drawn.key, partial(elements, drawn)),
        "marks": marks(chosen, drawn, now),
    }


def _view(chosen: Slice) -> View:
    wanted = chosen.selection.view
    return next((view for view in VIEWS if view.key == wanted), VIEWS[0])
