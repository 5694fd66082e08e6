"""The card of an actor: who it is, whom it speaks for, its ties in words."""

from collections.abc import Iterator

from dashboard.analysis.columns import rows
from dashboard.analysis.details.card import Card, Fact, Link, Reader
from dashboard.analysis.flows import LISTED, ribbons
from dashboard.analysis.rows import span_in_words
from dashboard.knowledge.records import Actor

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
        identifier,
        KINDS[actor.kind],
        "",
        actor.name,
        ("; ".join(_roles(reader, actor)),),
        "",
        tuple(_facts(reader, actor)),
        (),
        (),
        reader.cites(actor.evidence),
        (
            ("In this picture", tuple(_ties(reader, identifier))),
            ("Listed only", tuple(_listed(reader, identifier))),
        ),
    )


def _roles(reader: Reader, actor: Actor) -> Iterator[str]:
    for role in actor.roles:
        yield f"{role.role}, {reader.name(role.of)}"


def _facts(reader: Reader, actor: Actor) -> Iterator[Fact]:
    cites = reader.cites(actor.evidence)
    for role in actor.roles:
        when = f", {span}" if (span := span_in_words(role)) else ""
        value = (f"{role.role} of ", reader.link(role.of), when)
        yield Fact("Role", value, reader.cites(role.evidence) or cites)
    if span := span_in_words(actor):
        yield Fact("Existed", (span,), cites)
    if actor.codes.iso3:
        yield Fact("Code", (actor.codes.iso3,))
    for language, name in sorted(actor.names.items()):
        yield Fact(f"Name ({language})", (name,))
    if actor.note:
        yield Fact("Note", (actor.note,))


def _ties(reader: Reader, identifier: str) -> Iterator[Link]:
    """Records of the shown ties at this actor, each once."""
    shown = reader.chosen.shown
    mine = shown[
        (shown["tail"] == identifier)
        | (shown["head"] == identifier)
        | (shown["source"] == identifier)
        | (shown["target"] == identifier)
    ]
    own = mine.drop_duplicates("record")
    for tie in rows(own):
        yield reader.marked(tie.record, tie.timing)


def _listed(reader: Reader, identifier: str) -> Iterator[Link]:
    """Pledges, requests and orders of the window: never drawn, so named here."""
    flows = ribbons(reader.chosen).table
    folded = reader.tables.actors[reader.chosen.selection.level]
    for flow in rows(flows[flows["stage"].isin(LISTED)]):
        ends = {flow.supplier, flow.recipient}
        if identifier in ends | {str(folded[end]) for end in ends}:
            yield reader.link(flow.Index)
