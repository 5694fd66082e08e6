"""The picture for those who do not use a pointer: a list of what it shows."""

from dash import html
from dash.development.base_component import Component

from dashboard.views.attributes import aria

HOW = (
    "Arrow keys go to the nearest actor, Home and End to the first and last by name. "
    "Enter opens, F focuses, T walks the ties, Escape goes back."
)


def reach() -> list[Component]:
    """One tab stop over the canvas; `network-keys.js` fills it and draws the ring."""
    listed = html.Div(
        id="reach",
        className="reach",
        role="listbox",
        tabIndex=0,
        **aria(label="Actors in the picture", describedby="reach-how"),
    )
    return [listed, html.Span(HOW, id="reach-how", className="vh")]
