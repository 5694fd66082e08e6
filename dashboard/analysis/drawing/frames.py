"""Frames: what one Selection shows of a picture, a character for each thing."""

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.analysis.asking.choosing import Slice, hide
from dashboard.analysis.drawing.areas import membership
from dashboard.analysis.drawing.drawn import Area, Frame, Picture
from dashboard.analysis.drawing.several import HIDDEN_CODE, LETTERS, Drawn, bundled
from dashboard.knowledge.vocabulary import vocabulary

_CODES = {
    "certain": 0,
    "possible": 1,
    "undated": 2,
    "past": 3,
    "planned": 4,
    "not_observed": 5,
}
HIDDEN = "-"
_SPOKE = ("head", "tail", "timing", "hidden_by", "unfocused")
_SAID = ("certain", "possible", "undated")


def frame(chosen: Slice, picture: Picture) -> Frame:
    """The frame of a Slice; the picture is of its tables, level and memberships."""
    areas = _areas(chosen, picture)
    drawn = bundled(chosen, picture, _codes(chosen, picture, areas))
    nodes = _nodes(chosen, picture, drawn, areas)
    ties = "".join(np.array(list(LETTERS))[drawn.codes])
    lands = _lands(chosen, picture)
    return Frame(
        ties, nodes, areas, drawn.ends, drawn.counts, drawn.fans, drawn.lit, lands
    )


def _codes(chosen: Slice, picture: Picture, areas: str) -> NDArray[np.int64]:
    """A place in `LETTERS` for each tie; a membership is none where an area says it.

    A tie that a filter hides has a capital where such are faded; what the date
    hides is never faded.
    """
    ties = chosen.ties
    timing = ties["timing"].map(_CODES).fillna(HIDDEN_CODE)
    codes = timing.to_numpy("int64").astype("int64")
    hidden = ties["hidden_by"].to_numpy()
    if chosen.selection.filtered == "fade":
        faded = ~np.isin(hidden, ["", "level", "date"])
        codes[faded] += len(_CODES)
        codes[np.isin(hidden, ["level", "date"])] = HIDDEN_CODE
    else:
        codes[hidden != ""] = HIDDEN_CODE
    codes[_said(ties, picture, areas)] = HIDDEN_CODE
    return codes


def _said(ties: pd.DataFrame, picture: Picture, areas: str) -> "NDArray[np.bool_]":
    """Memberships that an area says."""
    inside = [
        f"{member}~{area.organisation}"
        for area, letter in zip(picture.areas, areas, strict=True)
        if letter != HIDDEN
        for member in area.members
    ]
    said = (ties["role"] == "member") & ties["timing"].isin(_SAID)
    said = said.to_numpy("bool", copy=True)
    spokes = ties[said]
    said[said] = (spokes["tail"] + "~" + spokes["head"]).isin(inside)
    return said


def _lands(chosen: Slice, picture: Picture) -> str:
    """The family of most ties to who is in focus; of as many, the first."""
    focus, ties = set(chosen.focus), chosen.shown
    if not focus or not picture.lands:
        return HIDDEN * len(picture.lands)
    order = {key: n for n, key in enumerate(vocabulary().families)}
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for tail, head, family in zip(
        ties["tail"], ties["head"], ties["family"], strict=True
    ):
        for one, other in ((tail, head), (head, tail)):
            if one in focus and other not in focus:
                counts[other][order[family]] += 1
    most = {actor: min(of, key=lambda n: (-of[n], n)) for actor, of in counts.items()}
    return "".join(str(most.get(land.actor, HIDDEN)) for land in picture.lands)


def _faded(letter: str, hidden: str, fade: bool) -> str:
    """A capital for what a filter hides."""
    if not hidden:
        return letter
    return letter.upper() if fade else HIDDEN


def _areas(chosen: Slice, picture: Picture) -> str:
    """Areas hold the members of the day whom no filter hides.

    Focus takes nobody out of an area: each spoke that is shown, or only out of
    focus, counts for the area of the day. An area none of whose spokes is shown
    is hidden, or faded as it would be without filters. Where filters leave
    members that no area of the picture holds, their spokes are drawn instead; on a
    map too where somebody is in focus, since land then says who is tied to them.
    """
    if picture.on == "map" and chosen.focus:
        return HIDDEN * len(picture.areas)
    fade = chosen.selection.filtered == "fade"
    letters: dict[tuple[str, frozenset[str]], str] = {}
    spokes = chosen.ties[chosen.ties["role"] == "member"]
    spokes = spokes.assign(unfocused=_unfocused(chosen, spokes))
    told: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for head, *own in zip(*(spokes[name] for name in _SPOKE), strict=True):
        told[head].append(tuple(own))
    for organisation, own in told.items():
        kept = [spoke for spoke in own if not spoke[3]] or own
        held = membership(organisation, [(spoke[0], spoke[1]) for spoke in kept])
        reason = "" if any(not spoke[2] for spoke in own) else "more"
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


def _nodes(chosen: Slice, picture: Picture, drawn: Drawn, areas: str) -> str:
    """Ends of shown ties, members of shown areas, what is in focus or selected."""
    marks, codes = picture.marks, drawn.codes
    shown = {*chosen.selection.actors, chosen.selection.record}
    shown |= _held(picture.areas, areas, "cp")
    shown |= {end for n in np.flatnonzero(codes < len(_CODES)) for end in marks[n].ends}
    faded = _held(picture.areas, areas, "CP")
    faded |= {end for n in np.flatnonzero(codes < HIDDEN_CODE) for end in marks[n].ends}
    named = {
        area.organisation
        for area, letter in zip(picture.areas, areas, strict=True)
        if letter != HIDDEN
    }
    letters = {node: "fA"[node in named] for node in faded}
    letters |= {node: "sa"[node in named] for node in shown}
    return "".join(letters.get(node.id, HIDDEN) for node in picture.nodes)


def _held(areas: Collection[Area], letters: str, of: str) -> set[str]:
    pairs = zip(areas, letters, strict=True)
    return {member for area, letter in pairs if letter in of for member in area.members}
