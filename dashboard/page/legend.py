"""The legend: the marks that the picture holds now, in words; families are buttons.

A click on a family hides or shows it, a double click shows it alone (legend.js).
"""

from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice, choose
from dashboard.analysis.asking.comparing import pair
from dashboard.analysis.asking.ticking import offered, tick, ticks
from dashboard.analysis.details.card import mark
from dashboard.analysis.drawing.drawn import Frame, Picture
from dashboard.knowledge.vocabulary import Family, vocabulary
from dashboard.views.attributes import aria, data

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

LAND = {"c": ("land", "Land of members"), "p": ("land possible", "Of possible members")}
"""What areas are on a map."""

DATED_IN = {
    "claims": ("certain", "possible", "undated"),
    "timeline": ("certain", "possible", "planned"),
    "table": (),  # it says each in words
    "tension": ("certain", "possible"),
}
"""Which certainties a view beside the network draws, where not all."""

BUTTON = {"type": "legend"}
"""The id of a button holds this and its family."""

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
    """A button for each family, and the place of what else there is.

    The buttons stand from the first moment and are never replaced, so that the
    second click of two and the focus of the keyboard find them.
    """
    families = [html.Li(_button(family)) for family in vocabulary().families.values()]
    return html.Div(
        html.Div([html.Ul(families), html.Ul(id="legend-marks")], className="keys"),
        id="legend",
        className="legend",
        role="group",
        **aria(label="Legend"),
    )


def _button(family: Family) -> Component:
    words = [html.Span(family.label, className="lab")]
    if family.key in _MORE:
        words.append(html.Span(_MORE[family.key], className="word-wide"))
    does = f"Click hides or shows {family.label}; double click or Shift+Enter"
    return html.Button(
        [
            sample(family.key),
            html.Span(words),
            html.Span(
                id={"type": "count", "of": f"legend-{family.key}"}, className="n"
            ),
        ],
        id=BUTTON | {"of": family.key},
        type="button",
        title=f"{does} shows only {family.label}",
        **data(family=family.key),
        **aria(pressed="true"),
    )


class Families(NamedTuple):
    """What the buttons say: ties of each family that is there, and which are on.

    Attributes
    ----------
    numbers
        Ties shown, or that would be if the family were ticked; a family that is
        neither in the picture nor ticked off is not among them.
    """

    numbers: dict[str, int]
    on: Collection[str]

    def props(self, family: str) -> dict[str, Any]:
        """The properties of a button."""
        return {
            "hidden": family not in self.numbers,
            "aria-pressed": str(family in self.on).lower(),
        }


def families(chosen: Slice) -> Families:
    """What the buttons of the legend say of a Slice."""
    kinds = offered(chosen.tables)
    on = set(ticks(chosen.selection, kinds)) & kinds.keys()
    counted = _if_ticked(chosen).value_counts()
    numbers = {key: int(counted.get(key, 0)) for key in kinds}
    return Families(
        {key: n for key, n in numbers.items() if n or (kinds[key] and key not in on)},
        on,
    )


def _if_ticked(chosen: Slice) -> "pd.Series[str]":
    """The family of each tie that is shown, or would be if its family were ticked."""
    selection, kinds = chosen.selection, offered(chosen.tables)
    boxes = {*ticks(selection, kinds), *kinds}
    opened = tick(selection, boxes, kinds)
    if opened == selection:
        return chosen.shown["family"]
    return choose(chosen.tables, opened).shown["family"]


def marks(chosen: Slice, drawn: Picture, frame: Frame) -> list[Component]:
    """What else the picture holds now."""
    return [html.Li(entry) for entry in _marks(chosen, drawn, frame)]


def _marks(chosen: Slice, drawn: Picture, frame: Frame) -> Iterable[list[Component]]:
    """Certainty with its count, ways of arms, bundles, areas and shapes."""
    timed = chosen.counts()
    for key, words in CERTAINTY.items():
        if key in timed:
            number = html.Span(f"{timed[key]:,}", className="n")
            yield [sample(key), html.Span(words), number]
    bodies = _shown((mark.body for mark in drawn.marks), frame.ties)
    for body, (classes, words) in BODIES.items():
        if body in bodies:
            yield [sample(f"arms {classes}"), html.Span(words)]
    if frame.counts:
        yield [sample("bundle"), html.Span("Several ties")]
    for classes, words in _beneath(drawn, frame):
        yield [sample(classes), html.Span(words)]
    shapes = _shown((node.shape for node in drawn.nodes), frame.nodes)
    for shape, words in SHAPES.items():
        if shape in shapes:
            yield [_shape(shape), html.Span(words)]


def _beneath(drawn: Picture, frame: Frame) -> Iterable[tuple[str, str]]:
    """What lies beneath the ties: areas, and on a map what land says."""
    said = LAND if drawn.on == "map" else AREAS
    yield from (said[letter] for letter in said if letter in frame.areas)
    if set(frame.lands) - {"-"}:
        yield "land", "Land: most ties to the focus"
    if any(part.kind == "sketch" for part in drawn.ground):
        yield "sketch", "Fought over, extent not in the source"


def words_beside(chosen: Slice) -> list[Component]:
    """What a view beside the network draws of certainty and of arms.

    Without counts: what such a view counts is not always ties.
    """
    view = chosen.selection.view
    drawn = pair(chosen).second if view == "difference" else chosen
    present = drawn.counts()
    of_view = DATED_IN.get(view, tuple(CERTAINTY))
    rows = [(sample(key), CERTAINTY[key]) for key in of_view if key in present]
    arms = drawn.shown.loc[drawn.shown["family"] == "arms", "record"]
    looks = {mark(chosen.tables.by_id[str(record)]) for record in arms}
    for classes, words in BODIES.values():
        if f"arms {classes}" in looks and view != "claims":
            rows.append((sample(f"arms {classes}"), words))
    if view in ("sources", "table", "difference"):
        listed = html.Span(className="listed", **aria(hidden="true"))
        rows.append((listed, "Listed only, not a tie"))
    if view == "difference":
        half = html.Span(className="chg later", **aria(hidden="true"))
        rows.append((half, "Certain only on the second day"))
    return [html.Li([look, html.Span(words)]) for look, words in rows]


def _shown(of: Iterable[str], letters: str) -> Collection[str]:
    """What of those things is shown: a small letter, neither faded nor hidden."""
    both = zip(of, letters, strict=True)
    return {one for one, letter in both if letter.islower() and letter != "f"}


def _shape(shape: str) -> Component:
    return html.Span(className=f"shape {shape}", **aria(hidden="true"))
