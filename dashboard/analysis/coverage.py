"""What was taken from where: the paragraphs of a source, and who speaks in it."""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.listing import shown


@dataclass(frozen=True, slots=True)
class Covered:
    """A paragraph of a source, and what the Slice shows of it.

    Attributes
    ----------
    digest
        What it says, in our own words.
    reason
        Why it holds no record; empty where it holds some.
    records
        Ids of the shown records that cite it, in the order of `listing.listed`.
    words
        What it says in the original; empty where that is not shown.
    """

    source: str
    number: int
    kind: str
    digest: str
    reason: str
    records: tuple[str, ...]
    words: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the shown records of a source carry; counts of records.

    Attributes
    ----------
    one_source
        Cited from a single source.
    interested
        Known only in the words of somebody it binds, favours or accuses: declared
        or alleged.
    undated
        Without any date in the source.
    """

    records: int
    one_source: int
    interested: int
    undated: int


def paragraphs(chosen: Slice, source: str) -> list[Covered]:
    """Every paragraph of a source, with or without records."""
    cited = _cited(chosen, source).groupby("paragraph")["record"]
    records = {number: tuple(dict.fromkeys(found)) for number, found in cited}
    knowledge = chosen.tables.knowledge
    original = knowledge.originals.get(source)
    words = dict(enumerate(original.paragraphs if original else (), 1))
    return [
        Covered(
            source,
            number,
            paragraph.kind,
            paragraph.digest,
            paragraph.no_record or "",
            records.get(number, ()),
            words.get(number, ""),
        )
        for number, paragraph in enumerate(knowledge.seeds[source].paragraphs, 1)
    ]


def speakers(chosen: Slice, source: str) -> dict[str, int]:
    """How many shown records stand in whose words; empty id: the author's own.

    Most first, then by name. A record said by two counts for both.
    """
    said = _cited(chosen, source).drop_duplicates(["record", "by"])["by"].value_counts()
    names = chosen.tables.names
    order = sorted(said.index, key=lambda by: (-said[by], names.get(by, "")))
    return {str(by): int(said[by]) for by in order}


def standing(chosen: Slice, source: str) -> Standing:
    """Counts that say how much rests on one source, one voice, or no date."""
    mine = shown(chosen).loc[lambda found: found.index.isin(_records(chosen, source))]
    evidence = chosen.tables.evidence
    sources = evidence.groupby("record")["source"].nunique()
    return Standing(
        len(mine),
        int((sources.reindex(mine.index) == 1).sum()),
        int(mine["status"].isin(["declared", "alleged"]).sum()),
        int(mine["undated"].sum()),
    )


def _records(chosen: Slice, source: str) -> "pd.Series[str]":
    return _cited(chosen, source)["record"]


def _cited(chosen: Slice, source: str) -> pd.DataFrame:
    """Evidence of the shown records in a source, in the order of the records."""
    evidence = chosen.tables.evidence
    order = {record: n for n, record in enumerate(shown(chosen).index)}
    mine = evidence[(evidence["source"] == source) & evidence["record"].isin(order)]
    return mine.iloc[mine["record"].map(order).argsort(kind="stable")]
