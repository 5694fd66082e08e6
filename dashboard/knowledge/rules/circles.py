"""Circles: nothing leads back to itself, over one step or many."""

from collections.abc import Iterable, Iterator, Mapping

from dashboard.knowledge.reading import Fault, Path
from dashboard.knowledge.records import Actor, Alliance, ArmsFlow
from dashboard.knowledge.rules.context import Context

Steps = Mapping[str, Iterable[str]]

_MAX_SHOWN = 8
"""Ids of one circle that a message shows."""


def records_lead_on(context: Context) -> Iterator[Fault]:
    """Find records that are about, a part of or a repeat of themselves."""
    for field in ("about", "part_of", "restates", "finances"):
        links = {
            record.id: ((*path, field), _ids(getattr(record, field)))
            for path, record, _ in context.entries
            if getattr(record, field, None)
        }
        yield from _faults(links, "goes in a circle")


def comparisons_lead_on(context: Context) -> Iterator[Fault]:
    """Find flows that are lower than themselves."""
    links = {
        flow.id: ((*path, "value", "lower_than"), _ids(flow.value.lower_than))
        for path, flow in context.of(ArmsFlow)
        if flow.value is not None and flow.value.lower_than is not None
    }
    yield from _faults(links, "goes in a circle")


def roles_lead_up(context: Context) -> Iterator[Fault]:
    """Find actors that speak for themselves, over one role or several."""
    links = {
        actor.id: ((*path, "roles"), tuple(role.of for role in actor.roles))
        for path, actor in context.of(Actor)
        if actor.roles
    }
    yield from _faults(links, "speaks for itself")


def organisations_hold_others(context: Context) -> Iterator[Fault]:
    """Find organisations that are members of themselves, over one step or several."""
    links: dict[str, tuple[Path, tuple[str, ...]]] = {}
    for path, alliance in context.of(Alliance):
        if alliance.organisation is not None:
            place, members = links.get(alliance.organisation, ((*path, "members"), ()))
            members += tuple(spell.actor for spell in alliance.members)
            links[alliance.organisation] = place, members
    yield from _faults(links, "is a member of itself")


def _ids(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def _faults(
    links: Mapping[str, tuple[Path, tuple[str, ...]]], what: str
) -> Iterator[Fault]:
    order = {name: number for number, name in enumerate(links)}
    for circle in circles({name: ids for name, (_, ids) in links.items()}):
        first = circle.index(min(circle, key=order.__getitem__))
        around = [*circle[first:], *circle[: first + 1]]
        if len(around) > _MAX_SHOWN:
            around[_MAX_SHOWN - 2 : -1] = ["…"]
        yield Fault(links[around[0]][0], f"{what}: {' -> '.join(around)}")


def circles(steps: Steps) -> Iterator[list[str]]:
    """Find circles, one for each step that closes one.

    Without recursion: a chain may be as long as the file.

    Examples
    --------
    >>> list(circles({"a": ["b"], "b": ["c"], "c": ["b"]}))
    [['b', 'c']]
    """
    done: set[str] = set()
    for begin in steps:
        if begin not in done:
            yield from _circles_from(begin, steps, done)


def _circles_from(begin: str, steps: Steps, done: set[str]) -> Iterator[list[str]]:
    trail = {begin: None}  # a dict keeps the order and finds names at once
    ahead = [iter(steps[begin])]
    while ahead:
        name = next(ahead[-1], None)
        if name is None:
            ahead.pop()
            done.add(trail.popitem()[0])
        elif name in trail:
            names = list(trail)
            yield names[names.index(name) :]
        elif name in steps and name not in done:
            trail[name] = None
            ahead.append(iter(steps[name]))
