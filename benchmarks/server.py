"""What a change costs the server, part by part, without a browser."""

import json
import time
from collections.abc import Callable
from statistics import median
from typing import Any

from dash._utils import to_json

from dashboard.analysis.asking.choosing import Slice, choose
from dashboard.analysis.asking.dated import coarse
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.asking.settling import settle
from dashboard.analysis.drawing.picture import frame, picture
from dashboard.analysis.sentence import heading, sentence
from dashboard.analysis.tables import Tables
from dashboard.analysis.time.moments import moments
from dashboard.page.answers import handles
from dashboard.page.detail import detail
from dashboard.page.framing import frame_data
from dashboard.page.rail.counting import counts
from dashboard.views.network import elements
from dashboard.views.ways import nothing_shown


def built(tables: Tables) -> dict[str, float]:
    """Seconds to make the first picture, and bytes of its elements."""
    begun = time.perf_counter()
    drawn = picture(tables, "states", "areas")
    took = time.perf_counter() - begun
    size = len(json.dumps(elements(drawn)))
    return {"first picture, s": took, "elements, kB": size / 1000}


def parts(tables: Tables, steps: int) -> dict[str, float]:
    """Median milliseconds of each part of a change, over the last moments."""
    drawn = picture(tables, "states", "areas")
    days = [moment.day for moment in moments(tables)][-steps:]
    clock = Clock()
    for selection in [Selection(to=coarse(day)) for day in days]:
        clock.time("settle", settle, selection, tables)
        chosen = clock.time("choose", choose, tables, selection)
        framed = clock.time("frame", frame, chosen, drawn)
        said = clock.time("counts", counts, chosen)
        words = clock.time("texts", _texts, chosen)
        stands = clock.time("handles", handles, chosen, moments(tables))
        answer = [said, words, stands, frame_data(chosen, drawn, framed)]
        clock.time("json", to_json, answer)
    return {name: median(times) for name, times in clock.taken.items()}


def _texts(chosen: Slice) -> list[Any]:
    return [heading(chosen), sentence(chosen), detail(chosen), nothing_shown(chosen)]


class Clock:
    """Milliseconds of each call, by name."""

    def __init__(self) -> None:
        self.taken: dict[str, list[float]] = {}

    def time(self, name: str, work: Callable[..., Any], *given: Any) -> Any:
        """Do the work; returns what it returns."""
        begun = time.perf_counter()
        done = work(*given)
        took = (time.perf_counter() - begun) * 1000
        self.taken.setdefault(name, []).append(took)
        return done
