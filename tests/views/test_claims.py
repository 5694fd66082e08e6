"""The view of the claims: a row for each, its picture, and what nobody says."""

import pytest
from dash import html

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.views.claims import MOST, VIEW
from tests.generated import tables as generated
from tests.page.walking import links, text, walk, with_class

COLUMNS = 6


def drawn(tables, **selection):
    return VIEW.draw(choose(tables, Selection(view="claims", **selection)), "light")


def rows(page):
    """Cells of each claim by its headline."""
    found = [part for part in walk(page) if isinstance(part, html.Tr)]
    claims = [tr.children for tr in found if isinstance(tr.children, list)][1:]
    return {text(cells[1].children[0]): cells for cells in claims}


def told(cells):
    """The words of a row, from who says it on."""
    return [text(cell) for cell in cells[2:]]


def arrows(cell):
    return [
        (arrow.children[0].className, text(arrow))
        for arrow in with_class(cell, "arrow")
    ]


def test_words_count_each_group_and_say_what_open_is_not(karabakh):
    chosen = choose(karabakh, Selection())
    assert VIEW.heading(chosen) == "Who says what of whom, up to 9 Apr 2016"
    assert VIEW.sentence(chosen) == (
        "27 claims: 1 denied, 7 open, 11 of one voice, 8 the author’s own view. "
        "Open means that the source records no answer, not that the claim is true."
    )
    assert VIEW.shown(chosen) == "27 claims"
    early = choose(karabakh, Selection(to="2016-02"))
    assert VIEW.sentence(early) == (
        "5 of 27 claims: 2 open, 3 of one voice. Open means that the source records "
        "no answer in this window, not that the claim is true."
    )
    assessed = choose(karabakh, Selection(statuses=("assessed",)))
    assert VIEW.sentence(assessed) == "8 of 27 claims: 8 the author’s own view"


def test_groups_say_their_number_and_meaning(karabakh):
    groups = with_class(drawn(karabakh), "group")
    assert [text(group) for group in groups] == [
        "Denied1somebody denies or disputes it",
        "Open7said of somebody else, of whom no answer is recorded",
        "One voice11said of itself or of nobody named",
        "The author’s own view8in no other mouth; an assessment, so no arrow",
    ]
    assert {group.children.scope for group in groups} == {"rowgroup"}


def test_a_denial_is_the_second_arrow_of_the_row(karabakh):
    cells = rows(drawn(karabakh))["Turkey fuels the fighting"]
    assert arrows(cells[0]) == [
        ("sample claim certain", "accuses"),
        ("sample claim certain back", "denies"),
    ]
    assert [link.title for link in links(cells[0])] == ["Russia", "Turkey"]
    assert told(cells) == [
        "Russia2–9 Apr 2016¶1 paragraph 1Dmitry Medvedev9 Apr 2016¶2 paragraph 2",
        "Turkish authorities4–9 Apr 2016¶3 paragraph 3",
        "Azerbaijan, Armenia, Nagorno-Karabakh",
        "disputed",
    ]
    assert "Reported twice." in text(cells[1])


def test_nothing_is_left_blank(karabakh):
    found = rows(drawn(karabakh))
    assert all(len(c) == COLUMNS and all(told(c)) for c in found.values())
    protest = found["Azerbaijan protests against the loan"]
    assert told(protest) == [
        "Foreign Ministry of Azerbaijanday not given¶14 paragraph 14",
        "nobody recorded",
        "Russia, Armenia",
        "attested",
    ]
    assert arrows(protest[0]) == [("sample claim undated", "protests")]
    assert "Loan for Russian-made arms" in [text(link) for link in links(protest[1])]
    assert told(found["The ceasefire is holding"])[2] == "nobody named"
    assert told(found["Both relations matter alike"])[2] == "nobody"


def test_the_authors_view_is_a_diamond_without_an_arrow(karabakh):
    cells = rows(drawn(karabakh))["Russia could move closer to Armenia"]
    assert arrows(cells[0]) == []
    assert len(with_class(cells[0], "assessed")) == 1
    assert told(cells)[0] == "The authorday not given¶21 paragraph 21"


def test_an_answer_that_comes_later_is_outside_the_window(karabakh):
    cells = rows(drawn(karabakh, to="2016-04-03"))["Turkey fuels the fighting"]
    assert arrows(cells[0]) == [("sample claim possible", "accuses")]
    assert told(cells)[1] == "outside this window"


def test_the_level_names_the_ends_and_moves_nothing(karabakh):
    states, people = drawn(karabakh), drawn(karabakh, level="people")
    assert list(rows(states)) == list(rows(people))
    cells = rows(people)["No CSTO build-up in Armenia"]
    assert [link.title for link in links(cells[0])] == [
        "Nikolai Bordyuzha",
        "Collective Security Treaty Organization",
    ]
    assert text(rows(states)["No CSTO build-up in Armenia"][0]).endswith("of itself")


def test_all_that_has_a_record_leads_to_it(karabakh):
    cells = rows(drawn(karabakh, to="2016-04-05"))["Russia backs Armenia, says Erdogan"]
    assert [link.href.removeprefix("?view=") for link in links(cells)] == [
        "claims&to=2016-04-05&record=turkey",
        "claims&to=2016-04-05&record=russia",
        "claims&to=2016-04-05&record=russia-backs-armenia",
        "claims&to=2016-04-05&record=erdogan",
        "claims&to=2016-04-05&record=erdogan-accuses-russia",
        "sources&to=2016-04-05&record=erdogan-accuses-russia",
        "claims&to=2016-04-05&record=russia",
        "claims&to=2016-04-05&record=armenia",
    ]


@pytest.mark.parametrize(
    ("record", "number"),
    [
        ("", 0),
        ("turkish-factor", 1),
        ("turkey-denies", 1),
        ("medvedev-blames-turkey", 3),
    ],
)
def test_the_rows_of_the_selected_record_are_marked(karabakh, record, number):
    assert len(with_class(drawn(karabakh, record=record), "on")) == number


def test_before_anything_was_said_there_are_ways_out(karabakh):
    page = drawn(karabakh, to="2015", statuses=("alleged",))
    assert text(page).startswith(
        "No claim up to 2015 with these filters: only alleged.Nearest: February 2016."
    )
    assert [text(link) for link in links(page)] == [
        "Go to February 2016",
        "Drop all filters",
        "Back to the default view",
    ]
    to = Selection(view="claims", to="2016-02", statuses=("alleged",))
    assert links(page)[0].href == to.link()
    assert rows(VIEW.draw(choose(karabakh, to), "light"))


def test_a_denial_by_a_third_has_a_line_of_its_own(tables_of):
    said = [
        {"source": "paper", "paragraph": 1, "by": "sylvania"},
        {"source": "paper", "paragraph": 2, "by": "borduria", "stance": "disputes"},
    ]
    content = {"id": "c", "text": "So it is.", "actor": "ruritania", "evidence": said}
    (cells,) = rows(drawn(tables_of(claims=[content]))).values()
    lines = cells[0].children.children
    assert [[link.title for link in links(line)] for line in lines] == [
        ["Sylvania", "Ruritania"],
        ["Sylvania", "Borduria"],
    ]
    assert [[word for _, word in arrows(line)] for line in lines] == [
        ["says"],
        ["disputes"],
    ]


def test_markup_in_a_claim_stays_text(tables_of):
    hostile = "<img src=x onerror=alert(1)> [a](javascript:alert(2))"
    content = {"id": "c", "text": hostile, "name": hostile}
    page = drawn(tables_of(claims=[content]))
    (cells,) = rows(page).values()
    assert text(cells[1]).count(hostile) == 2
    assert "Markdown" not in {type(part).__name__ for part in walk(page)}


def test_many_claims_are_counted_and_the_first_are_drawn():
    tables = generated(250, 8000, seed=3)
    chosen = choose(tables, Selection())
    number = int(VIEW.shown(chosen).split()[0].replace(",", ""))
    page = VIEW.draw(chosen, "light")
    assert number > MOST
    assert len(with_class(page, "saying")) == MOST
    assert f"And {number - MOST:,} more" in text(page)


def test_a_set_without_claims_says_so(tables_of):
    chosen = choose(tables_of(), Selection(view="claims"))
    assert VIEW.sentence(chosen) == "0 claims"
    page = VIEW.draw(chosen, "light")
    assert text(page).startswith("No claim up to 9 Apr 2016.No date has any.")


def test_in_focus_too_there_are_ways_out(karabakh):
    page = drawn(karabakh, to="2015", actors=("turkey",), level="people")
    assert text(links(page)[0]) == "Go to February 2016"
