"""What every view shows at six Selections: printed, or written as what is expected.

`make golden` writes it anew after a change that is meant; the difference of
golden.json then says, view by view, what has changed.
"""

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from plotly.utils import PlotlyJSONEncoder

from dashboard.analysis.asking.choosing import Slice, choose
from dashboard.analysis.asking.narrowing import picture_of
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.drawing.compared import compared
from dashboard.analysis.drawing.frames import frame
from dashboard.page.library import open_library
from dashboard.views import VIEWS, View

ROOT = Path(__file__).parents[2]
FILE = Path(__file__).with_name("golden.json")

SELECTIONS: dict[str, dict[str, Any]] = {
    "the default": {},
    "before the Union ended": {"to": "1990"},
    "who arms whom until 2015": {"from_": "2011", "to": "2015", "families": ("arms",)},
    "Azerbaijan on 4 April": {"actors": ("azerbaijan",), "to": "2016-04-04"},
    "people, memberships as spokes": {"level": "people", "memberships": "spokes"},
    "a loan, beside May 1994": {
        "record": "russia-armenia-loan-2016",
        "compare": "1994-05",
    },
}


def told() -> dict[str, dict[str, dict[str, Any]]]:
    """Words and figure of each view at each Selection."""
    tables = open_library(ROOT / "data" / "karabakh-2016.yaml")()
    return {
        view.key: {
            name: _shown(view, choose(tables, Selection(view=view.key, **fields)))
            for name, fields in SELECTIONS.items()
        }
        for view in VIEWS
    }


def expected(found: dict[str, dict[str, dict[str, Any]]]) -> str:
    """The same without the fingerprints of the graph, as the file holds it.

    Its places come from hundreds of rounds of pushing apart, in which processors of
    another kind may round another way.
    """
    whole = [view.key for view in VIEWS if view.framed == "whole"]
    kept = {
        view: {
            name: {key: value for key, value in one.items() if key != "figure"}
            if view in whole
            else one
            for name, one in selections.items()
        }
        for view, selections in found.items()
    }
    return json.dumps(kept, indent=1, ensure_ascii=False) + "\n"


def _shown(view: View, chosen: Slice) -> dict[str, Any]:
    """The words as they are, of the figure its fingerprint; of the graph its frame."""
    # Dash writes data-* attributes in the order of a set: keys are sorted here
    figure = json.dumps(
        view.draw(chosen, "light"), cls=PlotlyJSONEncoder, sort_keys=True
    )
    words = {
        "heading": view.heading(chosen),
        "sentence": view.sentence(chosen),
        "shown": view.shown(chosen),
        "figure": hashlib.sha256(figure.encode()).hexdigest(),
    }
    if not view.framed:
        return words
    draw = frame if view.framed == "whole" else compared
    now = draw(chosen, picture_of(chosen))._asdict()
    return words | {key: value for key, value in now.items() if value}


if __name__ == "__main__":
    if "--write" in sys.argv:
        FILE.write_text(expected(told()), "utf-8")
    else:
        sys.stdout.write(json.dumps(told()))
