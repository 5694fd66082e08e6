"""The scale of the time bar: a tick for each moment or group of them, and brackets.

Places are shares of the width, so nothing here knows pixels; time.js moves the
handles and hides labels that would touch.
"""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from dash import html
from dash.development.base_component import Component

from dashboard.analysis.asking.dated import coarse
from dashboard.analysis.time.grouping import Group, Opened, Place, places
from dashboard.analysis.time.moments import Moment
from dashboard.knowledge.words import MONTHS
from dashboard.views.attributes import aria, data

MOST_BLOCKS = 4
"""Blocks over one moment; more are said by a number."""

_DAILY = ("day", "range")
"""Precisions at which a moment is one day of a month."""

_TALLEST, _LOWEST = 30, 2
"""Px of the bar over the largest group, and over the smallest there may be."""


def scale(moments: Sequence[Moment], opened: Opened = None) -> list[Component]:
    """Ticks at equal steps, and brackets that say what they are.

    Parameters
    ----------
    opened
        A stretch of moments: the groups that hold all of it are open.
    """
    found = places(moments, opened)
    grouped = any(place.inside or _closed(place) for place in found)
    days = len(moments) if grouped else _day_by_day(moments)
    most = max((_count(place.shown) for place in found if _closed(place)), default=0)
    share = 100 / max(len(found), 1)
    ticks: list[Component] = [
        _tick(place, standing(number, len(found)), f"{share:.3f}%", most, days)
        for number, place in enumerate(found)
    ]
    if grouped:
        return [*ticks, *_group_brackets(found, len(moments))]
    return [*ticks, *_brackets(moments, days)]


def standing(index: float, number: int) -> str:
    """Where a tick stands: in the middle of its equal share."""
    return f"{100 * (index + 0.5) / max(number, 1):.3f}%"


def start_of(moment: Moment) -> str:
    """The date of a start here: the moment's own precision, so its first day."""
    precise = moment.precision in ("year", "month")
    return coarse(moment.day) if precise else moment.day.isoformat()


def _closed(place: Place) -> bool:
    return isinstance(place.shown, Group)


def _count(shown: Moment | Group) -> int:
    return shown.begins + shown.ends


def _tick(place: Place, left: str, width: str, most: int, days: int) -> Component:
    """One tick; `most` is the largest count of a group, `days` where days begin."""
    shown = place.shown
    held = {"first": str(place.first), "last": str(place.last)}
    if isinstance(shown, Group):
        opener = _opener(shown, _without_year(place, shown.short))
        parts, said = [_bar(shown, most), opener], {}
    else:
        held |= {"day": coarse(shown.day), "label": shown.label}
        blocks = html.Div(_blocks(shown), className="blocks")
        parts = [blocks, html.Span(_name(place, shown, days), className="name")]
        said = aria(hidden="true")
    return html.Div(
        parts,
        className="tick in",
        style={"left": left, "width": width},
        title=_title(shown),
        **said,
        **data(**held),
    )


def _name(place: Place, moment: Moment, days: int) -> str:
    """A day needs no month where a bracket names it, and nothing needs its year."""
    month = MONTHS[moment.day.month - 1]
    named = place.inside[-1].name.startswith(month) if place.inside else False
    if moment.precision in _DAILY and (named or place.first >= days):
        return f"{moment.day.day} {month[:3]}"
    return _without_year(place, moment.short)


def _without_year(place: Place, short: str) -> str:
    return short.removesuffix(f" {place.inside[-1].name}") if place.inside else short


def _title(shown: Moment | Group) -> str:
    """What stands at a tick: "2 April 2016: Fighting resumes. 2 begin or happen"."""
    words = [
        f"{number:,} {word if number == 1 else many}"
        for number, word, many in (
            (shown.begins, "begins or happens", "begin or happen"),
            (shown.ends, "ends", "end"),
        )
        if number
    ]
    if isinstance(shown, Group):
        return f"{shown.name}, {shown.size} moments: {', '.join(words)}"
    names = "; ".join(shown.names)
    return f"{shown.label}: {f'{names}. ' if names else ''}{', '.join(words)}"


def _blocks(moment: Moment) -> list[Component]:
    """One block a record, ends hollow and on top; over four, their number."""
    total = _count(moment)
    ends = min(moment.ends, MOST_BLOCKS - 1 if moment.begins else MOST_BLOCKS)
    begins = min(moment.begins, MOST_BLOCKS - ends)
    blocks: list[Component] = [html.Div(className="block") for _ in range(begins)]
    blocks += [html.Div(className="block end") for _ in range(ends)]
    if total > MOST_BLOCKS:
        blocks.append(html.Span(str(total), className="more"))
    return blocks


def _bar(group: Group, most: int) -> Component:
    """A bar over a group, as tall as it has records among the groups shown."""
    share = max(_TALLEST * _count(group) / max(most, 1), _LOWEST)
    bar = html.Div(className="bar", style={"height": f"calc({share:.1f}px * var(--u))"})
    return html.Div(
        [html.Span(f"{_count(group):,}", className="more"), bar], className="bars"
    )


def _opener(group: Group, name: str) -> Component:
    return html.Button(
        name,
        className="name",
        title=f"Open {group.name}: {group.size} moments",
        **aria(expanded="false", label=f"{group.name}, {group.size} moments"),
        **data(opens=_stretch(group)),
    )


def _stretch(group: Group | None) -> str:
    return f"{group.first},{group.last}" if group else ""


def _day_by_day(moments: Sequence[Moment]) -> int:
    """Index from which on every moment is a day of the last month; else the end."""
    last = moments[-1].day if moments else date.min
    first = len(moments)
    for index in range(len(moments) - 1, -1, -1):
        moment = moments[index]
        near = (moment.day.year, moment.day.month) == (last.year, last.month)
        if not near or moment.precision not in _DAILY:
            break
        first = index
    return first if len(moments) - first > 1 else len(moments)


def _brackets(moments: Sequence[Moment], days: int) -> list[Component]:
    """What precision the moments have, where no group is needed."""
    number = len(moments)
    if days == number:
        said = _caption("as precisely as the source says")
        return [_bracket(0, number, number, said)]
    month = f"{MONTHS[moments[days].day.month - 1]} {moments[days].day.year}"
    spare = html.Span(", as precisely as the source says", className="spare")
    before = _bracket(0, days, number, _caption(f"before {month}", spare))
    daily = _bracket(days, number, number, _caption(f"{month}, day by day"))
    return [before, daily] if days else [daily]


def _group_brackets(found: Sequence[Place], moments: int) -> list[Component]:
    """A bracket under what each open group holds itself; the widest one closes it."""
    number = len(found)
    runs: dict[tuple[Group, ...], list[range]] = {}
    first = 0
    for inside, run in groupby(place.inside for place in found):
        end = first + len(list(run))
        if inside:
            runs.setdefault(inside, []).append(range(first, end))
        first = end
    if not runs:
        words = f"{moments:,} moments in groups; a name opens its group"
        return [_bracket(0, number, number, _caption(words))]
    return [
        _bracket(run.start, run.stop, number, _closer(inside) if n == 0 else None)
        for inside, stretches in runs.items()
        for n, run in enumerate(sorted(stretches, key=len, reverse=True))
    ]


def _caption(*words: str | Component) -> Component:
    return html.Span(list(words), className="cap")


def _closer(inside: tuple[Group, ...]) -> Component:
    """Closes the innermost of open groups."""
    group, outer = inside[-1], inside[-2] if len(inside) > 1 else None
    icon = html.Span(className="ico ico-close", **aria(hidden="true"))
    return html.Button(
        [html.Span(group.name), icon],
        className="cap fold",
        title=f"Close {group.name}",
        **aria(expanded="true", label=f"{group.name}, {group.size} moments"),
        **data(closes=_stretch(group), opens=_stretch(outer)),
    )


def _bracket(first: int, end: int, number: int, words: Component | None) -> Component:
    """A line under the places from `first` up to `end`, and words on it."""
    share = 100 / max(number, 1)
    return html.Div(
        words,
        className="bracket",
        style={
            "left": f"calc({first * share:.3f}% + 4px)",
            "width": f"calc({(end - first) * share:.3f}% - 8px)",
        },
    )
