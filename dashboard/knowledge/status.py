"""How a record is known: attested, declared, alleged, disputed or assessed."""

from collections.abc import Callable, Collection

from dashboard.knowledge.records import (
    Agreement,
    Alliance,
    ArmsFlow,
    Claim,
    Conflict,
    Event,
    Evidence,
    Record,
    Relation,
)

SpeaksFor = Callable[[Evidence], Collection[str]]
"""For whom the speaker of the words may have spoken then, itself included."""


def claim_status(record: Record, speaks_for: SpeaksFor) -> str:
    """Derive the claim status from the evidence; the first that fits.

    Returns
    -------
    str
        `disputed` (somebody denies or disputes it), `assessed` (the view of the
        author), `attested` (the author's own report), `declared` (in the words
        of every actor it binds) or `alleged` (in somebody else's words).
    """
    evidence = record.evidence
    if any(item.stance != "asserts" for item in evidence):
        return "disputed"
    if any(item.kind == "assessment" for item in evidence):
        return "assessed"
    if any(item.by is None for item in evidence):
        return "attested"
    bound = binds(record)
    spoken = {actor for item in evidence for actor in speaks_for(item)}
    return "declared" if bound and bound <= spoken else "alleged"


def binds(record: Record) -> frozenset[str]:
    """Whose own doing or word a record is: a pledge binds who pledges.

    A symmetric tie binds both ends; a request for arms is the recipient's.
    """
    match record:
        case ArmsFlow(stage="requested"):
            return frozenset({record.recipient})
        case ArmsFlow():
            return frozenset({record.supplier})
        case Relation():
            return frozenset(record.between or record.ends[:1])
        case Alliance():
            return frozenset(spell.actor for spell in record.members)
        case Agreement():
            return frozenset(spell.actor for spell in record.parties)
        case Event():
            return frozenset(part.actor for part in record.actors)
        case Conflict():
            return frozenset(m.actor for side in record.sides for m in side.members)
        case Claim(actor=str(actor)):
            return frozenset({actor})
    return frozenset()
