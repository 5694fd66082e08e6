"""The frame of two days compared: the second day, and what of it changed how."""

from collections import defaultdict
from dataclasses import replace

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.difference import Difference, difference
from dashboard.analysis.drawing.drawn import Frame, Picture
from dashboard.analysis.drawing.frames import HIDDEN, frame

_LETTERS = {"new": "n", "possibly-new": "q", "ended": "e", "kept": "k"}
_SURER, _LESS_SURE = "s", "u"


def compared(chosen: Slice, picture: Picture) -> Frame:
    """The frame of the later day of two, with a letter of change for each mark.

    States are compared: what only happened in between is not drawn.
    """
    found = difference(chosen)
    second = found.days.second
    apart = ~found.ties.isin([*_LETTERS, "changed"])
    hidden = second.ties["hidden_by"].mask(
        apart & (second.ties["hidden_by"] == ""), "date"
    )
    drawn = replace(second, ties=second.ties.assign(hidden_by=hidden))
    now = frame(drawn, picture)
    return now._replace(changes=_changes(found, picture, now))


def _changes(found: Difference, picture: Picture, now: Frame) -> str:
    """A letter for each mark; for a bundle where all it stands for changed alike."""
    letters = _letters(found)
    stood_for: dict[int, set[str]] = defaultdict(set)
    for bundle, letter in zip(picture.crowd.bundle, letters, strict=True):
        stood_for[int(bundle)] |= {letter} - {HIDDEN}
    bundles = range(picture.singles, len(picture.marks))
    alike = [stood_for[n] if len(stood_for[n]) == 1 else {HIDDEN} for n in bundles]
    marks = [*letters[: picture.singles], *map(min, alike)]
    return "".join(
        HIDDEN if drawn == HIDDEN else letter
        for letter, drawn in zip(marks, now.ties, strict=True)
    )


def _letters(found: Difference) -> list[str]:
    """A letter for each tie of the data set, in its order."""
    second = found.table.loc[found.table["tie"], "second"]
    sure = found.ties.index.isin(second.index[second == "certain"])
    return [
        (_SURER if surely else _LESS_SURE)
        if change == "changed"
        else _LETTERS.get(change, HIDDEN)
        for change, surely in zip(found.ties, sure, strict=True)
    ]
