"""The two files: a seed (what a source is) and a data set (what it says)."""

from typing import Annotated, Literal

from pydantic import Field

from dashboard.knowledge.records.actors import Actor
from dashboard.knowledge.records.base import Moment, Slug, Slugs, Strict, Text, When
from dashboard.knowledge.records.happenings import ArmsFlow, Claim, Event
from dashboard.knowledge.records.states import (
    Agreement,
    Alliance,
    Conflict,
    Relation,
)


class Paragraph(Strict):
    """One block of the source: a digest in our own words, never its text."""

    kind: Literal["text", "heading", "caption", "about the author", "other"]
    digest: Text
    no_record: Text | None = None


class Seed(Strict):
    """A source: bibliographic record, what it covers, its paragraphs.

    `observed` is the reporting period: what the text says in the present tense
    holds on each of its days. `reliability` is the Admiralty letter once
    somebody has judged it.
    """

    id: Slug
    author: Text | None = None
    title: Text | None = None
    publisher: Text | None = None
    place: Text | None = None
    language: Text | None = None
    published: Moment = None
    observed: When
    reliability: Literal["A", "B", "C", "D", "E", "F"] | None = None
    sha256: Annotated[Text, Field(pattern=r"^[0-9a-f]{64}$")]
    note: Text | None = None
    paragraphs: Annotated[tuple[Paragraph, ...], Field(min_length=1)]


class Dataset(Strict):
    """One data file."""

    schema_: Annotated[Literal["1"], Field(alias="schema")]
    id: Slug
    title: Text
    summary: Text
    sources: Annotated[Slugs, Field(min_length=1)]
    actors: Annotated[tuple[Actor, ...], Field(min_length=1)]
    alliances: tuple[Alliance, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    relations: tuple[Relation, ...] = ()
    arms_flows: tuple[ArmsFlow, ...] = ()
    events: tuple[Event, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    claims: tuple[Claim, ...] = ()
