"""Finding by words: whatever the data holds, by any of its names, in any script."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.analysis.asking.dated import coarse, last_day, typed_date
from dashboard.analysis.finding.entries import GROUPS, Entry, Found, entries
from dashboard.analysis.finding.letters import words
from dashboard.analysis.finding.nearness import nearest
from dashboard.analysis.tables import Tables
from dashboard.knowledge.dates import BadDate, parse
from dashboard.knowledge.words import in_words

MAX_ASKED = 80
"""Characters of a question that are read; no name in a picture is longer."""

MOST = 5
"""Results of one group that are shown."""

_PARAGRAPH = re.compile(r"\s*(?:¶|paragraph\s)\s*(\d{1,4})(?:\s+(\S+))?\s*", re.I)


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found.

    Attributes
    ----------
    found
        The first of each group, in the order shown.
    counts
        How many there are of each group, by its key.
    near
        Whether nothing matched, so that `found` is what is called nearly so.
    within
        The paragraph whose records these are, where one was asked for.
    """

    found: tuple[Found, ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    near: bool = False
    within: Found | None = None


def find(tables: Tables, asked: str, most: int = MOST) -> Answer:
    """What matches a question, best first; the nearest names where nothing does.

    Each word asked for begins a word of what is found, in any order, or stands
    inside one of its names. Ranked: a name that is equal, begins so, has words
    that begin so, holds it; then what is told of it; then its paragraphs. One
    letter alone only begins names.

    Parameters
    ----------
    asked
        What the reader typed: words, a date, or `¶14`.
    most
        Results of one group.
    """
    asked = asked[:MAX_ASKED]
    within = _paragraph(tables, asked)
    if within:
        return _records_of(tables, within)
    date = _date(tables, asked)
    sought = words(in_words(parse(date.id)) if date else asked)
    if not sought:
        return Answer()
    hits = [(rank, entry.found) for rank, entry in _ranked(tables, sought)]
    if date:
        hits = [(0, date), *(hit for hit in hits if hit[1].id != date.id)]
    if not hits:
        return Answer(nearest(tables, sought), near=True)
    return _grouped(hits, most, "dates" if date else "")


def _grouped(hits: list[tuple[int, Found]], most: int, first: str) -> Answer:
    """The first of each group; a date that was typed comes before all else."""
    order = sorted(GROUPS, key=lambda group: group != first)
    groups: dict[str, list[Found]] = {group: [] for group in order}
    for _, found in sorted(hits, key=lambda hit: hit[0]):
        groups[found.group].append(found)
    kept = {group: found for group, found in groups.items() if found}
    return Answer(
        tuple(one for found in kept.values() for one in found[:most]),
        tuple((group, len(found)) for group, found in kept.items()),
    )


def _ranked(tables: Tables, sought: tuple[str, ...]) -> list[tuple[int, Entry]]:
    longest = max(sought, key=len)
    ranked = (
        (_rank(entry, sought), entry)
        for entry in entries(tables)
        if longest in entry.names or longest in entry.cited
    )
    return [(rank, entry) for rank, entry in ranked if rank is not None]


def _rank(entry: Entry, sought: tuple[str, ...]) -> int | None:
    names, whole = entry.names, "".join(sought)
    if f"\n{whole}" in names:
        return 0 if f"\n{whole}\n" in names else 1
    begun = [f" {word}" for word in sought]
    if _holds(entry.words, begun):
        return 2
    if len(whole) == 1:
        return None
    if _holds(names, sought):
        return 3
    if not _holds(entry.cited, begun):
        return None
    return 4 if _holds(entry.told, begun) else 5


def _holds(text: str, parts: Sequence[str]) -> bool:
    for part in parts:  # noqa: SIM110  all() takes three times as long
        if part not in text:
            return False
    return True


def _date(tables: Tables, asked: str) -> Found | None:
    """The date that was typed; what changes on it, where it is a moment."""
    try:
        date = typed_date(asked)
    except BadDate:
        return None
    if not date:
        return None
    moments = (e.found for e in entries(tables) if e.found.group == "dates")
    same = coarse(last_day(date))
    line = next((moment.line for moment in moments if moment.id == same), "")
    return Found("dates", date, in_words(parse(date)), line)


def _paragraph(tables: Tables, asked: str) -> Found | None:
    match = _PARAGRAPH.fullmatch(asked)
    if not match:
        return None
    number, source = match.groups()
    for entry in entries(tables):
        if entry.found.group == "paragraphs":
            seed, _, own = entry.found.id.partition(" ")
            if own == str(int(number)) and source in (None, seed):
                return entry.found
    return None


def _records_of(tables: Tables, within: Found) -> Answer:
    """All that stands in a paragraph."""
    source, _, number = within.id.partition(" ")
    evidence = tables.evidence
    here = (evidence["source"] == source) & (evidence["paragraph"] == int(number))
    names = set(evidence.loc[here, "record"])
    hits = [(0, e.found) for e in entries(tables) if e.found.id in names]
    answer = _grouped(hits, len(hits), "")
    return Answer(answer.found, answer.counts, within=within)
