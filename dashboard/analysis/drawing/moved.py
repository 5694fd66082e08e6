"""The areas of a picture in which a reader has moved somebody."""

from collections.abc import Mapping
from dataclasses import replace

from dashboard.analysis.drawing.drawn import Node, Picture
from dashboard.analysis.drawing.picture import ring_round
from dashboard.analysis.tables import Tables

XY = tuple[float, float]


def areas_after(
    tables: Tables, drawn: Picture, moved: Mapping[str, XY]
) -> list[tuple[XY, ...]]:
    """Outlines of the areas of a picture, in its order, where some stand elsewhere.

    Parameters
    ----------
    moved
        New place of a node in the reference frame, by id; a place outside the
        frame is taken to its edge.
    """
    nodes = [_at(node, drawn, moved) for node in drawn.nodes]
    return [
        ring_round({*area.members, area.organisation}, tables, nodes)
        if moved
        else area.rings[0]
        for area in drawn.areas
    ]


def _at(node: Node, drawn: Picture, moved: Mapping[str, XY]) -> Node:
    if node.id not in moved:
        return node
    x, y = moved[node.id]
    return replace(
        node, x=min(max(x, 0.0), drawn.width), y=min(max(y, 0.0), drawn.height)
    )
