"""Settling: a Selection read from a link, held against this version of the data."""

from dataclasses import replace

from dashboard.analysis.asking.choosing import window_of
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.tables import Tables
from dashboard.knowledge.problems import nearest


def settle(selection: Selection, tables: Tables) -> tuple[Selection, list[str]]:
    """Drop ids that this version of the data does not know, and name each."""
    actors, seeds = list(tables.actors.index), list(tables.knowledge.seeds)
    known = {
        "actors": actors,
        "path": actors,
        "speakers": actors,
        "sources": seeds,
    }
    notices: list[str] = []
    for name, valid in known.items():
        found = _known_only(getattr(selection, name), name, valid, notices)
        selection = replace(selection, **{name: found})
    if starts_late(selection, tables):
        notices.append(f"from: {selection.from_} lies after the last day looked at")
        selection = replace(selection, from_="")
    if selection.record and not knows(tables, selection.record):
        valid = [*tables.records.index, *actors]
        notices.append(
            f"record: {selection.record} is not in this version of the data"
            f"{nearest(selection.record, valid)}"
        )
        selection = replace(selection, record="")
    return selection, notices


def starts_late(selection: Selection, tables: Tables) -> bool:
    """Whether the window would begin after it ends."""
    span = window_of(selection, tables)
    return span.start > span.to


def knows(tables: Tables, name: str) -> bool:
    """Whether an id is that of a record, a tie or an actor."""
    frames = (tables.records, tables.ties, tables.actors)
    return any(name in table.index for table in frames)


def _known_only(
    chosen: tuple[str, ...] | None,
    name: str,
    valid: list[str],
    notices: list[str],
) -> tuple[str, ...] | None:
    if chosen is None:
        return None
    if not chosen and name in ("sources", "speakers"):
        notices.append(f"{name}: none is named, so all are shown")
    for item in chosen:
        if item not in valid:
            notices.append(
                f"{name}: {item} is not in this version of the data"
                f"{nearest(item, valid)}"
            )
    found = tuple(item for item in chosen if item in valid)
    if name == "path" and len(found) != len(chosen):
        return ()
    return found if found or name in ("actors", "path") else None
