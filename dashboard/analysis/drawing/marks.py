"""Marks: how each tie is drawn, by the grammar of the legend."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from dashboard.analysis.columns import rows
from dashboard.analysis.drawing.drawn import Mark
from dashboard.analysis.drawing.wording import planned, tag, unseen, until, word
from dashboard.analysis.tables import Tables

BAND = 14.0
"""px: width of the largest stated value of arms; others in proportion."""

THINNEST, UNKNOWN, HOLLOW, LINE = 2.5, 8.0, 5.5, 2.0
"""px: least band, band without a figure, least hollow band, any other line."""

CUES = {
    "mediation": "ring",
    "arms": "arrow",
    "hostility": "bars",
    "claim": "open",
}


def marks_of(tables: Tables, ties: pd.DataFrame, memberships: str) -> Iterable[Mark]:
    """A mark for each tie, in order; bows and words are placed later.

    Parameters
    ----------
    ties
        `Slice.ties` of a level.
    memberships
        `areas` or `spokes`.
    """
    scale = _scale(ties)
    for tie in rows(ties):
        held = tie.role == "member" and memberships == "areas"
        body = _body(tie)
        yield Mark(
            tie.Index,
            tie.tail,
            tie.head,
            tie.family,
            tie.kind,
            bool(tie.directed),
            tie.role,
            "" if tie.role else CUES.get(tie.family, ""),
            body,
            _width(tie, body, scale),
            word(tables, tie),
            until(tie),
            tag(tables, tie),
            drawn=tie.hidden_by != "level",
            unseen=unseen(tie),
            plan=planned(tie),
            held=held,
        )


def _body(tie: Any) -> str:
    if tie.family != "arms":
        return "plain"
    if tie.kind == "financed":
        return "hollow"
    return "hatched" if pd.isna(tie.value) else "plain"


def _scale(ties: pd.DataFrame) -> tuple[str, float]:
    """The currency drawn to scale, the one most used, and px of one unit of it."""
    stated = ties[ties["value"].notna()]
    if stated.empty:
        return "", 0.0
    counted = stated["currency"].value_counts()
    currency = min(counted.index, key=lambda name: (-counted[name], name))
    largest = float(stated.loc[stated["currency"] == currency, "value"].max())
    return currency, BAND / largest if largest else 0.0


def _width(tie: Any, body: str, scale: tuple[str, float]) -> float:
    """Width in px; a value in another currency has no place on the scale."""
    if tie.family != "arms":
        return LINE
    if body == "hatched":
        return UNKNOWN
    currency, unit = scale
    known = 0.0 if pd.isna(tie.value) or tie.currency != currency else float(tie.value)
    return max(round(known * unit, 2), HOLLOW if body == "hollow" else THINNEST)
