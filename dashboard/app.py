"""create_app: the page over one data set."""

from dash import Dash, dcc, html
from flask_compress import Compress

from dashboard.page import callbacks, guard, headers, shell
from dashboard.page.library import Current
from dashboard.views import VIEWS


def create_app(current: Current) -> Dash:
    """Build the app.

    Parameters
    ----------
    current
        Gives the tables in use; called for each request, never kept.
    """
    app = Dash(
        __name__,
        assets_folder="page/assets",
        title="Geopolitical network",
        update_title="",
        serve_locally=True,
    )
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
