"""The search: a field in the top bar, and the answer below it."""

from typing import Any

import dash_mantine_components as dmc
from dash import Dash, Input, Output, State, html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice, choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.finding.entries import GROUPS, Found, entries
from dashboard.analysis.finding.finding import MAX_ASKED, Answer, find
from dashboard.analysis.finding.unshown import unshown
from dashboard.analysis.kept import kept
from dashboard.analysis.tables import Tables
from dashboard.page.library import Current
from dashboard.page.reading import read
from dashboard.views.attributes import aria, data

_WAIT = 60
"""Milliseconds without a key before the server is asked."""


_COMBOBOX = {"role": "combobox"} | aria(
    autocomplete="list", controls="search-list", expanded="false"
)


def search() -> Component:
    """The field; `search.js` makes it a combobox and takes the choice."""
    words = "Find an actor, tie, event or date"
    field = dmc.TextInput(
        id="search",
        value="",
        placeholder=words,
        debounce=_WAIT,
        unstyled=True,
        autoComplete="off",
        spellCheck=False,
        attributes={"input": _COMBOBOX},
        className="searchfield",
        leftSection=html.Span(className="ico ico-search"),
        rightSection=html.Kbd("/", **aria(hidden="true")),
        **aria(label=words, keyshortcuts="/"),
    )
    opens = html.Button(
        html.Span(className="ico ico-search"),
        id="open-search",
        className="btn icon plain",
        **aria(label="Search"),
    )
    closes = html.Button("Cancel", id="close-search", className="btn plain")
    found = html.Div([*_said(""), _list([], "")], id="found", hidden=True)
    return html.Div([opens, field, closes, found], className="search", role="search")


def register(app: Dash, current: Current) -> None:
    """Answer what is typed; `current` gives the tables at each call."""
    app.callback(
        Output("found", "children"), Input("search", "value"), State("url", "search")
    )(_answering(current))


def _answering(current: Current) -> Any:
    def answer(asked: Any, address: Any) -> list[Component]:
        tables = current()
        entries(tables)  # with the first, empty question: before anybody waits
        asked = asked[:MAX_ASKED] if isinstance(asked, str) else ""
        selection, _, _ = read(address, {}, tables)
        return answered(find(tables, asked), _chosen(tables, selection), asked)

    return answer


@kept
def _chosen(tables: Tables, selection: Selection) -> Slice:
    """The Slice while somebody types: the same for each letter."""
    return choose(tables, selection)


def answered(answer: Answer, chosen: Slice, asked: str) -> list[Component]:
    """What was found, by group, and a sentence of it that is spoken."""
    why = dict(zip(answer.found, unshown(chosen, answer.found), strict=True))
    groups = []
    for group in dict.fromkeys(found.group for found in answer.found):
        rows = [
            _option(n, found, chosen, why[found])
            for n, found in enumerate(answer.found)
            if found.group == group
        ]
        groups.append(_group(group, rows, dict(answer.counts).get(group, len(rows))))
    return [*_said(_sentence(answer, asked)), _list(groups, asked)]


def _said(words: str) -> list[Component]:
    return [html.P(words, id="search-said", role="status")]


def _list(groups: list[Component], asked: str) -> Component:
    named = aria(label="Found")
    return html.Div(
        groups, id="search-list", role="listbox", **named, **data(asked=asked)
    )


def _sentence(answer: Answer, asked: str) -> str:
    asked = " ".join(asked.split())
    if answer.within:
        return f"{answer.within.line}. {answer.within.name}"
    if not asked:
        return ""
    if answer.near:
        near = "Nearest:" if answer.found else "Nothing is called nearly so."
        return f"No “{asked}”. {near}"
    return f"{sum(number for _, number in answer.counts)} found"


def _group(key: str, rows: list[Component], count: int) -> Component:
    head = f"search-{key}"
    said = f"{len(rows)} of {count:,}" if count > len(rows) else f"{count:,}"
    title = html.Div(
        [html.Span(GROUPS[key]), html.Span(said, className="n")],
        id=head,
        className="over",
    )
    return html.Div([title, *rows], role="group", **aria(labelledby=head))


def _option(n: int, found: Found, chosen: Slice, why: str) -> Component:
    look = found.mark or f"ico ico-{found.group}"
    about = [html.Span(found.line)] if found.line else []
    about += [html.Span(why, className="note")] if why else []
    name = html.Div(found.name, className="name")
    return html.Div(
        [
            html.Span(
                html.Span(className=look), className="look", **aria(hidden="true")
            ),
            html.Div([name, html.Div(about, className="line")]),
        ],
        id=f"search-{n}",
        className="option",
        role="option",
        **aria(selected="false"),
        **data(group=found.group, id=_goal(found, chosen), at=_place(found, chosen)),
    )


def _goal(found: Found, chosen: Slice) -> str:
    """What choosing it sets: a record, a date, or the question for a paragraph."""
    if found.group != "paragraphs":
        return found.id
    source, _, number = found.id.partition(" ")
    alone = len(chosen.tables.knowledge.seeds) == 1
    return f"¶{number}" if alone else f"¶{number} {source}"


def _place(found: Found, chosen: Slice) -> str:
    """What stands for it in the picture; empty for what has no place there."""
    if found.group == "actors":
        return str(chosen.tables.actors.at[found.id, chosen.selection.level])
    return found.id if found.group in ("ties", "events") else ""
