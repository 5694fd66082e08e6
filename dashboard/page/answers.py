"""What the page shows for a Selection: texts, places of the handles."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.sentence import asked_for, filters
from dashboard.analysis.time.moments import Moment
from dashboard.knowledge.dates import parse
from dashboard.knowledge.words import in_words
from dashboard.page.fresh import Known
from dashboard.views.view import View


def handles(chosen: Slice, steps: Sequence[Moment]) -> dict[str, Any]:
    """Where the handles stand: `to` on the last moment that is not later.

    A beginning stands on the first moment that it still holds.

    Returns
    -------
    dict
        `to` and `from` (None where there is no beginning), `last`; the moments
        `previous` to the day and `next` to it; whether it lies `beyond` what was
        observed; the words with which each handle is spoken.
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
        "beyond": chosen.window.to > chosen.tables.observed.last,
        "words": _spoken(chosen),
    }


def _spoken(chosen: Slice) -> dict[str, str]:
    start, to = chosen.selection.from_, in_words(asked_for(chosen))
    late = chosen.window.to > chosen.tables.observed.last
    return {
        "from": in_words(parse(start)) if start else "",
        "to": f"{to}, after the last observed day" if late else to,
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


def filtered_sentence(sentence: str, chosen: Slice) -> list[Component | str]:
    """The sentence of a view, and the filters that are on, each in words."""
    said = filters(chosen)
    if not said:
        return [sentence]
    filtered = f" Filtered: {'; '.join(said)}."
    return [f"{sentence}.", html.Span(filtered, className="filtered")]


def drawn_once(view: View, chosen: Slice, theme: str) -> Any:
    """The view, or what tells it apart where no selection changes it."""
    if view.marks:
        return view.draw(chosen, theme)
    asked = replace(chosen.selection, record="").to_query()
    key = " ".join((chosen.tables.version, theme, asked))
    return Known(key, partial(view.draw, chosen, theme))
