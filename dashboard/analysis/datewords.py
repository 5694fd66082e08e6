"""Beginning and end of a record in two texts, each as its source gives it."""

from datetime import date

from dashboard.analysis.details.lines import term_in_words
from dashboard.knowledge.dates import When, parse
from dashboard.knowledge.records import ArmsFlow, Lasting, Record
from dashboard.knowledge.words import in_words

NO_DATE = "date not given"
NOT_GIVEN = "not given"
STILL_SO = "still so"
"""On the last day that was observed."""


def begins(record: Record) -> str:
    """When it began, or the day on which it happened.

    What is dated in no way says so here; a state with only an end is told from it.
    """
    happened = getattr(record, "date", None)
    if happened is not None:
        return _short(_parts(happened)[0])
    start = _start(record)
    if start is not None:
        return _short(start)
    return NOT_GIVEN if getattr(record, "end", None) else NO_DATE


def until(record: Record, shape: str, observed_last: date) -> str:
    """When it ended; empty for what happened once and for what is dated in no way.

    Parameters
    ----------
    shape
        As in `columns.TIME`; a total says that it is one.
    observed_last
        Last day its sources report on: a total that is open ends in that year.
    """
    happened = getattr(record, "date", None)
    if happened is not None:
        return _short(_parts(happened)[1]) or _term(record)
    if not isinstance(record, Lasting) or begins(record) == NO_DATE:
        return ""
    if record.end is None:
        return NOT_GIVEN
    if shape == "total":
        is_open = record.end.form == "open"
        return f"{observed_last.year if is_open else _short(record.end)}, a total"
    if record.end.form == "open":
        return STILL_SO
    return f"{_short(record.end)}{', planned' if record.planned else ''}"


def _start(record: Record) -> When | None:
    return getattr(record, "start", None) or getattr(record, "signed", None)


def _parts(when: When) -> tuple[When, When | None]:
    """Both ends of what lasted from one day to another."""
    if when.form != "lasted":
        return when, None
    first, last = str(when).split("/")
    return parse(first), parse(last)


def _short(when: When | None) -> str:
    """A date in words, its months cut; of a range, that it is one moment in it."""
    if when is None:
        return ""
    said = in_words(when, short=True)
    return f"within {said}" if "–" in said else said


def _term(record: Record) -> str:
    """The term of a loan: what lasts of it is not the day on which it was given."""
    term = record.term if isinstance(record, ArmsFlow) else None
    return f"for {term_in_words(term)}" if term else ""
