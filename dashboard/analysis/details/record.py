"""The card of a record: its facts in words, who says it, what is unsaid."""

from collections.abc import Iterator

from dashboard.analysis.columns import rows
from dashboard.analysis.details.card import Card, Fact, Link, Part, Quote, Reader, mark
from dashboard.analysis.details.lines import lines
from dashboard.analysis.details.unsaid import unsaid
from dashboard.analysis.details.why import why
from dashboard.analysis.participants import who
from dashboard.analysis.rows import span_in_words, when_in_words
from dashboard.knowledge.records import Agreement, Alliance, Record, Spell
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.knowledge.words import day_in_words


def record_card(reader: Reader, identifier: str) -> Card:
    """The card of a record, or of the record a tie is drawn from."""
    ties = reader.tables.ties
    record_id = (
        str(ties.at[identifier, "record"]) if identifier in ties.index else identifier
    )
    record = reader.records[record_id]
    row = reader.tables.records.loc[record_id]
    kind = vocabulary().kinds.get(str(row["kind"]))
    mine = ties[ties["record"] == record_id]
    return Card(
        identifier,
        kind.label if kind else "Claim",
        mark(record),
        str(row["name"]),
        _leg(reader, identifier) or _subtitle(reader, record),
        str(row["status"]),
        tuple(_facts(reader, record, identifier)),
        tuple(_quotes(reader, record)),
        unsaid(record, addressed=bool(mine["addressed"].all())),
        reader.cites(record.evidence),
        _related(reader, record_id),
    )


def _leg(reader: Reader, identifier: str) -> tuple[Part, ...]:
    """Who and in what, where a tie to a junction is selected; else empty."""
    ties = reader.tables.ties
    if identifier not in ties.index or not ties.at[identifier, "role"]:
        return ()
    tie = ties.loc[identifier].to_dict()
    ends = [reader.link(tie[end]) for end in ("source", "target")]
    return (ends[0], f", {tie['role']} of ", ends[1])


def _subtitle(reader: Reader, record: Record) -> tuple[Part, ...]:
    """Who, each a way to the actor, and when."""
    when = when_in_words(record)
    found: list[Part] = []
    for group in who(record):
        found += [" to "] if found else []
        found += reader.links(*group)
    return (*found, "; ", when) if found else (when,)


def _facts(reader: Reader, record: Record, identifier: str) -> Iterator[Fact]:
    cites = reader.cites(record.evidence)
    for label, *value in lines(reader, record):
        if value:
            yield Fact(str(label), tuple(value), cites)
    yield Fact("When", (_when(reader, record, identifier),), cites)
    window = reader.chosen.window
    on = day_in_words(window.to, short=True)
    yield Fact(on, (why(reader.tables, identifier, window),))
    if record.modality != "actual":
        words = {
            "negated": "the source says that it is not so",
            "hypothetical": "only supposed, not reported as fact",
        }
        yield Fact("Stated as", (words[record.modality],), cites)
    if record.note:
        yield Fact("Note", (record.note,))


def _when(reader: Reader, record: Record, identifier: str) -> str:
    """The dates of the record, or of the spell whose leg is selected."""
    ties = reader.tables.ties
    if identifier in ties.index and isinstance(record, Alliance | Agreement):
        actor = ties.at[identifier, "source"]
        spells = [s for s in _spells(record) if s.actor == actor]
        said = " and ".join(filter(None, map(span_in_words, spells)))
        if ties.at[identifier, "role"] and said:
            return said
    return when_in_words(record)


def _spells(record: Alliance | Agreement) -> tuple[Spell, ...]:
    if isinstance(record, Alliance):
        return record.members
    return (*record.parties, *record.third_parties)


def _quotes(reader: Reader, record: Record) -> Iterator[Quote]:
    """What is said about the record: events about it, and what it is about."""
    for other in reader.records.values():
        if record.id in getattr(other, "about", ()):
            yield _quote(reader, other)
    for name in getattr(record, "about", ()):
        if name in reader.records:
            yield _quote(reader, reader.records[name])


def _quote(reader: Reader, record: Record) -> Quote:
    row = reader.tables.records.loc[record.id].to_dict()
    claimed = row["section"] in ("claims", "relations")
    alone = claimed and row["status"] == "alleged"
    return Quote(
        record.id,
        str(row["name"]),
        str(row["status"]),
        reader.cites(record.evidence),
        "no reply recorded" if alone else "",
    )


def _related(
    reader: Reader, record_id: str
) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """Other shown ties between the ends of the record's own ties."""
    shown = reader.chosen.shown
    mine = shown[shown["record"] == record_id]
    pairs = {frozenset(pair) for pair in zip(mine["tail"], mine["head"], strict=True)}
    if len(pairs) != 1:
        return ()
    pair = next(iter(pairs))
    between = shown["tail"].isin(pair) & shown["head"].isin(pair)
    others = shown[between & (shown["record"] != record_id)].drop_duplicates("record")
    names = " and ".join(reader.name(end) for end in sorted(pair))
    links = tuple(reader.marked(tie.record, tie.timing) for tie in rows(others))
    return ((f"Also between {names}", links),)
