"""Frames: what one Selection shows of a picture, a character for each thing."""

from collections.abc import Collection
from dataclasses import replace

import pandas as pd

from dashboard.analysis.areas import membership, organisations
from dashboard.analysis.choosing import Slice, hide
from dashboard.analysis.drawn import Area, Frame, Picture

_LETTERS = {
    "certain": "c",
    "possible": "p",
    "undated": "u",
    "past": "h",
    "not_observed": "n",
    "planned": "l",
    "absent": "-",
}
HIDDEN = "-"
_SAID = ("certain", "possible", "undated")


def frame(chosen: Slice, picture: Picture) -> Frame:
    """The frame of a Slice; the picture is of its tables, level and memberships."""
    areas = _areas(chosen, picture)
    ties = _ties(chosen, picture, areas)
    return Frame(ties, _nodes(chosen, picture, ties, areas), areas)


def _ties(chosen: Slice, picture: Picture, areas: str) -> str:
    """Letters of ties; a membership is a line where no area says it."""
    inside = {
        (member, area.organisation)
        for area, letter in zip(picture.areas, areas, strict=True)
        if letter != HIDDEN
        for member in area.members
    }
    fade = chosen.selection.filtered == "fade"
    found = []
    by = chosen.ties["hidden_by"], chosen.ties["timing"]
    for mark, hidden, timing in zip(picture.marks, *by, strict=True):
        said = mark.held and timing in _SAID and (mark.tail, mark.head) in inside
        letter = HIDDEN if said or not mark.drawn else _LETTERS[timing]
        found.append(_faded(letter, hidden, fade))
    return "".join(found)


def _faded(letter: str, hidden: str, fade: bool) -> str:
    """A capital for what a filter hides; what the date hides is never faded."""
    if not hidden:
        return letter
    return letter.upper() if fade and hidden not in ("level", "date") else HIDDEN


def _areas(chosen: Slice, picture: Picture) -> str:
    """Areas hold the members of the day whom no filter hides.

    Focus takes nobody out of an area: each spoke that is shown, or only out of
    focus, counts for the area of the day. An area none of whose spokes is shown
    is hidden, or faded as it would be without filters. Where filters leave
    members that no area of the picture holds, their spokes are drawn instead.
    """
    if not picture.areas:
        return ""
    fade = chosen.selection.filtered == "fade"
    letters: dict[tuple[str, frozenset[str]], str] = {}
    for organisation, spokes in organisations(chosen.ties).items():
        kept = spokes[_unfocused(chosen, spokes) == ""]
        counted = spokes if kept.empty else kept
        held = membership(organisation, counted, chosen.window)
        shown = bool((spokes["hidden_by"] == "").any())
        reason = "" if shown else "more"
        letters[organisation, held.possible] = _faded("p", reason, fade)
        letters[organisation, held.certain] = _faded("c", reason, fade)
    return "".join(
        letters.get((area.organisation, area.members), HIDDEN) for area in picture.areas
    )


def _unfocused(chosen: Slice, spokes: pd.DataFrame) -> "pd.Series[str]":
    """Why each spoke would be hidden without a focus."""
    if not chosen.selection.actors:
        return spokes["hidden_by"]
    return hide(chosen.tables, replace(chosen.selection, actors=()), spokes)


def _nodes(chosen: Slice, picture: Picture, ties: str, areas: str) -> str:
    """Ends of shown ties, members of shown areas, what is in focus or selected."""
    shown = {*chosen.selection.actors, chosen.selection.record}
    shown |= _ends(picture, ties, str.islower) | _held(picture.areas, areas, "cp")
    faded = _ends(picture, ties, str.isupper) | _held(picture.areas, areas, "CP")
    return "".join(
        "s" if node.id in shown else "f" if node.id in faded else HIDDEN
        for node in picture.nodes
    )


def _ends(picture: Picture, ties: str, of: object) -> set[str]:
    assert callable(of)
    marks = [m for m, letter in zip(picture.marks, ties, strict=True) if of(letter)]
    return {end for mark in marks for end in (mark.tail, mark.head)}


def _held(areas: Collection[Area], letters: str, of: str) -> set[str]:
    pairs = zip(areas, letters, strict=True)
    return {member for area, letter in pairs if letter in of for member in area.members}
