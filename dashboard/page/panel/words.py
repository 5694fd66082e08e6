"""Words, links and paragraphs of the panel."""

from collections.abc import Callable, Sequence

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.details import Cite
from dashboard.analysis.details.card import Part
from dashboard.views.attributes import aria, data

Href = Callable[[str], str]
"""From the id of a record or actor to the link that selects it."""


def spelled(parts: Sequence[Part], href: Href) -> list[Component | str]:
    """Words, each name a link."""
    return [
        part if isinstance(part, str) else dcc.Link(part.text, href=href(part.id))
        for part in parts
    ]


def paragraphs(cites: Sequence[Cite]) -> list[Component]:
    """Each paragraph once: a way to its digest under Sources."""
    found = dict.fromkeys((cite.source, cite.paragraph, cite.digest) for cite in cites)
    return [
        html.Button(
            f"¶{number}",
            className="para",
            title=digest,
            **data(paragraph=paragraph_id(source, number)),
            **aria(label=f"Paragraph {number}: {digest}"),
        )
        for source, number, digest in found
    ]


def paragraph_id(source: str, number: int) -> str:
    """Where a digest stands in the panel."""
    return f"paragraph-{source}-{number}"


def evidence(cites: Sequence[Cite], status: str = "") -> Component:
    """One line: paragraphs, whose words, claim status."""
    said = list(dict.fromkeys(cite.says for cite in cites))
    one = said if len(said) == 1 else []  # of several voices the claim card tells
    line = [*paragraphs(cites), *(html.Span(words, className="says") for words in one)]
    if status:
        line.append(html.Span(status, className=f"status {status}"))
    return html.Dd(line, className="ev")


def icon_button(icon: str, label: str, name: str, **attributes: str) -> Component:
    """A button that is an icon; its name is spoken and shown on hover."""
    picture = html.Span(className=f"ico ico-{icon}", **aria(hidden="true"))
    return html.Button(
        picture,
        className=f"btn icon plain {name}",
        title=label,
        **aria(label=label),
        **data(**attributes),
    )


def over(words: str) -> Component:
    """The heading of a part."""
    return html.H3(words, className="over")
