"""Arms flows as ribbons: who supplies whom with how much, as far as it is said."""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.asking.judging import judge
from dashboard.analysis.columns import rows
from dashboard.analysis.kept import kept
from dashboard.analysis.listing import shown
from dashboard.analysis.money import money
from dashboard.analysis.tables import Tables
from dashboard.knowledge.records import ArmsFlow
from dashboard.knowledge.words import in_words

NOMINAL_SHARE = 0.04
"""Width of a flow without a figure: this share of the largest stated value."""

DELIVERED = "delivered"
"""The one stage that is drawn: orders, loans, pledges and requests would count
the same arms twice."""

LISTED = ("ordered", "pledged", "requested")
"""Stages that only the table lists."""


@dataclass(frozen=True, eq=False)
class Ribbons:
    """What the Sankey draws and its table lists.

    Attributes
    ----------
    table
        Every arms record of the Slice, one a row, as `tables.flows` with
        `timing` (class of date) and `amount` (value in words).
    drawn
        Deliveries in fixed order; `width` in `unit`, `nominal` where
        no figure is given (width is then `NOMINAL_SHARE` of the largest).
    financing
        Loans, never added to deliveries.
    currency
        Unit of `width`, empty where no flow has a figure.
    """

    table: pd.DataFrame
    drawn: pd.DataFrame
    financing: pd.DataFrame
    currency: str

    @property
    def total(self) -> int:
        """Sum of the figures given in `currency`, in full units."""
        return int(self.drawn.loc[~self.drawn["nominal"], "value"].sum())

    @property
    def without_figure(self) -> int:
        """Drawn flows left out of the total: no figure, or another currency."""
        return int(self.drawn["nominal"].sum())


@kept
def ribbons(chosen: Slice) -> Ribbons:
    """The arms flows of a Slice; money of one currency only, the most used one."""
    flows = chosen.tables.flows
    table = flows.assign(timing=judge(flows, chosen.window))
    table = table.assign(amount=_amounts(chosen, table))
    table = _in_order(table[table.index.isin(shown(chosen).index)])
    is_tie = table.index.isin(chosen.tables.ties.index)
    drawn = table[is_tie & (table["stage"] == DELIVERED)]
    stated = deliveries(chosen.tables)
    currency = _currency(stated)
    return Ribbons(
        table,
        _with_widths(drawn, stated, currency),
        table[is_tie & (table["stage"] == "financed")],
        currency,
    )


def deliveries(tables: Tables) -> pd.DataFrame:
    """Deliveries at any date that are ties: actual, and attested or declared.

    What is negated, supposed, alleged or disputed is listed, never drawn or added.
    """
    flows = tables.flows
    return flows[(flows["stage"] == DELIVERED) & flows.index.isin(tables.ties.index)]


def as_ties(chosen: Slice, flows: pd.DataFrame) -> pd.DataFrame:
    """Flows in the columns that the filters of a Slice read, ends at its level."""
    folded = chosen.tables.actors[chosen.selection.level]
    return flows.assign(
        record=flows.index,
        kind=flows["stage"],
        family="arms",
        role="",
        directed=True,
        source=flows["supplier"],
        target=flows["recipient"],
        tail=flows["supplier"].map(folded),
        head=flows["recipient"].map(folded),
    )


_STAGES = ("delivered", "ordered", "financed", "pledged", "requested")


def _in_order(table: pd.DataFrame) -> pd.DataFrame:
    """By stage, then the largest stated value, then ids: the same at every date."""
    place = table["stage"].map({stage: n for n, stage in enumerate(_STAGES)})
    size = -table["value"].astype("Float64").fillna(0)
    keyed = table.assign(place=place, size=size)
    by = ["place", "size", "supplier", "recipient"]
    return table.loc[keyed.sort_values(by, kind="stable").index]


def _currency(flows: pd.DataFrame) -> str:
    counted = flows.loc[flows["currency"] != "", "currency"].value_counts()
    return min(counted.index, key=lambda c: (-counted[c], c)) if len(counted) else ""


def _with_widths(
    drawn: pd.DataFrame, stated: pd.DataFrame, currency: str
) -> pd.DataFrame:
    """Widths in full units; the scale is of the whole set, so it never jumps."""
    given = drawn["value"].where(drawn["currency"] == currency)
    values = stated.loc[stated["currency"] == currency, "value"]
    largest = int(values.max()) if values.notna().any() else 1
    nominal = given.isna()
    width = given.astype("Float64").fillna(largest * NOMINAL_SHARE)
    return drawn.assign(nominal=nominal.astype(bool), width=width.astype("float64"))


def _amounts(chosen: Slice, flows: pd.DataFrame) -> "pd.Series[str]":
    names = chosen.tables.names
    words = []
    for flow in rows(flows):
        said = "no figure given"
        if not pd.isna(flow.value):
            part = "of " if flow.timing == "possible" else ""
            said = part + money(int(flow.value), flow.currency, flow.qualifier)
        elif flow.lower_than in flows.index:
            other = names[str(flows.at[flow.lower_than, "recipient"])]
            how = flow.compared or "lower"
            said = f"no figure given; {how} than to {other}"
        words.append(said)
    return pd.Series(words, index=flows.index, dtype="str")


def period(tables: Tables, flow: str) -> str:
    """The period of a total, whole even where the window is narrower."""
    record = tables.by_id[flow]
    assert isinstance(record, ArmsFlow)
    if record.date is not None:
        return in_words(record.date, short=True)
    start = in_words(record.start, short=True) if record.start else "start not given"
    if record.end is None:
        return f"{start}, end not given"
    if record.end.form == "open":
        end = str(tables.flows.loc[flow].to_dict()["observed_last"].year)
    else:
        end = in_words(record.end, short=True)
    if record.planned:
        return f"{start}, planned until {end}"
    return f"{start}–{end}" if record.start else f"until {end}, {start}"
