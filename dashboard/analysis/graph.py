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
        key; `family`, `kind` and `record` are kept on the edge.
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
        )
    return graph


def around(
    ties: pd.DataFrame, actors: Iterable[str], depth: int, direction: str
) -> set[str]:
    """Ids of the ties walked from the actors in at most `depth` steps.

    Parameters
    ----------
    ties
        With `tail`, `head` and `directed`.
    actors
        Where the walk begins.
    direction
        `out` along directed ties, `in` against them, `both` either way; a tie
        without direction is walked both ways.
    """
    reached, found = set(actors), set()
    out = direction != "in"
    back = direction != "out"
    for _ in range(depth):
        leaves = ties["tail"].isin(list(reached)) & (out | ~ties["directed"])
        enters = ties["head"].isin(list(reached)) & (back | ~ties["directed"])
        walked = ties[leaves | enters]
        found |= set(walked.index)
        reached |= {*walked["tail"], *walked["head"]}
    return found
