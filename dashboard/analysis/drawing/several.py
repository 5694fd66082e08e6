"""Several ties as one line: which pairs are told apart now, and what is counted."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.drawing.bows import fan
from dashboard.analysis.drawing.bundles import APART
from dashboard.analysis.drawing.drawn import Picture
from dashboard.knowledge.vocabulary import vocabulary

Numbers = NDArray[np.int64]

LETTERS = "cpuhlnCPUHLN-"
"""A letter for each code: certain, possible, without a date, past, planned, not
observed; then the same faded; then hidden. A bundle has the first of its ties."""

_SHOWN, HIDDEN_CODE = 6, 12
_WORDS = ("", " possible", " undated", " ended", " planned", " not observed")
_ENDS = np.array(["-", ">", "<", "="])


class Drawn(NamedTuple):
    """A code for each mark, and what is said of bundles; see `Frame`."""

    codes: Numbers
    ends: str
    counts: Mapping[int, str]
    fans: Mapping[int, float]
    lit: int


def bundled(chosen: Slice, picture: Picture, codes: Numbers) -> Drawn:
    """What each mark shows, single ties or the bundles that stand for them.

    Parameters
    ----------
    codes
        Of each tie, by itself.
    """
    crowd, singles = picture.crowd, picture.singles
    first, several = singles, len(picture.marks) - singles
    alone = _alone(chosen, picture, codes)
    inside = (crowd.bundle >= 0) & ~alone
    of, own = crowd.bundle[inside] - first, codes[inside]
    best = np.full(several, HIDDEN_CODE)
    np.minimum.at(best, of, own)
    marks = np.concatenate([np.where(alone, codes, HIDDEN_CODE)[:singles], best])
    return Drawn(
        marks,
        _ends(of, own, crowd.along[inside], several),
        _counts(of, own, several, first),
        _fans(picture, marks) if singles else {},
        _lit(chosen, picture, alone),
    )


def _alone(chosen: Slice, picture: Picture, codes: Numbers) -> "NDArray[np.bool_]":
    """Which ties are drawn by themselves.

    Where a pair shows more than are told apart, only those that are the one of
    their family; what is faded is told apart where all of the pair may be.
    """
    crowd = picture.crowd
    if not picture.singles:
        return np.zeros(len(codes), dtype="bool")
    free = crowd.pair < 0
    if not crowd.pairs:
        return free
    shown, drawn = codes < _SHOWN, codes < HIDDEN_CODE
    opened = _opened(chosen, picture)
    busy, number = ~free, len(crowd.pairs)
    apart = opened | (np.bincount(crowd.pair[busy & shown], minlength=number) <= APART)
    all_apart = opened | (
        np.bincount(crowd.pair[busy & drawn], minlength=number) <= APART
    )
    one = np.bincount(crowd.bundle[busy & shown], minlength=len(picture.marks)) == 1
    return free | np.where(
        shown, apart[crowd.pair] | one[crowd.bundle], all_apart[crowd.pair]
    )


def _opened(chosen: Slice, picture: Picture) -> "NDArray[np.bool_]":
    """Which pairs are open: that of the path, and those of the selected record."""
    crowd, selection, ties = picture.crowd, chosen.selection, chosen.ties
    opened = np.zeros(len(crowd.pairs), dtype="bool")
    if selection.record:
        picked = (ties["record"] == selection.record) | (ties.index == selection.record)
        pairs = crowd.pair[picked.to_numpy("bool")]
        opened[pairs[pairs >= 0]] = True
    if selection.path:
        level = chosen.tables.actors[selection.level]
        path = "~".join(sorted(str(level[actor]) for actor in selection.path))
        opened |= np.array(crowd.pairs) == path
    return opened


def _counts(of: Numbers, codes: Numbers, several: int, first: int) -> dict[int, str]:
    """How many shown ties of which class, where there is more than one."""
    shown = codes < _SHOWN
    table = np.bincount(of[shown] * _SHOWN + codes[shown], minlength=several * _SHOWN)
    table = table.reshape(several, _SHOWN)
    return {
        first + int(n): ", ".join(
            f"{count}{words}"
            for count, words in zip(table[n], _WORDS, strict=True)
            if count
        )
        for n in np.flatnonzero(table.sum(axis=1) > 1)
    }


def _ends(of: Numbers, codes: Numbers, along: Numbers, several: int) -> str:
    """Where the arrows point: ways of faded ties count where none is shown."""
    least = np.full(several, HIDDEN_CODE)
    np.minimum.at(least, of, codes)
    counts = (codes < _SHOWN) | (least[of] >= _SHOWN) & (codes < HIDDEN_CODE)
    ahead, back = (
        np.bincount(of[counts & (along == way)], minlength=several) > 0
        for way in (1, -1)
    )
    return "".join(_ENDS[ahead + 2 * back])


def _fans(picture: Picture, codes: Numbers) -> dict[int, float]:
    """Px to the side of each single tie that is drawn of a pair with bundles.

    The one of its family stands where its bundle would.
    """
    crowd, marks = picture.crowd, picture.marks
    drawn = np.flatnonzero((codes[: picture.singles] < HIDDEN_CODE) & (crowd.pair >= 0))
    crowded = set(crowd.pair[(codes[crowd.bundle] < HIDDEN_CODE) & (crowd.pair >= 0)])
    order = {family: n for n, family in enumerate(vocabulary().families)}
    by_pair: dict[int, list[int]] = defaultdict(list)
    fans = {}
    for n in map(int, drawn):
        sign = 1 if marks[n].tail == marks[crowd.bundle[n]].tail else -1
        if crowd.pair[n] in crowded:
            fans[n] = sign * marks[crowd.bundle[n]].fan
        else:
            by_pair[crowd.pair[n]].append(n)
    for ties in by_pair.values():
        ties.sort(key=lambda n: order[marks[n].family])
        for n, offset in zip(
            ties, fan([marks[n].width for n in ties], len(ties)), strict=True
        ):
            sign = 1 if marks[n].tail == marks[crowd.bundle[n]].tail else -1
            fans[n] = round(sign * offset, 1) + 0.0
    return fans


def _lit(chosen: Slice, picture: Picture, alone: "NDArray[np.bool_]") -> int:
    """The bundle that stands for the selected record, -1 where none does."""
    record, ties = chosen.selection.record, chosen.ties
    if not record:
        return -1
    picked = ((ties["record"] == record) | (ties.index == record)).to_numpy("bool")
    found = picture.crowd.bundle[picked & ~alone]
    return int(found.max(initial=-1))
