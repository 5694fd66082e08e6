"""What keeps a reader out, found by axe-core: nothing serious, nothing critical."""

from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Page, expect

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
RUN = """async () => {
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))
        .map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) =>
            `${target.join(' ')}: ${failureSummary.split('\\n').slice(1).join(' ')}`)]);
}"""
WIDTHS = {"wide": 1440, "narrow": 390, "reflow": 320}
THEMES = ("light", "dark", "projector")


@pytest.fixture
def at(open_page):
    """A page of a view, a width and a theme, with axe-core in it."""

    def opened(view: str, width: str, theme: str) -> Page:
        size: Any = {"width": WIDTHS[width], "height": 844}
        query = f"?view={view}&record=russia-armenia-loan-2016"
        page = open_page(query, size=size)
        page.evaluate("theme => localStorage.setItem('theme', theme)", theme)
        page.reload()
        expect(page.locator("#detail h2")).to_contain_text("Loan")
        expect(page.locator("html")).to_have_attribute("data-theme", theme)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        return page

    return opened


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("view", ["network", "flows"])
def test_a_view_with_its_panel_keeps_nobody_out(at, view, width, theme):
    assert at(view, width, theme).evaluate(RUN) == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_neither_does_the_search_nor_the_card(at, width, theme):
    page = at("network", width, theme)
    page.keyboard.press("/")
    page.keyboard.type("armen")
    expect(page.get_by_role("option").first).to_be_visible()
    assert page.evaluate(RUN) == []
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.evaluate(RUN) == []


@pytest.mark.parametrize("open_what", ["", "search", "help"])
def test_nothing_is_wider_than_320_px(open_page, open_what):
    page = open_page("?record=russia", size={"width": 320, "height": 844})
    if open_what:
        page.locator(f"#open-{open_what}").click()
    if open_what == "search":
        page.keyboard.type("armen")
        expect(page.get_by_role("option").first).to_be_visible()
        assert page.evaluate("document.getElementById('found').scrollWidth") <= 320
    if open_what == "help":
        assert page.evaluate("document.getElementById('help').scrollWidth") <= 320
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
