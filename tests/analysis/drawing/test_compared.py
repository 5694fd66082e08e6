"""Two days on one picture: what is drawn of them, and with which mark of change."""

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.narrowing import picture_of
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.difference import difference
from dashboard.analysis.drawing.compared import compared
from tests import generated


def drawn(tables, **fields) -> dict[str, str]:
    """Letter of change by record of each tie that is drawn."""
    chosen = choose(tables, Selection(view="difference", **fields))
    picture = picture_of(chosen)
    now = compared(chosen, picture)
    records = chosen.ties["record"]
    return {
        str(records[mark.id]): letter
        for mark, letter, tie in zip(picture.marks, now.changes, now.ties, strict=True)
        if not mark.bundle and tie != "-"
    }


def test_may_1994_beside_april_2016(karabakh):
    found = drawn(karabakh, compare="1994-05")
    changed = {record: letter for record, letter in found.items() if letter != "k"}
    assert changed == {
        "russia-armenia-base": "n",
        "russia-armenia-friendship-treaty": "n",
        "csto-membership": "e",
        "russia-armenia-security-links": "s",
        "turkey-hostile-to-armenia": "s",
        "azerbaijan-hostile-to-armenia": "s",
        "azerbaijan-non-recognition": "s",
    }
    assert "fighting-resumes" not in found
    assert "russia-azerbaijan-arms" not in found


def test_the_later_day_is_drawn_whichever_the_time_bar_holds(karabakh):
    one = drawn(karabakh, compare="1998", to="2000")
    assert one == drawn(karabakh, compare="2000", to="1998")
    assert one["csto-membership"] == "e"


def test_a_day_beside_itself_has_no_change(karabakh):
    assert set(drawn(karabakh, compare="2016-04-09").values()) <= {"k"}


def test_a_bundle_says_a_change_only_where_all_it_stands_for_changed_alike():
    tables = generated.tables(30, 3_000, seed=2)
    chosen = choose(tables, Selection(view="difference", compare="2001"))
    picture = picture_of(chosen)
    assert picture.singles == 0
    found, now = difference(chosen), compared(chosen, picture)
    states = ("new", "possibly-new", "ended", "changed", "kept")
    for n, letter in enumerate(now.changes):
        own = found.ties[picture.crowd.bundle == n]
        own = own[own.isin(states)]
        if now.ties[n] == "-":
            assert letter == "-"
        elif letter in "nqek":
            assert own.nunique() == 1
    assert set(now.changes) > {"-"}


@pytest.mark.parametrize("fields", [{}, {"actors": ("armenia",)}, {"level": "people"}])
def test_as_many_ties_are_drawn_or_held_by_an_area_as_are_listed(karabakh, fields):
    chosen = choose(karabakh, Selection(view="difference", compare="1994-05", **fields))
    picture, found = picture_of(chosen), difference(chosen)
    now = compared(chosen, picture)
    states = found.ties[
        found.ties.isin(["new", "possibly-new", "ended", "changed", "kept"])
    ]
    lines = {
        mark.id
        for mark, letter in zip(picture.marks, now.ties, strict=True)
        if letter != "-" and not mark.bundle
    }
    held = set(chosen.ties.index[chosen.ties["role"] == "member"])
    bundled = {
        tie
        for tie, n in zip(chosen.ties.index, picture.crowd.bundle, strict=True)
        if n >= 0 and now.ties[n] != "-"
    }
    assert set(states.index) <= lines | held | bundled
    assert lines <= set(states.index)
