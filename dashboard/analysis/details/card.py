"""What a card is written with: links, paragraphs, and what looks them up."""

from dataclasses import dataclass
from functools import cached_property

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.asking.judging import LABELS
from dashboard.analysis.known import Known, known
from dashboard.analysis.rows import kind_of
from dashboard.knowledge.records import Actor, ArmsFlow, Evidence, Record
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.knowledge.words import in_words


@dataclass(frozen=True, slots=True)
class Link:
    """A word that leads to another record or actor."""

    id: str
    text: str


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
class Row:
    """A line of a list: its sample, what it is, and quieter words below."""

    id: str
    text: str
    look: str
    sub: str


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

    @property
    def known(self) -> dict[str, Known]:
        """What the tables know of each record."""
        return known(self.tables)

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

    def row(self, identifier: str, timing: str, *subs: str) -> Row:
        """A line that leads to a record or a tie, with the mark of its class of date.

        Whatever is not certain says so; `subs` are said before.
        """
        ties = self.tables.ties
        record = (
            str(ties.at[identifier, "record"])
            if identifier in ties.index
            else identifier
        )
        label = "" if timing == "certain" else LABELS[timing]
        sub = " · ".join(filter(None, (*subs, label)))
        return Row(identifier, self.name(record), self.look(record, timing), sub)

    def look(self, record: str, timing: str) -> str:
        """The sample of a record, by the grammar of marks.

        A diamond is the author's own view. An open square is listed only: no
        picture draws it, such as a pledge, or what stands only in somebody's words.
        """
        row = self.known[record]
        if row.status == "assessed":
            return "status assessed alone"
        if not row.drawn:
            kind = vocabulary().kinds.get(row.kind)
            said = row.status in ("alleged", "disputed")
            return f"listed {kind.family if kind and not said else 'claim'}"
        return f"sample {mark(self.records[record])} {timing}"

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
