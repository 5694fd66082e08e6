"""The rail: the chain of filters in the order it is applied, each with its count."""

from typing import Any

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.asking.ticking import offered
from dashboard.analysis.tables import Tables
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.page.rail import choosers
from dashboard.page.rail.boxes import check, checks, count, families
from dashboard.page.rail.measuring import measure_step
from dashboard.views.attributes import aria

LEVELS = {
    "states": "States",
    "organisations": "Organisations",
    "people": "People",
}
SHOW = {"show": "Show", "hide": "Hide"}

PAIRS: dict[str, tuple[str, dict[str, str]]] = {
    "undated": ("Undated", SHOW),
    "past": ("Ended earlier", SHOW),
    "filtered": ("Filtered out", {"fade": "Fade", "hide": "Hide"}),
    "memberships": ("Members as", {"areas": "Areas", "spokes": "Spokes"}),
}
"""Choices of two, one row each: label, then word by value."""


def rail(tables: Tables) -> Component:
    """All steps of the chain, in its order; see `counting.STEPS`."""
    return html.Aside(
        [
            _sheet_head(),
            html.Div(_row("All records", "all"), className="step"),
            _step(
                "Level", "level", segments("level", "Level", LEVELS), count("folded")
            ),
            _date(),
            _step("Tie kinds", "families", families(offered(tables))),
            _step("Actors", "actors", choosers.actors(tables)),
            _step("Claim status", "statuses", _statuses()),
            _more(tables),
            html.Div([_pair(key) for key in PAIRS], className="step pairs"),
            measure_step(),
            html.Div(_row("In the picture", "shown"), className="step total"),
        ],
        id="rail",
        className="rail",
        **aria(label="Filters"),
    )


def segments(key: str, label: str, words: dict[str, str]) -> Component:
    """A joined choice of one; it begins at the default of the Selection."""
    data: Any = [{"value": value, "label": word} for value, word in words.items()]
    return dmc.SegmentedControl(
        id=key,
        data=data,
        value=getattr(Selection(), key),
        unstyled=True,
        className="seg",
        **aria(label=label),
    )


def _sheet_head() -> Component:
    """Where the rail is a sheet: its title and the way back to the picture."""
    done = html.Button("Show the picture", id="close-filters", className="btn primary")
    return html.Div([html.Span("Filters"), done], className="sheethead fold-only")


def _row(label: str, key: str) -> Component:
    name = html.Span(label, className="lab semi")
    return html.Div([name, count(key, "n semi")], className="row")


def _step(
    label: str, key: str, control: Component, note: Component | None = None
) -> Component:
    return html.Div([_head(label, key, note), control], className="step")


def _head(label: str, key: str, note: Component | None = None) -> Component:
    """The name of a step, what it says, and how many ties it leaves."""
    noted = [html.Span(note, className="note")] if note is not None else []
    parts = [html.Span(label, className="lab"), *noted, count(key)]
    return html.Div(parts, className="row head")


def _date() -> Component:
    """The window in words; it is set below, where time is."""
    return html.Div(_head("Date", "date", count("window", "")), className="step")


def _more(tables: Tables) -> Component:
    """Steps that are rarely used: folded, and open by themselves while they are."""
    head = [
        html.Span("More filters", className="lab"),
        html.Span("source, speaker, text", className="note"),
        count("more"),
    ]
    parts = [
        html.Div([_head("Source", "sources"), *choosers.sources(tables)]),
        html.Div([_head("Speaker", "speakers"), choosers.speakers(tables)]),
        html.Div([_head("Text", "text"), choosers.text()]),
    ]
    return html.Details(
        [html.Summary(head, className="row head"), *parts], id="more", className="step"
    )


def _statuses() -> Component:
    statuses = vocabulary().claim_statuses
    rows = [
        check("status", key, key, html.Span(className=f"status {key}"), status.label)
        for key, status in statuses.items()
    ]
    grid = html.Div(rows, className="two")
    return checks("statuses", "Claim status", list(statuses), grid)


def _pair(key: str) -> Component:
    label, words = PAIRS[key]
    counted = [] if key == "memberships" else [count(key)]
    return html.Div(
        [
            html.Span(label, className="lab"),
            *counted,
            segments(key, label, words),
        ],
        className="row pair",
    )
