"""Same input, same bytes: whatever order a run of Python gives its sets."""

import os
import subprocess
import sys
from pathlib import Path

from dashboard.views import VIEWS

ROOT = Path(__file__).parent.parent
DRAW = """
import hashlib, json
from pathlib import Path
from plotly.utils import PlotlyJSONEncoder
from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.page.library import open_library
from dashboard.views import VIEWS
tables = open_library(Path("data/karabakh-2016.yaml"))()
for level in ("states", "people"):
    chosen = choose(tables, Selection(level=level))
    for view in VIEWS:
        # Dash writes data-* attributes in the order of a set: keys are sorted here
        drawn = json.dumps(
            view.draw(chosen, "light"), cls=PlotlyJSONEncoder, sort_keys=True
        )
        print(level, view.key, hashlib.sha256(drawn.encode()).hexdigest())
"""


def drawn_with(seed: str) -> str:
    environment = os.environ | {"PYTHONHASHSEED": seed}
    answer = subprocess.run(
        [sys.executable, "-c", DRAW],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return answer.stdout


def test_every_view_is_the_same_bytes_whatever_the_hash_seed():
    first, second = drawn_with("1"), drawn_with("2")
    assert first == second
    assert len(first.splitlines()) == 2 * len(VIEWS)
