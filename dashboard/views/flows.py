"""Flows: who supplies arms to whom, as a Sankey with its table."""

from typing import Any

import pandas as pd
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.columns import rows
from dashboard.analysis.details.lines import term_in_words
from dashboard.analysis.flows import (
    LISTED,
    Ribbons,
    as_ties,
    deliveries,
    period,
    ribbons,
)
from dashboard.analysis.money import money, summed
from dashboard.analysis.sentence import plural, window_in_words
from dashboard.views.empty import empty
from dashboard.views.flowtable import table
from dashboard.views.sankey import EDGE, Node, figure, heights, nodes
from dashboard.views.tokens import tokens
from dashboard.views.view import View
from dashboard.views.ways import ways_out

CONFIG: Any = {"displayModeBar": False, "displaylogo": False}


def heading(chosen: Slice) -> str:
    """Names the only supplier where there is one: "Arms from Russia"."""
    suppliers = ribbons(chosen).table["supplier"].unique()
    names = chosen.tables.names
    whose = f" from {names[suppliers[0]]}" if len(suppliers) == 1 else ""
    return f"Arms{whose}, {window_in_words(chosen)}"


def sentence(chosen: Slice) -> str:
    """What is drawn, what is only listed: counts of records, not of arms."""
    found = ribbons(chosen)
    given = len(found.drawn) - found.without_figure
    listed = int(found.table["stage"].isin(LISTED).sum())
    only = f"; {listed:,} more in the table only" if listed else ""
    return (
        f"{plural(len(found.table), 'arms record')}: {given} with a figure, "
        f"{found.without_figure} without, {plural(len(found.financing), 'loan')}{only}"
    )


def draw(chosen: Slice, theme: str) -> Component:
    """The Sankey, the loans below it as financing, and the table of all."""
    found = ribbons(chosen)
    if found.table.empty:
        return _nothing(chosen)
    parts: list[Component] = []
    if len(found.drawn):
        parts.append(_sankey(chosen, found, theme))
    if len(found.financing):
        parts.append(_financing(chosen, found))
    return html.Div([*parts, table(chosen, found)], className="flows")


def _nothing(chosen: Slice) -> Component:
    flows = chosen.tables.flows
    why = f"No arms flow {window_in_words(chosen)} with these filters."
    known = plural(len(flows), "arms record")
    nearest = f"The data set holds {known}." if len(flows) else "The data set has none."
    return empty(why, nearest, ways_out(chosen, as_ties(chosen, flows)))


def _sankey(chosen: Slice, found: Ribbons, theme: str) -> Component:
    whole, names = _whole(chosen, found), chosen.tables.names
    ends = nodes(found.drawn, heights(found.drawn, whole))
    said = _said(chosen, found)
    drawn = figure(found.drawn, whole, names, tokens(theme))
    graph = dcc.Graph(id="flows", figure=drawn, config=CONFIG)
    heads = ("As supplier", "Bought or supplied", "As recipient")
    left, right = (
        html.Div([_end(node, names, said) for node in ends if node.column == column])
        for column in (0, 1)
    )
    return html.Div(
        [
            html.Div([html.Span(word) for word in heads], className="flowheads"),
            html.Div([left, graph, right], className="ribbons"),
        ],
        role="group",
        title=f"{heading(chosen)}. {sentence(chosen)}",
    )


def _end(node: Node, names: dict[str, str], said: dict[str, str]) -> Component:
    """Name and amount beside an end of the ribbons, at its height."""
    key = f"{node.actor} {'gets' if node.column else 'gives'}"
    lines = [html.Small(line) for line in said[key].split("\n")]
    top = {"top": f"{EDGE + node.middle:.0f}px"}
    return html.P([html.B(names[node.actor]), *lines], style=top)


def _whole(chosen: Slice, found: Ribbons) -> float:
    """Sum of every stated delivery of the set: the scale at every date."""
    flows = deliveries(chosen.tables)
    stated = flows.loc[flows["currency"] == found.currency, "value"]
    return float(stated.sum()) or float(found.drawn["width"].sum())


def _said(chosen: Slice, found: Ribbons) -> dict[str, str]:
    """What each end gives and gets, in words; a total says what it leaves out."""
    said = {}
    for end, verb in (("supplier", "gives"), ("recipient", "gets")):
        for actor, flows in found.drawn.groupby(end, sort=False):
            said[f"{actor} {verb}"] = _amount(chosen, flows, found.currency)
    return said


def _amount(chosen: Slice, flows: pd.DataFrame, currency: str) -> str:
    if len(flows) == 1:
        return (
            f"{flows['amount'].iloc[0]}\n{period(chosen.tables, str(flows.index[0]))}"
        )
    given = flows.loc[~flows["nominal"]]
    about = summed(given["qualifier"])
    total = money(int(given["value"].sum()), currency, about) if len(given) else ""
    missing = len(flows) - len(given)
    without = f"plus {plural(missing, 'flow')} without a figure" if missing else ""
    return "\n".join(filter(None, (total, without)))


def _financing(chosen: Slice, found: Ribbons) -> Component:
    names = chosen.tables.names
    loans = [
        html.Div(
            [
                html.Span([html.B(names[flow.supplier]), html.Small("lender")]),
                html.Span(className="sample arms financing wide"),
                html.Span(
                    [
                        html.B(names[flow.recipient]),
                        html.Small(_loan(flow)),
                    ]
                ),
            ],
            className="loan",
        )
        for flow in rows(found.financing)
    ]
    note = html.P("Financing: not a delivery, not in the totals")
    return html.Section([note, *loans], className="financing-rows")


def _loan(flow: Any) -> str:
    """Amount, term and date of a loan."""
    term = f"{term_in_words(flow.term)}, " if flow.term else ""
    return f"{flow.amount}, {term}{flow.when}"


def shown(chosen: Slice) -> str:
    """How many actors and flows are drawn: deliveries and loans."""
    found = ribbons(chosen)
    flows = pd.concat([found.drawn, found.financing])
    actors = {*flows["supplier"], *flows["recipient"]}
    return f"{plural(len(actors), 'actor')}, {plural(len(flows), 'flow')}"


VIEW = View("flows", "Flows", 2, heading, sentence, shown, draw)
