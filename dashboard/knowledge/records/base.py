"""The types of single values: ids, texts, dates, counts, words of the vocabulary."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainSerializer,
    PlainValidator,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, core_schema

from dashboard.knowledge import dates
from dashboard.knowledge.limits import MAX_SLUG, MAX_TEXT
from dashboard.knowledge.problems import nearest, shown
from dashboard.knowledge.vocabulary import Section, vocabulary

_DECIMAL = r"-?[0-9]{1,3}(\.[0-9]{1,15})?"
SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"


class WrongField(ValueError):
    """Fields that do not go together.

    Attributes
    ----------
    fields
        All of them.
    field
        The one to look at; empty where it is the record as a whole.
    """

    def __init__(self, message: str, *fields: str, field: str = "") -> None:
        self.fields = fields
        self.field = field
        super().__init__(message)


class Strict(BaseModel):
    """A model that refuses unknown fields and cannot be changed."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, use_attribute_docstrings=True
    )


def _slug(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"an id is needed; found {shown(value)}")
    foreign = next((letter for letter in value[:MAX_SLUG] if not letter.isascii()), "")
    if foreign:
        name = unicodedata.name(foreign, "unnamed").lower()
        raise ValueError(
            f"{shown(value)} is no id: U+{ord(foreign):04X} ({name}) is none of a to z"
        )
    if len(value) > MAX_SLUG or not re.fullmatch(SLUG, value):
        raise ValueError(
            f"{shown(value)} is no id; use small Latin letters, digits and single "
            f"hyphens, at most {MAX_SLUG}"
        )
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"a text is needed; found {shown(value)}")
    if len(value) > MAX_TEXT:
        raise ValueError(f"the text is longer than {MAX_TEXT:,} characters")
    return unicodedata.normalize("NFC", " ".join(value.split()))


def _when(value: object) -> dates.When:
    if isinstance(value, dates.When):
        return value
    if isinstance(value, list):
        raise ValueError('a range needs quotation marks: "[1985..1989]"')
    if not isinstance(value, str):
        raise ValueError(f"a date is needed; found {shown(value)}")
    return dates.parse(value)


def _count(value: object) -> int:
    if isinstance(value, int):
        return value
    if not isinstance(value, str) or not re.fullmatch("[0-9]{1,18}", value):
        raise ValueError(f"{shown(value)} is no whole number; write digits only")
    return int(value)


def _decimal(value: object) -> float:
    if isinstance(value, float):
        return value
    if not isinstance(value, str) or not re.fullmatch(
        r"-?[0-9]{1,3}(\.[0-9]+)?", value
    ):
        raise ValueError(f"{shown(value)} is no number such as 40.18")
    return float(value)


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if value not in ("true", "false"):
        raise ValueError(f"{shown(value)} is neither true nor false")
    return value == "true"


def _paragraphs(value: object) -> tuple[int, ...]:
    numbers = tuple(map(_count, value if isinstance(value, list | tuple) else [value]))
    if not numbers or min(numbers) < 1:
        raise ValueError("paragraphs are counted from 1")
    return numbers


def _as_list(value: object) -> object:
    """Let one value stand for a list of one."""
    return value if isinstance(value, list | tuple) else [value]


def _no_open(when: dates.When | None) -> dates.When | None:
    if when is not None and when.form == "open":
        raise ValueError("'..' stands only for an end")
    return when


def _begin(when: dates.When | None) -> dates.When | None:
    if when is not None and when.form == "lasted":
        raise ValueError(f"'{when}' is no moment at which it starts")
    return _no_open(when)


def _end(when: dates.When | None) -> dates.When | None:
    if when is not None and when.form == "lasted":
        raise ValueError(f"'{when}' is no moment at which it ends")
    return when


_NUMBER = {"type": ["integer", "string"], "pattern": "^[0-9]+$"}
_EDTF = {
    "type": ["string", "integer"],
    "description": "EDTF: 1999, 2016-04, 2016-04-09, 198X, 1988~, 2016?, "
    '"[1985..1989]", "[..2016-04-02]", "[1991..]", 2016-04-07/2016-04-08; '
    "as end also ..",
}

Slug = Annotated[
    str,
    PlainValidator(_slug),
    WithJsonSchema(
        {"type": ["string", "integer"], "pattern": f"^{SLUG}$", "maxLength": MAX_SLUG}
    ),
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
Slugs = Annotated[
    tuple[Slug, ...],
    BeforeValidator(_as_list, json_schema_input_type=Slug | list[Slug]),
]
Moment = Annotated[When | None, AfterValidator(_no_open)]
Begin = Annotated[When | None, AfterValidator(_begin)]
End = Annotated[When | None, AfterValidator(_end)]
Qualifier = Literal["exact", "about", "at_least", "more_than"]


@dataclass(frozen=True)
class WordOf:
    """Marks a text as a word that the vocabulary has for one list of the file."""

    section: Section

    def __get_pydantic_core_schema__(
        self, source: type, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Let pydantic check the word."""
        return core_schema.no_info_plain_validator_function(self._known)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """List the words for editors."""
        return {"enum": list(vocabulary().codes(self.section))}

    def _known(self, word: object) -> str:
        words = vocabulary().codes(self.section)
        if not isinstance(word, str) or word not in words:
            near = nearest(word, words) if isinstance(word, str) else ""
            raise ValueError(f"{shown(word)} is not one of {', '.join(words)}{near}")
        return word
