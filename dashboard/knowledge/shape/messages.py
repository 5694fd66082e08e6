"""What pydantic found wrong, in plain words."""

import re
from collections.abc import Callable

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from dashboard.knowledge.problems import nearest, shown
from dashboard.knowledge.shape.fields import fields_at

_FEW = 3
"""Names given as examples."""


def message(error: ErrorDetails, model: type[BaseModel]) -> str:
    """Say what is wrong at one place."""
    say = _MESSAGES.get(error["type"])
    return say(error, model) if say else error["msg"].lower()


def _unknown_field(error: ErrorDetails, model: type[BaseModel]) -> str:
    *above, name = error["loc"]
    return f"unknown field{nearest(str(name), fields_at(model, tuple(above)))}"


def _missing(error: ErrorDetails, model: type[BaseModel]) -> str:
    return "is missing"


def _not_one_of(error: ErrorDetails, model: type[BaseModel]) -> str:
    valid = re.findall("'([^']*)'", error.get("ctx", {}).get("expected", ""))
    given = error["input"]
    near = nearest(given, valid) if isinstance(given, str) else ""
    return f"{shown(given)} is not one of {', '.join(valid)}{near}"


def _own_words(error: ErrorDetails, model: type[BaseModel]) -> str:
    return str(error.get("ctx", {}).get("error", ""))


def _no_fields(error: ErrorDetails, model: type[BaseModel]) -> str:
    names = fields_at(model, error["loc"])[:_FEW]
    such = f" such as {', '.join(names)}" if names else ""
    return f"fields{such} are expected here; found {shown(error['input'])}"


def _no_list(error: ErrorDetails, model: type[BaseModel]) -> str:
    return f"a list is expected here; found {shown(error['input'])}"


def _too_few(error: ErrorDetails, model: type[BaseModel]) -> str:
    needed = error.get("ctx", {}).get("min_length")
    return f"needs more entries, {needed} at the least"


def _too_low(error: ErrorDetails, model: type[BaseModel]) -> str:
    return f"{shown(error['input'])} is less than {error.get('ctx', {}).get('ge'):g}"


def _too_high(error: ErrorDetails, model: type[BaseModel]) -> str:
    return f"{shown(error['input'])} is more than {error.get('ctx', {}).get('le'):g}"


_MESSAGES: dict[str, Callable[[ErrorDetails, type[BaseModel]], str]] = {
    "extra_forbidden": _unknown_field,
    "missing": _missing,
    "literal_error": _not_one_of,
    "value_error": _own_words,
    "model_type": _no_fields,
    "dict_type": _no_fields,
    "tuple_type": _no_list,
    "too_short": _too_few,
    "greater_than_equal": _too_low,
    "less_than_equal": _too_high,
}
"""How to say each kind of fault that our models can produce."""
