"""Who takes part in a record: those who act, and those they reach."""

from dashboard.knowledge.records import (
    Agreement,
    Alliance,
    ArmsFlow,
    Claim,
    Conflict,
    Event,
    Record,
    Relation,
    Spell,
)


def who(record: Record) -> list[list[str]]:
    """The actors of a record: those who act, then those they reach."""
    match record:
        case ArmsFlow():
            found = [[record.supplier], [record.recipient]]
        case Relation(between=()):
            found = [[end] for end in record.ends]
        case Event():
            parts = (record.actors, record.recipients)
            found = [[part.actor for part in side] for side in parts]
        case _:
            found = [ends(record)]
    return [group for group in found if group]


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
            return [s.actor for s in record.members if not has_ended(s)]
        case Agreement():
            return [spell.actor for spell in record.parties]
        case Conflict():
            return [m.actor for side in record.sides for m in side.members]
        case Claim():
            return [name for name in (record.actor, record.target) if name]
    return []


def has_ended(spell: Spell) -> bool:
    """Whether the source says that a spell is over."""
    return spell.end is not None and spell.end.form != "open" and not spell.planned
