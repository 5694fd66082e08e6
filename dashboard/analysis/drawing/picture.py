"""The network picture of a level: nodes, marks and areas over all dates."""

from collections.abc import Container, Iterable, Mapping, Sequence
from functools import partial
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary

import pandas as pd

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.drawing.areas import memberships, organisations, outline
from dashboard.analysis.drawing.beneath import Area, Ring
from dashboard.analysis.drawing.bows import bow
from dashboard.analysis.drawing.bundles import bundles, busy, thin
from dashboard.analysis.drawing.drawn import (
    Crowd,
    Frame,
    Label,
    Mark,
    Node,
    Picture,
)
from dashboard.analysis.drawing.frames import frame
from dashboard.analysis.drawing.labelling import place_labels
from dashboard.analysis.drawing.layout import frame_size, layout
from dashboard.analysis.drawing.marks import marks_of
from dashboard.analysis.drawing.sheet import closest, ground, lands
from dashboard.analysis.drawing.wording import DE_FACTO, in_lines, members
from dashboard.analysis.tables import Tables

__all__ = ["Area", "Frame", "Mark", "Node", "Picture", "frame", "picture"]


_kept: WeakKeyDictionary[Tables, dict[tuple[str, str, str], Picture]] = (
    WeakKeyDictionary()
)
_making = Lock()


def picture(tables: Tables, level: str, memberships: str, on: str = "paper") -> Picture:
    """Everything that any date may draw at a level; the same at every date.

    Made once, and kept for as long as its tables are.

    Parameters
    ----------
    level
        `states`, `organisations` or `people`.
    memberships
        `areas`: an organisation is an area round its members; `spokes`: a node
        with a tie to each.
    on
        `paper` or `map`.
    """
    key = level, memberships, on
    if key not in _kept.get(tables, {}):
        with _making:
            kept = _kept.setdefault(tables, {})
            if key not in kept:
                kept[key] = _picture(tables, *key)
    return _kept[tables][key]


def _picture(tables: Tables, level: str, memberships: str, on: str) -> Picture:
    ties = choose(tables, Selection(level=level)).ties
    places, size = layout(tables, on), frame_size(tables, on)
    spokes = organisations(ties) if memberships == "areas" else {}
    held = {member for rows in spokes.values() for member in rows["tail"]}
    first = ties.drop_duplicates("target")
    hubs = dict(zip(first["target"], first["family"], strict=True))
    draw = partial(_node, tables, hubs, places, spokes)
    nodes = [draw(node) for node in _shown_ever(tables, ties, level)]
    marks, singles, crowd = _marks(tables, ties, memberships)
    marks = bow(marks, nodes, held, size)
    nodes, marks = place_labels(nodes, marks, held, size)
    return Picture(
        f"{tables.version}-{level}-{memberships}-{on}",
        level,
        memberships,
        on,
        *size,
        tuple(nodes),
        tuple(marks),
        singles,
        crowd,
        tuple(_areas(tables, on, nodes, spokes)),
        **_beneath(tables) if on == "map" else {},
    )


def _beneath(tables: Tables) -> dict[str, Any]:
    """What only a map has."""
    return {
        "ground": ground(tables),
        "lands": lands(tables),
        "closest": closest(tables),
    }


def _marks(
    tables: Tables, ties: pd.DataFrame, memberships: str
) -> tuple[list[Mark], int, Crowd]:
    """Marks of single ties, how many, and marks that stand for several."""
    singles = 0 if thin(ties) else len(ties)
    several, crowd = bundles(ties, singles, memberships)
    ones = marks_of(tables, ties, memberships) if singles else ()
    return [*busy(ones, crowd.bundle[:singles]), *several], singles, crowd


def _shown_ever(tables: Tables, ties: pd.DataFrame, level: str) -> list[str]:
    """Actors of the level, and junctions of its ties, sorted."""
    actors = tables.actors
    return sorted(
        {*actors.index[actors[level] == actors.index], *ties["tail"], *ties["head"]}
    )


def _node(
    tables: Tables,
    hubs: Mapping[str, str],
    places: pd.DataFrame,
    areas: Container[str],
    node: str,
) -> Node:
    """A node.

    Parameters
    ----------
    hubs
        Family of the first tie to each junction.
    areas
        Organisations whose area says their name.
    """
    x, y = float(places["x"][node]), float(places["y"][node])
    if node not in tables.actors.index:
        name = str(tables.records.at[node, "name"])
        lines = (members(name, 99, surely=False),) if node in areas else in_lines(name)
        label = Label(lines, "", "right")
        return Node(node, "", name, "junction", hubs[node], x, y, label)
    actor = tables.actors.loc[node]
    name, kind = str(actor["name"]), str(actor["kind"])
    note = DE_FACTO if kind == "de_facto_state" else ""
    code = str(actor["short"])
    said = members(code or name, 99, surely=False)
    lines = (said,) if node in areas else in_lines(name)
    return Node(node, code, name, kind, "", x, y, Label(lines, note, "right"))


def _areas(
    tables: Tables, on: str, nodes: Sequence[Node], by: Mapping[str, pd.DataFrame]
) -> Iterable[Area]:
    """Every area there ever is, once for each set of members."""
    names = {node.id: node.code or node.name for node in nodes}
    for organisation, spokes in by.items():
        found = memberships(organisation, spokes)
        sets = [held for one in found for held in (one.certain, one.possible)]
        for held in dict.fromkeys(filter(None, sets)):
            if on == "map":
                rings = _land_of(held, tables)
            else:
                rings = (ring_round({*held, organisation}, tables, nodes),)
            said = partial(members, names[organisation], len(held))
            sure, maybe = said(surely=True), said(surely=False)
            yield Area(organisation, held, sure, maybe, rings)


def _land_of(held: Container[str], tables: Tables) -> tuple[Ring, ...]:
    """The land of all of them; who has none is a point."""
    return tuple(
        ring for land in lands(tables) if land.actor in held for ring in land.rings
    )


def ring_round(belong: Iterable[str], tables: Tables, nodes: Sequence[Node]) -> Ring:
    """Outline of an area round those nodes that belong to it, and nobody else."""
    places = {node.id: (node.x, node.y) for node in nodes}
    inside = places.keys() & belong
    return tuple(outline(sorted(inside), _strangers(tables, nodes, inside), places))


def _strangers(
    tables: Tables, nodes: Sequence[Node], inside: Container[str]
) -> list[str]:
    """Actors that neither belong nor speak for somebody who does."""
    home = dict(zip(tables.actors.index, tables.actors["states"], strict=True))
    return [
        node.id
        for node in nodes
        if node.shape != "junction"
        and node.id not in inside
        and home[node.id] not in inside
    ]
