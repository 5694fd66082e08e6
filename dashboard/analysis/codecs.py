"""How the fields of a Selection read from text and print to it."""

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from dashboard.knowledge.problems import nearest
from dashboard.knowledge.records.base import SLUG

MAX_ITEMS = 200
"""Most entries of one list in a query."""


class Codec(NamedTuple):
    """How one field reads from text and prints to it."""

    read: Callable[[str], Any]
    write: Callable[[Any], str]


def word(*valid: str) -> Codec:
    """One of the given words."""

    def read(text: str) -> str:
        if text not in valid:
            raise ValueError(f"{text[:40]!r} is not known{nearest(text, valid)}")
        return text

    return Codec(read, str)


def items(each: Callable[[str], str], most: int = MAX_ITEMS) -> Codec:
    """A list joined by commas; an empty list is written `-`, which is no id."""

    def read(text: str) -> tuple[str, ...]:
        if text == "-":
            return ()
        items = tuple(each(item) for item in text.split(","))
        if len(items) > most:
            raise ValueError(f"more than {most} entries")
        return tuple(dict.fromkeys(items))

    return Codec(read, lambda items: ",".join(items) or "-")


def pair(text: str) -> tuple[str, ...]:
    """Two different ids."""
    ends = tuple(identifier(item) for item in text.split(","))
    if len(set(ends)) != 2 or len(ends) != 2:
        raise ValueError(f"{text[:40]!r}: two different ids are needed")
    return ends


def identifier(text: str) -> str:
    """An id of a record, a tie or an actor."""
    if not re.fullmatch(rf"{SLUG}(\.{SLUG})*", text) or len(text) > 200:
        raise ValueError(f"{text[:40]!r} is no id")
    return text


def steps(text: str) -> int:
    """A number of steps from 1 to 3."""
    if text not in ("1", "2", "3"):
        raise ValueError(f"{text[:40]!r}: one of 1, 2, 3")
    return int(text)


def free(text: str) -> str:
    """A short printable text, spaces folded."""
    if len(text) > 100 or not text.isprintable():
        raise ValueError("at most 100 printable characters")
    return " ".join(text.split())


def known(words: Sequence[str]) -> Callable[[str], str]:
    """What reads one of the words, for `items`."""
    return word(*words).read
