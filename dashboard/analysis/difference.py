"""The difference of two days: what is new, what ended, what only got surer.

States are compared: certain or possible on one day, not begun or over on the
other. What happened, and totals over a period, are not in force on a day; what of
them lies between the two days is listed apart, neither new nor ended.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.asking.comparing import Pair, pair
from dashboard.analysis.asking.dated import Window
from dashboard.analysis.asking.judging import judge
from dashboard.analysis.columns import rows
from dashboard.analysis.kept import kept
from dashboard.analysis.listing import listed

CHANGES = ("new", "possibly-new", "ended", "changed", "kept", "happened")
"""Every class of change, in the order of the list; empty is not listed."""

UNSEEN = ("not_observed", "planned")
"""Nobody looked on such a day, so nothing is compared with it."""

_STATES = {
    ("absent", "certain"): "new",
    ("absent", "possible"): "possibly-new",
    ("absent", "undated"): "possibly-new",
    ("absent", "past"): "happened",
    ("certain", "past"): "ended",
    ("possible", "past"): "ended",
    ("certain", "possible"): "changed",
    ("possible", "certain"): "changed",
    ("certain", "certain"): "kept",
    ("possible", "possible"): "kept",
    ("undated", "undated"): "kept",
}
"""Class of change by the classes on both days; a pair that is not here is none."""


def change(shape: str, first: str, second: str, between: str) -> str:
    """The class of change.

    Parameters
    ----------
    shape
        A state is compared; an occurrence or a total is looked for in between.
    first, second
        Classes of date on the two days.
    between
        Class of date in the window after the first day, up to the second.
    """
    if shape == "state":
        return _STATES.get((first, second), "")
    due = between == "undated" and first == "absent"
    return "happened" if due or between in ("certain", "possible") else ""


class Entry(NamedTuple):
    """What changed alike of one record.

    Attributes
    ----------
    ties
        Ids of its ties; empty where it stands for itself.
    """

    record: str
    ties: tuple[str, ...]
    shape: str
    change: str
    first: str
    second: str
    between: str


@dataclass(frozen=True, eq=False)
class Difference:
    """What differs between two days.

    Attributes
    ----------
    days
        The two Slices.
    ties
        Class of change of each tie (of `CHANGES`, or empty), in the order of
        `Slice.ties`.
    table
        A row for each tie, and for each record without one, that the filters
        leave on both days: `record`, `tie`, `shape`, the classes `first`, `second`
        and `between`, `change`, and `start_latest`, by which it is ordered.
    """

    days: Pair
    ties: "pd.Series[str]"
    table: pd.DataFrame

    def counts(self, *, ties: bool) -> Counter[str]:
        """How many ties, or records without a tie, are listed as each change."""
        listed = (self.table["change"] != "") & (self.table["tie"] == ties)
        return Counter(self.table.loc[listed, "change"])

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """What is listed: ties of one record that changed alike are one entry."""
        found: dict[tuple[str, ...], list[str]] = {}
        for row in rows(self.table[self.table["change"] != ""]):
            days = (row.first, row.second, row.between)
            ties = found.setdefault((row.record, row.shape, row.change, *days), [])
            ties += [str(row.Index)] if row.tie else []
        return tuple(
            Entry(record, tuple(ties), *classes)
            for (record, *classes), ties in found.items()
        )

    @property
    def unseen(self) -> int:
        """How many cannot be compared, since nobody looked on one of the days."""
        days = self.table[["first", "second"]]
        return int(days.isin(UNSEEN).any(axis=1).sum())

    @property
    def undated(self) -> int:
        """How many happened at no stated date, before, in between or after."""
        table = self.table
        found = (table["between"] == "undated") & (table["change"] == "")
        return int((found & (table["shape"] != "state")).sum())


@kept
def difference(chosen: Slice) -> Difference:
    """Compare the day of a Slice with its `compare`, by date, with its filters."""
    days = pair(chosen)
    ties = _compared(days, days.first.ties, days.second.ties)
    found = _compared(days, listed(days.first), listed(days.second))
    alone = found[_stands_alone(days.second, found)]
    table = pd.concat([ties.assign(tie=True), alone.assign(tie=False)])
    classes = ties["change"].reindex(chosen.ties.index, fill_value="")
    return Difference(days, classes, table.sort_values("start_latest", kind="stable"))


def _compared(days: Pair, one: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    """What no filter hides on either day, with its classes and its change."""
    dated = ("", "date")
    left = one["hidden_by"].isin(dated) & other["hidden_by"].isin(dated)
    found = other.assign(first=one["timing"], second=other["timing"])[left]
    found = found.assign(between=_between(days, found))
    if "record" not in found:
        found = found.assign(record=found.index)
    names = ["shape", "first", "second", "between"]
    classes = zip(*(found[name] for name in names), strict=True)
    changes = pd.Series([change(*of) for of in classes], found.index, dtype="str")
    return found[["record", *names, "start_latest"]].assign(change=changes)


def _between(days: Pair, found: pd.DataFrame) -> "pd.Series[str]":
    """Class of date in the window after the first day; of one day it holds none."""
    if days.same:
        return pd.Series("absent", found.index, dtype="str")
    after = days.first.window.to + timedelta(days=1)
    return judge(found, Window(after, days.second.window.to))


def _stands_alone(chosen: Slice, found: pd.DataFrame) -> "pd.Series[bool]":
    """Records without a tie at this level that begin, end or happen themselves.

    As for moments: what is only claimed or supposed does not, and what is said
    again was counted before.
    """
    tables = chosen.tables
    at_level = chosen.ties.loc[chosen.ties["hidden_by"] != "level", "record"]
    again = tables.events.index[tables.events["restates"] != ""]
    records = tables.records.reindex(found.index)
    claimed = (records["section"] == "claims") | (records["modality"] != "actual")
    return ~(claimed | found.index.isin(at_level) | found.index.isin(again))
