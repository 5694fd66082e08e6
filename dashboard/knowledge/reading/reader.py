"""Reads one YAML file, or one text."""

import hashlib
from pathlib import Path

import yaml

from dashboard.knowledge.limits import MAX_FILE_BYTES
from dashboard.knowledge.problems import Unreadable
from dashboard.knowledge.reading.builder import Builder, Ended
from dashboard.knowledge.reading.characters import refusals, replaced
from dashboard.knowledge.reading.file import text_of
from dashboard.knowledge.reading.located import Fault, Located
from dashboard.knowledge.reading.places import Spot
from dashboard.knowledge.reading.syntax import syntax_fault

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The parser in C is about ten times as fast, and not everywhere built."""


def read(path: Path) -> Located:
    """Read a file.

    Raises
    ------
    Unreadable
        For what is missing, no ordinary file, not ours to read, too large or
        not UTF-8. Everything else that is wrong is a fault of the result.
    """
    text, sha256 = text_of(path)
    return _located(text, str(path), sha256)


def read_text(text: str, file: str) -> Located:
    """Read a text that did not come from the disk.

    Parameters
    ----------
    text
        YAML.
    file
        What problems call it.

    Raises
    ------
    Unreadable
        For a text that is too large.

    Examples
    --------
    >>> found = read_text("no: 010", "border.yaml")
    >>> found.value, found.spot(("no",))
    ({'no': '010'}, Spot(line=1, column=5))
    """
    content = text.encode("utf-8", errors="surrogatepass")
    if len(content) > MAX_FILE_BYTES:
        raise Unreadable(f"{file}: larger than {MAX_FILE_BYTES:,} bytes")
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return _located(lines, file, hashlib.sha256(content).hexdigest())


def _located(text: str, file: str, sha256: str) -> Located:
    builder = Builder()
    refused = list(refusals(text))
    clean = replaced(text) if refused else text
    complete = _build(builder, clean)
    found = (builder.value, builder.place) if complete else (None, Spot(1, 1))
    faults = [Fault(builder.damaged(at), message, at) for at, message in refused]
    return Located(file, *found, (*faults, *builder.faults), complete, sha256)


def _build(builder: Builder, text: str) -> bool:
    """Feed the builder; whether the document could be read to its end."""
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except Ended:
        return builder.whole
    except yaml.MarkedYAMLError as error:
        at, message = syntax_fault(error, text)
        builder.faults.append(Fault((), message, at))
        return False
    return True
