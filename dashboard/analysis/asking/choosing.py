"""Choosing: a Selection applied to the tables gives the Slice every view reads."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import accumulate

import networkx as nx
import numpy as np
import pandas as pd

from dashboard.analysis.asking.dated import Window, window
from dashboard.analysis.asking.judging import judge
from dashboard.analysis.asking.selection import FIELDS, Selection
from dashboard.analysis.citing import from_sources, holding, in_words_of
from dashboard.analysis.columns import BOUNDS
from dashboard.analysis.graph import around, to_graph
from dashboard.analysis.kept import kept
from dashboard.analysis.tables import Tables

CHAIN = (
    "level",
    "date",
    "families",
    "kinds",
    "actors",
    "statuses",
    "sources",
    "speakers",
    "text",
    "undated",
    "past",
)
"""Why a tie is hidden, in the order of the filters; the first that applies counts.

The rail shows the steps in this order.
"""

NO_FILTERS = {
    name: FIELDS[name].default for name in CHAIN if name in FIELDS and name != "level"
}
"""Fields of a Selection that hide ties, at their defaults; no date, no level."""


@dataclass(frozen=True, eq=False)
class Slice:
    """What one Selection leaves of the tables.

    Attributes
    ----------
    ties
        `tables.ties` with `tail` and `head` (its ends at the level), `timing`
        (see `judging.TIMINGS`) and `hidden_by` (a name of `CHAIN`, empty where
        the tie is shown).
    """

    tables: Tables
    selection: Selection
    ties: pd.DataFrame

    @property
    def window(self) -> Window:
        """The days looked at."""
        return window_of(self.selection, self.tables)

    @cached_property
    def focus(self) -> tuple[str, ...]:
        """The actors in focus, as the level shows them."""
        return focus_of(self.tables, self.selection)

    @cached_property
    def shown(self) -> pd.DataFrame:
        """The ties that are shown."""
        return self.ties[self.ties["hidden_by"] == ""]

    @cached_property
    def actors(self) -> tuple[str, ...]:
        """Actors at the ends of shown ties, sorted; junctions are no actors."""
        ends = {*self.shown["tail"], *self.shown["head"]}
        return tuple(sorted(ends & set(self.tables.actors.index)))

    @cached_property
    def records(self) -> "pd.Series[str]":
        """Timing of every record in the window, drawn or not."""
        return judge(self.tables.records, self.window)

    def counts(self) -> dict[str, int]:
        """How many shown ties are certain, how many possible, and so on."""
        found = self.shown["timing"].value_counts()
        return {str(key): int(number) for key, number in found.items()}

    def reaching(self, step: str) -> "pd.Series[bool]":
        """Which ties no earlier step of the chain hides."""
        return ~self.ties["hidden_by"].isin(CHAIN[: CHAIN.index(step)])

    def left_after(self, step: str) -> int:
        """How many ties are left after a step of the chain."""
        return self._left[CHAIN.index(step)]

    @cached_property
    def _left(self) -> list[int]:
        """How many ties are left after each step."""
        hidden = self.ties["hidden_by"].value_counts()
        gone = accumulate(int(hidden.get(step, 0)) for step in CHAIN)
        return [len(self.ties) - number for number in gone]

    def walked(self, depth: int) -> set[str]:
        """Ids of the ties within so many steps of the focus, whatever hides them."""
        graph = _graph_at(self.tables, self.selection.level)
        return around(graph, self.focus, depth, self.selection.direction)


def choose(tables: Tables, selection: Selection) -> Slice:
    """Apply a Selection. Walking comes first: focus is found on the whole graph."""
    ends, apart = _at(tables, selection.level)
    ties = ends.assign(timing=judge(tables.ties, window_of(selection, tables)))
    graph = partial(_graph_at, tables, selection.level)
    filters = _filters(tables, selection, ties, graph)
    hidden = _first([("level", apart), *filters], ties.index)
    return Slice(tables, selection, ties.assign(hidden_by=hidden))


def hide(tables: Tables, selection: Selection, rows: pd.DataFrame) -> "pd.Series[str]":
    """Why each row is hidden: a name of `CHAIN`, or empty where it is shown.

    Parameters
    ----------
    rows
        Ties, or anything with the columns `record, kind, family, role, tail,
        head, directed, source, target, status, timing`.
    """
    graph = partial(to_graph, tables, rows)
    steps = [("level", _apart(rows)), *_filters(tables, selection, rows, graph)]
    return _first(steps, rows.index)


@kept
def _at(tables: Tables, level: str) -> tuple[pd.DataFrame, "pd.Series[bool]"]:
    """The ties with their ends at a level, and what `_apart` says; at every date."""
    ends = {
        "tail": tables.ties[f"source_{level}"],
        "head": tables.ties[f"target_{level}"],
    }
    ties = tables.ties.assign(**ends)
    return ties, _apart(ties)


@kept
def _graph_at(tables: Tables, level: str) -> nx.MultiDiGraph:
    """The ties of a level as a graph to walk; no date changes it."""
    return to_graph(tables, _at(tables, level)[0])


def _first(
    steps: Iterable[tuple[str, "pd.Series[bool]"]], index: pd.Index
) -> "pd.Series[str]":
    """The first step that does not keep each row; numbers, since texts are slow."""
    names = [""]
    hidden = np.zeros(len(index), dtype="int64")
    for name, keep in steps:
        hidden[(hidden == 0) & ~keep.to_numpy("bool")] = len(names)
        names.append(name)
    return pd.Series(np.array(names, dtype="object")[hidden], index, dtype="str")


def window_of(selection: Selection, tables: Tables) -> Window:
    """The window of a Selection."""
    return window(selection.from_, selection.to, tables.observed)


def _filters(
    tables: Tables,
    selection: Selection,
    ties: pd.DataFrame,
    graph: Callable[[], nx.MultiDiGraph],
) -> Iterator[tuple[str, "pd.Series[bool]"]]:
    """Each filter that may hide, and the ties it keeps, in the order of `CHAIN`."""
    yield "date", ties["timing"] != "absent"
    if selection.families is not None:
        yield "families", ties["family"].isin(selection.families)
    if selection.kinds is not None:
        yield "kinds", ties["kind"].isin(selection.kinds)
    if selection.actors:
        yield "actors", _in_focus(tables, ties, selection, graph())
    if selection.statuses is not None:
        yield "statuses", ties["status"].isin(selection.statuses)
    yield "sources", from_sources(tables, ties["record"], selection.sources)
    yield "speakers", in_words_of(tables, ties["record"], selection.speakers)
    yield "text", holding(tables, ties["record"], selection.text)
    for timing in ("undated", "past"):
        if getattr(selection, timing) == "hide":
            yield timing, ties["timing"] != timing


def _apart(ties: pd.DataFrame) -> "pd.Series[bool]":
    """Ties with two ends at the level, each spell of a record once between a pair."""
    turned = ~ties["directed"] & (ties["tail"] > ties["head"])
    ends = ties.assign(
        tail=ties["tail"].mask(turned, ties["head"]),
        head=ties["head"].mask(turned, ties["tail"]),
    )
    again = ends.duplicated(["record", "kind", "role", "tail", "head", *BOUNDS])
    return (ties["tail"] != ties["head"]) & ~again


def _in_focus(
    tables: Tables, ties: pd.DataFrame, selection: Selection, graph: nx.MultiDiGraph
) -> "pd.Series[bool]":
    focus = focus_of(tables, selection)
    reached = around(graph, focus, selection.depth, selection.direction)
    return pd.Series(ties.index.isin(list(reached)), index=ties.index)


def focus_of(tables: Tables, selection: Selection) -> tuple[str, ...]:
    """The actors in focus, folded into who stands for them at the level."""
    folded = tables.actors.loc[list(selection.actors), selection.level]
    return tuple(dict.fromkeys(map(str, folded)))
