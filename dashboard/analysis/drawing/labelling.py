"""Places of words: names beside nodes, words on ties, none over another.

Decided once for all dates, in the reference frame: first the names, the most
tied actor first, then stated values, then the words of speakers, then roles.
What does not fit is not shown until it is selected.
"""

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

import numpy as np

from dashboard.analysis.drawing.bows import RADIUS, RADIUS_OTHER, path
from dashboard.analysis.drawing.drawn import Mark, Node
from dashboard.analysis.drawing.geography import Floats

LINE = 15.0
"""Height of a line of a label, px."""

GAP = 7.0
"""From the rim of a node to its name, px."""

_LETTER = 6.8
_SHARES = (0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8)
_SIDES = ("right", "left", "below", "above")
_ON_NODE, _ON_LABEL, _OUTSIDE, _ON_TIE = 100.0, 100.0, 100.0, 5.0
_FITS = 34.0
_VALUE_FITS = 80.0

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in px."""


def place_labels(
    nodes: Sequence[Node],
    marks: Sequence[Mark],
    held: Container[str],
    size: tuple[float, float],
) -> tuple[list[Node], list[Mark]]:
    """The nodes with the side of their names, the marks with their words placed.

    Parameters
    ----------
    held
        Members of areas: they stand on the page even without a tie.
    size
        Of the reference frame, px.
    """
    drawn = [mark for mark in marks if mark.drawn]
    ties = Counter(end for m in drawn if not m.held for end in _ends(m))
    joined = {end for mark in drawn for end in _ends(mark)}
    ranked = sorted(nodes, key=lambda node: (-ties[node.id], node.id))
    seen = [node for node in ranked if node.id in joined or node.id in held]
    board = _Board(nodes, seen, marks, size)
    sides = {node.id: board.name(node) for node in seen}
    words = sorted((mark for mark in drawn if mark.word), key=_priority)
    placed = {mark.id: board.word(mark) for mark in words}
    sides |= {node.id: board.name(node) for node in ranked if node.id not in sides}
    labels = {node.id: node.label._replace(side=sides[node.id]) for node in nodes}
    return (
        [replace(node, label=labels[node.id]) for node in nodes],
        [placed.get(mark.id, mark) for mark in marks],
    )


def _ends(mark: Mark) -> tuple[str, str]:
    return mark.tail, mark.head


def _priority(mark: Mark) -> tuple[bool, int, str]:
    """Stated values, then speakers, then roles and the rest; then seldom shown ones."""
    order = {"arms": 0, "claim": 1}
    return mark.busy, order.get(mark.family, 2), mark.id


def size(lines: Iterable[str]) -> tuple[float, float]:
    """Width and height in px of lines of text at 13 px, a little generous."""
    lines = list(lines)
    return max(map(len, lines), default=0) * _LETTER + 4, len(lines) * LINE + 2


class _Board:
    """What is already on the page."""

    def __init__(
        self,
        nodes: Sequence[Node],
        seen: Sequence[Node],
        marks: Sequence[Mark],
        frame: tuple[float, float],
    ) -> None:
        self._frame = frame
        self._spots = {node.id: np.array([node.x, node.y]) for node in nodes}
        self._discs = np.array([(n.x, n.y, _radius(n)) for n in seen]).reshape(-1, 3)
        self._paths = {mark.id: self._path(mark) for mark in marks if mark.drawn}
        bands = [
            path(*self._ends(mark), mark.fan + side * mark.width / 2, mark.bend)
            for mark in marks
            if mark.drawn and mark.width > LINE / 3 and not mark.busy
            for side in (-1, 1)
        ]
        hairlines = {mark.id for mark in marks if mark.held or mark.busy}
        lines = [p for name, p in self._paths.items() if name not in hairlines]
        everything = [np.empty((0, 2)), *lines, *bands]
        points = np.concatenate(everything)
        self._points = points[np.argsort(points[:, 1], kind="stable")]
        self._words = np.empty((len(nodes) + len(marks), 4))
        self._count = 0

    def _path(self, mark: Mark) -> Floats:
        return path(*self._ends(mark), mark.fan, mark.bend)

    def _ends(self, mark: Mark) -> tuple[Floats, Floats]:
        return self._spots[mark.tail], self._spots[mark.head]

    def name(self, node: Node) -> str:
        """The side on which a node's name covers least."""
        boxes = [name_box(node, side) for side in _SIDES]
        costs = self._taken_by(np.array(boxes)) + np.arange(len(boxes))
        costs += [_ON_TIE * self._on_ties(box) for box in boxes]
        best = int(np.argmin(costs.round(3)))
        self._take(boxes[best])
        return _SIDES[best]

    def word(self, mark: Mark) -> Mark:
        """The mark with its word placed; `at` stays 0 where nothing fits."""
        tries = [
            (share, beside, box)
            for share in _SHARES
            for beside, box in self._stands(mark, share)
        ]
        taken = self._taken_by(np.array([box for *_, box in tries]))
        most = _VALUE_FITS if mark.family == "arms" else _FITS
        loose = [_loose(mark, beside) for _, beside, _ in tries]
        costs = taken + np.arange(len(tries)) * 0.2 + loose
        for n in np.flatnonzero(costs <= most):
            costs[n] += _ON_TIE * self._on_ties(tries[n][2], mark)
        best = int(np.argmin(costs.round(3)))
        if costs[best] > most:
            return mark
        share, beside, box = tries[best]
        self._take(box)
        return replace(mark, at=share, beside=beside)

    def _take(self, box: Box) -> None:
        self._words[self._count] = box
        self._count += 1

    def _stands(
        self, mark: Mark, share: float
    ) -> Iterable[tuple[tuple[float, float], Box]]:
        """Where a word may stand at a share of the way: on a line, beside a band."""
        way = self._paths[mark.id]
        step = round(share * (len(way) - 1))
        wide, high = size(mark.word.split("\n"))
        along = way[min(step + 1, len(way) - 1)] - way[step - 1]
        across = np.array([-along[1], along[0]]) / max(float(np.hypot(*along)), 1)
        clear = mark.width / 2 + 5
        reach = clear + abs(across[0]) * wide / 2 + abs(across[1]) * high / 2
        offsets = [np.zeros(2), across * reach, -across * reach]
        if mark.width > LINE / 3 or "\n" in mark.word:
            del offsets[0]
        for offset in offsets:
            beside = (round(float(offset[0]), 1), round(float(offset[1]), 1))
            yield beside, _box(way[step] + offset, wide, high)

    def _taken_by(self, boxes: Floats) -> Floats:
        """Cost of each box for leaving the page, and covering nodes or words."""
        left, top, right, bottom = boxes.T
        wide, high = self._frame
        out = (left < 0) | (top < 0) | (right > wide) | (bottom > high)
        x, y, rim = self._discs.T
        across = x - x.clip(left[:, None], right[:, None])
        down = y - y.clip(top[:, None], bottom[:, None])
        on_nodes = (np.hypot(across, down) < rim).sum(axis=1)
        taken = self._words[: self._count]
        on_words = (
            (left[:, None] < taken[:, 2])
            & (taken[:, 0] < right[:, None])
            & (top[:, None] < taken[:, 3])
            & (taken[:, 1] < bottom[:, None])
        ).sum(axis=1)
        return _OUTSIDE * out + _ON_NODE * on_nodes + _ON_LABEL * on_words

    def _on_ties(self, box: Box, own: Mark | None = None) -> int:
        """How many points of other ties a box covers."""
        found = _covered(box, self._between(box[1], box[3]))
        return found - _covered(box, self._paths[own.id]) if own else found

    def _between(self, top: float, bottom: float) -> Floats:
        """Points of ties between two heights: they are sorted by theirs."""
        first, last = np.searchsorted(self._points[:, 1], (top, bottom))
        return self._points[first:last]


def _covered(box: Box, points: Floats) -> int:
    """How many points a box covers."""
    left, top, right, bottom = box
    inside = (points[:, 0] > left) & (points[:, 0] < right)
    return int((inside & (points[:, 1] > top) & (points[:, 1] < bottom)).sum())


def _loose(mark: Mark, beside: tuple[float, float]) -> float:
    """Cost of a word beside a thin line: less plainly the line's own."""
    return 12.0 if mark.width <= LINE / 3 and beside != (0.0, 0.0) else 0.0


def name_box(node: Node, side: str) -> Box:
    """The box in px that a node's name takes on a side."""
    lines = [*node.label.lines, *filter(None, [node.label.note])]
    wide, high = size(lines)
    reach = _radius(node) + GAP
    middle = {
        "right": (node.x + reach + wide / 2, node.y),
        "left": (node.x - reach - wide / 2, node.y),
        "below": (node.x, node.y + reach + high / 2 - 2),
        "above": (node.x, node.y - reach - high / 2 + 2),
    }[side]
    return _box(np.array(middle), wide, high)


def _radius(node: Node) -> float:
    return RADIUS.get(node.shape, RADIUS_OTHER)


def _box(middle: Floats, wide: float, high: float) -> Box:
    x, y = float(middle[0]), float(middle[1])
    return x - wide / 2, y - high / 2, x + wide / 2, y + high / 2
