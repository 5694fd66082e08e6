"""The facts of each type of record, line by line, in words."""

from collections.abc import Callable, Iterator

from dashboard.analysis.details.card import Part, Reader
from dashboard.analysis.money import money
from dashboard.analysis.participants import has_ended
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

Line = tuple[Part, ...]


def lines(reader: Reader, record: Record) -> Iterator[Line]:
    """The facts that a record of this type has: a label, then the value in parts."""
    yield from _LINES[type(record)](reader, record)


def _alliance(reader: Reader, record: Alliance) -> Iterator[Line]:
    spells: dict[tuple[str, str], list[str]] = {}
    for spell in record.members:
        spells.setdefault(_spell(spell), []).append(spell.actor)
    for (label, words), members in spells.items():
        yield (label, *reader.links(*members), words)
    duties = record.obligations.model_dump().items()
    for label, answer in (("Owed", "yes"), ("Not owed", "no")):
        words = [DUTIES[duty] for duty, said in duties if said == answer]
        if words:
            yield (label, ", ".join(words))
    if all(said == "unknown" for _, said in duties):
        yield ("Owed", "not said")


def _agreement(reader: Reader, record: Agreement) -> Iterator[Line]:
    yield ("Parties", *reader.links(*(spell.actor for spell in record.parties)))
    for third in record.third_parties:
        yield (third.role.capitalize(), *reader.links(third.actor))
    if record.signed:
        yield ("Signed", in_words(record.signed))


def _relation(reader: Reader, record: Relation) -> Iterator[Line]:
    kind = vocabulary().kinds[record.kind]
    first, second = (reader.link(end) for end in record.ends)
    yield ("Who", first, f" {kind.says} ", second)


def _claim(reader: Reader, record: Claim) -> Iterator[Line]:
    yield ("Says", record.text)
    if record.actor:
        yield ("Whose deed", reader.link(record.actor))
    if record.target:
        yield ("Regarding", reader.link(record.target))


DUTIES = {
    "defense": "defence",
    "consultation": "consultation",
    "nonaggression": "non-aggression",
    "neutrality": "neutrality",
    "offense": "joint attack",
}


def _spell(spell: Spell) -> tuple[str, str]:
    """Label and dates of a membership; who has left is no member."""
    start = f", from {in_words(spell.start)}" if spell.start else ""
    if has_ended(spell):
        return "Left", f"{start}, until {in_words(spell.end)}"
    return "Members", start


def _flow(reader: Reader, flow: ArmsFlow) -> Iterator[Line]:
    value = flow.value
    if value and value.amount is not None:
        yield ("Amount", money(value.amount, value.currency or "", value.qualifier))
    else:
        yield ("Amount", "no figure given")
    if value and value.lower_than:
        how = str(reader.tables.flows.at[flow.id, "compared"]) or "lower"
        yield ("Compared", f"{how} than ", reader.link(value.lower_than))
    stage = {
        "delivered": "bought or delivered",
        "ordered": "on order",
        "financed": "financing, never a delivery",
        "pledged": "a pledge; listed, not drawn",
        "requested": "a request; listed, not drawn",
    }
    yield ("Counted as", stage[flow.stage])
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
    if event.mediators:
        yield ("Mediated by", *reader.links(*(part.actor for part in event.mediators)))
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
    best, low, high = fatalities.best, fatalities.low, fatalities.high
    said = f"{best:,}" if best is not None else ""
    if low is not None and high is not None:
        between = f"between {low:,} and {high:,}"
        said = f"{said} ({between})" if said else between
    elif low is not None and best is None:
        said = f"{low:,}" if fatalities.qualifier != "exact" else f"at least {low:,}"
    elif high is not None and best is None:
        said = f"at most {high:,}"
    return f"{words.get(fatalities.qualifier, '')}{said}" if said else "not given"


_LINES: dict[type[Record], Callable[..., Iterator[Line]]] = {
    Alliance: _alliance,
    Agreement: _agreement,
    Relation: _relation,
    ArmsFlow: _flow,
    Event: _event,
    Conflict: _conflict,
    Claim: _claim,
}
