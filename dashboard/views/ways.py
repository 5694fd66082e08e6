"""Ways out of an empty view: the nearest date, and the default filters."""

from dataclasses import replace
from datetime import date

import pandas as pd
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice, hide
from dashboard.analysis.asking.dated import coarse
from dashboard.analysis.asking.judging import judge
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.sentence import by_step, filters, window_in_words
from dashboard.knowledge.dates import UNBOUNDED, parse
from dashboard.knowledge.words import in_words
from dashboard.views.empty import WayOut, empty

MOST = 2
"""Most single filters whose dropping is offered."""


def ways_out(chosen: Slice, rows: pd.DataFrame) -> list[WayOut]:
    """Links that lead to something: a nearer date, fewer filters, the default.

    Parameters
    ----------
    rows
        What the view could show, with the columns that `choosing.hide` reads.
    """
    selection, ways = chosen.selection, []
    nearest = nearest_day(chosen, rows)
    if nearest is not None and nearest != chosen.window.to:
        to = "" if nearest == chosen.tables.observed.last else coarse(nearest)
        link = selection.link(to=to, from_="", record="")
        ways.append(WayOut(f"Go to {in_words(parse(coarse(nearest)))}", link))
    ways += _without_one(chosen, rows)
    if filters(chosen):
        kept = Selection(view=selection.view, from_=selection.from_, to=selection.to)
        ways.append(WayOut("Drop all filters", kept.link()))
    ways.append(
        WayOut("Back to the default view", Selection().link(view=selection.view))
    )
    return ways


def _without_one(chosen: Slice, rows: pd.DataFrame) -> list[WayOut]:
    """Where several steps are used: those of which one alone stands in the way."""
    steps, default = by_step(chosen), Selection()
    ways = []
    timed = rows.assign(timing=judge(rows, chosen.window))
    for step, words in steps.items() if len(steps) > 1 else ():
        fields = ("families", "kinds") if step == "families" else (step,)
        dropped = {name: getattr(default, name) for name in fields}
        without = replace(chosen.selection, **dropped)
        if (hide(chosen.tables, without, timed) == "").any():
            ways.append(
                WayOut(f"Drop filter: {words}", chosen.selection.link(**dropped))
            )
    return ways[:MOST]


def nearest_day(chosen: Slice, rows: pd.DataFrame) -> date | None:
    """The day nearest to the window's on which something passes the filters."""
    dated = rows["undated"].map({True: "undated", False: "certain"})
    at_any_date = rows.assign(timing=dated)
    passing = rows[hide(chosen.tables, chosen.selection, at_any_date) == ""]
    to = chosen.window.to
    days = [day.date() for day in passing["start_latest"] if day.date() != UNBOUNDED]
    return min(days, key=lambda day: (abs((day - to).days), day), default=None)


def nothing_shown(chosen: Slice) -> list[Component]:
    """The empty state of a picture of ties; empty itself where a tie is shown."""
    return [] if len(chosen.shown) else [nothing(chosen, "tie", chosen.ties)]


def nothing(chosen: Slice, what: str, rows: pd.DataFrame) -> Component:
    """Why none of `what` is shown, and the ways out; `rows` as in `ways_out`."""
    said = filters(chosen)
    with_filters = f" with these filters: {'; '.join(said)}" if said else ""
    why = f"No {what} {window_in_words(chosen)}{with_filters}."
    nearest = nearest_day(chosen, rows)
    known = "No date has any."
    if nearest is not None:
        known = f"Nearest: {in_words(parse(coarse(nearest)))}."
    return empty(why, known, ways_out(chosen, rows))
