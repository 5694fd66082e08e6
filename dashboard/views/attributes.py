"""Attributes whose names hold a dash, for components."""

from typing import Any


def aria(**said: str) -> dict[str, Any]:
    """What a reader who does not see the page is told.

    Examples
    --------
    >>> aria(label="Filters", live="polite")
    {'aria-label': 'Filters', 'aria-live': 'polite'}
    """
    return {f"aria-{name}": value for name, value in said.items()}


def data(**held: str) -> dict[str, Any]:
    """What the scripts of the page read from an element.

    Examples
    --------
    >>> data(day="2016-04-09")
    {'data-day': '2016-04-09'}
    """
    return {f"data-{name}": value for name, value in held.items()}
