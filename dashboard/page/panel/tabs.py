"""Tabs of the panel: which one is open is this reader's own, and known to no server."""

from collections.abc import Sequence
from typing import NamedTuple

from dash import html
from dash.development.base_component import Component

from dashboard.views.attributes import aria, data


class Tab(NamedTuple):
    """One tab: its key, label, how much it holds, and its content."""

    key: str
    label: str
    number: int
    content: Sequence[Component]


def tabs(sort: str, given: Sequence[Tab]) -> list[Component]:
    """A row of tabs and their panels, the first open; panel.js does the rest.

    Parameters
    ----------
    sort
        What sort of thing is shown; for another sort the first tab opens again.
    """
    row = [_tab(tab, first=tab is given[0]) for tab in given]
    return [
        html.Div(
            row,
            className="tabs",
            role="tablist",
            **aria(label="Parts of the detail"),
            **data(sort=sort),
        ),
        *(_panel(tab, first=tab is given[0]) for tab in given),
    ]


def _tab(tab: Tab, *, first: bool) -> Component:
    selected = "true" if first else "false"
    return html.Button(
        [tab.label, html.Sup(str(tab.number))],
        id=f"tab-{tab.key}",
        className="tab",
        role="tab",
        tabIndex=0 if first else -1,
        **aria(controls=f"tabpanel-{tab.key}", selected=selected),
        **data(tab=tab.key),
    )


def _panel(tab: Tab, *, first: bool) -> Component:
    return html.Div(
        list(tab.content),
        id=f"tabpanel-{tab.key}",
        className="tabpanel",
        role="tabpanel",
        hidden=not first,
        **aria(labelledby=f"tab-{tab.key}"),
    )
