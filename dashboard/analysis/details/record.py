"""The card of a record: its facts in words, who says it, what is unsaid."""

from collections.abc import Iterator

from dashboard.analysis.details.beside import between, filled, happened, legs
from dashboard.analysis.details.card import Fact, Part, Reader
from dashboard.analysis.details.lines import lines
from dashboard.analysis.details.parts import Card
from dashboard.analysis.details.said import quotes
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
    pair = between(reader, record_id)
    return Card(
        id=identifier,
        sort=str(row["section"]),
        kind=kind.label if kind else "Claim",
        look=reader.look(record_id, _timing(reader, identifier)),
        title=str(row["name"]),
        subtitle=_leg(reader, identifier) or _subtitle(reader, record),
        status=str(row["status"]),
        facts=tuple(_facts(reader, record, identifier)),
        quotes=tuple(quotes(reader, record)),
        unsaid=unsaid(record, addressed=bool(mine["addressed"].all())),
        pair=pair if pair.rows else None,
        ties=filled(legs(reader, record_id), pair),
        events=filled(happened(reader, record)),
        sources=reader.cites(record.evidence),
    )


def _timing(reader: Reader, identifier: str) -> str:
    """Class of date of what is selected, or of the record where that is not drawn."""
    ties = reader.chosen.ties
    if identifier in ties.index:
        return str(ties.at[identifier, "timing"])
    return str(reader.chosen.records[identifier])


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
