"""The data set in use: looked up for each request, never bound at import."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from dashboard.analysis.tables import Tables, to_tables
from dashboard.knowledge.loading import load

Current = Callable[[], Tables]
"""Gives the tables in use; the one seam through which data reaches the page."""


def open_library(path: Path, texts: Path | None = None) -> Current:
    """Read a data file now, and return what looks it up; `texts` as in `load`.

    Raises
    ------
    BadData, Unreadable
        At once, so that bad data stops the server at start with the report.
    """

    @cache
    def tables() -> Tables:
        return to_tables(load(path, texts))

    tables()
    return tables
