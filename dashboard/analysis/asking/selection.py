"""Selection: what the reader looks at. One frozen value, and its forms.

The URL query and the YAML record hold only what differs from the default, in
the order of the fields; each form reads back equal, and a field that cannot be
read is dropped and named, never an error.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, quote

from dashboard.analysis.asking.codecs import (
    Codec,
    Partly,
    free,
    identifier,
    items,
    known,
    pair,
    steps,
    word,
)
from dashboard.analysis.asking.dated import first_day, last_day, plain_date
from dashboard.knowledge.problems import nearest
from dashboard.knowledge.vocabulary import vocabulary

MAX_QUERY = 2_000
"""Longest query we write or read, in characters; proxies cut at 4,000."""

_ALL: None = None
"""In a list of what is shown: no choice made, so everything."""


_VIEWS = (
    "network",
    "flows",
    "map",
    "timeline",
    "matrix",
    "table",
    "claims",
    "sources",
    "difference",
    "tension",
)
_DATE = Codec(plain_date, str)
_IDS = items(identifier)


def _codec(codec: Codec, default: Any) -> Any:
    return field(default=default, metadata={"codec": codec})


@dataclass(frozen=True, slots=True)
class Selection:
    """What is looked at, and how; every field has a default.

    Dates are EDTF texts at the precision typed (`1999`, `2016-04`); an empty
    `to` is the last observed day, an empty `from_` no beginning. Lists of what
    is shown are None for everything and empty for nothing.
    """

    view: str = _codec(word(*_VIEWS), "network")
    from_: str = _codec(_DATE, "")
    to: str = _codec(_DATE, "")
    families: tuple[str, ...] | None = _codec(
        items(known(list(vocabulary().families))), _ALL
    )
    kinds: tuple[str, ...] | None = _codec(items(known(list(vocabulary().kinds))), _ALL)
    actors: tuple[str, ...] = _codec(_IDS, ())
    depth: int = _codec(Codec(steps, str), 1)
    direction: str = _codec(word("both", "out", "in"), "both")
    path: tuple[str, ...] = _codec(Codec(pair, ",".join), ())
    level: str = _codec(word("states", "organisations", "people"), "states")
    statuses: tuple[str, ...] | None = _codec(
        items(known(list(vocabulary().claim_statuses))), _ALL
    )
    sources: tuple[str, ...] | None = _codec(_IDS, _ALL)
    speakers: tuple[str, ...] | None = _codec(_IDS, _ALL)
    text: str = _codec(Codec(free, str), "")
    undated: str = _codec(word("show", "hide"), "show")
    past: str = _codec(word("show", "hide"), "show")
    filtered: str = _codec(word("hide", "fade"), "hide")
    memberships: str = _codec(word("areas", "spokes"), "areas")
    node_measure: str = _codec(
        word("none", "ties", "between", "groups", "bridges"), "none"
    )
    flow_measure: str = _codec(word("money", "count"), "money")
    compare: str = _codec(_DATE, "")
    dates: tuple[str, ...] = _codec(items(plain_date, 6), ())
    matrix_order: str = _codec(word("name", "bloc", "similarity"), "name")
    table_order: str = _codec(word("date", "kind", "who", "status"), "date")
    record: str = _codec(Codec(identifier, str), "")

    def to_query(self) -> str:
        """The query of a link, without `?`; empty for the default."""
        pairs = (
            f"{name}={quote(text, safe=',.-')}"
            for name, text in self.to_record().items()
        )
        return "&".join(pairs)

    def to_record(self) -> dict[str, str]:
        """What differs from the default, as texts, in the order of the fields."""
        return {
            name: codec.write(getattr(self, attribute))
            for name, (attribute, codec, default) in FIELDS.items()
            if getattr(self, attribute) != default
        }

    def link(self, **changes: Any) -> str:
        """The link to this Selection with some fields changed."""
        return f"?{replace(self, **changes).to_query()}"


class _Field(NamedTuple):
    attribute: str
    codec: Codec
    default: Any


FIELDS: Mapping[str, _Field] = {
    f.name.rstrip("_"): _Field(f.name, f.metadata["codec"], f.default)
    for f in fields(Selection)
}
"""Name in the URL and in YAML, and how each field reads and prints."""


def from_record(record: Mapping[str, str]) -> tuple[Selection, list[str]]:
    """Read a record; returns the Selection and a notice for each field dropped.

    Of a list only the bad entries are dropped, each named, as long as one is good.
    """
    found: dict[str, Any] = {}
    notices = []
    for name, text in record.items():
        if name not in FIELDS:
            notices.append(f"{name[:40]} is unknown{nearest(name, FIELDS)}")
            continue
        attribute, codec, _ = FIELDS[name]
        try:
            if not isinstance(text, str):
                raise ValueError("a text is needed")
            found[attribute] = codec.read(text)
        except Partly as error:
            found[attribute] = error.kept
            notices.append(f"{name}: {error}")
        except ValueError as error:
            notices.append(f"{name}: {error}")
    return _in_order(Selection(**found), notices)


def from_query(query: str) -> tuple[Selection, list[str]]:
    """Read a link's query, with or without `?`; a repeated key is dropped."""
    if len(query) > MAX_QUERY:
        return Selection(), [f"the link is longer than {MAX_QUERY} characters"]
    pairs = parse_qsl(query.removeprefix("?"), keep_blank_values=True)
    record: dict[str, str] = {}
    notices = []
    for name, text in pairs:
        if name in record:
            notices.append(f"{name[:40]} stands twice; the first is kept")
        record.setdefault(name, text)
    selection, dropped = from_record(record)
    return selection, notices + dropped


def _in_order(selection: Selection, notices: list[str]) -> tuple[Selection, list[str]]:
    """Refuse a window that begins after it ends; nothing is swapped silently."""
    backwards = (
        selection.from_
        and selection.to
        and first_day(selection.from_) > last_day(selection.to)
    )
    if not backwards:
        return selection, notices
    said = f"from: {selection.from_} lies after to: {selection.to}"
    return replace(selection, from_=""), [*notices, said]
