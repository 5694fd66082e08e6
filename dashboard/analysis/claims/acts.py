"""Speech acts: what each is about, and which stand for themselves."""

from collections.abc import Iterator
from functools import cache

from dashboard.analysis.kept import kept
from dashboard.analysis.tables import Tables
from dashboard.knowledge.records import Event, Record
from dashboard.knowledge.vocabulary import Kind, vocabulary

_CONTESTED = ("alleged", "disputed", "assessed")
"""Claim statuses of what is no tie of its own."""


def kind_of(event: Event) -> Kind:
    """Its entry in the vocabulary."""
    return _kinds()[event.type]


def says(record: Record) -> bool:
    """Whether a record is a speech act: somebody says, accuses, denies."""
    return isinstance(record, Event) and kind_of(record).family == "claim"


def denies(act: Event) -> bool:
    """Whether an act answers those who said something: it rejects that."""
    return kind_of(act).toward == "speakers"


@kept
def about_each(tables: Tables) -> dict[str, list[Event]]:
    """The speech acts about each record, by its id."""
    found: dict[str, list[Event]] = {}
    for act in acts(tables):
        for name in _told(tables, act):
            found.setdefault(name, []).append(act)
    return found


@kept
def topics(tables: Tables) -> list[str]:
    """What somebody says: ids, what was said before acts, each as the file orders it.

    Claims, and whatever else is alleged, disputed or assessed; each speech act that
    is about none of these, such as a protest against a reported loan; and each that
    another one answers.
    """
    records = tables.records
    contents = records["status"].isin(_CONTESTED) | records["section"].eq("claims")
    found = dict.fromkeys(map(str, records.index[contents]))
    said = {act.id: act for act in acts(tables)}
    elsewhere = found.keys() | said.keys()
    for act in said.values():
        alone = elsewhere.isdisjoint(_told(tables, act))
        if alone or act.id in about_each(tables):
            found[act.id] = None
    return list(found)


@cache
def _kinds() -> dict[str, Kind]:
    return vocabulary().codes("event")


def acts(tables: Tables) -> Iterator[Event]:
    """Every speech act, as the file orders them."""
    for record in tables.by_id.values():
        if isinstance(record, Event) and says(record):
            yield record


def _told(tables: Tables, act: Event) -> list[str]:
    """Ids of what an act is about; of a bare repeat, of what it repeats."""
    if act.about or not act.restates:
        return list(act.about)
    repeated = tables.by_id[act.restates]
    return list(getattr(repeated, "about", ())) or [act.restates]
