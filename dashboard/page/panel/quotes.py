"""The claim card: who says it, who denies it, who is silent."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.details import Quote
from dashboard.analysis.details.parts import Voice
from dashboard.page.panel.words import Href, paragraphs, spelled
from dashboard.views.attributes import aria


def quote(given: Quote, href: Href) -> Component:
    """What is said, and a line for each voice; silence is a line too."""
    rows = [_voice(voice, href) for voice in given.voices]
    if given.silent:
        silent = [*spelled(given.silent, href), html.Span(": nothing recorded")]
        rows.append(_line("Silent", silent, "", []))
    head = html.P(
        [
            html.Span(className="sample claim", **aria(hidden="true")),
            html.Span(given.kind),
            html.Span(given.status, className=f"status {given.status}"),
        ],
        className="kind",
    )
    title = html.P(dcc.Link(given.text, href=href(given.record)), className="semi")
    return html.Section([head, title, html.Dl(rows)], className="claimcard")


def _voice(voice: Voice, href: Href) -> Component:
    who = spelled(voice.who, href)
    return _line(voice.does, who, voice.on, paragraphs(voice.cites))


def _line(
    does: str, who: list[Component | str], on: str, where: list[Component]
) -> Component:
    return html.Div(
        [
            html.Dt(does),
            html.Dd(who, className="who"),
            html.Dd(on, className="says"),
            html.Dd(where, className="where"),
        ]
    )
