"""The card of an actor: what changed lately, where it belongs, its ties and words."""

from collections.abc import Iterator

from dashboard.analysis.claims.acts import says
from dashboard.analysis.details.beside import event_rows, filled, tie_rows
from dashboard.analysis.details.card import Fact, Part, Reader, Row
from dashboard.analysis.details.lately import lately, records_of, shown_ties, stands_for
from dashboard.analysis.details.parts import Card, Section
from dashboard.analysis.details.said import word_rows
from dashboard.analysis.details.stays import stays
from dashboard.analysis.flows import LISTED, ribbons
from dashboard.analysis.rows import span_in_words
from dashboard.knowledge.records import Actor, Event, Record
from dashboard.knowledge.vocabulary import vocabulary

KINDS = {
    "state": "State",
    "de_facto_state": "De facto state",
    "organisation": "Organisation",
    "government_body": "Government body",
    "armed_force": "Armed force",
    "person": "Person",
    "territory": "Territory",
}


def actor_card(reader: Reader, identifier: str) -> Card:
    """The card of an actor."""
    actor = reader.actors[identifier]
    return Card(
        id=identifier,
        sort="actors",
        kind=KINDS[actor.kind],
        title=actor.name,
        subtitle=_subtitle(reader, actor),
        facts=tuple(_facts(reader, actor)),
        lately=tuple(lately(reader, identifier)),
        stays=tuple(stays(reader, actor)),
        ties=filled(*_ties(reader, identifier), _listed(reader, identifier)),
        events=filled(*_events(reader, identifier)),
        sources=reader.cites(actor.evidence),
    )


def _subtitle(reader: Reader, actor: Actor) -> tuple[Part, ...]:
    """Its roles, and who stands for it in the picture, where somebody does."""
    found: list[Part] = []
    for role in actor.roles:
        found += [*(["; "] if found else []), f"{role.role}, ", reader.link(role.of)]
    level = reader.chosen.selection.level
    folded = str(reader.tables.actors.at[actor.id, level])
    if folded != actor.id:
        found.append(f". Folded into {reader.name(folded)} in the picture.")
    return tuple(found)


def _facts(reader: Reader, actor: Actor) -> Iterator[Fact]:
    cites = reader.cites(actor.evidence)
    if span := span_in_words(actor):
        yield Fact("Existed", (span,), cites)
    if deputies := _deputies(reader, actor):
        yield Fact("Spoken for by", reader.links(*deputies))
    if actor.codes.iso3:
        yield Fact("Code", (actor.codes.iso3,))
    for language, name in sorted(actor.names.items()):
        yield Fact(f"Name ({language})", (name,))
    if actor.note:
        yield Fact("Note", (actor.note,))


def _deputies(reader: Reader, actor: Actor) -> list[str]:
    """Who holds a role of it, as the data set lists them."""
    everyone = reader.actors.values()
    return [a.id for a in everyone if any(r.of == actor.id for r in a.roles)]


def _ties(reader: Reader, identifier: str) -> Iterator[Section]:
    """Its shown ties, a list for each family; what is said stands apart."""
    mine = reader.chosen.shown.loc[shown_ties(reader, identifier)]
    for key, family in vocabulary().families.items():
        if key != "claim":
            ties = mine[mine["family"] == key]
            found = tuple(tie_rows(reader, ties, identifier, legs=True))
            yield Section(family.label, found)


def _listed(reader: Reader, identifier: str) -> Section:
    """Pledges, requests and orders of the window: never drawn, so named here."""
    flows = ribbons(reader.chosen).table
    folded = reader.tables.actors[reader.chosen.selection.level]
    found = []
    for name, flow in flows[flows["stage"].isin(LISTED)].iterrows():
        ends = {str(flow["supplier"]), str(flow["recipient"])}
        if identifier in ends | {str(folded[end]) for end in ends}:
            when = reader.known[str(name)].when
            found.append(reader.row(str(name), str(flow["timing"]), when))
    return Section("Listed only", tuple(found), "Pledged or requested: never drawn.")


def _events(reader: Reader, identifier: str) -> Iterator[Section]:
    mine = list(records_of(reader, identifier))
    name = reader.name(identifier)
    said = [r for r in reader.records.values() if _says(reader, r, identifier)]
    yield Section(f"{name} says", _words(reader, said))
    others = [r for r in mine if _is_said(reader, r) and r not in said]
    yield Section(f"Said of {name}", _words(reader, others))
    events = [r.id for r in mine if isinstance(r, Event) and not _is_said(reader, r)]
    yield Section("Took part in", event_rows(reader, events)[::-1])


def _is_said(reader: Reader, record: Record) -> bool:
    """Whether it is a speech act, or stands only in somebody's words."""
    row = reader.known[record.id]
    only_words = row.status in ("alleged", "disputed")
    return says(record) or row.section == "claims" or only_words


def _says(reader: Reader, record: Record, identifier: str) -> bool:
    """Whether it has words in it, itself or by who folds into it."""
    if isinstance(record, Event):
        parts = [(part.actor, part.speaks_for or "") for part in record.actors]
        act = _is_said(reader, record)
    else:
        parts = [(item.by, "") for item in record.evidence if item.by]
        act = bool(parts)
    return act and any(
        identifier in (name, stands_for(reader, record, name, speaks_for))
        for name, speaks_for in parts
    )


def _words(reader: Reader, records: list[Record]) -> tuple[Row, ...]:
    """Speech acts, and what was said wherever no listed act says it."""
    acts = [record for record in records if isinstance(record, Event)]
    told = {name for act in acts for name in act.about}
    return word_rows(reader, [r for r in records if r.id not in told])
