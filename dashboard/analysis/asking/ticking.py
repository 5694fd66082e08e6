"""Ticks of families and their kinds: one law for what is ticked and what is shown.

A tie is shown where its family is ticked and its kind is. Ticking a family off keeps
the ticks of its kinds for when it comes back. A family of which no kind is ticked
shows nothing, so its own box is not ticked either; ticking that box ticks them all.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.kept import kept
from dashboard.analysis.tables import Tables
from dashboard.knowledge.problems import nearest
from dashboard.knowledge.vocabulary import vocabulary

Offered = Mapping[str, tuple[str, ...]]
"""The kinds that have a box, by family."""


@kept
def offered(tables: Tables) -> Offered:
    """Kinds of which there is a tie at some date, by family, in order."""
    present = set(tables.ties["kind"])
    words = vocabulary()
    return {
        family: tuple(
            kind.key
            for kind in words.kinds.values()
            if kind.family == family and kind.key in present
        )
        for family in words.families
    }


def box(family: str, kind: str = "") -> str:
    """How the box of a family or of one of its kinds is named: `arms.financed`."""
    return f"{family}.{kind}" if kind else family


def ticks(selection: Selection, kinds: Offered) -> list[str]:
    """The boxes that are ticked, each family before its kinds."""
    found = []
    for family, of in kinds.items():
        inner = [kind for kind in of if _among(kind, selection.kinds)]
        if _among(family, selection.families) and (inner or not of):
            found.append(box(family))
        found += [box(family, kind) for kind in inner]
    return found


def tick(selection: Selection, boxes: Collection[str], kinds: Offered) -> Selection:
    """The Selection after a reader has ticked exactly these boxes.

    Raises
    ------
    ValueError
        Where a box is none of those that there are.
    """
    _refuse_unknown(boxes, kinds)
    before = set(ticks(selection, kinds))
    inner = [kind for f, of in kinds.items() for kind in of if box(f, kind) in boxes]
    families = []
    for family, of in kinds.items():
        was, now = family in before, family in boxes
        if now and not was and not any(kind in inner for kind in of):
            inner += of
        if now if was != now else _among(family, selection.families):
            families.append(family)
    unseen = {kind for of in kinds.values() for kind in of}
    inner += [kind for kind in selection.kinds or () if kind not in unseen]
    everything = [kind for of in kinds.values() for kind in of]
    return replace(
        selection,
        families=_same(selection.families, families, list(kinds)),
        kinds=_same(selection.kinds, inner, everything),
    )


def switched_off(selection: Selection, kinds: Offered) -> list[str]:
    """Families ticked off: their kinds keep their ticks and cannot be used."""
    return [family for family in kinds if not _among(family, selection.families)]


def _among(key: str, chosen: tuple[str, ...] | None) -> bool:
    return chosen is None or key in chosen


def _same(
    was: tuple[str, ...] | None, now: list[str], everything: list[str]
) -> tuple[str, ...] | None:
    """No choice where all are ticked; what says the same stays as it was written."""
    if was is not None and set(was) == set(now):
        return was
    return None if set(everything) <= set(now) else tuple(now)


def _refuse_unknown(boxes: Collection[str], kinds: Offered) -> None:
    known = [*kinds, *(box(f, kind) for f, of in kinds.items() for kind in of)]
    for one in boxes:
        if one not in known:
            raise ValueError(f"{one[:40]!r} is not known{nearest(one, known)}")
