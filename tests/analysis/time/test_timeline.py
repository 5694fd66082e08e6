"""Lanes and days, against the laws of time day by day."""

from datetime import date, timedelta

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.time.timeline import timeline

DAYS = [date(1984, 1, 1) + timedelta(days=97 * n) for n in range(121)] + [
    date(2016, 4, day) for day in range(1, 10)
]


def lane(found, name):
    return next(one for one in found.lanes if one.id == name)


def test_a_stretch_says_of_every_day_what_the_laws_say(karabakh):
    found = timeline(choose(karabakh, Selection()))
    lanes = {one.id: one for one in found.lanes if one.id in karabakh.ties.index}
    assert len(lanes) > 12
    for day in DAYS:
        ties = choose(karabakh, Selection(from_=str(day), to=str(day))).ties
        for name, one in lanes.items():
            if karabakh.ties.at[name, "shape"] == "total":
                continue
            kinds = {s.kind for s in one.stretches if s.first <= day < s.after}
            timing = str(ties.at[name, "timing"])
            expected = {timing} if timing in ("certain", "possible") else set()
            assert kinds == expected, (name, day)


def test_azerbaijan_left_in_1999_and_nobody_says_when_it_joined(karabakh):
    found = lane(timeline(choose(karabakh, Selection())), "csto-membership.azerbaijan")
    assert (found.group, found.label) == ("CSTO membership", "Azerbaijan")
    assert found.note == "start not stated, until 1999"
    assert [(s.kind, s.after) for s in found.stretches] == [
        ("possible", date(2000, 1, 1))
    ]


def test_a_planned_end_lies_beyond_what_is_observed(karabakh):
    found = lane(timeline(choose(karabakh, Selection())), "russia-armenia-base")
    assert found.note == "planned to 2020"
    assert [(s.kind, s.first.year, s.after) for s in found.stretches] == [
        ("possible", 1995, date(1995, 12, 31)),
        ("certain", 1995, date(2016, 4, 10)),
        ("planned", 2016, date(2021, 1, 1)),
    ]


def test_an_agreement_and_a_conflict_are_one_lane_each(karabakh):
    found = timeline(choose(karabakh, Selection()))
    group = [one.id for one in found.lanes if one.group == "Conflict and agreements"]
    assert group == ["karabakh-conflict", "bishkek-protocol"]


def test_a_total_names_its_value_and_whole_period(karabakh):
    found = timeline(choose(karabakh, Selection()))
    assert lane(found, "russia-azerbaijan-arms").note == "about $4 bn, about 2011–2016"
    assert lane(found, "russia-armenia-arms").note == "no figure, about 2011–2016"
    assert lane(found, "russia-armenia-arms").mark == "arms no-figure"


def test_events_stand_on_their_days(karabakh):
    found = timeline(choose(karabakh, Selection()))
    assert [day.day for day in found.days] == [2, 3, 4, 5, 6, 7, 8, 9]
    first = {one.record: one.first.day for one in found.happenings}
    assert first["fighting-resumes"] == 2
    assert first["tank-in-talish"] == 6
    assert first["medvedev-meeting-in-baku"] == 8
    assert "azerbaijan-protests-loan" in found.loose
    assert not set(first) & set(found.loose)


@pytest.mark.parametrize("to", ["1995", "2010", "2016-04-04", ""])
def test_the_date_moves_a_line_and_hides_no_lane(karabakh, to):
    assert timeline(choose(karabakh, Selection(to=to))).lanes == (
        timeline(choose(karabakh, Selection())).lanes
    )


def test_a_filter_takes_lanes_and_events_away(karabakh):
    found = timeline(choose(karabakh, Selection(families=("arms",))))
    assert {one.group for one in found.lanes} == {"Arms"}
    assert {one.family for one in found.happenings} == {"arms"}
