"""Measures of a Slice: exact on the shipped data, and what they leave out."""

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import FIELDS, Selection
from dashboard.analysis.measures import MEASURES, measured, warning


def values(tables, key, **more):
    found = measured(choose(tables, Selection(node_measure=key, **more)))
    assert found is not None
    return [(one.actor, one.value) for one in found.standings]


def test_nothing_is_measured_unless_asked(karabakh):
    assert measured(choose(karabakh, Selection())) is None


def test_a_link_names_each_measure():
    read = FIELDS["node_measure"].codec.read
    assert [read(key) for key in ("none", *MEASURES)] == ["none", *MEASURES]


REST = ["belarus", "kazakhstan", "kyrgyzstan"]


def test_ties_of_the_shipped_data(karabakh):
    assert values(karabakh, "ties") == [
        ("armenia", 12),
        ("russia", 12),
        ("azerbaijan", 10),
        ("nagorno-karabakh", 3),
        ("turkey", 3),
        *[(actor, 1) for actor in [*REST, "tajikistan"]],
    ]


def test_ties_by_family(karabakh):
    found = measured(choose(karabakh, Selection(node_measure="ties")))
    assert found is not None
    assert found.standings[1].families == (
        ("cooperation", 4),
        ("mediation", 5),
        ("arms", 3),
    )
    assert all(
        sum(number for _, number in one.families) == one.value
        for one in found.standings
    )


def test_go_betweens_of_the_shipped_data(karabakh):
    """Of the 28 pairs of the eight others: 8.5, 4.5 and 4 go through these three."""
    found = dict(values(karabakh, "between"))
    assert list(found)[:3] == ["armenia", "azerbaijan", "russia"]
    assert [round(found[a] * 28, 6) for a in list(found)[:4]] == [8.5, 4.5, 4, 0]


def test_groups_part_with_the_families(karabakh):
    assert {value for _, value in values(karabakh, "groups")} == {9}
    assert values(karabakh, "groups", families=("cooperation",)) == [
        ("armenia", 6),
        ("belarus", 6),
        ("kazakhstan", 6),
        ("kyrgyzstan", 6),
        ("russia", 6),
        ("tajikistan", 6),
        ("azerbaijan", 2),
        ("turkey", 2),
    ]


def test_bridges_of_the_shipped_data(karabakh):
    chosen = choose(karabakh, Selection(node_measure="bridges"))
    found = measured(chosen)
    assert found is not None
    cut = [*REST, "tajikistan"]
    assert found.bridges == {f"csto-membership.{actor}": (actor,) for actor in cut}
    assert [one.actor for one in found.standings if one.value] == cut


def test_a_measure_follows_the_date(karabakh):
    assert values(karabakh, "ties", to="1991")[0] == ("azerbaijan", 6)


def test_a_measure_follows_the_filters(karabakh):
    assert values(karabakh, "ties", families=("arms",)) == [
        ("russia", 3),
        ("armenia", 2),
        ("azerbaijan", 1),
    ]


def tie(name, actor, recipient, kind="support", **more):
    ends = {"actor": actor, "recipient": recipient}
    return {"id": name, "kind": kind, **ends, **more}


def test_who_is_only_accused_or_was_tied_before_has_none(tables_of):
    tables = tables_of(
        relations=[
            tie("now", "ruritania", "sylvania", end=".."),
            tie("then", "borduria", "sylvania", start="1990", end="1999"),
        ],
        events=[
            {
                "id": "blame",
                "type": "ACCUSE",
                "actors": ["syldavia"],
                "recipients": ["ruritania"],
                "date": "2016-04-03",
            }
        ],
    )
    chosen = choose(tables, Selection())
    assert set(chosen.shown["timing"]) == {"certain", "past"}
    assert values(tables, "ties") == [
        ("ruritania", 1),
        ("sylvania", 1),
        ("borduria", 0),
        ("syldavia", 0),
    ]
    assert [value for _, value in values(tables, "groups")] == [2, 2, 1, 1]


def test_an_agreement_links_its_parties_and_is_no_actor(tables_of):
    tables = tables_of(
        agreements=[
            {
                "id": "truce",
                "kind": "ceasefire",
                "parties": ["ruritania", "sylvania", "borduria"],
                "end": "..",
            }
        ],
        relations=[tie("help", "borduria", "syldavia", end="..")],
    )
    assert values(tables, "between") == [
        ("borduria", pytest.approx(2 / 3)),
        ("ruritania", 0),
        ("syldavia", 0),
        ("sylvania", 0),
    ]
    assert values(tables, "bridges") == [
        ("borduria", 2),
        ("ruritania", 1),
        ("syldavia", 1),
        ("sylvania", 1),
    ]


def test_an_empty_picture_measures_nobody(karabakh):
    found = measured(choose(karabakh, Selection(node_measure="between", families=())))
    assert found is not None
    assert (found.standings, found.most) == ((), 0)


def test_the_warning_counts_the_sources():
    assert warning(1) == "It counts what one source mentions; a count is not power."
    assert warning(3) == "It counts what 3 sources mention; a count is not power."
