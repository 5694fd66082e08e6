"""The legend: the marks that the picture holds now, in words; families are buttons.

A click on a family hides or shows it, a double click shows it alone (legend.js).
"""

from collections.abc import Collection, Iterable

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.analysis.choosing import Slice, choose
from dashboard.analysis.drawn import Frame, Picture
from dashboard.analysis.sentence import plural
from dashboard.analysis.ticking import offered, tick, ticks
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.page.attributes import aria, data

CERTAINTY = {
    "certain": "Certain",
    "possible": "Possible",
    "undated": "Undated",
    "past": "Ended earlier",
    "not_observed": "Not observed",
    "planned": "Planned",
}
"""What the dash of a line says; nothing else does."""

BODIES = {
    "hatched": ("no-figure", "No figure given"),
    "hollow": ("financing", "Financing"),
}
"""Ways to draw arms that are not as wide as their value."""

AREAS = {"c": ("alliance", "Alliance"), "p": ("alliance possible", "Possible members")}

_MORE = {"arms": ", width is value"}

SHAPES = {
    "state": "State",
    "de_facto_state": "De facto",
    "organisation": "Organisation",
    "government_body": "Body",
    "armed_force": "Armed force",
    "person": "Person",
    "territory": "Territory",
    "junction": "Agreement",
}
"""What the shape of a node says."""


def sample(classes: str) -> Component:
    """A drawn sample of a mark: `sample("arms possible")`; see 5-marks.css."""
    return html.Span(className=f"sample {classes}", **aria(hidden="true"))


def legend() -> Component:
    """The place of the legend; each answer fills it."""
    return html.Div(
        id="legend", className="legend", role="group", **aria(label="Legend")
    )


def entries(chosen: Slice, drawn: Picture, frame: Frame) -> Component:
    """Families in one list; what else the picture holds in the other."""
    lists = (_families(chosen), _others(chosen, drawn, frame))
    found = [html.Ul([html.Li(one) for one in entries]) for entries in lists]
    return html.Div(found, className="keys")


def _families(chosen: Slice) -> Iterable[Component]:
    """A button for each family that is shown, or would be if it were ticked."""
    kinds = offered(chosen.tables)
    ticked = ticks(chosen.selection, kinds)
    numbers = _if_ticked(chosen).value_counts()
    for key, family in vocabulary().families.items():
        shown, number = key in ticked, int(numbers.get(key, 0))
        if number or (kinds[key] and not shown):
            yield _button(key, family.label, number, shown=shown)


def _if_ticked(chosen: Slice) -> "pd.Series[str]":
    """The family of each tie that is shown, or would be if its family were ticked."""
    selection, kinds = chosen.selection, offered(chosen.tables)
    boxes = {*ticks(selection, kinds), *kinds}
    opened = tick(selection, boxes, kinds)
    if opened == selection:
        return chosen.shown["family"]
    return choose(chosen.tables, opened).shown["family"]


def _button(key: str, label: str, number: int, *, shown: bool) -> Component:
    does = "hides" if shown else "shows"
    more = [html.Span(_MORE[key], className="word-wide")] if key in _MORE else []
    return html.Button(
        [
            sample(key),
            html.Span([html.Span(label, className="lab"), *more]),
            html.Span(f"{number:,}", className="n"),
            html.Span(f" {plural(number, 'tie').split()[1]}", className="vh"),
        ],
        type="button",
        title=f"Click {does} {label}; double click or Shift+Enter shows only {label}",
        **data(family=key),
        **aria(pressed=str(shown).lower()),
    )


def _others(chosen: Slice, drawn: Picture, frame: Frame) -> Iterable[list[Component]]:
    """Certainty with its count, ways of arms, areas and shapes, as far as shown."""
    timed = chosen.counts()
    for key, words in CERTAINTY.items():
        if key in timed:
            number = html.Span(f"{timed[key]:,}", className="n")
            yield [sample(key), html.Span(words), number]
    bodies = _shown((mark.body for mark in drawn.marks), frame.ties)
    for body, (classes, words) in BODIES.items():
        if body in bodies:
            yield [sample(f"arms {classes}"), html.Span(words)]
    for letter, (classes, words) in AREAS.items():
        if letter in frame.areas:
            yield [sample(classes), html.Span(words)]
    shapes = _shown((node.shape for node in drawn.nodes), frame.nodes)
    for shape, words in SHAPES.items():
        if shape in shapes:
            yield [_shape(shape), html.Span(words)]


def _shown(of: Iterable[str], letters: str) -> Collection[str]:
    """What of those things is shown: a small letter, neither faded nor hidden."""
    both = zip(of, letters, strict=True)
    return {one for one, letter in both if letter.islower() and letter != "f"}


def _shape(shape: str) -> Component:
    return html.Span(className=f"shape {shape}", **aria(hidden="true"))
