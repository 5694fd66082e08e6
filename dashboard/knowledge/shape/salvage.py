"""Validate, and where that fails go on with what is left without the faulty parts.

All problems are to be named at once, also those that only whole records show
(a reference that leads nowhere, say). So a faulty part is named, taken out, and
the rest tried again, until it is a record or nothing is left. What is wrong only
because something was taken out is not named.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from dashboard.knowledge.problems import Problem, nearest
from dashboard.knowledge.reading import Fault, Located, Path, Value
from dashboard.knowledge.reading.places import Entries, Fields, Place, follow
from dashboard.knowledge.records.base import WrongField
from dashboard.knowledge.shape.messages import message

Model = TypeVar("Model", bound=BaseModel)


@dataclass(slots=True)
class Shaped(Generic[Model]):
    """What became of a value.

    Attributes
    ----------
    found
        The record; None where too little is left of it.
    problems
        What was wrong with it.
    lost
        Names that lead to each part that was taken out, and to all in it.
    """

    found: Model | None = None
    problems: list[Problem] = field(default_factory=list)
    lost: set[tuple[str, ...]] = field(default_factory=set)


def shape(model: type[Model], located: Located, path: Path = ()) -> Shaped[Model]:
    """Make a record of the value at a path.

    Faulty parts are taken out of `located` itself, values and places alike, so
    that a path into the record still leads to its line.
    """
    shaped: Shaped[Model] = Shaped()
    value, place = value_at(located.value, path), follow(located.place, path)
    while True:
        try:
            shaped.found = model.model_validate(value)
        except ValidationError as invalid:
            errors = errors_of(invalid)
        else:
            return shaped
        named = [error for error in errors if not _follows(error, place)]
        shaped.problems += [problem(error, model, located, path) for error in named]
        out = {_faulty(error, value) for error in errors}
        shaped.lost |= {
            names
            for part in out
            for names in names_in(value_at(value, part), path + part)
        }
        if () in out:
            return shaped
        for part in sorted(out, reverse=True):
            _take_out(part, value, place)


def value_at(value: Value, path: Path) -> Value:
    """Go along a path; None where it leads nowhere."""
    for step in path:
        value = _inside(value, step)
    return value


def _inside(value: Value, step: str | int) -> Value:
    if isinstance(value, dict) and isinstance(step, str):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


def problem(
    error: ErrorDetails, model: type[BaseModel], located: Located, path: Path = ()
) -> Problem:
    """Name what pydantic found wrong with the value at a path."""
    where = path + _blamed(error)
    at_name = error["type"] == "extra_forbidden"
    spot = located.key(where) if at_name else None
    return located.problem(Fault(where, message(error, model), spot))


def names_in(value: Value, path: Path) -> Iterator[tuple[str, ...]]:
    """Names that lead to a value, and to each field inside it."""
    yield tuple(step for step in path if isinstance(step, str))
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from names_in(inner, (*path, name))
    elif isinstance(value, list):
        for inner in value:
            yield from names_in(inner, path)


def _blamed(error: ErrorDetails) -> Path:
    """Path to the field at fault, also where several do not go together."""
    reason = error.get("ctx", {}).get("error")
    field_at = reason.field if isinstance(reason, WrongField) else ""
    return error["loc"] + ((field_at,) if field_at else ())


def errors_of(invalid: ValidationError) -> list[ErrorDetails]:
    """What pydantic found, without "too short" where there are entries enough.

    It counts the right entries only; those that are wrong are named anyway.
    """
    return [
        error
        for error in invalid.errors(include_url=False)
        if error["type"] != "too_short"
        or len(error["input"]) < error.get("ctx", {})["min_length"]
    ]


def _follows(error: ErrorDetails, place: Place) -> bool:
    """Whether something is wrong only because of what was taken out."""
    found, reason = follow(place, error["loc"]), error.get("ctx", {}).get("error")
    if isinstance(found, Fields) and error["type"] == "missing":
        return _torn(found, str(error["loc"][-1]))
    if isinstance(found, Fields) and isinstance(reason, WrongField):
        return any(_torn(found, name) for name in reason.fields)
    return isinstance(found, Entries) and found.torn


def _torn(fields: Fields, name: str) -> bool:
    """Whether a field, what may be meant as it, or an entry in it was taken out."""
    inside = fields.values.get(name)
    if isinstance(inside, Entries) and inside.torn:
        return True
    return any(out in ("", name) or nearest(out, [name]) for out in fields.torn)


def _faulty(error: ErrorDetails, value: Value) -> Path:
    """What to take out: the nearest thing that is there, and wrong as a whole."""
    blamed = _blamed(error)
    for length in range(len(blamed), 0, -1):
        if _leads(value, blamed[:length]):
            return blamed[:length]
    return ()


def _leads(value: Value, path: Path) -> bool:
    above = value_at(value, path[:-1])
    step = path[-1]
    if isinstance(above, dict):
        return step in above
    return isinstance(above, list) and isinstance(step, int) and step < len(above)


def _take_out(path: Path, value: Value, place: Place) -> None:
    above, around, step = value_at(value, path[:-1]), follow(place, path[:-1]), path[-1]
    if isinstance(above, dict) and isinstance(around, Fields):
        del above[str(step)], around.values[str(step)], around.keys[str(step)]
        around.torn.add(str(step))
    elif isinstance(above, list) and isinstance(around, Entries):
        del above[int(step)], around.items[int(step)]
        around.torn = True
