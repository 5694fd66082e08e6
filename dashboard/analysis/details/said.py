"""What is said about something: who says it, who denies it, who is silent."""

from collections.abc import Iterable, Iterator
from datetime import date

from dashboard.analysis.claims.acts import kind_of, says
from dashboard.analysis.claims.silence import silent
from dashboard.analysis.claims.utterances import utterances
from dashboard.analysis.details.card import Part, Reader, Row
from dashboard.analysis.details.parts import Quote, Voice
from dashboard.knowledge.dates import UNBOUNDED
from dashboard.knowledge.records import Event, Evidence, Record
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.knowledge.words import in_words

_DOES = {"asserts": "Says", "denies": "Denies", "disputes": "Disputes"}
_WORDS = ("alleged", "disputed", "declared")
"""Claim statuses of what stands only in somebody's words."""


def quotes(reader: Reader, record: Record) -> Iterator[Quote]:
    """Claim cards: of the words that the record is, reports, or is met with."""
    if not isinstance(record, Event) and any(item.by for item in record.evidence):
        yield _content(reader, record)
        return
    for name in getattr(record, "about", ()):
        content = reader.records.get(name)
        if content and any(item.by for item in content.evidence):
            yield _content(reader, content)
    for other in reader.records.values():
        if isinstance(other, Event) and record.id in other.about and says(other):
            yield _act(reader, other)


def word_rows(reader: Reader, records: Iterable[Record]) -> tuple[Row, ...]:
    """A line for each speech act or content, with who said it when; newest first."""
    timing = reader.chosen.records
    here = [record for record in records if timing[record.id] != "absent"]
    return tuple(
        reader.row(
            record.id,
            str(timing[record.id]) if reader.known[record.id].drawn else "certain",
            *_spoken(reader, record),
        )
        for record in sorted(here, key=_said_last, reverse=True)
    )


def _said_last(record: Record) -> date:
    """The last day on which it was said; what has none comes last."""
    dates = [getattr(record, "date", None), *(item.on for item in record.evidence)]
    return max((when.last for when in dates if when), default=UNBOUNDED)


def _spoken(reader: Reader, record: Record) -> Iterator[str]:
    if isinstance(record, Event):
        yield ", ".join(reader.name(part.actor) for part in record.actors)
        yield in_words(record.date) if record.date else "undated"
        return
    for item in record.evidence:
        does = {"asserts": "", "denies": "denied by ", "disputes": "disputed by "}
        by = reader.name(item.by) if item.by else "the author’s view"
        on = f", {in_words(item.on)}" if item.on else ""
        yield f"{does[item.stance]}{by}{on}"


def _content(reader: Reader, record: Record) -> Quote:
    voices = tuple(_voice(reader, item) for item in record.evidence)
    words = _status(reader, record) in _WORDS
    heard = utterances(reader.tables, record) if words else []
    quiet = silent(reader.tables, record, heard) if words else []
    return _quote(reader, record, voices, quiet)


def _act(reader: Reader, event: Event) -> Quote:
    who = reader.links(*(part.actor for part in event.actors))
    on = in_words(event.date) if event.date else "undated"
    voice = Voice(
        kind_of(event).says.capitalize(), who, on, reader.cites(event.evidence)
    )
    return _quote(reader, event, (voice,), [])


def _quote(
    reader: Reader, record: Record, voices: tuple[Voice, ...], quiet: list[str]
) -> Quote:
    kind = vocabulary().kinds.get(reader.known[record.id].kind)
    return Quote(
        record.id,
        kind.label if kind else "Claim",
        reader.name(record.id),
        _status(reader, record),
        voices,
        reader.links(*quiet),
    )


def _status(reader: Reader, record: Record) -> str:
    return reader.known[record.id].status


def _voice(reader: Reader, item: Evidence) -> Voice:
    who: tuple[Part, ...] = (reader.link(item.by),) if item.by else ("the author",)
    does = "Holds" if item.kind == "assessment" else _DOES[item.stance]
    on = in_words(item.on) if item.on else "undated" if item.by else ""
    return Voice(does, who, on, reader.cites((item,)))
