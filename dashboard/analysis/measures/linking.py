"""Who is linked with whom: several ties of a pair, either way, link it once."""

from collections import Counter
from collections.abc import Iterable, Sequence

import networkx as nx
import pandas as pd

Group = tuple[str, ...]
"""Ids of actors, sorted."""


def links(ties: pd.DataFrame) -> nx.Graph:
    """One edge for each linked pair; `ties` has `tail` and `head`.

    Parties of an alliance or an agreement are linked through its node, in two steps.
    """
    graph = nx.Graph()
    graph.add_edges_from(sorted(_pairs(ties)))
    return graph


def between(graph: nx.Graph, actors: Sequence[str]) -> dict[str, float]:
    """Share of all pairs of other actors that each one is between.

    A pair counts for all that lie on a shortest way between its two, each with the
    part of the shortest ways that lead through it. Betweenness of Freeman (1977),
    over actors alone, as a share of (n - 1)(n - 2) / 2 pairs of n actors.
    """
    pairs = (len(actors) - 1) * (len(actors) - 2) / 2
    ends = [actor for actor in actors if actor in graph]
    found = nx.betweenness_centrality_subset(graph, ends, ends) if pairs else {}
    return {actor: round(found[actor] / pairs, 9) for actor in ends if actor in found}


def groups(graph: nx.Graph, actors: Iterable[str]) -> list[Group]:
    """Actors that are linked at all, the largest group first; each is in one."""
    wanted = set(actors)
    alone = [{actor} for actor in wanted.difference(graph)]
    parts = [wanted & part for part in nx.connected_components(graph)]
    found = [tuple(sorted(part)) for part in [*parts, *alone] if part]
    return sorted(found, key=lambda group: (-len(group), group))


def bridges(ties: pd.DataFrame, actors: Iterable[str]) -> dict[str, Group]:
    """Ties without which actors are no longer linked, and who is then cut off.

    Returns
    -------
    dict
        By id of the tie, in the order of the table: the actors on the smaller side;
        of two equal sides the one that holds the first id.
    """
    graph, wanted = links(ties), set(actors)
    number = Counter(_pairs(ties))
    sides = {
        _pair(*edge): _sides(graph, edge, wanted)
        for edge in list(nx.bridges(graph))
        if number[_pair(*edge)] == 1
    }
    keyed = zip(ties.index, _pairs(ties), strict=True)
    cut = {str(tie): min(sides[pair]) for tie, pair in keyed if pair in sides}
    return {tie: group for tie, (size, group) in cut.items() if size}


def _sides(
    graph: nx.Graph, edge: tuple[str, str], wanted: set[str]
) -> list[tuple[int, Group]]:
    """The actors on both sides of a bridge, each with their number."""
    graph.remove_edge(*edge)
    parts = [wanted & nx.node_connected_component(graph, end) for end in edge]
    graph.add_edge(*edge)
    return [(len(part), tuple(sorted(part))) for part in parts]


def _pairs(ties: pd.DataFrame) -> list[tuple[str, str]]:
    return [_pair(*ends) for ends in zip(ties["tail"], ties["head"], strict=True)]


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
