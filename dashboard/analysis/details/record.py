"""The card of a record: its facts in words, who says it, what is unsaid."""

from collections.abc import Iterator

from dashboard.analysis.details.card import Card, Fact, Link, Part, Quote, Reader
from dashboard.analysis.details.unsaid import unsaid
from dashboard.analysis.flows import money
from dashboard.analysis.tables import when_in_words
from dashboard.knowledge.records import (
    Agreement,
    Alliance,
    ArmsFlow,
    Claim,
    Conflict,
    Event,
    Fatalities,
    Record,
    Relation,
    Spell,
)
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.knowledge.words import in_words

_TIMING = {
    "certain": "certain",
    "possible": "possible: the source does not fix it to the day",
    "undated": "the source gives no date",
    "past": "ended earlier",
    "not_observed": "after the last observed day",
    "planned": "planned, after the last observed day",
    "absent": "not in this window",
}


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
        kind.family if kind else "claim",
        str(row["name"]),
        _subtitle(reader, record),
        str(row["status"]),
        tuple(_facts(reader, record, identifier)),
        tuple(_quotes(reader, record)),
        unsaid(record, addressed=bool(mine["addressed"].all())),
        reader.cites(record.evidence),
        _related(reader, record_id),
    )


def _subtitle(reader: Reader, record: Record) -> str:
    names = [reader.name(end) for end in ends(record)]
    who = {
        "ArmsFlow": " to ",
        "Event": " to ",
        "Relation": " and " if getattr(record, "between", ()) else " to ",
    }.get(type(record).__name__, ", ")
    return (
        f"{who.join(names)}; {when_in_words(record)}"
        if names
        else when_in_words(record)
    )


def ends(record: Record) -> list[str]:
    """The actors a record is about, those who act first."""
    match record:
        case ArmsFlow():
            return [record.supplier, record.recipient]
        case Relation():
            return list(record.ends)
        case Event():
            parts = (*record.actors, *record.recipients)
            return list(dict.fromkeys(part.actor for part in parts))
        case Alliance():
            return [spell.actor for spell in record.members]
        case Agreement():
            return [spell.actor for spell in record.parties]
        case Conflict():
            return [m.actor for side in record.sides for m in side.members]
        case Claim():
            return [name for name in (record.actor, record.target) if name]
    return []


def _facts(reader: Reader, record: Record, identifier: str) -> Iterator[Fact]:
    cites = reader.cites(record.evidence)
    for label, *value in _lines(reader, record):
        if value:
            yield Fact(str(label), tuple(value), cites)
    yield Fact("When", (when_in_words(record),), cites)
    yield Fact("On this date", (_timing(reader, record.id, identifier),))
    if record.modality != "actual":
        words = {
            "negated": "the source says that it is not so",
            "hypothetical": "only supposed, not reported as fact",
        }
        yield Fact("Stated as", (words[record.modality],), cites)
    if record.note:
        yield Fact("Note", (record.note,))


def _timing(reader: Reader, record_id: str, identifier: str) -> str:
    ties = reader.chosen.ties
    if identifier in ties.index:
        return _TIMING[str(ties.at[identifier, "timing"])]
    return _TIMING[str(reader.chosen.records[record_id])]


Line = tuple[Part, ...]


def _lines(reader: Reader, record: Record) -> Iterator[Line]:
    match record:
        case ArmsFlow():
            yield from _flow(reader, record)
        case Alliance():
            for spell in record.members:
                yield ("Member", *_spell(reader, spell))
            owed = [k for k, v in record.obligations.model_dump().items() if v == "yes"]
            yield ("Owed", ", ".join(owed) or "not said")
        case Agreement():
            yield ("Parties", *reader.links(*(s.actor for s in record.parties)))
            for third in record.third_parties:
                yield (third.role.capitalize(), *reader.links(third.actor))
            if record.signed:
                yield ("Signed", in_words(record.signed))
        case Relation():
            kind = vocabulary().kinds[record.kind]
            first, second = (reader.link(end) for end in record.ends)
            yield ("Who", first, f" {kind.says} ", second)
        case Event():
            yield from _event(reader, record)
        case Conflict():
            yield from _conflict(reader, record)
        case Claim():
            yield ("Says", record.text)
            if record.actor:
                yield ("Whose deed", reader.link(record.actor))
            if record.target:
                yield ("Regarding", reader.link(record.target))


def _spell(reader: Reader, spell: Spell) -> Line:
    said = []
    if spell.start:
        said.append(f"from {in_words(spell.start)}")
    if spell.end and spell.end.form != "open":
        said.append(f"until {in_words(spell.end)}")
    words = f" {' '.join(said)}" if said else " when observed"
    return (reader.link(spell.actor), words)


def _flow(reader: Reader, flow: ArmsFlow) -> Iterator[Line]:
    value = flow.value
    if value and value.amount is not None:
        yield ("Amount", money(value.amount, value.currency or "", value.qualifier))
    else:
        yield ("Amount", "no figure given")
    if value and value.lower_than:
        yield ("Compared", "lower than ", reader.link(value.lower_than))
    stage = {
        "delivered": "bought or delivered",
        "ordered": "on order",
        "financed": "financing, never a delivery",
        "pledged": "a pledge; listed, not drawn",
        "requested": "a request; listed, not drawn",
    }
    yield ("Counted as", stage[flow.stage])
    yield ("From", *reader.links(flow.supplier))
    yield ("To", *reader.links(flow.recipient))
    items = str(reader.tables.flows.at[flow.id, "items"])
    if items:
        yield ("Pays for" if flow.stage == "financed" else "Weapons", items)
    if flow.finances:
        yield ("Finances", reader.link(flow.finances))
    if flow.term:
        yield ("Term", term_in_words(flow.term))


def term_in_words(term: str) -> str:
    """An ISO 8601 duration in words: "P10Y" is "10 years"."""
    units = {"Y": "year", "M": "month", "D": "day"}
    number, words = "", []
    for letter in term.removeprefix("P"):
        if letter.isdigit():
            number += letter
            continue
        words.append(f"{number} {units[letter]}{'' if number == '1' else 's'}")
        number = ""
    return ", ".join(words)


def _event(reader: Reader, event: Event) -> Iterator[Line]:
    for label, parts in (
        ("Who", event.actors),
        ("To whom", event.recipients),
        ("Mediated by", event.mediators),
    ):
        yield (label, *reader.links(*(part.actor for part in parts)))
    if event.place:
        yield ("Where", event.place)
    if event.about:
        yield ("About", *reader.links(*event.about))
    if event.part_of:
        yield ("Part of", reader.link(event.part_of))
    if event.fatalities:
        yield ("Killed", killed(event.fatalities))


def _conflict(reader: Reader, conflict: Conflict) -> Iterator[Line]:
    for number, side in enumerate(conflict.sides, 1):
        yield (f"Side {number}", *reader.links(*(m.actor for m in side.members)))
    if conflict.territory:
        yield ("Over", reader.link(conflict.territory))
    if conflict.fatalities:
        yield ("Killed", killed(conflict.fatalities))
    for episode in conflict.episodes:
        when = in_words(episode.start) if episode.start else "date not given"
        dead = f"; {killed(episode.fatalities)} killed" if episode.fatalities else ""
        yield ("Fighting", f"{episode.name or 'episode'}, {when}{dead}")


def killed(fatalities: Fatalities) -> str:
    """Deaths as the source counts them: "more than 11,000"."""
    words = {"more_than": "more than ", "at_least": "at least ", "about": "about "}
    number = fatalities.best if fatalities.best is not None else fatalities.low
    said = f"{number:,}" if number is not None else "not given"
    return f"{words.get(fatalities.qualifier, '')}{said}"


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
    denied = any(item.stance != "asserts" for item in record.evidence)
    asked = row["section"] in ("claims", "relations") and row["status"] == "alleged"
    answer = "denied" if denied else "no reply recorded" if asked else ""
    return Quote(
        record.id,
        str(row["name"]),
        str(row["status"]),
        reader.cites(record.evidence),
        answer,
    )


def _related(reader: Reader, record_id: str) -> tuple[str, tuple[Link, ...]]:
    """Other shown ties between the ends of the record's own ties."""
    shown = reader.chosen.shown
    mine = shown[shown["record"] == record_id]
    pairs = {frozenset(pair) for pair in zip(mine["tail"], mine["head"], strict=True)}
    if len(pairs) != 1:
        return "", ()
    pair = next(iter(pairs))
    same = [
        str(record)
        for record, tail, head in zip(
            shown["record"], shown["tail"], shown["head"], strict=True
        )
        if frozenset((tail, head)) == pair and record != record_id
    ]
    names = " and ".join(reader.name(end) for end in sorted(pair))
    return f"Also between {names}", tuple(map(reader.link, dict.fromkeys(same)))
