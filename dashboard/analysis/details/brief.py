"""What is under the pointer, in a few lines: the card beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.asking.judging import LABELS
from dashboard.analysis.details.actor import KINDS
from dashboard.analysis.details.card import Cite, Reader
from dashboard.analysis.details.why import why
from dashboard.analysis.drawing.wording import value
from dashboard.analysis.rows import span_in_words, when_in_words
from dashboard.analysis.sentence import plural
from dashboard.knowledge.records import ArmsFlow, Record
from dashboard.knowledge.rules.parts import spells, third_parties
from dashboard.knowledge.vocabulary import vocabulary

MANY = 4
"""More names than this become a number."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A tie, a record or an actor in at most four lines.

    Attributes
    ----------
    title
        What it is: kind and ends, or a name.
    facts
        What, when and how much, a line each.
    source
        Paragraphs, who says it, claim status; empty for actors.
    why
        Class of date and its reason, where it is not certain.
    """

    title: str
    facts: tuple[str, ...]
    source: str = ""
    why: str = ""


def brief(chosen: Slice, identifier: str) -> Brief | None:
    """The card of an id; None where the data set does not know it."""
    reader = Reader(chosen)
    if identifier in reader.actors:
        return _actor(reader, identifier)
    if identifier in chosen.ties.index:
        return _tie(reader, identifier)
    if identifier in reader.records:
        return _record(reader, identifier)
    return _bundle(reader, identifier)


def _bundle(reader: Reader, identifier: str) -> Brief | None:
    """Several ties of a pair and family that are one line: `a~b~family`."""
    families, shown = vocabulary().families, reader.chosen.shown
    ends, family = identifier.split("~")[:-1], identifier.rpartition("~")[2]
    inside = shown["tail"].isin(ends) & shown["head"].isin(ends)
    mine = shown[inside & (shown["family"] == family)]
    if mine.empty:
        return None
    one, other = (_end(reader, end, end) for end in ends)
    found = mine["timing"].value_counts()
    counted = [f"{found[name]} {LABELS[name]}" for name in LABELS if name in found]
    return Brief(
        f"{families[family].label}, {one} and {other}",
        (f"{plural(len(mine), 'tie')}: {', '.join(counted)}",),
    )


def _tie(reader: Reader, identifier: str) -> Brief:
    """A tie between its ends at the level; who speaks for an end is named."""
    tie = _row(reader.chosen.ties, identifier)
    one = _end(reader, tie["tail"], tie["source"])
    other = _end(reader, tie["head"], tie["target"])
    kinds, joint = vocabulary().kinds, "to" if tie["directed"] else "and"
    title = f"{kinds[tie['kind']].label}, {one} {joint} {other}"
    if tie["role"]:
        role = kinds[tie["role"]].says if tie["role"] in kinds else f"{tie['role']} of"
        title = f"{one}, {role} {other}"
    return _said(reader, title, identifier, tie)


def _row(table: pd.DataFrame, identifier: str) -> dict[str, Any]:
    return {str(name): value for name, value in table.loc[identifier].items()}


def _end(reader: Reader, shown: str, real: str) -> str:
    name = _short(reader, shown)
    return name if shown == real else f"{name} ({reader.name(real)})"


def _short(reader: Reader, identifier: str) -> str:
    """An organisation by its code, as the picture writes it; others by name."""
    actor = reader.actors.get(identifier)
    if actor and actor.kind == "organisation":
        return str(reader.tables.actors.at[identifier, "short"])
    return reader.name(identifier)


def _record(reader: Reader, identifier: str) -> Brief:
    """A record that stands for itself, such as the junction of an agreement."""
    row = _row(reader.tables.records, identifier)
    row |= {"record": identifier, "timing": reader.chosen.records[identifier]}
    return _said(reader, row["name"], identifier, row)


def _said(reader: Reader, title: str, identifier: str, row: Mapping[str, Any]) -> Brief:
    """What, when and how much; the name of a record may already be in the title."""
    record = reader.records[row["record"]]
    name = str(reader.tables.records.at[record.id, "name"])
    what = label(row["kind"]) if name == title else name
    certain = row["timing"] == "certain"
    return Brief(
        title,
        (*([] if what in title else [what]), _when(reader, record, row)),
        _source(reader.cites(record.evidence), row["status"]),
        "" if certain else why(reader.tables, identifier, reader.chosen.window),
    )


def label(kind: str) -> str:
    """What a kind of record is called."""
    kinds = vocabulary().kinds
    return kinds[kind].label if kind in kinds else kind.capitalize()


def _when(reader: Reader, record: Record, row: Mapping[str, Any]) -> str:
    """Dates as the source gives them: of the spell, with the value, or alone."""
    if isinstance(record, ArmsFlow) and (stated := value(reader.tables, record.id)):
        amount, period = stated.split("\n")
        of = " for the whole of " if record.aggregate else ", "
        return f"{amount}{of}{period}"
    inside = (*spells(record), *third_parties(record))
    own = [
        span_in_words(spell) for _, spell in inside if spell.actor == row.get("source")
    ]
    said = " and ".join(filter(None, own)) if row.get("role") else ""
    return said or when_in_words(record)


def _source(cites: Sequence[Cite], status: str) -> str:
    """Where it stands: "¶2, ¶15, author reports, attested"."""
    paragraphs = dict.fromkeys(f"¶{cite.paragraph}" for cite in cites)
    says = dict.fromkeys(cite.says for cite in cites)
    return ", ".join((*_few(list(paragraphs)), *_few(list(says)), status))


def _few(words: list[str]) -> list[str]:
    if len(words) <= MANY:
        return words
    return [*words[: MANY - 1], f"{len(words) - MANY + 1} more"]


def _actor(reader: Reader, identifier: str) -> Brief:
    """Kind, roles, number of shown ties, and who is folded in."""
    actor, shown = reader.actors[identifier], reader.chosen.shown
    mine = (shown["tail"] == identifier) | (shown["head"] == identifier)
    level = reader.tables.actors[reader.chosen.selection.level]
    folded = level.index[(level == identifier) & (level.index != identifier)]
    status = ", see status note" if actor.kind == "de_facto_state" else ""
    facts = [f"{KINDS[actor.kind]}{status}"]
    facts += [f"{role.role}, {_short(reader, role.of)}" for role in actor.roles]
    facts.append(f"{plural(int(mine.sum()), 'tie')} shown")
    if len(folded):
        names = [reader.name(str(one)) for one in folded]
        facts.append(f"stands for {', '.join(_few(names))}")
    return Brief(actor.name, tuple(facts))
