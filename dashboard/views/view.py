"""What a view is: words and a pure function from a Slice to a component."""

from collections.abc import Callable
from dataclasses import dataclass

from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice


@dataclass(frozen=True, slots=True)
class View:
    """One view.

    Attributes
    ----------
    key, label, order
        Its name in a URL, on its tab, and its place among the tabs.
    heading, sentence, shown
        What the view shows, in words, for a Slice; `shown` counts it.
    draw
        The view of a Slice in a theme; pure: equal input, equal output.
    framed
        Whether it is drawn on the one graph of the page, by frames.
    """

    key: str
    label: str
    order: int
    heading: Callable[[Slice], str]
    sentence: Callable[[Slice], str]
    shown: Callable[[Slice], str]
    draw: Callable[[Slice, str], Component]
    framed: bool = False
