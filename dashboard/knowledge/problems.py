"""What is wrong with a file: one line a problem, all of them at once."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from functools import lru_cache

from dashboard.knowledge.limits import MAX_SHOWN


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing that is wrong, where, and what would be right.

    `record` is the id of the record it stands in (or the list it belongs to),
    `field` the dotted names that lead to the value inside the record; both may
    be empty. `line` and `column` count from 1.
    """

    file: str
    line: int
    column: int
    record: str
    field: str
    message: str

    def __str__(self) -> str:
        """`file:line:column: record: field: message`, empty parts left out."""
        where = f"{self.file}:{self.line}:{self.column}"
        return ": ".join(filter(None, (where, self.record, self.field, self.message)))

    def as_dict(self) -> dict[str, str | int]:
        """For `check --json`."""
        return asdict(self)


class BadData(Exception):
    """A data set was refused: `problems` holds every reason, sorted."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


class Unreadable(Exception):
    """A file could not be read at all (missing, a folder, not text, too large)."""


def joined(first: Iterable[Problem], more: Iterable[Problem]) -> list[Problem]:
    """Put problems together, without further ones at a place that has one already.

    What cannot be read as written can hardly be right as a value.
    """
    found = list(first)
    places = {(one.line, one.column) for one in found}
    return found + [one for one in more if (one.line, one.column) not in places]


def shown(value: object) -> str:
    """Name a value in a message: a short quotation, or what it is.

    Examples
    --------
    >>> shown("strat"), shown(None), shown([1])
    ("'strat'", 'nothing', 'a list')
    """
    if isinstance(value, str):
        return repr(value if len(value) <= MAX_SHOWN else value[:MAX_SHOWN] + "…")
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, dict):
        return "fields"
    return "nothing" if value is None else str(value)


def nearest(word: str, valid: Iterable[str]) -> str:
    """Name the nearest valid word, as the tail of a message; empty if none is near.

    Examples
    --------
    >>> nearest("strat", ["start", "end"])
    '; nearest: start'
    """
    found = _near(word, tuple(sorted(valid)))
    return f"; nearest: {found}" if found else ""


@lru_cache(maxsize=256)
def _near(word: str, valid: tuple[str, ...]) -> str:
    return next(iter(get_close_matches(word[:MAX_SHOWN], valid, n=1, cutoff=0.6)), "")
