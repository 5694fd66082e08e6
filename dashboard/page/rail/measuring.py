"""Measures on the page: the choice, the order of actors, and the bars' caption."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

import dash_mantine_components as dmc
from dash import Output, dcc, html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.measures import (
    MEASURES,
    RULES,
    Measured,
    Standing,
    in_words,
    measured,
    warning,
)
from dashboard.analysis.sentence import plural
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.views.attributes import aria

OUTPUTS = {
    "order": Output("measured", "children"),
    "said": Output("measure-said", "children"),
}
"""What the page shows of a measure, beside the bars of the picture."""

LISTED = 25
"""Most actors, and most ties, that are listed; a measure is of all of them."""


def measure_step() -> Component:
    """The choice of a measure, folded; below it the order, empty while none is on."""
    words = {"none": "Off"} | {key: one.label for key, one in MEASURES.items()}
    rows = [_radio(key, label) for key, label in words.items()]
    head = [
        html.Span("Measure", className="lab"),
        html.Span("an order, and bars", className="note"),
    ]
    choice = dmc.RadioGroup(
        html.Div(rows, className="two"),
        id="node_measure",
        value="none",
        unstyled=True,
        label="Measure",
        labelProps={"className": "vh"},
    )
    fold = html.Details([html.Summary(head, className="row head"), choice])
    return html.Div([fold, html.Div(id="measured")], className="step measure")


def caption() -> Component:
    """The place under the picture where the bars are explained."""
    return html.P(id="measure-said", className="measure-said")


def answers(chosen: Slice) -> dict[str, Any]:
    """What `OUTPUTS` show."""
    return {"order": order(chosen), "said": said(chosen)}


def said(chosen: Slice) -> list[Component | str]:
    """What the bars in the picture are; empty while there are none."""
    found = measured(chosen)
    if found is None:
        return []
    if not found.standings:
        return ["Nothing to measure: no actor is in the picture."]
    most = in_words(found.measure, found.most, unit=True)
    label = found.measure.label.lower()
    return [
        html.Span(className="bar-sample", **aria(hidden="true")),
        html.B(f"Bar: {label}"),
        f", at most {most}. {_warning(chosen)}",
    ]


def bars(chosen: Slice) -> dict[str, float]:
    """Length of the bar of each actor, 1 for the longest."""
    found = measured(chosen)
    if found is None:
        return {}
    most = found.most or 1
    return {one.actor: round(one.value / most, 3) for one in found.standings}


def order(chosen: Slice) -> list[Component]:
    """The actors in order of the measure, with what it says and does not say."""
    found = measured(chosen)
    if found is None or not found.standings:
        return []
    listed = found.standings[:LISTED]
    rows = _groups(chosen, listed) if listed[0].group else _rows(chosen, found, listed)
    left = len(found.standings) - len(listed)
    more = [html.P(f"and {plural(left, 'more actor')}", className="soft")]
    head = f"{plural(len(found.standings), 'actor')} by {found.measure.label.lower()}"
    parts = [
        html.Summary([html.Span(head, className="lab"), _unit(found)], className="row"),
        html.P(found.measure.definition, className="soft"),
        html.Ol(list(rows)),
        *(more if left else []),
        *_bridges(chosen, found),
        html.P(f"{RULES} {_warning(chosen)}", className="soft"),
    ]
    return [html.Details(parts, open=True, className="measured")]


def _radio(key: str, label: str) -> Component:
    return dmc.Radio(value=key, label=label, unstyled=True, className="check")


def _unit(found: Measured) -> Component:
    return html.Span(found.measure.units, className="n quiet")


def _warning(chosen: Slice) -> str:
    return warning(len(chosen.tables.knowledge.seeds))


def _rows(
    chosen: Slice, found: Measured, listed: Iterable[Standing]
) -> Iterable[Component]:
    families = vocabulary().families
    for one in listed:
        parts = [
            _link(chosen, one.actor, one.name),
            _bar(one.value, found.most),
            html.Span(in_words(found.measure, one.value), className="n"),
        ]
        if one.families:
            each = [f"{n} {families[f].label.lower()}" for f, n in one.families]
            parts.append(html.Span(", ".join(each), className="note"))
        yield html.Li(parts)


def _groups(chosen: Slice, listed: Iterable[Standing]) -> Iterable[Component]:
    for number, group in groupby(listed, lambda one: one.group):
        actors = list(group)
        names: list[Any] = []
        for one in actors:
            names += [", ", _link(chosen, one.actor, one.name)]
        size = plural(int(actors[0].value), "actor")
        head = html.Span(f"Group {number}: {size}", className="lab")
        yield html.Li([head, html.Span(names[1:], className="names")])


def _bridges(chosen: Slice, found: Measured) -> list[Component]:
    """The ties that part the picture, and whom each cuts off."""
    if not found.bridges:
        return []
    names = chosen.tables.names
    rows = []
    for tie, cut in list(found.bridges.items())[:LISTED]:
        ends = [_name(chosen, chosen.ties.at[tie, end]) for end in ("tail", "head")]
        who = names[cut[0]] if len(cut) == 1 else plural(len(cut), "actor")
        without = f" cuts off {who}"
        rows.append(html.Li([_link(chosen, tie, " – ".join(ends)), without]))
    return [html.P("Losing one of these ties", className="lab"), html.Ul(rows)]


def _name(chosen: Slice, end: Any) -> str:
    """An organisation by its code, so that a tie stays on one line."""
    actors = chosen.tables.actors
    if end not in actors.index:
        return str(chosen.tables.records.at[end, "name"])
    short = actors.at[end, "kind"] == "organisation" and actors.at[end, "short"]
    return str(short or actors.at[end, "name"])


def _bar(value: float, most: float) -> Component:
    share = value / most if most else 0
    inner = html.Span(style={"width": f"{100 * share:.1f}%"})
    return html.Span(inner, className="bar", **aria(hidden="true"))


def _link(chosen: Slice, key: str, words: str) -> Component:
    return dcc.Link(words, href=chosen.selection.link(record=key))
