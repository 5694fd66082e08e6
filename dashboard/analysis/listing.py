"""Every record of a Slice, drawn or not: what the views that list are made of."""

from dataclasses import replace

import pandas as pd

from dashboard.analysis.asking.choosing import CHAIN, Slice, hide
from dashboard.analysis.kept import kept
from dashboard.analysis.participants import ends
from dashboard.knowledge.vocabulary import vocabulary

_ORDER = (*CHAIN, "")
"""How far a tie gets: the later its reason stands here, the further."""


@kept
def listed(chosen: Slice) -> pd.DataFrame:
    """All records with their class of date, and why each is hidden.

    Returns
    -------
    DataFrame
        `tables.records` with `family` (of its kind; `claim` for a claim), `who`
        (ids of its actors, those who act first), `timing`, and `hidden_by` (a name
        of `CHAIN`, empty where the record is shown). A record with ties is shown
        where one of them is; what the level folds away is still a record. Ordered
        by the day by which it had surely begun, then as in the data file.
    """
    tables = chosen.tables
    names = tables.names
    who = [[a for a in ends(one) if a in names] for one in tables.by_id.values()]
    found = tables.records.assign(
        family=_families(tables.records["kind"]),
        who=pd.Series(who, index=list(tables.by_id), dtype="object"),
        timing=chosen.records,
    )
    found = found.assign(hidden_by=_hidden(chosen, found))
    return found.sort_values("start_latest", kind="stable")


def shown(chosen: Slice) -> pd.DataFrame:
    """The records of `listed` that are shown."""
    found = listed(chosen)
    return found[found["hidden_by"] == ""]


def _families(kinds: "pd.Series[str]") -> "pd.Series[str]":
    of = {key: kind.family for key, kind in vocabulary().kinds.items()}
    return kinds.map(of).fillna("claim")


def _hidden(chosen: Slice, found: pd.DataFrame) -> "pd.Series[str]":
    """As the tie of it that gets furthest; where none is apart, as if it were one."""
    apart = chosen.ties[chosen.ties["hidden_by"] != "level"]
    far = apart["hidden_by"].map(_ORDER.index).groupby(apart["record"]).max()
    reasons = far.map(dict(enumerate(_ORDER)))
    hidden = _without_ties(chosen, found)
    return pd.concat([hidden.drop(reasons.index), reasons]).reindex(found.index)


def _without_ties(chosen: Slice, found: pd.DataFrame) -> "pd.Series[str]":
    """The same filters on records themselves; each is apart from all others.

    What is no tie is never walked: it is in focus where a tie at one of its actors
    would be.
    """
    rows = found.assign(
        record=found.index,
        role="",
        directed=True,
        source=[who[0] if who else "" for who in found["who"]],
        target=[who[-1] if who else "" for who in found["who"]],
        tail=found.index,
        head="",
    )
    unfocused = replace(chosen.selection, actors=())
    hidden = hide(chosen.tables, unfocused, rows)
    if not chosen.focus:
        return hidden
    near = _walked_to(chosen)
    folded = chosen.tables.actors[chosen.selection.level]
    seen = [not near.isdisjoint(folded[list(who)]) for who in found["who"]]
    apart = ~pd.Series(seen, index=found.index, dtype="bool")
    return hidden.mask((hidden == "") & apart, "actors")


def _walked_to(chosen: Slice) -> set[str]:
    """Actors from which the last step of the walk sets out."""
    walked = chosen.walked(chosen.selection.depth - 1)
    reached = chosen.ties.loc[sorted(walked)]
    return {*chosen.focus, *reached["tail"], *reached["head"]}
