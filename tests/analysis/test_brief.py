"""The card beside the pointer: what each thing says of itself, to the letter."""

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.details.brief import Brief, brief


@pytest.mark.parametrize(
    ("selection", "identifier", "said"),
    [
        (
            Selection(),
            "russia-azerbaijan-arms",
            Brief(
                "Arms bought or supplied, Russia to Azerbaijan",
                (
                    "Russian arms bought by Azerbaijan",
                    "about $4 bn for the whole of about 2011–2016",
                ),
                "¶15, author reports, attested",
            ),
        ),
        (
            Selection(),
            "turkey-supports-azerbaijan",
            Brief(
                "Support, Turkey to Azerbaijan",
                (
                    "Turkey supports Azerbaijan, says Erdogan",
                    "until 1 April 2016 or later, start not given",
                ),
                "¶3, said by Recep Tayyip Erdogan, declared",
                "possible: whether it ended is not said, but not before April 2016",
            ),
        ),
        (
            Selection(),
            "csto-membership.azerbaijan",
            Brief(
                "Azerbaijan, member of CSTO",
                ("Membership of the CSTO", "until 1999"),
                "¶16, author reports, attested",
                "ended earlier: over by the end of 1999",
            ),
        ),
        (
            Selection(),
            "putin-telephone-talks.putin.aliyev",
            Brief(
                "Talks, Russia (Vladimir Putin) and Azerbaijan (Ilham Aliyev)",
                ("Putin telephones Aliyev and Sargsyan", "5 April 2016"),
                "¶8, author reports, attested",
            ),
        ),
        (
            Selection(level="people"),
            "putin-telephone-talks.putin.aliyev",
            Brief(
                "Talks, Vladimir Putin and Ilham Aliyev",
                ("Putin telephones Aliyev and Sargsyan", "5 April 2016"),
                "¶8, author reports, attested",
            ),
        ),
        (
            Selection(),
            "bishkek-protocol",
            Brief(
                "Bishkek Protocol",
                ("Ceasefire", "from May 1994, end not given"),
                "¶6, author reports, attested",
                "possible: whether and when it ended is not said",
            ),
        ),
        (
            Selection(),
            "nagorno-karabakh",
            Brief(
                "Nagorno-Karabakh",
                (
                    "De facto state, see status note",
                    "3 ties shown",
                    "stands for Self-defence army of Nagorno-Karabakh",
                ),
            ),
        ),
        (
            Selection(families=("arms",)),
            "russia",
            Brief(
                "Russia",
                (
                    "State",
                    "3 ties shown",
                    "stands for The Kremlin, Russian officials, Dmitry Medvedev,"
                    " 2 more",
                ),
            ),
        ),
        (
            Selection(),
            "russia~turkey~claim",
            Brief("Claims, Russia and Turkey", ("3 ties: 3 certain",)),
        ),
        (
            Selection(level="people"),
            "bordyuzha",
            Brief(
                "Nikolai Bordyuzha",
                (
                    "Person",
                    "general secretary, CSTO",
                    "general, Russia",
                    "3 ties shown",
                ),
            ),
        ),
    ],
)
def test_a_card_says_kind_ends_dates_source_and_why(
    karabakh, selection, identifier, said
):
    assert brief(choose(karabakh, selection), identifier) == said


def test_every_tie_that_is_not_certain_says_why(karabakh):
    for level in ("states", "people"):
        for to in ("1990", "1995", "2016-04-05", "2019"):
            chosen = choose(karabakh, Selection(level=level, to=to))
            for tie in chosen.ties.itertuples():
                card = brief(chosen, str(tie.Index))
                assert card is not None
                assert bool(card.why) == (tie.timing != "certain")


@pytest.mark.parametrize(
    "identifier", ["", "atlantis", "~picture", "a~b~arms", "~~", "russia.armenia"]
)
def test_what_is_unknown_has_no_card(karabakh, identifier):
    assert brief(choose(karabakh, Selection()), identifier) is None
