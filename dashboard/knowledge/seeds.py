"""Seeds: found by id, read, and checked on their own.

A seed is the file `<id>.yaml` in the folder `seeds` beside the folder of the
data file, else in a folder `seeds` inside it, else next to the data file.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from dashboard.knowledge.problems import Problem, Unreadable, joined
from dashboard.knowledge.reading import Fault, Located, read
from dashboard.knowledge.reading.places import Entries, follow
from dashboard.knowledge.records import Seed
from dashboard.knowledge.shape import shape


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
    shaped = shape(Seed, located)
    problems = joined(problems, shaped.problems)
    seed = shaped.found
    if seed is not None and seed.id != name:
        message = f"'{seed.id}' is not the name of the file, '{name}'"
        problems.append(located.problem(Fault(("id",), message)))
    return Source(located, seed if _all_paragraphs(located) else None, tuple(problems))


def _all_paragraphs(located: Located) -> bool:
    """Whether no paragraph was left out, so that their numbers are right."""
    paragraphs = follow(located.place, ("paragraphs",))
    return isinstance(paragraphs, Entries) and not paragraphs.torn


def _find(name: str, data: Path) -> Path:
    """Path of a seed; the first of the three places where there is none."""
    folder = data.parent
    places = (folder / ".." / "seeds", folder / "seeds", folder)
    paths = [Path(os.path.normpath(place / f"{name}.yaml")) for place in places]
    return next((path for path in paths if os.path.lexists(path)), paths[0])
