"""The product with one callback more: the least that Dash does on the same page."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from dash import Dash, Input, Output, dcc, html
from dash.development.base_component import Component

from dashboard.analysis.tables import Tables
from dashboard.app import create_app
from tests.browser.serving import serving


def measured_app(tables: Tables) -> Dash:
    """The page over the tables, with a question that is answered with itself."""
    app = create_app(lambda: tables)
    page = app.layout
    assert callable(page)
    asked = dcc.Store(id="bench-asked")
    answer = html.Span(id="bench-answer", className="vh")
    app.layout = lambda: html.Div([cast("Component", page()), asked, answer])
    assert app.validation_layout is not None
    app.validation_layout = html.Div([app.validation_layout, asked, answer])
    app.callback(
        Output("bench-answer", "children"),
        Input("bench-asked", "data"),
        prevent_initial_call=True,
    )(str)
    return app


@contextmanager
def served(tables: Tables) -> Iterator[str]:
    """The address of the page, while it is served."""
    with serving(measured_app(tables)) as at:
        yield at
