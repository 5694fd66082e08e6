"""A first visit, counted: from an open page to a link that shows the evidence."""

import re

from playwright.sync_api import Page, expect

from tests.browser.test_page import MIDDLE, SHOWN, shown, until, wait_for

SPOKEN = """() => document.getElementById(
    document.activeElement.getAttribute('aria-activedescendant'))?.textContent"""


class Hands:
    """A person at the page; every click, key and typed date is counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.actions = 0

    def isolate(self, family: str) -> None:
        """Double click a family in the legend: only that one."""
        self.actions += 1
        self.page.locator("#legend").get_by_role("button", name=family).dblclick()

    def date(self, text: str) -> None:
        self.actions += 1
        self.page.get_by_label("To: a year").fill(text)
        self.page.keyboard.press("Enter")

    def key(self, key: str) -> None:
        self.actions += 1
        self.page.keyboard.press(key)

    def point(self, tie: str) -> None:
        self.actions += 1
        self.page.mouse.click(*self.page.evaluate(MIDDLE, tie))

    def click(self, role, name) -> None:
        self.actions += 1
        self.page.get_by_role(role, name=name).first.click()


def test_from_who_arms_whom_to_the_evidence_of_an_accusation(open_page):
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    until(page, f"({SHOWN})().length > 0")
    hands = Hands(page)

    hands.date("2015")
    wait_for(page, "at the end of 2015")
    hands.isolate("Arms")
    until(page, f"new Set(({SHOWN})()).size === 2")
    assert set(shown(page)) == {"russia-armenia-arms", "russia-azerbaijan-arms"}

    hands.isolate("Claims")
    for moment in ("end of February 2016", "on 2 April 2016", "on 4 April 2016"):
        hands.key("]")
        wait_for(page, moment)
    until(page, f"({SHOWN})().includes('erdogan-accuses-russia')")

    hands.point("erdogan-accuses-russia")
    panel = page.locator("#detail")
    expect(panel.get_by_role("heading", level=2)).to_contain_text("Erdogan")
    hands.click("button", re.compile("^Paragraph 3:"))
    expect(panel).to_contain_text("Erdogan sides with Baku")

    hands.click("button", re.compile("^Copy link"))
    link = page.evaluate("() => navigator.clipboard.readText()")
    other = open_page(link.partition("/?")[2] and f"?{link.partition('/?')[2]}")
    expect(other.locator("#detail h2")).to_contain_text("Erdogan")
    until(other, f"({SHOWN})().length > 0")
    assert shown(other) == shown(page)
    assert hands.actions == 9


def test_the_same_by_keyboard_alone(open_page):
    """Search, step, walk to an actor, open its accusation, read the paragraph."""
    page = open_page()
    until(page, f"({SHOWN})().length > 0")
    page.keyboard.press("/")
    page.keyboard.type("2015")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    wait_for(page, "2015")
    page.keyboard.press("/")
    page.keyboard.type("erdogan accuses")
    expect(
        page.get_by_role("option", name=re.compile("accuses Russia"))
    ).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#detail h2")).to_contain_text("Erdogan")
    page.keyboard.press("Escape")
    for moment in ("February 2016", "2 April 2016", "4 April 2016"):
        page.keyboard.press("]")
        wait_for(page, moment)
    focused = "document.activeElement"
    for _ in range(80):
        if page.evaluate(f"{focused}?.getAttribute('role') === 'listbox'"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(SPOKEN).startswith("Turkey")
    page.keyboard.press("Enter")
    expect(page.locator("#detail h2")).to_have_text("Turkey")
