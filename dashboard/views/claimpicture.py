"""The small picture of a claim: speaker, open arrow with its word, of whom."""

from collections.abc import Iterable, Iterator

from dash import html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.asking.judging import LABELS
from dashboard.analysis.claims.ledger import Entry, Voices
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
    fold = chosen.tables.actors[chosen.selection.level]
    speakers, deniers = _sides(chosen, entry.says), _sides(chosen, entry.denies)
    of = list(dict.fromkeys(str(fold[actor]) for actor in entry.of))
    there, back = _arrow(entry.says, plain=not of), _arrow(entry.denies, back=True)
    left = _ends(chosen, speakers, missing(entry.says))
    right = _ends(chosen, of, "of itself" if entry.own else "nobody named")
    answers = set(deniers) <= set(of)
    arrows = [*there, *back] if answers else [*there]
    lines = [[left, html.Div(arrows, className="arrows"), right]]
    if not answers:
        others = _ends(chosen, deniers, "")
        lines.append([left, html.Div([*back], className="arrows"), others])
    return html.Div([html.Div(line) for line in lines], className="saying")


def missing(voices: Voices) -> str:
    """Why nobody is heard."""
    return "outside this window" if voices.missed else "nobody recorded"


def _author() -> list[Component]:
    diamond = html.Span(className="status assessed alone", **aria(hidden="true"))
    return [diamond, html.Span("the author")]


def _sides(chosen: Slice, voices: Voices) -> list[str]:
    """Who stands for those heard at the level; empty: the author."""
    level = chosen.selection.level
    sides = [one.utterance.side(chosen.tables, level) for one in voices.heard]
    return list(dict.fromkeys(sides))


def _arrow(
    voices: Voices, *, back: bool = False, plain: bool = False
) -> Iterator[Component]:
    """None where nobody is heard; what is said of nobody else is plainly said."""
    timings = [one.timing for one in voices.heard]
    for timing in _SURE:
        if timing in timings:
            first = voices.heard[0].utterance
            does = "says" if plain and first.act and not back else first.does
            line = html.Span(
                className=f"sample claim {timing}{' back' if back else ''}",
                title=LABELS[timing],
            )
            yield html.Div([line, html.Span(does)], className="arrow")
            return


def _ends(chosen: Slice, actors: Iterable[str], otherwise: str) -> Component:
    found = list(actors)
    if not found:
        return html.Span(otherwise, className="soft")
    parts = [disc(chosen, actor) if actor else html.Div(_author()) for actor in found]
    more = [html.Span(f"+{len(found) - MOST}")] if len(found) > MOST else []
    many = "ends many" if len(found) > 1 else "ends"
    return html.Div([*parts[:MOST], *more], className=many)
