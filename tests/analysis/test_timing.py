"""The bounds of records, spells and ties, from one source or from two."""

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection

OLD = {"book": "2003-05-02/2003-05-09"}
SAYS = {"source": "paper", "paragraph": 2}
READS = {"source": "book", "paragraph": 1}
PREMIER = {
    "id": "premier",
    "kind": "person",
    "name": "Premier",
    "roles": [{"role": "premier", "of": "ruritania", "end": ".."}],
}
LINK = {
    "id": "link",
    "kind": "support",
    "actor": "ruritania",
    "recipient": "sylvania",
    "end": "..",
}
LEAGUE = {"id": "league", "kind": "organisation", "name": "League"}


def days(table, name, *columns):
    return [str(table.loc[name, column].date()) for column in columns]


def bounds(table, name):
    names = ("start_earliest", "start_latest", "end_earliest", "end_latest")
    return days(table, name, *names)


def test_a_tie_is_cut_to_the_lives_of_its_ends(tables_of):
    young = {
        "id": "young",
        "kind": "de_facto_state",
        "name": "Young",
        "start": "1991",
    }
    link = {
        "id": "link",
        "kind": "support",
        "actor": "ruritania",
        "recipient": "young",
        "end": "..",
    }
    row = tables_of([young], relations=[link]).ties.loc["link"]
    assert str(row["start_earliest"].date()) == "1991-01-01"
    assert str(row["start_latest"].date()) == "2016-04-02"


def test_what_is_said_of_now_had_surely_begun_by_the_day_of_the_words(tables_of):
    said = {"evidence": [SAYS | {"by": "premier", "on": "2016-02"}]}
    ties = tables_of([PREMIER], relations=[LINK | said]).ties
    assert days(ties, "link", "start_latest") == ["2016-02-29"]


def test_a_tie_of_two_spells_surely_holds_only_while_both_do(tables_of):
    war = {
        "id": "war",
        "sides": [
            {"members": [{"actor": "ruritania", "start": "1990", "end": "2000"}]},
            {"members": [{"actor": "sylvania", "start": "1995", "end": "2005"}]},
        ],
        "start": "1980",
        "end": "..",
    }
    row = tables_of(conflicts=[war]).ties.loc["war"]
    days = [str(row[name].date()) for name in ("start_latest", "end_earliest")]
    assert days == ["1995-12-31", "2000-01-01"]


def judged(tables, to):
    return dict(choose(tables, Selection(to=to)).ties["timing"])


ONE = {"actor": "ruritania", "start": "1990", "end": "..", "evidence": [READS]}
OTHER = {"actor": "sylvania", "start": "1990", "end": "..", "evidence": [SAYS]}


@pytest.mark.parametrize("spells", [(ONE, OTHER), (OTHER, ONE)])
@pytest.mark.parametrize("record", ["conflict", "pact"])
def test_two_spells_are_observed_only_while_both_are(tables_of, record, spells):
    if record == "conflict":
        war = {"id": "x", "sides": [{"members": [spell]} for spell in spells]}
        tables = tables_of(sources=OLD, conflicts=[war])
    else:
        pact = {"id": "x", "kind": "mutual_assistance", "members": list(spells)}
        tables = tables_of(sources=OLD, alliances=[pact])
    assert judged(tables, "2003-05-09") == {"x": "certain"}
    assert judged(tables, "2010") == {"x": "not_observed"}


def planned(actor, end):
    return {"actor": actor, "start": "1990", "end": end, "planned": True}


def test_the_earlier_planned_end_counts_in_either_order(tables_of):
    plans = planned("ruritania", "2020"), planned("sylvania", "2018")
    open_ended = {"actor": "sylvania", "start": "1990", "end": ".."}
    left = {"actor": "sylvania", "start": "1990", "end": "1999"}
    for spells, expected in (
        (plans, "2018-12-31"),
        ((plans[0], open_ended), "2020-12-31"),
        ((plans[0], left), "0001-01-01"),
    ):
        for members in (list(spells), list(spells)[::-1]):
            pact = {"id": "pact", "kind": "mutual_assistance", "members": members}
            ties = tables_of(alliances=[pact]).ties
            assert days(ties, "pact", "planned") == [expected]


def test_no_plan_outlives_an_end_of_its_tie(tables_of):
    gone = {"id": "gone", "kind": "state", "name": "Gone", "end": "1999"}
    link = {"id": "link", "kind": "support", "actor": "gone", "recipient": "sylvania"}
    lasts = {"start": "1990", "end": "2020", "planned": True}
    tables = tables_of([gone], relations=[link | lasts])
    assert judged(tables, "2018") == {"link": "not_observed"}


def test_words_without_a_date_were_said_when_their_own_source_observed(tables_of):
    sources = {"book": "1990-01-01/1991-12-31"}
    for on, latest in (("1991-12-31", "1991-12-31"), ("[1991-06..]", "1991-12-31")):
        dated = READS | {"by": "ruritania", "on": on}
        evidence = [dated, SAYS | {"by": "ruritania"}]
        tables = tables_of(sources=sources, relations=[LINK | {"evidence": evidence}])
        assert days(tables.records, "link", "start_latest") == [latest]


def member_of(tables_of, spell, sources=OLD, **record):
    alliance = {
        "id": "club",
        "kind": "collective_defence",
        "organisation": "league",
        "members": [spell, "borduria"],
    }
    return tables_of([LEAGUE], sources, alliances=[alliance | record])


@pytest.mark.parametrize(
    ("spell", "record", "expected"),
    [
        (
            {"start": "1993"},
            {"start": "1990", "end": "2000"},
            ["1993-01-01", "1993-12-31", "2000-01-01", "2000-12-31"],
        ),
        (
            {"end": "1995"},
            {"signed": "1990", "end": ".."},
            ["1990-01-01", "1990-12-31", "1995-01-01", "1995-12-31"],
        ),
        (
            {},
            {"start": "1990", "end": "2000"},
            ["1990-01-01", "1990-12-31", "2000-01-01", "2000-12-31"],
        ),
        (
            {"end": "1999"},
            {"end": ".."},
            ["0001-01-01", "1999-12-31", "1999-01-01", "1999-12-31"],
        ),
        (
            {"end": ".."},
            {"end": ".."},
            ["0001-01-01", "2016-04-02", "2016-04-09", "2016-04-09"],
        ),
        (
            {"start": "1980", "end": "2005"},
            {"start": "1990", "end": "2000"},
            ["1990-01-01", "1990-01-01", "2000-12-31", "2000-12-31"],
        ),
    ],
)
def test_what_a_spell_leaves_out_its_record_says(tables_of, spell, record, expected):
    tables = member_of(tables_of, {"actor": "ruritania"} | spell, **record)
    assert bounds(tables.ties, "club.ruritania") == expected


def test_a_spell_without_an_end_is_planned_as_its_record_is(tables_of):
    spell = {"actor": "ruritania", "start": "1993"}
    tables = member_of(tables_of, spell, start="1990", end="2020", planned=True)
    assert days(tables.ties, "club.ruritania", "planned") == ["2020-12-31"]
    assert judged(tables, "2016-04-09")["club.ruritania"] == "certain"
    assert judged(tables, "2018")["club.ruritania"] == "planned"


@pytest.mark.parametrize(
    ("spell", "cited", "expected"),
    [
        # still a member by the later source, whatever the older one could see
        ({"start": "1993", "end": "..", "evidence": [SAYS]}, READS, "certain"),
        # the later source says no end, and the older one cannot know it
        ({"start": "1993", "evidence": [SAYS]}, READS, "possible"),
        ({"start": "1993", "evidence": [READS]}, SAYS, "not_observed"),
    ],
)
def test_still_so_is_never_carried_past_what_its_source_saw(
    tables_of, spell, cited, expected
):
    spell = {"actor": "ruritania"} | spell
    tables = member_of(tables_of, spell, end="..", evidence=[cited])
    assert judged(tables, "2016-04-09")["club.ruritania"] == expected


def test_of_several_spells_none_takes_over_the_dates_of_the_record(tables_of):
    alliance = {
        "id": "club",
        "kind": "collective_defence",
        "organisation": "league",
        "start": "1980",
        "end": "..",
        "members": [
            {"actor": "ruritania", "start": "1990"},
            {"actor": "ruritania", "start": "2000", "end": "2005"},
            {"actor": "ruritania", "end": "2010"},
        ],
    }
    ties = tables_of([LEAGUE], alliances=[alliance]).ties
    assert days(ties, "club.ruritania", "end_earliest") == ["1990-01-01"]
    assert days(ties, "club.ruritania.3", "start_latest") == ["2010-12-31"]


def test_words_about_words_never_come_before_what_they_are_about(tables_of):
    def word(name, about):
        return {"id": name, "type": "PROTEST", "actors": ["ruritania"], "about": about}

    sale = {"id": "sale", "supplier": "sylvania", "recipient": "borduria"}
    sale |= {"stage": "delivered", "date": "2016-02-01"}
    words = [
        word("reply", ["protest"]),
        word("protest", ["sale"]),
        word("round", ["about"]),
        word("about", ["round"]),
        word("late", ["turn", "reply"]),
        word("turn", ["late"]),
    ]
    for events in (words, words[::-1]):
        records = tables_of(arms_flows=[sale], events=events).records
        for name in ("reply", "protest", "late", "turn"):
            assert days(records, name, "start_earliest") == ["2016-02-01"]
        for name in ("round", "about"):
            assert days(records, name, "start_earliest") == ["0001-01-01"]
