"""What is told of a change: on the time bar, and to who does not see the picture."""

from dataclasses import replace
from typing import Any

from dash import html, no_update
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice, choose
from dashboard.analysis.asking.selection import Selection, from_query
from dashboard.analysis.asking.settling import settle
from dashboard.analysis.time.changes import Changes, changes
from dashboard.views import View


def told(was: str | None, chosen: Slice, view: View) -> dict[str, Any]:
    """What a change has changed; nothing where only the record did.

    Parameters
    ----------
    was
        Query of the last answer; None before the first.

    Returns
    -------
    dict
        `changed`, on the time bar until the next change; `said`, spoken.
    """
    tables, new = chosen.tables, chosen.selection
    old = settle(from_query(was)[0], tables)[0] if was is not None else None
    if old and replace(old, record=new.record) == new:
        return {"changed": no_update, "said": no_update}
    if not old or not _only_time(old, new):
        said = f"{view.heading(chosen)}. {view.sentence(chosen)}"
        return {"changed": [], "said": said}
    step = changes(choose(tables, old), chosen)
    return {"changed": _spans(step), "said": str(step)}


def _only_time(old: Selection, new: Selection) -> bool:
    return replace(old, from_=new.from_, to=new.to, record=new.record) == new


def _spans(step: Changes) -> list[Component]:
    """Names give way where there is no room; the counts never do."""
    names = html.Span(f"{step.names}.", className="names", title=step.names)
    ties = step.ties[:1].upper() + step.ties[1:] if step.names else step.ties
    return [
        html.B(f"{step.when}:"),
        *([names] if step.names else []),
        html.Span(f"{ties}."),
    ]
