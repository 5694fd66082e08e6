"""The view of the sources: every paragraph, its marks, and what it lacks."""

from collections.abc import Iterator
from typing import Any

from dash import html

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.views.sources import VIEW
from tests.page.walking import links, walk


def minis(page) -> list[Any]:
    return [link for link in links(page) if getattr(link, "className", "") == "mini"]


def of(page, kind) -> Iterator[Any]:
    return (part for part in walk(page) if isinstance(part, kind))


def drawn(karabakh, **selection):
    return VIEW.draw(choose(karabakh, Selection(view="sources", **selection)), "light")


def test_words_say_how_much_comes_from_where(karabakh):
    chosen = choose(karabakh, Selection())
    assert VIEW.heading(chosen) == (
        "Sergei Blagov, paragraph by paragraph, up to 9 Apr 2016"
    )
    assert VIEW.sentence(chosen) == (
        "65 records from 18 of 24 paragraphs; 6 hold none, each with its reason"
    )
    fewer = choose(karabakh, Selection(families=("arms",)))
    assert VIEW.sentence(fewer).startswith("6 of 65 records from 4 of 24 paragraphs")
    assert VIEW.shown(fewer) == "24 paragraphs"


def test_each_mark_leads_to_its_record_and_keeps_the_view(karabakh):
    page = drawn(karabakh, to="2016-04-05")
    marks = minis(page)
    assert all(link.href.startswith("?view=sources&to=2016-04-05&") for link in marks)
    assert any(link.href.endswith("record=russia-armenia-loan-2016") for link in marks)


def test_marks_tell_ties_from_what_is_listed_only_and_from_the_authors_view(karabakh):
    page = drawn(karabakh)
    marks = {
        link.href.rpartition("=")[2]: link.children[0].className for link in minis(page)
    }
    assert marks["russia-armenia-loan-2016"] == "sample arms financing certain"
    assert marks["rogozin-pledge-armenia"] == "listed arms"
    assert marks["russia-closer-to-armenia"] == "status assessed alone"
    assert marks["bishkek-protocol"] == "sample mediation possible"


def test_the_paragraphs_of_the_selected_record_are_marked(karabakh):
    page = drawn(karabakh, record="rogozin-pledge-armenia")
    rows = [row for row in of(page, html.Tr) if getattr(row, "className", "") == "on"]
    assert [row.children[0].children for row in rows] == [1, 15]


def test_nothing_left_says_so(karabakh):
    page = drawn(karabakh, families=("arms",), to="1850")
    assert next(of(page, html.H2)).children == (
        "No record up to 1850 with these filters."
    )
