"""Every record as a row of words: cells worked out by hand from the data file."""

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.recordtable import COLUMNS, NOT_NAMED, record_table
from dashboard.knowledge.vocabulary import vocabulary

SEEN = (
    "kind",
    "what",
    "who",
    "whom",
    "begins",
    "until",
    "certainty",
    "value",
    "says",
    "paragraphs",
    "status",
)

BY_HAND = {
    "russia-azerbaijan-arms": (
        "Arms bought or supplied",
        "Russian arms bought by Azerbaijan",
        "Russia",
        "Azerbaijan",
        "about 2011",
        "2016, a total",
        "certain",
        "about $4 bn",
        "author reports",
        "¶15",
        "attested",
    ),
    "russia-armenia-loan-2016": (
        "Arms financed",
        "Loan for Russian-made arms",
        "Russia",
        "Armenia",
        "Feb 2016",
        "for 10 years",
        "certain",
        "$200 million",
        "author reports",
        "¶14",
        "attested",
    ),
    "csto-membership": (
        "Collective defence",
        "Membership of the CSTO",
        "Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan",
        "",
        "not given",
        "still so",
        "certain",
        "",
        "author reports",
        "¶16",
        "attested",
    ),
    "azerbaijan-protests-loan": (
        "Protest",
        "Azerbaijan protests against the loan",
        "Foreign Ministry of Azerbaijan",
        "not named",
        "date not given",
        "",
        "without a date",
        "",
        "author reports",
        "¶14",
        "attested",
    ),
    "rogozin-pledge-armenia": (
        "Arms pledged",
        "Sales to Armenia to go on, Rogozin pledges",
        "Russia",
        "Armenia",
        "8 Apr 2016",
        "",
        "certain",
        "no figure",
        "Dmitry Rogozin; Russian officials",
        "¶1 ¶15",
        "declared",
    ),
    "turkey-fuels-fighting": (
        "Claim",
        "Turkey fuels the fighting",
        "Turkey",
        "",
        "date not given",
        "",
        "without a date",
        "",
        "Russia; denied by Turkish authorities",
        "¶1 ¶3",
        "disputed",
    ),
}


def table(tables, **fields):
    return record_table(choose(tables, Selection(view="table", **fields)))


@pytest.mark.parametrize("record", BY_HAND)
def test_a_row_says_what_the_data_says(karabakh, record):
    row = table(karabakh).loc[record]
    assert tuple(row[list(SEEN)]) == BY_HAND[record]


@pytest.mark.parametrize(
    ("record", "column", "said"),
    [
        ("karabakh-conflict", "begins", "within 1985–1989"),
        ("bishkek-protocol", "who", "Armenia, Azerbaijan, Nagorno-Karabakh; Russia (s"),
        ("bishkek-protocol", "until", "not given"),
        ("russia-armenia-base", "until", "2020, planned"),
        ("medvedev-trip", "begins", "7 Apr 2016"),
        ("medvedev-trip", "until", "8 Apr 2016"),
        ("russia-backs-armenia", "until", "4 Apr 2016 or later"),
        ("fighting-resumes", "who", "not named"),
        ("tank-in-talish", "whom", ""),
        ("tank-in-talish", "says", "photo caption"),
        ("csto-no-build-up", "kind", "Claim, negated"),
        ("foreign-meddling", "kind", "Claim, supposed"),
        ("armenia-in-a-squeeze", "says", "author’s view"),
    ],
)
def test_what_is_unknown_or_does_not_apply_says_so(karabakh, record, column, said):
    cell = str(table(karabakh).at[record, column])
    assert cell.startswith(said)
    assert bool(cell) == bool(said)


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        ({}, 65),
        ({"undated": "hide"}, 47),
        ({"families": ("arms",)}, 6),
        ({"families": ("arms",), "to": "2015"}, 2),
    ],
)
def test_a_row_for_each_record_that_the_filters_leave(karabakh, fields, count):
    assert len(table(karabakh, **fields)) == count


def test_the_whole_set_is_there(karabakh):
    raw = karabakh.knowledge.dataset
    sections = ("alliances", "agreements", "relations", "arms_flows", "events")
    lists = [getattr(raw, name) for name in (*sections, "conflicts", "claims")]
    ids = {record.id for records in lists for record in records}
    assert set(table(karabakh).index) == ids


def test_no_money_is_ever_said_where_none_is_given(karabakh):
    rows = table(karabakh)
    given = {
        flow.id: flow.value.amount
        for flow in karabakh.knowledge.dataset.arms_flows
        if flow.value and flow.value.amount is not None
    }
    said = rows[rows["value"].str.contains(r"\d")]
    assert said["amount"].to_dict() == given
    flows = {flow.id for flow in karabakh.knowledge.dataset.arms_flows}
    assert set(rows.index[rows["value"] == "no figure"]) == flows - given.keys()
    assert set(rows.index[rows["value"] == ""]) == set(rows.index) - flows


def test_a_total_in_a_narrower_window_is_said_to_be_of_more(karabakh):
    row = table(karabakh, to="2014").loc["russia-azerbaijan-arms"].to_dict()
    assert row["value"] == "of about $4 bn"
    assert row["look"] == "sample arms possible"


def test_by_date_an_unstated_start_is_not_put_first(karabakh):
    rows = table(karabakh)
    assert rows["begun"].is_monotonic_increasing
    places = {record: place for place, record in enumerate(rows.index)}
    assert rows.index[0] == "karabakh-conflict"
    assert places["csto-membership"] > places["russia-armenia-loan-2016"]


def test_the_orders_go_by_their_column_then_by_date(karabakh):
    families = [
        "claim" if kind.startswith("Claim") else of[kind]
        for of in [{k.label: k.family for k in vocabulary().kinds.values()}]
        for kind in table(karabakh, table_order="kind")["kind"]
    ]
    places = list(vocabulary().families)
    assert families == sorted(families, key=places.index)
    assert families[0] == "cooperation"
    statuses = table(karabakh, table_order="status")["status"].tolist()
    known = list(vocabulary().claim_statuses)
    assert statuses == sorted(statuses, key=known.index)
    who = table(karabakh, table_order="who")
    assert who["who"].iloc[0].startswith("Armenia")
    assert who["who"].iloc[-6:].eq(NOT_NAMED).all()
    assert who[who["who"] == "Russia"]["begun"].is_monotonic_increasing


def test_of_several_sources_a_paragraph_says_which(tables_of):
    alliance = {
        "id": "pact",
        "kind": "collective_defence",
        "members": ["ruritania", "sylvania"],
        "evidence": [
            {"source": "paper", "paragraph": 2},
            {"source": "book", "paragraph": 1},
        ],
    }
    tables = tables_of(sources={"book": "2015"}, alliances=[alliance])
    row = table(tables).loc["pact"].to_dict()
    assert row["paragraphs"] == "book ¶1 paper ¶2"
    assert row["paragraph"] == 1


def test_the_columns_are_those_of_the_dictionary(karabakh):
    assert list(table(karabakh).columns) == list(COLUMNS)
    assert list(table(karabakh, to="1850").columns) == list(COLUMNS)
