"""What a step changed, in words: "date, 8 April 2016"; for undo, and to be spoken."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from dashboard.analysis.asking.selection import FIELDS, Selection
from dashboard.analysis.sentence import listed, plural
from dashboard.analysis.tables import Tables
from dashboard.knowledge.dates import parse
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.knowledge.words import day_in_words, in_words

BACK = "back to the default view"

_MOST = 3
"""Most fields, or entries of a list, that are named one by one."""


class Change(NamedTuple):
    """One step from a Selection to another."""

    old: Selection
    new: Selection
    tables: Tables


class _Part(NamedTuple):
    """What a reader calls a part of the Selection, and how its new value is said."""

    fields: tuple[str, ...]
    label: str
    value: Callable[[Change], str]


def changed(old: Selection, new: Selection, tables: Tables) -> str:
    """Name what a step changed; empty where it changed nothing.

    Parameters
    ----------
    old, new
        Both settled on these tables: of an id only its name is said.
    """
    step = Change(old, new, tables)
    parts = [part for part in _PARTS if _differs(step, part)]
    if len(parts) == 1:
        said = parts[0].value(step)
        return f"{parts[0].label}, {said}" if said else parts[0].label
    if parts and new == Selection(view=new.view):
        return BACK
    if len(parts) > _MOST:
        return f"{len(parts)} parts of the view"
    return listed([part.label for part in parts])


def _differs(step: Change, part: _Part) -> bool:
    return any(_value(step.old, key) != _value(step.new, key) for key in part.fields)


def _value(selection: Selection, key: str) -> Any:
    return getattr(selection, FIELDS[key].attribute)


def _window(step: Change) -> str:
    new = step.new
    last = day_in_words(step.tables.observed.last)
    to = in_words(parse(new.to)) if new.to else last
    return f"{in_words(parse(new.from_))} to {to}" if new.from_ else to


def _compared(step: Change) -> str:
    return in_words(parse(step.new.compare)) if step.new.compare else "none"


def _dates(step: Change) -> str:
    return listed([in_words(parse(date)) for date in step.new.dates]) or "none"


def _words(key: str, words: Mapping[str, str]) -> Callable[[Change], str]:
    """A choice of one, said in the words of its control."""

    def said(step: Change) -> str:
        text = FIELDS[key].codec.write(_value(step.new, key))
        return words.get(text, text) or "none"

    return said


def _list(
    key: str, label: Callable[[Tables, str], str], everything: Iterable[str] = ()
) -> Callable[[Change], str]:
    """What is shown of a list: the one entry that came or went, or what is left."""
    all_of_them = tuple(everything)

    def said(step: Change) -> str:
        old, new = _value(step.old, key), _value(step.new, key)
        if new is None:
            return "all"
        before = set(all_of_them if old is None else old)
        came, went = set(new) - before, before - set(new)
        if before and len(came) + len(went) == 1:
            way = "with" if came else "without"
            return f"{way} {label(step.tables, (came or went).pop())}"
        return _entries(step.tables, new, label)

    return said


def _entries(
    tables: Tables, entries: Sequence[str], label: Callable[[Tables, str], str]
) -> str:
    if not entries:
        return "none"
    if len(entries) > _MOST:
        return f"{len(entries)} of them"
    return f"only {listed([label(tables, entry) for entry in entries])}"


def _family(_: Tables, key: str) -> str:
    return vocabulary().families[key].label.lower()


def _kind(_: Tables, key: str) -> str:
    return vocabulary().kinds[key].label.lower()


def _status(_: Tables, key: str) -> str:
    return vocabulary().claim_statuses[key].label.lower()


def _name(tables: Tables, key: str) -> str:
    """Name of an actor or a record; of a part of one, that of the record."""
    if key in tables.names:
        return tables.names[key]
    record = str(tables.ties.at[key, "record"]) if key in tables.ties.index else key
    known = record in tables.records.index
    return str(tables.records.at[record, "name"]) if known else key


def _focus(step: Change) -> str:
    new = step.new
    if not new.actors:
        return "none"
    names = [_name(step.tables, actor) for actor in new.actors]
    said = listed(names) if len(names) <= _MOST else plural(len(names), "actor")
    way = {"both": "", "out": ", outwards", "in": ", inwards"}[new.direction]
    return f"{said}, {plural(new.depth, 'step')}{way}"


def _path(step: Change) -> str:
    ends = [_name(step.tables, actor) for actor in step.new.path]
    return listed(ends) or "none"


def _text(step: Change) -> str:
    return f"“{step.new.text}”" if step.new.text else "none"


def _plain(key: str) -> _Part:
    """A field whose own name and value say enough."""
    return _Part((key,), key.replace("_", " "), _words(key, {}))


def _record(step: Change) -> str:
    return _name(step.tables, step.new.record) if step.new.record else "none"


_SHOWN = {"show": "shown", "hide": "hidden"}
_NAMED = (
    _Part(("from", "to"), "date", _window),
    _Part(
        ("families",), "tie kinds", _list("families", _family, vocabulary().families)
    ),
    _Part(("kinds",), "single tie kinds", _list("kinds", _kind, vocabulary().kinds)),
    _Part(("actors", "depth", "direction"), "focus", _focus),
    _Part(("path",), "links between two", _path),
    _Part(
        ("statuses",),
        "claim status",
        _list("statuses", _status, vocabulary().claim_statuses),
    ),
    _Part(("sources",), "sources", _list("sources", lambda _, key: key)),
    _Part(("speakers",), "speakers", _list("speakers", _name)),
    _Part(("text",), "text", _text),
    _Part(("undated",), "what has no date", _words("undated", _SHOWN)),
    _Part(("past",), "what ended earlier", _words("past", _SHOWN)),
    _Part(
        ("filtered",),
        "what is filtered out",
        _words("filtered", {"hide": "hidden", "fade": "faded"}),
    ),
    _Part(("memberships",), "members", _words("memberships", {})),
    _Part(("compare",), "compared date", _compared),
    _Part(("dates",), "dates side by side", _dates),
    _Part(("record",), "selected", _record),
)
_OTHERS = set(FIELDS) - {key for part in _NAMED for key in part.fields}
_PARTS = (*_NAMED, *(_plain(key) for key in FIELDS if key in _OTHERS))
