"""Data sets every test may read; tables are never changed in place."""

from pathlib import Path

import pytest

from dashboard.analysis.tables import Tables, to_tables
from dashboard.knowledge.loading import load

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def karabakh() -> Tables:
    """The shipped data set."""
    return to_tables(load(ROOT / "data" / "karabakh-2016.yaml"))


@pytest.fixture(scope="session")
def border() -> Tables:
    """The invented data set of the tests."""
    return to_tables(load(ROOT / "tests" / "sets" / "data" / "border-2003.yaml"))
