"""How the fields of a Selection read from text and print to it."""

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from dashboard.knowledge.problems import nearest
from dashboard.knowledge.records.base import SLUG

MAX_ITEMS = 200
"""Most entries of one list in a query."""


NAMED = 5
"""Most bad entries of one list that are named."""


class Partly(ValueError):
    """Some entries of a list are bad: each named, and the good ones kept."""

    def __init__(self, kept: tuple[str, ...], message: str) -> None:
        self.kept = kept
        super().__init__(message)


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
    """A list joined by commas; an empty list is written `-`, which is no id.

    Raises
    ------
    Partly
        Where some entries are bad; a ValueError where all are.
    """

    def read(text: str) -> tuple[str, ...]:
        if text == "-":
            return ()
        written = text.split(",")
        if len(written) > most:
            raise ValueError(f"more than {most} entries")
        good, faults = _sorted_out(written, each)
        kept = tuple(dict.fromkeys(good))
        if faults:
            more = len(faults) - NAMED
            named = faults[:NAMED] + ([f"and {more} more"] if more > 0 else [])
            said = "; ".join(named)
            raise Partly(kept, said) if kept else ValueError(said)
        return kept

    return Codec(read, lambda items: ",".join(items) or "-")


def _sorted_out(
    written: Sequence[str], each: Callable[[str], str]
) -> tuple[list[str], list[str]]:
    """The good entries as read, and why each other is bad."""
    good, faults = [], []
    for item in written:
        try:
            good.append(each(item))
        except ValueError as error:
            faults.append(str(error))
    return good, list(dict.fromkeys(faults))


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
