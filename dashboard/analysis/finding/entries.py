"""What can be found in a data set, and every word each of it is found by."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dashboard.analysis.asking.dated import coarse
from dashboard.analysis.columns import rows
from dashboard.analysis.details.actor import KINDS
from dashboard.analysis.details.card import mark
from dashboard.analysis.finding.letters import spellings
from dashboard.analysis.kept import kept
from dashboard.analysis.participants import ends
from dashboard.analysis.sentence import plural
from dashboard.analysis.tables import Tables
from dashboard.analysis.time.moments import moments
from dashboard.knowledge.records import Actor, ArmsFlow, Event, Record
from dashboard.knowledge.vocabulary import vocabulary

GROUPS = {
    "actors": "Actors",
    "ties": "Ties",
    "events": "Events",
    "claims": "Claims, in words only",
    "paragraphs": "Paragraphs",
    "dates": "Dates",
}
"""Heads of what is found, in the order shown."""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was found.

    Attributes
    ----------
    id
        Of an actor or a record; of a paragraph its source and number, `paper 14`;
        of a date what `to` says.
    line
        What it is, when, where it stands: one quiet line.
    mark
        Classes of its sample; empty where it has none.
    """

    group: str
    id: str
    name: str
    line: str
    mark: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """What can be found, and its words as they are compared.

    Attributes
    ----------
    names
        Each of its names without gaps, each between two line breaks.
    words
        The words of its names, each after a gap.
    told
        `words`, and those of what else is told of it: who, in what office, when.
    cited
        `told`, and the words of the paragraphs it stands in.
    """

    found: Found
    names: str
    words: str
    told: str
    cited: str


@kept
def entries(tables: Tables) -> tuple[Entry, ...]:
    """All entries: by group; actors with most ties first, records by their day."""
    digests = {
        (source, number): _gapped([paragraph.digest])
        for source, seed in tables.knowledge.seeds.items()
        for number, paragraph in enumerate(seed.paragraphs, 1)
    }
    order = list(GROUPS)
    found = [
        *_actors(tables),
        *_records(tables, digests),
        *_paragraphs(tables),
        *_dates(tables),
    ]
    return tuple(sorted(found, key=lambda entry: order.index(entry.found.group)))


def _gapped(texts: Iterable[str]) -> str:
    found = (word for text in texts for way in spellings(text) for word in way)
    return "".join(f" {word}" for word in dict.fromkeys(found))


def _entry(
    found: Found, names: Iterable[str | None], told: Iterable[str], cited: str = ""
) -> Entry:
    given = [name for name in names if name]
    whole = ("".join(way) for name in given for way in spellings(name))
    joined = "".join(f"\n{name}\n" for name in dict.fromkeys(whole))
    own = _gapped(given)
    more = own + _gapped(told)
    return Entry(found, joined, own, more, more + cited)


def _actors(tables: Tables) -> Iterator[Entry]:
    tied = (tables.ties["source"], tables.ties["target"])
    one, other = (side.value_counts() for side in tied)
    ties = one.add(other, fill_value=0).to_dict()
    actors = tables.knowledge.dataset.actors
    for actor in sorted(actors, key=lambda a: (-ties.get(a.id, 0), a.name)):
        roles = [f"{role.role}, {tables.names[role.of]}" for role in actor.roles]
        short = str(tables.actors.at[actor.id, "short"])
        line = "; ".join([KINDS[actor.kind], *roles])
        found = Found("actors", actor.id, actor.name, line, f"shape {actor.kind}")
        yield _entry(found, _called(actor, short), [line])


def _called(actor: Actor, short: str) -> tuple[str | None, ...]:
    codes = actor.codes
    return (actor.name, *actor.names.values(), codes.iso3, codes.cow, short)


def _records(tables: Tables, digests: dict[tuple[str, int], str]) -> Iterator[Entry]:
    called = tables.records["name"].to_dict()  # a claim may be about a record
    for actor in tables.knowledge.dataset.actors:
        called[actor.id] = " ".join([actor.name, *actor.names.values()])
    drawn = frozenset(tables.ties["record"])
    for row in rows(tables.records.sort_values("start_latest", kind="stable")):
        record = tables.by_id[row.Index]
        where = list(dict.fromkeys(_paragraphs_of(record)))
        group = _group(record, drawn)
        said = group == "claims"
        kind = f"{_kind(row.kind)}, {row.status}" if said else _kind(row.kind)
        line = " · ".join([kind, row.when, _numbers(where)])
        look = f"sample {'claim' if said else mark(record)}"
        found = Found(group, row.Index, row.name, line, look)
        who = [*ends(record), *(item.by for item in record.evidence if item.by)]
        told = [_kind(row.kind), row.when, *(str(called[one]) for one in who)]
        cited = "".join(digests[place] for place in where)
        names = [row.name, getattr(record, "text", None)]
        yield _entry(found, names, [*told, *_items(record)], cited)


def _group(record: Record, drawn: frozenset[str]) -> str:
    """Events; what is drawn as a tie, or an arms flow; all else is only said."""
    if isinstance(record, Event):
        return "events"
    flow = isinstance(record, ArmsFlow) and record.modality == "actual"
    return "ties" if flow or record.id in drawn else "claims"


def _kind(key: str) -> str:
    kind = vocabulary().kinds.get(key)
    return kind.label if kind else "Claim"


def _items(record: Record) -> Iterator[str]:
    for item in record.items if isinstance(record, ArmsFlow) else ():
        yield from filter(None, (item.designation, item.description))


def _paragraphs_of(record: Record) -> Iterator[tuple[str, int]]:
    for item in record.evidence:
        yield from ((item.source, number) for number in item.paragraph)


def _numbers(places: list[tuple[str, int]]) -> str:
    return " ".join(f"¶{number}" for number in dict.fromkeys(n for _, n in places))


def _paragraphs(tables: Tables) -> Iterator[Entry]:
    """Every paragraph of every source, told with how many records stand in it."""
    evidence = tables.evidence
    standing = evidence.drop_duplicates(["record", "source", "paragraph"])
    counts = standing.groupby(["source", "paragraph"]).size().to_dict()
    for source, seed in tables.knowledge.seeds.items():
        for number, paragraph in enumerate(seed.paragraphs, 1):
            count = counts.get((source, number), 0)
            of = ", ".join(filter(None, (f"¶{number}", seed.author or source)))
            why = f"no record: {paragraph.no_record}"
            line = f"{of} · {plural(count, 'record') if count else why}"
            found = Found("paragraphs", f"{source} {number}", paragraph.digest, line)
            yield _entry(found, [paragraph.digest], ["paragraph", of])


def _dates(tables: Tables) -> Iterator[Entry]:
    """The moments; each is gone to by the coarsest date that ends with it."""
    for moment in moments(tables):
        parts = (("begins or happens", moment.begins), ("ends", moment.ends))
        line = ", ".join(f"{number} {what}" for what, number in parts if number)
        found = Found("dates", coarse(moment.day), moment.label, line)
        yield _entry(found, [moment.label, moment.short], [])
