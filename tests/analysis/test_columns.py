"""The column dictionary says what the tables hold, column by column."""

import pytest

from dashboard.analysis import columns

TABLES = {
    "actors": columns.ACTORS,
    "records": columns.RECORDS,
    "ties": columns.TIES,
    "flows": columns.FLOWS,
    "events": columns.EVENTS,
    "evidence": columns.EVIDENCE,
}


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("of", ["karabakh", "border"])
def test_a_table_has_the_columns_and_types_of_the_dictionary(request, of, name):
    table = getattr(request.getfixturevalue(of), name)
    described = {key: column.dtype for key, column in TABLES[name].items()}
    assert {key: str(dtype) for key, dtype in table.dtypes.items()} == described
    assert all(column.meaning for column in TABLES[name].values())


@pytest.mark.parametrize("name", ["actors", "records", "ties", "flows", "events"])
def test_each_id_stands_once(karabakh, name):
    assert getattr(karabakh, name).index.is_unique
