"""The parts of a card: facts, voices, spells, lists, and what is unsaid."""

from dataclasses import dataclass

from dashboard.analysis.details.card import Cite, Fact, Link, Part, Row


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
