"""The mark of a record as a small sample, for rows and cells."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.details.card import mark
from dashboard.analysis.listing import listed


def sample(chosen: Slice, record: str) -> Component:
    """Its mark at its class of date.

    A diamond is the author's own view; an open square is listed only: no picture
    draws it.
    """
    row = listed(chosen).loc[record].to_dict()
    if row["status"] == "assessed":
        return html.Span(className="status assessed alone")
    if not row["tie"]:
        return html.Span(className=f"listed {row['family']}")
    return html.Span(
        className=f"sample {mark(chosen.tables.by_id[record])} {row['timing']}"
    )


def linked(chosen: Slice, record: str) -> Component:
    """The sample as a way to its record; the name is its title, and is spoken."""
    row = chosen.tables.records.loc[record].to_dict()
    return dcc.Link(
        [sample(chosen, record), html.Span(row["name"], className="vh")],
        href=chosen.selection.link(record=record),
        title=f"{row['name']} ({row['when'] or 'no date'})",
        className="mini",
    )
