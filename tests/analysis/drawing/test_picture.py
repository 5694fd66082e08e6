"""Pictures and frames: one mark a tie, one letter a mark, nothing that moves."""

from itertools import combinations

import numpy as np
import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.drawing.bows import path
from dashboard.analysis.drawing.labelling import name_box
from dashboard.analysis.drawing.picture import frame, picture
from dashboard.analysis.drawing.wording import in_lines
from dashboard.analysis.time.moments import moments
from dashboard.knowledge.vocabulary import vocabulary

LEVELS = ("states", "organisations", "people")
WAYS = ("areas", "spokes")


def _picture(tables, **kept):
    selection = Selection(**kept)
    return picture(tables, selection.level, selection.memberships)


def _frame(tables, **kept):
    selection = Selection(**kept)
    return frame(choose(tables, selection), _picture(tables, **kept))


def _letters(tables, **kept):
    marks = _picture(tables, **kept).marks
    pairs = zip(marks, _frame(tables, **kept).ties, strict=True)
    return {mark.id: letter for mark, letter in pairs}


def _nodes(tables, **kept):
    nodes = _picture(tables, **kept).nodes
    return dict(
        zip([node.id for node in nodes], _frame(tables, **kept).nodes, strict=True)
    )


def _pairs(drawn):
    pairs = {}
    for mark in drawn.marks:
        if mark.drawn:
            key = frozenset({mark.tail, mark.head}), mark.busy
            pairs.setdefault(key, []).append(mark)
    return pairs.values()


def _side(mark):
    """Px to one side of its pair, whichever way the tie points."""
    return mark.fan if mark.tail < mark.head else -mark.fan


@pytest.mark.parametrize("ways", WAYS)
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("name", ["karabakh", "border"])
def test_a_frame_has_a_letter_for_each_thing(name, level, ways, request):
    tables = request.getfixturevalue(name)
    drawn = picture(tables, level, ways)

    ones = [mark.id for mark in drawn.marks if not mark.bundle]
    assert ones == list(tables.ties.index)
    assert drawn.singles == len(ones)
    for moment in moments(tables):
        day = moment.day.isoformat()
        now = _frame(tables, level=level, memberships=ways, to=day)
        assert len(now.ties) == len(drawn.marks)
        assert len(now.nodes) == len(drawn.nodes)
        assert len(now.areas) == len(drawn.areas)
        assert set(now.ties) <= set("cpuhnl-")
        assert len(now.ends) == len(drawn.marks) - drawn.singles
        assert set(now.nodes) <= set("sa-")


@pytest.mark.parametrize("ways", WAYS)
@pytest.mark.parametrize("level", LEVELS)
def test_both_ends_of_a_shown_tie_are_shown(karabakh, level, ways):
    drawn = picture(karabakh, level, ways)
    for moment in moments(karabakh):
        kept = {"level": level, "memberships": ways, "to": moment.day.isoformat()}
        nodes = _nodes(karabakh, **kept)
        for mark, letter in zip(
            drawn.marks, _frame(karabakh, **kept).ties, strict=True
        ):
            if letter != "-":
                assert {nodes[mark.tail], nodes[mark.head]} <= set("sa")


@pytest.mark.parametrize("ways", WAYS)
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("name", ["karabakh", "border"])
def test_ties_of_a_pair_lie_16_to_24_px_apart_in_family_order(
    name, level, ways, request
):
    order = list(vocabulary().families)
    for marks in _pairs(picture(request.getfixturevalue(name), level, ways)):
        ranked = sorted(marks, key=_side)
        gaps = np.diff([_side(mark) for mark in ranked])
        assert all(15.9 <= gap <= 24.1 for gap in gaps)
        families = [order.index(mark.family) for mark in ranked]
        assert families == sorted(families)
        assert len({abs(mark.bend) for mark in marks}) == 1


@pytest.mark.parametrize("ways", WAYS)
@pytest.mark.parametrize("name", ["karabakh", "border"])
def test_no_tie_of_the_states_crosses_a_third_of_them(name, ways, request):
    drawn = picture(request.getfixturevalue(name), "states", ways)
    places = {node.id: np.array([node.x, node.y]) for node in drawn.nodes}
    for mark in drawn.marks:
        if mark.drawn:
            way = path(places[mark.tail], places[mark.head], mark.fan, mark.bend)
            for node in drawn.nodes:
                if node.id not in (mark.tail, mark.head) and node.shape == "state":
                    assert np.hypot(*(way - places[node.id]).T).min() > 21


def test_who_left_is_past_as_a_line_and_never_in_the_area(karabakh):
    tie = "csto-membership.azerbaijan"

    assert _letters(karabakh, memberships="spokes")[tie] == "h"
    assert _letters(karabakh, memberships="spokes", to="1995")[tie] == "p"
    assert _letters(karabakh, memberships="spokes", past="hide")[tie] == "-"
    assert _letters(karabakh)[tie] == "h"
    assert _letters(karabakh, to="1995")[tie] == "-"
    assert _letters(karabakh, past="hide")[tie] == "-"
    mark = next(mark for mark in _picture(karabakh).marks if mark.id == tie)
    assert mark.past == "until 1999"


def test_memberships_are_areas_or_spokes_never_both(karabakh):
    areas, spokes = (_picture(karabakh, memberships=way) for way in WAYS)
    now = _letters(karabakh)

    lines = [m.id for m in areas.marks if m.role == "member" and now[m.id] != "-"]
    assert lines == ["csto-membership.azerbaijan"]
    assert areas.areas
    assert not spokes.areas


def test_letters_follow_the_timing(karabakh):
    now = _letters(karabakh)

    assert now["russia-azerbaijan-arms"] == "c"
    assert now["bishkek-protocol.russia"] == "p"
    assert now["azerbaijan-protests-loan"] == "u"
    later = _letters(karabakh, to="2017", path=("russia", "armenia"))
    assert later["russia-armenia-security-links"] == "n"
    assert later["russia-armenia-base"] == "l"


def test_a_filter_fades_only_where_asked_and_never_what_the_date_hides(karabakh):
    kept = {"families": ("arms",), "to": "2016-04-03"}
    kept["path"] = ("armenia", "russia")
    hidden = _letters(karabakh, **kept)
    faded = _letters(karabakh, filtered="fade", **kept)

    assert hidden["russia-armenia-security-links"] == "-"
    assert faded["russia-armenia-security-links"] == "C"
    assert faded["bishkek-protocol.russia"] == "P"
    assert faded["erdogan-accuses-russia"] == "-"
    assert faded["russia-armenia-arms"] == hidden["russia-armenia-arms"] != "-"


def test_nodes_and_areas_fade_with_what_they_belong_to(karabakh):
    kept = {"families": ("arms",), "filtered": "fade"}

    assert _nodes(karabakh, **kept)["turkey"] == "f"
    assert _nodes(karabakh, **kept)["russia"] == "s"
    assert set(_frame(karabakh, **kept).areas) == {"-", "C"}
    assert _nodes(karabakh, families=("arms",))["belarus"] == "-"
    assert set(_frame(karabakh, families=("arms",)).areas) == {"-"}


def test_focus_and_selection_keep_a_node_without_ties(karabakh):
    alone = {"families": ()}

    assert set(_nodes(karabakh, **alone).values()) == {"-"}
    assert _nodes(karabakh, record="turkey", **alone)["turkey"] == "s"
    assert _nodes(karabakh, actors=("belarus",), **alone)["belarus"] == "s"


def test_a_focus_does_not_shrink_an_area(karabakh):
    shown = _frame(karabakh, actors=("armenia",))
    areas = _picture(karabakh).areas
    held = [a for a, letter in zip(areas, shown.areas, strict=True) if letter == "c"]

    assert [len(area.members) for area in held] == [6]


def test_the_width_of_arms_is_their_value(karabakh):
    marks = {mark.id: mark for mark in _picture(karabakh).marks}

    assert marks["russia-azerbaijan-arms"].width == 14
    assert marks["russia-azerbaijan-arms"].body == "plain"
    assert marks["russia-armenia-arms"].width == 8
    assert marks["russia-armenia-arms"].body == "hatched"
    assert marks["russia-armenia-loan-2016"].body == "hollow"
    assert marks["russia-armenia-loan-2016"].width == 5.5
    others = [m for m in marks.values() if m.family != "arms" and not m.bundle]
    assert {m.width for m in others} == {2}


def test_words_say_what_the_source_says(karabakh):
    marks = {mark.id: mark for mark in _picture(karabakh).marks}

    assert marks["russia-azerbaijan-arms"].word.startswith("about $4 bn\n")
    assert marks["azerbaijan-protests-loan"].word == "protests"
    assert marks["turkey-denies"].word == "denies"
    assert marks["bishkek-protocol.russia"].word == "sponsor"
    assert marks["bishkek-protocol.armenia"].word == ""
    assert marks["russia-armenia-arms"].word == ""
    assert marks["russia-armenia-loan-2016"].tag == "Arms financed, $200 million"


def test_names_do_not_cover_each_other_or_the_states(karabakh):
    nodes = [n for n in _picture(karabakh).nodes if n.label.lines]
    boxes = {node.id: name_box(node, node.label.side) for node in nodes}
    for one, other in combinations(boxes, 2):
        a, b = boxes[one], boxes[other]
        apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
        assert apart, (one, other)
    for node in nodes:
        for name, (left, top, right, bottom) in boxes.items():
            inside = left < node.x < right and top < node.y < bottom
            assert not inside, (node.id, name)


def test_a_de_facto_state_carries_its_note(karabakh):
    notes = {n.id: n.label.note for n in _picture(karabakh).nodes if n.label.note}

    assert notes == {"nagorno-karabakh": "de facto, see status note"}


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Armenia", ("Armenia",)),
        ("Recep Tayyip Erdogan", ("Recep Tayyip", "Erdogan")),
        (
            "Collective Security Treaty Organization",
            ("Collective Security", "Treaty Organization"),
        ),
        ("Extraordinarilylongword", ("Extraordinarilylongword",)),
    ],
)
def test_names_break_into_two_lines(name, lines):
    assert in_lines(name) == lines
