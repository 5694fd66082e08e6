"""What stands beside a record: its own ties, those of the same pair, its events."""

from collections.abc import Iterator

import pandas as pd

from dashboard.analysis.columns import rows
from dashboard.analysis.details.card import Reader, Row
from dashboard.analysis.details.parts import Section
from dashboard.analysis.details.spells import spell_in_words
from dashboard.knowledge.records import Record


def filled(*sections: Section) -> tuple[Section, ...]:
    """The sections that hold anything."""
    return tuple(section for section in sections if section.rows)


def legs(reader: Reader, record_id: str) -> Section:
    """The shown ties of a record that has several: members, parties, sides."""
    shown = reader.chosen.shown
    mine = shown[shown["record"] == record_id]
    found = tuple(_leg(reader, tie) for tie in rows(mine)) if len(mine) > 1 else ()
    return Section("Drawn from it", found)


def _leg(reader: Reader, tie: object) -> Row:
    source, target, role = (getattr(tie, name) for name in ("source", "target", "role"))
    name = str(getattr(tie, "Index", ""))
    when = spell_in_words(reader, name) if role else ""
    row = reader.row(name, getattr(tie, "timing", ""), role, when)
    arrow = " to " if getattr(tie, "directed", False) else " and "
    ends = [reader.name(source), *([] if role else [reader.name(target)])]
    return Row(row.id, arrow.join(ends), row.look, row.sub)


def between(reader: Reader, record_id: str) -> Section:
    """Other shown ties of the pair, where the ties of the record have one pair."""
    pair, others = _others(reader, record_id)
    names = " and ".join(reader.name(end) for end in pair)
    return Section(f"Also between {names}", tuple(tie_rows(reader, others)))


def _others(reader: Reader, record_id: str) -> tuple[list[str], pd.DataFrame]:
    shown = reader.chosen.shown
    mine = shown[shown["record"] == record_id]
    pairs = {frozenset(pair) for pair in zip(mine["tail"], mine["head"], strict=True)}
    if len(pairs) != 1:
        return [], shown.iloc[:0]
    pair = sorted(next(iter(pairs)))
    both = shown["tail"].isin(pair) & shown["head"].isin(pair)
    return pair, shown[both & (shown["record"] != record_id)]


def tie_rows(
    reader: Reader, ties: pd.DataFrame, beside: str = "", *, legs: bool = False
) -> Iterator[Row]:
    """A line for each record of the ties, or for each leg; `beside` names one end.

    Parameters
    ----------
    beside
        An actor: the other end is then said.
    legs
        Whether ties of one record at a junction stay apart.
    """
    once = ties.drop_duplicates("record") if not legs else ties
    for tie in rows(once):
        other = tie.head if tie.tail == beside else tie.tail
        named = (reader.name(other),) if beside and other in reader.actors else ()
        identifier = tie.Index if tie.role else tie.record
        when = _dated(spell_in_words(reader, tie.Index))
        yield reader.row(identifier, tie.timing, *named, tie.role, when)


def happened(reader: Reader, record: Record) -> Section:
    """Events about it, what it is part of, and its parts, in order of time."""
    wanted = {getattr(record, "part_of", None)}
    wanted |= {
        other.id
        for other in reader.records.values()
        if record.id in getattr(other, "about", ())
        or getattr(other, "part_of", None) == record.id
        or getattr(other, "restates", None) == record.id
    }
    events = reader.tables.events
    found = events[events.index.isin(list(wanted - {None, record.id}))]
    return Section("Events", event_rows(reader, list(found.index)))


def event_rows(reader: Reader, names: list[str]) -> tuple[Row, ...]:
    """A line for each event that may have happened by the day, in order of time."""
    timing = reader.chosen.records
    here = [name for name in names if timing[name] != "absent"]
    bounds = reader.tables.records.loc[here].sort_values(
        ["start_latest", "start_earliest"], kind="stable"
    )
    return tuple(
        reader.row(str(name), str(timing[str(name)]), _dated(str(when)))
        for name, when in zip(bounds.index, bounds["when"], strict=True)
    )


def _dated(when: str) -> str:
    """A date in words; none where the class of date says that there is none."""
    return "" if when == "date not given" else when
