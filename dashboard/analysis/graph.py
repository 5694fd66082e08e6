"""The ties as a networkx graph, keyed by tie id so that two treaties stay two."""

from collections.abc import Iterable

import networkx as nx
import pandas as pd

from dashboard.analysis.columns import rows
from dashboard.analysis.tables import Tables


def to_graph(tables: Tables, ties: pd.DataFrame) -> nx.MultiDiGraph:
    """A MultiDiGraph of ties between their ends at a level.

    Parameters
    ----------
    tables
        Gives the nodes their `name` and `kind`; an agreement's junction has
        kind `junction`.
    ties
        Rows of `Slice.ties`: `tail` and `head` become the ends, the index the
        key; `family`, `kind`, `record` and `directed` are kept on the edge.
    """
    graph = nx.MultiDiGraph()
    actors = tables.actors
    for node in sorted({*ties["tail"], *ties["head"]}):
        known = node in actors.index
        name = actors.at[node, "name"] if known else tables.records.at[node, "name"]
        kind = actors.at[node, "kind"] if known else "junction"
        graph.add_node(node, name=name, kind=kind)
    for tie in rows(ties):
        graph.add_edge(
            tie.tail,
            tie.head,
            key=tie.Index,
            family=tie.family,
            kind=tie.kind,
            record=tie.record,
            directed=tie.directed,
        )
    return graph


def around(
    graph: nx.MultiDiGraph, actors: Iterable[str], depth: int, direction: str
) -> set[str]:
    """Ids of the ties walked from the actors in at most `depth` steps.

    Parameters
    ----------
    graph
        As from `to_graph`.
    actors
        Where the walk begins.
    direction
        `out` along directed ties, `in` against them, `both` either way; a tie
        without direction is walked both ways.
    """
    reached: set[str] = {actor for actor in actors if actor in graph}
    found: set[str] = set()
    for _ in range(depth):
        leaving = graph.out_edges(reached, keys=True, data="directed")
        entering = graph.in_edges(reached, keys=True, data="directed")
        walked = [edge for edge in leaving if direction != "in" or not edge[3]]
        walked += [edge for edge in entering if direction != "out" or not edge[3]]
        found |= {edge[2] for edge in walked}
        reached |= {end for edge in walked for end in edge[:2]}
    return found
