"""What the page already shows is not sent again: each answer costs the browser time.

The server keeps no state of its readers, so the page keeps the fingerprints of what
it was sent last, and sends them with each question. An answer that comes too late is
dropped by Dash whole, with its fingerprints.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple
from zlib import crc32

from dash import no_update
from plotly.utils import PlotlyJSONEncoder

TEXTS = ("texts", "errors", "measure", "marks", "view", "elements")
"""Parts of the answer that nobody else writes; a list is one value."""

PLACES = ("places",)
"""Such parts too; a list has a value for each of as many outputs."""


class Known(NamedTuple):
    """A value that is told by its key alone, and made only where it is sent."""

    key: str
    make: Callable[[], Any]


def fresh(answer: dict[str, Any], seen: Any) -> dict[str, Any]:
    """The answer without what the page already shows, and the new fingerprints.

    Parameters
    ----------
    answer
        Values by name, nested as the outputs are.
    seen
        Fingerprints of the last answer, as the page sends them back; anything else
        counts as none.

    Returns
    -------
    dict
        The answer with `no_update` where nothing is new, and its `seen`.
    """
    known = seen if isinstance(seen, dict) else {}
    parts = _Parts(known)
    new = {
        key: parts.fresh(value, key, each=key in PLACES)
        for key, value in answer.items()
        if key in TEXTS + PLACES
    }
    return {**answer, **new, "seen": known | parts.now}


class _Parts:
    """Values beside what was known of them; `now` fills with what is."""

    def __init__(self, known: Mapping[str, Any]) -> None:
        self._known = known
        self.now: dict[str, int | str] = {}

    def fresh(self, value: Any, path: str, *, each: bool) -> Any:
        """A value, or all values inside it, each as `no_update` where known."""
        if isinstance(value, dict):
            inner = value.items()
            return {k: self.fresh(v, f"{path}.{k}", each=each) for k, v in inner}
        if isinstance(value, list) and each:
            inner = enumerate(value)
            return [self.fresh(v, f"{path}.{n}", each=False) for n, v in inner]
        if value is no_update:
            return value
        if isinstance(value, Known):
            self.now[path] = value.key
            return no_update if self._known.get(path) == value.key else value.make()
        self.now[path] = crc32(json.dumps(value, cls=PlotlyJSONEncoder).encode())
        return no_update if self._known.get(path) == self.now[path] else value
