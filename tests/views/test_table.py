"""The table draws rows, and says above them what they are."""

import json
from typing import Any

import dash_ag_grid as dag
import pytest
from dash import html

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.views.table import VIEW
from tests.views.test_flows import walk, words
from tests.views.test_views import as_json


def drawn(tables, theme="light", **fields):
    return VIEW.draw(choose(tables, Selection(view="table", **fields)), theme)


def grid(component) -> Any:
    return next(c for c in walk(component) if isinstance(c, dag.AgGrid))


def test_the_sentence_counts_records_by_class_of_date(karabakh):
    said = VIEW.sentence(choose(karabakh, Selection(view="table")))
    assert said.startswith(
        "65 records: 40 certain, 7 possible, 18 without a date on 9 April 2016."
    )
    few = VIEW.sentence(choose(karabakh, Selection(view="table", undated="hide")))
    assert few.startswith("47 of 65 records: 40 certain, 7 possible on")
    none = VIEW.sentence(choose(karabakh, Selection(view="table", statuses=())))
    assert none.startswith("0 of 65 records. ")


def test_every_column_has_what_it_shows_and_what_it_is_sorted_by(karabakh):
    found = grid(drawn(karabakh))
    row = next(r for r in found.rowData if r["id"] == "russia-armenia-loan-2016")
    for column in found.columnDefs:
        assert isinstance(row[column["field"]], str)
        mark = column.get("cellRendererParams", {}).get("mark")
        assert mark is None or row[mark]
    assert row["look"] == "sample arms financing certain"
    assert row["dash"] == "sample certain"
    assert row["amount"] == 200_000_000
    assert next(r for r in found.rowData if r["id"] == "csto-membership")["amount"] is (
        None
    )


def test_a_row_is_plain_json(karabakh):
    rows = grid(drawn(karabakh)).rowData
    assert json.loads(json.dumps(rows)) == rows


def test_no_code_of_the_data_is_carried_out(karabakh):
    found = grid(drawn(karabakh))
    assert not getattr(found, "dangerously_allow_code", False)
    assert not getattr(found, "enableEnterpriseModules", False)


@pytest.mark.parametrize("fields", [{}, {"to": "1850"}, {"statuses": ()}], ids=str)
def test_a_selection_changes_nothing_that_is_drawn(karabakh, fields):
    assert not VIEW.marks
    plain = as_json(drawn(karabakh, **fields))
    assert as_json(drawn(karabakh, record="csto", **fields)) == plain


def test_the_order_of_the_link_is_pressed_and_its_column_marked(karabakh):
    view = drawn(karabakh, table_order="status")
    pressed = [
        words(c)
        for c in walk(view)
        if isinstance(c, html.Button) and getattr(c, "aria-pressed", "") == "true"
    ]
    assert pressed == ["Status"]
    marked = [c["field"] for c in grid(view).columnDefs if c.get("headerClass")]
    assert marked == ["status"]


def test_a_projector_has_wider_columns(karabakh):
    desk, wall = (
        {c["field"]: c["minWidth"] for c in grid(view).columnDefs}
        for view in (drawn(karabakh), drawn(karabakh, "projector"))
    )
    assert desk["begins"] == 120
    assert wall["begins"] == 200


def test_the_file_is_named_by_data_version_and_day(karabakh):
    view = drawn(karabakh, to="2016-04-05")
    button = next(c for c in walk(view) if getattr(c, "id", "") == "table-csv")
    named = f"karabakh-2016-{karabakh.version}-as-of-2016-04-05.csv"
    assert getattr(button, "data-file") == named


def test_an_empty_table_leads_out(karabakh):
    view = drawn(karabakh, statuses=())
    assert "No record up to 9 Apr 2016 with these filters." in words(view)
    assert "Drop all filters" in words(view)
