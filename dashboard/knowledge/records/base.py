"""What all records share: strict fields, evidence, dates."""

import re
import unicodedata
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    WithJsonSchema,
    model_validator,
)

from dashboard.knowledge import dates
from dashboard.knowledge.limits import MAX_SLUG, MAX_TEXT
from dashboard.knowledge.problems import nearest
from dashboard.knowledge.vocabulary import Section, vocabulary

SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"


def _slug(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("an id is needed, small letters, digits and hyphens")
    if len(value) > MAX_SLUG or not re.fullmatch(SLUG, value):
        raise ValueError(
            f"{value[:MAX_SLUG]!r} is no id; use small Latin letters, digits and "
            f"single hyphens, at most {MAX_SLUG}"
        )
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a text is needed")
    if len(value) > MAX_TEXT:
        raise ValueError(f"the text is longer than {MAX_TEXT:,} characters")
    return unicodedata.normalize("NFC", " ".join(value.split()))


def _when(value: object) -> dates.When:
    if isinstance(value, dates.When):
        return value
    if not isinstance(value, str):
        raise ValueError("a date is needed, such as 1999, 2016-04 or 2016-04-09")
    return dates.parse(value)


def _count(value: object) -> int:
    if isinstance(value, int):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"\d{1,18}", value):
        raise ValueError(f"{value!r} is no whole number; write digits only")
    return int(value)


def _decimal(value: object) -> float:
    if isinstance(value, float):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"-?\d{1,3}(\.\d+)?", value):
        raise ValueError(f"{value!r} is no number such as 40.18")
    return float(value)


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if value not in ("true", "false"):
        raise ValueError(f"{value!r} is neither true nor false")
    return value == "true"


def _paragraphs(value: object) -> tuple[int, ...]:
    numbers = tuple(map(_count, value if isinstance(value, list | tuple) else [value]))
    if not numbers or min(numbers) < 1:
        raise ValueError("paragraphs are counted from 1")
    return numbers


def as_tuple(value: object) -> object:
    """Let one value stand for a list of one."""
    return value if isinstance(value, list | tuple) else [value]


_NUMBER = {"type": ["integer", "string"], "pattern": r"^\d+$"}
_EDTF = {
    "type": ["string", "integer"],
    "description": "EDTF: 1999, 2016-04, 2016-04-09, 198X, 1988~, 2016?, "
    "[1985..1989], [..2016-04-02], [1991..], 2016-04-07/2016-04-08; as end also ..",
}

Slug = Annotated[
    str,
    PlainValidator(_slug),
    WithJsonSchema({"type": "string", "pattern": f"^{SLUG}$", "maxLength": MAX_SLUG}),
]
Text = Annotated[
    str,
    PlainValidator(_text),
    WithJsonSchema({"type": ["string", "number"], "maxLength": MAX_TEXT}),
]
When = Annotated[
    dates.When,
    PlainValidator(_when),
    PlainSerializer(str),
    WithJsonSchema(_EDTF),
]
Count = Annotated[int, PlainValidator(_count), WithJsonSchema(_NUMBER)]
Decimal = Annotated[
    float, PlainValidator(_decimal), WithJsonSchema({"type": ["number", "string"]})
]
Flag = Annotated[bool, PlainValidator(_flag), WithJsonSchema({"type": "boolean"})]
Paragraphs = Annotated[
    tuple[int, ...],
    PlainValidator(_paragraphs),
    WithJsonSchema({"anyOf": [_NUMBER, {"type": "array", "items": _NUMBER}]}),
]
Slugs = Annotated[tuple[Slug, ...], BeforeValidator(as_tuple)]
Qualifier = Literal["exact", "about", "at_least", "more_than"]


def one_of(section: Section) -> Any:
    """A string type that takes the vocabulary's words for one list of the file."""
    words = list(vocabulary().codes(section))

    def known(word: str) -> str:
        if word not in words:
            raise ValueError(f"{word!r} is not in the vocabulary{nearest(word, words)}")
        return word

    return Annotated[str, AfterValidator(known), WithJsonSchema({"enum": words})]


class Strict(BaseModel):
    """A model that refuses unknown fields and cannot be changed."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Evidence(Strict):
    """Where a record comes from, and whose words it is.

    `by` absent means the author's own report; `on` is the date of the words.
    """

    source: Slug
    paragraph: Paragraphs
    by: Slug | None = None
    stance: Literal["asserts", "denies", "disputes"] = "asserts"
    on: When | None = None
    kind: Literal["report", "caption", "assessment"] = "report"
    credibility: Annotated[Count, Field(ge=1, le=6)] | None = None
    note: Text | None = None


class Record(Strict):
    """What every record carries."""

    id: Slug
    name: Text | None = None
    note: Text | None = None
    tags: Slugs = ()
    external_ids: dict[str, Text] = {}
    modality: Literal["actual", "negated", "hypothetical"] = "actual"
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]


class Lasting(Strict):
    """A state of affairs: it starts and ends; absent means unknown.

    `end: ..` means still so when observed; `planned` marks an end that lies
    ahead of the source.
    """

    start: When | None = None
    end: When | None = None
    planned: Flag = False

    @model_validator(mode="after")
    def _ends_are_in_place(self) -> "Lasting":
        if self.start is not None and self.start.form in ("open", "lasted"):
            raise ValueError(f"start: '{self.start}' is no moment at which it starts")
        if self.end is not None and self.end.form == "lasted":
            raise ValueError(f"end: '{self.end}' is no moment at which it ends")
        if self.planned and (self.end is None or self.end.form == "open"):
            raise ValueError("planned: say the planned end, such as end: 2020")
        return self


class Spell(Lasting):
    """The time one actor is inside something (a member, a party, a role)."""

    actor: Slug
    note: Text | None = None
    evidence: tuple[Evidence, ...] = ()


def actor_alone(value: object) -> object:
    """Let an actor's id stand for a spell or participation without details."""
    return {"actor": value} if isinstance(value, str) else value


class Participation(Strict):
    """An actor in an event, and for whom it speaks where that is not plain."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    actor: Slug
    speaks_for: Slug | None = Field(default=None, alias="for")


Participants = tuple[Annotated[Participation, BeforeValidator(actor_alone)], ...]


class Fatalities(Strict):
    """People killed, as the source counts them; absent is not zero."""

    best: Count | None = None
    low: Count | None = None
    high: Count | None = None
    qualifier: Qualifier = "exact"
    note: Text | None = None


def no_open(when: dates.When | None) -> dates.When | None:
    """Refuse `..` where a thing happens at a time."""
    if when is not None and when.form == "open":
        raise ValueError("'..' stands only for an end")
    return when


Moment = Annotated[When | None, AfterValidator(no_open)]
