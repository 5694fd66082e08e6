"""The table twin of the Sankey: every arms record, and the same total."""

from typing import Any

import pandas as pd
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.columns import rows
from dashboard.analysis.flows import LISTED, Ribbons, period
from dashboard.analysis.money import money, summed

_STAGE = {
    "delivered": "Bought or supplied",
    "ordered": "On order",
    "financed": "Financed",
    "pledged": "Pledged",
    "requested": "Requested",
}
_HEADS = (
    "Supplier",
    "Recipient",
    "Stage",
    "What",
    "Period",
    "Value",
    "Source",
    "Status",
)


def table(chosen: Slice, found: Ribbons) -> Component:
    """Every arms record of the Slice, one a row, with the total of the Sankey."""
    head = html.Thead(html.Tr([html.Th(""), *[_th(word) for word in _HEADS]]))
    listed = [_row(chosen, flow) for flow in rows(found.table)]
    foot = html.Tfoot(html.Tr(_total(found)))
    caption = html.Caption("The same arms records as a table", className="vh")
    return html.Div(
        html.Table([caption, head, html.Tbody(listed), foot]), className="tablewrap"
    )


def _th(word: str) -> Component:
    return html.Th(word, scope="col", className="num" if word == "Value" else "")


def _row(chosen: Slice, flow: Any) -> Component:
    names = chosen.tables.names
    record = str(flow.Index)
    evidence = chosen.tables.evidence
    cited = evidence[evidence["record"] == record]
    by = [str(names[actor]) for actor in dict.fromkeys(cited["by"]) if actor]
    paragraphs = " ".join(f"¶{n}" for n in dict.fromkeys(cited["paragraph"]))
    link = dcc.Link(
        names[flow.recipient],
        href=chosen.selection.link(record=record),
        className="semi",
    )
    cells = [
        _mark(flow),
        html.Td(names[flow.supplier]),
        html.Td(link),
        html.Td(_STAGE[flow.stage], className="nowrap"),
        html.Td(flow.items or str(chosen.tables.records.at[record, "name"])),
        html.Td(period(chosen.tables, record), className="nowrap"),
        html.Td(flow.amount.partition(";")[0], className="num nowrap"),
        html.Td(
            [
                html.Span(paragraphs, className="para"),
                " ",
                ", ".join(by) or "author reports",
            ]
        ),
        html.Td(html.Span(flow.status, className=f"status {flow.status}")),
    ]
    return html.Tr(cells, className="on" if chosen.selection.record == record else "")


def _mark(flow: Any) -> Component:
    if flow.stage in LISTED:
        return html.Td("")
    extra = "financing" if flow.stage == "financed" else ""
    if not extra and pd.isna(flow.value):
        extra = "no-figure"
    return html.Td(html.Span(className=f"sample arms {extra}"))


def _total(found: Ribbons) -> list[Component]:
    without = found.without_figure
    words = (
        f"Bought or supplied: {len(found.drawn) - without} with a figure, {without} "
        "without. Orders, loans, pledges and requests are never added."
    )
    if found.drawn["timing"].eq("possible").any():
        words += " A total is of its whole period, not of this window."
    qualifier = summed(found.drawn.loc[~found.drawn["nominal"], "qualifier"])
    total = (
        money(found.total, found.currency, qualifier) if found.total else "no figure"
    )
    tail = "+ unknown" if without else ""
    return [
        html.Td(""),
        html.Td(words, colSpan=5),
        html.Td(html.B(total), className="num"),
        html.Td(tail, colSpan=2),
    ]
