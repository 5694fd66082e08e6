"""Signed triangles, against every triple counted one by one."""

from itertools import combinations

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.tension import in_words, tension
from dashboard.knowledge.vocabulary import vocabulary
from tests.generated import tables as generated

SELECTIONS = [
    Selection(),
    Selection(to="1998"),
    Selection(to="1989", level="people"),
    Selection(families=("arms", "hostility")),
    Selection(level="people"),
]


def sign_of(chosen, one, other):
    """Signs of a pair, tie by tie."""
    signs = set()
    for tie in chosen.shown.to_dict("records"):
        if {tie["tail"], tie["head"]} == {one, other} and tie["shape"] != "occurrence":
            valence = vocabulary().kinds[tie["kind"]].valence
            if valence and tie["timing"] in ("certain", "possible"):
                signs.add(valence)
    return signs


def one_by_one(chosen):
    signs = {pair: sign_of(chosen, *pair) for pair in combinations(chosen.actors, 2)}
    both = [pair for pair, found in signs.items() if len(found) == 2]
    triangles = {}
    for triple in combinations(chosen.actors, 3):
        found = [signs[pair] for pair in combinations(triple, 2)]
        if all(len(one) == 1 for one in found):
            product = 1
            for one in found:
                product *= next(iter(one))
            triangles[frozenset(triple)] = product < 0
    return both, triangles


@pytest.mark.parametrize("selection", SELECTIONS, ids=lambda s: s.to_query() or "-")
def test_triangles_are_those_of_a_count_one_by_one(karabakh, selection):
    chosen = choose(karabakh, selection)
    found = tension(chosen)
    both, triangles = one_by_one(chosen)
    assert list(found.both) == both
    assert {frozenset(t.actors): t.pulls_apart for t in found.triangles} == triangles
    every = len(list(combinations(chosen.actors, 3)))
    assert found.unsigned == every - len(triangles)


def test_a_generated_set_agrees_with_the_count_too():
    chosen = choose(generated(14, 120, seed=3), Selection())
    both, triangles = one_by_one(chosen)
    found = tension(chosen)
    assert triangles
    assert list(found.both) == both
    assert {frozenset(t.actors): t.pulls_apart for t in found.triangles} == triangles


def test_russia_arms_both_sides(karabakh):
    chosen = choose(karabakh, Selection())
    first, *others = tension(chosen).triangles
    assert in_words(chosen, first) == (
        "Russia arms both Armenia and Azerbaijan, who are hostile to each other"
    )
    assert [side.ties for side in first.sides] == [
        (
            "russia-armenia-friendship-treaty",
            "russia-armenia-base",
            "russia-armenia-security-links",
            "russia-armenia-arms",
        ),
        ("russia-azerbaijan-arms",),
        ("azerbaijan-hostile-to-armenia", "karabakh-conflict.azerbaijan.armenia"),
    ]
    assert [in_words(chosen, one) for one in others] == [
        "Armenia, Collective Security Treaty Organization and Russia are all close "
        "to one another",
        "Azerbaijan and Turkey are close, and both are at odds with Armenia",
    ]
    assert [one.certain for one in (first, *others)] == [True, True, False]


def test_an_alliance_of_two_that_are_hostile_is_named(karabakh):
    chosen = choose(karabakh, Selection(to="1998"))
    assert in_words(chosen, tension(chosen).triangles[0]) == (
        "Collective Security Treaty Organization has both Armenia and Azerbaijan as "
        "members, who are hostile to each other"
    )


def test_events_mediation_and_claims_have_no_sign(karabakh):
    chosen = choose(karabakh, Selection(families=("mediation", "claim")))
    assert tension(chosen).triangles == ()
    events = choose(karabakh, Selection(kinds=("support_voiced", "assault")))
    assert tension(events).triangles == ()
