"""Cards: facts in words, who says it, what the source does not give."""

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.details import Link, Reader, actor_card, record_card


def reader(tables, **fields):
    return Reader(choose(tables, Selection(**fields)))


def card(tables, identifier, **fields):
    found = reader(tables, **fields)
    draw = actor_card if identifier in found.actors else record_card
    return draw(found, identifier)


def words(parts):
    return "".join(part.text if isinstance(part, Link) else part for part in parts)


def facts(found):
    return {fact.label: words(fact.value) for fact in found.facts}


def lists(sections):
    return {section.title: [row.id for row in section.rows] for section in sections}


# records


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
    assert found.look == "sample arms financing certain"
    assert found.unsaid == ("How many", "What was delivered for it")
    assert {cite.paragraph for cite in found.sources} == {14}


def test_a_loan_is_met_with_a_protest_and_stands_beside_six_ties(karabakh):
    found = card(karabakh, "russia-armenia-loan-2016")
    (protest,) = found.quotes
    (voice,) = protest.voices
    assert (voice.does, words(voice.who), voice.on) == (
        "Protests",
        "Foreign Ministry of Azerbaijan",
        "undated",
    )
    assert lists(found.ties) == {
        "Also between Armenia and Russia": [
            "russia-armenia-friendship-treaty",
            "russia-armenia-base",
            "russia-armenia-security-links",
            "russia-armenia-arms",
            "putin-telephone-talks",
            "medvedev-talks-in-yerevan",
        ]
    }
    assert lists(found.events) == {"Events": ["azerbaijan-protests-loan"]}


def test_who_has_left_is_no_member(karabakh):
    found = card(karabakh, "csto-membership")
    said = facts(found)
    assert "Azerbaijan" not in said["Members"]
    assert "Azerbaijan" not in words(found.subtitle)
    assert said["Left"] == "Azerbaijan, until 1999"
    (legs,) = found.ties
    assert [row.text for row in legs.rows][-1] == "Azerbaijan"
    assert legs.rows[-1].sub == "member · until 1999 · ended earlier"
    assert legs.rows[-1].look == "sample cooperation past"
    assert legs.rows[0].sub == "member · still so when observed"


def test_a_leg_says_who_and_in_what(karabakh):
    found = card(karabakh, "bishkek-protocol.russia")
    assert words(found.subtitle) == "Russia, sponsor of Bishkek Protocol"
    assert facts(found)["Sponsor"] == "Russia"


def test_certainty_on_the_day_is_a_fact_with_its_reason(karabakh):
    truce = facts(card(karabakh, "bishkek-protocol", to="1995"))
    assert truce["31 Dec 1995"] == "possible: whether and when it ended is not said"
    leg = facts(card(karabakh, "csto-membership.azerbaijan", to="2001"))
    assert leg["31 Dec 2001"] == "ended earlier: over by the end of 1999"


def test_what_is_negated_or_supposed_says_so(karabakh):
    stated = {
        record: facts(card(karabakh, record)).get("Stated as")
        for record in karabakh.records.index
    }
    modality = karabakh.records["modality"]
    for record, said in stated.items():
        assert (said is None) == (modality[record] == "actual")


# what is said


def test_a_claim_card_names_who_says_who_denies_and_who_is_silent(karabakh):
    found = card(karabakh, "turkey-fuels-fighting")
    (quote,) = found.quotes
    assert quote.status == "disputed"
    assert [(v.does, words(v.who), v.on) for v in quote.voices] == [
        ("Says", "Russia", "between 2 and 9 April 2016"),
        ("Denies", "Turkish authorities", "between 4 and 9 April 2016"),
    ]
    assert words(quote.silent) == "Azerbaijan, Armenia, Nagorno-Karabakh"


def test_who_answers_by_a_deputy_is_not_silent(karabakh):
    quotes = {
        quote.record: quote
        for record in karabakh.records.index
        for quote in card(karabakh, record).quotes
    }
    spoken = quotes["russia-backs-armenia"]
    assert words(spoken.silent) == "Russia, Armenia"
    assert "Russia" not in words(quotes["russia-acts-as-mediator"].silent)


def test_a_denial_names_speaker_and_no_addressee(karabakh):
    found = card(karabakh, "turkey-denies")
    assert "To whom it was addressed" in found.unsaid
    (quote,) = found.quotes
    assert (quote.record, quote.status) == ("turkey-fuels-fighting", "disputed")


def test_the_authors_view_is_a_diamond_and_has_no_speaker(karabakh):
    found = card(karabakh, "armenia-in-a-squeeze")
    assert found.look == "status assessed alone"
    assert found.quotes == ()
    pledge = card(karabakh, "rogozin-pledge-armenia")
    assert pledge.look == "listed arms"
    assert card(karabakh, "russia-backs-armenia").look == "listed claim"


# actors


def test_from_a_tie_to_its_actors_and_back(karabakh):
    found = card(karabakh, "erdogan-accuses-russia")
    links = [part.id for part in found.subtitle if isinstance(part, Link)]
    assert links == ["erdogan", "russia"]
    person = card(karabakh, "erdogan", level="people")
    assert "erdogan-accuses-russia" in lists(person.events)["Recep Tayyip Erdogan says"]
    (role,) = person.stays
    assert (role.where.id, role.words) == (
        "turkey",
        "president; still so when observed",
    )


def test_the_latest_changes_come_first_and_none_from_after_the_day(karabakh):
    def told(name, **fields):
        found = card(karabakh, name, **fields)
        return [(fact.label, words(fact.value)) for fact in found.lately]

    assert told("csto") == [
        ("Feb 2016", "Bordyuzha on the CSTO in Armenia"),
        ("Feb 2016", "Bordyuzha on Russia and Turkey"),
        ("1999", "Azerbaijan leaves the CSTO"),
    ]
    assert told("azerbaijan", to="1999") == [
        ("1999", "Azerbaijan leaves the CSTO"),
        ("1999", "Membership of the CSTO: left"),
        ("May 1994", "Bishkek Protocol: began"),
        ("1985–1989", "Nagorno-Karabakh conflict: began"),
    ]
    assert told("azerbaijan", to="1999-06-30")[0][0] == "May 1994"
    assert told("armenia", to="1999", from_="1996") == [
        ("1997", "Friendship treaty of 1997: began")
    ]


def test_ties_by_family_are_the_shown_ones_each_once(karabakh):
    for name in ("russia", "armenia", "csto"):
        found = card(karabakh, name)
        shown = reader(karabakh).chosen.shown
        mine = shown[(shown["tail"] == name) | (shown["head"] == name)]
        for section in found.ties:
            if section.title == "Listed only":
                continue
            family = section.title.lower()
            assert len(section.rows) == int((mine["family"] == family).sum())
    hidden = card(karabakh, "russia", families=("arms",))
    assert list(lists(hidden.ties)) == ["Arms", "Listed only"]


def test_a_membership_is_a_spell_over_the_time_of_the_data(karabakh):
    *members, left = card(karabakh, "csto").stays
    assert left.where.id == "azerbaijan"
    assert left.words == "until 1999; ended earlier"
    assert left.bar.sure is None
    assert left.bar.last == pytest.approx(15 / 31.27, abs=0.01)
    for member in members:
        assert member.words == "still so when observed"
        assert member.bar.sure == pytest.approx(1, abs=0.001)
        assert (member.bar.last, member.bar.at) == (1, 1)


def test_what_it_says_and_what_is_said_of_it_stand_apart(karabakh):
    found = lists(card(karabakh, "turkey").events)
    assert set(found["Turkey says"]) == {
        "turkey-supports-azerbaijan",
        "turkey-denies",
        "erdogan-accuses-russia",
    }
    assert "medvedev-blames-turkey" in found["Said of Turkey"]
    assert not set(found["Turkey says"]) & set(found["Said of Turkey"])
    early = lists(card(karabakh, "turkey", to="2015").events)
    assert "turkey-denies" not in early.get("Turkey says", ())


def test_a_folded_person_says_where_it_is_in_the_picture(karabakh):
    found = card(karabakh, "putin")
    assert words(found.subtitle) == (
        "president, Russia. Folded into Russia in the picture."
    )
    assert words(card(karabakh, "putin", level="people").subtitle) == (
        "president, Russia"
    )


def test_a_person_folded_into_a_state_is_still_named_as_who_says_it(karabakh):
    ties = choose(karabakh, Selection()).ties
    assert ties.at["erdogan-accuses-russia", "tail"] == "turkey"
    found = card(karabakh, "erdogan-accuses-russia")
    assert found.subtitle[0] == Link("erdogan", "Recep Tayyip Erdogan")
    about = next(quote for quote in found.quotes)
    assert about.voices[0].does == "Says"
    assert words(about.voices[0].who) == "Recep Tayyip Erdogan"


def test_every_record_tie_and_actor_has_a_card_at_every_level(karabakh):
    for level in ("states", "organisations", "people"):
        found = reader(karabakh, level=level)
        for record in (*karabakh.records.index, *karabakh.ties.index):
            drawn = record_card(found, record)
            assert drawn.title
            assert drawn.sources
            assert drawn.facts
        for actor in karabakh.actors.index:
            assert actor_card(found, actor).sources


def test_every_shown_tie_of_an_actor_stands_in_one_of_its_lists(karabakh):
    for level in ("states", "people"):
        found = reader(karabakh, level=level)
        shown = found.chosen.shown
        for name in found.chosen.actors:
            drawn = actor_card(found, name)
            listed = {
                row.id
                for section in (*drawn.ties, *drawn.events)
                for row in section.rows
            }
            mine = shown[(shown["tail"] == name) | (shown["head"] == name)]
            for tie, record in zip(mine.index, mine["record"], strict=True):
                assert {tie, record} & listed, (level, name, tie)
