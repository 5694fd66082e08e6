"""From the URL and the controls to a Selection: every input is untrusted."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from dashboard.analysis.asking.dated import typed_date, window
from dashboard.analysis.asking.selection import FIELDS, MAX_QUERY, Selection, from_query
from dashboard.analysis.asking.settling import settle, starts_late
from dashboard.analysis.asking.ticking import Offered, offered, tick, ticks
from dashboard.analysis.tables import Tables
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.views import VIEWS

STATUSES = tuple(vocabulary().claim_statuses)
"""All ticked means no choice."""

_BUILT = frozenset(view.key for view in VIEWS)

DATES = ("from", "to")
CHOSEN = ("actors", "sources", "speakers")
"""Lists of names; where none is named there is no choice."""

WORDS = ("view", "level", "undated", "past", "filtered", "memberships", "node_measure")
TYPED = ("text",)
TEXTS = ("record", "path", "depth", "direction", "table_order")
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
    errors = dict.fromkeys(changed, "")
    for _ in range(2):  # where both dates move on, the first waits for the second
        waiting, errors = errors, {}
        for control in waiting:
            try:
                selection = _apply(selection, control, changed[control], tables)
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
    if control == "families":
        return tick(selection, _words(control, value), offered(tables))
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
    words = _words(control, value)
    if control == "statuses":
        return "" if set(words) == set(STATUSES) else ",".join(words) or "-"
    return ",".join(words)


def _words(control: str, value: Any) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise ValueError(f"{control}: not a list of words")
    return value


def uses_more(selection: Selection) -> bool:
    """Whether a step of the fold is used, so that it has to stand open."""
    chosen = (selection.sources, selection.speakers)
    return bool(selection.text) or any(names is not None for names in chosen)


def control_values(
    selection: Selection, shown: Callable[[str], str], kinds: Offered
) -> dict[str, Any]:
    """Value of each control for a Selection.

    Parameters
    ----------
    shown
        How a plain date is written in a field.
    kinds
        The kinds of ties that have a box, by family.
    """
    values: dict[str, Any] = {n: getattr(selection, n) for n in (*WORDS, *TYPED)}
    values["families"] = ticks(selection, kinds)
    values["statuses"] = list(
        STATUSES if selection.statuses is None else selection.statuses
    )
    for name in CHOSEN:
        values[name] = list(getattr(selection, name) or ())
    for name in TEXTS:
        attribute, codec, _ = FIELDS[name]
        values[name] = codec.write(getattr(selection, attribute))
    values["from"] = shown(selection.from_)
    values["to"] = shown(selection.to)
    return values
