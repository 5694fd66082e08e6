"""What the page shows for a Selection: texts, counts, places of the handles."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.analysis.choosing import CHAIN, Slice
from dashboard.analysis.drawn import Frame
from dashboard.analysis.moments import Moment
from dashboard.analysis.sentence import filters, plural, window_in_words
from dashboard.knowledge.dates import parse
from dashboard.knowledge.words import in_words

_CLASSES = {
    "certain": "certain",
    "possible": "possible",
    "undated": "without a date",
    "past": "ended earlier",
    "not_observed": "not observed",
    "planned": "planned",
}


def counts(chosen: Slice) -> dict[str, str]:
    """The number beside each step of the filter chain, by its key."""
    ties, tables = chosen.ties, chosen.tables
    drawn = ties[~ties["hidden_by"].isin(["level", "date"])]
    hidden = int((ties["hidden_by"] == "date").sum())
    everyone = plural(len(tables.actors), "actor")
    said = {
        "all": f"{everyone}, {plural(chosen.left_after('level'), 'tie')}",
        "date": plural(chosen.left_after("date"), "tie"),
        "date-hidden": f"{hidden} hidden" if hidden else "",
        "window": window_in_words(chosen),
        "level": _folded(chosen),
        "actors": plural(chosen.left_after("actors"), "tie"),
        "undated": plural(int((drawn["timing"] == "undated").sum()), "tie"),
        "past": plural(int((drawn["timing"] == "past").sum()), "tie"),
        "filtered": plural(_filtered_out(chosen), "tie"),
    }
    for step in ("families", "statuses"):
        said[step] = plural(chosen.left_after(step), "tie")
    for column, key in (("family", "family"), ("status", "status")):
        for value, number in drawn[column].value_counts().items():
            said[f"{key}-{value}"] = str(number)
    for timing, number in chosen.counts().items():
        said[f"timing-{timing}"] = str(number)
    return said


def _folded(chosen: Slice) -> str:
    level = chosen.selection.level
    actors = chosen.tables.actors
    folded = int((actors[level] != actors.index).sum())
    return f"{len(actors) - folded} apart, {folded} folded" if folded else "all apart"


def _filtered_out(chosen: Slice) -> int:
    by_filter = [step for step in CHAIN if step not in ("level", "date")]
    return int(chosen.ties["hidden_by"].isin(by_filter).sum())


def handles(chosen: Slice, steps: Sequence[Moment]) -> dict[str, Any]:
    """Where the handles stand: `to` on the last moment that is not later.

    A beginning stands on the first moment that it still holds.

    Returns
    -------
    dict
        `to` and `from` (None where there is no beginning), `last`; the moments
        `previous` to the day and `next` to it; the words a handle is spoken with.
    """
    days = [step.day for step in steps]
    to = max(bisect_right(days, chosen.window.to) - 1, 0)
    start = bisect_left(days, chosen.window.start)
    return {
        "to": to,
        "from": min(start, to) if chosen.selection.from_ else None,
        "last": len(days) - 1,
        "previous": bisect_left(days, chosen.window.to) - 1,
        "next": bisect_right(days, chosen.window.to),
        "words": window_in_words(chosen),
    }


def date_field(text: str) -> str:
    """A plain date as a field shows it: "9 Apr 2016"; empty for none."""
    return in_words(parse(text), short=True) if text else ""


def notice(notices: Sequence[str]) -> list[Component]:
    """What was left out of a link, each named; empty where nothing was."""
    if not notices:
        return []
    head = "Left out of the link"
    return [
        html.P([html.B(f"{head}: "), "; ".join(notices), "."]),
        html.P("What else it says was applied.", className="soft"),
    ]


def frame_data(frame: Frame, key: str) -> dict[str, str]:
    """A frame as the browser reads it; `picture` names the elements it is for."""
    return {
        "ties": frame.ties,
        "nodes": frame.nodes,
        "areas": frame.areas,
        "picture": key,
    }


def filtered_sentence(sentence: str, chosen: Slice) -> list[Component | str]:
    """The sentence of a view, and the filters that are on, each in words."""
    said = filters(chosen)
    if not said:
        return [sentence]
    return [sentence, html.Span(f" Filtered: {'; '.join(said)}.", className="filtered")]
