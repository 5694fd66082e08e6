"""How two are linked, in words: what each row says, what is missing, the way out."""

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.details import Reader
from dashboard.analysis.details.linked import answer, lit, others
from dashboard.analysis.linking.linking import linking


def asked(tables, one, other, **fields):
    reader = Reader(choose(tables, Selection(path=(one, other), **fields)))
    found = linking(reader.chosen)
    assert found
    return answer(reader, found)


def test_each_link_says_who_what_when_and_where_it_stands(karabakh):
    found = asked(karabakh, "azerbaijan", "armenia")
    assert [(s.title, len(s.rows), s.note) for s in found.sections] == [
        ("Between them", 2, ""),
        ("One says of the other", 1, "Claims: words of one side, not facts."),
        ("Both take part in Bishkek Protocol", 2, ""),
        ("Mediated by Russia", 3, ""),
        ("Talked with both Russia", 4, ""),
        ("Arms to both from Russia", 3, ""),
        (
            "No longer both in Collective Security Treaty Organization",
            2,
            "It ended before this day.",
        ),
    ]
    rows = {row.id: row for section in found.sections for row in section.rows}
    assert rows["azerbaijan-hostile-to-armenia"].sub == (
        "Azerbaijan hostile to Armenia · in force when observed · ¶16"
    )
    assert rows["bishkek-protocol.russia"].sub == (
        "Russia sponsor of Bishkek Protocol · from May 1994, end not given · ¶6 · "
        "possible"
    )
    left = rows["csto-membership.azerbaijan"]
    assert left.sub.endswith("until 1999 · ¶16 · ended earlier")
    assert left.look == "sample cooperation past"


def test_words_are_named_as_words_and_never_as_a_fact(karabakh):
    for pair in (("russia", "turkey"), ("azerbaijan", "armenia"), ("csto", "turkey")):
        found = asked(karabakh, *pair)
        for section in found.sections:
            claims = [row for row in section.rows if " claim " in row.look]
            assert bool(claims) == (
                section.title.startswith(("One says", "Only by what somebody says"))
            )
    said = asked(karabakh, "russia", "turkey").sections[0]
    by_id = {row.id: row.sub for row in said.rows}
    assert by_id["turkey-denies"].startswith("Turkey denies what is said by Russia")
    assert by_id["erdogan-accuses-russia"].startswith("Turkey accuses Russia")


@pytest.mark.parametrize(
    ("pair", "fields", "missing", "way"),
    [
        (
            ("turkey", "kazakhstan"),
            {"families": ("arms",)},
            "Turkey and Kazakhstan have no shown tie on 9 April 2016.",
            "The filters hide what links them: drop the filters",
        ),
        (
            ("russia", "belarus"),
            {"to": "1989"},
            "Belarus has no shown tie at the end of 1989.",
            "They are linked on the last observed day: go there",
        ),
        (
            ("putin", "medvedev"),
            {},
            "Both are Russia at this level, so no tie between them is drawn; the level "
            "People keeps persons and bodies apart.",
            "Show people apart",
        ),
    ],
)
def test_where_nothing_links_them_it_says_why_and_what_would(
    karabakh, pair, fields, missing, way
):
    found = asked(karabakh, *pair, **fields)
    assert found.missing == missing
    assert found.way is not None
    words, changes = found.way
    assert words == way
    if way != "Show people apart":
        assert not asked(karabakh, *pair, **(fields | changes)).missing


def test_the_lines_that_stand_for_several_are_lit_too(karabakh):
    reader = Reader(choose(karabakh, Selection(path=("turkey", "kazakhstan"))))
    found = linking(reader.chosen)
    assert found
    assert lit(reader, found) == [
        "turkey-hostile-to-armenia",
        "csto-membership.armenia",
        "csto-membership.kazakhstan",
        "bordyuzha-on-russia-and-turkey.bordyuzha.turkey",
        "armenia~turkey~hostility",
        "armenia~csto~cooperation",
        "csto~kazakhstan~cooperation",
        "csto~turkey~claim",
    ]


def test_only_who_is_apart_at_the_level_can_be_asked_for(karabakh):
    reader = Reader(choose(karabakh, Selection()))
    names = [link.id for link in others(reader, "putin")]
    assert "russia" not in names
    assert "erdogan" not in names
    assert names == sorted(names, key=reader.name)
    people = Reader(choose(karabakh, Selection(level="people")))
    assert "erdogan" in [link.id for link in others(people, "putin")]
