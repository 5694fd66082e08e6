"""The views beside the network, as a person uses them."""

import re

from playwright.sync_api import Page, expect

from tests.browser.test_network import GRAPH, LABELS, collisions, settle
from tests.browser.test_page import until, wait_for

FOCUSED = "() => document.activeElement.dataset.reading"


def cell(page: Page, row: str, column: str):
    return page.locator(f".matrix td[data-row='{row}'][data-column='{column}']")


def test_the_matrix_is_walked_by_keys_and_read_in_words(open_page):
    page = open_page("?view=matrix")
    wait_for(page, "Who is tied to whom")
    cell(page, "russia", "armenia").click()
    expect(page.locator("#detail")).to_contain_text("How they are linked")
    expect(page).to_have_url(re.compile("path=armenia,russia"))
    cell(page, "russia", "armenia").focus()
    page.keyboard.press("x")
    assert page.evaluate(FOCUSED).startswith("Armenia to Russia: 2 cooperation")
    expect(page.locator("#matrix-reading")).to_have_text(page.evaluate(FOCUSED))
    page.keyboard.press("ArrowDown")
    assert page.evaluate(FOCUSED) == "Azerbaijan to Russia: 2 mediation, 1 claims"
    page.keyboard.press("Home")
    assert page.evaluate(FOCUSED) == "Azerbaijan to Armenia: 2 hostility, 1 claims"
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("path=armenia,azerbaijan"))


def test_the_order_of_the_matrix_is_in_the_address(open_page):
    page = open_page("?view=matrix")
    page.get_by_role("link", name="Bloc").click()
    expect(page).to_have_url(re.compile("matrix_order=bloc"))
    expect(page.locator(".matrix thead")).to_contain_text("CSTO and 6 members")


def test_a_lane_and_an_event_open_their_records(open_page):
    page = open_page("?view=timeline")
    wait_for(page, "Since 1985")
    page.get_by_role("link", name="Base right in Armenia").click()
    expect(page.locator("#detail h2")).to_have_text("Base right in Armenia")
    page.locator(".days").get_by_role("link", name="Tank").first.click()
    expect(page.locator("#detail h2")).to_contain_text("tank", ignore_case=True)
    expect(page).to_have_url(re.compile("view=timeline"))


def test_a_side_of_a_triangle_opens_its_pair(open_page):
    page = open_page("?view=tension")
    wait_for(page, "Which triangles pull apart")
    page.locator(".triangle .sign.minus").first.click()
    expect(page.locator("#detail")).to_contain_text("Armenia and Azerbaijan")


def test_another_first_day_is_chosen_and_compared(open_page):
    page = open_page("?view=difference")
    wait_for(page, "8 April 2016 and 9 April 2016 compared")
    page.locator(".days").get_by_role("link", name="May 1994").click()
    wait_for(page, "May 1994 and 9 April 2016 compared")
    expect(page).to_have_url(re.compile("compare=1994-05"))
    expect(page.locator("#said")).to_contain_text("2 ties new, 1 ended")
    page.locator(".days").get_by_role("link", name="Next change").press("Enter")
    wait_for(page, "1995 and 9 April 2016 compared")
    page.locator(".changes").get_by_role("link", name="Azerbaijan, member").click()
    expect(page.locator("#detail")).to_contain_text("until 1999")
    expect(page.locator(".changes li.on")).to_have_count(1)


def test_swapped_the_time_bar_moves_the_other_day(open_page):
    page = open_page("?view=difference&compare=1994-05")
    wait_for(page, "May 1994 and 9 April 2016 compared")
    page.locator(".days").get_by_role("link", name="Swap").click()
    expect(page.locator("#to")).to_have_value("May 1994")
    expect(page.locator("#heading")).to_have_text("May 1994 and 9 April 2016 compared")
    page.locator("#next").click()
    wait_for(page, "1995 and 9 April 2016 compared")
    expect(page).to_have_url(re.compile("to=1995&compare=2016-04-09"))
    page.locator("#undo").click()
    wait_for(page, "May 1994 and 9 April 2016 compared")


def test_a_record_leads_to_its_paragraph_and_back_to_the_picture(open_page):
    page = open_page("?record=russia-armenia-loan-2016")
    page.locator("#detail").get_by_role("tab", name="Sources").click()
    page.get_by_role("link", name="See them among all paragraphs").click()
    wait_for(page, "paragraph by paragraph")
    row = page.locator(".source tr.on")
    expect(row).to_have_count(1)
    expect(row).to_contain_text("14")
    row.get_by_role("link", name="protests").click()
    expect(page.locator("#detail h2")).to_contain_text("protests")
    page.get_by_role("tab", name="Network").click()
    wait_for(page, "In force on 9 April 2016")
    expect(page.locator("#detail h2")).to_contain_text("protests")


def test_two_days_are_compared_on_the_picture_and_in_the_list(open_page):
    page = open_page("?view=difference&compare=1994-05")
    wait_for(page, "May 1994 and 9 April 2016 compared")
    until(page, f"{GRAPH}.edges('.line.chg-new').length === 2")
    settle(page)
    assert page.evaluate(f"{GRAPH}.edges('.line.chg-ended').length") == 1
    said = {label["said"] for label in page.evaluate(LABELS) if label["tie"]}
    assert said == {"+ new", "× ended", "now certain"}
    assert collisions(page) == []
    page.locator(".changes").get_by_role("link", name="Base right in Armenia").click()
    expect(page.locator("#detail h2")).to_have_text("Base right in Armenia")
    page.get_by_role("tab", name="Network").click()
    wait_for(page, "In force on 9 April 2016")
    until(page, f"{GRAPH}.edges('.chg-new, .chg-ended, .chg-kept').length === 0")


def test_a_claim_its_answer_and_its_paragraph_are_one_click_away(open_page):
    page = open_page("?view=claims")
    wait_for(page, "Who says what of whom")
    row = page.get_by_role("row").filter(has_text="Turkey fuels the fighting")
    expect(row.get_by_role("rowheader")).to_be_visible()
    row.get_by_role("link", name="4–9 Apr 2016").click()
    expect(page.locator("#detail h2")).to_have_text("Turkey rejects the blame")
    expect(page.locator(".claims tr.on")).to_have_count(1)
    row.get_by_role("link", name="paragraph 3").click()
    wait_for(page, "paragraph by paragraph")
    expect(page.locator(".source tr.on th")).to_have_text("3")


def test_on_a_phone_each_part_of_a_claim_names_itself(open_page):
    page = open_page("?view=claims", size={"width": 390, "height": 844})
    wait_for(page, "Who says what of whom")
    row = page.locator(".claims tr").filter(has_text="The region is occupied")
    heads = "cells => cells.map(c => getComputedStyle(c, '::before').content)"
    assert row.locator("td[data-head]").evaluate_all(heads) == [
        '"Says"',
        '"Denies"',
        '"Silent"',
        '"Status"',
    ]
    tops = "cells => cells.map(c => c.getBoundingClientRect().top)"
    below = row.locator("> *").evaluate_all(tops)
    assert below == sorted(set(below))
