"""Places of the rail and the legend that are filled by their key, in one answer."""

from typing import Any

from dash import ALL, Output, ctx, no_update

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.asking.ticking import offered, switched_off
from dashboard.page.legend import BUTTON, families
from dashboard.page.rail.counting import counts
from dashboard.page.reading import uses_more

_LEGEND = BUTTON | {"of": ALL}
_PROPS = ("hidden", "aria-pressed")

OUTPUTS = {
    "counts": Output({"type": "count", "of": ALL}, "children"),
    "more": Output("more", "open"),
    "greyed": Output({"type": "kinds", "of": ALL}, "disabled"),
    "legend": {prop: Output(_LEGEND, prop) for prop in _PROPS},
}


def fill(chosen: Slice, shown: str) -> dict[str, Any]:
    """What each place holds: counts, kinds out of use, buttons of the legend.

    The fold is opened where it is used; who has opened it may keep it so.

    Parameters
    ----------
    shown
        What the view shows, as the last step of the chain says it.
    """
    asked: Any = ctx.outputs_grouping
    asked = asked["places"]
    buttons = families(chosen)
    said = counts(chosen) | {"shown": shown}
    said |= {f"legend-{key}": f"{n:,}" for key, n in buttons.numbers.items()}
    off = switched_off(chosen.selection, offered(chosen.tables))
    return {
        "counts": [said.get(_key(one), "0") for one in asked["counts"]],
        "more": True if uses_more(chosen.selection) else no_update,
        "greyed": [_key(one) in off for one in asked["greyed"]],
        "legend": {
            prop: [buttons.props(_key(one))[prop] for one in places]
            for prop, places in asked["legend"].items()
        },
    }


def _key(place: Any) -> str:
    return place["id"]["of"]
