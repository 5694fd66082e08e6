"""From a data file and its seeds to checked records, or to every problem at once."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from dashboard.knowledge.identities import identities
from dashboard.knowledge.problems import BadData, Problem, joined
from dashboard.knowledge.reading import Fault, Located, Value, read
from dashboard.knowledge.records import Dataset, Seed
from dashboard.knowledge.records.base import SLUG
from dashboard.knowledge.rules import Context, faults
from dashboard.knowledge.seeds import Source, read_seed
from dashboard.knowledge.shape.records import records_of
from dashboard.knowledge.shape.salvage import value_at
from dashboard.knowledge.texts import Original, originals

VERSION_DIGITS = 12


@dataclass(frozen=True)
class Knowledge:
    """One version of a data set, checked.

    Attributes
    ----------
    dataset, seeds
        The records, and the sources they cite by id.
    version
        Hash of the bytes of all files, 12 hexadecimal digits.
    path
        The data file.
    originals
        What became of the original text of each seed; empty where no folder of
        texts is named. No part of the version: it changes nothing that is said.
    """

    dataset: Dataset
    seeds: Mapping[str, Seed]
    version: str
    path: Path
    originals: Mapping[str, Original] = field(default_factory=dict, repr=False)


def load(path: Path, texts: Path | None = None) -> Knowledge:
    """Read and check a data set.

    Parameters
    ----------
    path
        The data file.
    texts
        Folder of the original texts, where the server's owner keeps them.

    Raises
    ------
    BadData
        With every problem in the data file and its seeds.
    Unreadable
        Where the data file is no text file at all.
    """
    located = read(path)
    sources = {name: read_seed(name, path) for name in _names(located.value) if name}
    dataset, problems = _examined(located, sources)
    if problems or dataset is None:
        raise BadData(problems)
    version, seeds = _version(located, sources), MappingProxyType(_seeds(sources))
    kept = originals(texts, seeds) if texts else {}
    return Knowledge(dataset, seeds, version, path, MappingProxyType(kept))


def check(path: Path) -> list[Problem]:
    """List every problem of a data set, sorted; none means that it loads.

    Raises
    ------
    Unreadable
        Where the data file is no text file at all.
    """
    try:
        load(path)
    except BadData as bad:
        return bad.problems
    return []


def _examined(
    located: Located, sources: Mapping[str, Source]
) -> tuple[Dataset | None, list[Problem]]:
    """The data set, and everything that is wrong with it and its seeds."""
    problems = located.problems(located.faults)
    if not located.complete:
        return None, problems
    names, known = _names(located.value), identities(located)
    records = records_of(located)
    problems = joined(problems, records.problems)
    hidden = [fault for fault in located.faults if fault.hides]
    context = Context(
        tuple(records.entries),
        names,
        _seeds(sources),
        known.lists,
        known.every and not any(map(_may_hide_an_id, hidden)),
        frozenset(records.torn.union(_ids(located, hidden))),
        frozenset(records.lost.union(_HIDDEN if hidden else ())),
    )
    found = [*known.faults, *_unread(names, sources), *faults(context)]
    files = {name: source.located for name, source in sources.items()}
    for fault in found:
        problems.append((files.get(fault.seed) or located).problem(fault))
    return records.dataset, problems + [p for s in sources.values() for p in s.problems]


_HIDDEN = (("evidence",),)
"""What may have been left out where the text could not be read as written."""


def _may_hide_an_id(fault: Fault) -> bool:
    return not fault.path[1:] or fault.path[2:] == ("id",)


def _names(value: Value) -> tuple[str, ...]:
    """Ids under `sources`, in their order; empty for what is no id."""
    listed = value.get("sources") if isinstance(value, dict) else None
    names = listed if isinstance(listed, list) else [listed]
    slugs = (name if isinstance(name, str) else "" for name in names)
    return tuple(name if re.fullmatch(SLUG, name) else "" for name in slugs)


def _seeds(sources: Mapping[str, Source]) -> dict[str, Seed]:
    return {name: source.seed for name, source in sources.items() if source.seed}


def _ids(located: Located, faults: Iterable[Fault]) -> Iterator[str]:
    """Ids of the records in which faults stand."""
    for fault in faults:
        name = value_at(located.value, (*fault.path[:2], "id"))
        if isinstance(name, str):
            yield name


def _unread(names: tuple[str, ...], sources: Mapping[str, Source]) -> Iterator[Fault]:
    """Faults of the entries under `sources` whose files could not be read."""
    for number, name in enumerate(names):
        if name and sources[name].fault:
            yield Fault(("sources", number), sources[name].fault)


def _version(located: Located, sources: Mapping[str, Source]) -> str:
    """Hash over the hashes of all files, the data file first, seeds by id."""
    digests = [located.sha256]
    for _, source in sorted(sources.items()):
        digests += [source.located.sha256] if source.located else []
    return hashlib.sha256("".join(digests).encode()).hexdigest()[:VERSION_DIGITS]
