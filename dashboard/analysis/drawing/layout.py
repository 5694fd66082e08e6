"""One layout for all dates and levels: where every node stands, once for all."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from math import sqrt

import numpy as np
import pandas as pd

from dashboard.analysis.columns import rows
from dashboard.analysis.drawing.geography import Floats, place
from dashboard.analysis.drawing.sheet import seats, sheet
from dashboard.analysis.drawing.spots import Page, around, between, near
from dashboard.analysis.kept import kept
from dashboard.analysis.tables import Tables

WIDTH, HEIGHT = 780, 560
"""The least frame the places are given in, px; the browser scales places, never
marks."""

_FITS = 48
"""Nodes for which the least frame has room."""

_LINES = 300
"""The busiest pairs, whose lines are kept clear; with all, no spot would be free."""

_SEATS = np.array([[76.0, 92.0], [WIDTH - 704.0, HEIGHT - 484.0]])
_PAGE = np.array([[60.0, 30.0], [WIDTH - 720.0, HEIGHT - 524.0]])
"""px kept free left and above, right and below."""

_ROOM_OWN, _ROOM_JUNCTION, _ROOM_PERSON = 80.0, 64.0, 46.0


@kept
def layout(tables: Tables, ground: str) -> pd.DataFrame:
    """Places of the actors of every level and of the junctions of agreements.

    The same tables give the same places, in whatever order their records
    stand: from geography for what has a seat, then near what it belongs to.

    Parameters
    ----------
    ground
        `paper`, where seats make room for ties, or `map`, where they are places.

    Returns
    -------
    DataFrame
        Index node id (sorted); columns `x`, `y` in px of the reference frame,
        y down, north up. Made once, and kept for as long as its tables are.
    """
    found = _on_map(tables) if ground == "map" else _seats(tables)
    page = _page(tables, ground, found)
    tied = _neighbours(tables)
    for node in _others(tables, found):
        taken = np.array(list(found.values())).reshape(-1, 2)
        ends = [found[end] for end in tied[node] if end in found]
        home = found.get(_home(tables, node))
        actor = node in tables.actors.index
        found[node] = _spot(ends, home, taken, page, actor=actor)
    table = pd.DataFrame.from_dict(found, orient="index", columns=["x", "y"])
    return table.sort_index().astype("float64").rename_axis("node")


def frame_size(tables: Tables, ground: str) -> tuple[float, float]:
    """Width and height of the frame in px: paper grows with the nodes on it."""
    if ground == "map":
        return sheet(tables).width, sheet(tables).height
    junctions = set(tables.ties["target"]) - set(tables.actors.index)
    grown = max(1.0, sqrt((len(tables.actors) + len(junctions)) / _FITS))
    return float(round(WIDTH * grown)), float(round(HEIGHT * grown))


def _within(tables: Tables, ground: str, margins: Floats) -> Floats:
    """The box `[[left, top], [right, bottom]]` inside the margins of the frame."""
    return np.array([margins[0], frame_size(tables, ground) - margins[1]])


def _on_map(tables: Tables) -> dict[str, Floats]:
    """Places of the seats on the map."""
    seated = seats(tables)
    spots = sheet(tables).place(seated[["lon", "lat"]].to_numpy("float64"))
    return dict(zip(seated.index, spots.round(1), strict=True))


def _seats(tables: Tables) -> dict[str, Floats]:
    """Places of what stands for itself and has a seat."""
    seated = seats(tables)
    number = {name: n for n, name in enumerate(seated.index)}
    busy = np.zeros(len(seated))
    tied = set()
    for one, other in _ends(tables):
        for end in {one, other} & number.keys():
            busy[number[end]] += 1
        if one in number and other in number:
            tied.add(tuple(sorted((number[one], number[other]))))
    spots = place(
        seated[["lon", "lat"]].to_numpy("float64"),
        np.sqrt(busy / max(busy.max(initial=0), 1)),
        np.array(sorted(tied), dtype="int64").reshape(-1, 2),
        _within(tables, "paper", _SEATS),
    )
    return dict(zip(seated.index, spots, strict=True))


def _ends(tables: Tables) -> list[tuple[str, str]]:
    """Both ends of each tie at level States, each way of ending once a tie."""
    pairs = zip(tables.ties["source_states"], tables.ties["target_states"], strict=True)
    return [(one, other) for one, other in pairs if one != other]


def _page(tables: Tables, ground: str, found: dict[str, Floats]) -> Page:
    """The page with the lines between seats, as wide as their ties will fan out."""
    count = Counter(tuple(sorted(pair)) for pair in _ends(tables))
    pairs = [pair for pair in sorted(count) if found.keys() >= set(pair)]
    pairs = sorted(pairs, key=lambda pair: -count[pair])[:_LINES]
    lines = [(found[a], found[b]) for a, b in pairs]
    return Page(
        _within(tables, ground, _PAGE),
        np.array(lines, dtype="float64").reshape(-1, 2, 2),
        np.array([10 + 8.0 * count[pair] for pair in pairs], dtype="float64"),
    )


def _others(tables: Tables, found: dict[str, Floats]) -> Iterable[str]:
    """What has no seat of its own: what is tied, then organisations before persons."""
    actors = tables.actors
    ends = {*tables.ties["source"], *tables.ties["target"]}
    kinds = {str(actor.Index): str(actor.kind) for actor in rows(actors)}
    nodes = (kinds | dict.fromkeys(ends - kinds.keys(), "junction")).items()
    order = ("organisation", "junction", "government_body", "armed_force")
    place_of = {kind: n for n, kind in enumerate(order)}
    waiting = [
        (node not in ends, place_of.get(kind, len(order)), node) for node, kind in nodes
    ]
    return [node for *_, node in sorted(waiting) if node not in found]


def _spot(
    tied: list[Floats], home: Floats | None, taken: Floats, page: Page, *, actor: bool
) -> Floats:
    if home is not None:
        return around(home, taken, page, _ROOM_PERSON)
    if not tied:
        return near(page.box.mean(axis=0), taken, page, _ROOM_OWN)
    if actor:
        return between(np.array(tied), taken, page, _ROOM_OWN)
    return near(np.mean(tied, axis=0), taken, page, _ROOM_JUNCTION)


def _home(tables: Tables, node: str) -> str:
    """The body or state a node folds into; empty where it stands for itself."""
    if node not in tables.actors.index:
        return ""
    above = tables.actors.loc[node, ["organisations", "states"]]
    return next((str(home) for home in above if home != node), "")


def _neighbours(tables: Tables) -> dict[str, list[str]]:
    """Ends tied to each node: members and parties where it has any, else all.

    Who left before the last observed day has no say in where the rest stands.
    """
    ties = tables.ties
    lasting = ties["end_latest"] >= pd.Timestamp(tables.observed.last)
    found = _tied(ties)
    for legs in (ties["role"] != "", (ties["role"] != "") & lasting):
        hubs: dict[str, set[str]] = defaultdict(set)
        for leg in rows(ties[legs]):
            hubs[leg.target].add(leg.source_states)
        found |= hubs
    return defaultdict(list, {node: sorted(ends) for node, ends in found.items()})


def _tied(ties: pd.DataFrame) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for a, b in zip(ties["source_states"], ties["target_states"], strict=True):
        found[a].add(b)
        found[b].add(a)
    return found
