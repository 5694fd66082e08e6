"""The table of all records, as a person uses it: sorted, searched, opened, saved."""

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

LAST = "lasting-settlement-open"
SELECTED = re.compile(r"\bon\b")


def rows(page: Page):
    return page.locator("#table .ag-row")


def row(page: Page, record: str):
    return page.locator(f"#table .ag-row[row-id='{record}']")


def head(page: Page, column: str):
    return page.locator(f"#table .ag-header-cell[col-id='{column}']")


def cell(page: Page, column: str, place: int):
    return page.locator(f"#table .ag-row[row-index='{place}'] [col-id='{column}']")


def counted(page: Page, said: str) -> None:
    expect(page.locator("#table-count")).to_have_text(said)


def saved(page: Page) -> tuple[str, list[list[str]]]:
    """Name and rows of the file, as a spreadsheet reads it."""
    with page.expect_download() as download:
        page.locator("#table-csv").click()
    text = Path(download.value.path()).read_text("utf-8-sig")
    return download.value.suggested_filename, list(csv.reader(io.StringIO(text)))


def test_the_grid_is_loaded_when_the_table_is_first_opened(open_page):
    page = open_page("")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    expect(page.locator("#heading")).to_contain_text("In force")
    page.get_by_role("tab", name="Matrix").click()
    expect(page.locator("#heading")).to_contain_text("Who is tied")
    assert not [url for url in asked if "ag_grid" in url]
    page.get_by_role("tab", name="Table").click()
    counted(page, "65 of 65 rows")
    page.get_by_role("tab", name="Matrix").click()
    expect(rows(page)).to_have_count(0)
    page.get_by_role("tab", name="Table").click()
    counted(page, "65 of 65 rows")
    loaded = [url for url in asked if "ag_grid" in url]
    assert len(loaded) == 2
    assert "dash_ag_grid.v35" in loaded[0]
    assert loaded[1].endswith("/async-community.js")


def test_the_record_of_a_link_is_scrolled_to(open_page):
    page = open_page(f"?view=table&record={LAST}")
    expect(row(page, LAST)).to_be_in_viewport()
    expect(row(page, LAST)).to_have_class(SELECTED)


def test_a_row_opens_its_record_and_the_grid_stays_as_it_was(open_page):
    page = open_page("?view=table")
    counted(page, "65 of 65 rows")
    head(page, "value").locator(".ag-header-cell-label").click()
    expect(cell(page, "value", 0)).to_have_text("$200 million")
    expect(cell(page, "value", 1)).to_have_text("about $4 bn")
    head(page, "value").locator(".ag-header-cell-label").click()
    expect(cell(page, "value", 0)).to_have_text("about $4 bn")
    page.evaluate("() => { document.querySelector('#table .ag-root').kept = true; }")
    cell(page, "what", 1).click()
    expect(page.locator("#detail h2")).to_have_text("Loan for Russian-made arms")
    expect(page).to_have_url(re.compile("record=russia-armenia-loan-2016"))
    expect(page.locator("#table .ag-row.on")).to_have_count(1)
    expect(row(page, "russia-armenia-loan-2016")).to_have_class(SELECTED)
    assert page.evaluate("document.querySelector('#table .ag-root').kept")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.locator("#detail h2")).to_have_text("Russian arms bought by Azerbaijan")


def test_what_is_searched_and_filtered_is_counted_kept_and_cleared(open_page):
    page = open_page("?view=table")
    counted(page, "65 of 65 rows")
    page.locator("#table-search").fill("rogozin")
    counted(page, "2 of 65 rows")
    page.locator("#table-search").fill("")
    counted(page, "65 of 65 rows")
    expect(page.locator("#table-clear")).to_be_hidden()
    head(page, "kind").hover()
    head(page, "kind").locator(".ag-header-cell-filter-button").click()
    page.locator(".ag-popup input").first.fill("arms")
    counted(page, "6 of 65 rows")
    page.keyboard.press("Escape")
    page.locator("#to").fill("2016-04-07")
    page.keyboard.press("Enter")
    counted(page, "4 of 58 rows")
    page.locator("[data-order=status]").click()
    expect(page).to_have_url(re.compile("table_order=status"))
    counted(page, "4 of 58 rows")
    assert "arms" not in page.url
    page.locator("#table-clear").click()
    counted(page, "58 of 58 rows")
    expect(page.locator("#table-clear")).to_be_hidden()


def test_the_rows_shown_are_saved_without_asking(open_page):
    page = open_page("?view=table")
    counted(page, "65 of 65 rows")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("#table-search").fill("loan")
    counted(page, "2 of 65 rows")
    name, (heads, *found) = saved(page)
    assert re.fullmatch(r"karabakh-2016-[0-9a-f]{12}-as-of-2016-04-09\.csv", name)
    assert heads[:5] == ["Kind", "What", "Who", "To whom", "Begins"]
    assert [(line[1], line[7]) for line in found] == [
        ("Loan for Russian-made arms", "$200 million"),
        ("Azerbaijan protests against the loan", ""),
    ]
    assert [url for url in asked if not url.startswith("blob:")] == []


HOSTILE = [
    '=HYPERLINK("http://example.org")',
    "+1",
    "-1",
    "@SUM(A1)",
    '<img src=x onerror="console.error(1)">, "quoted"',
    "Plain = fine",
]


@pytest.fixture
def hostile(tables_of, serve) -> str:
    """A data set whose names a spreadsheet or a page would carry out."""
    events = [
        {"id": f"event-{n}", "type": "CONSULT", "name": name, "actors": ["ruritania"]}
        for n, name in enumerate(HOSTILE)
    ]
    return serve(tables_of(events=events))


def test_what_a_spreadsheet_would_carry_out_is_text(hostile, open_page):
    page = open_page("?view=table", at=hostile)
    counted(page, "6 of 6 rows")
    shown = page.locator("#table .ag-row [col-id='what']")
    assert shown.all_text_contents() == HOSTILE
    _, (_, *found) = saved(page)
    dangerous, plain = HOSTILE[:4], HOSTILE[4:]
    assert [line[1] for line in found] == [*(f"'{name}" for name in dangerous), *plain]


def test_a_phone_has_four_columns_and_the_rest_in_the_panel(open_page):
    page = open_page("?view=table", size={"width": 390, "height": 844})
    counted(page, "65 of 65 rows")
    heads = page.locator("#table .ag-header-cell-text")
    expect(heads).to_have_text(["Kind", "What", "Begins", "Status"])
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    cell(page, "what", 0).click()
    expect(page.locator("#detail h2")).to_have_text("Nagorno-Karabakh conflict")
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(head(page, "who")).to_be_visible()
