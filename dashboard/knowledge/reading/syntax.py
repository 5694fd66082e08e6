"""Broken YAML in plain words."""

import yaml

from dashboard.knowledge.problems import shown
from dashboard.knowledge.reading.places import Spot

_WORDS = {
    "found unexpected end of stream": "the quotation mark is never closed",
    "escape": "a backslash in double quotation marks begins an escape that does "
    "not exist; use single ones",
    "tab character": "a tab cannot indent; use spaces",
    "mapping values are not allowed": "a colon cannot stand here; check the "
    "indentation, or put the text in quotation marks",
    "sequence entries are not allowed": "a list entry (-) cannot stand here; begin "
    "it on a line of its own",
    "',' or ']'": "a comma or ] is missing in the list that begins on line {line}",
    "',' or '}'": "a comma or }} is missing in the fields that begin on line {line}",
    "simple key": "the colon after the name of a field is missing",
    "block collection": "a list entry (-) is expected here; check the indentation",
    "block mapping": "no field can begin here; check the indentation, and the "
    "quotation marks before it",
    "anchor": "a text that begins with & needs quotation marks",
    "alias": "a text that begins with * needs quotation marks",
    "tag": "a text that begins with ! needs quotation marks",
    "node content": "a value is expected here",
    "block scalar": "after | or > the text begins on the next line",
    "document start": "nothing can follow the line that ends the file (...)",
    "YAML": "a line that begins with % is not read; delete it",
}
"""A part of the parser's own words, tried in this order, and what we say."""

_UNKNOWN = "this is no YAML; check indentation, quotation marks and brackets"

_AT_BEGIN = ("found unexpected end of stream", "simple key")
"""Faults that are seen later than made: shown where the thing begins."""


def syntax_fault(error: yaml.MarkedYAMLError, text: str) -> tuple[Spot, str]:
    """Where YAML itself is broken, and how, without the parser's jargon."""
    said = f"{error.context or ''} {error.problem or ''}"
    mark, begin = error.problem_mark, error.context_mark
    if begin is not None and any(part in said for part in _AT_BEGIN):
        mark = begin
    place = Spot(mark.line + 1, mark.column + 1) if mark else Spot(1, 1)
    if "cannot start any token" in said:
        return place, _cannot_begin(text, place)
    words = next((_WORDS[part] for part in _WORDS if part in said), _UNKNOWN)
    return place, words.format(line=begin.line + 1 if begin else place.line)


def _cannot_begin(text: str, place: Spot) -> str:
    line = text.split("\n")[place.line - 1]
    character = line[place.column - 1 : place.column]
    if character == "\t":
        return _WORDS["tab character"]
    return f"a text that begins with {shown(character)} needs quotation marks"
