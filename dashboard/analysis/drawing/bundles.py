"""Bundles: marks that stand for several ties of one pair and family.

Where a pair may have more ties than can be told apart, and where a level has more
than can be drawn, a line stands for all ties of one family between two nodes.
"""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pandas as pd

from dashboard.analysis.columns import rows
from dashboard.analysis.drawing.drawn import Crowd, Mark
from dashboard.analysis.drawing.marks import CUES
from dashboard.knowledge.vocabulary import vocabulary

APART = 6
"""Ties of one pair that are told apart; with more, each family is a line."""

MOST = 2_000
"""Ties that a level draws one by one; with more, as many bundles at most."""

MIDWAY = 0.42
"""Share of the way at which a count stands: clear of a cue at the middle."""

WIDTH = 3.0
"""px of a line that stands for several."""


def thin(ties: pd.DataFrame) -> bool:
    """Whether a level has more ties than are drawn one by one."""
    return int(_drawn(ties).sum()) > MOST


def bundles(
    ties: pd.DataFrame, singles: int, memberships: str, most: int = MOST
) -> tuple[list[Mark], Crowd]:
    """Marks for several ties each, and which tie each of them stands for.

    Parameters
    ----------
    ties
        `Slice.ties` of a level, without any filter.
    singles
        How many marks of single ties stand before them; none where they are thinned.
    memberships
        `areas` or `spokes`.
    most
        How many there are at most without single ties.
    """
    grouped = _grouped(ties)
    kept = _busiest(grouped, most) if not singles else _crowded(grouped)
    number = {name: singles + n for n, name in enumerate(kept["bundle"])}
    stands = grouped["bundle"].map(number).fillna(-1).to_numpy("int64").astype("int64")
    pairs, names = pd.factorize(grouped["pair"].where(stands >= 0))
    along = np.where(ties["tail"].to_numpy() == grouped["a"].to_numpy(), 1, -1)
    along[~ties["directed"].to_numpy("bool")] = 0
    group, _ = pd.factorize(grouped["bundle"])
    crowd = Crowd(stands, pairs, tuple(names), along, group)
    kept["held"] &= memberships == "areas"
    return list(_marks(kept)), crowd


def _drawn(ties: pd.DataFrame) -> "pd.Series[bool]":
    return ties["hidden_by"] != "level"


def _grouped(ties: pd.DataFrame) -> pd.DataFrame:
    """Both ends of each tie in order, and the names of its pair and bundle."""
    turned = ties["tail"] > ties["head"]
    a, b = (
        ties[one].mask(turned, ties[other])
        for one, other in (("tail", "head"), ("head", "tail"))
    )
    pair = (a + "~" + b).where(_drawn(ties))
    family, held = ties["family"], ties["role"] == "member"
    bundle = pair + "~" + family
    same = {"record": ties["record"], "family": family, "held": held}
    return pd.DataFrame({"a": a, "b": b, "pair": pair, "bundle": bundle, **same})


def _busiest(grouped: pd.DataFrame, most: int) -> pd.DataFrame:
    """The pairs and families with the most records over all dates, then by id."""
    found = _families(grouped)
    return found.sort_values(["record", "bundle"], ascending=[False, True])[:most]


def _crowded(grouped: pd.DataFrame) -> pd.DataFrame:
    """The families of pairs that may have too many ties to tell them apart."""
    count = grouped["pair"].map(grouped["pair"].value_counts())
    return _families(grouped[count > APART])


def _families(grouped: pd.DataFrame) -> pd.DataFrame:
    """A row for each pair and family, with its number of records."""
    by = grouped.dropna(subset="pair").groupby("bundle", as_index=False)
    how = dict.fromkeys(("a", "b", "family"), "first")
    return by.agg({**how, "record": "nunique", "held": "all"})


def _marks(kept: pd.DataFrame) -> Iterable[Mark]:
    labels = vocabulary().families
    for row in rows(kept):
        yield Mark(
            row.bundle,
            row.a,
            row.b,
            row.family,
            "bundle",
            directed=False,
            role="",
            cue=CUES.get(row.family, ""),
            body="plain",
            width=WIDTH,
            word="",
            past="",
            tag=f"{labels[row.family].label}: several",
            drawn=True,
            held=bool(row.held),
            bundle=True,
            at=MIDWAY,
        )


def busy(marks: Iterable[Mark], bundle: Iterable[int]) -> list[Mark]:
    """Marks of single ties; those that a bundle may stand for say so."""
    numbered = zip(marks, bundle, strict=True)
    return [replace(mark, busy=bool(number >= 0)) for mark, number in numbered]
