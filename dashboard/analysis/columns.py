"""The column dictionary: what every table holds, its type, unit and meaning."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pandas as pd


class Column(NamedTuple):
    """One column of a table."""

    dtype: str
    unit: str
    meaning: str


DAY = "datetime64[s]"

BOUNDS = {
    "start_earliest": Column(DAY, "day", "not begun before; 0001-01-01: unbounded"),
    "start_latest": Column(DAY, "day", "surely begun by"),
    "end_earliest": Column(DAY, "day", "surely not ended before"),
    "end_latest": Column(DAY, "day", "surely ended after"),
}

TIME = {
    "shape": Column("str", "", "state, occurrence or total"),
    **BOUNDS,
    "uncertain": Column("bool", "", "a date carries `?`: never certain"),
    "undated": Column("bool", "", "no date at all in the source"),
    "planned": Column(DAY, "day", "last day of a planned end; 0001-01-01: none"),
    "observed_last": Column(DAY, "day", "last day its sources report on"),
}

ACTORS = {
    "name": Column("str", "", "name in English"),
    "short": Column("str", "", "code written inside its shape"),
    "kind": Column("str", "", "state, de_facto_state, organisation, person, …"),
    "lat": Column("float64", "degrees north", "seat; NaN where none is given"),
    "lon": Column("float64", "degrees east", "seat; NaN where none is given"),
    "states": Column("str", "actor id", "stands for it at level States"),
    "organisations": Column("str", "actor id", "stands for it at level Organisations"),
    "people": Column("str", "actor id", "itself"),
}

RECORDS = {
    "section": Column("str", "", "list of the data file it stands in"),
    "kind": Column("str", "", "key of the vocabulary, or claim"),
    "name": Column("str", "", "headline of the record"),
    "status": Column("str", "", "claim status"),
    "modality": Column("str", "", "actual, negated or hypothetical"),
    "when": Column("str", "", "date in words, as the source gives it"),
    **TIME,
}

TIES = {
    "record": Column("str", "record id", "the record it is drawn from"),
    "kind": Column("str", "", "key of the vocabulary"),
    "family": Column("str", "", "family of the kind"),
    "directed": Column("bool", "", "whether source and target differ"),
    "role": Column("str", "", "member, party, sponsor, … at a junction; else empty"),
    "source": Column("str", "node id", "first end; who acts"),
    "target": Column("str", "node id", "second end; an agreement's own id: junction"),
    "status": Column("str", "", "claim status of the record"),
    "value": Column("Int64", "full units of currency", "NA: not given"),
    "currency": Column("str", "ISO 4217", "empty where there is no value"),
    "addressed": Column("bool", "", "False: the source names no addressee"),
    "source_states": Column("str", "node id", "source at level States"),
    "target_states": Column("str", "node id", "target at level States"),
    "source_organisations": Column("str", "node id", "source at Organisations"),
    "target_organisations": Column("str", "node id", "target at Organisations"),
    "source_people": Column("str", "node id", "source at level People"),
    "target_people": Column("str", "node id", "target at level People"),
    **TIME,
}

FLOWS = {
    "supplier": Column("str", "actor id", "who gives"),
    "recipient": Column("str", "actor id", "who gets"),
    "stage": Column("str", "", "ordered, delivered, financed, pledged, requested"),
    "items": Column("str", "", "weapons as the source names them"),
    "value": Column("Int64", "full units of currency", "NA: not given"),
    "currency": Column("str", "ISO 4217", "empty where there is no value"),
    "qualifier": Column("str", "", "exact, about, at_least, more_than"),
    "lower_than": Column("str", "record id", "flow the source says it is lower than"),
    "compared": Column("str", "", "the comparison in words, such as much lower"),
    "finances": Column("str", "record id", "flow a loan pays for"),
    "term": Column("str", "ISO 8601 duration", "of a loan"),
    "status": Column("str", "", "claim status"),
    "modality": Column("str", "", "actual, negated or hypothetical"),
    "when": Column("str", "", "date in words, as the source gives it"),
    **TIME,
}

EVENTS = {
    "kind": Column("str", "", "key of the vocabulary"),
    "name": Column("str", "", "headline"),
    "place": Column("str", "", "where, as the source says"),
    "part_of": Column("str", "record id", "the larger event or conflict"),
    "restates": Column("str", "record id", "the record it says again"),
    "status": Column("str", "", "claim status"),
    "when": Column("str", "", "date in words, as the source gives it"),
    **TIME,
}

EVIDENCE = {
    "record": Column("str", "record id", "what it supports"),
    "source": Column("str", "seed id", "the document"),
    "paragraph": Column("int64", "counted from 1", "block of the document"),
    "by": Column("str", "actor id", "whose words; empty: the author's own report"),
    "stance": Column("str", "", "asserts, denies or disputes"),
    "on": Column("str", "", "date of the words, in words"),
    "kind": Column("str", "", "report, caption or assessment"),
}


def frame(
    given: list[dict[str, object]], columns: dict[str, Column], index: str | None
) -> pd.DataFrame:
    """A frame with exactly these columns and types, in this order.

    Parameters
    ----------
    given
        One mapping a row, keyed by column; missing keys raise KeyError.
    columns
        The dictionary of the table.
    index
        Key in the rows that becomes the (sorted as given) index; None numbers.
    """
    data = {
        name: pd.Series([row[name] for row in given], dtype=column.dtype)
        for name, column in columns.items()
    }
    built = pd.DataFrame(data)
    if index is not None:
        built.index = pd.Index([row[index] for row in given], dtype="str", name=index)
    return built


def rows(table: pd.DataFrame) -> Iterator[Any]:
    """Rows as named tuples, `Index` first; the stubs know no column names."""
    yield from table.itertuples()
