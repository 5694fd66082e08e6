"""From the URL and the controls to a Selection: every input is untrusted."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from dashboard.analysis.choosing import settle, starts_late
from dashboard.analysis.dated import typed_date, window
from dashboard.analysis.selection import FIELDS, MAX_QUERY, Selection, from_query
from dashboard.analysis.tables import Tables
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.views import VIEWS

LISTS = {
    "families": tuple(vocabulary().families),
    "statuses": tuple(vocabulary().claim_statuses),
}
"""Controls where everything ticked means no choice."""

_BUILT = frozenset(view.key for view in VIEWS)

DATES = ("from", "to")
WORDS = ("view", "level", "undated", "past", "filtered", "memberships", "node_measure")
TEXTS = ("record", "path", "depth", "direction")
"""Stores that hold a field as a link writes it; scripts of the page set them."""


def read(
    search: object, changed: Mapping[str, Any], tables: Tables
) -> tuple[Selection, list[str], dict[str, str]]:
    """The Selection after a change.

    Parameters
    ----------
    search
        Query of the address.
    changed
        Value by control, for the controls the reader has just used.

    Returns
    -------
    tuple
        The Selection; notices of what was dropped from the link; errors by
        field for what was typed and not understood (the field then keeps its
        old value).
    """
    search = search if isinstance(search, str) else ""
    selection, notices = from_query(search)
    errors: dict[str, str] = {}
    for control, value in changed.items():
        try:
            selection = _apply(selection, control, value, tables)
        except ValueError as error:
            errors[control] = str(error)
    if selection.view not in _BUILT:
        notices.append(f"view: {selection.view} is not built yet")
        selection = replace(selection, view=VIEWS[0].key)
    selection, gone = settle(selection, tables)
    if changed and len(selection.to_query()) > MAX_QUERY:
        notices.append("too much is chosen for one link; the last change is undone")
        selection, gone = settle(from_query(search)[0], tables)
    return selection, notices + gone, errors


def _apply(selection: Selection, control: str, value: Any, tables: Tables) -> Selection:
    text = _text(control, value)
    if control in DATES:
        text = typed_date(text)
        if control == "to" and window("", text, tables.observed).to == (
            tables.observed.last
        ):
            text = ""
    attribute, codec, default = FIELDS[control]
    read_value = codec.read(text) if text else default
    changed = replace(selection, **{attribute: read_value})
    if control in DATES and starts_late(changed, tables):
        raise ValueError("the first date lies after the second")
    return changed


def _text(control: str, value: Any) -> str:
    """The text form of a control's value; all ticked is no choice."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise ValueError(f"{control}: not a list of words")
    if control in LISTS:
        everything = set(value) == set(LISTS[control])
        return "" if everything else ",".join(value) or "-"
    return ",".join(value)


def control_values(selection: Selection, shown: Callable[[str], str]) -> dict[str, Any]:
    """Value of each control for a Selection.

    Parameters
    ----------
    shown
        How a plain date is written in a field.
    """
    values: dict[str, Any] = {name: getattr(selection, name) for name in WORDS}
    for name, everything in LISTS.items():
        chosen = getattr(selection, name)
        values[name] = list(everything if chosen is None else chosen)
    values["actors"] = list(selection.actors)
    for name in TEXTS:
        attribute, codec, _ = FIELDS[name]
        values[name] = codec.write(getattr(selection, attribute))
    values["from"] = shown(selection.from_)
    values["to"] = shown(selection.to)
    return values
