"""Map: where the ties run. The network on true places, over land without borders."""

from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.asking.narrowing import picture_of
from dashboard.analysis.drawing.sheet import seats
from dashboard.analysis.sentence import drawn_in_words, plural, window_in_words
from dashboard.views.network import network
from dashboard.views.view import View


def heading(chosen: Slice) -> str:
    """Names the window."""
    return f"Where the ties run, {window_in_words(chosen)}"


def sentence(chosen: Slice) -> str:
    """How many stand at their seat, and what the land does not say."""
    actors, placed = set(chosen.actors), set(seats(chosen.tables).index)
    at_seat, elsewhere = actors & placed, actors - placed
    said = f"{len(at_seat)} of {plural(len(actors), 'actor')} at their seat"
    if elsewhere:
        stands = "one stands" if len(elsewhere) == 1 else f"{len(elsewhere)} stand"
        said += f", {stands} where there is room"
    return (
        f"{said}; {plural(len(chosen.shown), 'tie')}. "
        "Land is simplified: no edge on this map is a border"
    )


def draw(chosen: Slice, theme: str) -> Component:
    """The map of a Slice, as a page without callbacks would hold it."""
    return network(picture_of(chosen), theme)


VIEW = View("map", "Map", 3, heading, sentence, drawn_in_words, draw, framed=True)
