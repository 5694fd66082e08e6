"""Actors: who takes part."""

from typing import Annotated, Literal

from pydantic import Field

from dashboard.knowledge.records.base import Decimal, Slug, Strict, Text
from dashboard.knowledge.records.common import Evidence, Lasting, Record

ActorKind = Literal[
    "state",
    "de_facto_state",
    "organisation",
    "government_body",
    "armed_force",
    "person",
    "territory",
]


class Codes(Strict):
    """Codes of the field: ISO 3166-1 alpha-3, Correlates of War."""

    iso3: Text | None = None
    cow: Text | None = None


class Place(Strict):
    """Seat of an actor, in degrees (WGS 84); not from the article, so noted."""

    lat: Annotated[Decimal, Field(ge=-90, le=90)]
    lon: Annotated[Decimal, Field(ge=-180, le=180)]
    note: Text | None = None


class Role(Lasting):
    """An office a person or body holds, and of whom: the way it folds."""

    role: Text
    of: Slug
    """The state, body or organisation for which it speaks."""
    evidence: tuple[Evidence, ...] = ()


class Actor(Record, Lasting):
    """A state, organisation, body, force, person or territory.

    `start` and `end` are its life.
    """

    kind: ActorKind
    name: Text  # pyright: ignore[reportGeneralTypeIssues, reportIncompatibleVariableOverride]
    short: Text | None = None
    """Written inside its shape."""
    names: dict[str, Text] = Field(default_factory=dict)
    """Other names by language."""
    codes: Codes = Codes()
    place: Place | None = None
    roles: tuple[Role, ...] = ()
