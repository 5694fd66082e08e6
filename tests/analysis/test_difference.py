"""The difference of two days: by table, by trying days, and lists made by hand."""

from datetime import date, timedelta
from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.judging import TIMINGS
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.difference import change, difference
from tests.generated import tables as generated

# States: a row for each class on the first day, a column for each on the second.
SECOND = ("absent", "certain", "possible", "undated", "past", "not_observed", "planned")
STATES = {
    "absent": ("", "new", "possibly-new", "possibly-new", "happened", "", ""),
    "certain": ("", "kept", "changed", "", "ended", "", ""),
    "possible": ("", "changed", "kept", "", "ended", "", ""),
    "undated": ("", "", "", "kept", "", "", ""),
    "past": ("", "", "", "", "", "", ""),
    "not_observed": ("", "", "", "", "", "", ""),
    "planned": ("", "", "", "", "", "", ""),
}


def test_the_law_of_states_by_table():
    assert set(STATES) == set(SECOND) == set(TIMINGS)
    for first, expected in STATES.items():
        found = tuple(change("state", first, second, "") for second in SECOND)
        assert found == expected, first


def test_read_backwards_only_certainty_changes_back():
    for one, other in permutations(TIMINGS, 2):
        there, back = change("state", one, other, ""), change("state", other, one, "")
        assert {there, back} in ({""}, {"changed"}, {there or back, ""})


# Occurrences and totals between the 4th and the 8th, by the days they may have been:
# classes on the 4th and on the 8th, and what the law makes of them.
BY_DAYS = [
    ("date", "2016-04-03", ("certain", "certain", "")),
    ("date", "2016-04-04", ("certain", "certain", "")),
    ("date", "2016-04-05", ("absent", "certain", "happened")),
    ("date", "2016-04-08", ("absent", "certain", "happened")),
    ("date", "2016-04-09", ("absent", "absent", "")),
    ("date", "[2016-04-03..2016-04-04]", ("certain", "certain", "")),
    ("date", "[2016-04-03..2016-04-05]", ("possible", "certain", "happened")),
    ("date", "[2016-04-03..2016-04-09]", ("possible", "possible", "happened")),
    ("date", "[2016-04-08..2016-04-09]", ("absent", "possible", "happened")),
    ("date", "2016-04-04/2016-04-05", ("certain", "certain", "happened")),
    ("date", "2016-04-03?", ("possible", "possible", "")),
    ("date", "2016-04-06?", ("absent", "possible", "happened")),
    ("date", None, ("undated", "undated", "")),
    ("total", "2016-04-02/2016-04-04", ("certain", "certain", "")),
    ("total", "2016-04-05/2016-04-08", ("absent", "certain", "happened")),
    ("total", "2016-04-03/2016-04-06", ("possible", "certain", "happened")),
    ("total", "2016-04-06/2016-04-09", ("absent", "possible", "happened")),
    ("total", "2016-04-02/2016-04-09", ("possible", "possible", "happened")),
    ("total", "2016-04-09/2016-04-09", ("absent", "absent", "")),
]


def event(name, when):
    people = {"actors": [{"actor": "ruritania"}], "recipients": [{"actor": "sylvania"}]}
    dated = {"date": when} if when else {}
    return {"id": name, "name": name, "type": "CONSULT", **people, **dated}


def total(name, start, end):
    who = {"supplier": "ruritania", "recipient": "sylvania"}
    what = {"stage": "delivered", "aggregate": True, "items": [{"description": "arms"}]}
    return {"id": name, "name": name, **who, **what, "start": start, "end": end}


def state(name, **dates):
    who = {"actor": "ruritania", "recipient": "sylvania"}
    return {"id": name, "name": name, "kind": "support", **who, **dates}


@pytest.mark.parametrize(("shape", "when", "expected"), BY_DAYS)
def test_occurrences_and_totals_by_table(tables_of, shape, when, expected):
    lists = {"events": [event("it", when)]}
    if shape == "total":
        lists = {"arms_flows": [total("it", *when.split("/"))]}
    asked = Selection(to="2016-04-08", compare="2016-04-04")
    chosen = choose(tables_of(**lists), asked)
    found = difference(chosen)
    on_each = [day.ties.at["it", "timing"] for day in found.days[:2]]
    assert (*on_each, found.ties["it"]) == expected


# an oracle that knows no classes: it tries every first and last day


def day(number):
    return date(2016, 4, number)


def written(one, other):
    return str(day(one)) if one == other else f"[{day(one)}..{day(other)}]"


numbers = st.integers(2, 9)
spans = st.tuples(numbers, numbers).map(sorted)
lasting = st.tuples(spans, spans).filter(lambda of: of[0][0] <= of[1][1])
things = st.lists(
    st.one_of(
        st.tuples(st.just("state"), lasting),
        st.tuples(st.just("total"), lasting),
        st.tuples(st.just("date"), spans),
        st.tuples(st.just("lasted"), spans),
    ),
    min_size=1,
    max_size=12,
)


def courses(shape, when):
    """Every course it may have taken: a first and a last day."""
    if shape == "lasted":
        return [tuple(when)]
    if shape == "date":
        return [(n, n) for n in range(when[0], when[1] + 1)]
    (a, b), (c, d) = when
    every = [(s, e) for s in range(a, b + 1) for e in range(c, d + 1)]
    return [(s, e) for s, e in every if s <= e]


def standing(ways, on):
    held = [s <= on <= e for s, e in ways]
    if all(held):
        return "surely"
    if any(held):
        return "maybe"
    return "over" if all(e < on for _, e in ways) else "not yet"


def expected_change(shape, when, first, second):
    ways = courses(shape, when)
    if shape != "state":
        inside = any(s <= second and e > first for s, e in ways)
        return "happened" if inside and first < second else ""
    was, now = standing(ways, first), standing(ways, second)
    if was == "not yet":
        begun = {"surely": "new", "maybe": "possibly-new", "over": "happened"}
        return begun.get(now, "")
    if was == "over":
        return ""
    if now == "over":
        return "ended"
    return "kept" if was == now else "changed"


def record(name, shape, when):
    if shape == "date":
        return "events", event(name, written(*when))
    if shape == "lasted":
        return "events", event(name, f"{day(when[0])}/{day(when[1])}")
    start, end = (written(*span) for span in when)
    if shape == "total":
        return "arms_flows", total(name, start, end)
    return "relations", state(name, start=start, end=end)


@given(things, st.integers(1, 9), st.integers(1, 9))
@settings(max_examples=60)
def test_every_change_is_that_of_an_oracle_that_tries_the_days(
    tables_of, made, to, compare
):
    lists = {"events": [], "arms_flows": [], "relations": []}
    for number, (shape, when) in enumerate(made):
        section, one = record(f"r-{number}", shape, when)
        lists[section].append(one)
    chosen = choose(
        tables_of(**lists), Selection(to=str(day(to)), compare=str(day(compare)))
    )
    first, second = sorted((to, compare))
    found = dict(difference(chosen).ties)
    assert found == {
        f"r-{number}": expected_change(shape, when, first, second)
        for number, (shape, when) in enumerate(made)
    }


# lists made by hand from data/karabakh-2016.yaml

MEMBERS = ("armenia", "belarus", "kazakhstan", "kyrgyzstan", "russia", "tajikistan")
CSTO = {f"csto-membership.{name}" for name in MEMBERS}
OPEN_STATES = CSTO | {
    "russia-armenia-security-links",
    "azerbaijan-non-recognition",
    "turkey-hostile-to-armenia",
    "azerbaijan-hostile-to-armenia",
}
"""In force when observed, since when is not said."""

BISHKEK = {
    f"bishkek-protocol.{name}"
    for name in ("armenia", "azerbaijan", "nagorno-karabakh", "russia")
}
CONFLICT = {
    "karabakh-conflict.azerbaijan.armenia",
    "karabakh-conflict.azerbaijan.nagorno-karabakh",
}
TREATIES = {"russia-armenia-base", "russia-armenia-friendship-treaty"}
TOTALS = {"russia-azerbaijan-arms", "russia-armenia-arms"}
AFTER_5_APRIL = {
    "medvedev-talks-in-yerevan.medvedev.sargsyan",
    "medvedev-meeting-in-baku",
    "medvedev-on-equal-relations",
    "medvedev-blames-turkey",
    "aliyev-names-terms",
    "erdogan-voices-support",
    "turkey-denies",
}
"""On 7, 8 and 9 April, or on some day up to the 9th."""

FROM_1999_ON = AFTER_5_APRIL | {
    "russia-armenia-loan-2016",
    "azerbaijan-protests-loan",
    "bordyuzha-on-russia-and-turkey.bordyuzha.russia",
    "bordyuzha-on-russia-and-turkey.bordyuzha.turkey",
    "putin-telephone-talks.putin.aliyev",
    "putin-telephone-talks.putin.sargsyan",
    "erdogan-accuses-russia",
}
SAID_ONLY = {"russia-backs-armenia", "russia-turkey-hostilities"}
RECORDS_AFTER_5_APRIL = {
    "tank-in-talish",
    "abrahamyan-request",
    "medvedev-trip",
    "medvedev-offers-mediation",
    "rogozin-pledge-armenia",
    "rogozin-pledge-azerbaijan",
    "medvedev-on-ceasefire",
    "kremlin-mediation",
}
BY_HAND = [
    (
        {"compare": "1994-05"},
        {
            "new": TREATIES,
            "ended": {"csto-membership.azerbaijan"},
            "changed": OPEN_STATES,
            "kept": BISHKEK | CONFLICT | {"turkey-supports-azerbaijan"},
            "happened": FROM_1999_ON | TOTALS,
        },
        {
            "kept": SAID_ONLY,
            "happened": RECORDS_AFTER_5_APRIL
            | {"azerbaijan-leaves-csto", "bordyuzha-on-presence", "fighting-resumes"},
        },
    ),
    (
        {"to": "2000", "compare": "1998"},
        {
            "ended": {"csto-membership.azerbaijan"},
            "kept": OPEN_STATES
            | BISHKEK
            | CONFLICT
            | TREATIES
            | {"turkey-supports-azerbaijan"},
        },
        {"kept": SAID_ONLY, "happened": {"azerbaijan-leaves-csto"}},
    ),
    (
        {"compare": "2016-04-05"},
        {
            "kept": OPEN_STATES
            | BISHKEK
            | CONFLICT
            | TREATIES
            | {"turkey-supports-azerbaijan"},
            "happened": AFTER_5_APRIL | TOTALS,
        },
        {"kept": SAID_ONLY, "happened": RECORDS_AFTER_5_APRIL},
    ),
]


def by_change(found, *, ties):
    table = found.table[(found.table["tie"] == ties) & (found.table["change"] != "")]
    return {key: set(of.index) for key, of in table.groupby("change")}


@pytest.mark.parametrize(("asked", "ties", "records"), BY_HAND)
def test_the_lists_of_the_shipped_set(karabakh, asked, ties, records):
    found = difference(choose(karabakh, Selection(**asked)))
    assert by_change(found, ties=True) == ties
    assert by_change(found, ties=False) == records
    listed = {key: set(of.index) for key, of in found.ties.groupby(found.ties)}
    assert {key: of for key, of in listed.items() if key} == ties
    assert list(found.ties.index) == list(karabakh.ties.index)


@pytest.mark.parametrize("name", ["karabakh", "border"])
def test_either_day_may_be_that_of_the_window(request, name):
    tables = request.getfixturevalue(name)
    days = ("1989", "1998", "2003-05-04", "2016-04-05", "2018")
    for one, other in combinations(days, 2):
        there = difference(choose(tables, Selection(to=one, compare=other)))
        back = difference(choose(tables, Selection(to=other, compare=one)))
        assert there.table.equals(back.table)
        assert there.ties.equals(back.ties)
        assert there.days.turned is not back.days.turned
        assert there.days.first.window.to < there.days.second.window.to


def test_members_that_changed_alike_are_one_entry(karabakh):
    found = difference(choose(karabakh, Selection(compare="1994-05")))
    members = [one for one in found.entries if one.record == "csto-membership"]
    assert [(one.change, len(one.ties)) for one in members] == [
        ("ended", 1),
        ("changed", 6),
    ]


def test_filters_hold_on_both_days_but_what_ended_is_still_told(karabakh):
    asked = Selection(compare="1994-05", past="hide", families=("cooperation",))
    found = difference(choose(karabakh, asked))
    assert by_change(found, ties=True) == {
        "new": TREATIES,
        "ended": {"csto-membership.azerbaijan"},
        "changed": CSTO | {"russia-armenia-security-links"},
        "kept": {"turkey-supports-azerbaijan"},
        "happened": {"erdogan-voices-support"},
    }
    undated = Selection(compare="1994-05", undated="hide")
    hidden = difference(choose(karabakh, undated))
    assert hidden.ties["azerbaijan-protests-loan"] == ""
    assert hidden.undated == 0


def test_the_start_of_the_window_changes_nothing(karabakh):
    plain = difference(choose(karabakh, Selection(compare="1994-05")))
    since = difference(choose(karabakh, Selection(from_="2014", compare="1994-05")))
    assert since.table.equals(plain.table)


def test_what_nobody_observed_is_counted_and_never_compared(karabakh):
    found = difference(choose(karabakh, Selection(to="2018", compare="1998")))
    assert set(found.table["change"]) == {"", "happened"}
    # 10 open states, Azerbaijan in the CSTO, 4 of Bishkek, 2 of the conflict, 2
    # treaties and the voiced support are ties; 2 more are said only
    assert found.unseen == 20 + 2


def test_a_state_without_any_date_is_kept_without_a_date(tables_of):
    chosen = choose(
        tables_of(relations=[state("bare")]),
        Selection(to="2016-04-08", compare="2016-04-04"),
    )
    (entry,) = difference(chosen).entries
    assert (entry.change, entry.first, entry.second) == ("kept", "undated", "undated")


def test_a_planned_end_is_no_end(karabakh):
    for to in ("2016-04-09", "2018", "2021"):
        found = difference(choose(karabakh, Selection(to=to, compare="1997")))
        assert found.ties["russia-armenia-base"] == ("kept" if to[3] == "6" else "")


def test_a_generated_set_is_compared_as_wholly_as_the_slices_say():
    tables = generated(16, 120, seed=5)
    chosen = choose(tables, Selection(to="2015", compare="2000"))
    found = difference(chosen)
    one, other = found.days.first.ties, found.days.second.ties
    states = chosen.ties["shape"] == "state"
    certain = states & (one["timing"] == "absent") & (other["timing"] == "certain")
    begun = certain & (other["hidden_by"] == "")
    assert set(found.ties.index[begun]) == set(found.ties.index[found.ties == "new"])
    assert begun.any()
    after = date(2000, 12, 31) + timedelta(days=1)
    happened = found.table[found.table["change"] == "happened"]
    assert (happened["start_latest"].dt.date >= after).all()
