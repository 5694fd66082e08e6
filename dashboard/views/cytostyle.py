"""The style sheet of the network: network.style with the tokens of a theme."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypedDict

from dashboard.views.tokens import BLOCK, pixels, tokens, without_comments

_FILE = Path(__file__).with_name("network.style")
_VALUE = re.compile(r"(var|alpha)\(--([\w-]+)\)(?: \* ([\d.]+))?")
_RGBA = re.compile(r"rgba\((\d+), ?(\d+), ?(\d+), ?([\d.]+)\)")


class Rule(TypedDict):
    """A rule as cytoscape takes it."""

    selector: str
    style: dict[str, str]


def stylesheet(theme: str) -> list[Rule]:
    """All rules of a theme, in their order, of which the last wins.

    Parameters
    ----------
    theme
        `light`, `dark` or `projector`; anything else is read as light.
    """
    named = tokens(theme)
    return [
        {"selector": selector, "style": {k: _value(v, named) for k, v in style}}
        for selector, style in _rules()
    ]


@cache
def _rules() -> list[tuple[str, list[tuple[str, str]]]]:
    """Selectors with their properties and values, as written."""
    text = without_comments(_FILE.read_text("utf-8"))
    return [
        (" ".join(selector.split()), [_property(line) for line in body.split(";")[:-1]])
        for selector, body in BLOCK.findall(text)
    ]


def _property(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name.strip(), value.strip()


def _value(written: str, named: Mapping[str, str]) -> str:
    """A value with its token filled in; a colour without its opacity."""
    match = _VALUE.fullmatch(written)
    if not match:
        return written
    way, name, times = match.groups()
    value = named[name]
    if times:
        return f"{pixels(value) * float(times):.4g}"
    paint = _RGBA.fullmatch(value)
    if way == "alpha":
        return paint[4] if paint else "1"
    return f"rgb({paint[1]},{paint[2]},{paint[3]})" if paint else value
