"""Free spots: where on the page something fits between what already stands."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dashboard.analysis.drawing.geography import Floats

_RINGS = (60.0, 74.0, 90.0, 110.0, 136.0)
_ANGLES = 24
_GRID = 12.0
_SPOTS = 6_000  # of the grid, at most: of a large page they are further apart
_LEAST = 44.0  # px between two nodes
_TOUCHING = 1e6
_REACH = 420.0  # px: spots further off are tried only if there is no room
_FROM_LINES = 24.0
_NAMED = np.array([0.62, 1.0])  # names stand beside: more room across than down
_WIDE = 110.0
_AT_ONCE = 200_000  # distances: all of a large page at once fill the memory


@dataclass(frozen=True, eq=False)
class Page:
    """What stands on the page.

    Attributes
    ----------
    box
        `[[left, top], [right, bottom]]` in px.
    lines
        `[[x, y], [x, y]]` in px: straight lines between what is tied.
    wide
        px to each side of a line that its ties take.
    """

    box: Floats
    lines: Floats
    wide: Floats

    @cached_property
    def grid(self) -> Floats:
        """Spots in px that a node may take, a row each."""
        wide, high = self.box[1] - self.box[0]
        step = max(_GRID, float(np.sqrt(wide * high / _SPOTS)))
        axes = [
            np.arange(low, high + 1, step)
            for low, high in zip(self.box[0], self.box[1], strict=True)
        ]
        return np.stack(np.meshgrid(*axes), axis=-1).reshape(-1, 2)

    @cached_property
    def covered(self) -> Floats:
        """Cost of each spot of the grid for the ties it stands on."""
        return _on_lines(self.grid, self, self.wide)


def around(home: Floats, taken: Floats, page: Page, room: float) -> Floats:
    """A spot in px on a ring around `home`, outwards where there is room."""
    angles = np.arange(_ANGLES) * 2 * np.pi / _ANGLES
    rays = np.column_stack([np.cos(angles), np.sin(angles)])
    spots = np.concatenate([home + ring * rays for ring in _RINGS])
    outward = home - page.box.mean(axis=0)
    turned = rays @ (outward / max(float(np.hypot(*outward)), 1.0))
    rings = np.repeat(_RINGS, _ANGLES)
    cost = rings * 0.5 - np.tile(turned, len(_RINGS)) * 16
    flat = _crowd(spots * _NAMED, taken * _NAMED, room)
    cost += flat + _on_lines(spots, page, _FROM_LINES)
    spot = _best(spots, cost, page)
    touches = _touching(spot[None], taken).any()
    return near(home, taken, page, room) if touches else spot


def near(
    target: Floats, taken: Floats, page: Page, room: float, pull: float = 0.4
) -> Floats:
    """A spot in px as near to `target` as there is room.

    Parameters
    ----------
    pull
        Cost of a px of distance, where a px of a line covered costs 1.5.
    """
    far = np.hypot(*(page.grid - target).T)
    for reach in (_REACH, np.inf):
        some = far < reach
        spots = page.grid[some]
        crowd = _crowd(spots, taken, room) + _touching(spots, taken)
        if (crowd < _TOUCHING).any():
            break
    return _best(spots, far[some] * pull + crowd + page.covered[some], page)


def between(members: Floats, taken: Floats, page: Page, room: float) -> Floats:
    """A spot in px on the freest link of the members' spanning tree."""
    own = (taken[:, None, :] == members[None]).all(axis=2).any(axis=1)
    links = spanning(members, taken[~own])
    if not links:
        return near(members.mean(axis=0), taken, page, room)
    middles = np.array([(members[a] + members[b]) / 2 for a, b in links])
    cost = _crowd(middles, taken, 2 * room) + _on_lines(middles, page, page.wide)
    return near(middles[np.argmin(cost.round(3))], taken, page, room, pull=1.2)


def spanning(points: Floats, others: Floats) -> list[tuple[int, int]]:
    """Links of the spanning tree that is short and keeps away from others.

    Returns
    -------
    list of tuple
        Pairs of rows of `points` (Prim's way).
    """
    gap = points[:, None, :] - points[None]
    far = np.hypot(gap[..., 0], gap[..., 1])
    pairs = np.array([(a, b) for a in range(len(points)) for b in range(a)]).reshape(
        -1, 2
    )
    if len(others) and len(pairs):
        near_by = _WIDE - off_lines(others, points[pairs])
        cost = np.clip(near_by, 0, None).sum(axis=0) * 3
        far[pairs[:, 0], pairs[:, 1]] += cost
        far[pairs[:, 1], pairs[:, 0]] += cost
    far = far.round(6)
    inside, outside = [0], list(range(1, len(points)))
    links = []
    while outside:
        reach = far[np.ix_(inside, outside)]
        a, b = np.unravel_index(np.argmin(reach), reach.shape)
        links.append((inside[a], outside[b]))
        inside.append(outside.pop(b))
    return links


def _best(spots: Floats, cost: Floats, page: Page) -> Floats:
    inside = ((spots >= page.box[0]) & (spots <= page.box[1])).all(axis=1)
    return np.round(spots[np.argmin(np.where(inside, cost, np.inf).round(3))])


def _crowd(spots: Floats, taken: Floats, room: float) -> Floats:
    """Cost of standing too near to others."""
    low, high = spots.min(axis=0) - room, spots.max(axis=0) + room
    taken = taken[((taken > low) & (taken < high)).all(axis=1)]
    across = np.abs(spots[:, 0, None] - taken[:, 0])
    down = np.abs(spots[:, 1, None] - taken[:, 1])
    pairs = np.nonzero((across < room) & (down < room))
    far = np.hypot(across[pairs], down[pairs])
    cost = np.clip(room - far, 0, None) * 6
    return np.bincount(pairs[0], cost, minlength=len(spots)).astype("float64")


def _touching(spots: Floats, taken: Floats) -> Floats:
    """Cost, more than any other, of spots where two nodes would touch."""
    return np.where(_crowd(spots, taken, _LEAST) > 0, _TOUCHING, 0.0)


def _on_lines(spots: Floats, page: Page, clear: Floats | float) -> Floats:
    """Cost of standing on lines, or nearer to them than `clear` px."""
    cost = np.zeros(len(spots))
    some = max(_AT_ONCE // max(len(page.lines), 1), 1)
    for n in range(0, len(spots) if len(page.lines) else 0, some):
        short = clear - off_lines(spots[n : n + some], page.lines)
        cost[n : n + some] = (np.clip(short, 0, None) * 1.5).sum(axis=1)
    return cost


def off_lines(spots: Floats, lines: Floats) -> Floats:
    """Distance in px of each spot from each line."""
    start, along = lines[:, 0], lines[:, 1] - lines[:, 0]
    length = np.maximum((along**2).sum(axis=1), 1.0)
    across = spots[:, 0, None] - start[:, 0]
    down = spots[:, 1, None] - start[:, 1]
    share = ((across * along[:, 0] + down * along[:, 1]) / length).clip(0, 1)
    return np.hypot(across - share * along[:, 0], down - share * along[:, 1])
