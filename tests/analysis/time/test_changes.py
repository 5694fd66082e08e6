"""What a step changes: exact words for the shipped set, counts against an oracle."""

from collections import Counter
from itertools import pairwise, permutations

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.dated import coarse
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.time.changes import changes, turns
from dashboard.analysis.time.moments import moments

FILTERS = [
    {},
    {"past": "hide"},
    {"undated": "hide"},
    {"families": ("cooperation", "claim"), "statuses": ("attested",)},
    {"level": "people"},
]
FOCUS = {"actors": ("armenia",), "depth": 1}
NEW = ("begin", "happen", "maybe", "undated", "passed")
GONE = ("not_begun", "not_happened", "not_known")
LIVE = ("certain", "possible", "undated")


def walk(tables, **filters):
    """A Slice at each moment, and at two days after the last observed one."""
    days = [coarse(moment.day) for moment in moments(tables)]
    days += [f"{tables.observed.last.year + years}" for years in (2, 30)]
    return [choose(tables, Selection(to=day, **filters)) for day in days]


def shown(chosen):
    """Class of each tie that is shown, by its id."""
    return dict(chosen.shown["timing"].items())


@pytest.mark.parametrize("filters", FILTERS)
@pytest.mark.parametrize("name", ["karabakh", "border"])
def test_counts_are_those_of_the_sets_of_shown_ties(request, name, filters):
    every_other = walk(request.getfixturevalue(name), **filters)[::2]
    for before, after in permutations(every_other, 2):
        was, now, found = shown(before), shown(after), turns(before, after)
        both = was.keys() & now.keys()
        came = [tie for tie in now.keys() - was.keys() if now[tie] in LIVE]
        went = [tie for tie in was.keys() - now.keys() if was[tie] in LIVE]
        if after.window.to > before.window.to:
            assert sum(found[key] for key in ("begin", "happen")) == sum(
                now[tie] == "certain" for tie in came
            )
            assert found["maybe"] == sum(now[tie] == "possible" for tie in came)
            assert found["end"] == len(went) + sum(
                was[tie] in LIVE and now[tie] == "past" for tie in both
            )
            assert not any(found[key] for key in (*GONE, "not_ended", "observed"))
        else:
            assert not any(found[key] for key in (*NEW, "end", "passed"))
        pairs = Counter((was[tie], now[tie]) for tie in both)
        assert found["sure"] == pairs["possible", "certain"]
        assert found["unsure"] == pairs["certain", "possible"]


@pytest.mark.parametrize("filters", [*FILTERS, FOCUS])
def test_a_step_back_undoes_the_step_forward(karabakh, filters):
    for before, after in pairwise(walk(karabakh, **filters)):
        there, back = turns(before, after), turns(after, before)
        if after.window.to <= karabakh.observed.last:
            assert sum(there[key] for key in NEW) == sum(back[key] for key in GONE)
            assert there["end"] == back["not_ended"]
            assert there["sure"] == back["unsure"]


def test_every_new_tie_is_counted_once(karabakh):
    for before, after in pairwise(walk(karabakh)):
        more = len(shown(after)) - len(shown(before))
        assert sum(turns(before, after)[key] for key in NEW) == more


def said(tables, old, new):
    before, after = (choose(tables, Selection(**asked)) for asked in (old, new))
    return str(changes(before, after))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            "2016-02",
            "2016-04-02",
            "2 April 2016: Fighting resumes. "
            "1 tie becomes possible, none ends, 10 become certain.",
        ),
        (
            "2016-04-08",
            "",
            "9 April 2016: Medvedev speaks of a Turkish factor; "
            "Medvedev on the ceasefire; and 4 more. "
            "2 ties happen, none ends, 4 become certain.",
        ),
        (
            "1997",
            "1999",
            "1999: Azerbaijan leaves the CSTO. No tie begins, happens or ends.",
        ),
        (
            "1999",
            "2012",
            "2012: Russian arms bought by Azerbaijan; "
            "Russian arms supplied to Armenia. 2 ties become possible, 1 ends.",
        ),
        ("2003", "2005", "2005: no tie begins, happens or ends."),
        (
            "",
            "2018",
            "2018, after the last observed day: no tie begins, happens or ends, "
            "19 are not observed, 1 is planned to last.",
        ),
        (
            "",
            "2016-04-08",
            "Back to 8 April 2016: "
            "2 ties have not happened yet, 4 become only possible.",
        ),
        (
            "2012",
            "1999",
            "Back to 1999: 2 ties have not begun yet, 1 has not ended yet.",
        ),
        ("2016-04-06", "2016-04-05", "Back to 5 April 2016: no tie changes."),
        ("2020", "", "Back to 9 April 2016: 20 ties are observed again."),
    ],
)
def test_a_step_in_words(karabakh, old, new, words):
    assert said(karabakh, {"to": old}, {"to": new}) == words


def test_where_the_start_moves_ties_come_in_and_drop_out(karabakh):
    assert said(karabakh, {}, {"from_": "2016-04"}) == (
        "Apr 2016 to 9 Apr 2016: 4 ties drop out, 2 become only possible."
    )
    assert said(karabakh, {"from_": "2016-04"}, {}) == (
        "Up to 9 Apr 2016: 4 ties come in, 2 become certain."
    )


def test_an_end_is_told_though_what_ended_is_hidden(karabakh):
    hide = {"past": "hide"}
    assert "1 ends" in said(karabakh, hide | {"to": "1999"}, hide | {"to": "2012"})


def test_a_filtered_tie_takes_no_turn(karabakh):
    arms = {"families": ("arms",)}
    words = said(karabakh, arms | {"to": "2016-02"}, arms | {"to": "2016-04-02"})
    assert words == ("2 April 2016: Fighting resumes. No tie begins, happens or ends.")
