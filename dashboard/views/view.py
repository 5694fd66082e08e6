"""What a view is: words and a pure function from a Slice to a component."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

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
        How the one graph of the page has part in it: not at all, `whole` where it
        is all of it, `beside` where what `draw` gives stands beside it.
    marks
        Whether it draws which record is selected; else a selection leaves it alone.
    """

    key: str
    label: str
    order: int
    heading: Callable[[Slice], str]
    sentence: Callable[[Slice], str]
    shown: Callable[[Slice], str]
    draw: Callable[[Slice, str], Component]
    framed: Literal["", "whole", "beside"] = ""
    marks: bool = True
