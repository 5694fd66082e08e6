"""Every record of a Slice as a row of words: what the table and its CSV hold."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.asking.judging import LABELS
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.citing import plain
from dashboard.analysis.claims.acts import says
from dashboard.analysis.columns import Column, frame, rows
from dashboard.analysis.datewords import begins, until
from dashboard.analysis.details import Reader
from dashboard.analysis.flows import ribbons
from dashboard.analysis.kept import kept
from dashboard.analysis.listing import shown
from dashboard.analysis.participants import helpers, sides
from dashboard.analysis.tables import Tables
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
    records = shown(chosen)
    words = _words(chosen.tables).loc[records.index]
    timing = records["timing"]
    drawn = words["look"].str.startswith("sample ")
    money = ribbons(chosen).table["amount"].reindex(records.index, fill_value="")
    found = words.assign(
        look=words["look"].mask(drawn, words["look"] + timing),
        timing=timing,
        certainty=timing.map(LABELS),
        value=money.mask(words["amount"].isna() & (money != ""), NO_FIGURE),
    )
    return _in_order(chosen, found[list(COLUMNS)], records["family"])


@kept
def _words(tables: Tables) -> pd.DataFrame:
    """What no Selection changes; `look` is still without the class of date."""
    reader = Reader(Slice(tables, Selection(), tables.ties))
    amounts = dict(zip(tables.flows.index, tables.flows["value"], strict=True))
    found = [
        {
            "record": row.Index,
            **_what(reader, row),
            **_parties(reader, row),
            **_dates(reader, row),
            **_sources(reader, row),
            "amount": amounts.get(row.Index, pd.NA),
        }
        for row in rows(tables.records)
    ]
    of_date = ("timing", "certainty", "value")
    fixed = {name: of for name, of in COLUMNS.items() if name not in of_date}
    return frame(found, fixed, "record")


def _what(reader: Reader, row: Any) -> dict[str, str]:
    kind = vocabulary().kinds.get(row.kind)
    return {
        "look": reader.look(row.Index, ""),
        "kind": f"{kind.label if kind else 'Claim'}{_STATED[row.modality]}",
        "what": row.name,
        "status": row.status,
    }


def _parties(reader: Reader, row: Any) -> dict[str, str]:
    record = reader.records[row.Index]
    acting, reached = (", ".join(map(reader.name, side)) for side in sides(record))
    beside = [f"{reader.name(actor)} ({role})" for actor, role in helpers(record)]
    addressed = says(record)
    return {
        "who": "; ".join([acting or NOT_NAMED, *beside]),
        "whom": reached or (NOT_NAMED if addressed else ""),
    }


def _dates(reader: Reader, row: Any) -> dict[str, str]:
    record = reader.records[row.Index]
    return {
        "begins": begins(record),
        "until": until(record, row.shape, row.observed_last.date()),
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


def _in_order(
    chosen: Slice, table: pd.DataFrame, families: "pd.Series[str]"
) -> pd.DataFrame:
    """By the key of the order; what is equal there, by the day it had surely begun."""
    words = vocabulary()
    match chosen.selection.table_order:
        case "kind":
            key = _ranked(families, words.families).str.cat(table["kind"], " ")
        case "who":
            key = table["who"].map(plain).mask(table["who"] == NOT_NAMED, _LAST)
        case "status":
            key = _ranked(table["status"], words.claim_statuses)
        case _:
            key = table["begun"]
    return table.loc[key.sort_values(kind="stable").index]


def _ranked(keys: "pd.Series[str]", order: Iterable[str]) -> "pd.Series[str]":
    """Keys as texts that sort in a given order."""
    return keys.map({key: f"{place:03d}" for place, key in enumerate(order)})
