"""What was taken from where, counted by hand from the seeds and the data."""

from collections import Counter
from dataclasses import astuple

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.coverage import paragraphs, speakers, standing

SOURCE = "blagov-2016"


def test_each_paragraph_holds_the_records_that_cite_it(karabakh):
    found = paragraphs(choose(karabakh, Selection()), SOURCE)
    assert [len(one.records) for one in found] == [
        *(6, 6, 7, 1, 0, 5, 5, 3, 4, 4, 2, 0),
        *(1, 2, 4, 5, 6, 0, 1, 3, 7, 0, 0, 0),
    ]
    citing = Counter(
        number
        for record in karabakh.by_id.values()
        for number in {n for item in record.evidence for n in item.paragraph}
    )
    assert {one.number: len(one.records) for one in found if one.records} == citing


def test_a_paragraph_without_records_gives_its_reason(karabakh):
    found = paragraphs(choose(karabakh, Selection()), SOURCE)
    assert [one.number for one in found if one.reason] == [5, 12, 18, 22, 23, 24]
    assert all(bool(one.records) != bool(one.reason) for one in found)


def test_filters_empty_a_paragraph_and_leave_it_standing(karabakh):
    found = paragraphs(choose(karabakh, Selection(families=("arms",))), SOURCE)
    assert len(found) == 24
    assert {one.number: one.records for one in found if one.records} == {
        1: ("rogozin-pledge-armenia", "rogozin-pledge-azerbaijan"),
        11: ("abrahamyan-request",),
        14: ("russia-armenia-loan-2016",),
        15: (
            "russia-azerbaijan-arms",
            "russia-armenia-arms",
            "rogozin-pledge-armenia",
            "rogozin-pledge-azerbaijan",
        ),
    }


def test_who_speaks_is_counted_in_records(karabakh):
    said = speakers(choose(karabakh, Selection()), SOURCE)
    assert list(said.items())[:3] == [("", 43), ("medvedev", 8), ("bordyuzha", 4)]
    expected = Counter(
        by
        for record in karabakh.by_id.values()
        for by in {item.by or "" for item in record.evidence}
    )
    assert said == expected


def test_what_rests_on_one_source_one_voice_or_no_date(karabakh):
    found = standing(choose(karabakh, Selection()), SOURCE)
    assert astuple(found) == (65, 65, 21, 18)
    arms = standing(choose(karabakh, Selection(families=("arms",))), SOURCE)
    assert arms.records == 6
