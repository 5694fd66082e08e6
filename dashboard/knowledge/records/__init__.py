"""The records of a data set, as strict models."""

from dashboard.knowledge.records.actors import Actor, Codes, Place, Role
from dashboard.knowledge.records.common import (
    Evidence,
    Fatalities,
    Lasting,
    Participation,
    Record,
    Spell,
)
from dashboard.knowledge.records.dataset import SECTIONS, Dataset, Paragraph, Seed
from dashboard.knowledge.records.happenings import ArmsFlow, Claim, Event, Value
from dashboard.knowledge.records.states import (
    Agreement,
    Alliance,
    Conflict,
    Episode,
    Relation,
    Side,
    ThirdParty,
)

__all__ = [
    "SECTIONS",
    "Actor",
    "Agreement",
    "Alliance",
    "ArmsFlow",
    "Claim",
    "Codes",
    "Conflict",
    "Dataset",
    "Episode",
    "Event",
    "Evidence",
    "Fatalities",
    "Lasting",
    "Paragraph",
    "Participation",
    "Place",
    "Record",
    "Relation",
    "Role",
    "Seed",
    "Side",
    "Spell",
    "ThirdParty",
    "Value",
]
