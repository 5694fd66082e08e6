"""The geometry and the plotly figure of the arms Sankey."""

from collections.abc import Mapping
from html import escape
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from dashboard.analysis.columns import rows

PIXELS = 124
"""Height of all stated deliveries of the set together, in pixels, at every date."""

PAD = 46
"""Gap between two nodes of one column, in pixels; room for three lines of words."""

READABLE = 24
"""Least height of a ribbon that holds its own value, in pixels."""

INK = {"color": "#14171c", "size": 15}
"""Words on a ribbon: dark on orange in every theme (over 7:1)."""

LEAST = 12
"""Least height of a ribbon, in pixels, so that it can be clicked."""

EDGE = 30
"""Room above and below, in pixels, for the words of a thin ribbon."""


class Node(NamedTuple):
    """One end of the ribbons: which column, where, how tall (pixels)."""

    actor: str
    column: int
    top: float
    height: float

    @property
    def middle(self) -> float:
        """Middle, in pixels from the top."""
        return self.top + self.height / 2


def heights(drawn: pd.DataFrame, whole: float) -> "pd.Series[float]":
    """Height of each ribbon in pixels; one scale at every date.

    Parameters
    ----------
    drawn
        With `width`, in units of money.
    whole
        Sum of all stated widths of the set, at any date.
    """
    return (drawn["width"] * PIXELS / whole).clip(lower=LEAST)


def nodes(drawn: pd.DataFrame, tall: "pd.Series[float]") -> list[Node]:
    """Both columns in their fixed order, stacked from the top."""
    found = []
    for column, end in enumerate(("supplier", "recipient")):
        sums = tall.groupby(drawn[end], sort=False).sum()
        top = 0.0
        for actor, height in sums.items():
            found.append(Node(str(actor), column, top, float(height)))
            top += float(height) + PAD
    return found


def figure(
    drawn: pd.DataFrame,
    whole: float,
    names: Mapping[str, str],
    colours: Mapping[str, str],
) -> go.Figure:
    """The Sankey: suppliers left, recipients right, so no cycle can arise.

    Parameters
    ----------
    drawn
        `Ribbons.drawn`, in fixed order.
    whole
        See `heights`.
    names
        By actor, for hovering.
    colours
        Tokens of the theme.
    """
    tall = heights(drawn, whole)
    ends = nodes(drawn, tall)
    place = {(node.actor, node.column): n for n, node in enumerate(ends)}
    height = max(node.top + node.height for node in ends)
    trace = go.Sankey(
        arrangement="fixed",
        domain={"x": [0, 1], "y": [0, 1]},
        node={
            "label": [""] * len(ends),
            "x": [0.001 if node.column == 0 else 0.999 for node in ends],
            "y": [min(max(node.middle / height, 0.001), 0.999) for node in ends],
            "pad": PAD,
            "thickness": 5,
            "color": colours["ink-1"],
            "line": {"width": 0},
            "hoverinfo": "skip",
        },
        link={
            "source": [place[actor, 0] for actor in drawn["supplier"]],
            "target": [place[actor, 1] for actor in drawn["recipient"]],
            "value": list(tall),
            "label": list(drawn.index),
            "color": [
                _tint(colours["arms"], 0.16 if nominal else 0.82)
                for nominal in drawn["nominal"]
            ],
            "line": {
                "color": colours["arms"],
                "width": [1.25 if nominal else 0 for nominal in drawn["nominal"]],
            },
            "customdata": [_hover(flow, names) for flow in rows(drawn)],
            "hovertemplate": "%{customdata}<extra></extra>",
        },
    )
    layout = _layout(height, colours)
    notes = _amounts(drawn, tall, ends, height)
    return go.Figure(trace, layout | {"annotations": notes})


def _layout(height: float, colours: Mapping[str, str]) -> dict[str, object]:
    return {
        "height": height + 2 * EDGE,
        "margin": {"l": 0, "r": 0, "t": EDGE, "b": EDGE},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "font": {
            "family": "Inter, Noto Sans, sans-serif",
            "size": 13,
            "color": colours["ink-1"],
        },
        "hoverlabel": {
            "bgcolor": colours["ink-1"],
            "font": {"color": colours["ink-inverse"], "size": 13},
        },
    }


def _amounts(
    drawn: pd.DataFrame, tall: "pd.Series[float]", ends: list[Node], height: float
) -> list[dict[str, object]]:
    """The stated values, each in the middle of its ribbon where there is room."""
    tops = {(node.actor, node.column): node.top for node in ends}
    found = []
    for flow in rows(drawn):
        high = float(tall[flow.Index])
        middles = []
        for end in ((flow.supplier, 0), (flow.recipient, 1)):
            middles.append(tops[end] + high / 2)
            tops[end] += high
        if not flow.nominal and high >= READABLE:
            y = 1 - sum(middles) / 2 / height
            text = f"<b>{escape(flow.amount)}</b>"
            place = {"x": 0.5, "y": y, "xref": "paper", "yref": "paper"}
            found.append({**place, "text": text, "showarrow": False, "font": INK})
    return found


def _hover(flow: Any, names: Mapping[str, str]) -> str:
    supplier, recipient = (
        names[getattr(flow, end)] for end in ("supplier", "recipient")
    )
    return f"<b>{escape(supplier)} to {escape(recipient)}</b><br>{escape(flow.amount)}"


def _tint(colour: str, alpha: float) -> str:
    """A token colour with opacity, as plotly reads it."""
    red, green, blue = (int(colour.lstrip("#")[n : n + 2], 16) for n in (0, 2, 4))
    return f"rgba({red},{green},{blue},{alpha})"
