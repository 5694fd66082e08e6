"""What a step in time changes, in words: events by name, ties by class.

"2 April 2016: Fighting resumes. 1 tie becomes possible, none ends, 10 become certain."
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.sentence import asked_for, window_in_words
from dashboard.analysis.time.moments import moments
from dashboard.knowledge.words import in_words

MOST_NAMES = 2
"""Most events that are named; the others are counted."""

_VERBS = {
    "begin": ("begins", "begin"),
    "happen": ("happens", "happen"),
    "maybe": ("becomes possible", "become possible"),
    "undated": ("without a date appears", "without a date appear"),
    "passed": ("began and ended in between",) * 2,
    "end": ("ends", "end"),
    "not_begun": ("has not begun yet", "have not begun yet"),
    "not_happened": ("has not happened yet", "have not happened yet"),
    "not_known": ("without a date is not due yet", "without a date are not due yet"),
    "not_ended": ("has not ended yet", "have not ended yet"),
    "come": ("comes in", "come in"),
    "go": ("drops out", "drop out"),
    "sure": ("becomes certain", "become certain"),
    "unsure": ("becomes only possible", "become only possible"),
    "unobserved": ("is not observed", "are not observed"),
    "planned": ("is planned to last", "are planned to last"),
    "observed": ("is observed again", "are observed again"),
}
"""How each turn of a tie is said, of one and of several; in this order."""

_NEW = ("begin", "happen", "maybe", "undated", "passed")
_LIVE = frozenset({"certain", "possible", "undated"})
_ENDED = frozenset({"past", "past, hidden"})
_UNSEEN = frozenset({"not_observed", "planned"})


class Changes(NamedTuple):
    """A step in words.

    Attributes
    ----------
    when
        The day it led to, or the window: "2 April 2016", "Back to 1999".
    names
        What began or happened in between; empty on the way back.
    ties
        How many ties begin, happen, end, or change their class.
    """

    when: str
    names: str
    ties: str

    def __str__(self) -> str:
        names = f"{self.names}. {_capital(self.ties)}" if self.names else self.ties
        return f"{self.when}: {names}."


def changes(before: Slice, after: Slice) -> Changes:
    """Say what a step from one window to another changes.

    Parameters
    ----------
    before, after
        Slices of the same tables; nothing but the window differs.
    """
    found, to = turns(before, after), in_words(asked_for(after))
    said = ", ".join(_phrases(found)) or "no tie changes"
    if before.window.start != after.window.start:
        return Changes(_capital(window_in_words(after)), "", said)
    if after.window.to < before.window.to:
        return Changes(f"Back to {to}", "", said)
    if after.window.to > after.tables.observed.last:
        to = f"{to}, after the last observed day"
    return Changes(to, _names(before, after), _forward(found))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def turns(before: Slice, after: Slice) -> Counter[str]:
    """How many ties take each turn: a key of the words above, counted.

    A tie that a filter hides takes no turn; one that ends does, also where what
    ended earlier is hidden.
    """
    was, now = _states(before), _states(after)
    differ = was != now
    pairs = zip(was[differ], now[differ], after.ties.loc[differ, "shape"], strict=True)
    found = Counter(_turn(*pair) for pair in pairs)
    del found[""]
    return _by_window(found) if before.window.start != after.window.start else found


def _states(chosen: Slice) -> "pd.Series[str]":
    """Class of each tie; empty where it is not shown."""
    timing, hidden = chosen.ties["timing"], chosen.ties["hidden_by"]
    return timing.mask(hidden == "past", "past, hidden").where(
        hidden.isin(["", "past"]), ""
    )


def _turn(was: str, now: str, shape: str) -> str:
    if not was:
        return _appears(now, shape)
    if not now:
        return _goes(was, shape)
    if now in _UNSEEN:
        return "planned" if now == "planned" else "unobserved"
    if was in _UNSEEN:
        return "observed"
    if now in _ENDED:
        return "end" if was in _LIVE else ""
    if was in _ENDED:
        return "not_ended"
    return "sure" if now == "certain" else "unsure"


def _appears(now: str, shape: str) -> str:
    if now == "certain":
        return "happen" if shape == "occurrence" else "begin"
    found = {"possible": "maybe", "undated": "undated", "past": "passed"}
    return found.get(now, "unobserved" if now in _UNSEEN else "")


def _goes(was: str, shape: str) -> str:
    if was == "past, hidden":
        return ""
    if was == "undated":
        return "not_known"
    return "not_happened" if shape == "occurrence" else "not_begun"


def _by_window(found: Counter[str]) -> Counter[str]:
    """Where the start moves, ties come in and drop out; nothing begins by that."""
    gone = ("not_begun", "not_happened", "not_known")
    merged = {"come": _NEW, "go": gone}
    kept = {key: n for key, n in found.items() if key not in (*_NEW, *gone)}
    return Counter(
        {key: sum(found[one] for one in of) for key, of in merged.items()} | kept
    )


def _names(before: Slice, after: Slice) -> str:
    """What began or happened in between, the latest first."""
    passed = [
        moment
        for moment in moments(after.tables)
        if before.window.to < moment.day <= after.window.to
    ]
    names = [name for moment in reversed(passed) for name in moment.names]
    rest = len(names) - MOST_NAMES
    said = "; ".join(names[:MOST_NAMES])
    return f"{said}; and {rest} more" if rest > 0 else said


def _forward(found: Counter[str]) -> str:
    """What is new, what ends, or that nothing does; then what is surer or less so."""
    if any(found[key] for key in (*_NEW, "end")):
        return ", ".join(_phrases(found, none_ends=True))
    return ", ".join(["no tie begins, happens or ends", *_phrases(found, "")])


def _phrases(
    found: Counter[str], noun: str = "tie", *, none_ends: bool = False
) -> Iterator[str]:
    """A phrase for each turn that was taken; the first says of what."""
    for key, verbs in _VERBS.items():
        number = found[key]
        if number:
            one = number == 1
            of = f" {noun if one else noun + 's'}" if noun else ""
            yield f"{number:,}{of} {verbs[0] if one else verbs[1]}"
            noun = ""
        elif key == "end" and none_ends and not found["passed"]:
            yield "none ends"
