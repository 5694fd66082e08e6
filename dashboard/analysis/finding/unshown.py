"""Why what was found is not in the picture, in words, before it is chosen."""

from collections.abc import Sequence

import pandas as pd

from dashboard.analysis.asking.choosing import CHAIN, Slice
from dashboard.analysis.asking.dated import first_day, last_day
from dashboard.analysis.finding.entries import Found
from dashboard.analysis.sentence import as_of

HIDDEN = {
    "level": "folded away at this level",
    "families": "hidden by tie kinds",
    "kinds": "hidden by tie kinds",
    "actors": "hidden by the focus on actors",
    "statuses": "hidden by claim status",
    "undated": "hidden, as it has no date",
    "past": "hidden, as it ended earlier",
    "sources": "hidden by source",
    "speakers": "hidden by speaker",
    "text": "hidden by the text filter",
}
"""Words for each step of the chain but the date, which says when it is."""


def unshown(chosen: Slice, found: Sequence[Found]) -> list[str]:
    """Why each is not in the picture; empty where it is, or never could be.

    Of several ties of one thing, the one that gets furthest through the filters
    gives the reason.
    """
    ties = chosen.ties
    ids = [one.id for one in found]
    near = ties["record"].isin(ids) | ties["tail"].isin(ids) | ties["head"].isin(ids)
    return [_why(chosen, one, ties[near]) for one in found]


def _why(chosen: Slice, found: Found, ties: pd.DataFrame) -> str:
    match found.group:
        case "paragraphs":
            return ""
        case "dates":
            return _why_no_date(chosen, found.id)
        case "actors":
            return _why_no_actor(chosen, found.id, ties)
        case "claims":
            return ""
    mine = ties[ties["record"] == found.id]
    if mine.empty:
        return "listed only, never drawn"
    when = str(chosen.tables.records.at[found.id, "when"])
    return _furthest(mine, f"not shown {as_of(chosen)}: {when}")


def _why_no_date(chosen: Slice, date: str) -> str:
    start = chosen.selection.from_
    if start and last_day(date) < first_day(start):
        return "before the first date of the window"
    late = first_day(date) > chosen.tables.observed.last
    return "after the last observed day" if late else ""


def _why_no_actor(chosen: Slice, actor: str, ties: pd.DataFrame) -> str:
    """Actors in focus stay; those folded are shown as who stands for them."""
    stands = str(chosen.tables.actors.at[actor, chosen.selection.level])
    if stands != actor:
        return f"shown as {chosen.tables.names[stands]} at this level"
    if actor in chosen.focus:
        return ""
    mine = ties[(ties["tail"] == actor) | (ties["head"] == actor)]
    if mine.empty:
        return "without a tie at this level"
    return _furthest(mine, f"without a tie {as_of(chosen)}")


def _furthest(ties: pd.DataFrame, dated: str) -> str:
    """The reason of the tie that gets furthest; empty where one is shown."""
    order = [*CHAIN, ""]
    reason = max(ties["hidden_by"], key=order.index)
    if not reason:
        return ""
    return dated if reason == "date" else HIDDEN[reason]
