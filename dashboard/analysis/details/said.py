"""What is said about something: who says it, who denies it, who is silent."""

from collections.abc import Iterable, Iterator
from datetime import date

from dashboard.analysis.details.card import Part, Reader, Row
from dashboard.analysis.details.parts import Quote, Voice
from dashboard.analysis.participants import ends
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
        if isinstance(other, Event) and record.id in other.about and is_act(other):
            yield _act(reader, other)


def is_act(event: Event) -> bool:
    """Whether an event is a speech act: somebody says, accuses, denies."""
    return vocabulary().codes("event")[event.type].family == "claim"


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
    silent = _silent(reader, record) if _status(reader, record) in _WORDS else []
    return _quote(reader, record, voices, silent)


def _act(reader: Reader, event: Event) -> Quote:
    says = vocabulary().codes("event")[event.type].says
    who = reader.links(*(part.actor for part in event.actors))
    on = in_words(event.date) if event.date else "undated"
    voice = Voice(says.capitalize(), who, on, reader.cites(event.evidence))
    return _quote(reader, event, (voice,), [])


def _quote(
    reader: Reader, record: Record, voices: tuple[Voice, ...], silent: list[str]
) -> Quote:
    kind = vocabulary().kinds.get(reader.known[record.id].kind)
    return Quote(
        record.id,
        kind.label if kind else "Claim",
        reader.name(record.id),
        _status(reader, record),
        voices,
        reader.links(*silent),
    )


def _status(reader: Reader, record: Record) -> str:
    return reader.known[record.id].status


def _voice(reader: Reader, item: Evidence) -> Voice:
    who: tuple[Part, ...] = (reader.link(item.by),) if item.by else ("the author",)
    does = "Holds" if item.kind == "assessment" else _DOES[item.stance]
    on = in_words(item.on) if item.on else "undated" if item.by else ""
    return Voice(does, who, on, reader.cites((item,)))


def _silent(reader: Reader, record: Record) -> list[str]:
    """Whom it concerns and who has no recorded words in it, be it by a deputy."""
    spoken = {item.by for item in record.evidence if item.by}
    spoken |= {
        part.actor
        for other in reader.records.values()
        if isinstance(other, Event) and record.id in other.about
        for part in other.actors
    }
    heard = {name for by in spoken for name in reader.tables.folding.speaks_for(by)}
    return [name for name in _concerned(reader, [record]) if name not in heard]


def _concerned(reader: Reader, records: Iterable[Record]) -> list[str]:
    """Who is named in it, in what it is about and in what that is part of."""
    found: dict[str, None] = {}
    waiting, seen = list(records), set[str]()
    while waiting:
        record = waiting.pop(0)
        if record.id in seen:
            continue
        seen.add(record.id)
        found |= dict.fromkeys(ends(record))
        names = (*getattr(record, "about", ()), getattr(record, "part_of", None))
        waiting += [reader.records[n] for n in names if n in reader.records]
        found |= dict.fromkeys(n for n in names if n in reader.actors)
    return list(found)
