"""Lanes: each lasting tie as a stretch of time with the ends its source gives."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.columns import rows
from dashboard.analysis.details.card import mark
from dashboard.analysis.drawing.wording import until, value
from dashboard.analysis.flows import period
from dashboard.analysis.tables import Tables
from dashboard.analysis.timing import signed
from dashboard.knowledge.dates import UNBOUNDED
from dashboard.knowledge.records import Lasting
from dashboard.knowledge.rules.parts import spells

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a lane, from `first` up to and without `after`.

    Attributes
    ----------
    kind
        `certain`, `possible` or `planned`.
    first
        `UNBOUNDED` where the source says nothing of a beginning.
    """

    kind: str
    first: date
    after: date


@dataclass(frozen=True, slots=True)
class Lane:
    """One lasting tie over all dates.

    Attributes
    ----------
    id
        Of the tie, or of the agreement whose spokes are one lane.
    group, label
        The heading it stands under, and its own words.
    mark
        Family, and body of arms: as a sample is classed.
    note
        What its ends alone do not say: "start not stated", "until 1999".
    """

    id: str
    group: str
    label: str
    mark: str
    stretches: tuple[Stretch, ...]
    note: str


_GROUPS = ("Conflict and agreements", "", "Members", "Arms", "Other lasting ties")
"""Kinds of groups in their order; the empty one stands for pairs."""


def _place(lane: Lane) -> tuple[object, ...]:
    first = lane.stretches[0].first if lane.stretches else date.max
    return (_rank(lane.group), lane.group, first, lane.label, lane.id)


def _rank(group: str) -> int:
    if group in _GROUPS:
        return _GROUPS.index(group)
    return 2 if group.endswith(" membership") else 1


def lanes(whole: Slice) -> list[Lane]:
    """A lane for each lasting tie; spokes of an agreement, sides of a conflict are one.

    Parameters
    ----------
    whole
        A Slice of all dates; see `timeline`.
    """
    ties = whole.shown
    return sorted(_lanes(whole, ties[ties["shape"] != "occurrence"]), key=_place)


def _lanes(whole: Slice, ties: Any) -> Iterator[Lane]:
    records = whole.tables.records
    done = set()
    for tie in rows(ties):
        one = (
            tie.role not in ("", "member")
            or records.at[tie.record, "kind"] == "conflict"
        )
        key = tie.record if one else tie.Index
        if key in done:
            continue
        done.add(key)
        group, label = _words(whole, tie)
        time = next(rows(records.loc[[tie.record]])) if one else tie
        look = mark(whole.tables.by_id[tie.record])
        stretches = tuple(_stretches(time))
        yield Lane(key, group, label, look, stretches, _note(whole, tie, time))


def _words(whole: Slice, tie: Any) -> tuple[str, str]:
    """Group and label of a tie's lane."""
    tables = whole.tables
    name = str(tables.records.at[tie.record, "name"])
    section = tables.records.at[tie.record, "section"]
    if section == "conflicts" or (tie.role and tie.role != "member"):
        return _GROUPS[0], name
    ends = [_named(tables, end) for end in (tie.tail, tie.head)]
    if tie.role == "member":
        return f"{_short(tables, tie.head)} membership", ends[0]
    if tie.family == "arms":
        return "Arms", " to ".join(ends)
    if tie.family == "cooperation":
        return " and ".join(sorted(ends)), name
    return _GROUPS[-1], name


def _named(tables: Tables, node: str) -> str:
    return tables.names.get(node) or str(tables.records.at[node, "name"])


def _short(tables: Tables, node: str) -> str:
    known = node in tables.actors.index
    short = str(tables.actors.at[node, "short"]) if known else ""
    return short or _named(tables, node)


def _stretches(tie: Any) -> Iterator[Stretch]:
    """What may be, what surely is, what may still be; then what is planned."""
    begun, surely = tie.start_earliest.date(), tie.start_latest.date()
    ended, over = tie.end_earliest.date() + DAY, tie.end_latest.date() + DAY
    sure = surely < ended and not tie.uncertain
    if not sure:
        yield Stretch("possible", begun, over)
    else:
        if begun < surely:
            yield Stretch("possible", begun, surely)
        yield Stretch("certain", surely, ended)
        if ended < over:
            yield Stretch("possible", ended, over)
    planned = tie.planned.date()
    if planned != UNBOUNDED:
        yield Stretch("planned", over, planned + DAY)


def _note(whole: Slice, tie: Any, time: Any) -> str:
    """Words on what the ends leave open; of arms, their value and period."""
    if tie.family == "arms":
        said = value(whole.tables, tie.record).split("\n")[0] or "no figure"
        return f"{said}, {period(whole.tables, tie.record)}"
    parts = [] if _start_stated(whole.tables, tie) else ["start not stated"]
    if time.planned.date() != UNBOUNDED:
        parts.append(f"planned to {time.planned.year}")
    elif time.end_latest < time.observed_last:
        parts.append(until(time))
    elif time.end_earliest < time.observed_last:
        parts.append("end not stated")
    return ", ".join(parts)


def _start_stated(tables: Tables, tie: Any) -> bool:
    """Whether the source gives a beginning; a bound that follows from lives is none."""
    record = tables.by_id[tie.record]
    own = [spell for _, spell in spells(record) if spell.actor == tie.source]
    dated: list[Any] = [*own, record]
    given = [one.start or signed(one) for one in dated if isinstance(one, Lasting)]
    return any(given)
