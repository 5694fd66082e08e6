"""Two days: that of the window, and the one it is compared with."""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from dashboard.analysis.asking.choosing import Slice, choose
from dashboard.analysis.asking.dated import coarse
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.asking.settling import starts_late
from dashboard.analysis.kept import kept
from dashboard.analysis.time.moments import moments


class Pair(NamedTuple):
    """A Slice on each of two days, with the same filters.

    Attributes
    ----------
    first, second
        By date. Neither has a beginning, and both hold what ended earlier: the
        two days alone say what changed.
    turned
        Whether the day of the window is the first.
    """

    first: Slice
    second: Slice
    turned: bool

    @property
    def other(self) -> Slice:
        """The day that the window's is compared with."""
        return self.second if self.turned else self.first

    @property
    def same(self) -> bool:
        """Whether both are one day."""
        return self.first.window.to == self.second.window.to


@kept
def pair(chosen: Slice) -> Pair:
    """The day of the window and the compared one, the earlier first."""
    plain = replace(chosen.selection, from_="", past="show")
    here = choose(chosen.tables, plain)
    there = choose(chosen.tables, replace(plain, to=compared(chosen)))
    turned = there.window.to > here.window.to
    return Pair(here, there, True) if turned else Pair(there, here, False)


def compared(chosen: Slice) -> str:
    """The compared day as a plain date: as asked, else the moment before.

    Where no moment comes before, it is the day of the window itself.
    """
    here = chosen.window.to
    earlier = [day for day in _days(chosen) if day < here]
    before = coarse(earlier[-1]) if earlier else _asked(chosen)
    return chosen.selection.compare or before


def beside(chosen: Slice) -> tuple[str, str]:
    """The moments before and after the compared day; empty where none is.

    The day of the window is no choice.
    """
    other, here = pair(chosen).other.window.to, chosen.window.to
    days = [day for day in _days(chosen) if day != here]
    before = [coarse(day) for day in days if day < other]
    after = [coarse(day) for day in days if day > other]
    return (before or [""])[-1], (after or [""])[0]


def swapped(chosen: Slice) -> Selection:
    """The window on the compared day, and compared with its own.

    A beginning that lies later than the new day is dropped.
    """
    there = pair(chosen).other
    last = chosen.tables.observed.last
    to = "" if there.window.to == last else there.selection.to
    turned = replace(chosen.selection, to=to, compare=_asked(chosen))
    late = starts_late(turned, chosen.tables)
    return replace(turned, from_="") if late else turned


def _asked(chosen: Slice) -> str:
    return chosen.selection.to or coarse(chosen.window.to)


def _days(chosen: Slice) -> list[date]:
    return [moment.day for moment in moments(chosen.tables)]
