"""The small picture of a claim: speaker, open arrow with its word, of whom."""

from collections.abc import Iterable
from typing import cast

from dash import html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.asking.judging import LABELS
from dashboard.analysis.claims.ledger import Entry, Voices
from dashboard.analysis.folding import Level
from dashboard.views.attributes import aria
from dashboard.views.samples import disc

MOST = 3
"""Most actors at one end; the others are a number."""

_SURE = ("certain", "possible", "undated")
"""How sure a day is, the surest first: an arrow is as sure as its surest words."""


def picture(chosen: Slice, entry: Entry) -> Component:
    """Who says it and of whom; a denial is the arrow back.

    A denial by others than those of whom it is said has a line of its own. What
    only the author says has no arrow.
    """
    if entry.group == "author":
        return html.Div(_author(), className="saying")
    speakers, deniers = _sides(chosen, entry.says), _sides(chosen, entry.denies)
    level = chosen.tables.actors[chosen.selection.level]
    of = dict.fromkeys(str(level[actor]) for actor in entry.of)
    others = [actor for actor in of if actor not in speakers]
    left = _ends(chosen, speakers, missing(entry.says))
    right = _ends(chosen, others, "of itself" if of else "nobody named")
    there, back = _there(entry), _arrow(entry.denies, back=True)
    if set(deniers) <= set(others):
        lines = [_line(left, [*there, *back], right)]
    else:
        lines = [
            _line(left, there, right),
            _line(left, back, _ends(chosen, deniers, "")),
        ]
    return html.Div(lines, className="saying")


def missing(voices: Voices) -> str:
    """Why nobody is heard."""
    return "outside this window" if voices.missed else "nobody recorded"


def _author() -> list[Component]:
    diamond = html.Span(className="status assessed alone", **aria(hidden="true"))
    return [diamond, html.Span("the author")]


def _sides(chosen: Slice, voices: Voices) -> list[str]:
    """Who stands for those heard at the level; empty: the author."""
    level = cast("Level", chosen.selection.level)
    sides = [one.utterance.side(chosen.tables, level) for one in voices.heard]
    return list(dict.fromkeys(sides))


def _line(left: Component, arrows: list[Component], right: Component) -> Component:
    return html.Div([left, html.Div(arrows, className="arrows"), right])


def _there(entry: Entry) -> list[Component]:
    """What is said of nobody else is plainly said, whatever the act is called."""
    return _arrow(entry.says, "says" if entry.group in ("one", "several") else "")


def _arrow(voices: Voices, word: str = "", *, back: bool = False) -> list[Component]:
    """None where nobody is heard."""
    timings = [one.timing for one in voices.heard]
    sure = [timing for timing in _SURE if timing in timings]
    if not sure:
        return []
    line = html.Span(
        className=f"sample claim {sure[0]}{' back' if back else ''}",
        title=LABELS[sure[0]],
    )
    said = word or voices.heard[0].utterance.does
    return [html.Div([line, html.Span(said)], className="arrow")]


def _ends(chosen: Slice, actors: Iterable[str], otherwise: str) -> Component:
    found = list(actors)
    if not found:
        return html.Span(otherwise, className="soft")
    parts = [disc(chosen, actor) if actor else html.Div(_author()) for actor in found]
    more = [html.Span(f"+{len(found) - MOST}")] if len(found) > MOST else []
    many = "ends many" if len(found) > 1 else "ends"
    return html.Div([*parts[:MOST], *more], className=many)
