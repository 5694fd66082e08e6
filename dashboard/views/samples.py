"""The mark of a record as a small sample, for rows and cells."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.details import Reader


def sample(chosen: Slice, record: str) -> Component:
    """Its mark at its class of date; see `Reader.look`."""
    timing = str(chosen.records[record])
    return html.Span(className=Reader(chosen).look(record, timing))


def linked(chosen: Slice, record: str) -> Component:
    """The sample as a way to its record; the name is its title, and is spoken."""
    row = chosen.tables.records.loc[record].to_dict()
    return dcc.Link(
        [sample(chosen, record), html.Span(row["name"], className="vh")],
        href=chosen.selection.link(record=record),
        title=f"{row['name']} ({row['when'] or 'no date'})",
        className="mini",
    )
