"""Neighbours in focus whom the date or a filter hides, and the ways to show them.

The walk is over the whole graph, so a neighbour is known at every date.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

import pandas as pd

from dashboard.analysis.asking.choosing import Slice, hide, window_of
from dashboard.analysis.asking.dated import first_day, last_day
from dashboard.analysis.asking.judging import judge
from dashboard.analysis.asking.selection import FIELDS, Selection
from dashboard.analysis.columns import rows
from dashboard.analysis.sentence import plural
from dashboard.knowledge.dates import UNBOUNDED, parse
from dashboard.knowledge.words import in_words as date_in_words

FILTERS = {
    "families": "tie kinds",
    "kinds": "tie kinds",
    "statuses": "claim status",
    "undated": "hiding what is undated",
    "past": "hiding what ended earlier",
    "sources": "source",
    "speakers": "speaker",
    "text": "text",
}
"""Filters of ties, by field of the Selection, as the page calls them."""


class Way(NamedTuple):
    """One change of the Selection that shows hidden neighbours.

    Attributes
    ----------
    hides
        What hides them: `date`, a field of `FILTERS`, or `several` of these.
    actors
        The neighbours that the change shows, sorted.
    changes
        Fields of the Selection and their new values.
    """

    hides: str
    actors: tuple[str, ...]
    changes: dict[str, Any]


def ways(chosen: Slice) -> list[Way]:
    """A way for the date and for each filter that alone hides neighbours in focus.

    Whoever only several of them hide comes last, in one way that drops them all.
    A neighbour that has two ways out is counted in both.
    """
    within = _within(chosen)
    left = _ends(chosen, within) - set(chosen.actors)
    if not left:
        return []
    found = []
    for hides, changes in _single(chosen, within):
        shown = left & _ends(chosen, _kept(chosen, within, changes))
        if shown:
            found.append(Way(hides, tuple(sorted(shown)), changes))
    rest = left.difference(*(way.actors for way in found))
    if rest:
        found.append(Way("several", tuple(sorted(rest)), _all(chosen, within, rest)))
    return found


def _within(chosen: Slice) -> pd.DataFrame:
    """The ties that focus holds, whatever their date."""
    selection, ties = chosen.selection, chosen.ties
    if not selection.actors:
        return ties.iloc[:0]
    walked = chosen.walked(selection.depth)
    return ties[ties.index.isin(list(walked)) & (ties["hidden_by"] != "level")]


def _ends(chosen: Slice, ties: pd.DataFrame) -> set[str]:
    """Actors at the ends of ties, but those in focus."""
    actors = set(chosen.tables.actors.index)
    return ({*ties["tail"], *ties["head"]} & actors).difference(chosen.focus)


def _kept(chosen: Slice, within: pd.DataFrame, changes: dict[str, Any]) -> pd.DataFrame:
    """Which of the ties in focus are shown once the Selection is changed."""
    changed = replace(chosen.selection, **changes, actors=())
    timing = judge(within, window_of(changed, chosen.tables))
    return within[hide(chosen.tables, changed, within.assign(timing=timing)) == ""]


def _single(
    chosen: Slice, within: pd.DataFrame
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each thing that may hide alone, and the change that takes it away."""
    at_any_date = within["undated"].map({True: "undated", False: "certain"})
    selection = replace(chosen.selection, actors=())
    passing = hide(chosen.tables, selection, within.assign(timing=at_any_date)) == ""
    shown = set(chosen.actors)
    changes = _window(chosen, within[passing], _ends(chosen, within[passing]) - shown)
    if changes:
        yield "date", changes
    for name, changes in _dropped(selection).items():
        yield name, changes


def _dropped(selection: Selection) -> dict[str, dict[str, Any]]:
    """Each filter that is on, and the change that drops it."""
    defaults = {name: FIELDS[name].default for name in FILTERS}
    return {
        name: {name: default}
        for name, default in defaults.items()
        if getattr(selection, name) != default
    }


def _all(chosen: Slice, within: pd.DataFrame, actors: set[str]) -> dict[str, Any]:
    changes = _window(chosen, within, actors)
    for dropped in _dropped(chosen.selection).values():
        changes |= dropped
    return changes


def _window(chosen: Slice, ties: pd.DataFrame, actors: set[str]) -> dict[str, str]:
    """What of the window must give way so that each actor has one of the ties.

    The day moves no further than it must, and not at all where dropping the
    beginning is enough.
    """
    needed: dict[str, str] = {}
    for tie in rows(ties[ties["timing"] == "absent"]):
        for end in {tie.tail, tie.head} & actors:
            days = (_begun(tie, chosen.window.to), needed.get(end))
            needed[end] = min((d for d in days if d is not None), key=_last)
    changes = {"from_": ""} if "" in needed.values() else {}
    to = max(needed.values(), key=_last, default="")
    if to:
        changes["to"] = to if last_day(to) < chosen.tables.observed.last else ""
    return changes


def _last(text: str) -> date:
    return last_day(text) if text else UNBOUNDED


def _begun(tie: Any, to: date) -> str:
    """When a tie may have begun, as coarsely as its dates allow; empty: by `to`."""
    first, surely = tie.start_earliest.date(), tie.start_latest.date()
    if first <= to:
        return ""
    day = first.isoformat()
    spans = (text for text in (day[:4], day[:7]) if first_day(text) == first)
    return next((text for text in spans if last_day(text) <= surely), day)


def in_words(way: Way, chosen: Slice) -> tuple[str, str]:
    """What is hidden, and what the way does.

    For example "ties to 2 neighbours hidden by date", "show until 4 April 2016".
    They may be in the picture all the same, as members of an area.
    """
    by = FILTERS.get(way.hides, {"several": "several filters"}.get(way.hides, "date"))
    faded = way.hides in FILTERS and chosen.selection.filtered == "fade"
    how = "faded" if faded else "hidden"
    who = plural(len(way.actors), "neighbour")
    return f"ties to {who} {how} by {by}", _does(way, chosen)


def _does(way: Way, chosen: Slice) -> str:
    if "to" in way.changes:
        day = way.changes["to"] or chosen.tables.observed.last.isoformat()
        return f"show until {date_in_words(parse(day))}"
    return "show from the beginning" if "from_" in way.changes else "show"
