"""Callback bodies are checked before Dash reads them: what is malformed is a 400."""

import json
from collections.abc import Mapping
from typing import Any, NoReturn

from dash import Dash
from flask import Flask, abort, request

CALLBACKS = "/_dash-update-component"


def guard(app: Dash) -> None:
    """Refuse malformed callback bodies; Dash itself would answer 500."""
    server: Flask = app.server

    @server.before_request
    def check() -> None:
        if request.method == "POST" and request.path.endswith(CALLBACKS):
            fault = body_fault(request.get_data(), app.callback_map)
            if fault:
                abort(400, fault)


def body_fault(raw: bytes, callbacks: Mapping[str, Any]) -> str:
    """What is wrong with a callback body; empty where nothing is.

    Parameters
    ----------
    raw
        The body as sent.
    callbacks
        Dash's map from output to the inputs and state that its callback takes.
    """
    try:
        body = json.loads(raw, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        return "the body is no JSON"
    output = body.get("output") if isinstance(body, dict) else None
    if not isinstance(output, str) or output not in callbacks:
        return "no such output"
    known = callbacks[output]
    for part in ("inputs", "state"):
        if not _matches(body.get(part) or [], known[part]):
            return f"the {part} are not those of this output"
    if not _texts(body.get("changedPropIds")):
        return "changedPropIds is no list of texts"
    names = output.strip(".").split("...")
    return "" if _outputs(body.get("outputs"), len(names)) else "no such outputs"


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def _matches(given: Any, known: list[dict[str, Any]]) -> bool:
    """One entry for each known input, of its id and property."""
    if not isinstance(given, list) or len(given) != len(known):
        return False
    return all(
        isinstance(one, dict)
        and one.get("id") == other["id"]
        and one.get("property") == other["property"]
        for one, other in zip(given, known, strict=True)
    )


def _text(given: Any) -> bool:
    return isinstance(given, str)


def _named(given: Any) -> bool:
    """A plain id, or one of a pattern with all its parts."""
    return _text(given) or (isinstance(given, dict) and set(given) == {"type", "of"})


def _texts(given: Any) -> bool:
    return isinstance(given, list) and all(isinstance(text, str) for text in given)


def _outputs(given: Any, number: int) -> bool:
    """As many outputs as the callback has; a pattern is a list of its matches."""
    if number == 1:
        given = [given]
    if not isinstance(given, list) or len(given) != number:
        return False
    flat = [
        one for item in given for one in (item if isinstance(item, list) else [item])
    ]
    return all(
        isinstance(one, dict) and _named(one.get("id")) and _text(one.get("property"))
        for one in flat
    )
