"""Claims: who says what of whom, who denies it, and who is silent."""

from itertools import groupby

from dash import html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.claims.ledger import Entry, arrows, every, ledger
from dashboard.analysis.sentence import plural, window_in_words
from dashboard.views.claimrow import HEADS, row
from dashboard.views.view import View
from dashboard.views.ways import nothing

MOST = 500
"""Most rows drawn; the others are counted."""

_GROUPS = {
    "denied": ("Denied", "denied", "somebody denies or disputes it"),
    "open": ("Open", "open", "said of somebody else, of whom no answer is recorded"),
    "one": ("One voice", "of one voice", "said of itself or of nobody named"),
    "several": ("Several voices", "of several voices", "more than one side says it"),
    "author": (
        "The author’s own view",
        "the author’s own view",
        "in no other mouth; an assessment, so no arrow",
    ),
}
"""Title of each group, its word in the sentence, and what it means."""


def heading(chosen: Slice) -> str:
    """Names the window."""
    return f"Who says what of whom, {window_in_words(chosen)}"


def sentence(chosen: Slice) -> str:
    """How many claims of each group; and what open does not mean."""
    found, all_of_them = ledger(chosen), every(chosen.tables)
    of = "" if len(found) == all_of_them else f"{len(found):,} of "
    counts = [f"{len(rows):,} {_GROUPS[key][1]}" for key, rows in _grouped(found)]
    said = f"{of}{plural(all_of_them, 'claim')}{': ' if counts else ''}"
    said += ", ".join(counts)
    if any(entry.group == "open" for entry in found):
        dated = chosen.selection.from_ or chosen.selection.to
        said += (
            ". Open means that the source records no answer"
            f"{' in this window' if dated else ''}, not that the claim is true."
        )
    return said


def shown(chosen: Slice) -> str:
    """How many claims are listed."""
    return plural(len(ledger(chosen)), "claim")


def draw(chosen: Slice, theme: str) -> Component:
    """The ledger as a table: a group for each kind of answer, a row for each claim."""
    found = ledger(chosen)
    if not found:
        return nothing(chosen, "claim", arrows(chosen))
    head = html.Thead(html.Tr([html.Th(word, scope="col") for word in HEADS]))
    caption = html.Caption("Claims, grouped by their answer", className="vh")
    bodies, room = [], MOST
    for key, entries in _grouped(found):
        bodies.append(_body(chosen, key, entries, entries[:room]))
        room = max(room - len(entries), 0)
    table = html.Table([caption, head, *bodies])
    left_out = len(found) - MOST
    more = f"And {left_out:,} more; a date or a filter brings them into reach."
    note = [html.P(more, className="soft")] if left_out > 0 else []
    return html.Div([table, *note], className="claims")


def _grouped(found: tuple[Entry, ...]) -> list[tuple[str, list[Entry]]]:
    by_group = groupby(found, key=lambda entry: entry.group)
    return [(key, list(entries)) for key, entries in by_group]


def _body(
    chosen: Slice, key: str, entries: list[Entry], drawn: list[Entry]
) -> Component:
    title, _, meaning = _GROUPS[key]
    words = [
        html.B(title),
        html.Span(f"{len(entries):,}", className="n"),
        html.Span(meaning, className="soft"),
    ]
    head = html.Th(words, scope="rowgroup", colSpan=len(HEADS))
    rows = [row(chosen, entry) for entry in drawn]
    return html.Tbody([html.Tr(head, className="group"), *rows])


VIEW = View("claims", "Claims", 7, heading, sentence, shown, draw)
