"""From the URL and the controls to a Selection: every input is untrusted."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from dashboard.analysis.choosing import settle
from dashboard.analysis.dated import last_day, typed_date
from dashboard.analysis.selection import FIELDS, Selection, from_query
from dashboard.analysis.tables import Tables
from dashboard.knowledge.vocabulary import vocabulary

LISTS = {
    "families": tuple(vocabulary().families),
    "statuses": tuple(vocabulary().claim_statuses),
}
"""Controls where everything ticked means no choice."""

DATES = ("from", "to")
WORDS = ("view", "level", "undated", "past", "filtered", "memberships")


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
    selection, notices = from_query(search if isinstance(search, str) else "")
    errors: dict[str, str] = {}
    for control, value in changed.items():
        try:
            selection = _apply(selection, control, value, tables)
        except ValueError as error:
            errors[control] = str(error)
    selection, gone = settle(selection, tables)
    return selection, notices + gone, errors


def _apply(selection: Selection, control: str, value: Any, tables: Tables) -> Selection:
    text = _text(control, value)
    if control in DATES:
        text = typed_date(text)
        if control == "to" and text and last_day(text) == tables.observed.last:
            text = ""
    attribute, codec, default = FIELDS[control]
    read_value = codec.read(text) if text else default
    changed = replace(selection, **{attribute: read_value})
    _check_order(changed)
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


def _check_order(selection: Selection) -> None:
    if not (selection.from_ and selection.to):
        return
    if last_day(selection.from_) > last_day(selection.to):
        raise ValueError("the first date lies after the second")


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
    values["from"] = shown(selection.from_)
    values["to"] = shown(selection.to)
    return values
