"""Moments: each day at which something begins, ends or happens."""

import pytest

from dashboard.analysis.moments import moments

TRUCE = {
    "id": "truce",
    "kind": "ceasefire",
    "parties": [{"actor": "ruritania", "end": "1999"}, "sylvania"],
    "third_parties": [{"actor": "borduria", "role": "sponsor", "start": "1996"}],
    "signed": "1994-05",
}
PACT = {
    "id": "pact",
    "kind": "mutual_assistance",
    "members": ["ruritania", {"actor": "sylvania", "start": "1997"}],
}
WAR = {
    "id": "war",
    "sides": [
        {"members": ["ruritania"]},
        {"members": ["sylvania", {"actor": "borduria", "start": "1991"}]},
    ],
    "episodes": [{"start": "1992", "end": "1993"}],
}


def steps(tables):
    return [moment.short for moment in moments(tables)]


def test_whoever_comes_or_leaves_makes_a_moment(tables_of):
    tables = tables_of(alliances=[PACT], agreements=[TRUCE], conflicts=[WAR])
    found = ["1991", "1992", "1993", "May 1994", "1996", "1997", "1999"]
    assert steps(tables) == found


@pytest.mark.parametrize("modality", ["negated", "hypothetical"])
def test_what_is_not_so_makes_none_and_nobody_in_it(tables_of, modality):
    not_so = {"modality": modality}
    tables = tables_of(
        alliances=[PACT | not_so], agreements=[TRUCE | not_so], conflicts=[WAR | not_so]
    )
    assert steps(tables) == []


def test_what_is_only_claimed_makes_none(tables_of):
    claim = {"id": "claim", "text": "It began.", "date": "2016-04-04"}
    assert steps(tables_of(claims=[claim])) == []


def test_moments_are_found_once(tables_of):
    tables = tables_of(alliances=[PACT])
    assert moments(tables) is moments(tables)
