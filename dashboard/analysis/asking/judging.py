"""Certain, possible, past or not observed: the laws of time, on whole tables."""

from typing import Any, cast

import numpy as np
import pandas as pd

from dashboard.analysis.asking.dated import Window

LABELS = {
    "certain": "certain",
    "possible": "possible",
    "undated": "without a date",
    "past": "ended earlier",
    "not_observed": "not observed",
    "planned": "planned",
    "absent": "not in this window",
}
"""Each class of date, and how it is called on the page."""

TIMINGS = tuple(LABELS)


def judge(table: pd.DataFrame, window: Window) -> "pd.Series[str]":
    """Class of each row of a table with the columns `columns.TIME`.

    States are judged on the day `window.to`, occurrences and totals over the
    window.

    Returns
    -------
    Series
        One of `TIMINGS` a row, same index. `past`: in force earlier in the
        window; `not_observed`: the day lies past what the sources observed;
        `planned`: so, but inside its planned end; `absent`: outside the window.
    """
    return judge_on(table, pd.Timestamp(window.start), pd.Timestamp(window.to))


def judge_on(
    table: pd.DataFrame, start: pd.Timestamp, to: "pd.Timestamp | pd.Series[Any]"
) -> "pd.Series[str]":
    """`judge` with an end of the window for all rows, or one for each."""
    is_state, is_total = table["shape"].eq("state"), table["shape"].eq("total")
    se, sl, ee, el = (table[name] for name in _BOUNDS)
    reach = pd.Series(start, index=table.index).mask(is_state, to)
    surely = (sl <= to) & (ee >= reach)
    surely = surely.where(~is_total, (se >= start) & (el <= to))
    maybe = (se <= to) & (el >= reach)
    unobserved = is_state & (to > table["observed_last"])
    rules = [
        (unobserved & (table["planned"] >= to), "planned"),
        (unobserved, "not_observed"),
        (table["undated"], np.where(se <= to, "undated", "absent")),
        (surely & ~table["uncertain"], "certain"),
        (surely | maybe, "possible"),
        (is_state & (el < to) & (el >= start), "past"),
    ]
    found = np.select(
        [cast("np.ndarray", condition) for condition, _ in rules],
        [value for _, value in rules],
        "absent",
    )
    return pd.Series(found, index=table.index, dtype="str")


_BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")
