"""The heading, the sentence and the filters in words."""

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.sentence import filters, heading, sentence, window_in_words


def said(tables, **fields):
    return choose(tables, Selection(**fields))


def test_the_heading_says_as_of_when(karabakh):
    assert heading(said(karabakh)) == (
        "In force on 9 April 2016, and what happened by then"
    )
    assert heading(said(karabakh, from_="2011", to="2016-04-05")) == (
        "In force on 5 April 2016, and what happened since 2011"
    )
    assert heading(said(karabakh, to="2018")) == ("2018, after the last observed day")


def test_a_day_is_named_no_more_precisely_than_asked(karabakh):
    assert heading(said(karabakh, to="1999")) == (
        "In force at the end of 1999, and what happened by then"
    )
    assert "certain at the end of February 2016" in sentence(
        said(karabakh, to="2016-02")
    )
    assert window_in_words(said(karabakh, to="1999")) == "up to 1999"


def test_the_sentence_counts_each_class(karabakh):
    chosen = said(karabakh)
    counts = chosen.counts()
    assert sentence(chosen) == (
        f"{len(chosen.actors)} actors; {counts['certain']} ties certain on "
        f"9 April 2016, {counts['possible']} possible, "
        f"{counts['undated']} without a date, {counts['past']} ended earlier"
    )


def test_the_window_in_words(karabakh):
    assert window_in_words(said(karabakh)) == "up to 9 Apr 2016"
    assert window_in_words(said(karabakh, from_="2011")) == "2011 to 9 Apr 2016"


def test_each_filter_reads_itself_aloud(karabakh):
    chosen = said(
        karabakh,
        families=("arms", "claim"),
        actors=("russia",),
        depth=2,
        statuses=("attested",),
        speakers=("rogozin",),
        text="loan",
        past="hide",
    )
    assert filters(chosen) == [
        "only arms and claims",
        "within 2 steps of Russia",
        "only attested",
        f"said by {karabakh.names['rogozin']}",
        "holding “loan”",
        "hiding ended earlier",
    ]
    assert filters(said(karabakh)) == []
    assert filters(said(karabakh, families=())) == ["no tie kind ticked"]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"families": ("arms",)}, "only arms"),
        (
            {"families": ("arms", "claim", "other", "hostility")},
            "without cooperation and mediation",
        ),
        ({"kinds": ("support",)}, "only support"),
        ({"kinds": ("financed", "delivered")}, "only arms"),
        ({"families": ("arms",), "kinds": ("support",)}, "no tie kind ticked"),
        (
            {"families": ("arms",), "kinds": ("support", "financed")},
            "only arms financed",
        ),
    ],
)
def test_kinds_are_named_by_what_is_on_or_what_is_off(karabakh, fields, words):
    assert filters(said(karabakh, **fields)) == [words]


def test_one_kind_off_is_named_alone(karabakh):
    kinds = tuple(sorted(set(karabakh.ties["kind"]) - {"financed"}))
    assert filters(said(karabakh, kinds=kinds)) == ["without arms financed"]


def test_a_source_is_named_by_its_author(karabakh):
    assert filters(said(karabakh, sources=("blagov-2016",))) == ["from Sergei Blagov"]
