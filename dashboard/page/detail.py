"""The detail panel: a card in words, as components."""

from collections.abc import Callable, Sequence

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.choosing import Slice
from dashboard.analysis.details import (
    Card,
    Cite,
    Fact,
    Link,
    Quote,
    actor_card,
    record_card,
)
from dashboard.analysis.details.card import Part, Reader
from dashboard.page.attributes import aria

Href = Callable[[str], str]
"""From the id of a record or actor to the link that selects it."""


def detail(chosen: Slice) -> list[Component]:
    """The panel of the selected record or actor; empty where none is selected."""
    selected = chosen.selection.record
    if not selected:
        return []
    reader = Reader(chosen)
    draw = actor_card if selected in reader.actors else record_card
    link = chosen.selection.link
    return panel(draw(reader, selected), lambda name: link(record=name), reader)


def panel(card: Card, href: Href, reader: Reader) -> list[Component]:
    """A card as components."""
    return [
        _header(card, href),
        html.Dl([_fact(fact, card, href) for fact in card.facts], className="facts"),
        *[_quote(quote, href) for quote in card.quotes],
        *_unsaid(card.unsaid),
        *_sources(card.sources),
        *_related(card, href),
        html.Footer(_footer(card, reader)),
    ]


def _header(card: Card, href: Href) -> Component:
    close = dcc.Link(
        html.Span("Close", className="vh"),
        href=href(""),
        className="btn icon plain close",
        title="Close (Esc)",
    )
    sample = [html.Span(className=f"sample {card.mark}")] if card.mark else []
    kind = html.P([*sample, html.Span(card.kind), close], className="kind")
    parts: list[Component] = [kind, html.H2(card.title)]
    if card.subtitle:
        parts.append(html.P(_parts(card.subtitle, href), className="soft"))
    return html.Header(parts)


def _fact(fact: Fact, card: Card, href: Href) -> Component:
    rows = [html.Dt(fact.label), html.Dd(_parts(fact.value, href))]
    if fact.cites:
        rows.append(html.Dd(_cite(fact.cites, card.status), className="ev"))
    return html.Div(rows)


def _parts(parts: Sequence[Part], href: Href) -> list[Component | str]:
    return [
        dcc.Link(part.text, href=href(part.id)) if isinstance(part, Link) else part
        for part in parts
    ]


def _cite(cites: Sequence[Cite], status: str) -> list[Component]:
    """Paragraphs, whose words, claim status; the digest is the paragraph's title."""
    paragraphs = dict.fromkeys((cite.paragraph, cite.digest) for cite in cites)
    says = list(dict.fromkeys(cite.says for cite in cites))
    found: list[Component] = [
        html.Span(f"¶{number}", className="para", title=digest)
        for number, digest in paragraphs
    ]
    found += [html.Span(words, className="says") for words in says[:2]]
    if status:
        found.append(html.Span(status, className=f"status {status}"))
    return found


def _quote(quote: Quote, href: Href) -> Component:
    words = " · ".join(dict.fromkeys(cite.says for cite in quote.cites))
    numbers = dict.fromkeys(f"¶{cite.paragraph}" for cite in quote.cites)
    tail = [
        html.Span(words),
        html.Span(quote.status, className=f"status {quote.status}"),
    ]
    if quote.answer:
        tail.append(html.Span(quote.answer))
    return html.Section(
        [
            html.P(dcc.Link(quote.text, href=href(quote.record), className="semi")),
            html.P(
                [html.Span(" ".join(numbers), className="para"), *tail], className="ev"
            ),
        ],
        className="claimcard",
    )


def _unsaid(words: Sequence[str]) -> list[Component]:
    if not words:
        return []
    return [
        html.Section(
            [
                html.H3("Not in the source", className="over"),
                html.Ul([html.Li(word) for word in words]),
            ],
            className="unsaid",
        )
    ]


def _sources(cites: Sequence[Cite]) -> list[Component]:
    rows = {
        (cite.source, cite.paragraph, cite.says): html.Li(
            [
                html.Span(f"¶{cite.paragraph}", className="para"),
                html.Span(cite.digest),
                html.Span(
                    f"{cite.says}, {cite.on}" if cite.on else cite.says,
                    className="says",
                ),
            ]
        )
        for cite in cites
    }
    title = html.H3("Where it stands", className="over")
    return [html.Section([title, html.Ol(list(rows.values()))], className="paragraphs")]


def _related(card: Card, href: Href) -> list[Component]:
    return [
        part for title, links in card.related for part in _links(title, links, href)
    ]


def _links(title: str, links: Sequence[Link], href: Href) -> list[Component]:
    if not links:
        return []
    items = [
        html.Li(
            [
                html.Span(className=f"sample {link.mark}", **aria(hidden="true")),
                html.Span([dcc.Link(link.text, href=href(link.id)), _note(link)]),
            ]
        )
        for link in links
    ]
    return [
        html.Section(
            [html.H3(title, className="over"), html.Ul(items)], className="also"
        )
    ]


def _note(link: Link) -> Component:
    return html.Span(f" {link.note}" if link.note else "", className="says")


def _footer(card: Card, reader: Reader) -> str:
    seeds = reader.tables.knowledge.seeds
    names = []
    for source in dict.fromkeys(cite.source for cite in card.sources):
        seed = seeds[source]
        rated = f"rated {seed.reliability}" if seed.reliability else "not rated"
        names.append(f"{seed.author or source}: reliability {rated}.")
    return " ".join(names)
