"""A step is named by what it changed, for every field of the Selection."""

from itertools import pairwise

import pytest

from dashboard.analysis.asking.changed import BACK, changed
from dashboard.analysis.asking.selection import FIELDS, Selection, from_query


def words(tables, old: str, new: str) -> str:
    return changed(from_query(old)[0], from_query(new)[0], tables)


STEPS = [
    ("", "view=flows", "view, flows"),
    ("", "to=2016-04-08", "date, 8 April 2016"),
    ("to=1999", "", "date, 9 April 2016"),
    ("", "from=2011", "date, 2011 to 9 April 2016"),
    ("from=2011", "from=1990&to=1999", "date, 1990 to 1999"),
    ("", "families=arms", "tie kinds, only arms"),
    ("families=arms", "families=arms,claim", "tie kinds, with claims"),
    ("families=arms,claim", "families=claim", "tie kinds, without arms"),
    ("families=arms", "", "tie kinds, all"),
    ("families=arms", "families=-", "tie kinds, without arms"),
    ("", "families=-", "tie kinds, none"),
    ("", "kinds=hostility", "single tie kinds, only hostility"),
    ("", "actors=armenia", "focus, Armenia, 1 step"),
    ("actors=armenia", "actors=armenia&depth=2", "focus, Armenia, 2 steps"),
    (
        "actors=armenia",
        "actors=armenia&direction=out",
        "focus, Armenia, 1 step, outwards",
    ),
    ("actors=armenia", "", "focus, none"),
    ("", "actors=armenia,russia,turkey,iran", "focus, 4 actors, 1 step"),
    ("", "path=russia,armenia", "links between two, Russia and Armenia"),
    ("path=russia,armenia", "", "links between two, none"),
    ("", "level=people", "level, people"),
    ("", "statuses=alleged", "claim status, only alleged"),
    ("", "speakers=erdogan", "speakers, only Recep Tayyip Erdogan"),
    ("", "text=loan", "text, “loan”"),
    ("text=loan", "", "text, none"),
    ("", "undated=hide", "what has no date, hidden"),
    ("past=hide", "", "what ended earlier, shown"),
    ("", "filtered=fade", "what is filtered out, faded"),
    ("", "memberships=spokes", "members, spokes"),
    ("", "flow_measure=count", "flow measure, count"),
    ("", "compare=1999", "compared date, 1999"),
    ("", "dates=1999,2012", "dates side by side, 1999 and 2012"),
    ("", "matrix_order=bloc", "matrix order, bloc"),
    ("", "record=russia-armenia-loan-2016", "selected, Loan for Russian-made arms"),
    ("", "record=csto-membership.armenia", "selected, Membership of the CSTO"),
    ("record=armenia", "", "selected, none"),
]


@pytest.mark.parametrize(("old", "new", "said"), STEPS)
def test_one_change_is_named_with_its_new_value(karabakh, old, new, said):
    assert words(karabakh, old, new) == said


def test_several_changes_are_named_without_their_values(karabakh):
    said = words(karabakh, "", "to=1999&families=arms")
    assert said == "date and tie kinds"
    said = words(karabakh, "", "to=1999&families=arms&level=people&past=hide")
    assert said == "4 parts of the view"


@pytest.mark.parametrize("view", ["network", "flows"])
def test_dropping_everything_at_once_has_a_name_of_its_own(karabakh, view):
    here = f"view={view}"
    assert words(karabakh, f"{here}&to=1999&families=arms", here) == BACK
    assert words(karabakh, f"{here}&to=1999&families=arms", f"{here}&to=1999") != BACK


def test_nothing_changed_is_nothing_said(karabakh):
    assert words(karabakh, "to=1999", "to=1999") == ""


def other(key: str) -> str:
    """A query in which just this field differs from the default."""
    tries = ("people", "hide", "fade", "spokes", "flows", "count", "bloc", "kind")
    tries += ("ties", "out", "2", "1999", "arms", "alleged", "hostility", "x,y", "x")
    for text in tries:
        selection, notices = from_query(f"{key}={text}")
        if not notices and selection != Selection():
            return f"{key}={text}"
    raise AssertionError(f"no value of {key} is tried here")


@pytest.mark.parametrize("key", FIELDS)
def test_no_field_changes_without_a_word(karabakh, key):
    there = other(key)
    for old, new in pairwise(["", there, ""]):
        label, _, value = words(karabakh, old, new).partition(", ")
        assert label
        assert value
