"""How two actors are linked on the day looked at, only by ties that a Slice shows.

What is past, planned or not observed holds nobody together, and what somebody
claims is no fact: both are told apart from the links.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pandas as pd

from dashboard.analysis.asking.choosing import NO_FILTERS, Slice, choose
from dashboard.analysis.columns import rows
from dashboard.analysis.linking.shortest import Chain, Group, ways, ways_said
from dashboard.knowledge.vocabulary import vocabulary

HOLDS = ("certain", "possible", "undated")
"""Classes of date that link on the day looked at."""


@dataclass(frozen=True)
class Linked:
    """The answer: its two ends as the level shows them, and the links by sort.

    The keys of its groups are `direct, said, members, agreements, mediators, talks,
    suppliers, recipients, ways, ways_said, ended`.
    """

    ends: tuple[str, str]
    groups: tuple[Group, ...]

    @property
    def linked(self) -> bool:
        """Whether anything links them, be it only in words."""
        return any(group.key != "ended" for group in self.groups)

    @property
    def lit(self) -> tuple[str, ...]:
        """The ties of the answer, each once."""
        groups = [group for group in self.groups if group.key != "ended"]
        chains = [chain for group in groups for chain in group.chains]
        return tuple(dict.fromkeys(t for c in chains for step in c.steps for t in step))


def linking(chosen: Slice) -> Linked | None:
    """How the pair of the Selection is linked; None where there is no pair."""
    if not chosen.selection.path:
        return None
    folded = chosen.tables.actors[chosen.selection.level]
    one, other = (str(folded[end]) for end in chosen.selection.path)
    if one == other:
        return Linked((one, other), ())
    found = _groups(chosen.shown, one, other)
    return Linked((one, other), tuple(group for group in found if group.chains))


def elsewhere(chosen: Slice) -> str:
    """What would link a pair that is not: `filters` off, the `last` day, or nothing."""
    plain = replace(chosen.selection, **NO_FILTERS)
    for name, other in (("filters", plain), ("last", replace(plain, from_="", to=""))):
        found = linking(choose(chosen.tables, other))
        if found and found.linked:
            return name
    return ""


def _groups(shown: pd.DataFrame, one: str, other: str) -> Iterator[Group]:
    held = shown[shown["timing"].isin(HOLDS)]
    claimed = held["family"] == "claim"
    facts, claims = held[~claimed], held[claimed]
    pair = (one, other)
    direct, said = _between(facts, pair), _between(claims, pair)
    yield Group("direct", direct)
    yield Group("said", said)
    told = [
        Group("members", _hubs(facts[facts["role"] == "member"], pair)),
        Group("agreements", _hubs(facts[~facts["role"].isin(["", "member"])], pair)),
        Group("mediators", (*_third_parties(facts, pair), *_mediations(facts, pair))),
        Group("talks", _common(facts[facts["kind"].isin(_talks())], pair)),
        Group("suppliers", _common(_arms(facts), pair, side="tail")),
        Group("recipients", _common(_arms(facts), pair, side="head")),
    ]
    yield from told
    if not direct:
        known = {chain for group in told for chain in group.chains}
        yield ways(facts, pair, known)
        yield Group("ways_said", ()) if said else ways_said(facts, held, pair)
    yield Group("ended", _ended(shown, pair))


def _talks() -> list[str]:
    """Kinds of events that are talks: mediation, but not between others."""
    kinds = vocabulary().kinds.values()
    talks = [k.key for k in kinds if (k.of, k.family) == ("event", "mediation")]
    return [key for key in talks if key != "mediate"]


def _arms(ties: pd.DataFrame) -> pd.DataFrame:
    return ties[ties["family"] == "arms"]


def _between(ties: pd.DataFrame, pair: tuple[str, str]) -> tuple[Chain, ...]:
    """The ties between the two, by family."""
    families = list(vocabulary().families)
    found = ties[ties["tail"].isin(pair) & ties["head"].isin(pair)]
    order = found["family"].map(families.index).sort_values(kind="stable")
    return tuple(Chain((), ((str(tie),),)) for tie in order.index)


def _common(
    ties: pd.DataFrame, pair: tuple[str, str], side: str = ""
) -> tuple[Chain, ...]:
    """Third actors with ties to both, by id; `side` is where the third one stands."""
    near: dict[str, list[list[str]]] = {}
    for tie in rows(ties):
        ends = (tie.tail, tie.head)
        for third, end in (ends, ends[::-1]):
            right_side = not side or getattr(tie, side) == third
            if right_side and end in pair and third not in pair:
                near.setdefault(third, [[], []])[pair.index(end)].append(tie.Index)
    return tuple(
        Chain((third,), (tuple(to_one), tuple(to_other)))
        for third, (to_one, to_other) in sorted(near.items())
        if to_one and to_other
    )


def _hubs(legs: pd.DataFrame, pair: tuple[str, str]) -> tuple[Chain, ...]:
    """Organisations or agreements in which both are."""
    return _common(legs, pair, side="head")


def _third_parties(facts: pd.DataFrame, pair: tuple[str, str]) -> Iterator[Chain]:
    """Who stood by an agreement to which both are parties, with the three legs."""
    for chain in _hubs(facts[facts["role"] == "party"], pair):
        (hub,) = chain.through
        legs = facts[(facts["head"] == hub) & ~facts["role"].isin(["party", "member"])]
        for leg in rows(legs[~legs["tail"].isin(pair)]):
            yield Chain((leg.tail,), ((leg.Index,), *chain.steps))


def _mediations(facts: pd.DataFrame, pair: tuple[str, str]) -> Iterator[Chain]:
    """Who mediated, in one event, with both."""
    for _, ties in facts[facts["kind"] == "mediate"].groupby("record", sort=False):
        yield from _common(ties, pair, side="tail")


def _ended(shown: pd.DataFrame, pair: tuple[str, str]) -> tuple[Chain, ...]:
    """Ties between them that ended, and memberships that one of them left."""
    past = shown[shown["timing"] == "past"]
    legs = shown[(shown["role"] == "member") & shown["timing"].isin([*HOLDS, "past"])]
    gone = set(past.index)
    shared = [c for c in _hubs(legs, pair) if any(gone & set(s) for s in c.steps)]
    return (*_between(past, pair), *(c for c in shared if _over(c, gone)))


def _over(chain: Chain, gone: set[str]) -> bool:
    """Whether one of the two is in it no more."""
    return any(gone.issuperset(step) for step in chain.steps)
