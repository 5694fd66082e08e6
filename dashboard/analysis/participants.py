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
    return [group for group in sides(record) if group]


def sides(record: Record) -> tuple[list[str], list[str]]:
    """Those who act, and those they reach: none where nobody acts on another."""
    match record:
        case ArmsFlow():
            return [record.supplier], [record.recipient]
        case Relation(between=()):
            return [record.ends[0]], [record.ends[1]]
        case Event():
            acting, reached = record.actors, record.recipients
            return [part.actor for part in acting], [part.actor for part in reached]
    return ends(record), []


def helpers(record: Record) -> list[tuple[str, str]]:
    """Those who take part without being a side, each with its role."""
    match record:
        case Agreement():
            return [(third.actor, third.role) for third in record.third_parties]
        case Event():
            return [(part.actor, "mediator") for part in record.mediators]
    return []


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
