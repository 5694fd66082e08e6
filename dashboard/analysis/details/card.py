"""The parts of a card: headings, facts with their paragraphs, and what is unsaid."""

from dataclasses import dataclass
from functools import cached_property

from dashboard.analysis.choosing import Slice
from dashboard.analysis.rows import kind_of
from dashboard.knowledge.records import Actor, ArmsFlow, Evidence, Record
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.knowledge.words import in_words


@dataclass(frozen=True, slots=True)
class Link:
    """A word that leads to another record or actor.

    `mark` names its sample; `note` says what the mark alone would not, such as
    that it has ended.
    """

    id: str
    text: str
    mark: str = ""
    note: str = ""


Part = str | Link


@dataclass(frozen=True, slots=True)
class Cite:
    """Where a fact stands: paragraph, its digest, whose words, when."""

    source: str
    paragraph: int
    digest: str
    says: str
    on: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a card: a label, a value in words, and where it stands."""

    label: str
    value: tuple[Part, ...]
    cites: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """Something that is said about the record: a claim card."""

    record: str
    text: str
    status: str
    cites: tuple[Cite, ...]
    answer: str


@dataclass(frozen=True)
class Card:
    """One record or actor in words.

    Attributes
    ----------
    id, kind, mark
        What it is; `mark` names its sample (`arms financing`), empty for actors.
    title, subtitle
        Heading and one line of who and when.
    status
        Claim status, empty for actors.
    facts, quotes, unsaid, sources
        The rest of the panel, in this order; `unsaid` lists what a reader would
        look for and the source does not give.
    related
        The last sections: title and links of each.
    """

    id: str
    kind: str
    mark: str
    title: str
    subtitle: tuple[Part, ...]
    status: str
    facts: tuple[Fact, ...]
    quotes: tuple[Quote, ...]
    unsaid: tuple[str, ...]
    sources: tuple[Cite, ...]
    related: tuple[tuple[str, tuple[Link, ...]], ...]


class Reader:
    """Looks up names, digests and records for the cards of one Slice."""

    def __init__(self, chosen: Slice) -> None:
        self.chosen = chosen
        self.tables = chosen.tables
        self.dataset = chosen.tables.knowledge.dataset

    @property
    def records(self) -> dict[str, Record]:
        """Every record by id."""
        return self.tables.by_id

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Every actor by id."""
        return {actor.id: actor for actor in self.dataset.actors}

    def name(self, identifier: str) -> str:
        """Name of an actor, or headline of a record."""
        if identifier in self.actors:
            return self.actors[identifier].name
        return str(self.tables.records.at[identifier, "name"])

    def link(self, identifier: str) -> Link:
        """A link that reads as the name."""
        return Link(identifier, self.name(identifier))

    def marked(self, record: str, timing: str = "certain") -> Link:
        """A link to a record, with the mark it is drawn with at a class of date."""
        note = {"past": "ended earlier", "not_observed": "not observed"}.get(timing, "")
        look = f"{mark(self.records[record])} {timing}"
        return Link(record, self.name(record), look, note)

    def links(self, *identifiers: str) -> tuple[Part, ...]:
        """Names with commas between them, each a link."""
        parts: list[Part] = []
        for identifier in identifiers:
            parts += [", ", self.link(identifier)] if parts else [self.link(identifier)]
        return tuple(parts)

    def cites(self, evidence: tuple[Evidence, ...]) -> tuple[Cite, ...]:
        """Where a record stands, one entry a paragraph."""
        return tuple(
            Cite(
                item.source,
                number,
                self._digest(item.source, number),
                self._says(item),
                in_words(item.on) if item.on else "",
                item.by or "",
            )
            for item in evidence
            for number in item.paragraph
        )

    def _digest(self, source: str, number: int) -> str:
        return self.tables.knowledge.seeds[source].paragraphs[number - 1].digest

    def _says(self, item: Evidence) -> str:
        done = {"asserts": "said", "denies": "denied", "disputes": "disputed"}
        if item.by:
            return f"{done[item.stance]} by {self.name(item.by)}"
        return {
            "report": "author reports",
            "caption": "photo caption",
            "assessment": "author’s view",
        }[item.kind]


def mark(record: Record) -> str:
    """The sample that stands for a record, by the grammar of marks."""
    if isinstance(record, ArmsFlow):
        if record.stage == "financed":
            return "arms financing"
        return (
            "arms"
            if record.value and record.value.amount is not None
            else "arms no-figure"
        )
    kind = vocabulary().kinds.get(kind_of(record))
    return kind.family if kind else "claim"
