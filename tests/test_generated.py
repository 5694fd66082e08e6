"""Generated sets: as large as asked, valid, the same each time, of every kind."""

import pytest

from dashboard.analysis.tables import to_tables
from dashboard.analysis.time.moments import moments
from dashboard.knowledge.loading import check, load
from dashboard.knowledge.vocabulary import vocabulary
from tests.generated import tables, write

SIZES = [(16, 45), (40, 300), (200, 2000)]


@pytest.mark.parametrize(("actors", "ties"), SIZES)
def test_exactly_as_many_as_asked(actors, ties):
    made = tables(actors, ties)

    assert (len(made.actors), len(made.ties)) == (actors, ties)


@pytest.mark.parametrize(("actors", "ties"), SIZES)
def test_a_file_is_valid_and_gives_the_same_tables(tmp_path, actors, ties):
    path = tmp_path / "made.yaml"
    write(path, actors, ties, seed=3)

    assert check(path) == []
    assert to_tables(load(path)).ties.equals(tables(actors, ties, seed=3).ties)


def test_seeds_differ_and_repeat():
    one, again, other = (tables(40, 300, seed).ties for seed in (1, 1, 2))

    assert one.equals(again)
    assert not one.equals(other)


def test_every_family_over_thirty_years():
    made = tables(200, 2000)
    years = {moment.day.year for moment in moments(made)}

    assert set(made.ties["family"]) == set(vocabulary().families)
    assert {1990, 2019} <= years
    assert {"state", "occurrence"} <= set(made.ties["shape"])
    assert made.ties["undated"].any()
    assert made.ties["planned"].gt(made.ties["observed_last"]).any()
