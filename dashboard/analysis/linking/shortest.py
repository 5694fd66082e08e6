"""The shortest ways between two actors, over facts alone or with words as steps."""

from collections.abc import Iterable
from itertools import islice, pairwise
from typing import Any, NamedTuple

import networkx as nx
import pandas as pd

from dashboard.analysis.columns import rows

MOST = 8
"""Most ways of one length that are listed; the rest is counted."""


class Chain(NamedTuple):
    """One link: the nodes it leads through, and the ties of each of its steps."""

    through: tuple[str, ...]
    steps: tuple[tuple[str, ...], ...]


class Group(NamedTuple):
    """Links of one sort; `more` is how many are not listed."""

    key: str
    chains: tuple[Chain, ...]
    more: int = 0


def ways(facts: pd.DataFrame, pair: tuple[str, str], known: set[Chain]) -> Group:
    """The shortest ways over facts, but for those that are told already."""
    graph = _graph(facts)
    chains = (_chain(graph, way) for way in _shortest(graph, pair))
    news = tuple(islice((chain for chain in chains if chain not in known), MOST))
    if not news:
        return Group("ways", ())
    told = [c for c in known if len(c.steps) == len(news[0].steps)]
    stops = [[pair[0], *chain.through, pair[1]] for chain in told]
    again = sum(
        nx.is_path(graph, way) and _chain(graph, way) == chain
        for way, chain in zip(stops, told, strict=True)
    )
    return Group("ways", news, _number(graph, pair) - again - len(news))


def ways_said(facts: pd.DataFrame, held: pd.DataFrame, pair: tuple[str, str]) -> Group:
    """The shortest ways that take somebody's words for a step, if none is shorter."""
    plain, graph = _graph(facts), _graph(held)
    found = (w for w in _shortest(graph, pair) if not nx.is_path(plain, w))
    chains = tuple(_chain(graph, way, plain) for way in islice(found, MOST))
    if not chains:
        return Group("ways_said", ())
    length = len(chains[0].steps)
    of_facts = next(iter(_shortest(plain, pair)), [])
    known = _number(plain, pair) if len(of_facts) == length + 1 else 0
    return Group("ways_said", chains, _number(graph, pair) - known - len(chains))


def _graph(ties: pd.DataFrame) -> nx.Graph:
    """One edge a pair, with its ties; in an order that the ids decide."""
    edges: dict[tuple[str, str], list[str]] = {}
    for tie in rows(ties):
        edges.setdefault(_pair(tie.tail, tie.head), []).append(tie.Index)
    graph = nx.Graph()
    for (one, other), names in sorted(edges.items()):
        graph.add_edge(one, other, ties=tuple(names))
    return graph


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _shortest(graph: nx.Graph, pair: tuple[str, str]) -> Iterable[list[str]]:
    if not all(end in graph for end in pair) or not nx.has_path(graph, *pair):
        return ()
    return nx.all_shortest_paths(graph, *pair)


def _number(graph: nx.Graph, pair: tuple[str, str]) -> int:
    """How many shortest ways there are, without walking each."""
    if not _shortest(graph, pair):
        return 0
    before = nx.predecessor(graph, pair[0])
    ways: dict[Any, int] = {}
    for node, nearer in before.items():  # nearest first
        ways[node] = sum(ways[name] for name in nearer) or 1
    return ways[pair[1]]


def _chain(graph: nx.Graph, way: list[str], plain: nx.Graph | None = None) -> Chain:
    """A way as a chain; where `plain` has an edge, its ties alone."""
    steps = []
    for one, other in pairwise(way):
        of = plain if plain is not None and plain.has_edge(one, other) else graph
        steps.append(of.edges[one, other]["ties"])
    return Chain(tuple(way[1:-1]), tuple(steps))
