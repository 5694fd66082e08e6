"""The rail: the chain of filters in the order it is applied, each with its count."""

from typing import Any

import dash_mantine_components as dmc
import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.analysis.selection import Selection
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.page.attributes import aria
from dashboard.page.legend import sample
from dashboard.page.measuring import measure_step

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

GROUPS = {
    "state": "States",
    "de_facto_state": "De facto entities",
    "organisation": "Organisations",
    "government_body": "Government bodies",
    "armed_force": "Armed forces",
    "person": "People",
    "territory": "Territories",
}
"""Heads in the list of actors, by kind of actor."""


def rail(actors: pd.DataFrame) -> Component:
    """All steps of the chain; `actors` has a name and a kind for each id."""
    return html.Aside(
        [
            _sheet_head(),
            html.Div(_row("All records", "all", "semi"), className="step"),
            _step("Date", "date", _row(count("window", ""), "date-hidden")),
            _step("Tie kinds", "families", _families()),
            _step("Actors", "actors", _actors(actors)),
            _step("Level", "level", segments("level", "Level", LEVELS)),
            _step("Claim status", "statuses", _statuses()),
            html.Div([_pair(key) for key in PAIRS], className="step pairs"),
            measure_step(),
            html.Div(_row("In the picture", "shown", "semi"), className="step total"),
        ],
        id="rail",
        className="rail",
        **aria(label="Filters"),
    )


def count(key: str, classes: str = "n") -> Component:
    """A place for a count; the page fills it by its key."""
    return html.Span(id={"type": "count", "of": key}, className=classes)


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


def _row(label: str | Component, key: str, classes: str = "") -> Component:
    quiet = {"date-hidden": "n quiet", "shown": "n semi"}.get(key, "n")
    return html.Div(
        [html.Span(label, className=f"lab {classes}"), count(key, quiet)],
        className="row",
    )


def _step(label: str, key: str, control: Component) -> Component:
    head = html.Div(
        [html.Span(label, className="lab"), count(key)], className="row head"
    )
    return html.Div([head, control], className="step")


def _families() -> Component:
    families = vocabulary().families
    rows = [
        _check("family", key, sample(key), family.label)
        for key, family in families.items()
    ]
    return _checks("families", "Tie kinds", list(families), html.Div(rows))


def _statuses() -> Component:
    statuses = vocabulary().claim_statuses
    rows = [
        _check("status", key, html.Span(className=f"status {key}"), status.label)
        for key, status in statuses.items()
    ]
    grid = html.Div(rows, className="two")
    return _checks("statuses", "Claim status", list(statuses), grid)


def _checks(key: str, label: str, ticked: list[str], rows: Component) -> Component:
    """A group of check boxes, all ticked: nothing is filtered."""
    return dmc.CheckboxGroup(
        rows,
        id=key,
        value=ticked,
        unstyled=True,
        label=label,
        labelProps={"className": "vh"},
    )


def _check(of: str, key: str, mark: Component, label: str) -> Component:
    words = html.Span(label, className="lab")
    return dmc.Checkbox(
        value=key,
        label=[mark, words, count(f"{of}-{key}")],
        unstyled=True,
        className="check",
    )


def _actors(actors: pd.DataFrame) -> Component:
    groups: Any = [
        {"group": head, "items": _items(actors[actors["kind"] == kind])}
        for kind, head in GROUPS.items()
    ]
    return dmc.MultiSelect(
        id="actors",
        data=[group for group in groups if group["items"]],
        value=[],
        searchable=True,
        placeholder="Focus on an actor",
        nothingFoundMessage="No actor of this name",
        leftSection=html.Span(className="ico ico-search"),
        rightSection=[],
        className="actors",
        comboboxProps={"classNames": {"dropdown": "actor-list"}},
        **aria(label="Focus on actors"),
    )


def _items(actors: pd.DataFrame) -> list[dict[str, str]]:
    names = actors["name"].sort_values()
    return [{"value": str(key), "label": str(name)} for key, name in names.items()]


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
