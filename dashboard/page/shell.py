"""The frame of the page: what stands on it from the first moment to the last."""

from collections.abc import Sequence

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.drawing.drawn import Picture
from dashboard.analysis.drawing.picture import picture
from dashboard.analysis.tables import Tables
from dashboard.analysis.time.moments import moments, planned
from dashboard.knowledge.words import day_in_words
from dashboard.page.hands import focusing, hovering
from dashboard.page.hands.reaching import reach
from dashboard.page.keyhelp import help_button, help_card
from dashboard.page.legend import legend
from dashboard.page.rail.controls import rail
from dashboard.page.rail.measuring import caption
from dashboard.page.reading import TEXTS, control_values
from dashboard.page.searching import search
from dashboard.page.time.timebar import timebar
from dashboard.views.attributes import aria
from dashboard.views.network import network, zoom_buttons
from dashboard.views.view import View

COMPARING = ("difference", "tension")
"""Views that set ties against one another: their tabs stand apart."""


def layout(tables: Tables, views: Sequence[View]) -> Component:
    """The page over one data set; callbacks fill it.

    Parameters
    ----------
    tables
        Data set whose actors and moments the controls offer.
    views
        One tab each, in order; the first is the default.
    """
    steps = moments(tables)
    last = len(steps) - 1
    parts = [
        html.A("Skip to the picture", href="#picture", className="skip"),
        _top(tables.title, day_in_words(tables.observed.last)),
        rail(tables),
        _main(views, network(_first_picture(tables), "light")),
        _panel(),
        timebar(steps, tables.observed, planned(tables)),
        html.Div(id="scrim", className="scrim"),
        help_card(),
        *hovering.card(),
        html.Div(id="said", className="vh", role="status", **aria(live="polite")),
    ]
    return dmc.MantineProvider(
        [
            dcc.Location(id="url", refresh=False),
            *[dcc.Store(id=key, data=text) for key, text in _texts().items()],
            dcc.Store(id="moment", data={"from": None, "to": last, "last": last}),
            dcc.Store(id="frame"),
            dcc.Store(id="seen", data={"elements": _first_picture(tables).key}),
            dcc.Store(id="theme", data="light"),
            *[dcc.Store(id=key) for key in ("step", "places", "outlines")],
            html.Div(parts, id="app", className="app"),
        ],
        id="provider",
        theme={"fontFamily": "var(--font)", "primaryColor": "dark"},
    )


def _texts() -> dict[str, str]:
    """The fields that scripts of the page set, at their default."""
    values = control_values(Selection(), str, {})
    return {key: values[key] for key in TEXTS}


def _top(title: str, observed: str) -> Component:
    actions = [
        html.Span(id="step-said", className="stepsaid", role="status"),
        _step_button("undo", "U"),
        _step_button("redo", "Shift+U"),
        html.Span(id="link-said", className="vh", role="status"),
        html.Button(
            _icon("menu"),
            id="open-menu",
            className="btn icon plain",
            title="Reset, link, theme, help",
            **aria(label="Menu", expanded="false", controls="menu"),
        ),
        html.Div(_menu(), id="menu", className="menu"),
    ]
    return html.Header(
        [
            html.Span(title, className="title"),
            html.Span(f"Observed until {observed}", className="asof"),
            search(),
            html.Div(actions, className="actions"),
        ],
        className="top",
    )


def _menu() -> list[Component]:
    """What fits the bar where it is wide, and folds to a menu where it is not."""
    return [
        html.Button(
            [_icon("reset"), "Reset"],
            id="reset",
            className="btn plain",
            title="Back to the default view (R)",
            **aria(keyshortcuts="R"),
        ),
        html.Button(
            [_icon("link"), html.Span("Copy link", className="word-wide")],
            id="copy-link",
            className="btn plain",
            **aria(label="Copy link"),
        ),
        html.Button(
            [_icon("light"), html.Span("Theme", className="word-menu")],
            id="theme-toggle",
            className="btn icon plain",
            **aria(label="Theme: light"),
        ),
        help_button(),
    ]


def _step_button(key: str, shortcut: str) -> Component:
    """Undo or redo; history.js names what, and says when there is nothing."""
    label = key.capitalize()
    return html.Button(
        _icon(key),
        id=key,
        className="btn icon plain",
        title=f"{label} ({shortcut})",
        **aria(label=label, keyshortcuts=shortcut, disabled="true"),
    )


def _first_picture(tables: Tables) -> Picture:
    """The network at its default; what any date may draw comes with the page."""
    default = Selection()
    return picture(tables, default.level, default.memberships)


def _main(views: Sequence[View], canvas: Component) -> Component:
    head = [html.H1(id="heading"), html.P(id="sentence")]
    return html.Main(
        [
            _tabs(views),
            html.Div(id="notice", className="notice", role="status"),
            html.Div(
                "The server does not answer. What you see is the last answer; "
                "your view is kept in the address, so a reload will bring it back.",
                className="notice lostnote",
                role="alert",
            ),
            html.Div(head, className="viewhead"),
            _held(views, canvas),
            caption(),
            legend(),
        ],
        className="main",
    )


def _tabs(views: Sequence[View]) -> Component:
    filters = html.Button(
        [_icon("filters"), "Filters"],
        id="open-filters",
        className="btn fold-only",
        **aria(expanded="false", controls="rail"),
    )
    bar = dmc.Tabs(
        dmc.TabsList(_tab_list(views)),
        id="view",
        value=views[0].key if views else None,
        unstyled=True,
    )
    return html.Div([filters, html.Nav(bar, **aria(label="Views"))], className="tabrow")


def _tab_list(views: Sequence[View]) -> list[Component]:
    """A tab for each view; those that compare come last, after the word for it."""
    plain, apart = (
        [
            dmc.TabsTab(view.label, value=view.key)
            for view in views
            if (view.key in COMPARING) is comparing
        ]
        for comparing in (False, True)
    )
    word = html.Span("Compare", className="apart", **aria(hidden="true"))
    return [*plain, *([word] if apart else []), *apart]


def _held(views: Sequence[View], canvas: Component) -> Component:
    """The picture, inside one element for each tab, since a tab names what it shows."""
    named = aria(labelledby="heading sentence")
    drawn = html.Div(canvas, className="canvas", role="img", **named)
    empty = html.Div(id="network-empty")
    parts = [drawn, *reach(), empty, *focusing.places(), zoom_buttons()]
    held: list[Component] = [
        html.Div(parts, id="picture-network", className="held"),
        html.Div(id="picture-view", className="held"),
    ]
    for view in views:
        held = [html.Div(held, id=f"view-panel-{view.key}", className="through")]
    return html.Div(
        held,
        id="picture",
        className="picture",
        role="tabpanel",
        tabIndex=-1,
        **aria(labelledby="heading"),
    )


def _panel() -> Component:
    """The panel and its own buttons; it is absent while the detail is empty."""
    more = html.Button(
        _icon("up"),
        id="detail-more",
        className="btn icon plain",
        **aria(label="Show all details", expanded="false"),
    )
    detail = html.Aside(id="detail", className="detail", **aria(label="Details"))
    return html.Div([more, detail], className="panel")


def _icon(name: str) -> Component:
    return html.Span(className=f"ico ico-{name}", **aria(hidden="true"))
