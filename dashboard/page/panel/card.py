"""A record or an actor: heading, four tabs, what the source is worth."""

from collections.abc import Sequence

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.details import Bar, Card, Cite, Fact, Link, Section, Stay
from dashboard.analysis.details.actor import KINDS
from dashboard.page.panel.lists import strip, walked
from dashboard.page.panel.quotes import quote
from dashboard.page.panel.tabs import Tab, tabs
from dashboard.page.panel.words import (
    Href,
    evidence,
    icon_button,
    over,
    paragraph_id,
    spelled,
)
from dashboard.views.attributes import aria, data

SOURCES = "sources"
"""The view of all paragraphs."""

CENTRED = "network"
"""The view in which a thing can be brought into sight."""


def card(
    given: Card, href: Href, selection: Selection, others: Sequence[Link], back: str
) -> list[Component]:
    """The heading and the tabs of a card.

    Parameters
    ----------
    selection
        What is looked at; the same in another view is one link away.
    others
        Whom an actor may be linked with; empty for a record.
    back
        Where the reader came from, in words; empty for nowhere.
    """
    said = [c for q in given.quotes for voice in q.voices for c in voice.cites]
    sources = tuple(dict.fromkeys((*given.sources, *said)))
    number = len({(cite.source, cite.paragraph) for cite in sources})
    parts = [
        Tab("facts", "Facts", _facts_number(given), _facts(given, href, others)),
        Tab("ties", "Ties", _number(given.ties), _listed("ties", given)),
        Tab("events", "Events", _number(given.events), _listed("events", given)),
        Tab("sources", "Sources", number, [_sources(sources), *_among(selection)]),
    ]
    return [_header(given, href, selection.view, back), *tabs(given.sort, parts)]


def _header(given: Card, href: Href, view: str, back: str) -> Component:
    """Kind with its mark, heading, who and when; sight, link, close."""
    kind: list[Component] = [html.Span(given.kind)]
    if given.look:
        kind.insert(0, html.Span(className=given.look, **aria(hidden="true")))
    seen = []
    if view == CENTRED:
        label = "Centre in the picture"
        seen = [icon_button("centre", label, "centre", record=given.id)]
    kind.append(tools(href(""), *seen))
    parts: list[Component] = [html.Div(kind, className="kind"), html.H2(given.title)]
    if given.subtitle:
        parts.append(html.P(spelled(given.subtitle, href), className="soft"))
    if back:
        parts.insert(0, dcc.Link(back, href=href(""), className="wayback"))
    return html.Header(parts)


def tools(away: str, *more: Component) -> Component:
    """Copy the link, and close."""
    close = dcc.Link(
        html.Span("Close", className="vh"),
        href=away,
        className="btn icon plain close",
        title="Close (Esc)",
    )
    copy = icon_button("link", "Copy link", "copy-link")
    return html.Div([copy, *more, close], className="tools")


def _facts_number(given: Card) -> int:
    return len(given.facts) + len(given.lately) + len(given.stays)


def _number(sections: Sequence[Section]) -> int:
    return sum(len(section.rows) for section in sections)


def _facts(given: Card, href: Href, others: Sequence[Link]) -> list[Component]:
    found: list[Component] = []
    if given.lately:
        rows = [_fact(fact, given, href) for fact in given.lately]
        found.append(_part("Lately", html.Dl(rows, className="facts")))
    if given.stays:
        rows = [_stay(stay, href) for stay in given.stays]
        inside = given.kind != KINDS["organisation"]
        title = "Memberships and roles" if inside else "Members"
        found.append(_part(title, html.Ul(rows, className="stays")))
    rows = [_fact(fact, given, href) for fact in given.facts]
    found.append(html.Dl(rows, className="facts"))
    found += [quote(said, href) for said in given.quotes]
    if others:
        found.append(_question(given.id, others))
    if given.unsaid:
        words = html.Ul([html.Li(word) for word in given.unsaid])
        found.append(
            html.Section([over("Not in the source"), words], className="unsaid")
        )
    if given.pair:
        found.append(strip(given.pair, href))
    return found


def _part(title: str, content: Component) -> Component:
    return html.Section([over(title), content], className="part")


def _fact(fact: Fact, given: Card, href: Href) -> Component:
    plain = "note" if fact.label == "Note" else ""
    rows = [html.Dt(fact.label), html.Dd(spelled(fact.value, href), className=plain)]
    if fact.cites:
        rows.append(evidence(fact.cites, given.status))
    return html.Div(rows)


def _stay(stay: Stay, href: Href) -> Component:
    name = dcc.Link(stay.where.text, href=href(stay.where.id))
    words = html.Span(stay.words, className="says")
    return html.Li([html.Div([name, words]), _bar(stay.bar)])


def _bar(bar: Bar) -> Component:
    """Dashed where it may have held, solid where it surely did, a tick on the day."""
    parts = [html.Span(className="may", style=_span(bar.first, bar.last))]
    if bar.sure is not None and bar.until is not None:
        parts.append(html.Span(className="sure", style=_span(bar.sure, bar.until)))
    parts.append(html.Span(className="day", style={"left": f"{bar.at:.2%}"}))
    return html.Div(parts, className="spell", **aria(hidden="true"))


def _span(first: float, last: float) -> dict[str, str]:
    return {"left": f"{first:.2%}", "right": f"{1 - last:.2%}"}


def _question(actor: str, others: Sequence[Link]) -> Component:
    """Asks how the actor is linked with another."""
    options = [html.Option(other.text, value=other.id) for other in others]
    choice = html.Select(options, id="link-with", **data(actor=actor))
    return html.Section(
        [
            html.Label("How is it linked with", htmlFor="link-with", className="over"),
            html.Div([choice, html.Button("Show", id="link-show", className="btn")]),
        ],
        className="question",
    )


def _listed(name: str, given: Card) -> list[Component]:
    sections = given.ties if name == "ties" else given.events
    if not sections:
        return [html.P(f"No {name} in this picture.", className="none")]
    return [walked(name, f"{name.capitalize()} of {given.title}", sections)]


def _among(selection: Selection) -> list[Component]:
    """A way to the same paragraphs among all others."""
    if selection.view == SOURCES:
        return []
    href = selection.link(view=SOURCES)
    return [dcc.Link("See them among all paragraphs", href=href, className="among")]


def _sources(cites: Sequence[Cite]) -> Component:
    rows = {
        (cite.source, cite.paragraph, cite.says): html.Li(
            [
                html.Span(f"¶{cite.paragraph}", className="number"),
                html.Span(cite.digest),
                html.Span(
                    f"{cite.says}, {cite.on}" if cite.on else cite.says,
                    className="says",
                ),
            ],
            tabIndex=-1,
            **data(at=paragraph_id(cite.source, cite.paragraph)),
        )
        for cite in cites
    }
    return html.Ol(list(rows.values()), className="paragraphs")
