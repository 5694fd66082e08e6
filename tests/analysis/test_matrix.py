"""The matrix of a Slice: what stands in which cell, and the order of its rows."""

from collections import Counter
from itertools import combinations

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.matrix import matrix

SELECTIONS = [
    Selection(matrix_order=order, to=to, level=level)
    for order in ("name", "bloc", "similarity")
    for to in ("", "1999", "2016-04-04")
    for level in ("states", "people")
]


def test_russia_and_armenia_on_the_last_day(karabakh):
    found = matrix(choose(karabakh, Selection()))
    there = found.cells["russia", "armenia"]
    back = found.cells["armenia", "russia"]
    assert {family: len(ties) for family, ties in there.items()} == {
        "cooperation": 3,
        "mediation": 2,
        "arms": 2,
    }
    assert set(there["arms"]) == {"russia-armenia-arms", "russia-armenia-loan-2016"}
    assert "arms" not in back
    assert set(back["cooperation"]) <= set(there["cooperation"])
    assert ("armenia", "turkey") not in found.cells
    assert set(found.cells["turkey", "armenia"]) == {"hostility"}


def test_a_membership_stands_both_ways_and_an_agreement_is_a_column(karabakh):
    found = matrix(choose(karabakh, Selection()))
    assert "cooperation" in found.cells["belarus", "csto"]
    assert "cooperation" in found.cells["csto", "belarus"]
    assert found.junctions == ("bishkek-protocol",)
    assert set(found.cells["russia", "bishkek-protocol"]) == {"mediation"}


@pytest.mark.parametrize("selection", SELECTIONS, ids=lambda s: s.to_query() or "-")
def test_every_shown_tie_stands_in_its_cells_and_nothing_else(karabakh, selection):
    chosen = choose(karabakh, selection)
    found = matrix(chosen)
    expected = Counter()
    for name, tie in chosen.shown.iterrows():
        expected[tie["tail"], tie["head"], name] += 1
        if tie["role"] or not tie["directed"]:
            expected[tie["head"], tie["tail"], name] += 1
    held = Counter(
        (*ends, tie)
        for ends, cell in found.cells.items()
        for ties in cell.values()
        for tie in ties
    )
    assert held == expected


@pytest.mark.parametrize("selection", SELECTIONS, ids=lambda s: s.to_query() or "-")
def test_an_order_holds_every_actor_once_and_counts_pairs(karabakh, selection):
    chosen = choose(karabakh, selection)
    found = matrix(chosen)
    assert sorted(found.actors) == sorted(chosen.actors)
    ends = [{tie["tail"], tie["head"]} for tie in chosen.shown.to_dict("records")]
    tied = sum(set(pair) in ends for pair in combinations(found.actors, 2))
    assert found.pairs == tied


def test_blocs_hold_the_members_of_the_day(karabakh):
    now = matrix(choose(karabakh, Selection(matrix_order="bloc")))
    assert [(bloc.name, len(bloc.actors)) for bloc in now.blocs] == [
        ("CSTO and 6 members", 7),
        ("Not members", 3),
    ]
    assert now.blocs[0].actors[-1] == "csto"
    assert "azerbaijan" in now.blocs[1].actors
    before = matrix(choose(karabakh, Selection(matrix_order="bloc", to="1998")))
    assert "azerbaijan" in before.blocs[0].actors


def test_similarity_sets_the_members_tied_to_the_csto_alone_side_by_side(karabakh):
    found = matrix(choose(karabakh, Selection(matrix_order="similarity")))
    alike = ["belarus", "kazakhstan", "kyrgyzstan", "tajikistan"]
    at = [found.actors.index(actor) for actor in alike]
    assert at == list(range(at[0], at[0] + 4))
    assert found.actors[0] == "azerbaijan"
