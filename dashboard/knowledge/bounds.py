"""Between which days something surely, or possibly, started and ended.

Every state and occurrence gets four bounds in days, read once on load; all
later questions about time are comparisons of these four with a window.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from dashboard.knowledge.dates import UNBOUNDED, UNBOUNDED_LAST, When
from dashboard.knowledge.records import Evidence, Lasting


class Bounds(NamedTuple):
    """Start in [start_earliest, start_latest], end in [end_earliest, end_latest]."""

    start_earliest: date
    start_latest: date
    end_earliest: date
    end_latest: date

    def within(self, life: "Bounds") -> "Bounds":
        """Cut to a life: nothing starts before it can, or ends after it can."""
        return bounds(
            max(self.start_earliest, life.start_earliest),
            max(self.start_latest, life.start_earliest),
            min(self.end_earliest, life.end_latest),
            min(self.end_latest, life.end_latest),
        )

    def both(self, other: "Bounds") -> "Bounds":
        """While both hold: from the later start to the earlier end."""
        return bounds(
            max(self.start_earliest, other.start_earliest),
            max(self.start_latest, other.start_latest),
            min(self.end_earliest, other.end_earliest),
            min(self.end_latest, other.end_latest),
        )


def bounds(se: date, sl: date, ee: date, el: date) -> Bounds:
    """Bounds in order: nothing starts after its last day or ends before its first."""
    el = max(se, el)
    return Bounds(se, min(max(se, sl), el), min(max(se, ee), el), el)


class Observed(NamedTuple):
    """The days a source, or several, report on."""

    first: date
    last: date


ALWAYS = Bounds(UNBOUNDED, UNBOUNDED, UNBOUNDED_LAST, UNBOUNDED_LAST)
"""The life of an actor of whom no start and no end is said."""


def state(
    lasting: Lasting,
    evidence: Iterable[Evidence],
    observed: Observed,
    since: When | None = None,
    sources: Mapping[str, Observed] | None = None,
) -> Bounds:
    """Bounds of a state of affairs.

    Parameters
    ----------
    lasting
        Its `start`, `end` and `planned`.
    evidence
        Whose words it is; gives the latest start where only `end: ..` is said.
    observed
        First and last observed day over its sources.
    since
        Serves as start where none is given (the signature of a treaty).
    sources
        What each source observed; one that is not there observed `observed`.

    Notes
    -----
    A missing date is unknown, and unknown is not open: without an end the
    state may have ended as soon as it began.
    """
    start, end = lasting.start or since, lasting.end
    se = start.first if start else UNBOUNDED
    sl = (
        start.last
        if start
        else _surely_by(end, _said(evidence, observed, sources or {}), observed)
    )
    if ongoing(lasting):
        ee = el = observed.last
    else:
        ee = end.first if end else se
        el = end.last if end else observed.last
    sl, ee, el = (min(day, observed.last) for day in (sl, ee, el))
    return bounds(se, sl, ee, el)


def ongoing(lasting: Lasting) -> bool:
    """Whether it was still so on the last day that its sources observed."""
    end = lasting.end
    return end is not None and (end.form == "open" or lasting.planned)


def _said(
    evidence: Iterable[Evidence], observed: Observed, sources: Mapping[str, Observed]
) -> Iterator[date]:
    """By when each piece of evidence was surely said: a day of its own source."""
    for item in evidence:
        own = sources.get(item.source, observed)
        yield min(item.on.last, own.last) if item.on else own.first


def _surely_by(end: When | None, said: Iterable[date], observed: Observed) -> date:
    """By when a state without a stated start had surely begun."""
    if end is None:
        return observed.last
    if end.form != "open":
        return end.last
    return min(said, default=observed.first)


def occurrence(when: When | None, observed: Observed) -> Bounds:
    """Bounds of something that happened; a moment starts and ends on one day.

    Without a date it lies anywhere up to the last observed day.
    """
    if when is None or (when.begin is None and when.finish is None):
        return Bounds(UNBOUNDED, observed.last, UNBOUNDED, observed.last)
    if when.form == "lasted":
        assert when.begin is not None and when.finish is not None
        days = (when.begin.first, when.begin.last, when.finish.first, when.finish.last)
    else:
        days = (when.first, when.last, when.first, when.last)
    return bounds(*(min(day, observed.last) for day in days))


def life(lasting: Lasting, since: When | None = None) -> Bounds:
    """Life of an actor or a treaty, open wherever nothing is said."""
    start = lasting.start or since
    end = lasting.end if lasting.end and lasting.end.form != "open" else None
    return Bounds(
        start.first if start else UNBOUNDED,
        start.last if start else UNBOUNDED,
        end.first if end else UNBOUNDED_LAST,
        end.last if end else UNBOUNDED_LAST,
    )
