"""The parts of a card: headings, facts with their paragraphs, and what is unsaid."""

from dataclasses import dataclass
from functools import cached_property

from dashboard.analysis.choosing import Slice
from dashboard.analysis.details.why import LABELS
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
class Voice:
    """One line of a claim card: what is done (says, denies), by whom, when, where."""

    does: str
    who: tuple[Part, ...]
    on: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """What is said about something: a claim card.

    `silent` names those whom it concerns and of whom no words are recorded.
    """

    record: str
    kind: str
    text: str
    status: str
    voices: tuple[Voice, ...]
    silent: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A spell as shares (0 to 1) of the time of the data.

    It may hold from `first` to `last` and surely does from `sure` to `until`
    (None: on no day); `at` is the day looked at.
    """

    first: float
    sure: float | None
    until: float | None
    last: float
    at: float


@dataclass(frozen=True, slots=True)
class Stay:
    """A membership or a role: where, as what and when in words, and its bar."""

    where: Link
    words: str
    bar: Bar


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list: its sample, what it is, and quieter words below."""

    id: str
    text: str
    look: str
    sub: str


@dataclass(frozen=True, slots=True)
class Section:
    """A titled list; `note` says what the list leaves out, or how to read it."""

    title: str
    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Card:
    """One record or actor in words.

    Attributes
    ----------
    sort
        What sort of thing it is: `actors`, or the list of the data file.
    kind, look
        What it is, and the classes of its sample; empty for actors.
    title, subtitle
        Heading and one line of who and when.
    status
        Claim status, empty for actors.
    lately
        Of an actor, its latest dated things, newest first.
    unsaid
        What a reader would look for and the source does not give.
    pair
        The other ties of the two that a record links.
    """

    id: str
    sort: str
    kind: str
    look: str = ""
    title: str
    subtitle: tuple[Part, ...]
    status: str = ""
    facts: tuple[Fact, ...]
    lately: tuple[Fact, ...] = ()
    stays: tuple[Stay, ...] = ()
    quotes: tuple[Quote, ...] = ()
    unsaid: tuple[str, ...] = ()
    pair: Section | None = None
    ties: tuple[Section, ...] = ()
    events: tuple[Section, ...] = ()
    sources: tuple[Cite, ...]


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
        row = self.tables.records.loc[record].to_dict()
        if row["status"] == "assessed":
            return "status assessed alone"
        if record not in self.drawn:
            kind = vocabulary().kinds.get(str(row["kind"]))
            said = row["status"] in ("alleged", "disputed")
            return f"listed {kind.family if kind and not said else 'claim'}"
        return f"sample {mark(self.records[record])} {timing}"

    @cached_property
    def drawn(self) -> frozenset[str]:
        """The records from which any tie is drawn, at some date."""
        return frozenset(self.tables.ties["record"])

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
