"""Frames: what one Selection shows of a picture, a character for each thing."""

from collections.abc import Collection

from dashboard.analysis.areas import membership, organisations
from dashboard.analysis.choosing import Slice
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


def frame(chosen: Slice, picture: Picture) -> Frame:
    """The frame of a Slice; the picture is of its tables, level and memberships."""
    ties = _ties(chosen, picture)
    areas = _areas(chosen, picture)
    return Frame(ties, _nodes(chosen, picture, ties, areas), areas)


def _ties(chosen: Slice, picture: Picture) -> str:
    fade = chosen.selection.filtered == "fade"
    found = []
    by = chosen.ties["hidden_by"], chosen.ties["timing"]
    for mark, hidden, timing in zip(picture.marks, *by, strict=True):
        said_by_area = mark.held and timing != "past"
        letter = HIDDEN if said_by_area or not mark.drawn else _LETTERS[timing]
        found.append(_faded(letter, hidden, fade))
    return "".join(found)


def _faded(letter: str, hidden: str, fade: bool) -> str:
    """A capital for what a filter hides; what the date hides is never faded."""
    if not hidden:
        return letter
    return letter.upper() if fade and hidden not in ("level", "date") else HIDDEN


def _areas(chosen: Slice, picture: Picture) -> str:
    """Areas hold the members of the day, whatever else is filtered."""
    if not picture.areas:
        return ""
    fade = chosen.selection.filtered == "fade"
    letters: dict[tuple[str, frozenset[str]], str] = {}
    for organisation, spokes in organisations(chosen.ties).items():
        held = membership(organisation, spokes, chosen.window)
        shown = bool((spokes["hidden_by"] == "").any())
        reason = "" if shown else "more"
        letters[organisation, held.possible] = _faded("p", reason, fade)
        letters[organisation, held.certain] = _faded("c", reason, fade)
    return "".join(
        letters.get((area.organisation, area.members), HIDDEN) for area in picture.areas
    )


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
