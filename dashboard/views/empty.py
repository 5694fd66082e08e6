"""The empty state: why there is nothing, and the nearest ways out."""

from collections.abc import Sequence
from typing import NamedTuple

from dash import dcc, html
from dash.development.base_component import Component


class WayOut(NamedTuple):
    """A link that leads to something to see."""

    text: str
    href: str


def empty(why: str, nearest: str, ways: Sequence[WayOut]) -> Component:
    """An empty state.

    Parameters
    ----------
    why
        What is not there, with date and filters in words.
    nearest
        Where something is; may be empty.
    ways
        Links, the best first; it is drawn as the filled button.
    """
    links = [
        dcc.Link(way.text, href=way.href, className=f"btn {'' if n else 'primary'}")
        for n, way in enumerate(ways)
    ]
    return html.Div(
        [html.H2(why), html.P(nearest), html.Div(links, className="ways")],
        className="empty",
        role="status",
    )
