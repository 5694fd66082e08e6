"""Scripts that the page names at its start and loads when a view first needs them.

Dash would load the script of every library that is imported. A script of an unknown
type is only kept by a browser: component-later.js runs it when its component is drawn.
"""

from dash import Dash

LATER = ("dash_ag_grid",)
"""Libraries of components that one view needs, and that are large."""


def put_off(app: Dash, scripts: str) -> str:
    """The script elements of the page, those of `LATER` only named."""
    for one in app.get_dist(LATER):
        now = f'<script src="{one["url"]}">'
        scripts = scripts.replace(now, now.replace(" ", ' type="text/later" ', 1))
    return scripts
