"""What all records share: evidence, spans of time, spells, participation."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from dashboard.knowledge.records.base import (
    Begin,
    Count,
    End,
    Flag,
    Moment,
    Paragraphs,
    Qualifier,
    Slug,
    Slugs,
    Strict,
    Text,
    WrongField,
)


class Evidence(Strict):
    """Where a record comes from, and whose words it is."""

    source: Slug
    """Id of a seed, listed under sources."""
    paragraph: Paragraphs
    """Number of its paragraph, or a list of numbers."""
    by: Slug | None = None
    """The actor whose words these are; absent: the author's own report."""
    stance: Literal["asserts", "denies", "disputes"] = "asserts"
    on: Moment = None
    """Date of the words."""
    kind: Literal["report", "caption", "assessment"] = "report"
    credibility: Annotated[Count, Field(ge=1, le=6)] | None = None
    """Admiralty number once somebody has judged it; absent: not rated."""
    note: Text | None = None


class Record(Strict):
    """What every record carries."""

    id: Slug
    """Unique in the file: small Latin letters, digits, single hyphens."""
    name: Text | None = None
    note: Text | None = None
    tags: Slugs = ()
    external_ids: dict[str, Text] = Field(default_factory=dict)
    modality: Literal["actual", "negated", "hypothetical"] = "actual"
    """Only what is actual becomes a tie."""
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]


class Lasting(Strict):
    """A state of affairs: it starts and ends; absent means unknown."""

    start: Begin = None
    end: End = None
    """`..` means still so when observed."""
    planned: Flag = False
    """The end lies ahead of the source."""

    @model_validator(mode="after")
    def _planned_end(self) -> "Lasting":
        if self.planned and (self.end is None or self.end.form == "open"):
            message = "say the planned end, such as end: 2020"
            raise WrongField(message, "planned", "end", field="planned")
        return self


class Spell(Lasting):
    """The time one actor is inside something (a member, a party, a role)."""

    actor: Slug
    note: Text | None = None
    evidence: tuple[Evidence, ...] = ()
    """Absent: that of the record."""


class Participation(Strict):
    """An actor in an event, and for whom it speaks where that is not plain."""

    actor: Slug
    speaks_for: Slug | None = Field(default=None, alias="for")


class Fatalities(Strict):
    """People killed, as the source counts them; absent is not zero."""

    best: Count | None = None
    low: Count | None = None
    high: Count | None = None
    qualifier: Qualifier = "exact"
    note: Text | None = None


def _actor_alone(value: object) -> object:
    """Let an actor's id stand for a spell or participation without details."""
    return {"actor": value} if isinstance(value, str) else value


Spells = tuple[
    Annotated[
        Spell, BeforeValidator(_actor_alone, json_schema_input_type=Slug | Spell)
    ],
    ...,
]
Participants = tuple[
    Annotated[
        Participation,
        BeforeValidator(_actor_alone, json_schema_input_type=Slug | Participation),
    ],
    ...,
]
