"""From records to ties, one rule at a time."""

import pytest

SAYS = {"source": "paper", "paragraph": 2}
PREMIER = {
    "id": "premier",
    "kind": "person",
    "name": "Premier",
    "roles": [{"role": "premier", "of": "ruritania", "end": ".."}],
}


def drawn(tables):
    ties = tables.ties
    return {
        tie: (kind, source, target)
        for tie, kind, source, target in zip(
            ties.index, ties["kind"], ties["source"], ties["target"], strict=True
        )
    }


def test_a_membership_is_a_spoke_to_the_organisation(tables_of):
    pact = {"id": "league", "kind": "organisation", "name": "League"}
    alliance = {
        "id": "membership",
        "kind": "collective_defence",
        "organisation": "league",
        "members": ["ruritania", {"actor": "sylvania", "end": "1999"}],
    }
    assert drawn(tables_of([pact], alliances=[alliance])) == {
        "membership.ruritania": ("collective_defence", "ruritania", "league"),
        "membership.sylvania": ("collective_defence", "sylvania", "league"),
    }


def test_a_pact_of_two_is_one_tie(tables_of):
    pact = {
        "id": "pact",
        "kind": "mutual_assistance",
        "members": ["ruritania", "sylvania"],
        "signed": "1997",
        "end": "..",
    }
    tables = tables_of(alliances=[pact])
    assert drawn(tables) == {"pact": ("mutual_assistance", "ruritania", "sylvania")}
    row = tables.ties.loc["pact"]
    assert str(row["start_latest"].date()) == "1997-12-31"
    assert str(row["end_earliest"].date()) == "2016-04-09"


def test_an_agreement_with_a_third_party_is_a_junction_with_roles(tables_of):
    truce = {
        "id": "truce",
        "kind": "ceasefire",
        "parties": ["ruritania", "sylvania"],
        "third_parties": [{"actor": "borduria", "role": "sponsor"}],
        "signed": "1994-05",
    }
    assert drawn(tables_of(agreements=[truce])) == {
        "truce.ruritania": ("ceasefire", "ruritania", "truce"),
        "truce.sylvania": ("ceasefire", "sylvania", "truce"),
        "truce.borduria": ("sponsor", "borduria", "truce"),
    }


def test_an_event_gives_one_tie_for_each_actor_and_recipient(tables_of):
    call = {
        "id": "call",
        "type": "CONSULT",
        "actors": ["ruritania"],
        "recipients": ["sylvania", "borduria"],
        "mediators": ["syldavia"],
        "date": "2016-04-05",
    }
    assert set(drawn(tables_of(events=[call])).values()) == {
        ("consult", "ruritania", "sylvania"),
        ("consult", "ruritania", "borduria"),
        ("mediate", "syldavia", "ruritania"),
        ("mediate", "syldavia", "sylvania"),
        ("mediate", "syldavia", "borduria"),
    }


def test_a_mutual_event_without_recipients_ties_its_actors(tables_of):
    fight = {"id": "fight", "type": "ASSAULT", "actors": ["ruritania", "sylvania"]}
    assert drawn(tables_of(events=[fight])) == {
        "fight": ("assault", "ruritania", "sylvania")
    }


def test_a_conflict_has_one_tie_for_each_opposing_pair(tables_of):
    war = {
        "id": "war",
        "sides": [{"members": ["ruritania"]}, {"members": ["sylvania", "borduria"]}],
        "start": "[1985..1989]",
        "end": "..",
    }
    assert list(drawn(tables_of(conflicts=[war]))) == [
        "war.ruritania.sylvania",
        "war.ruritania.borduria",
    ]


CONTENT = {
    "id": "backing",
    "kind": "support",
    "actor": "sylvania",
    "recipient": "borduria",
    "evidence": [SAYS | {"by": "premier"}],
}


def test_an_accusation_without_addressee_reaches_whose_deed_it_is(tables_of):
    accusation = {
        "id": "accusation",
        "type": "ACCUSE",
        "actors": ["premier"],
        "about": "backing",
        "date": "2016-04-04",
    }
    tables = tables_of([PREMIER], relations=[CONTENT], events=[accusation])
    assert drawn(tables) == {"accusation": ("accuse", "premier", "sylvania")}
    assert not tables.ties.at["accusation", "addressed"]
    assert tables.records.at["backing", "status"] == "alleged"


def test_a_denial_without_addressee_reaches_those_who_said_it(tables_of):
    denial = {
        "id": "denial",
        "type": "REJECT",
        "actors": ["sylvania"],
        "about": "backing",
    }
    said = [SAYS | {"by": "premier"}, SAYS | {"by": "sylvania", "stance": "denies"}]
    tables = tables_of(
        [PREMIER], relations=[CONTENT | {"evidence": said}], events=[denial]
    )
    assert drawn(tables) == {"denial": ("reject", "sylvania", "premier")}
    assert tables.records.at["backing", "status"] == "disputed"


@pytest.mark.parametrize(
    ("more", "status", "drawn_kinds"),
    [
        ({}, "attested", ["security_link"]),
        ({"modality": "negated"}, "attested", []),
        ({"modality": "hypothetical"}, "attested", []),
        ({"evidence": [SAYS | {"by": "premier"}]}, "declared", ["security_link"]),
        ({"evidence": [SAYS | {"by": "borduria"}]}, "alleged", []),
        ({"evidence": [SAYS | {"kind": "assessment"}]}, "assessed", []),
        (
            {"evidence": [SAYS, SAYS | {"by": "premier", "stance": "disputes"}]},
            "disputed",
            [],
        ),
    ],
)
def test_only_what_is_actual_and_attested_or_declared_is_drawn(
    tables_of, more, status, drawn_kinds
):
    relation = {
        "id": "link",
        "kind": "security_link",
        "actor": "ruritania",
        "recipient": "sylvania",
        "end": "..",
    }
    tables = tables_of([PREMIER], relations=[relation | more])
    assert tables.records.at["link", "status"] == status
    assert list(tables.ties["kind"]) == drawn_kinds


def test_a_symmetric_tie_is_declared_only_by_both(tables_of):
    relation = {
        "id": "link",
        "kind": "hostilities",
        "between": ["ruritania", "sylvania"],
        "evidence": [SAYS | {"by": "premier"}],
    }
    tables = tables_of([PREMIER], relations=[relation])
    assert tables.records.at["link", "status"] == "alleged"
    both = [SAYS | {"by": "premier"}, SAYS | {"by": "sylvania"}]
    tables = tables_of([PREMIER], relations=[relation | {"evidence": both}])
    assert tables.records.at["link", "status"] == "declared"


def test_a_request_is_declared_by_the_recipient_and_never_drawn(tables_of):
    wish = {
        "id": "wish",
        "supplier": "sylvania",
        "recipient": "ruritania",
        "stage": "requested",
        "date": "2016-04-07",
        "evidence": [SAYS | {"by": "premier"}],
    }
    tables = tables_of([PREMIER], arms_flows=[wish])
    assert tables.records.at["wish", "status"] == "declared"
    assert tables.ties.empty


def test_a_restated_event_is_counted_once(tables_of):
    first = {
        "id": "first",
        "type": "AID",
        "actors": ["ruritania"],
        "recipients": ["sylvania"],
    }
    again = first | {"id": "again", "restates": "first"}
    assert list(drawn(tables_of(events=[first, again]))) == ["first"]
