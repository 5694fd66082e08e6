"""What the tables know of each record, by id: a card asks for it many times."""

from typing import NamedTuple

from dashboard.analysis.kept import kept
from dashboard.analysis.tables import Tables
from dashboard.knowledge.bounds import Bounds


class Known(NamedTuple):
    """One row of `tables.records`, with its four bounds as days."""

    section: str
    kind: str
    status: str
    when: str
    days: Bounds
    drawn: bool


@kept
def known(tables: Tables) -> dict[str, Known]:
    """Every record by id; `drawn` tells whether any tie is drawn from it."""
    records = tables.records
    words = (records[name] for name in ("section", "kind", "status", "when"))
    bounds = [records[name].dt.date for name in Bounds._fields]
    days = [Bounds(*of) for of in zip(*bounds, strict=True)]
    drawn = records.index.isin(tables.ties["record"])
    rows = zip(*words, days, drawn, strict=True)
    return {
        str(name): Known(*row) for name, row in zip(records.index, rows, strict=True)
    }
