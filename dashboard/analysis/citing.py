"""What stands behind a tie: its sources, whose words it is, and what it says."""

import unicodedata

import pandas as pd

from dashboard.analysis.claims.acts import acts
from dashboard.analysis.columns import rows
from dashboard.analysis.kept import kept
from dashboard.analysis.participants import who
from dashboard.analysis.tables import Tables
from dashboard.knowledge.records import ArmsFlow, Record, Seed
from dashboard.knowledge.words import in_words


def from_sources(
    tables: Tables, records: "pd.Series[str]", chosen: tuple[str, ...] | None
) -> "pd.Series[bool]":
    """Which records some paragraph of the chosen sources supports."""
    if chosen is None:
        return pd.Series(True, index=records.index)
    evidence = tables.evidence
    return records.isin(evidence.loc[evidence["source"].isin(chosen), "record"])


def in_words_of(
    tables: Tables, records: "pd.Series[str]", chosen: tuple[str, ...] | None
) -> "pd.Series[bool]":
    """Which records are words of the chosen speakers."""
    if chosen is None:
        return pd.Series(True, index=records.index)
    said = speakers(tables)
    return records.isin(said.index[said.isin(chosen)])


def holding(tables: Tables, records: "pd.Series[str]", text: str) -> "pd.Series[bool]":
    """Which records hold every word of a text; case and accents aside."""
    found = pd.Series(True, index=records.index)
    if text:
        told = records.map(_told(tables))
        for word in plain(text).split():
            found &= told.str.contains(word, regex=False)
    return found


@kept
def speakers(tables: Tables) -> "pd.Series[str]":
    """Whose words each record is, by record: once for each speaker.

    Those whom its evidence quotes, and of a speech act those who perform it: that
    it was said, the author reports; what was said are their words.
    """
    evidence = tables.evidence
    quoted = evidence.loc[evidence["by"] != "", ["record", "by"]].to_numpy().tolist()
    spoken = [[act.id, part.actor] for act in acts(tables) for part in act.actors]
    pairs = list(dict.fromkeys((str(r), str(s)) for r, s in [*quoted, *spoken]))
    return pd.Series(
        [speaker for _, speaker in pairs],
        index=pd.Index([record for record, _ in pairs], dtype="str"),
        dtype="str",
    )


@kept
def _told(tables: Tables) -> dict[str, str]:
    """What each record says in words, and the names of who takes part, made plain."""
    names = {
        actor.id: " ".join((actor.name, *actor.names.values()))
        for actor in tables.knowledge.dataset.actors
    }
    ends: dict[str, set[str]] = {}
    for tie in rows(tables.ties):
        ends.setdefault(tie.record, set()).update((tie.source, tie.target))
    found = {}
    for record in tables.by_id.values():
        part = {actor for side in who(record) for actor in side}
        part |= ends.get(record.id, set())
        words = [str(tables.records.at[record.id, "name"]), *_own_words(record)]
        words += [names[actor] for actor in sorted(part & names.keys())]
        found[record.id] = plain("\n".join(words))
    return found


def _own_words(record: Record) -> list[str]:
    items = record.items if isinstance(record, ArmsFlow) else ()
    said = [
        record.note,
        *(text for i in items for text in (i.designation, i.description)),
    ]
    return [text for text in said if text]


def plain(text: str) -> str:
    """A text without case and accents: "Erdoğan" is found by "erdogan"."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return kept.replace("\N{LATIN SMALL LETTER DOTLESS I}", "i")


def source_in_words(seed: Seed) -> str:
    """A source by who wrote it, what it is called and when: as far as is known."""
    known = (seed.author, seed.title, seed.published and in_words(seed.published))
    return ", ".join(filter(None, known)) or seed.id
