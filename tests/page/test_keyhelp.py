"""The help card: each key once, and the marks that a picture may hold."""

from dashboard.knowledge.vocabulary import vocabulary
from dashboard.page.keyhelp import GROUPS, help_card
from tests.page.walking import text, with_class


def test_no_key_is_listed_twice_for_one_place():
    listed = [
        (key, entry.at)
        for keys in GROUPS.values()
        for entry in keys
        for key in entry.keys
    ]
    assert len(listed) == len(set(listed))


def test_every_key_has_words_on_the_card():
    said = text(help_card())
    for keys in GROUPS.values():
        for entry in keys:
            assert entry.words in said


def test_every_family_and_every_dash_has_a_sample():
    card = help_card()
    for mark in [*vocabulary().families, "certain", "possible", "undated", "past"]:
        assert len(with_class(card, mark)) == 1, mark
