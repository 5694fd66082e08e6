"""Difference: what is new, ended or only surer on one day than on another."""

from collections.abc import Iterator, Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.asking.comparing import beside, pair
from dashboard.analysis.details import Reader
from dashboard.analysis.difference import CHANGES, Difference, Entry, difference
from dashboard.analysis.sentence import asked_for, plural
from dashboard.knowledge.dates import parse
from dashboard.knowledge.words import day_in_words, in_words
from dashboard.views.differencedays import chooser
from dashboard.views.differencerow import listed_rows, square
from dashboard.views.empty import WayOut, empty
from dashboard.views.view import View
from dashboard.views.ways import ways_out

MOST = 50
"""Most rows of a group; what more there is, is counted."""

_COUNTED = {
    "new": "new",
    "possibly-new": "possibly new",
    "ended": "ended",
    "changed": "changed in certainty",
    "kept": "kept",
}
_ALWAYS = ("new", "ended")
_CHANGED = {
    "new": "New",
    "possibly-new": "Possibly new",
    "ended": "Ended",
    "changed": "Certainty changed",
}
_KEPT = {"kept": "Kept"}
_HAPPENED = {"happened": "Happened in between"}
_NOTES = {
    "changed": "The filled half is the day on which it is certain",
    "happened": "Events, and totals over a period: neither new nor ended",
}


def heading(chosen: Slice) -> str:
    """Names both days, the earlier first."""
    days = pair(chosen)
    one, other = (in_words(asked_for(day)) for day in (days.first, days.second))
    return f"{one} compared with itself" if days.same else f"{one} and {other} compared"


def sentence(chosen: Slice) -> str:
    """How many ties are new, ended and so on; records without a tie apart."""
    found = difference(chosen)
    ties, alone = found.counts(ties=True), found.counts(ties=False).total()
    said = [
        f"{plural(ties[key], 'tie') if key == 'new' else f'{ties[key]:,}'} {words}"
        for key, words in _COUNTED.items()
        if ties[key] or key in _ALWAYS
    ]
    parts = [", ".join(said)]
    if ties["happened"]:
        parts.append(f"{ties['happened']:,} happened in between")
    if alone:
        parts.append(f"{plural(alone, 'record')} without a tie listed too")
    return "; ".join(parts)


def shown(chosen: Slice) -> str:
    """How many ties and records are listed."""
    return _number(difference(chosen), CHANGES)


def _number(found: Difference, changes: Sequence[str]) -> str:
    """Ties and records of some changes: "16 ties, 11 records"."""
    counts = (found.counts(ties=True), found.counts(ties=False))
    ties, records = (sum(of[key] for key in changes) for of in counts)
    said = [plural(ties, "tie")] if ties or not records else []
    return ", ".join([*said, plural(records, "record")] if records else said)


def draw(chosen: Slice, theme: str) -> Component:
    """The two days; below them what changed, and beside it what did not."""
    found = difference(chosen)
    parts = [chooser(chosen), *_aside(_apart(chosen, found))]
    if found.days.same or not found.entries:
        parts.append(_nothing(chosen, found))
    else:
        parts += [_lists(chosen, found), *_aside(_undated(found))]
    return html.Div(parts, className="difference")


def _lists(chosen: Slice, found: Difference) -> Component:
    """What changed at the left; where nothing did, what happened stands there."""
    reader = Reader(chosen)
    changed, kept, happened = (
        list(_groups(reader, found, titles)) for titles in (_CHANGED, _KEPT, _HAPPENED)
    )
    left, right = changed, [*kept, *happened]
    if not changed:
        left, right = [_unchanged(), *happened], kept
    sides = [html.Div(side) for side in (left, right) if side]
    return html.Div(sides, className="changes")


def _aside(notes: Iterator[str]) -> list[Component]:
    return [html.P(f"{note}.", className="aside") for note in notes]


def _apart(chosen: Slice, found: Difference) -> Iterator[str]:
    """What plays no part in the comparison."""
    if chosen.selection.from_:
        since = in_words(parse(chosen.selection.from_))
        yield f"The start of the window, {since}, plays no part: two days are compared"
    if found.unseen:
        last = day_in_words(chosen.tables.observed.last)
        number = plural(
            found.unseen, "lasting tie or record", "lasting ties and records"
        )
        yield f"{number} cannot be compared: not observed after {last}"


def _undated(found: Difference) -> Iterator[str]:
    """What may have happened in between as well as before or after."""
    if found.undated:
        number = plural(found.undated, "event or record", "events or records")
        yield f"Left out: {number} without a date, before, in between or after"


def _unchanged() -> Component:
    words = "Of what can be compared, nothing began, ended or changed in certainty."
    return html.Section([html.H2("No change"), html.P(words, className="soft")])


def _nothing(chosen: Slice, found: Difference) -> Component:
    """One day is not compared with itself; or nothing passes the filters."""
    if not found.days.same:
        why = "Nothing is in force on either day or happened in between"
        ways = ways_out(chosen, chosen.ties)
        return empty(f"{why}, with these filters.", "", ways)
    moments = [day for day in beside(chosen) if day]
    ways = [
        WayOut(
            f"Compare with {in_words(parse(day))}", chosen.selection.link(compare=day)
        )
        for day in moments
    ]
    return empty("Both days are one day.", "Choose another day to compare with.", ways)


def _groups(
    reader: Reader, found: Difference, titles: Mapping[str, str]
) -> Iterator[Component]:
    for key, title in titles.items():
        entries = [entry for entry in found.entries if entry.change == key]
        if entries:
            yield _group(reader, found, title, entries)


def _group(
    reader: Reader, found: Difference, title: str, entries: Sequence[Entry]
) -> Component:
    """A class of change: its mark, how many there are, and a row for each."""
    key = entries[0].change
    head = [*square(entries[0]), title, html.Span(_number(found, [key]), className="n")]
    note = [html.P(_NOTES[key], className="soft")] if key in _NOTES else []
    listed = listed_rows(reader, found.days, entries[:MOST])
    if len(entries) > MOST:
        more = f"and {len(entries) - MOST:,} more; filters make the list shorter"
        listed.append(html.Li(more, className="more"))
    return html.Section([html.H2(head), *note, html.Ul(listed)], className=f"of-{key}")


VIEW = View("difference", "Difference", 9, heading, sentence, shown, draw)
