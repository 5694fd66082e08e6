"""How two actors are linked: the answer as lists of ties, and a way out where none."""

from collections.abc import Sequence

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.details.linked import Answer
from dashboard.page.panel.card import tools
from dashboard.page.panel.lists import walked
from dashboard.page.panel.words import Href, spelled
from dashboard.views.attributes import data


def linked(
    given: Answer, lit: Sequence[str], selection: Selection, href: Href
) -> list[Component]:
    """The panel of a pair; `lit` are the ties to light in the picture."""
    one, other = given.ends
    names = [one, " and ", other] if one.id != other.id else [one]
    away = tools(selection.link(path=(), record=""))
    head = html.Header(
        [
            html.Div([html.Span("How they are linked"), away], className="kind"),
            html.H2(spelled(names, href)),
            html.P(f"{given.when}, by the ties shown", className="soft"),
        ]
    )
    body = html.Div(
        _body(given, selection),
        className="tabpanel linked",
        **data(lit=" ".join(lit), ends=" ".join(end.id for end in given.ends)),
    )
    return [head, body]


def _body(given: Answer, selection: Selection) -> list[Component]:
    found: list[Component] = []
    if given.missing:
        found.append(html.P(given.missing, className="none"))
    if given.way:
        words, changes = given.way
        way = dcc.Link(words, href=selection.link(**changes), className="btn")
        found.append(html.P(way, className="none"))
    if given.sections:
        found.append(walked("linked", "What links them", given.sections))
    return found
