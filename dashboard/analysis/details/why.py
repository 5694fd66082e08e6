"""Why something is certain, possible or neither on the day looked at, in words.

Every sentence follows from the four bounds that the laws of time judge by. What
the source gives is quoted only where it is what set the bound.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dashboard.analysis.asking.dated import Window, coarse
from dashboard.analysis.asking.judging import LABELS, judge
from dashboard.analysis.rows import when_in_words
from dashboard.analysis.tables import Tables
from dashboard.analysis.timing import signed
from dashboard.knowledge.bounds import Bounds
from dashboard.knowledge.dates import UNBOUNDED, When, parse
from dashboard.knowledge.records import Lasting, Record
from dashboard.knowledge.rules.parts import spells, third_parties
from dashboard.knowledge.words import day_in_words, in_words


@dataclass(frozen=True, slots=True)
class _Case:
    """What there is to reason from; `starts` and `ends` as the record gives them."""

    record: Record
    window: Window
    shape: str
    bounds: Bounds
    uncertain: bool
    planned: date
    observed_last: date
    starts: tuple[When, ...]
    ends: tuple[When, ...]


def why(tables: Tables, identifier: str, window: Window) -> str:
    """Class of date in a window, and the reason for it, in words.

    Parameters
    ----------
    identifier
        Of a tie or of a record.
    """
    table = tables.ties if identifier in tables.ties.index else tables.records
    timing = str(judge(table.loc[[identifier]], window)[identifier])
    return f"{LABELS[timing]}: {reason(tables, identifier, timing, window)}"


def reason(tables: Tables, identifier: str, timing: str, window: Window) -> str:
    """All reasons alone, where the class (see `judging.TIMINGS`) is known."""
    return "; ".join(reasons(tables, identifier, timing, window))


def reasons(
    tables: Tables, identifier: str, timing: str, window: Window
) -> tuple[str, ...]:
    """Each reason for a class, the most telling first."""
    case = _case(tables, identifier, window)
    tell = {
        "certain": _certain,
        "possible": _possible,
        "undated": _undated,
        "past": _past,
        "not_observed": _not_observed,
        "planned": _planned,
        "absent": _absent,
    }
    return tuple(tell[timing](case))


def _case(tables: Tables, identifier: str, window: Window) -> _Case:
    drawn = identifier in tables.ties.index
    row = (tables.ties if drawn else tables.records).loc[identifier].to_dict()
    record = tables.by_id[str(row["record"]) if drawn else identifier]
    who = {row["source"], row["target"]} if drawn else set()
    inside = [s for _, s in (*spells(record), *third_parties(record)) if s.actor in who]
    lasting = [part for part in (*inside, record) if isinstance(part, Lasting)]
    starts = [part.start or signed(part) for part in lasting]
    return _Case(
        record,
        window,
        row["shape"],
        Bounds(*(row[name].date() for name in Bounds._fields)),
        row["uncertain"],
        row["planned"].date(),
        row["observed_last"].date(),
        tuple(start for start in starts if start),
        tuple(part.end for part in lasting if part.end and part.end.form != "open"),
    )


def _certain(case: _Case) -> Iterator[str]:
    days = case.bounds
    if case.shape == "occurrence":
        yield f"dated {in_words(getattr(case.record, 'date', None))}"
    elif case.shape == "total":
        yield f"its whole period is looked at, {when_in_words(case.record)}"
    elif days.end_earliest == case.observed_last:
        observed = day_in_words(case.observed_last)
        yield f"begun by {_end(days.start_latest)}"
        yield f"still so on the last observed day, {observed}"
    else:
        yield f"begun by {_end(days.start_latest)}"
        yield f"not ended before {_first(days.end_earliest)}"


def _possible(case: _Case) -> Iterator[str]:
    if case.uncertain:
        yield "the source marks its date as uncertain"
    yield from {"state": _state, "occurrence": _moment, "total": _total}[case.shape](
        case
    )


def _state(case: _Case) -> Iterator[str]:
    days, to = case.bounds, case.window.to
    if to < days.start_latest:
        yield _unsure_start(case)
    if to > days.end_earliest:
        yield _unsure_end(case)
    if not case.uncertain and days.start_latest <= days.end_earliest:
        yield f"surely so {_surely(case)}"
    if days.end_latest < case.observed_last:
        yield f"over by {_end(days.end_latest)}"


def _surely(case: _Case) -> str:
    _, first, last, _ = case.bounds
    if first == case.observed_last:
        return f"only on the last observed day, {day_in_words(first)}"
    if last == case.observed_last:
        return f"from {_end(first)} to the last observed day"
    if first == last:
        return f"only on {day_in_words(first)}"
    return f"from {_end(first)} to {_start(last)}"


def _unsure_start(case: _Case) -> str:
    days, last = case.bounds, case.observed_last
    for when in case.starts:
        if (when.first, min(when.last, last)) == (
            days.start_earliest,
            days.start_latest,
        ):
            return f"when it began is given only as {in_words(when)}"
    if not case.starts:
        return "when it began is not said"
    return f"it may have begun as late as {_end(days.start_latest)}"


def _unsure_end(case: _Case) -> str:
    days, last = case.bounds, case.observed_last
    for when in case.ends:
        first = max(when.first, days.start_earliest)
        if (first, min(when.last, last)) != (days.end_earliest, days.end_latest):
            continue
        if when.finish is None:
            not_before = _first(days.end_earliest)
            return f"whether it ended is not said, but not before {not_before}"
        return f"when it ended is given only as {in_words(when)}"
    if not case.ends and days.end_latest == last:
        return "whether and when it ended is not said"
    if days.end_earliest == UNBOUNDED or not case.ends:
        return f"it may have ended any day up to {_end(days.end_latest)}"
    return f"it may have ended as early as {_start(days.end_earliest)}"


def _moment(case: _Case) -> Iterator[str]:
    given = in_words(getattr(case.record, "date", None))
    days, window = case.bounds, case.window
    if window.to < days.start_latest:
        yield f"dated only {given}, so it may have been after {_last(window.to)}"
    if days.end_earliest < window.start:
        yield f"dated only {given}, so it may have been before {_first(window.start)}"


def _total(case: _Case) -> Iterator[str]:
    days, window = case.bounds, case.window
    yield f"a total belongs to its whole period, {when_in_words(case.record)}"
    if window.to < days.end_latest:
        yield f"it may run past {_last(window.to)}"
    if days.start_earliest < window.start:
        yield f"it may begin before {_first(window.start)}"


def _undated(case: _Case) -> Iterator[str]:
    yield "the source gives none"
    if case.bounds.start_earliest > UNBOUNDED:
        yield f"it cannot have been before {_first(case.bounds.start_earliest)}"


def _past(case: _Case) -> Iterator[str]:
    yield f"over by {_end(case.bounds.end_latest)}"


def _not_observed(case: _Case) -> Iterator[str]:
    if case.planned > UNBOUNDED:
        yield f"planned only until {_last(case.planned)}"
    yield f"the last observed day is {day_in_words(case.observed_last)}"


def _planned(case: _Case) -> Iterator[str]:
    yield f"until {_last(case.planned)}"
    yield f"the last observed day is {day_in_words(case.observed_last)}"


def _absent(case: _Case) -> Iterator[str]:
    if case.window.to < case.bounds.start_earliest:
        yield f"not before {_first(case.bounds.start_earliest)}"
    else:
        yield f"over by {_end(case.bounds.end_latest)}"


def _first(day: date) -> str:
    """A first day at its coarsest: 1 January 2011 is "2011"."""
    if day.day > 1:
        return day_in_words(day)
    return in_words(parse(day.isoformat()[: 4 if day.month == 1 else 7]))


def _last(day: date) -> str:
    """A last day at its coarsest: 31 December 1999 is "1999"."""
    return in_words(parse(coarse(day)))


def _start(day: date) -> str:
    said = _first(day)
    return f"the beginning of {said}" if day.day == 1 else said


def _end(day: date) -> str:
    said = _last(day)
    return f"the end of {said}" if said != day_in_words(day) else said
