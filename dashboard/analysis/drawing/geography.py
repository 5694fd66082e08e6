"""Places of states on paper: from geography, with room where much is tied.

North stays north and west stays west; distances do not stay. A true map leaves
the South Caucasus on one spot and Central Asia on half of the page.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Pairs = NDArray[np.int64]

RANK = (0.8, 0.2)
"""Share of rank order in the first places, across and down; the rest is true
distance. Across, it gives the crowded middle room; down, it would only pull apart
what lies side by side."""

CLEAR = (2.0, 1.0)
"""Degrees of longitude, of latitude, from which two seats clearly differ."""

_ROUNDS = 400
_LINE = 48.0
_ORDER = 14.0
_LEAST = 64.0
_MANY = 60_000
_DENSE = 4  # lines for each seat, from which on no spot is free of them


def place(lonlat: Floats, busy: Floats, tied: Pairs, box: Floats) -> Floats:
    """Places in px, y down, that keep the order of clearly differing seats.

    Parameters
    ----------
    lonlat
        One row a seat: degrees east, degrees north. No NaN.
    busy
        0 to 1 for each seat: how much room its ties need.
    tied
        Pairs of rows with a tie between them: a line no other seat should be on.
    box
        `[[left, top], [right, bottom]]` in px.
    """
    wanted = np.column_stack(
        [_axis(lonlat[:, 0], RANK[0]), _axis(-lonlat[:, 1], RANK[1])]
    )
    anchor = box[0] + wanted * (box[1] - box[0])
    spots = anchor + _nudge(len(anchor))
    room = _room(len(spots), busy, box)
    for step in range(_ROUNDS):
        ease = 1 - step / _ROUNDS
        moved = _apart(spots, room) + _off_lines(spots, tied)
        spots = spots + 0.5 * moved + 0.03 * ease * (anchor - spots)
        spots = np.clip(_ordered(spots, lonlat), box[0], box[1])
    return np.round(_never_on_another(spots, box))


def _never_on_another(spots: Floats, box: Floats) -> Floats:
    """Where too many have clearly differing seats, room comes before their order."""
    room = np.full((len(spots), len(spots)), _LEAST)
    for _ in range(_ROUNDS):
        moved = _apart(spots, room)
        if not moved.any():
            break
        spots = np.clip(spots + moved, box[0], box[1])
    return spots


def _nudge(count: int) -> Floats:
    """Under a pixel, each its own way: equal seats could not be pushed apart."""
    turn = np.arange(count) * 2.4
    return 0.2 * np.column_stack([np.cos(turn), np.sin(turn)])


def _axis(degrees: Floats, share: float) -> Floats:
    """0 to 1: true distance blended with a share of rank."""
    if len(degrees) < 2 or np.ptp(degrees) == 0:
        return np.full(len(degrees), 0.5)
    true = (degrees - degrees.min()) / np.ptp(degrees)
    rank = np.searchsorted(np.sort(degrees), degrees) / (len(degrees) - 1)
    return share * rank + (1 - share) * true


def _room(count: int, busy: Floats, box: Floats) -> Floats:
    """Distance in px each pair of seats would like to keep."""
    width, height = box[1] - box[0]
    even = np.sqrt(width * height / max(count, 1))
    return even * (0.78 + 0.4 * (busy[:, None] + busy[None, :]) / 2)


def _apart(spots: Floats, room: Floats) -> Floats:
    """Push too near pairs apart, half each."""
    across = spots[:, 0, None] - spots[:, 0]
    down = spots[:, 1, None] - spots[:, 1]
    far = np.hypot(across, down)
    np.fill_diagonal(far, np.inf)
    push = np.clip(room - far, 0, None) * 0.25 / np.maximum(far, 1.0)
    return np.column_stack([(across * push).sum(axis=1), (down * push).sum(axis=1)])


def _off_lines(spots: Floats, tied: Pairs) -> Floats:
    """Push seats off the straight lines between tied pairs."""
    moved = np.zeros_like(spots)
    if len(tied) * len(spots) >= _MANY or not 0 < len(tied) < _DENSE * len(spots):
        return moved
    start, along = spots[tied[:, 0]], spots[tied[:, 1]] - spots[tied[:, 0]]
    length = np.maximum((along**2).sum(axis=1), 1.0)
    reach = spots[:, None, :] - start[None]
    share = ((reach * along).sum(axis=2) / length).clip(0, 1)
    off = reach - share[..., None] * along
    far = np.maximum(np.hypot(off[..., 0], off[..., 1]), 1e-6)
    push = np.clip(_LINE - far, 0, None) * 0.3
    own = np.arange(len(spots))[:, None]
    push[(own == tied[:, 0]) | (own == tied[:, 1])] = 0
    return moved + (off / far[..., None] * push[..., None]).sum(axis=1)


def _ordered(spots: Floats, lonlat: Floats) -> Floats:
    """Move pairs that clearly differ back into their order, half each."""
    kept = spots.copy()
    for axis, sign in ((0, 1.0), (1, -1.0)):
        seat, spot = sign * lonlat[:, axis], kept[:, axis]
        clear = seat[None, :] - seat[:, None] > CLEAR[axis]
        late = np.where(clear, spot[:, None] + _ORDER - spot[None, :], 0).clip(0)
        kept[:, axis] = spot + 0.5 * (
            late.max(axis=0, initial=0) - late.max(axis=1, initial=0)
        )
    return kept
