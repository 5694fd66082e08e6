"""The two days of a difference: which they are, and the ways to another one."""

from datetime import date

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.asking.comparing import Pair, beside, pair, swapped
from dashboard.analysis.asking.dated import coarse
from dashboard.analysis.sentence import asked_for
from dashboard.analysis.time.grouping import Group, Place, places
from dashboard.analysis.time.moments import moments
from dashboard.knowledge.dates import parse
from dashboard.knowledge.words import in_words
from dashboard.views.attributes import aria


def chooser(chosen: Slice) -> Component:
    """Both days by date: one is chosen here, the other on the time bar."""
    days = pair(chosen)
    lines = [_here(chosen), _there(chosen, days)]
    if not days.turned:
        lines.reverse()
    labels = ("First day", "Second day")
    return html.Dl(
        [
            html.Div([html.Dt(label), html.Dd(line)])
            for label, line in zip(labels, lines, strict=True)
        ],
        className="days",
    )


def _here(chosen: Slice) -> list[Component]:
    """The day of the window, and the button that swaps it with the other."""
    swap = dcc.Link(
        [_icon("swap"), "Swap"],
        href=f"?{swapped(chosen).to_query()}",
        title="The time bar then moves the other day",
        className="btn",
    )
    where = html.Span("moved on the time bar", className="soft")
    return [html.B(in_words(asked_for(chosen))), where, swap]


def _there(chosen: Slice, days: Pair) -> list[Component]:
    """The other day: one change back or on, or any moment."""
    told = [] if chosen.selection.compare else [_by_default(days)]
    before, after = beside(chosen)
    steps = [
        _step(chosen, before, "previous", "Previous change"),
        _step(chosen, after, "next", "Next change"),
    ]
    day = html.B(in_words(asked_for(days.other)))
    return [day, html.Span(steps, className="steps"), *told, _moments(chosen, days)]


def _by_default(days: Pair) -> Component:
    words = "nothing comes before it" if days.same else "the change before, by default"
    return html.Span(words, className="soft")


def _step(chosen: Slice, day: str, icon: str, words: str) -> Component:
    if not day:
        return html.Span(
            _icon(icon), className="btn icon", **aria(disabled="true", hidden="true")
        )
    return dcc.Link(
        [_icon(icon), html.Span(words, className="vh")],
        href=chosen.selection.link(compare=day),
        title=f"{words}: {in_words(parse(day))}",
        className="btn icon",
    )


def _moments(chosen: Slice, days: Pair) -> Component:
    """The moments as the time bar groups them, the other day's group open."""
    steps = moments(chosen.tables)
    other = days.other.window.to
    at = max(sum(step.day <= other for step in steps) - 1, 0)
    found = [(steps[place.last].day, place) for place in places(steps, (at, at))]
    years = [None, *(day.year for day, _ in found)]
    listed = [
        html.Li(_moment(chosen, days, place, day, day.year == year))
        for year, (day, place) in zip(years, found, strict=False)
    ]
    return html.Ol(listed, **aria(label="Moments to compare with"))


def _moment(
    chosen: Slice, days: Pair, place: Place, day: date, again: bool
) -> Component:
    """A way to a moment; a group leads to its last one. No day is its own choice.

    A year that was said `again` is left out.
    """
    shown = place.shown
    words = shown.short.removesuffix(f" {day.year}") if again else shown.short
    if day == days.other.window.to:
        return html.Span(words, className="on", **aria(current="date"))
    if day == chosen.window.to:
        return html.Span(words, className="soft")
    name = shown.name if isinstance(shown, Group) else shown.label
    link = chosen.selection.link(compare=coarse(day))
    return dcc.Link(words, href=link, title=f"Compare with {name}")


def _icon(name: str) -> Component:
    return html.Span(className=f"ico ico-{name}", **aria(hidden="true"))
