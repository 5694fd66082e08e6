"""The ledger of claims: groups and voices, worked out by hand from the article."""

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.claims.ledger import every, ledger
from dashboard.analysis.claims.utterances import utterances
from dashboard.analysis.listing import shown
from dashboard.knowledge.records import Event
from dashboard.knowledge.vocabulary import vocabulary
from tests.generated import tables as generated

DENIED = {"turkey-fuels-fighting"}
OPEN = {
    "russia-backs-armenia",
    "russia-turkey-hostilities",
    "turkish-factor",
    "region-occupied",
    "settlement-after-withdrawal",
    "armenian-forces-in-azerbaijan",
    "azerbaijan-protests-loan",
}
ONE_VOICE = {
    "foreign-meddling",
    "ceasefire-holding",
    "freeze-before-quick-settlement",
    "nagorno-karabakh-territorial-claim",
    "russia-acts-as-mediator",
    "step-up-peace-efforts",
    "russia-equal-importance",
    "russia-continues-peace-making",
    "csto-no-build-up",
    "csto-presence-in-armenia",
    "no-direct-military-action",
}
AUTHOR = {
    "armenia-prefers-military-support",
    "armenia-in-a-squeeze",
    "equal-importance-to-be-tested",
    "russia-closer-to-armenia",
    "russia-prefers-armenia",
    "azerbaijan-could-question-mediator",
    "turkey-could-question-mediator",
    "lasting-settlement-open",
}


def groups(tables, **selection):
    found = {}
    for entry in ledger(choose(tables, Selection(**selection))):
        found.setdefault(entry.group, set()).add(entry.record)
    return found


def entry_of(tables, record, **selection):
    entries = ledger(choose(tables, Selection(**selection)))
    return next(entry for entry in entries if entry.record == record)


def heard(voices):
    return [(o.utterance.by, o.utterance.does, o.timing) for o in voices.heard]


def test_the_groups_are_those_of_the_article(karabakh):
    assert groups(karabakh) == {
        "denied": DENIED,
        "open": OPEN,
        "one": ONE_VOICE,
        "author": AUTHOR,
    }


@pytest.mark.parametrize("tables", ["karabakh", "border", "generated"])
def test_every_claim_is_there_once(tables, request):
    if tables == "generated":
        found = generated(14, 120, seed=3)
    else:
        found = request.getfixturevalue(tables)
    kinds = vocabulary().codes("event")
    expected = set(found.records.index[found.records["section"] == "claims"])
    contested = found.records["status"].isin(["alleged", "disputed", "assessed"])
    expected |= set(found.records.index[contested])
    for act in found.by_id.values():
        if isinstance(act, Event) and kinds[act.type].family == "claim":
            alone = not act.restates and not expected & set(act.about)
            expected |= {act.id} if alone else set()
    records = [entry.record for entry in ledger(choose(found, Selection()))]
    assert set(records) <= expected
    assert len(records) == len(set(records))
    assert every(found) == len(expected)


def test_an_accusation_said_and_summed_up_is_one_claim_with_two_speakers(karabakh):
    found = entry_of(karabakh, "turkey-fuels-fighting")
    assert heard(found.says) == [
        ("russia", "accuses", "certain"),
        ("medvedev", "accuses", "certain"),
    ]
    assert [one.utterance.places for one in found.says.heard] == [
        (("blagov-2016", 1),),
        (("blagov-2016", 2),),
    ]
    assert found.says.again
    assert heard(found.denies) == [("turkish-authorities", "denies", "certain")]
    assert found.of == ("turkey",)
    assert found.silent == ("azerbaijan", "armenia", "nagorno-karabakh")


def test_before_the_answer_the_accusation_stands_open(karabakh):
    found = entry_of(karabakh, "turkey-fuels-fighting", to="2016-04-03")
    assert found.group == "open"
    assert heard(found.says) == [("russia", "accuses", "possible")]
    assert (found.says.missed, found.denies.missed) == (1, 1)
    assert found.silent[0] == "turkey"
    later = entry_of(karabakh, "turkey-fuels-fighting", to="2016-04-04")
    assert later.group == "denied"
    assert heard(later.denies) == [("turkish-authorities", "denies", "possible")]


def test_words_outside_the_window_are_not_heard(karabakh):
    assert groups(karabakh, to="2015") == {}
    february = groups(karabakh, to="2016-02")
    assert february == {
        "open": {"russia-turkey-hostilities", "azerbaijan-protests-loan"},
        "one": {
            "csto-no-build-up",
            "csto-presence-in-armenia",
            "no-direct-military-action",
        },
    }
    late = groups(karabakh, from_="2016-04-05")
    assert OPEN - late["open"] == {"russia-backs-armenia", "russia-turkey-hostilities"}


def test_a_protest_without_recorded_words_is_a_claim_of_its_own(karabakh):
    found = entry_of(karabakh, "azerbaijan-protests-loan")
    assert heard(found.says) == [("azerbaijan-foreign-ministry", "protests", "undated")]
    assert found.of == ("russia",)
    assert found.silent == ("russia", "armenia")


def test_who_speaks_for_an_alliance_does_not_speak_for_his_state(karabakh):
    found = entry_of(karabakh, "russia-turkey-hostilities")
    assert found.of == ("russia", "turkey")
    assert found.silent == ("russia", "turkey")


def test_a_target_is_silent_though_it_did_nothing(karabakh):
    assert entry_of(karabakh, "region-occupied").silent == ("nagorno-karabakh",)
    assert entry_of(karabakh, "csto-no-build-up").silent == ("armenia",)


def test_filters_hold_as_in_every_view(karabakh):
    chosen = choose(karabakh, Selection(actors=("turkey",), statuses=("alleged",)))
    records = {entry.record for entry in ledger(chosen)}
    assert records == {"russia-turkey-hostilities", "turkish-factor"}
    assert records <= set(shown(chosen).index)


def test_the_invented_quarrel(border):
    assert groups(border) == {
        "denied": {"ruritania-stirs-the-fighting"},
        "open": {"borduria-backs-sylvania"},
        "author": {"closer-ties-ahead"},
    }
    denied = entry_of(border, "ruritania-stirs-the-fighting")
    assert heard(denied.denies) == [("ruritania", "denies", "certain")]
    assert denied.silent == ("freeland",)
    inside_a_denial = entry_of(border, "borduria-backs-sylvania")
    assert heard(inside_a_denial.says) == [("ruritania", "says", "certain")]
    assert inside_a_denial.denies.heard == ()


def claim(**more):
    return {"id": "content", "text": "So it is.", "actor": "ruritania"} | more


def said_by(*speakers):
    places = [{"source": "paper", "paragraph": 1, "by": by} for by in speakers]
    return {"evidence": places}


def act(name, kind, speaker, *about):
    return {"id": name, "type": kind, "actors": [speaker], "about": list(about)}


def test_a_denial_may_be_an_event_alone(tables_of):
    events = [act("no", "REJECT", "ruritania", "content")]
    tables = tables_of(claims=[claim() | said_by("sylvania")], events=events)
    found = entry_of(tables, "content")
    assert found.group == "denied"
    assert heard(found.denies) == [("ruritania", "denies", "undated")]
    assert every(tables) == 1


def test_speech_and_quotation_are_one_utterance_only_on_one_day(tables_of):
    quoted = {"source": "paper", "paragraph": 2, "by": "sylvania", "on": "2016-04-03"}
    spoken = act("yes", "ACCUSE", "sylvania", "content")
    for date, number in (("2016-04-03", 1), ("2016-04-04", 2)):
        tables = tables_of(
            claims=[claim(evidence=[quoted])], events=[spoken | {"date": date}]
        )
        assert len(utterances(tables, tables.by_id["content"])) == number


def test_two_sides_that_agree_are_several_voices(tables_of):
    said = said_by("ruritania", "sylvania")
    assert groups(tables_of(claims=[claim() | said])) == {"several": {"content"}}
    accused = said_by("sylvania", "borduria")
    assert groups(tables_of(claims=[claim() | accused])) == {"open": {"content"}}


def test_an_answer_to_an_act_is_no_claim_of_its_own(tables_of):
    events = [
        act("protest", "PROTEST", "sylvania") | {"recipients": ["ruritania"]},
        act("answer", "REJECT", "ruritania", "protest"),
        act("again", "PROTEST", "borduria") | {"restates": "protest"},
    ]
    tables = tables_of(events=events)
    found = entry_of(tables, "protest")
    assert every(tables) == 1
    assert found.group == "denied"
    assert [by for by, _, _ in heard(found.says)] == ["sylvania", "borduria"]
    assert [by for by, _, _ in heard(found.denies)] == ["ruritania"]


def test_what_a_side_says_while_it_rejects_is_no_denial_of_it(tables_of):
    again = act("no", "REJECT", "sylvania", "content") | {"date": "2016-04-05"}
    quoted = {"source": "paper", "paragraph": 1, "by": "sylvania", "on": "2016-04-03"}
    tables = tables_of(claims=[claim(evidence=[quoted])], events=[again])
    found = entry_of(tables, "content")
    assert found.group == "open"
    assert [str(one.utterance.on) for one in found.says.heard] == [
        "2016-04-03",
        "2016-04-05",
    ]


def test_a_denial_that_is_answered_is_a_claim_too(tables_of):
    events = [
        act("denial", "REJECT", "ruritania", "content"),
        act("reply", "REJECT", "sylvania", "denial"),
    ]
    tables = tables_of(claims=[claim() | said_by("sylvania")], events=events)
    assert groups(tables) == {"denied": {"content", "denial"}}
    assert every(tables) == len(("content", "denial"))
