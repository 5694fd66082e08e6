"""A focus in the picture: on whom, how far and which way, and whose ties are hidden."""

from collections.abc import Mapping, Sequence

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.asking.neighbours import Way, in_words, ways
from dashboard.views.attributes import aria

CHOICES: dict[str, tuple[str, Mapping[str | int, str]]] = {
    "depth": ("Steps", {1: "1", 2: "2", 3: "3"}),
    "direction": ("Direction", {"both": "both", "out": "out", "in": "in"}),
}
"""What a focus lets choose, by field: label, then word by value."""

_MANY = 3
"""More names than this become a number."""


def places() -> list[Component]:
    """Where the bar and the footnote stand in the picture."""
    return [
        html.Div(id="focus-bar", className="focusbar"),
        html.Ul(id="focus-note", className="footnote"),
    ]


def bar(chosen: Slice) -> list[Component]:
    """The bar; empty where nobody is in focus. `network-focus.js` presses its links."""
    selection = chosen.selection
    if not selection.actors:
        return []
    names = [chosen.tables.names[actor] for actor in selection.actors]
    leave = dcc.Link(
        [html.Span(className="ico ico-close"), html.Span("Leave")],
        href=selection.link(actors=(), depth=1, direction="both"),
        className="btn plain leave",
        title="Leave the focus (Esc)",
    )
    return [
        html.P([html.Span("Focus: ", className="lab"), html.B(_listed(names))]),
        *[_choice(chosen, field) for field in CHOICES],
        leave,
    ]


def _choice(chosen: Slice, field: str) -> Component:
    """One link for each value; the list says which is current."""
    label, words = CHOICES[field]
    now = getattr(chosen.selection, field)
    items = []
    for value, word in words.items():
        href = chosen.selection.link(**{field: value})
        current = aria(current="true") if value == now else {}
        link = dcc.Link(word, href=href, className=f"{field}-{value}")
        items.append(html.Li(link, **current))
    said = html.Span(label, className="lab")
    return html.Div([said, html.Ul(items, **aria(label=label))], className="choices")


def note(chosen: Slice) -> list[Component]:
    """Whose ties the date or a filter hides, and the links that show them."""
    return [_way(chosen, way) for way in ways(chosen)]


def _way(chosen: Slice, way: Way) -> Component:
    said, does = in_words(way, chosen)
    names = _listed([chosen.tables.names[actor] for actor in way.actors])
    link = dcc.Link(does, href=chosen.selection.link(**way.changes), title=names)
    said = said[0].upper() + said[1:]
    return html.Li([said, html.Span(f" ({names})", className="who"), " – ", link])


def _listed(names: Sequence[str]) -> str:
    if len(names) <= _MANY:
        return ", ".join(names)
    return f"{', '.join(names[: _MANY - 1])} and {len(names) - _MANY + 1} more"
