"""Timeline: lasting ties as lanes over the years, then what happened day by day."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.sentence import plural
from dashboard.analysis.time.lanes import DAY, Lane, Stretch
from dashboard.analysis.time.timeline import Happening, Timeline, timeline
from dashboard.knowledge.dates import UNBOUNDED
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.knowledge.words import MONTHS, day_in_words
from dashboard.views.attributes import aria
from dashboard.views.empty import empty
from dashboard.views.samples import linked
from dashboard.views.view import View
from dashboard.views.ways import ways_out

_STEPS = (1, 2, 5, 10, 20, 50, 100)
_MOST_YEARS = 9
_ROOM = 22
"""% of the track that a note needs beside its stretch."""


def heading(chosen: Slice) -> str:
    """The span of the lanes, and of the days."""
    found = timeline(chosen)
    starts = [
        s.first.year
        for lane in found.lanes
        for s in lane.stretches
        if s.first != UNBOUNDED
    ]
    since = f"Since {min(starts)}" if starts else "Along time"
    return f"{since}, and day by day" if found.happenings else since


def sentence(chosen: Slice) -> str:
    """How many lanes and events; what solid, dashed and hatched mean."""
    found = timeline(chosen)
    last = day_in_words(chosen.tables.observed.last)
    return (
        f"{plural(len(found.lanes), 'lasting tie')} and "
        f"{plural(len(found.happenings), 'event')} known to the day. Solid is certain, "
        f"dashed is possible; nothing is known after {last}"
    )


def shown(chosen: Slice) -> str:
    """How many lanes and events are drawn."""
    found = timeline(chosen)
    lanes = plural(len(found.lanes), "lane")
    return f"{lanes}, {plural(len(found.happenings), 'event')}"


def draw(chosen: Slice, theme: str) -> Component:
    """The lanes under an axis of years, and the days with what happened."""
    found = timeline(chosen)
    if not found.lanes and not found.happenings:
        why = "Nothing with these filters at any date."
        return empty(why, "", ways_out(chosen, chosen.ties))
    parts = [_overview(chosen, found)] if found.lanes else []
    parts += [_daily(chosen, found)] if found.days else []
    return html.Div(parts, className="timeline")


def _share(found: Timeline, day: date) -> float:
    """Where a day stands on the track, in percent; what is unbounded at the edge."""
    whole = (found.last - found.first).days
    return min(max(100 * (day - found.first).days / whole, 0), 100)


def _overview(chosen: Slice, found: Timeline) -> Component:
    groups = [
        html.Section(
            [html.H2(title), html.Ul([_lane(chosen, found, lane) for lane in lanes])]
        )
        for title, lanes in groupby(found.lanes, key=lambda lane: lane.group)
    ]
    return html.Div([_axis(found), _lines(chosen, found), *groups], className="lanes")


def _axis(found: Timeline) -> Component:
    years = [
        html.Span(year, style={"left": f"{_share(found, date(year, 1, 1)):.3f}%"})
        for year in _years(found)
    ]
    return html.Div(html.Div(years), className="years", **aria(hidden="true"))


def _years(found: Timeline) -> Iterator[int]:
    """Round years, at most nine."""
    first, last = found.first.year + 1, found.last.year
    step = next((n for n in _STEPS if (last - first) / n <= _MOST_YEARS), _STEPS[-1])
    yield from range(first + -first % step, last + 1, step)


def _lines(chosen: Slice, found: Timeline) -> Component:
    """The day looked at, the span before it, and what is not observed."""
    to = _share(found, chosen.window.to)
    start = chosen.window.start
    since = 0.0 if start == UNBOUNDED else _share(found, start)
    seen = _share(found, chosen.tables.observed.last + DAY)
    marks: list[Component] = [
        html.Div(
            className="tick", style={"left": f"{_share(found, date(year, 1, 1)):.3f}%"}
        )
        for year in _years(found)
    ]
    marks.append(
        html.Div(
            html.Span("not observed"),
            className="unseen",
            style={"left": f"{seen:.3f}%"},
        )
    )
    if start != UNBOUNDED:
        span = {"left": f"{since:.3f}%", "width": f"{max(to - since, 0):.3f}%"}
        marks.append(html.Div(className="spanned", style=span))
    marks.append(html.Div(className="day", style={"left": f"{to:.3f}%"}))
    return html.Div(html.Div(marks), className="timelines", **aria(hidden="true"))


def _lane(chosen: Slice, found: Timeline, lane: Lane) -> Component:
    stretches = [_stretch(found, one, lane.mark) for one in lane.stretches]
    link = dcc.Link(lane.label, href=chosen.selection.link(record=lane.id))
    spoken = html.Span(f"{_spoken(lane)}.", className="vh")
    track = html.Div([*stretches, *_note(found, lane)], className="track")
    classes = "on" if chosen.selection.record == lane.id else ""
    return html.Li(
        [html.Span([link, spoken], className="label"), track], className=classes
    )


def _stretch(found: Timeline, one: Stretch, mark: str) -> Component:
    left, right = _share(found, one.first), _share(found, one.after)
    place = {"left": f"{left:.3f}%", "width": f"{right - left:.3f}%"}
    return html.Div(className=f"stretch {one.kind} {mark}", style=place)


def _spoken(lane: Lane) -> str:
    """A lane for who does not see it."""
    parts = []
    for one in lane.stretches:
        first = "no stated start" if one.first == UNBOUNDED else day_in_words(one.first)
        parts.append(f"{one.kind} from {first} to {day_in_words(one.after - DAY)}")
    return "; ".join([*parts, *filter(None, [lane.note])])


def _note(found: Timeline, lane: Lane) -> list[Component]:
    """The note where there is room: before the lane, after it, or on its line."""
    if not lane.note or not lane.stretches:
        return []
    left = _share(found, lane.stretches[0].first)
    right = _share(found, lane.stretches[-1].after)
    if 100 - right > _ROOM:
        place = {"left": f"{right + 0.6:.3f}%"}
    elif left > _ROOM:
        place = {"right": f"{100.6 - left:.3f}%"}
    else:
        place = {"left": f"{left + 4:.3f}%"}
    return [html.Span(lane.note, className="note", style=place)]


def _daily(chosen: Slice, found: Timeline) -> Component:
    """A column a day, a row a family; each event stands in the day it began."""
    days = found.days
    month = f"{MONTHS[days[-1].month - 1]} {days[-1].year}"
    head = [
        html.Th(f"{day.day} {MONTHS[day.month - 1][:3]}", scope="col") for day in days
    ]
    families = [
        _family(chosen, family, list(events), days)
        for family, events in groupby(found.happenings, key=lambda one: one.family)
    ]
    caption = html.Caption(f"{month}, day by day", className="vh")
    table = html.Table(
        [caption, html.Thead(html.Tr([html.Td(), *head])), html.Tbody(families)]
    )
    title = html.H2([month, html.Small(", day by day")])
    return html.Section(
        [title, html.Div(table, className="tablewrap"), *_loose(chosen, found)],
        className="days",
    )


def _family(
    chosen: Slice, family: str, events: Sequence[Happening], days: Sequence[date]
) -> Component:
    label = [
        html.Span(className=f"sample {family}", **aria(hidden="true")),
        html.Span(vocabulary().families[family].label),
    ]
    cells = [
        html.Td([_event(chosen, one) for one in events if one.first == day])
        for day in days
    ]
    return html.Tr([html.Th(label, scope="row"), *cells], className=family)


def _event(chosen: Slice, one: Happening) -> Component:
    name = str(chosen.tables.records.at[one.record, "name"])
    until = "" if one.first == one.last else f" (to {one.last.day} {one.last:%b})"
    evidence = chosen.tables.evidence
    cited = evidence.loc[evidence["record"] == one.record, "paragraph"].unique()
    after = html.Small(f"{until} {' '.join(f'¶{n}' for n in cited)}")
    when = "after" if one.first > chosen.window.to else ""
    on = "on" if chosen.selection.record == one.record else ""
    return dcc.Link(
        [name, after],
        href=chosen.selection.link(record=one.record),
        className=f"event {one.family} {when} {on}".strip(),
    )


def _loose(chosen: Slice, found: Timeline) -> list[Component]:
    """What happened in these days or at no stated date: listed, not placed."""
    if not found.loose:
        return []
    items = [
        html.Li([linked(chosen, record), _named(chosen, record)])
        for record in found.loose
    ]
    return [html.H3("Day not given"), html.Ul(items, className="loose")]


def _named(chosen: Slice, record: str) -> Component:
    row = chosen.tables.records.loc[record].to_dict()
    when = html.Small(f" {row['when'] or 'no date'}")
    return dcc.Link([str(row["name"]), when], href=chosen.selection.link(record=record))


VIEW = View("timeline", "Timeline", 4, heading, sentence, shown, draw)
