"""Cards: facts in words, who says it, what the source does not give."""

from dashboard.analysis.choosing import choose
from dashboard.analysis.details import Link, actor_card, record_card
from dashboard.analysis.details.card import Reader
from dashboard.analysis.selection import Selection


def card(tables, record, **fields):
    reader = Reader(choose(tables, Selection(**fields)))
    return record_card(reader, record)


def facts(found):
    return {
        fact.label: "".join(p.text if isinstance(p, Link) else p for p in fact.value)
        for fact in found.facts
    }


def words(parts):
    return "".join(part.text if isinstance(part, Link) else part for part in parts)


def test_a_loan_in_words(karabakh):
    found = card(karabakh, "russia-armenia-loan-2016")
    said = facts(found)
    assert said["Amount"] == "$200 million"
    assert said["Counted as"] == "financing, never a delivery"
    assert said["Term"] == "10 years"
    assert "Smerch" in said["Pays for"]
    assert "Igla-S" in said["Pays for"]
    assert said["When"] == "February 2016"
    assert words(found.subtitle) == "Russia to Armenia; February 2016"
    assert found.mark == "arms financing"
    assert found.unsaid == ("How many", "What was delivered for it")
    assert {cite.paragraph for cite in found.sources} == {14}
    assert [quote.record for quote in found.quotes] == ["azerbaijan-protests-loan"]


def test_who_has_left_is_no_member(karabakh):
    found = card(karabakh, "csto-membership")
    said = facts(found)
    assert "Azerbaijan" not in said["Members"]
    assert "Azerbaijan" not in words(found.subtitle)
    assert said["Left"] == "Azerbaijan, until 1999"


def test_a_leg_says_who_and_in_what(karabakh):
    found = card(karabakh, "bishkek-protocol.russia")
    assert words(found.subtitle) == "Russia, sponsor of Bishkek Protocol"
    assert facts(found)["Sponsor"] == "Russia"


def test_certainty_on_the_day_is_a_fact_with_its_reason(karabakh):
    truce = facts(card(karabakh, "bishkek-protocol", to="1995"))
    assert truce["31 Dec 1995"] == "possible: whether and when it ended is not said"
    leg = facts(card(karabakh, "csto-membership.azerbaijan", to="2001"))
    assert leg["31 Dec 2001"] == "ended earlier: over by the end of 1999"


def test_a_denial_names_speaker_and_no_addressee(karabakh):
    found = card(karabakh, "turkey-denies")
    assert "To whom it was addressed" in found.unsaid
    claim = next(q for q in found.quotes if q.record == "turkey-fuels-fighting")
    assert claim.status == "disputed"
    assert claim.answer == ""
    assert "denied by Turkish authorities" in {cite.says for cite in claim.cites}


def test_from_a_tie_to_its_actors_and_back(karabakh):
    found = card(karabakh, "erdogan-accuses-russia")
    links = [part.id for part in found.subtitle if isinstance(part, Link)]
    assert links == ["erdogan", "russia"]
    reader = Reader(choose(karabakh, Selection(level="people")))
    person = actor_card(reader, "erdogan")
    assert "erdogan-accuses-russia" in [
        link.id for _, links in person.related for link in links
    ]
    assert ("Role", "turkey") in [
        (fact.label, part.id)
        for fact in person.facts
        for part in fact.value
        if isinstance(part, Link)
    ]


def test_every_record_and_actor_has_a_card(karabakh):
    reader = Reader(choose(karabakh, Selection()))
    for record in karabakh.records.index:
        found = record_card(reader, record)
        assert found.title
        assert found.sources
    for tie in karabakh.ties.index:
        assert record_card(reader, tie).facts
    for actor in karabakh.actors.index:
        assert actor_card(reader, actor).sources


def test_what_is_negated_or_supposed_says_so(karabakh):
    stated = {
        record: facts(card(karabakh, record)).get("Stated as")
        for record in karabakh.records.index
    }
    modality = karabakh.records["modality"]
    for record, said in stated.items():
        assert (said is None) == (modality[record] == "actual")
