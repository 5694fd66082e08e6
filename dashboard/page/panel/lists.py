"""Lists of ties and events: one tab stop each, walked with the arrow keys."""

from collections.abc import Sequence

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.details import Row, Section
from dashboard.page.panel.words import Href, over
from dashboard.views.attributes import aria, data


def walked(name: str, label: str, sections: Sequence[Section]) -> Component:
    """Sections as one list to walk; Enter opens, and what is walked to is lit.

    Parameters
    ----------
    name
        Tells the lists of a panel apart.
    """
    groups = [
        _group(f"{name}-{number}", section) for number, section in enumerate(sections)
    ]
    return html.Div(
        groups, id=f"list-{name}", role="listbox", tabIndex=0, **aria(label=label)
    )


def _group(name: str, section: Section) -> Component:
    count = html.Span(str(len(section.rows)), className="n")
    title = html.Div(
        [html.Span(section.title, id=f"title-{name}"), count],
        className="over",
        role="presentation",
    )
    rows = [_row(f"{name}-{number}", row) for number, row in enumerate(section.rows)]
    parts = [title, *rows]
    if section.note:
        parts.append(html.P(section.note, className="quiet", role="presentation"))
    return html.Div(
        parts, className="items", role="group", **aria(labelledby=f"title-{name}")
    )


def _row(name: str, row: Row) -> Component:
    return html.Div(
        [
            html.Span(className=row.look, **aria(hidden="true")),
            html.Span(row.text, className="what"),
            html.Span(row.sub, className="sub"),
        ],
        id=f"row-{name}",
        className="item",
        role="option",
        **data(record=row.id),
        **aria(selected="false"),
    )


def strip(section: Section, href: Href) -> Component:
    """The same lines as marks alone, each a way to its record."""
    links: list[Component] = [
        dcc.Link(
            [
                html.Span(className=row.look, **aria(hidden="true")),
                html.Span(f"{row.text}, {row.sub}", className="vh"),
            ],
            href=href(row.id),
            title=f"{row.text}: {row.sub}",
        )
        for row in section.rows
    ]
    count = len(section.rows)
    words = "1 tie" if count == 1 else f"{count} ties"
    links.append(html.Button(words, className="para", **data(opens="ties")))
    return html.Section(
        [over(section.title), html.Div(links, className="marks")], className="also"
    )
