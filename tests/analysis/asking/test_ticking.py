"""Families and kinds: what is ticked is what is shown, and ticks never contradict."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.asking.ticking import offered, switched_off, tick, ticks

KINDS = {
    "cooperation": ("basing", "support"),
    "arms": ("delivered", "financed"),
    "other": ("non_recognition",),
    "hostility": (),
}
FAMILIES, EVERY = list(KINDS), [kind for of in KINDS.values() for kind in of]
ALL = ticks(Selection(), KINDS)


def some(words):
    return st.none() | st.lists(st.sampled_from(words), unique=True).map(tuple)


states = st.builds(Selection, families=some(FAMILIES), kinds=some([*EVERY, "peace"]))
families = st.sampled_from(FAMILIES)


def shown(selection):
    """The kinds that a tie may have to be shown."""
    return {
        kind
        for family, of in KINDS.items()
        if selection.families is None or family in selection.families
        for kind in of
        if selection.kinds is None or kind in selection.kinds
    }


@given(states)
def test_ticking_what_is_ticked_changes_nothing(selection):
    assert tick(selection, ticks(selection, KINDS), KINDS) == selection


@given(states, families)
def test_a_family_is_ticked_iff_it_shows_something(selection, family):
    if KINDS[family]:
        some_shown = not shown(selection).isdisjoint(KINDS[family])
        assert (family in ticks(selection, KINDS)) == some_shown


@given(states, families)
def test_a_click_on_a_family_turns_that_family_and_no_other(selection, family):
    before = ticks(selection, KINDS)
    now = tick(selection, set(before) ^ {family}, KINDS)
    assert (family in ticks(now, KINDS)) == (family not in before)
    mine = set(KINDS[family])
    assert shown(now) - mine == shown(selection) - mine


@given(states, families)
def test_off_and_on_again_brings_back_the_same_kinds(selection, family):
    before = ticks(selection, KINDS)
    if family in before:
        off = tick(selection, set(before) - {family}, KINDS)
        assert shown(off).isdisjoint(KINDS[family])
        assert family in switched_off(off, KINDS)
        on = tick(off, {*ticks(off, KINDS), family}, KINDS)
        assert shown(on) == shown(selection)


@given(states, st.sampled_from(EVERY))
def test_a_click_on_a_kind_turns_that_kind_and_no_other(selection, kind):
    (family,) = [f for f, of in KINDS.items() if kind in of]
    was = kind in shown(selection)
    now = tick(selection, set(ticks(selection, KINDS)) ^ {f"{family}.{kind}"}, KINDS)
    usable = family not in switched_off(selection, KINDS)
    assert shown(now) ^ shown(selection) == ({kind} if usable else set())
    assert (kind in shown(now)) == (usable and not was)


@given(states)
def test_everything_ticked_is_no_choice(selection):
    now = tick(selection, ALL, KINDS)
    assert shown(now) == set(EVERY)
    assert now.families is None or set(now.families) == set(FAMILIES)


SUPPORT = Selection(kinds=("support",))
ONE = ["cooperation", "cooperation.support", "hostility"]


@pytest.mark.parametrize(
    ("given", "boxes", "families", "kinds"),
    [
        (Selection(), ALL, None, None),
        (
            Selection(),
            [box for box in ALL if box != "arms.financed"],
            None,
            ("basing", "support", "delivered", "non_recognition"),
        ),
        (SUPPORT, ONE, None, ("support",)),
        (SUPPORT, ["arms", *ONE], None, ("support", "delivered", "financed")),
        (SUPPORT, ONE[1:], ("arms", "other", "hostility"), ("support",)),
        (SUPPORT, ["cooperation", "hostility"], None, ()),
        (
            Selection(kinds=("support", "peace")),
            ["cooperation", "hostility"],
            None,
            ("peace",),
        ),
        (Selection(families=("arms",)), [*ALL], None, None),
    ],
)
def test_what_a_reader_ticks(given, boxes, families, kinds):
    now = tick(given, boxes, KINDS)
    assert now == Selection(families=families, kinds=kinds)


def test_a_box_that_there_is_not_is_refused():
    with pytest.raises(ValueError, match=r"'arm' is not known; nearest: arms"):
        tick(Selection(), ["arm"], KINDS)


def test_kinds_without_a_tie_have_no_box(border):
    found = offered(border)
    assert found["cooperation"] == ("collective_defence", "basing", "security_link")
    assert {kind for of in found.values() for kind in of} == set(border.ties["kind"])
