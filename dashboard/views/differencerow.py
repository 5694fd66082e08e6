"""A row of the difference: what changed, of whom, when, and how surely."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.asking.comparing import Pair
from dashboard.analysis.asking.judging import LABELS
from dashboard.analysis.columns import rows
from dashboard.analysis.details import Reader
from dashboard.analysis.details.spells import spell_in_words
from dashboard.analysis.details.why import reasons
from dashboard.analysis.difference import Entry
from dashboard.analysis.participants import ends
from dashboard.analysis.rows import when_in_words
from dashboard.analysis.sentence import as_of, listed, plural
from dashboard.views.attributes import aria

_PLAIN = ("kept", "happened")


def square(entry: Entry) -> list[Component]:
    """The mark of a change, without a hue; what is kept or happened has none."""
    if entry.change in _PLAIN:
        return []
    half = "later" if entry.second == "certain" else "earlier"
    look = half if entry.change == "changed" else entry.change
    return [html.Span(className=f"chg {look}", **aria(hidden="true"))]


def listed_rows(
    reader: Reader, days: Pair, entries: Sequence[Entry]
) -> list[Component]:
    """A row for each entry."""
    ids = [tie for entry in entries for tie in entry.ties]
    ends = days.second.ties.loc[ids, ["tail", "head", "role", "directed"]]
    ties = {str(tie.Index): tie for tie in rows(ends)}
    return [
        _row(reader, days, entry, [ties[tie] for tie in entry.ties])
        for entry in entries
    ]


def _row(reader: Reader, days: Pair, entry: Entry, ties: Sequence[Any]) -> Component:
    """One entry: mark, name as a way to its details, who and when, paragraphs."""
    selection = reader.chosen.selection
    name, who = _name_and_who(reader, entry, ties)
    record = entry.ties[0] if len(entry.ties) == 1 else entry.record
    when = _when(reader, entry, ties)
    lines = [" · ".join(filter(None, (who, when))), *told(entry, days)]
    words = [dcc.Link(name, href=selection.link(record=record), className="semi")]
    words += [html.Span(line, className="sub") for line in lines if line]
    cites = reader.cites(reader.records[entry.record].evidence)
    paragraphs = " ".join(dict.fromkeys(f"¶{cite.paragraph}" for cite in cites))
    change = square(entry) if entry.change == "changed" else []
    look = html.Span(className=reader.look(entry.record, entry.second))
    return html.Li(
        [
            html.Span([*change, look], className="marks"),
            html.Div(words),
            html.Span(paragraphs, className="para"),
        ],
        className="on" if selection.record in (entry.record, *entry.ties) else "",
    )


def _name_and_who(reader: Reader, entry: Entry, ties: Sequence[Any]) -> tuple[str, str]:
    """Members by their number, or the only one by name; else the record's name."""
    name = reader.name(entry.record)
    if not ties:
        record = reader.records[entry.record]
        return name, listed([reader.name(actor) for actor in ends(record)])
    tails = list(dict.fromkeys(reader.name(tie.tail) for tie in ties))
    roles = {tie.role for tie in ties}
    if roles == {"member"}:
        short = reader.tables.actors["short"].get(ties[0].head, name)
        if len(ties) == 1:
            return f"{tails[0]}, member of {short}", ""
        return f"{plural(len(ties), 'member')} of {short}", listed(tails)
    if roles != {""}:
        return name, listed(tails)
    heads = list(dict.fromkeys(reader.name(tie.head) for tie in ties))
    if ties[0].directed:
        return name, f"{listed(tails)} to {listed(heads)}"
    return name, listed(list(dict.fromkeys([*tails, *heads])))


def _when(reader: Reader, entry: Entry, ties: Sequence[Any]) -> str:
    """The dates of its spells, where they are the same; else of the record."""
    said = {spell_in_words(reader, tie.Index) for tie in ties if tie.role}
    if len(said) == 1:
        return said.pop()
    return when_in_words(reader.records[entry.record])


def told(entry: Entry, days: Pair) -> list[str]:
    """How sure it is: on both days, on each, on the one that matters, or between."""
    match entry.change:
        case "kept":
            return [f"{LABELS[entry.second]} on both days"]
        case "changed":
            was = _on(entry, entry.first, days.first)
            return [was, _on(entry, entry.second, days.second)]
        case "ended":
            return [_on(entry, entry.first, days.first)]
        case "possibly-new":
            return [_on(entry, entry.second, days.second)]
        case "happened":
            return [_in_between(entry)]
    return []


def _on(entry: Entry, timing: str, day: Slice) -> str:
    """Its class on a day, and the first reason why it is not certain."""
    said = f"{LABELS[timing]} {as_of(day)}"
    if timing == "certain":
        return said
    one = (*entry.ties, entry.record)[0]
    return f"{said}: {reasons(day.tables, one, timing, day.window)[0]}"


def _in_between(entry: Entry) -> str:
    if entry.shape == "state":
        return "began and ended in between"
    if entry.between == "certain":
        return ""
    if entry.shape == "total":
        return "a total of its whole period, which may reach beyond the two days"
    return "possibly in between"
