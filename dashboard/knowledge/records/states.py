"""States of affairs: alliances, agreements, relations, conflicts."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from dashboard.knowledge.records.base import (
    Moment,
    Slug,
    Slugs,
    Strict,
    Text,
    WordOf,
    WrongField,
)
from dashboard.knowledge.records.common import (
    Fatalities,
    Lasting,
    Record,
    Spell,
    Spells,
)

Answer = Literal["yes", "no", "unknown"]
_PAIR = 2


class Obligations(Strict):
    """What members owe each other (ATOP); unknown where the source is silent."""

    defense: Answer = "unknown"
    consultation: Answer = "unknown"
    nonaggression: Answer = "unknown"
    neutrality: Answer = "unknown"
    offense: Answer = "unknown"


class Alliance(Record, Lasting):
    """A pact with members by spells; `organisation` is its actor, if it is one."""

    kind: Annotated[str, WordOf("alliance")]
    organisation: Slug | None = None
    signed: Moment = None
    members: Annotated[Spells, Field(min_length=2)]
    obligations: Obligations = Obligations()


class ThirdParty(Spell):
    """Somebody who takes part without being a party."""

    role: Literal["sponsor", "mediator", "guarantor"]


class Agreement(Record, Lasting):
    """A ceasefire, base right or treaty; `signed` serves as start where none is."""

    kind: Annotated[str, WordOf("agreement")]
    signed: Moment = None
    parties: Annotated[Spells, Field(min_length=2)]
    third_parties: tuple[ThirdParty, ...] = ()
    part_of: Slug | None = None


class Relation(Record, Lasting):
    """A lasting tie: `actor` to `recipient`, or `between` two where symmetric."""

    kind: Annotated[str, WordOf("relation")]
    actor: Slug | None = None
    recipient: Slug | None = None
    between: Slugs = ()
    about: Slugs = ()

    @model_validator(mode="after")
    def _two_ends(self) -> "Relation":
        one_way = self.actor is not None and self.recipient is not None
        if one_way == bool(self.between):
            message = "give actor and recipient, or between: [one, other]"
            raise WrongField(message, "actor", "recipient", "between")
        if self.between and len(self.between) != _PAIR:
            message = "two actors are needed: [one, other]"
            raise WrongField(message, "between", field="between")
        return self

    @property
    def ends(self) -> tuple[str, str]:
        """Both ends, the acting one first."""
        one, other = self.between or (self.actor, self.recipient)
        return str(one), str(other)


class Side(Strict):
    """One side of a conflict, its members by spells."""

    name: Text | None = None
    members: Annotated[Spells, Field(min_length=1)]


class Episode(Lasting):
    """A stretch of fighting inside a conflict."""

    name: Text | None = None
    fatalities: Fatalities | None = None


class Conflict(Record, Lasting):
    """An armed conflict with its sides, what it is over and its episodes (UCDP)."""

    sides: Annotated[tuple[Side, ...], Field(min_length=2)]
    territory: Slug | None = None
    incompatibility: Literal["territory", "government", "both", "unknown"] = "unknown"
    episodes: tuple[Episode, ...] = ()
    fatalities: Fatalities | None = None
