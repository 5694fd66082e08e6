"""Measures that answer questions, each with unit and warning; off by default."""

from dashboard.analysis.measures.definitions import (
    MEASURES,
    RULES,
    Measure,
    in_words,
    warning,
)
from dashboard.analysis.measures.standing import Measured, Standing, measured

__all__ = [
    "MEASURES",
    "RULES",
    "Measure",
    "Measured",
    "Standing",
    "in_words",
    "measured",
    "warning",
]
