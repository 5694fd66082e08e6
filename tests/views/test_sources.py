"""The view of the sources: every paragraph, its marks, and what it lacks."""

from collections.abc import Iterator
from typing import Any

from dash import html

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.tables import to_tables
from dashboard.knowledge.loading import load
from dashboard.views.sources import VIEW
from tests.conftest import BLOCKS
from tests.page.walking import links, text, walk, with_class


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


def heads(page) -> list[str]:
    return [text(cell) for cell in next(of(page, html.Thead)).children.children]


def facts(page) -> dict[str, str]:
    pairs = [part.children for part in of(page, html.Div)]
    return {text(pair[0]): text(pair[1]) for pair in pairs if len(pair) == 2}


def test_a_kept_text_stands_beside_the_digests_and_is_marked_with_its_row(keep):
    tables = to_tables(load(*keep()))
    page = drawn(tables, record="sylvania-accuses-ruritania")
    assert heads(page)[2:4] == ["Digest, in our own words", "The words"]
    assert [text(cell) for cell in with_class(page, "words")] == list(BLOCKS)
    row = next(
        row for row in of(page, html.Tr) if getattr(row, "className", "") == "on"
    )
    assert text(row.children[3]) == "Block 3 of a text that nobody wrote."
    assert facts(page)["Original text"] == "kept here, its sha256 matches"


def test_without_a_folder_there_is_no_column(border):
    page = drawn(border)
    assert "The words" not in heads(page)
    assert with_class(page, "words") == []
    assert facts(page)["Original text"] == "not kept here"


def test_a_text_that_is_not_shown_says_why_and_has_no_column(keep):
    data, folder = keep()
    (folder / "border-2003.txt").write_bytes(b"Another text.")
    page = drawn(to_tables(load(data, folder)))
    assert "The words" not in heads(page)
    assert "Another text." not in text(page)
    assert facts(page)["Original text"] == (
        "its fingerprint is another: the text is not the one that was read"
    )


def test_a_long_paragraph_is_cut_at_a_blank_and_the_rest_is_there(keep):
    exact, long, endless = "x" * 240, "word " * 60 + "end", "y" * 500
    blocks = [exact, long, endless, *BLOCKS[3:]]
    page = drawn(to_tables(load(*keep("\n\n".join(blocks).encode()))))
    whole, cut, torn, *_ = (
        cell.children.children for cell in with_class(page, "words")
    )
    assert whole == [exact]
    assert cut[0] == ("word " * 48).rstrip()
    assert [text(part) for part in cut[1].children] == [
        "The rest",
        "word " * 12 + "end",
    ]
    assert torn[0] == "y" * 240
    assert torn[1].children[1] == "y" * 260


def test_a_hostile_text_is_only_text(keep):
    hostile = "<img src=x onerror=alert(1)> [a](javascript:alert(1)) \u202e\0"
    page = drawn(to_tables(load(*keep("\n\n".join([hostile, *BLOCKS[1:]]).encode()))))
    quoted = with_class(page, "words")[0].children
    assert quoted.children == [hostile]
    assert {type(part).__name__ for part in walk(quoted)} == {"Blockquote"}
