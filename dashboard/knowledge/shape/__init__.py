"""From plain values to strict records, and what to say where they do not fit."""

from dashboard.knowledge.shape.salvage import Shaped, shape

__all__ = ["Shaped", "shape"]
