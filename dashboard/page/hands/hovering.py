"""The card beside the pointer: the browser asks once for each thing and view.

What is pointed at is put into the store `over` by `network-card.js`; the words come
back in `told`, and the browser keeps them.
"""

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, dcc, html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.details import Brief, brief
from dashboard.page.library import Current
from dashboard.page.reading import read
from dashboard.views.attributes import aria


def card() -> list[Component]:
    """The empty card and its stores."""
    empty = html.Div(
        id="card", className="card", role="tooltip", hidden=True, **aria(live="polite")
    )
    return [dcc.Store(id="over"), dcc.Store(id="told"), empty]


def register(app: Dash, current: Current) -> None:
    """Answer what is pointed at; `current` gives the tables at each call."""
    app.callback(
        Output("told", "data"), Input("over", "data"), prevent_initial_call=True
    )(lambda over: tell(over, current))
    app.clientside_callback(
        ClientsideFunction("network", "told"),
        Input("told", "data"),
        prevent_initial_call=True,
    )


def tell(over: Any, current: Current) -> dict[str, Any] | None:
    """The card of what is pointed at, with what was asked.

    Parameters
    ----------
    over
        `id` of a tie, a record or an actor, and the `search` of the address.

    Returns
    -------
    dict or None
        `lines`: a class and a text each, none where the id is unknown. None where
        nothing was asked that could be read.
    """
    asked = over if isinstance(over, dict) else {}
    identifier, search = asked.get("id"), asked.get("search")
    if not isinstance(identifier, str) or not isinstance(search, str):
        return None
    tables = current()
    selection, _, _ = read(search, {}, tables)
    found = brief(choose(tables, selection), identifier)
    return {"id": identifier, "search": search, "lines": _lines(found) if found else []}


def _lines(said: Brief) -> list[tuple[str, str]]:
    lines = [("title", said.title), *(("fact", fact) for fact in said.facts)]
    lines += [("source", said.source), ("why", said.why)]
    return [(kind, text) for kind, text in lines if text]
