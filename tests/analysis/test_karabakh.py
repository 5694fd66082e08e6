"""What the shipped data set must say in the picture, fact by fact."""

from dataclasses import replace

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.flows import ribbons
from dashboard.analysis.tables import Tables
from dashboard.analysis.time.moments import moments

MEMBERS = {"armenia", "belarus", "kazakhstan", "kyrgyzstan", "russia", "tajikistan"}


def timing(tables: Tables, tie: str, to: str) -> str:
    return str(choose(tables, Selection(to=to)).ties.at[tie, "timing"])


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        ("1990", "absent"),
        ("1991-01-01", "possible"),
        ("1995", "possible"),
        ("1999-01-01", "possible"),
        ("1999-12-31", "possible"),
        ("2000-01-01", "past"),
        ("2016-04-09", "past"),
    ],
)
def test_azerbaijan_left_the_csto_and_no_start_is_invented(karabakh, to, expected):
    assert timing(karabakh, "csto-membership.azerbaijan", to) == expected


def test_members_on_the_last_observed_day(karabakh):
    ties = choose(karabakh, Selection()).ties
    spokes = ties[ties["role"] == "member"]
    assert set(spokes.loc[spokes["timing"] == "certain", "tail"]) == MEMBERS
    assert set(spokes.loc[spokes["timing"] == "past", "tail"]) == {"azerbaijan"}


def test_a_sponsor_is_no_party(karabakh):
    ties = karabakh.ties
    legs = ties[ties["target"] == "bishkek-protocol"]
    roles = dict(zip(legs["source"], legs["role"], strict=True))
    assert roles == {
        "armenia": "party",
        "azerbaijan": "party",
        "nagorno-karabakh": "party",
        "russia": "sponsor",
    }


def test_an_accusation_is_a_tie_from_its_speaker_and_its_content_is_none(karabakh):
    ties = karabakh.ties
    accused = ties.loc["erdogan-accuses-russia"].to_dict()
    assert (accused["source"], accused["target"]) == ("erdogan", "russia")
    assert accused["family"] == "claim"
    assert "russia-backs-armenia" not in set(ties["record"])
    statuses = karabakh.records["status"]
    assert statuses["turkey-fuels-fighting"] == "disputed"


def test_the_four_billion_are_one_total_and_the_loan_is_never_added(karabakh):
    found = ribbons(choose(karabakh, Selection()))
    assert found.total == 4_000_000_000
    assert found.currency == "USD"
    assert list(found.drawn["recipient"]) == ["azerbaijan", "armenia"]
    assert list(found.drawn["nominal"]) == [False, True]
    assert list(found.financing["value"]) == [200_000_000]


def test_a_narrower_window_shows_the_total_whole(karabakh):
    found = ribbons(choose(karabakh, Selection(from_="2014", to="2015")))
    arms = found.drawn.loc["russia-azerbaijan-arms"].to_dict()
    assert arms["timing"] == "possible"
    assert arms["value"] == 4_000_000_000


def test_the_undated_protest_never_comes_before_the_loan_it_is_about(karabakh):
    tie = "azerbaijan-protests-loan"
    assert timing(karabakh, tie, "2016-01-31") == "absent"
    assert timing(karabakh, tie, "2016-02-01") == "undated"


def test_moments_step_from_the_1980s_to_the_days_of_april(karabakh):
    labels = [moment.short for moment in moments(karabakh)]
    assert labels == [
        "1985–1989",
        "1991",
        "May 1994",
        "1995",
        "1997",
        "1999",
        "about 2011",
        "Feb 2016",
        "2 Apr 2016",
        "4 Apr 2016",
        "5 Apr 2016",
        "6 Apr 2016",
        "7 Apr 2016",
        "8 Apr 2016",
        "9 Apr 2016",
    ]
    left = next(moment for moment in moments(karabakh) if moment.short == "1999")
    assert left.ends == 1


def test_people_fold_into_the_state_they_speak_for(karabakh):
    ties = choose(karabakh, Selection()).ties
    call = ties.loc["putin-telephone-talks.putin.aliyev"]
    assert (call["tail"], call["head"]) == ("russia", "azerbaijan")
    people = choose(karabakh, Selection(level="people")).ties
    call = people.loc["putin-telephone-talks.putin.aliyev"]
    assert (call["tail"], call["head"]) == ("putin", "aliyev")


def test_no_pledge_or_request_is_drawn(karabakh):
    assert not set(karabakh.ties["kind"]) & {"pledged", "requested"}


def test_every_record_is_cited(karabakh):
    assert set(karabakh.records.index) <= set(karabakh.evidence["record"])


@pytest.mark.parametrize("level", ["states", "organisations", "people"])
def test_the_same_ties_are_in_the_same_order_at_every_date(karabakh, level):
    first, *others = (
        choose(karabakh, Selection(level=level, to=moment.day.isoformat())).ties
        for moment in moments(karabakh)
    )
    for other in others:
        ends = ["tail", "head"]
        assert other[ends].equals(first[ends])


def test_hiding_and_showing_counts_every_tie_once(karabakh):
    chosen = choose(karabakh, Selection(families=("arms",), past="hide"))
    assert len(chosen.shown) + (chosen.ties["hidden_by"] != "").sum() == len(
        karabakh.ties
    )
    assert set(chosen.shown["family"]) == {"arms"}
    again = replace(chosen.selection, families=())
    assert choose(karabakh, again).shown.empty
