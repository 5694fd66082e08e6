"""Where a level has more ties than are drawn: narrower filters give others room.

Of what the filters leave over all dates, the busiest pairs and families are drawn;
so a date moves nothing, and whoever focuses on an actor sees all of its lines.
"""

import hashlib
from collections import OrderedDict
from dataclasses import replace
from threading import Lock
from typing import NamedTuple
from weakref import WeakKeyDictionary

import numpy as np

from dashboard.analysis.asking.choosing import Slice, choose, hide
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.drawing.bows import bow
from dashboard.analysis.drawing.bundles import bundles
from dashboard.analysis.drawing.drawn import Picture
from dashboard.analysis.drawing.picture import picture
from dashboard.analysis.tables import Tables

_KEPT = 8
"""Narrower pictures kept for each tables."""

_DATES = ("from_", "to", "undated", "past")
_LOOKS = ("view", "path", "record", "filtered", "node_measure", "flow_measure")
_ORDERS = ("compare", "dates", "matrix_order", "table_order")

_kept: WeakKeyDictionary[Tables, "OrderedDict[str, Picture]"] = WeakKeyDictionary()
_making = Lock()


class Part(NamedTuple):
    """How many lines of how many are drawn, one for each pair and family."""

    drawn: int
    of: int


def picture_of(chosen: Slice) -> Picture:
    """The picture of a Slice: that of its level, or a narrower one where it is thin.

    What is faded stays in the picture, so only what is hidden narrows it.
    """
    selection = chosen.selection
    on = "map" if selection.view == "map" else "paper"
    whole = picture(chosen.tables, selection.level, selection.memberships, on)
    narrow = _narrow(selection)
    default = Selection(level=selection.level, memberships=selection.memberships)
    if whole.singles or selection.filtered == "fade" or narrow == default:
        return whole
    with _making:
        kept = _kept.setdefault(chosen.tables, OrderedDict())
        asked = f"{on}?{narrow.to_query()}"
        key = hashlib.sha256(asked.encode()).hexdigest()[:12]
        if key not in kept:
            kept[key] = _narrowed(chosen.tables, whole, narrow, key)
        kept.move_to_end(key)
        if len(kept) > _KEPT:
            kept.popitem(last=False)
        return kept[key]


def left_out(chosen: Slice) -> Part | None:
    """How much of what is shown is drawn; None where all of it is."""
    drawn = picture_of(chosen)
    if drawn.singles:
        return None
    shown = (chosen.ties["hidden_by"] == "").to_numpy("bool")
    of = drawn.crowd.group[shown]
    held = drawn.crowd.bundle[shown] >= 0
    part = Part(*(len(np.unique(groups)) for groups in (of[held], of)))
    return part if part.drawn < part.of else None


def _narrow(selection: Selection) -> Selection:
    """Without what moves no filter but the date, or only how it looks."""
    default = Selection()
    other = (*_DATES, *_LOOKS, *_ORDERS)
    return replace(selection, **{name: getattr(default, name) for name in other})


def _narrowed(tables: Tables, whole: Picture, narrow: Selection, key: str) -> Picture:
    """The same nodes and areas, with the lines of what the filters leave."""
    ties = choose(tables, Selection(level=narrow.level)).ties
    ever = ties.assign(timing="certain")
    hidden = hide(tables, narrow, ever)
    ties["hidden_by"] = ties["hidden_by"].mask(hidden != "", "level")
    marks, crowd = bundles(ties, 0, narrow.memberships)
    held = {member for area in whole.areas for member in area.members}
    bent = bow(marks, whole.nodes, held, (whole.width, whole.height))
    return replace(whole, key=f"{key}.{whole.key}", marks=tuple(bent), crowd=crowd)
