"""create_app: the page over one data set."""

from html import escape
from typing import Any

from dash import Dash, dcc, html
from flask_compress import Compress

from dashboard.page import callbacks, guard, headers, later, shell
from dashboard.page.library import Current
from dashboard.views import VIEWS


def create_app(current: Current) -> Dash:
    """Build the app.

    Parameters
    ----------
    current
        Gives the tables in use; called for each request, never kept.
    """
    app = _Page(
        __name__,
        assets_folder="page/assets",
        update_title="",
        serve_locally=True,
    )
    app.current = current
    app.index_string = _INDEX
    app.layout = lambda: shell.layout(current(), VIEWS)
    app.validation_layout = html.Div(
        [shell.layout(current(), VIEWS), dcc.Graph(id="flows")]
    )
    callbacks.register(app, current)
    headers.secure(app)
    guard.guard(app)
    Compress(app.server)
    return app


class _Page(Dash):
    """Dash, its window titled by the data set in use."""

    current: Current

    def interpolate_index(self, **parts: Any) -> str:  # pyright: ignore[reportIncompatibleMethodOverride]
        """The first page, titled; called for each request."""
        title = escape(self.current().title)
        scripts = later.put_off(self, parts["scripts"])
        return super().interpolate_index(**parts | {"title": title, "scripts": scripts})


_INDEX = """<!DOCTYPE html>
<html lang="en">
<head>
{%metas%}
<title>{%title%}</title>
{%favicon%}
{%css%}
</head>
<body>
{%app_entry%}
<footer hidden>{%config%}{%scripts%}{%renderer%}</footer>
</body>
</html>
"""
