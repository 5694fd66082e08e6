"""The time bar: fields and steps at the left, the track of moments at the right.

Places on the track are shares of its width, so nothing here knows pixels;
time.js moves the handles and hides labels that would touch.
"""

from collections.abc import Sequence
from datetime import date

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard.analysis.dated import coarse
from dashboard.analysis.moments import Moment
from dashboard.knowledge.bounds import Observed
from dashboard.knowledge.words import MONTHS, day_in_words
from dashboard.page.attributes import aria, data

MOST_BLOCKS = 4
"""Blocks over one moment; more are said by a number."""

NO_START = "no start: everything before counts"


def timebar(moments: Sequence[Moment], observed: Observed) -> Component:
    """The time control.

    Parameters
    ----------
    moments
        Days at which something begins, happens or ends, ascending.
    observed
        Nothing can be chosen after its last day.
    """
    return html.Section(
        [_fields(observed), _track(moments)],
        className="time",
        **aria(label="Time"),
    )


def _fields(observed: Observed) -> Component:
    dates = [
        _field("from", "From", "", "earliest"),
        html.Span("to", className="quiet"),
        _field("to", "To", day_in_words(observed.last, short=True), "latest"),
    ]
    steps = [
        _step_button("previous", "Previous change", "["),
        _step_button("next", "Next change", "]"),
        html.Span("Step to a change", className="soft hint"),
        html.Kbd("[", className="hint"),
        html.Kbd("]", className="hint"),
    ]
    return html.Div(
        [html.Div(dates, className="dates"), html.Div(steps, className="steps")],
        className="timefields",
    )


def _field(key: str, label: str, value: str, empty: str) -> Component:
    return dmc.TextInput(
        id=key,
        value=value,
        placeholder=empty,
        debounce=True,
        unstyled=True,
        className=f"field {key}",
        autoComplete="off",
        spellCheck=False,
        **aria(label=f"{label}: a year, a month or a day"),
    )


def _step_button(key: str, label: str, shortcut: str) -> Component:
    return html.Button(
        html.Span(className=f"ico ico-{key}"),
        id=key,
        className="btn icon",
        title=f"{label} ({shortcut})",
        **aria(label=label, keyshortcuts=shortcut),
    )


def _track(moments: Sequence[Moment]) -> Component:
    days = _day_by_day(moments)
    ticks = [
        _tick(index, moment, len(moments), daily=index >= days)
        for index, moment in enumerate(moments)
    ]
    line = [html.Div(className=name) for name in ("axis", "span", "within")]
    handles = [_handle("from", moments), _handle("to", moments)] if moments else []
    scale = html.Div(
        [*line, *ticks, *_brackets(moments, days), *handles], className="moments"
    )
    unseen = [
        html.Div(className="notobs"),
        html.Span("not observed", className="cap"),
    ]
    return html.Div([scale, *unseen], id="time-track", className="timetrack")


def _place(index: float, number: int) -> str:
    """Where a moment stands: in the middle of its equal share."""
    return f"{100 * (index + 0.5) / max(number, 1):.3f}%"


def _tick(index: int, moment: Moment, number: int, *, daily: bool) -> Component:
    name = f"{moment.day.day} {MONTHS[moment.day.month - 1][:3]}"
    return html.Div(
        [
            html.Div(_blocks(moment), className="blocks"),
            html.Span(name if daily else moment.short, className="name"),
        ],
        className=f"tick in{' at' if index == number - 1 else ''}",
        style={"left": _place(index, number), "width": f"{100 / number:.3f}%"},
        title=f"{moment.label}: {_happens(moment)}",
        **aria(hidden="true"),
        **data(
            day=coarse(moment.day),
            index=str(index),
            start=_as_start(moment),
            label=moment.label,
        ),
    )


def _as_start(moment: Moment) -> str:
    """What a start handle types: the moment's own precision, so its first day."""
    day = moment.day
    if moment.precision == "month":
        return f"{MONTHS[day.month - 1][:3]} {day.year}"
    return str(day.year) if moment.precision == "year" else day.isoformat()


def _happens(moment: Moment) -> str:
    words = [
        f"{number} {word if number == 1 else plural}"
        for number, word, plural in (
            (moment.begins, "begins or happens", "begin or happen"),
            (moment.ends, "ends", "end"),
        )
        if number
    ]
    return ", ".join(words) or "nothing"


def _blocks(moment: Moment) -> list[Component]:
    """One block a record, ends hollow and on top; over four, their number."""
    total = moment.begins + moment.ends
    ends = min(moment.ends, MOST_BLOCKS - 1 if moment.begins else MOST_BLOCKS)
    begins = min(moment.begins, MOST_BLOCKS - ends)
    blocks: list[Component] = [html.Div(className="block") for _ in range(begins)]
    blocks += [html.Div(className="block end") for _ in range(ends)]
    if total > MOST_BLOCKS:
        blocks.append(html.Span(str(total), className="more"))
    return blocks


def _day_by_day(moments: Sequence[Moment]) -> int:
    """Index from which on every moment is a day of the last month; else the end."""
    last = moments[-1].day if moments else date.min
    first = len(moments)
    for index in range(len(moments) - 1, -1, -1):
        moment = moments[index]
        near = (moment.day.year, moment.day.month) == (last.year, last.month)
        if not near or moment.precision not in ("day", "range"):
            break
        first = index
    return first if len(moments) - first > 1 else len(moments)


def _brackets(moments: Sequence[Moment], days: int) -> list[Component]:
    number = len(moments)
    if days == number:
        return [_bracket(0, number, number, "as precisely as the source says")]
    month = f"{MONTHS[moments[days].day.month - 1]} {moments[days].day.year}"
    spare = html.Span(", as precisely as the source says", className="spare")
    before = _bracket(0, days, number, f"before {month}", spare)
    daily = _bracket(days, number, number, f"{month}, day by day")
    return [before, daily] if days else [daily]


def _bracket(first: int, end: int, number: int, *words: str | Component) -> Component:
    """Words under the moments from `first` up to `end`; spare ones may give way."""
    share = 100 / max(number, 1)
    return html.Div(
        html.Span(list(words), className="cap"),
        className="bracket",
        style={
            "left": f"calc({first * share:.3f}% + 4px)",
            "width": f"calc({(end - first) * share:.3f}% - 8px)",
        },
    )


def _handle(key: str, moments: Sequence[Moment]) -> Component:
    """A slider over the moments; the start waits at -1, which is no start."""
    last = len(moments) - 1
    start = key == "from"
    return html.Div(
        className="handle open" if start else "handle",
        role="slider",
        tabIndex=0,
        style={"left": "0%" if start else _place(last, len(moments))},
        title="Drag to set a start" if start else "",
        **aria(
            label="From" if start else "To",
            orientation="horizontal",
            valuemin="-1" if start else "0",
            valuemax=str(last),
            valuenow="-1" if start else str(last),
            valuetext=NO_START if start else moments[last].label,
        ),
        **data(handle=key),
    )
