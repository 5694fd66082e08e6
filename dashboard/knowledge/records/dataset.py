"""The two files: a seed (what a source is) and a data set (what it says)."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, PlainValidator, WithJsonSchema

from dashboard.knowledge import dates
from dashboard.knowledge.problems import shown
from dashboard.knowledge.records.actors import Actor
from dashboard.knowledge.records.base import Moment, Slug, Slugs, Strict, Text, When
from dashboard.knowledge.records.common import Record
from dashboard.knowledge.records.happenings import ArmsFlow, Claim, Event
from dashboard.knowledge.records.states import (
    Agreement,
    Alliance,
    Conflict,
    Relation,
)

SCHEMA = 1
"""Version of the form of a data file that this program reads."""


def _version(value: object) -> str:
    text = value if isinstance(value, str) else ""
    number = int(text) if re.fullmatch("[0-9]{1,9}", text) else 0
    if number > SCHEMA:
        raise ValueError(f"form {number} is newer than this program; it reads {SCHEMA}")
    if number < SCHEMA:
        raise ValueError(f"{shown(value)} is no form of a file; write schema: {SCHEMA}")
    return str(SCHEMA)


def _sha256(value: str) -> str:
    if not re.fullmatch("[0-9a-f]{64}", value):
        raise ValueError(f"{shown(value)} is not 64 hexadecimal digits")
    return value


def _period(when: dates.When) -> dates.When:
    if dates.UNBOUNDED in (when.first, when.last) or when.last == dates.UNBOUNDED_LAST:
        raise ValueError(f"'{when}' is no period; write 2016-04-02/2016-04-09")
    return when


class Paragraph(Strict):
    """One block of the source: a digest in our own words, never its text."""

    kind: Literal["text", "heading", "caption", "about the author", "other"]
    digest: Text
    no_record: Text | None = None
    """Why no record cites it."""


class Seed(Strict):
    """A source: bibliographic record, what it covers, its paragraphs."""

    id: Slug
    author: Text | None = None
    title: Text | None = None
    publisher: Text | None = None
    place: Text | None = None
    language: Text | None = None
    published: Moment = None
    observed: Annotated[When, AfterValidator(_period)]
    """The reporting period: what the text says in the present tense holds on
    each of its days."""
    reliability: Literal["A", "B", "C", "D", "E", "F"] | None = None
    """Admiralty letter once somebody has judged it; empty: not rated."""
    sha256: Annotated[Text, AfterValidator(_sha256)]
    """Of the original text."""
    note: Text | None = None
    paragraphs: Annotated[tuple[Paragraph, ...], Field(min_length=1)]


class Dataset(Strict):
    """One data file."""

    schema_: Annotated[
        str,
        PlainValidator(_version),
        WithJsonSchema({"enum": [SCHEMA, str(SCHEMA)]}),
        Field(alias="schema"),
    ]
    """Version of the form of the file."""
    id: Slug
    title: Text
    summary: Text
    sources: Annotated[Slugs, Field(min_length=1)]
    """Ids of the seeds, each a file seeds/<id>.yaml."""
    actors: Annotated[tuple[Actor, ...], Field(min_length=1)]
    alliances: tuple[Alliance, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    relations: tuple[Relation, ...] = ()
    arms_flows: tuple[ArmsFlow, ...] = ()
    events: tuple[Event, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    claims: tuple[Claim, ...] = ()


SECTIONS: Mapping[str, type[Record]] = MappingProxyType(
    {
        "actors": Actor,
        "alliances": Alliance,
        "agreements": Agreement,
        "relations": Relation,
        "arms_flows": ArmsFlow,
        "events": Event,
        "conflicts": Conflict,
        "claims": Claim,
    }
)
"""The lists of a data file and the records that stand in them."""
