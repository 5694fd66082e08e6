"""Moments: each day at which something begins, ends or happens."""

import pytest

from dashboard.analysis.time.moments import moments, planned

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


def named(tables, short):
    return next(m.names for m in moments(tables) if m.short == short)


def test_a_moment_names_the_deeds_of_its_day_before_words_and_wider_dates(karabakh):
    assert named(karabakh, "2 Apr 2016") == ("Fighting resumes",)
    assert named(karabakh, "8 Apr 2016") == (
        "Medvedev meets Aliyev",
        "Sales to Armenia to go on, Rogozin pledges",
        "Sales to Azerbaijan to go on, Rogozin pledges",
        "Medvedev rates both relations alike",
        "Medvedev travels to Yerevan and Baku",
    )


def test_what_is_said_again_is_named_once(karabakh):
    names = named(karabakh, "9 Apr 2016")
    assert names[0] == "Medvedev speaks of a Turkish factor"
    assert "Russia accuses Turkey of fuelling the fighting" not in names


def test_an_episode_names_a_moment_that_nothing_else_names(tables_of):
    episode = {"name": "Second war", "start": "1999"}
    war = WAR | {"name": "War", "episodes": [episode]}
    assert named(tables_of(conflicts=[war]), "1999") == ("Second war",)


def test_an_end_names_no_moment(karabakh):
    assert named(karabakh, "1999") == ("Azerbaijan leaves the CSTO",)


def test_planned_ends_lie_ahead_and_are_no_moments(karabakh):
    (only,) = planned(karabakh)
    assert (only.name, str(only.end)) == ("Base right in Armenia", "2020")
    assert "2020" not in steps(karabakh)


def test_a_planned_end_of_a_member_is_named_by_its_record(tables_of):
    leaving = {"actor": "sylvania", "end": "2018", "planned": True}
    pact = PACT | {"members": ["ruritania", leaving], "name": "Northern pact"}
    supposed = pact | {"id": "supposed", "modality": "hypothetical"}
    found = planned(tables_of(alliances=[pact, supposed]))
    assert [(one.name, str(one.end)) for one in found] == [("Northern pact", "2018")]
