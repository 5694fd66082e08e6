"""Steps of the reader: what the last answer showed, and what this one changes.

The browser's history is the list of steps (history.js); it learns here what each is
called.
"""

from typing import Any, NamedTuple

from dash import ClientsideFunction, Dash, Input

from dashboard.analysis.asking.changed import changed
from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.asking.selection import from_query
from dashboard.analysis.asking.settling import settle


def register(app: Dash) -> None:
    """Hand each answer's step to the history of the browser."""
    app.clientside_callback(
        ClientsideFunction("steps", "answered"),
        Input("step", "data"),
        prevent_initial_call=True,
    )


class Step(NamedTuple):
    """An answer as the next one sees it.

    Attributes
    ----------
    address
        The address it was for, which may hold what cannot be read.
    search
        The query of what it showed; None before the first answer.
    """

    address: str
    search: str | None

    def read(self, address: Any) -> Any:
        """What an address asks for: what was dropped from it once, stays dropped."""
        known = self.search is not None and address == self.address
        return self.search if known else address

    def to(self, chosen: Slice, address: Any) -> dict[str, str]:
        """The next step: its query, and in words what it changes.

        Parameters
        ----------
        address
            What was asked for; None where a control was used, and the address follows.
        """
        now = search(chosen)
        words = ""
        if self.search is not None:
            old, _ = settle(from_query(self.search)[0], chosen.tables)
            words = changed(old, chosen.selection, chosen.tables)
        asked = address if isinstance(address, str) else now
        return {"address": asked, "search": now, "words": words}


def last(step: Any) -> Step:
    """The last answer, as the browser sends it back."""
    held = step if isinstance(step, dict) else {}
    address, query = held.get("address"), held.get("search")
    if not isinstance(address, str) or not isinstance(query, str):
        return Step("", None)
    return Step(address, query)


def search(chosen: Slice) -> str:
    """The query of an address, with its `?`; empty for the default."""
    query = chosen.selection.to_query()
    return f"?{query}" if query else ""
