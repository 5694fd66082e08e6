"""A measure of a Slice: actors in order of their value."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.kept import kept
from dashboard.analysis.measures.definitions import MEASURES, Measure
from dashboard.analysis.measures.linking import Group, between, bridges, groups, links
from dashboard.knowledge.vocabulary import vocabulary

_COUNTED = ("certain", "possible", "undated")


@dataclass(frozen=True, slots=True)
class Standing:
    """The value of an actor.

    Attributes
    ----------
    value
        In the unit of the measure; of a go-between a share from 0 to 1.
    families
        Ties by family, in the order of the vocabulary; only where ties are measured.
    group
        Number of its group, from 1, the largest first; 0 where groups are not asked.
    """

    actor: str
    name: str
    value: float
    families: tuple[tuple[str, int], ...] = ()
    group: int = 0


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure of a Slice.

    Attributes
    ----------
    standings
        Actors by group, then by value, the largest first, then by name.
    bridges
        Where bridges are measured: by tie, who is cut off from the rest without it.
    """

    measure: Measure
    standings: tuple[Standing, ...]
    bridges: Mapping[str, Group]

    @property
    def most(self) -> float:
        """The largest value; 0 where there is none."""
        return max((one.value for one in self.standings), default=0)


@kept
def measured(chosen: Slice) -> Measured | None:
    """What the Selection measures; None, and nothing is computed, for `none`."""
    measure = MEASURES.get(chosen.selection.node_measure)
    if measure is None:
        return None
    ties = counted(chosen)
    actors = in_order(chosen, ties)
    names = {actor: chosen.tables.names[actor] for actor in actors}
    lost = bridges(ties, actors) if measure.key == "bridges" else {}
    found = _FOUND[measure.key](ties, names, lost)
    order = sorted(found, key=lambda one: (one.group, -one.value, one.name, one.actor))
    return Measured(measure, tuple(order), lost)


def counted(chosen: Slice) -> pd.DataFrame:
    """The shown ties that a measure counts."""
    shown = chosen.shown
    return shown[shown["timing"].isin(_COUNTED) & (shown["family"] != "claim")]


def in_order(chosen: Slice, ties: pd.DataFrame) -> Group:
    """The shown actors, but for the organisations that members are tied to."""
    hubs = set(ties.loc[ties["role"] == "member", "head"])
    return tuple(actor for actor in chosen.actors if actor not in hubs)


Names = Mapping[str, str]
Lost = Mapping[str, Group]


def _by_ties(ties: pd.DataFrame, names: Names, _: Lost) -> Iterator[Standing]:
    at = Counter[tuple[str, str]]()
    for end in ("tail", "head"):
        at.update(zip(ties[end], ties["family"], strict=True))
    for actor, name in names.items():
        own = [(family, at[actor, family]) for family in vocabulary().families]
        some = tuple((family, number) for family, number in own if number)
        yield Standing(actor, name, sum(number for _, number in some), some)


def _by_between(ties: pd.DataFrame, names: Names, _: Lost) -> Iterator[Standing]:
    shares = between(links(ties), list(names))
    for actor, name in names.items():
        yield Standing(actor, name, shares.get(actor, 0))


def _by_groups(ties: pd.DataFrame, names: Names, _: Lost) -> Iterator[Standing]:
    for number, group in enumerate(groups(links(ties), names), 1):
        for actor in group:
            yield Standing(actor, names[actor], len(group), group=number)


def _by_bridges(ties: pd.DataFrame, names: Names, lost: Lost) -> Iterator[Standing]:
    parting = ties.loc[list(lost)]
    at = Counter([*parting["tail"], *parting["head"]])
    for actor, name in names.items():
        yield Standing(actor, name, at[actor])


_FOUND: Mapping[str, Callable[[pd.DataFrame, Names, Lost], Iterator[Standing]]] = {
    "ties": _by_ties,
    "between": _by_between,
    "groups": _by_groups,
    "bridges": _by_bridges,
}
