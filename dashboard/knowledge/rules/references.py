"""References: each id leads to a record, and into the right list."""

from collections.abc import Iterator, Mapping

from dashboard.knowledge.limits import MAX_COMPARED
from dashboard.knowledge.problems import nearest, shown
from dashboard.knowledge.reading import Fault, Path, Value
from dashboard.knowledge.records import SECTIONS
from dashboard.knowledge.rules.context import Context

Lists = tuple[str, ...]

_ACTORS = ("actors",)
_ANY = tuple(SECTIONS)

TARGETS: Mapping[str, Lists] = {
    "actor": _ACTORS,
    "actors": _ACTORS,
    "between": _ACTORS,
    "by": _ACTORS,
    "for": _ACTORS,
    "mediators": _ACTORS,
    "members": _ACTORS,
    "of": _ACTORS,
    "organisation": _ACTORS,
    "parties": _ACTORS,
    "recipient": _ACTORS,
    "recipients": _ACTORS,
    "supplier": _ACTORS,
    "territory": _ACTORS,
    "about": _ANY,
    "target": _ANY,
    "finances": ("arms_flows",),
    "lower_than": ("arms_flows",),
    "restates": ("events",),
}
"""The fields that hold ids, and the lists they may lead into."""

PART_OF: Mapping[str, Lists] = {
    "arms_flows": ("arms_flows",),
    "agreements": ("agreements", "conflicts"),
    "events": ("events", "conflicts", "agreements"),
}
"""What a record may be a part of, by the list it stands in itself."""

_NO_IDS = frozenset({"names", "external_ids", "codes", "place"})
"""Fields whose inner names are free, or whose texts are never ids."""


def lead_somewhere(context: Context) -> Iterator[Fault]:
    """Find ids that lead nowhere, or into the wrong list."""
    valid: dict[Lists, list[str]] = {}
    compared = 0
    for path, name, lists in _all(context):
        stands_in = context.ids.get(name, "")
        if stands_in in lists:
            continue
        if stands_in:
            noun = _noun(lists)
            yield Fault(path, f"{name} stands under {stands_in}; {noun} is needed")
        elif context.every_id:
            if lists not in valid:
                valid[lists] = [n for n, of in context.ids.items() if of in lists]
            compared += len(valid[lists])
            near = nearest(name, valid[lists]) if compared < MAX_COMPARED else ""
            yield Fault(path, f"{shown(name)} is no id of {_noun(lists)}{near}")


def _all(context: Context) -> Iterator[tuple[Path, str, Lists]]:
    """Each id that refers to something, its path, and the lists it may lead into."""
    for path, _, raw in context.entries:
        yield from _references(raw, path)


def _references(value: Value, path: Path) -> Iterator[tuple[Path, str, Lists]]:
    if isinstance(value, list):
        for number, item in enumerate(value):
            if not isinstance(item, str):
                yield from _references(item, (*path, number))
    elif isinstance(value, dict):
        for field, item in value.items():
            lists = _lists(field, path)
            if lists:
                for inside, name in _names(item):
                    yield (*path, field, *inside), name, lists
            if not isinstance(item, str) and field not in _NO_IDS:
                yield from _references(item, (*path, field))


def _lists(field: str, path: Path) -> Lists:
    return PART_OF[str(path[0])] if field == "part_of" else TARGETS.get(field, ())


def _names(value: Value) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield (), value
    elif isinstance(value, list):
        for number, item in enumerate(value):
            if isinstance(item, str):
                yield (number,), item


def _noun(lists: Lists) -> str:
    if lists == _ANY:
        return "a record"
    nouns = {
        "actors": "an actor",
        "agreements": "an agreement",
        "arms_flows": "an arms flow",
        "conflicts": "a conflict",
        "events": "an event",
    }
    return " or ".join(nouns[name] for name in lists)
