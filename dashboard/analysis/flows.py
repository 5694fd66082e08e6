"""Arms flows as ribbons: who supplies whom with how much, as far as it is said."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pandas as pd

from dashboard.analysis.choosing import Slice, hide
from dashboard.analysis.columns import rows
from dashboard.analysis.judging import judge
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


def ribbons(chosen: Slice) -> Ribbons:
    """The arms flows of a Slice; money of one currency only, the most used one."""
    flows = chosen.tables.flows
    table = flows.assign(timing=judge(flows, chosen.window))
    table = table.assign(amount=_amounts(chosen, table))
    table = _in_order(table[_hidden(chosen, table) == ""])
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


def _hidden(chosen: Slice, table: pd.DataFrame) -> "pd.Series[str]":
    """Why each flow is hidden: as its tie is; what is no tie, by the same filters.

    What is no tie is never walked; it is in focus where one of its ends is.
    """
    unfocused = replace(chosen.selection, actors=())
    hidden = hide(chosen.tables, unfocused, as_ties(chosen, table))
    if chosen.selection.actors:
        near = [*chosen.actors, *chosen.focus]
        ends = as_ties(chosen, table)
        apart = ~(ends["tail"].isin(near) | ends["head"].isin(near))
        hidden = hidden.mask((hidden == "") & apart, "actors")
    of_ties = chosen.ties["hidden_by"].reindex(table.index)
    return hidden.where(of_ties.isna(), of_ties)


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


_SIGN = {"USD": "$", "EUR": "€", "GBP": "£"}
_SCALE = ((10**12, "trillion"), (10**9, "bn"), (10**6, "million"))
_QUALIFIER = {
    "exact": "",
    "about": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
}


def money(amount: int, currency: str, qualifier: str = "exact") -> str:
    """An amount in full units, in words: never rounded.

    Examples
    --------
    >>> money(4_000_000_000, "USD", "about")
    'about $4 bn'
    >>> money(1_234_567, "RUB")
    'RUB 1,234,567'
    """
    sign = _SIGN.get(currency, f"{currency} ")
    for scale, word in _SCALE:
        whole, rest = divmod(amount, scale // 100)
        if amount >= scale and not rest:
            number = f"{whole / 100:.2f}".rstrip("0").rstrip(".")
            return f"{_QUALIFIER[qualifier]}{sign}{number} {word}"
    return f"{_QUALIFIER[qualifier]}{sign}{amount:,}"


def summed(qualifiers: Iterable[str]) -> str:
    """Qualifier of a sum: exact only of exact parts, a bound of bounds, else about."""
    found = set(qualifiers) - {"exact"}
    if not found:
        return "exact"
    if found <= {"at_least", "more_than"}:
        return min(found) if found == {"at_least"} else "more_than"
    return "about"


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
