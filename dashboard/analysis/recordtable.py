"""Every record of a Slice as a row of words: what the table and its CSV hold."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.asking.judging import LABELS
from dashboard.analysis.citing import plain
from dashboard.analysis.columns import Column, frame, rows
from dashboard.analysis.datewords import begins, until
from dashboard.analysis.details import Reader
from dashboard.analysis.flows import ribbons
from dashboard.analysis.kept import kept
from dashboard.analysis.listing import shown
from dashboard.analysis.participants import helpers, sides
from dashboard.knowledge.records import Event, Record
from dashboard.knowledge.vocabulary import vocabulary

COLUMNS = {
    "look": Column("str", "", "classes of its sample, see Reader.look"),
    "kind": Column("str", "", "kind in words; says so where not reported as fact"),
    "what": Column("str", "", "headline of the record"),
    "who": Column("str", "", "names of those who act or take part"),
    "whom": Column("str", "", "names of those they reach; empty: nobody is reached"),
    "begins": Column("str", "", "when it began or happened, as the source gives it"),
    "until": Column("str", "", "when it ended; empty for what happened once"),
    "timing": Column("str", "", "class of date in the window, see judging.TIMINGS"),
    "certainty": Column("str", "", "the same in words"),
    "value": Column("str", "", "money as given; empty for what is no arms flow"),
    "says": Column("str", "", "whose words it is"),
    "paragraphs": Column("str", "", "where it stands; with the source if several"),
    "status": Column("str", "", "claim status"),
    "begun": Column("str", "ISO date", "surely begun by: `begins` is sorted by it"),
    "amount": Column("Int64", "full units of its currency", "`value`; NA: not given"),
    "paragraph": Column("int64", "counted from 1", "first of `paragraphs`"),
}
"""One row a record. Unknown is a word; empty is only what does not apply."""

NOT_NAMED = "not named"

NO_FIGURE = "no figure"

_LAST = chr(0x10FFFF)
"""Sorts after every name."""

_STATED = {"actual": "", "negated": ", negated", "hypothetical": ", supposed"}


@kept
def record_table(chosen: Slice) -> pd.DataFrame:
    """The shown records in words, in the order that the Selection asks for.

    Returns
    -------
    DataFrame
        Columns as in `COLUMNS`, indexed by id.
    """
    reader, records = Reader(chosen), shown(chosen)
    money = {str(flow.Index): flow for flow in rows(ribbons(chosen).table)}
    found = [
        {
            "record": row.Index,
            **_what(reader, row),
            **_parties(reader, row),
            **_dates(reader, row),
            **_sources(reader, row),
            **_value(money.get(row.Index)),
        }
        for row in rows(records)
    ]
    table = frame(found, COLUMNS, "record")
    return _in_order(chosen, table, records["family"])


def _what(reader: Reader, row: Any) -> dict[str, str]:
    kind = vocabulary().kinds.get(row.kind)
    return {
        "look": reader.look(row.Index, row.timing),
        "kind": f"{kind.label if kind else 'Claim'}{_STATED[row.modality]}",
        "what": row.name,
        "status": row.status,
    }


def _parties(reader: Reader, row: Any) -> dict[str, str]:
    record = reader.records[row.Index]
    acting, reached = (", ".join(map(reader.name, side)) for side in sides(record))
    beside = [f"{reader.name(actor)} ({role})" for actor, role in helpers(record)]
    unnamed = NOT_NAMED if _is_speech(record, row.family) else ""
    return {
        "who": "; ".join([acting or NOT_NAMED, *beside]),
        "whom": reached or unnamed,
    }


def _is_speech(record: Record, family: str) -> bool:
    """Whether it is an act of speech: that one is addressed to somebody."""
    return isinstance(record, Event) and family == "claim"


def _dates(reader: Reader, row: Any) -> dict[str, str]:
    record = reader.records[row.Index]
    return {
        "begins": begins(record),
        "until": until(record, row.shape, row.observed_last.date()),
        "timing": row.timing,
        "certainty": LABELS[row.timing],
        "begun": row.start_latest.date().isoformat(),
    }


def _sources(reader: Reader, row: Any) -> dict[str, str | int]:
    cites = reader.cites(reader.records[row.Index].evidence)
    alone = len(reader.tables.knowledge.seeds) == 1
    places = sorted({("" if alone else cite.source, cite.paragraph) for cite in cites})
    says = dict.fromkeys(cite.says.removeprefix("said by ") for cite in cites)
    return {
        "says": "; ".join(says),
        "paragraphs": " ".join(
            f"{source} ¶{number}".strip() for source, number in places
        ),
        "paragraph": places[0][1],
    }


def _value(flow: Any) -> dict[str, Any]:
    """Money as given; what is no arms flow has no value to give."""
    if flow is None:
        return {"value": "", "amount": pd.NA}
    given = not pd.isna(flow.value)
    return {"value": flow.amount if given else NO_FIGURE, "amount": flow.value}


def _in_order(
    chosen: Slice, table: pd.DataFrame, families: "pd.Series[str]"
) -> pd.DataFrame:
    """By the key of the order; what is equal there, by the day it had surely begun."""
    words = vocabulary()
    keys = {
        "date": table["begun"],
        "kind": _ranked(families, words.families).str.cat(table["kind"], " "),
        "who": table["who"].map(plain).mask(table["who"] == NOT_NAMED, _LAST),
        "status": _ranked(table["status"], words.claim_statuses),
    }
    key = keys[chosen.selection.table_order]
    return table.loc[key.sort_values(kind="stable").index]


def _ranked(keys: "pd.Series[str]", order: Iterable[str]) -> "pd.Series[str]":
    """Keys as texts that sort in a given order."""
    return keys.map({key: f"{place:03d}" for place, key in enumerate(order)})
