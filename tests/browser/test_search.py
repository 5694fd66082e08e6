"""The search as a person uses it: found, chosen, centred, by keyboard and pointer."""

import json
import re
import time

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_page import NARROW, SHOWN, until, wait_for

WHERE = """id => {
    const cy = document.getElementById('network')._cyreg.cy;
    const at = cy.getElementById(id).renderedPosition();
    const box = cy.container().getBoundingClientRect();
    return [box.left + at.x, box.top + at.y];
}"""
IN_SIGHT = """(x, y) => {
    const part = it => document.querySelector(it).getBoundingClientRect();
    const [box, panel] = [part('#network'), part('.panel')];
    return x > box.left + 20 && x < box.right - 20 && y > box.top + 20
        && y < box.bottom - 20 && (x < panel.left || y < panel.top);
}"""
PAN = "() => document.getElementById('network')._cyreg.cy.pan()"
CLOSER = """() => {
    const cy = document.getElementById('network')._cyreg.cy;
    dash_clientside.network.zoom(cy, 3, {x: 0, y: 0});
    const next = requestAnimationFrame;
    return new Promise(done => next(() => next(done)));
}"""


def field(page: Page):
    return page.get_by_role("combobox", name="Find an actor, tie, event or date")


def option(page: Page, words: str):
    return page.locator("#search-list").get_by_role("option", name=re.compile(words))


def ask(page: Page, words: str) -> None:
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    page.keyboard.type(words)


def test_slash_types_and_enter_opens_the_first(open_page):
    page = open_page()
    ask(page, "erdogan accuses")
    expect(option(page, "Erdogan accuses")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.locator("#detail h2")).to_contain_text("Erdogan accuses Russia")
    page.wait_for_url(re.compile("record=erdogan-accuses-russia"))
    expect(page.locator("#found")).to_be_hidden()
    expect(field(page)).to_have_value("")
    expect(field(page)).not_to_be_focused()
    page.keyboard.press("[")
    wait_for(page, "8 April")


def test_enter_before_the_answer_takes_the_answer_to_what_was_typed(open_page):
    page = open_page()
    ask(page, "rogozin pledges")
    page.keyboard.press("Enter")
    expect(page.locator("#detail h2")).to_contain_text("Rogozin pledges")


def test_the_arrows_walk_and_the_field_says_where(open_page):
    page = open_page()
    ask(page, "armenia")
    expect(option(page, "^Armenia State").first).to_have_attribute(
        "aria-selected", "true"
    )
    page.keyboard.press("ArrowDown")
    second = page.locator("#search-list [role=option]").nth(1)
    expect(second).to_have_attribute("aria-selected", "true")
    identifier = second.get_attribute("id")
    assert identifier
    expect(field(page)).to_have_attribute("aria-activedescendant", identifier)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#search-list [role=option]").last).to_have_attribute(
        "aria-selected", "true"
    )
    expect(page.locator("#search-list [role=option]").last).to_be_in_viewport()
    expect(field(page)).to_have_attribute("aria-expanded", "true")


def test_escape_empties_then_leaves_and_keeps_the_selection(open_page):
    page = open_page("?record=russia")
    ask(page, "turkey")
    expect(page.locator("#found")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#found")).to_be_hidden()
    expect(field(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(field(page)).not_to_be_focused()
    expect(page.locator("#detail h2")).to_have_text("Russia")


def test_a_click_chooses(open_page):
    page = open_page()
    ask(page, "bishkek")
    option(page, "Bishkek Protocol").click()
    expect(page.locator("#detail h2")).to_have_text("Bishkek Protocol")


def test_another_keyboard_and_a_slip_find_the_same(open_page):
    page = open_page()
    ask(page, "Эрдоган")
    expect(option(page, "Recep Tayyip Erdogan")).to_be_visible()
    field(page).fill("Armennia")
    expect(page.locator("#search-said")).to_have_text("No “Armennia”. Nearest:")
    page.keyboard.press("Enter")
    expect(page.locator("#detail h2")).to_have_text("Armenia")


def test_a_date_is_gone_to(open_page):
    page = open_page()
    ask(page, "5 apr 2016")
    page.keyboard.press("Enter")
    wait_for(page, "on 5 April 2016")
    page.wait_for_url(re.compile("to=2016-04-05"))


def test_a_paragraph_opens_the_list_of_its_records(open_page):
    page = open_page()
    ask(page, "rockets")
    option(page, "200 million loan").click()
    expect(field(page)).to_have_value("¶14")
    expect(page.locator("#search-said")).to_contain_text("¶14, Sergei Blagov")
    expect(page.locator("#search-list [role=option]")).to_have_count(3)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#detail h2")).to_contain_text("Loan for Russian-made arms")


def test_what_is_not_shown_says_so_and_still_opens_and_no_filter_changes(open_page):
    page = open_page("?to=1999&families=cooperation")
    ask(page, "loan")
    first = option(page, "Loan for Russian-made arms")
    expect(first).to_contain_text("not shown at the end of 1999: February 2016")
    page.keyboard.press("Enter")
    expect(page.locator("#detail h2")).to_contain_text("Loan for Russian-made arms")
    assert "to=1999" in page.url
    assert "families=cooperation" in page.url


@pytest.mark.parametrize("size", [{"width": 1440, "height": 900}, NARROW])
def test_what_lies_outside_is_brought_into_sight(open_page, size):
    page = open_page(size=size)
    until(page, f"({SHOWN})().length > 0")
    page.evaluate(CLOSER)
    box = page.locator("#network").bounding_box()
    assert box
    x, y = page.evaluate(WHERE, "tajikistan")
    assert x > box["x"] + box["width"] or y > box["y"] + box["height"]
    if size == NARROW:
        page.locator("#open-search").click()
        page.keyboard.type("tajikistan")
    else:
        ask(page, "tajikistan")
    option(page, "Tajikistan State").wait_for()
    page.keyboard.press("Enter")
    expect(page.locator("#detail h2")).to_have_text("Tajikistan")
    until(page, f"({IN_SIGHT})(...({WHERE})('tajikistan'))")


def test_what_is_in_sight_moves_nothing(open_page):
    page = open_page("?record=russia")
    until(page, f"({SHOWN})().length > 0")
    ask(page, "armenia")
    expect(option(page, "^Armenia State").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#detail h2")).to_have_text("Armenia")
    assert page.evaluate(PAN) == {"x": 0, "y": 0}


def test_a_late_answer_to_an_older_question_is_not_shown(open_page):
    """The first question is held back until the second has been answered."""
    page = open_page()
    held = []

    def hold(route):
        body = json.loads(route.request.post_data or "{}")
        asked = [one.get("value") for one in body.get("inputs", [])]
        if body.get("output") == "found.children" and asked == ["turkey"]:
            held.append(route)
        else:
            route.continue_()

    page.route(re.compile("_dash-update-component"), hold)
    ask(page, "turkey")
    deadline = time.monotonic() + 10
    while not held:
        assert time.monotonic() < deadline
        page.evaluate("() => new Promise(done => requestAnimationFrame(done))")
    field(page).fill("belarus")
    expect(option(page, "Belarus State")).to_be_visible()
    held[0].continue_()
    page.wait_for_load_state("networkidle")
    expect(page.locator("#search-list")).to_have_attribute("data-asked", "belarus")
    page.keyboard.press("Enter")
    expect(page.locator("#detail h2")).to_have_text("Belarus")


def test_on_a_narrow_screen_the_field_takes_the_bar_and_gives_it_back(open_page):
    page = open_page(size=NARROW)
    expect(field(page)).not_to_be_in_viewport()
    page.locator("#open-search").click()
    expect(field(page)).to_be_in_viewport()
    page.get_by_role("button", name="Cancel").click()
    expect(field(page)).not_to_be_in_viewport()
    expect(page.locator("#open-search")).to_be_focused()
