"""Who is tied to whom, as a matrix: the row acts on the column."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.columns import rows
from dashboard.analysis.drawing.areas import organisations
from dashboard.analysis.kept import kept
from dashboard.analysis.sentence import plural
from dashboard.knowledge.vocabulary import vocabulary

Cell = dict[str, tuple[str, ...]]
"""Ids of ties by family, families in the order of the vocabulary."""


@dataclass(frozen=True, slots=True)
class Bloc:
    """Neighbours in the order; `name` is empty where the order is no grouping."""

    name: str
    actors: tuple[str, ...]


@dataclass(frozen=True)
class Matrix:
    """A Slice as a matrix.

    Attributes
    ----------
    blocs
        Rows, and the columns of actors, in order.
    junctions
        Agreements of three or more and their like: a column each, never pairs.
    cells
        By row and column, only where there is a tie. A tie without direction
        and a membership stand in both cells of their pair.
    """

    blocs: tuple[Bloc, ...]
    junctions: tuple[str, ...]
    cells: dict[tuple[str, str], Cell]

    @property
    def actors(self) -> tuple[str, ...]:
        """Every row, in order."""
        return tuple(actor for bloc in self.blocs for actor in bloc.actors)

    @property
    def pairs(self) -> int:
        """How many pairs of actors are tied, whichever way."""
        actors = set(self.actors)
        return len({frozenset(ends) for ends in self.cells if actors.issuperset(ends)})


@kept
def matrix(chosen: Slice) -> Matrix:
    """The shown ties of a Slice, in the order its Selection asks for."""
    actors = chosen.actors
    cells = _cells(chosen)
    hubs = {end for ends in cells for end in ends} - set(actors)
    order = {"name": _by_name, "bloc": _by_bloc, "similarity": _by_likeness}
    blocs = order[chosen.selection.matrix_order](chosen, actors, cells)
    return Matrix(tuple(blocs), tuple(sorted(hubs)), cells)


def _cells(chosen: Slice) -> dict[tuple[str, str], Cell]:
    found: dict[tuple[str, str], dict[str, list[str]]] = {}
    for tie in rows(chosen.shown):
        ends = [(tie.tail, tie.head)]
        ends += [] if tie.directed and not tie.role else [(tie.head, tie.tail)]
        for pair in ends:
            found.setdefault(pair, {}).setdefault(tie.family, []).append(tie.Index)
    families = list(vocabulary().families)
    return {
        pair: {key: tuple(cell[key]) for key in families if key in cell}
        for pair, cell in sorted(found.items())
    }


def _by_name(chosen: Slice, actors: Sequence[str], _: object) -> list[Bloc]:
    names = chosen.tables.names
    return [Bloc("", tuple(sorted(actors, key=lambda actor: (names[actor], actor))))]


def _by_bloc(chosen: Slice, actors: Sequence[str], _: object) -> list[Bloc]:
    """Each organisation with who is shown as its member; then everybody else.

    Who belongs to two stands with the one that has more members.
    """
    named = _by_name(chosen, actors, None)[0].actors
    spokes = organisations(chosen.shown)
    left, blocs = set(actors), []
    held = {
        hub: ties.loc[ties["timing"] != "past", "tail"] for hub, ties in spokes.items()
    }
    for hub in sorted(held, key=lambda hub: (-held[hub].nunique(), hub)):
        inside = left & {*held[hub], hub}
        members = len(inside - {hub})
        if members:
            name = f"{_name(chosen, hub)} and {plural(members, 'member')}"
            ordered = sorted(
                inside, key=lambda actor: (actor == hub, named.index(actor))
            )
            blocs.append(Bloc(name, tuple(ordered)))
            left -= inside
    rest = tuple(actor for actor in named if actor in left)
    return [*blocs, Bloc("Not members", rest)] if rest else blocs


def _name(chosen: Slice, hub: str) -> str:
    actors = chosen.tables.actors
    if hub in actors.index:
        return str(actors.at[hub, "short"]) or chosen.tables.names[hub]
    return str(chosen.tables.records.at[hub, "name"])


def _by_likeness(
    chosen: Slice, actors: Sequence[str], cells: dict[tuple[str, str], Cell]
) -> list[Bloc]:
    """From the most tied actor on, each beside the one left that is most like it.

    Likeness is the share of what two actors are tied to, and how, that they have
    in common (Jaccard 1912); names settle what is equal.
    """
    tied = {actor: _tied_to(actor, cells) for actor in actors}
    names = chosen.tables.names
    left = sorted(actors, key=lambda actor: (-len(tied[actor]), names[actor], actor))
    order = left[:1]
    left = left[1:]
    while left:
        last = tied[order[-1]]
        nearest = max(left, key=lambda actor: _shared(tied[actor], last))
        order.append(nearest)
        left.remove(nearest)
    return [Bloc("", tuple(order))]


def _tied_to(
    actor: str, cells: dict[tuple[str, str], Cell]
) -> frozenset[tuple[str, str]]:
    """With whom, and in which family; whichever way it runs."""
    return frozenset(
        (other, family)
        for (row, column), cell in cells.items()
        for one, other in ((row, column), (column, row))
        if one == actor
        for family in cell
    )


def _shared(one: frozenset[object], other: frozenset[object]) -> float:
    return len(one & other) / (len(one | other) or 1)
