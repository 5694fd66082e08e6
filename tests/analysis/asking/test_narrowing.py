"""Too many ties to draw: the busiest lines of what the filters leave, said so."""

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.narrowing import left_out, picture_of
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.drawing.picture import frame, picture
from dashboard.views.network import VIEW
from tests.generated import tables as generated


@pytest.fixture(scope="module")
def large():
    """More pairs and families than are drawn."""
    return generated(220, 6000)


def _chosen(tables, **kept):
    return choose(tables, Selection(memberships="spokes", **kept))


def test_a_small_set_is_drawn_whole(karabakh):
    chosen = _chosen(karabakh, families=("arms",))

    assert picture_of(chosen) is picture(karabakh, "states", "spokes")
    assert left_out(chosen) is None
    assert VIEW.shown(chosen) == "3 actors, 3 ties"


def test_what_is_left_out_is_said_with_the_way_to_it(large):
    chosen = _chosen(large)
    part = left_out(chosen)
    ends = zip(*(chosen.shown[end] for end in ("tail", "head", "family")), strict=True)
    every = {(*sorted((a, b)), family) for a, b, family in ends}

    assert part is not None
    assert part.of == len(every)
    now = frame(chosen, picture_of(chosen))
    assert part.drawn == sum(letter != "-" for letter in now.ties) <= 2000
    assert VIEW.shown(chosen).endswith(f"{part.drawn:,} of {part.of:,} lines")
    assert VIEW.sentence(chosen).endswith(
        f"Drawn are {part.drawn:,} of {part.of:,} lines, one for each pair and family,"
        " those with the most records: focus on an actor or tick fewer kinds to see"
        " the others"
    )


@pytest.mark.parametrize("kept", [{"families": ("claim",)}, {"kinds": ("assault",)}])
def test_fewer_kinds_show_what_was_left_out(large, kept):
    chosen = _chosen(large, **kept)
    whole = picture(large, "states", "spokes")
    drawn = picture_of(chosen)

    assert left_out(chosen) is None
    assert not {mark.id for mark in drawn.marks} <= {mark.id for mark in whole.marks}
    assert drawn.nodes == whole.nodes
    assert drawn.key != whole.key


def test_focus_shows_all_lines_of_an_actor(large):
    actor = sorted(choose(large, Selection()).shown["tail"])[0]
    chosen = _chosen(large, actors=(actor,))
    now = frame(chosen, picture_of(chosen))
    drawn = {
        frozenset(mark.ends)
        for mark, letter in zip(picture_of(chosen).marks, now.ties, strict=True)
        if letter != "-"
    }

    shown = zip(chosen.shown["tail"], chosen.shown["head"], strict=True)
    assert drawn == set(map(frozenset, shown))


def test_no_date_and_no_look_makes_another_picture(large):
    whole = picture_of(_chosen(large))
    for kept in (
        {"to": "2001"},
        {"from_": "1999"},
        {"past": "hide"},
        {"record": "events-1"},
        {"families": ("arms",), "filtered": "fade"},
    ):
        assert picture_of(_chosen(large, **kept)) is whole
    one, other = ({"families": ("arms",), "to": day} for day in ("1999", "2012"))
    assert picture_of(_chosen(large, **one)) is picture_of(_chosen(large, **other))
