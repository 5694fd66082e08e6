"""Settling: what this version of the data does not know is dropped and named."""

from dataclasses import replace

import pytest

from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.asking.settling import settle


@pytest.fixture(scope="module")
def few(tables_of):
    """Two actors and one tie between them."""
    tie = {"kind": "support", "actor": "ruritania", "recipient": "sylvania"}
    return tables_of(relations=[{"id": "one", "end": "..", **tie}])


def test_what_a_version_does_not_know_is_dropped_and_named(few):
    given = Selection(actors=("sylvania", "atlantis"), record="onne")
    settled, notices = settle(given, few)
    assert settled == Selection(actors=("sylvania",))
    assert notices == [
        "actors: atlantis is not in this version of the data",
        "record: onne is not in this version of the data; nearest: one",
    ]


@pytest.mark.parametrize("name", ["sources", "speakers"])
def test_a_link_that_names_nobody_shows_all_and_says_so(few, name):
    settled, notices = settle(replace(Selection(), **{name: ()}), few)
    assert settled == Selection()
    assert notices == [f"{name}: none is named, so all are shown"]
