"""Matrix: who is tied to whom, a cell for each pair, split by family."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.details.card import mark
from dashboard.analysis.matrix import Cell, Matrix, matrix
from dashboard.analysis.sentence import plural, window_in_words
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.views.attributes import aria, data
from dashboard.views.view import View
from dashboard.views.ways import nothing_shown

STACKED = 3
"""Ties of a family drawn one over the other; more are said by a number."""

_ORDERS = {"name": "Name", "bloc": "Bloc", "similarity": "Similarity"}


def heading(chosen: Slice) -> str:
    """What the matrix shows."""
    return f"Who is tied to whom, {window_in_words(chosen)}"


def sentence(chosen: Slice) -> str:
    """How many pairs are tied, by how many ties, and how to read it."""
    found = matrix(chosen)
    every = len(found.actors) * (len(found.actors) - 1) // 2
    return (
        f"{found.pairs:,} of {plural(every, 'pair')} tied; "
        f"{plural(len(chosen.shown), 'tie')} in all. The row acts on the column; "
        "an agreement of three or more is a column of its own"
    )


def shown(chosen: Slice) -> str:
    """How many actors and ties the matrix holds."""
    return f"{plural(len(chosen.actors), 'actor')}, {plural(len(chosen.shown), 'tie')}"


def draw(chosen: Slice, theme: str) -> Component:
    """The matrix as a table that arrow keys walk; see matrix.js."""
    nothing = nothing_shown(chosen)
    if nothing:
        return html.Div(nothing)
    found = matrix(chosen)
    table = html.Table(
        [
            html.Caption("Ties from the row to the column", className="vh"),
            html.Thead(_heads(chosen, found)),
            *[_bloc(chosen, found, n) for n in range(len(found.blocs))],
        ],
        role="grid",
        **aria(labelledby="heading"),
    )
    return html.Div(
        [_bar(chosen), html.Div(table, className="grid")], className="matrix"
    )


def _bar(chosen: Slice) -> Component:
    selection = chosen.selection
    orders = [
        dcc.Link(
            word,
            href=selection.link(matrix_order=key),
            className="on" if selection.matrix_order == key else "",
        )
        for key, word in _ORDERS.items()
    ]
    reading = html.P(
        "Point at a cell, or walk with the arrow keys",
        id="matrix-reading",
        role="status",
    )
    order = html.Div([html.Span("Order"), html.Nav(orders, className="seg")])
    return html.Div([order, reading], className="matrixbar")


def _heads(chosen: Slice, found: Matrix) -> list[Component]:
    """Blocs over their columns, then a code for each column."""
    columns = [_code(chosen, actor) for actor in found.actors]
    columns += [_code(chosen, hub) for hub in found.junctions]
    codes = html.Tr([html.Th("from row to column", className="corner"), *columns])
    if not any(bloc.name for bloc in found.blocs):
        return [codes]
    over = [
        html.Th(bloc.name, colSpan=len(bloc.actors), scope="colgroup")
        for bloc in found.blocs
    ]
    hubs = [html.Th("Agreements", colSpan=len(found.junctions), scope="colgroup")]
    return [html.Tr([html.Td(), *over, *(hubs if found.junctions else [])]), codes]


def _code(chosen: Slice, node: str) -> Component:
    name = _name(chosen, node)
    actors = chosen.tables.actors
    short = str(actors.at[node, "short"]) if node in actors.index else ""
    link = dcc.Link(short or name, href=chosen.selection.link(record=node), title=name)
    return html.Th(link, scope="col", className="" if short else "hub")


def _name(chosen: Slice, node: str) -> str:
    if node in chosen.tables.names:
        return chosen.tables.names[node]
    return str(chosen.tables.records.at[node, "name"])


def _bloc(chosen: Slice, found: Matrix, n: int) -> Component:
    first = {bloc.actors[0] for bloc in found.blocs}
    first |= set(found.junctions[:1])
    columns = (*found.actors, *found.junctions)
    return html.Tbody(
        [
            html.Tr(
                [
                    _head(chosen, actor),
                    *[
                        _cell(chosen, found, actor, column, apart=column in first)
                        for column in columns
                    ],
                ]
            )
            for actor in found.blocs[n].actors
        ]
    )


def _head(chosen: Slice, actor: str) -> Component:
    link = dcc.Link(_name(chosen, actor), href=chosen.selection.link(record=actor))
    return html.Th(link, scope="row")


def _cell(
    chosen: Slice, found: Matrix, row: str, column: str, *, apart: bool
) -> Component:
    """Six fixed places; what they hold is read out in words."""
    cell = found.cells.get((row, column), {})
    words = _in_words(chosen, row, column, cell)
    places = [_place(chosen, family, ties) for family, ties in cell.items()]
    classes = ["self" if row == column else "", "apart" if apart else ""]
    if {row, column} == set(chosen.selection.path):
        classes.append("on")
    return html.Td(
        html.Div(places, className="places") if cell else None,
        className=" ".join(filter(None, classes)),
        role="gridcell",
        tabIndex=0 if row == column == found.actors[0] else -1,
        **aria(label=words),
        **data(row=row, column=column, reading=words, **_opens(found, row, column)),
    )


def _opens(found: Matrix, row: str, column: str) -> dict[str, str]:
    """What a click opens: the pair, or the agreement."""
    if column in found.junctions:
        return {"hub": column}
    return {"pair": ",".join(sorted((row, column)))} if row != column else {}


def _in_words(chosen: Slice, row: str, column: str, cell: Cell) -> str:
    names = f"{_name(chosen, row)} to {_name(chosen, column)}"
    if row == column:
        return _name(chosen, row)
    families = vocabulary().families
    said = [f"{len(ties)} {families[key].label.lower()}" for key, ties in cell.items()]
    return f"{names}: {', '.join(said) or 'no tie'}"


def _place(chosen: Slice, family: str, ties: tuple[str, ...]) -> Component:
    """Marks one over the other; over three, one and their number."""
    frame, records = chosen.ties, chosen.tables.by_id
    marks = [
        html.Span(
            className=f"sample {mark(records[str(frame.at[tie, 'record'])])} "
            f"{frame.at[tie, 'timing']}"
        )
        for tie in ties
    ]
    if len(marks) > STACKED:
        marks = [marks[0], html.Small(len(ties))]
    return html.Span(marks, className=f"place {family}")


VIEW = View("matrix", "Matrix", 5, heading, sentence, shown, draw)
