"""Keys: each that is listed works, each that works is listed, and they can be off."""

from playwright.sync_api import Page, expect

from dashboard.page.keyhelp import GROUPS
from tests.browser.test_page import wait_for

INSIDE = "() => document.getElementById('help').contains(document.activeElement)"


def card(page: Page):
    return page.get_by_role("dialog", name="Keys, and how to read the picture")


def test_each_listed_key_is_registered_and_each_registered_key_is_listed(open_page):
    page = open_page()
    registered = set(page.evaluate("() => Object.keys(window.shortcuts)"))
    listed = {
        key
        for keys in GROUPS.values()
        for entry in keys
        if not entry.at
        for key in entry.keys
    }
    assert registered == listed


def test_a_question_mark_opens_the_card_and_escape_gives_the_focus_back(open_page):
    page = open_page("?record=russia")
    page.locator("#copy-link").focus()
    page.keyboard.press("?")
    expect(card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()
    expect(page.locator("#copy-link")).to_be_focused()
    expect(page.locator("#detail h2")).to_have_text("Russia")


def test_the_focus_stays_on_the_card(open_page):
    page = open_page()
    page.get_by_role("button", name="Help").click()
    outside = []
    for key in ["Tab"] * 8 + ["Shift+Tab"] * 8:
        page.keyboard.press(key)
        there = page.evaluate("() => document.activeElement.id || 'body'")
        if not page.evaluate(INSIDE):
            outside.append(there)
    assert set(outside) <= {"body"}
    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.get_by_role("button", name="Help")).to_be_focused()


def test_no_key_reaches_what_lies_behind_the_card(open_page):
    page = open_page()
    wait_for(page, "9 April")
    page.keyboard.press("?")
    page.keyboard.press("[")
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()
    wait_for(page, "9 April")
    assert "to=" not in page.url


def test_single_keys_can_be_switched_off_and_stay_off(open_page):
    page = open_page("?record=russia")
    page.keyboard.press("?")
    switch = page.get_by_role("switch", name="Single keys")
    expect(switch).to_be_checked()
    switch.click()
    expect(switch).not_to_be_checked()
    page.keyboard.press("Escape")
    page.reload()
    wait_for(page, "9 April")
    for key in ("[", "/", "r", "u"):
        page.keyboard.press(key)
    expect(page.get_by_role("combobox", name="Find an actor")).not_to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#detail")).to_be_empty()
    wait_for(page, "9 April")
    page.keyboard.press("?")
    switch.click()
    page.keyboard.press("Escape")
    page.keyboard.press("[")
    wait_for(page, "8 April")


def test_a_click_beside_the_card_closes_it(open_page):
    page = open_page()
    page.keyboard.press("?")
    expect(card(page)).to_be_visible()
    page.mouse.click(5, 5)
    expect(card(page)).to_be_hidden()
