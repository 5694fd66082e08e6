"""What the reader did: undone, redone, named; by button, key and the browser's Back."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_drag import ARRANGED, MOVED, drag, spot
from tests.browser.test_network import GRAPH, network_at
from tests.browser.test_page import SHOWN, until, wait_for

ENTRIES = "window.history.length"
NOTHING = "Nothing to undo"


def undo(page: Page):
    return page.locator("#undo")


def redo(page: Page):
    return page.locator("#redo")


def expect_offers(page: Page, back: str, on: str) -> None:
    """The buttons name what they would undo and redo; empty for nothing."""
    for button, word, said in ((undo(page), "Undo", back), (redo(page), "Redo", on)):
        label = f"{word}: {said}" if said else f"Nothing to {word.lower()}"
        expect(button).to_have_attribute("aria-label", label)
        expect(button).to_have_attribute("aria-disabled", str(not said).lower())


def expect_said(page: Page, words: str) -> None:
    line = page.locator("#step-said")
    expect(line).to_have_text(words)
    expect(line).to_have_role("status")


def step_back_in_time(page: Page) -> None:
    page.keyboard.press("[")
    wait_for(page, "8 April")
    expect_offers(page, "date, 8 April 2016", "")


def hide_arms(page: Page) -> None:
    page.get_by_role("checkbox", name=re.compile("Arms")).first.uncheck()
    page.wait_for_url(re.compile("families="))
    expect_offers(page, "tie kinds, without arms", "")


def test_at_first_there_is_nothing_to_undo(open_page):
    page = network_at(open_page, "to=1999")
    entries = page.evaluate(ENTRIES)
    expect_offers(page, "", "")
    undo(page).click(force=True)
    redo(page).click(force=True)
    page.keyboard.press("u")
    page.keyboard.press("U")
    wait_for(page, "1999")
    assert page.evaluate(ENTRIES) == entries


@pytest.mark.parametrize("by", ["key", "button", "browser"])
def test_steps_are_undone_one_by_one_and_redone_and_named(open_page, by):
    page = network_at(open_page)
    back = {
        "key": lambda: page.keyboard.press("u"),
        "button": lambda: undo(page).click(),
        "browser": page.go_back,
    }[by]
    on = {
        "key": lambda: page.keyboard.press("Shift+U"),
        "button": lambda: redo(page).click(),
        "browser": page.go_forward,
    }[by]
    step_back_in_time(page)
    hide_arms(page)
    back()
    expect_said(page, "Undone: tie kinds, without arms")
    expect_offers(page, "date, 8 April 2016", "tie kinds, without arms")
    expect(page.get_by_role("checkbox", name=re.compile("Arms")).first).to_be_checked()
    until(page, f"({SHOWN})().includes('russia-azerbaijan-arms')")
    back()
    expect_said(page, "Undone: date, 8 April 2016")
    wait_for(page, "9 April")
    expect_offers(page, "", "date, 8 April 2016")
    on()
    expect_said(page, "Redone: date, 8 April 2016")
    wait_for(page, "8 April")
    on()
    expect_said(page, "Redone: tie kinds, without arms")
    until(page, f"!({SHOWN})().includes('russia-azerbaijan-arms')")
    expect_offers(page, "tie kinds, without arms", "")


def test_a_new_step_ends_what_could_be_redone(open_page):
    page = network_at(open_page)
    step_back_in_time(page)
    page.keyboard.press("u")
    wait_for(page, "9 April")
    hide_arms(page)
    page.keyboard.press("u")
    expect_said(page, "Undone: tie kinds, without arms")
    expect_offers(page, "", "tie kinds, without arms")


def test_several_steps_at_once_are_counted(open_page):
    page = network_at(open_page)
    step_back_in_time(page)
    hide_arms(page)
    page.evaluate("history.go(-2)")
    expect_said(page, "2 steps undone")
    wait_for(page, "9 April")
    page.evaluate("history.go(2)")
    expect_said(page, "2 steps redone")
    wait_for(page, "8 April")


def test_a_drag_of_a_handle_is_one_step(open_page):
    page = network_at(open_page)
    entries = page.evaluate(ENTRIES)
    handle = page.get_by_role("slider", name="To", exact=True).bounding_box()
    goal = page.locator("[data-day='1999']").bounding_box()
    assert handle
    assert goal
    page.mouse.move(handle["x"] + 5, handle["y"] + 10)
    page.mouse.down()
    page.mouse.move(goal["x"] + goal["width"] / 2, handle["y"] + 10, steps=60)
    page.mouse.up()
    wait_for(page, "end of 1999")
    expect_offers(page, "date, 1999", "")
    assert page.evaluate(ENTRIES) == entries + 1
    page.keyboard.press("u")
    wait_for(page, "9 April 2016")


def test_links_tabs_and_clicks_are_steps_with_names(open_page):
    page = network_at(open_page, "record=erdogan-accuses-russia")
    panel = page.locator("#detail")
    panel.get_by_role("link", name="Russia", exact=True).first.click()
    expect_offers(page, "selected, Russia", "")
    page.get_by_role("tab", name="Flows").click()
    expect_offers(page, "view, flows", "")
    page.get_by_role("tab", name="Network").click()
    expect_offers(page, "view, network", "")
    page.mouse.click(*spot(page, "armenia"))
    expect_offers(page, "selected, Armenia", "")
    page.keyboard.press("u")
    expect_said(page, "Undone: selected, Armenia")
    expect(panel.get_by_role("heading", level=2)).to_have_text("Russia")
    page.keyboard.press("u")
    expect_said(page, "Undone: view, network")
    wait_for(page, "Arms from Russia")


def test_a_drag_is_a_step_among_the_others(open_page):
    page = network_at(open_page)
    step_back_in_time(page)
    drag(page, "armenia", 120, 20)
    expect_offers(page, "Armenia moved", "")
    hide_arms(page)
    assert page.evaluate(MOVED) == ["armenia"]
    page.keyboard.press("u")
    expect_said(page, "Undone: tie kinds, without arms")
    assert page.evaluate(MOVED) == ["armenia"]
    page.keyboard.press("u")
    expect_said(page, "Undone: Armenia moved")
    assert page.evaluate(MOVED) == []
    wait_for(page, "8 April")
    page.keyboard.press("U")
    expect_said(page, "Redone: Armenia moved")
    assert page.evaluate(MOVED) == ["armenia"]


def test_looking_closer_is_one_step_and_outlives_date_and_filter(open_page):
    page = network_at(open_page)
    entries = page.evaluate(ENTRIES)
    for _ in range(3):
        page.get_by_role("button", name="Zoom in").click()
    expect_offers(page, "zoom and position", "")
    box = page.locator("#network").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.wheel(0, -60)
    until(page, f"{ARRANGED}.camera.scale > 2")
    seen = page.evaluate(f"{ARRANGED}.camera")
    step_back_in_time(page)
    assert page.evaluate(f"{ARRANGED}.camera") == seen
    assert page.evaluate(ENTRIES) == entries + 2
    page.keyboard.press("u")
    wait_for(page, "9 April")
    assert page.evaluate(f"{ARRANGED}.camera") == seen
    page.keyboard.press("u")
    expect_said(page, "Undone: zoom and position")
    assert page.evaluate(f"{ARRANGED}.camera.scale") == 1


def test_showing_all_where_all_is_shown_is_no_step(open_page):
    page = network_at(open_page)
    page.get_by_role("button", name="Show all").click()
    step_back_in_time(page)
    page.keyboard.press("u")
    expect_offers(page, "", "date, 8 April 2016")


def test_undo_while_still_looking_goes_back_to_before_the_look(open_page):
    page = network_at(open_page)
    page.get_by_role("button", name="Zoom in").click()
    page.keyboard.press("u")
    expect_said(page, "Undone: zoom and position")
    assert page.evaluate(f"{ARRANGED}.camera.scale") == 1


def test_reset_is_one_step_that_drops_the_focus_and_keeps_the_places(open_page):
    page = network_at(open_page, "actors=armenia&to=1999&families=cooperation")
    drag(page, "armenia", 100, -20)
    page.keyboard.press("r")
    wait_for(page, "9 April 2016")
    assert "?" not in page.url
    expect_offers(page, "back to the default view", "")
    assert page.evaluate(MOVED) == ["armenia"]
    page.keyboard.press("u")
    wait_for(page, "1999")
    assert "actors=armenia" in page.url
    expect_said(page, "Undone: back to the default view")


def test_keys_belong_to_what_is_typed_in(open_page):
    page = network_at(open_page)
    step_back_in_time(page)
    page.get_by_label("To: a year").click()
    page.keyboard.type("urU")
    page.keyboard.press("Escape")
    wait_for(page, "8 April")


def test_a_reload_keeps_arrangement_and_steps(open_page):
    page = network_at(open_page)
    step_back_in_time(page)
    drag(page, "armenia", 120, 20)
    page.keyboard.press("u")
    expect_said(page, "Undone: Armenia moved")
    page.keyboard.press("U")
    expect_said(page, "Redone: Armenia moved")
    place = page.evaluate(f"{ARRANGED}.moved")
    page.reload()
    wait_for(page, "8 April")
    expect_offers(page, "Armenia moved", "")
    assert page.evaluate(f"{ARRANGED}.moved") == place
    page.keyboard.press("u")
    expect_said(page, "Undone: Armenia moved")
    assert page.evaluate(MOVED) == []
    page.keyboard.press("u")
    wait_for(page, "9 April")


def test_back_from_another_site_returns_to_the_same_picture(open_page):
    page = network_at(open_page)
    step_back_in_time(page)
    drag(page, "armenia", 120, 20)
    at = spot(page, "armenia")
    page.goto("about:blank")
    page.go_back()
    wait_for(page, "8 April")
    until(page, f"{GRAPH}.getElementById('armenia').visible()")
    until(page, f"({MOVED}).length === 1")
    assert spot(page, "armenia") == pytest.approx(at, abs=1)
    expect_offers(page, "Armenia moved", "")


def test_a_link_of_which_a_part_is_dropped_does_not_hold_the_reader(open_page):
    page = open_page()
    origin = page.url
    page.goto("about:blank")
    entries = page.evaluate(ENTRIES)
    page.goto(f"{origin}?kinds=trade&to=2016-04-05")
    expect(page.locator("#notice")).to_contain_text("'trade' is not known")
    wait_for(page, "5 April")
    assert page.evaluate(ENTRIES) == entries + 1
    page.get_by_role("checkbox", name=re.compile("Arms")).first.uncheck()
    page.wait_for_url(re.compile("families="))
    expect(page.locator("#notice")).to_be_empty()
    assert "kinds" not in page.url
    page.keyboard.press("u")
    expect(page.locator("#notice")).to_contain_text("'trade' is not known")


def test_two_tabs_do_not_mix(open_page):
    one = network_at(open_page)
    drag(one, "armenia", 120, 20)
    expect_offers(one, "Armenia moved", "")
    other = one.context.new_page()
    other.goto(one.url)
    wait_for(other, "9 April")
    until(other, f"({SHOWN})().length > 0")
    expect_offers(other, "", "")
    assert other.evaluate(MOVED) == []
    other.keyboard.press("[")
    wait_for(other, "8 April")
    expect_offers(one, "Armenia moved", "")
    wait_for(one, "9 April")


def test_the_way_past_the_frame_is_no_step(open_page):
    page = network_at(open_page)
    entries = page.evaluate(ENTRIES)
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#picture")).to_be_focused()
    assert page.evaluate(ENTRIES) == entries
    assert "#" not in page.url


def test_the_same_link_twice_is_one_step(open_page):
    page = network_at(open_page, "record=erdogan-accuses-russia")
    panel = page.locator("#detail")
    panel.get_by_role("link", name="Russia", exact=True).first.click()
    expect_offers(page, "selected, Russia", "")
    entries = page.evaluate(ENTRIES)
    page.evaluate("history.pushState({}, '', location.search)")
    assert page.evaluate(ENTRIES) == entries
