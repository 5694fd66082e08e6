"""Small marks for rows and cells: the sample of a record, the shape of an actor."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.details import Reader
from dashboard.views.attributes import aria


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


def named(chosen: Slice, identifier: str) -> Component:
    """The name of an actor or a record as a way to it."""
    tables = chosen.tables
    name = tables.names.get(identifier) or str(tables.records.at[identifier, "name"])
    return dcc.Link(name, href=chosen.selection.link(record=identifier))


def disc(chosen: Slice, actor: str, place: str = "") -> Component:
    """The shape of an actor with its code, as a way to it; its name is spoken.

    `place` is a further class, for who puts it somewhere.
    """
    row = chosen.tables.actors.loc[actor].to_dict()
    return dcc.Link(
        [
            html.Span(row["short"] or row["name"], **aria(hidden="true")),
            html.Span(row["name"], className="vh"),
        ],
        href=chosen.selection.link(record=actor),
        title=str(row["name"]),
        className=" ".join(filter(None, ("disc", row["kind"], place))),
    )
