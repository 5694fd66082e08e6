"""The Slice along time: a lane for each lasting tie, and the days one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dashboard.analysis.asking.choosing import Slice, choose
from dashboard.analysis.columns import rows
from dashboard.analysis.kept import kept
from dashboard.analysis.listing import shown
from dashboard.analysis.time.lanes import DAY, Lane, lanes
from dashboard.knowledge.dates import UNBOUNDED
from dashboard.knowledge.vocabulary import vocabulary

MOST_DAYS = 31
"""More days than these are no day scale: the overview says enough."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened on a day of the day scale.

    Attributes
    ----------
    first, last
        The days it may have been, or it lasted.
    """

    record: str
    family: str
    first: date
    last: date


@dataclass(frozen=True)
class Timeline:
    """A Slice along time; the window moves lines on it and hides nothing.

    Attributes
    ----------
    lanes
        By group, then by beginning.
    days
        Every day of the day scale; empty where no month is known by days.
    happenings
        What surely happened within the day scale, by family and day.
    loose
        Ids of records that happened in the days, or at no stated date, that no
        single stretch of days holds.
    first, last
        Ends of the overview.
    """

    lanes: tuple[Lane, ...]
    days: tuple[date, ...]
    happenings: tuple[Happening, ...]
    loose: tuple[str, ...]
    first: date
    last: date


@kept
def timeline(chosen: Slice) -> Timeline:
    """The lanes and days of a Slice, whatever day its window ends on."""
    whole = _at_any_date(chosen)
    found = lanes(whole)
    days = _days(whole)
    happened = list(_happened(whole, days))
    held = {one.record for one in happened}
    loose = [one for one in _undated(whole) if one not in held]
    first, last = _ends(whole, found)
    return Timeline(tuple(found), days, tuple(happened), tuple(loose), first, last)


def _at_any_date(chosen: Slice) -> Slice:
    """The same filters on the last observed day: all that ever was is in it."""
    asked = replace(chosen.selection, from_="", to="", past="show")
    return choose(chosen.tables, asked)


def _days(whole: Slice) -> tuple[date, ...]:
    """The observed days: the stretch that the source tells day by day."""
    observed = whole.tables.observed
    count = (observed.last - observed.first).days + 1
    return tuple(observed.first + n * DAY for n in range(min(count, MOST_DAYS)))


def _happened(whole: Slice, days: Sequence[date]) -> Iterator[Happening]:
    """Occurrences that the day scale holds whole, narrower than all of it."""
    found = shown(whole)
    families = list(vocabulary().families)
    order = found["family"].map(families.index)
    for record in rows(
        found.assign(order=order).sort_values(["order", "start_latest"], kind="stable")
    ):
        first, last = record.start_earliest.date(), record.end_latest.date()
        if record.shape != "occurrence" or record.undated or not days:
            continue
        if (
            days[0] <= first
            and last <= days[-1]
            and (last - first).days < len(days) // 2
        ):
            yield Happening(record.Index, record.family, first, last)


def _undated(whole: Slice) -> list[str]:
    """Occurrences that may have been on any of the days: no day is stated."""
    found = shown(whole)
    found = found[(found["shape"] == "occurrence") & (found["section"] != "claims")]
    observed = whole.tables.observed.first.isoformat()
    return [str(name) for name in found.index[found["end_latest"] >= observed]]


def _ends(whole: Slice, lanes: Sequence[Lane]) -> tuple[date, date]:
    """From the first stated beginning, a little earlier, to the last planned end."""
    last = whole.tables.observed.last
    starts = [s.first for lane in lanes for s in lane.stretches if s.first != UNBOUNDED]
    ends = [s.after for lane in lanes for s in lane.stretches]
    first = min([*starts, *ends, last])
    final = max([*ends, last])
    spare = max((final - first).days // 16, 365)
    return first - timedelta(days=spare), final + timedelta(days=spare // 4)
