"""How two actors are linked, in words: each link a list of ties with paragraphs."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dashboard.analysis.asking.choosing import NO_FILTERS
from dashboard.analysis.details.card import Link, Reader, Row
from dashboard.analysis.details.parts import Section
from dashboard.analysis.details.spells import spell_in_words
from dashboard.analysis.linking.linking import Linked, elsewhere
from dashboard.analysis.linking.shortest import Chain
from dashboard.analysis.sentence import as_of
from dashboard.knowledge.vocabulary import vocabulary

_TITLES = {
    "direct": "Between them",
    "said": "One says of the other",
    "members": "Both in",
    "agreements": "Both take part in",
    "mediators": "Mediated by",
    "talks": "Talked with both",
    "suppliers": "Arms to both from",
    "recipients": "Arms from both to",
    "ways": "Shortest way, over",
    "ways_said": "Only by what somebody says, over",
    "ended": "No longer both in",
}
_DIRECT = {"ended": "No longer between them"}
_SAYS = {
    "statement": "says something of",
    "reject": "denies what is said by",
    "protest": "protests against the deed of",
    "demand": "demands of",
}
"""Speech acts inside a sentence, where the word on the mark would not read well."""
_NOTES = {
    "said": "Claims: words of one side, not facts.",
    "ways": "Whichever way the ties point.",
    "ways_said": "At least one step is a claim, not a fact.",
    "ended": "It ended before this day.",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer in words.

    Attributes
    ----------
    ends
        The two, as the level shows them.
    when
        The day looked at.
    sections
        The links, each with its ties.
    missing
        Why there is none; empty where there is one.
    way
        What changes of the Selection would show a link, and in what words; empty
        where none is known.
    """

    ends: tuple[Link, Link]
    when: str
    sections: tuple[Section, ...]
    missing: str
    way: tuple[str, dict[str, Any]] | None


def answer(reader: Reader, found: Linked) -> Answer:
    """Say how a pair is linked, or why it is not."""
    one, other = (reader.link(end) for end in found.ends)
    missing = "" if found.linked else _missing(reader, found)
    return Answer(
        (one, other),
        as_of(reader.chosen),
        tuple(_sections(reader, found)),
        missing,
        _way(reader, found) if missing else None,
    )


def _sections(reader: Reader, found: Linked) -> Iterator[Section]:
    for group in found.groups:
        title, note = _TITLES[group.key], _NOTES.get(group.key, "")
        plain = [chain for chain in group.chains if not chain.through]
        ties = [tie for chain in plain for step in chain.steps for tie in step]
        if ties:
            direct = _DIRECT.get(group.key, title)
            yield Section(direct, tuple(_row(reader, tie) for tie in ties), note)
        through = [chain for chain in group.chains if chain.through]
        for number, chain in enumerate(through, 1):
            last = number == len(through)
            said = f" And {group.more:,} more ways as short." if group.more else ""
            names = f"{title} {_names(reader, chain)}"
            notes = note + said if last else ""
            rows = tuple(_row(reader, tie) for step in chain.steps for tie in step)
            yield Section(names, rows, notes.strip())


def _names(reader: Reader, chain: Chain) -> str:
    return " and ".join(reader.name(node) for node in chain.through)


def _row(reader: Reader, tie: str) -> Row:
    """A tie in words: who does what to whom, when, and where it stands."""
    found = reader.chosen.ties.loc[tie].to_dict()
    kind = vocabulary().kinds[found["kind"]]
    says = _SAYS.get(kind.key, kind.says)
    if found["role"]:
        says = f"{found['role']} of"
    who = f"{reader.name(found['tail'])} {says} {reader.name(found['head'])}"
    when = spell_in_words(reader, tie)
    record = reader.records[found["record"]]
    numbers = dict.fromkeys(n for e in record.evidence for n in e.paragraph)
    where = " ".join(f"¶{number}" for number in numbers)
    shown = tie if found["role"] else found["record"]
    return reader.row(shown, found["timing"], who, when, where)


def lit(reader: Reader, found: Linked) -> list[str]:
    """The ties of the answer, and the lines that stand for several in the picture."""
    ties = reader.chosen.ties.loc[list(found.lit)]
    pairs = zip(ties["tail"], ties["head"], ties["family"], strict=True)
    lines = [f"{min(a, b)}~{max(a, b)}~{family}" for a, b, family in pairs]
    return [*found.lit, *dict.fromkeys(lines)]


def _missing(reader: Reader, found: Linked) -> str:
    one, other = found.ends
    if one == other:
        return (
            f"Both are {reader.name(one)} at this level, so no tie between them is "
            "drawn; the level People keeps persons and bodies apart."
        )
    when = as_of(reader.chosen)
    shown = set(reader.chosen.actors)
    alone = [reader.name(end) for end in found.ends if end not in shown]
    if alone:
        verb = "has" if len(alone) == 1 else "have"
        return f"{' and '.join(alone)} {verb} no shown tie {when}."
    return f"No chain of shown ties joins them {when}."


def _way(reader: Reader, found: Linked) -> tuple[str, dict[str, Any]] | None:
    if found.ends[0] == found.ends[1]:
        return "Show people apart", {"level": "people"}
    where = elsewhere(reader.chosen)
    if where == "filters":
        return "The filters hide what links them: drop the filters", NO_FILTERS
    if where == "last":
        last = NO_FILTERS | {"from_": "", "to": ""}
        return "They are linked on the last observed day: go there", last
    return None


def others(reader: Reader, identifier: str) -> tuple[Link, ...]:
    """The other actors that the level shows apart, to ask how they are linked."""
    actors = reader.tables.actors
    level = reader.chosen.selection.level
    itself = {identifier, str(actors.at[identifier, level])}
    apart = actors[(actors[level] == actors.index) & ~actors.index.isin(list(itself))]
    return tuple(reader.link(str(name)) for name in apart["name"].sort_values().index)
