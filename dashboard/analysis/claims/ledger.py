"""The ledger of claims of a Slice: each content once, grouped by its answer."""

from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.asking.judging import judge
from dashboard.analysis.claims.acts import says, topics
from dashboard.analysis.claims.silence import silent
from dashboard.analysis.claims.utterances import Utterance, utterances
from dashboard.analysis.columns import TIME, frame
from dashboard.analysis.kept import kept
from dashboard.analysis.listing import listed, shown
from dashboard.analysis.tables import Tables
from dashboard.analysis.ties import doers
from dashboard.knowledge.records import Claim, Record

GROUPS = ("denied", "open", "one", "several", "author")
"""In the order of the ledger; see `Entry`."""


class Heard(NamedTuple):
    """An utterance of the window, and how sure its day is."""

    utterance: Utterance
    timing: str


class Voices(NamedTuple):
    """Who is heard in the window, and how many are only outside it."""

    heard: tuple[Heard, ...]
    missed: int

    @property
    def again(self) -> bool:
        """Whether one of them only repeats another."""
        return any(one.utterance.again for one in self.heard)


@dataclass(frozen=True, slots=True)
class Entry:
    """One content of what is said, with everybody who says it.

    Attributes
    ----------
    record
        Id of the content; of a speech act whose content is no claim, its own.
    group
        denied: somebody denies or disputes it; open: said of somebody else, who
        does not; one, several: said by one side or more of themselves or of
        nobody named; author: by the author of the source alone.
    says, denies
        Who asserts it, and who denies or disputes it.
    of
        Ids of those of whom it is said, persons and bodies unfolded.
    silent
        Ids of those whom it concerns and who have no words on it.
    """

    record: str
    group: str
    says: Voices
    denies: Voices
    of: tuple[str, ...]
    silent: tuple[str, ...]

    def holds(self, record: str) -> bool:
        """Whether a record is its content, or a speech act in it."""
        acts = {one.utterance.act for one in (*self.says.heard, *self.denies.heard)}
        return record != "" and record in {self.record, *acts}


@kept
def ledger(chosen: Slice) -> tuple[Entry, ...]:
    """What the Slice shows and somebody says in its window.

    By group, then by the day by which it had surely been said, then as in the file.
    """
    found = _spoken(chosen.tables)
    timings = iter(judge(_timed(chosen.tables), chosen.window))
    seen = set(shown(chosen).index)
    entries = []
    for record, said in found.items():
        timed = [Heard(one, next(timings)) for one in said]
        if record in seen and any(one.timing != "absent" for one in timed):
            entries.append(_entry(chosen.tables, record, timed))
    return tuple(sorted(entries, key=_rank))


def arrows(chosen: Slice) -> pd.DataFrame:
    """Every claim as one row with the columns that `choosing.hide` reads.

    It is timed by the first words on it, and stands between those it is about.
    """
    tables = chosen.tables
    timed = _timed(tables)
    owners = pd.Series([r for r, said in _spoken(tables).items() for _ in said])
    first = timed["start_latest"].groupby(owners.to_numpy()).idxmin()
    rows = listed(chosen).loc[list(_spoken(tables))]
    folded = tables.actors[chosen.selection.level]
    ends = [[*folded[who]] or [name] for name, who in rows["who"].items()]
    tail, head = (pd.Series([e[n] for e in ends], rows.index) for n in (0, -1))
    times = timed.loc[first[rows.index], list(TIME)].set_axis(rows.index)
    times = times.assign(undated=rows["undated"])
    sides = {"tail": tail, "head": head, "source": tail, "target": head}
    apart = rows.drop(columns=list(TIME)).join(times)
    return apart.assign(record=rows.index, role="", directed=True, **sides)


def every(tables: Tables) -> int:
    """How many claims there are, whatever the window and the filters."""
    return len(_spoken(tables))


@kept
def _spoken(tables: Tables) -> dict[str, list[Utterance]]:
    """The utterances on each topic on which anybody has words."""
    found = {name: utterances(tables, tables.by_id[name]) for name in topics(tables)}
    return {name: said for name, said in found.items() if said}


@kept
def _timed(tables: Tables) -> pd.DataFrame:
    """The times of all these utterances, in their order."""
    said = [one for found in _spoken(tables).values() for one in found]
    return frame([one.timing.row() for one in said], TIME, None)


def _entry(tables: Tables, name: str, said: list[Heard]) -> Entry:
    record = tables.by_id[name]
    told = _voices([one for one in said if one.utterance.asserts])
    denies = _voices([one for one in said if not one.utterance.asserts])
    heard = [one.utterance for one in (*told.heard, *denies.heard)]
    sides = {one.side(tables) for one in heard if one.asserts and one.by}
    of = _of_whom(tables, record)
    others = {tables.folding.fold(who, "states") for who in of} - sides
    return Entry(
        name,
        _group(denies, sides, others),
        told,
        denies,
        tuple(of),
        tuple(silent(tables, record, heard)),
    )


def _voices(said: list[Heard]) -> Voices:
    heard = tuple(one for one in said if one.timing != "absent")
    return Voices(heard, len(said) - len(heard))


def _group(denies: Voices, sides: set[str], others: set[str]) -> str:
    if denies.heard:
        return "denied"
    if not sides:
        return "author"
    if others:
        return "open"
    return "one" if len(sides) == 1 else "several"


def _of_whom(tables: Tables, record: Record) -> list[str]:
    """Whose deed it is said to be, else whom it touches; whom an act reaches."""
    if says(record):
        return _reached(tables).get(record.id, [])
    found = doers(record)
    if isinstance(record, Claim) and record.target and not found:
        found = [record.target]
    return [actor for actor in found if actor in tables.names]


@kept
def _reached(tables: Tables) -> dict[str, list[str]]:
    """Whom each speech act reaches, by its id."""
    ties = tables.ties[tables.ties["family"] == "claim"]
    found: dict[str, dict[str, None]] = {}
    for record, target in zip(ties["record"], ties["target"], strict=True):
        found.setdefault(str(record), {})[str(target)] = None
    return {record: list(targets) for record, targets in found.items()}


def _rank(entry: Entry) -> tuple[object, ...]:
    heard = (*entry.says.heard, *entry.denies.heard)
    first = min(one.utterance.timing.bounds.start_latest for one in heard)
    return GROUPS.index(entry.group), first
