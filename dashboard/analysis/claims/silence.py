"""Silence: whom something said concerns, and of whom no words on it are recorded."""

from collections import deque
from collections.abc import Iterable

from dashboard.analysis.claims.utterances import Utterance
from dashboard.analysis.participants import ends
from dashboard.analysis.tables import Tables
from dashboard.knowledge.records import Record


def silent(tables: Tables, record: Record, heard: Iterable[Utterance]) -> list[str]:
    """Those it concerns who have no say in it, be it by a deputy; ids."""
    folding = tables.folding
    spoken: set[str] = set()
    for one in heard:
        if one.by:
            spoken |= {one.by, *folding.speaks_for(one.speaks_for or one.by)}
    found = dict.fromkeys(folding.fold(a, "states") for a in concerned(tables, record))
    return [actor for actor in found if actor not in spoken]


def concerned(tables: Tables, record: Record) -> list[str]:
    """Who is named in a record, in what it is about and in what that is part of."""
    found: dict[str, None] = {}
    waiting, seen = deque([record.id]), set[str]()
    while waiting:
        name = waiting.popleft()
        if name in tables.names:
            found[name] = None
        elif name in tables.by_id and name not in seen:
            seen.add(name)
            inside = tables.by_id[name]
            waiting.extend(ends(inside))
            waiting.extend(getattr(inside, "about", ()))
            waiting.append(getattr(inside, "part_of", None) or "")
    return list(found)
