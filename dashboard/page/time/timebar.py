"""The time bar: fields and steps at the left, the track of moments at the right."""

from collections.abc import Container, Mapping, Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html
from dash.development.base_component import Component

from dashboard.analysis.asking.dated import coarse
from dashboard.analysis.time.grouping import Opened
from dashboard.analysis.time.moments import Moment, Planned, moments
from dashboard.knowledge.bounds import Observed
from dashboard.knowledge.words import day_in_words, in_words
from dashboard.page.library import Current
from dashboard.page.reading import DATES
from dashboard.page.time.timescale import scale, start_of
from dashboard.views.attributes import aria, data

SPAN = {"span": State("span", "data"), "pull": Input("pull", "data")}
"""The dates of the handles that moved, and the question that they ask."""

NO_START = "no start: everything before counts"


def register(app: Dash, current: Current) -> None:
    """Draw the scale, anew when a group opens or closes."""

    @app.callback(
        Output("scale", "data"), Input("opened", "data"), prevent_initial_call=True
    )
    def opened_scale(opened: Any) -> list[Component]:
        return scale(moments(current()), stretch(opened))

    app.clientside_callback(ClientsideFunction("time", "scale"), Input("scale", "data"))


def stretch(opened: Any) -> Opened:
    """First and last moment of what is open, as the browser sends them."""
    if not isinstance(opened, list) or len(opened) != 2:
        return None
    first, last = opened
    return (first, last) if isinstance(first, int) and isinstance(last, int) else None


def pulled(controls: Mapping[str, Any], used: Container[str] = ()) -> dict[str, Any]:
    """Values of the controls, the dates those to which handles were pulled.

    The handles keep their dates in one store, `span`, until they are answered, and
    ask by another, `pull`: so two that move together ask one question, and no
    answer to an older one undoes it. A date just typed, in `used`, wins.
    """
    values = {key: value for key, value in controls.items() if key not in SPAN}
    span = controls["span"]
    held = span if isinstance(span, dict) else {}
    return values | {k: held[k] for k in DATES if k in held and k not in used}


def drawn_ahead(controls: Mapping[str, Any]) -> str | None:
    """The frame that the handles have drawn before they asked, if any."""
    span = controls["span"]
    ahead = span.get("ahead") if isinstance(span, dict) else None
    return ahead if isinstance(ahead, str) else None


def timebar(
    moments: Sequence[Moment], observed: Observed, planned: Sequence[Planned] = ()
) -> Component:
    """The time control.

    Parameters
    ----------
    moments
        Days at which something begins, happens or ends, ascending.
    observed
        Nothing can be chosen after its last day but by typing.
    planned
        Ends that lie after it.
    """
    return html.Section(
        [
            *[dcc.Store(id=key) for key in SPAN],
            dcc.Store(id="opened"),
            dcc.Store(id="scale", data=scale(moments)),
            _fields(observed),
            _track(moments, planned),
        ],
        className="time",
        **aria(label="Time"),
    )


def _fields(observed: Observed) -> Component:
    dates = [
        _field("from", "From", "", "earliest"),
        html.Span("to", className="quiet"),
        _field("to", "To", day_in_words(observed.last, short=True), "latest"),
    ]
    steps = [
        _button("previous", "Previous change", "[", "btn icon"),
        _button("next", "Next change", "]", "btn icon"),
        html.Span("Next change", className="soft hint"),
        html.Kbd("[", className="hint"),
        html.Kbd("]", className="hint"),
        _button("play", "Play", "Space", "btn icon plain"),
    ]
    return html.Div(
        [html.Div(dates, className="dates"), html.Div(steps, className="steps")],
        className="timefields",
    )


def _field(key: str, label: str, value: str, empty: str) -> Component:
    return dmc.TextInput(
        id=key,
        value=value,
        placeholder=empty,
        debounce=True,
        unstyled=True,
        className=f"field {key}",
        autoComplete="off",
        spellCheck=False,
        **aria(label=f"{label}: a year, a month or a day"),
    )


def _button(key: str, label: str, shortcut: str, look: str) -> Component:
    return html.Button(
        html.Span(className=f"ico ico-{key}"),
        id=key,
        className=look,
        title=f"{label} ({shortcut})",
        **aria(label=label, keyshortcuts=shortcut),
    )


def _track(moments: Sequence[Moment], planned: Sequence[Planned]) -> Component:
    line = [html.Div(className=name) for name in ("axis", "span", "within")]
    ticks = html.Div(id="time-scale")
    handles = [_handle("from", moments), _handle("to", moments)] if moments else []
    unseen = [
        html.Div(className="notobs"),
        html.Span("not observed", className="cap unseen"),
        *_planned(planned),
    ]
    return html.Div(
        [
            html.P(id="changed", className="changed"),
            html.Div([*line, ticks, *handles], className="moments"),
            *unseen,
        ],
        id="time-track",
        className="timetrack",
        **data(
            days=" ".join(coarse(moment.day) for moment in moments),
            starts=" ".join(start_of(moment) for moment in moments),
        ),
    )


def _handle(key: str, moments: Sequence[Moment]) -> Component:
    """A slider over the moments; the start waits at -1, which is no start."""
    last = len(moments) - 1
    start = key == "from"
    return html.Div(
        className="handle open" if start else "handle",
        role="slider",
        tabIndex=0,
        style={"left": "0%" if start else "100%"},
        title="Drag to set a start" if start else "",
        **aria(
            label="From" if start else "To",
            orientation="horizontal",
            valuemin="-1" if start else "0",
            valuemax=str(last),
            valuenow="-1" if start else str(last),
            valuetext=NO_START if start else moments[last].label,
        ),
        **data(handle=key),
    )


def _planned(ends: Sequence[Planned]) -> list[Component]:
    """A dashed outline into what is not observed; it leads to the earliest end."""
    if not ends:
        return []
    told = [f"{end.name} until {in_words(end.end)}" for end in ends]
    more = f" +{len(ends) - 1}" if len(ends) > 1 else ""
    words = f"Planned: {'; '.join(told)}"
    return [
        html.Button(
            [
                html.Span("planned ", className="spare"),
                f"{in_words(ends[0].end, short=True)}{more}",
            ],
            className="ahead",
            title=words,
            **aria(label=words),
            **data(to=coarse(ends[0].end.last)),
        )
    ]
