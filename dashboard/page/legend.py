"""The legend: every mark a picture may hold, in words."""

from dash import html
from dash.development.base_component import Component

from dashboard.knowledge.vocabulary import vocabulary
from dashboard.page.attributes import aria

CERTAINTY = {"certain": "Certain", "possible": "Possible", "undated": "Undated"}
"""What the dash of a line says; nothing else does."""

ARMS = {"arms no-figure": "No figure given", "arms financing": "Financing"}
SHAPES = {"state": "State", "de_facto_state": "De facto"}
_MORE = {"arms": ", width is value"}


def sample(classes: str) -> Component:
    """A drawn sample of a mark: `sample("arms possible")`; see 5-marks.css."""
    return html.Span(className=f"sample {classes}", **aria(hidden="true"))


def legend() -> Component:
    """Families in one row; certainty, ways of arms and shapes in the other."""
    families = [
        _entry(sample(key), family.label, _MORE.get(key, ""))
        for key, family in vocabulary().families.items()
    ]
    alliance = _entry(sample("alliance"), "Alliance")
    dashes = [_entry(sample(key), words) for key, words in (CERTAINTY | ARMS).items()]
    shapes = [
        _entry(html.Span(className=f"shape {key}", **aria(hidden="true")), words)
        for key, words in SHAPES.items()
    ]
    return html.Div(
        [html.Ul([*families, alliance]), html.Ul([*dashes, *shapes])],
        id="legend",
        className="legend",
        role="group",
        **aria(label="Legend"),
    )


def _entry(mark: Component, words: str, more: str = "") -> Component:
    """A mark and its words; `more` gives way in a narrow window."""
    spare = [html.Span(more, className="word-wide")] if more else []
    return html.Li([mark, html.Span([words, *spare])])
