"""Seeds: found by id, read, and checked on their own.

A seed is the file `<id>.yaml` in the folder `seeds` beside the folder of the
data file, else in a folder `seeds` inside it, else next to the data file.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dashboard.knowledge.problems import Problem, Unreadable, joined, shown
from dashboard.knowledge.reading import Fault, Located, read
from dashboard.knowledge.reading.places import Entries, follow
from dashboard.knowledge.records import Seed
from dashboard.knowledge.shape.salvage import shape, value_at


@dataclass(frozen=True, slots=True)
class Source:
    """What became of one entry under `sources`.

    Attributes
    ----------
    located
        The file as read; None where it could not be.
    seed
        What it says; None where its paragraphs could not all be read.
    problems
        What is wrong with the file itself.
    fault
        Why it could not be read; empty where it could.
    """

    located: Located | None
    seed: Seed | None
    problems: tuple[Problem, ...]
    fault: str = ""


def read_seed(name: str, data: Path) -> Source:
    """Read the seed of an id for a data file.

    Parameters
    ----------
    name
        A slug, so that it cannot lead out of the folders.
    data
        Path of the data file.
    """
    try:
        located = read(_find(name, data))
    except Unreadable as error:
        return Source(None, None, (), str(error))
    problems = located.problems(located.faults)
    if not located.complete:
        return Source(located, None, tuple(problems))
    problems += located.problems(_wrong_id(located, name))
    shaped = shape(Seed, located)
    problems = joined(problems, shaped.problems)
    seed = shaped.found if _all_paragraphs(located) else None
    return Source(located, seed, tuple(problems))


def _wrong_id(located: Located, name: str) -> Iterator[Fault]:
    own = value_at(located.value, ("id",))
    if isinstance(own, str) and own != name:
        message = f"{shown(own)} is not the name of the file, {shown(name)}"
        yield Fault(("id",), message)


def _all_paragraphs(located: Located) -> bool:
    """Whether no paragraph was left out, so that their numbers are right."""
    paragraphs = follow(located.place, ("paragraphs",))
    return isinstance(paragraphs, Entries) and not paragraphs.torn


def _find(name: str, data: Path) -> Path:
    """Path of a seed; the first of the three places where there is none."""
    folder = data.parent
    places = (folder / ".." / "seeds", folder / "seeds", folder)
    paths = [Path(os.path.normpath(place / f"{name}.yaml")) for place in places]
    there = (path for path in paths if os.path.lexists(path) and path != data)
    return next(there, paths[0])
