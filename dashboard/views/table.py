"""Table: every record in a grid that sorts, filters, searches and exports."""

from dataclasses import replace
from typing import Any

import dash_ag_grid as dag
import pandas as pd
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.asking.judging import LABELS
from dashboard.analysis.listing import listed, shown
from dashboard.analysis.recordtable import record_table
from dashboard.analysis.sentence import as_of, plural, window_in_words
from dashboard.views.attributes import aria, data
from dashboard.views.empty import empty
from dashboard.views.tokens import pixels, tokens
from dashboard.views.view import View
from dashboard.views.ways import ways_out

_ORDERS = {"date": "Date", "kind": "Kind", "who": "Who", "status": "Status"}
_ORDERED = {"date": "begins", "kind": "kind", "who": "who", "status": "status"}
"""The column by which each order goes."""

_COLUMNS: dict[str, tuple[str, int, float]] = {
    "kind": ("Kind", 116, 2),
    "what": ("What", 164, 3),
    "who": ("Who", 108, 2),
    "whom": ("To whom", 84, 1.5),
    "begins": ("Begins", 120, 0.2),
    "until": ("Until", 112, 0.1),
    "certainty": ("Certainty", 118, 0.1),
    "value": ("Value", 82, 0.1),
    "says": ("Who says it", 96, 1.2),
    "paragraphs": ("¶", 44, 0.5),
    "status": ("Status", 76, 0.1),
}
"""Heading, least width in px on a desk, and share of the room that is left."""

_DESK = 12
"""Letters of a cell on a desk, in px: where they are larger, so are the columns."""

_MARKED = {"kind": "look", "certainty": "dash", "status": "dot"}
"""Columns whose words stand beside a mark, and what holds the classes of it."""

_SORTED_BY = {"begins": "begun", "value": "amount", "paragraphs": "paragraph"}
"""Columns whose words sort wrongly, and what they are sorted by."""


_FIRST = ("displayedColumnsChanged", "viewportChanged", "stateUpdated")
"""What the grid tells once it stands: whichever comes first that is listened to."""


def heading(chosen: Slice) -> str:
    """What the table holds."""
    return f"Every record, {window_in_words(chosen)}"


def sentence(chosen: Slice) -> str:
    """How many records, by class of date, and how to read a cell."""
    found, every = shown(chosen), len(listed(chosen))
    of = "" if len(found) == every else f" of {every:,}"
    counts = found["timing"].value_counts()
    classes = [f"{counts[key]:,} {LABELS[key]}" for key in LABELS if key in counts]
    said = f": {', '.join(classes)} {as_of(chosen)}" if classes else ""
    return (
        f"{len(found):,}{of} records{said}. Dates and values stand as the source "
        "gives them; what is unknown says so, what does not apply is empty"
    )


def counted(chosen: Slice) -> str:
    """How many records the table holds."""
    return plural(len(shown(chosen)), "record")


def draw(chosen: Slice, theme: str) -> Component:
    """The grid and its tools; table.js marks the selected row."""
    if shown(chosen).empty:
        why = f"No record {window_in_words(chosen)} with these filters."
        unselected = replace(chosen, selection=replace(chosen.selection, record=""))
        return empty(why, "", ways_out(unselected, chosen.ties))
    return html.Div(
        [_tools(chosen), _grid(chosen, theme), _note()], className="records"
    )


def _tools(chosen: Slice) -> Component:
    """The order, which the link holds, and what is this reader's own."""
    clear = html.Button("Clear", id="table-clear", className="btn plain", hidden=True)
    save = html.Button(
        "CSV",
        id="table-csv",
        className="btn",
        title="Save the rows as they are shown",
        **data(file=_file(chosen)),
    )
    count = html.Span(id="table-count", role="status")
    return html.Div(
        [_order(chosen), _search(), count, clear, save], className="recordbar"
    )


def _order(chosen: Slice) -> Component:
    now = chosen.selection.table_order
    orders = [
        html.Button(word, **data(order=key), **aria(pressed=str(key == now).lower()))
        for key, word in _ORDERS.items()
    ]
    return html.Div(
        [html.Span("Order"), html.Div(orders, className="seg")],
        className="order",
        role="group",
        **aria(label="Order of the records"),
    )


def _search() -> Component:
    said = "Search these rows"
    field = dcc.Input(
        id="table-search", type="search", placeholder=said, autoComplete="off"
    )
    return html.Label([html.Span(said, className="vh"), field])


def _file(chosen: Slice) -> str:
    """Name of the file of rows: of which data, in which version, as of when."""
    tables = chosen.tables
    of = tables.knowledge.dataset.id
    return f"{of}-{tables.version}-as-of-{chosen.window.to.isoformat()}.csv"


def _note() -> Component:
    return html.P(
        [
            "Search, the filter of a column and a click on its heading hold only in "
            "this table and are not part of the link; the order is.",
            html.Span(" Enter opens a row, Ctrl+C copies it.", className="wide-only"),
            html.Span(
                " A row opens what the narrow window has no column for.",
                className="narrow-only",
            ),
        ],
        className="recordnote",
    )


def _grid(chosen: Slice, theme: str) -> Component:
    return html.Div(
        dag.AgGrid(
            id="table",
            rowData=_rows(record_table(chosen)),
            columnDefs=[_column(chosen, theme, field) for field in _COLUMNS],
            defaultColDef={
                "filter": True,
                "cellDataType": "text",
                "suppressMovable": True,
                "tooltipValueGetter": {"function": "params.value"},
            },
            getRowId="params.data.id",
            dashGridOptions={
                "accentedSort": True,
                "animateRows": False,
                "cacheQuickFilter": True,
                "enableBrowserTooltips": True,
                "includeHiddenColumnsInQuickFilter": True,
                "localeText": {"noMatchingRows": "No row holds what is searched for"},
                "rowClassRules": {"on": "isSelected(params)"},
                "suppressDragLeaveHidesColumns": True,
            },
            eventListeners={
                **{event: ["tableDrawn(params)"] for event in _FIRST},
                "modelUpdated": ["tableChanged(params)"],
                "filterChanged": ["tableFiltered(params)"],
                "sortChanged": ["tableSorted(params)"],
            },
            style={"height": "100%"},
        ),
        className="recordgrid",
        role="group",
        **aria(labelledby="heading"),
    )


def _rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows as the grid reads them, with the classes of what is marked."""
    plain = table.assign(
        id=table.index,
        dash="sample " + table["timing"],
        dot="status alone " + table["status"],
        amount=table["amount"].astype("object").where(table["amount"].notna(), None),
    )
    return plain.drop(columns="timing").to_dict("records")  # pyright: ignore[reportReturnType]


def _column(chosen: Slice, theme: str, field: str) -> dict[str, Any]:
    head, width, share = _COLUMNS[field]
    column = {
        "field": field,
        "headerName": head,
        "minWidth": round(width * pixels(tokens(theme)["t-12"]) / _DESK),
        "flex": share,
        "cellClass": f"of-{field}",
    }
    if _ORDERED[chosen.selection.table_order] == field:
        column["headerClass"] = "ordered"
    if field in _MARKED:
        column |= {
            "cellRenderer": "Marked",
            "cellRendererParams": {"mark": _MARKED[field]},
        }
    if field in _SORTED_BY:
        by = _SORTED_BY[field]
        column["comparator"] = {"function": f"sortedBy('{by}')"}
    return column


VIEW = View("table", "Table", 6, heading, sentence, counted, draw, marks=False)
