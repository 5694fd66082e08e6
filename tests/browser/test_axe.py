"""What keeps a reader out, found by axe-core: nothing serious, nothing critical."""

from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Page, expect

from dashboard.views import VIEWS as ALL

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
RUN = """async () => {
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))
        .map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) =>
            `${target.join(' ')}: ${failureSummary.split('\\n').slice(1).join(' ')}`)]);
}"""
WIDTHS = {"wide": 1440, "narrow": 390, "reflow": 320}
THEMES = ("light", "dark", "projector")


VIEWS = [view.key for view in ALL]
SELECTED = "record=russia-armenia-loan-2016"


def size(width: int, height: int = 844) -> Any:
    """A window, as Playwright takes it."""
    return {"width": width, "height": height}


@pytest.fixture
def at(open_page):
    """A page of a view, a width and a theme, with axe-core in it."""

    def opened(view: str, width: str, theme: str) -> Page:
        page = open_page(f"?view={view}&{SELECTED}", size=size(WIDTHS[width]))
        page.evaluate("theme => localStorage.setItem('theme', theme)", theme)
        page.reload()
        expect(page.locator("#detail h2")).to_contain_text("Loan")
        expect(page.locator("html")).to_have_attribute("data-theme", theme)
        if view == "table":  # its grid comes last
            expect(page.locator("#table-count")).not_to_be_empty()
        page.evaluate(AXE.read_text(encoding="utf-8"))
        return page

    return opened


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("view", VIEWS)
def test_a_view_with_its_panel_keeps_nobody_out_at_any_width(at, view, theme):
    page = at(view, "wide", theme)
    found = {}
    for name, width in WIDTHS.items():
        page.set_viewport_size(size(width))
        found[name] = page.evaluate(RUN)
    assert found == {name: [] for name in WIDTHS}


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


@pytest.mark.parametrize("width", ["narrow", "reflow"])
def test_neither_does_the_menu_nor_the_sheet_of_filters(at, width):
    page = at("network", width, "light")
    page.locator("#open-menu").click()
    expect(page.locator("#copy-link")).to_be_visible()
    assert page.evaluate(RUN) == []
    page.keyboard.press("Escape")
    expect(page.locator("#open-menu")).to_be_focused()
    page.locator("#open-filters").click()
    expect(page.locator("#close-filters")).to_be_visible()
    assert page.evaluate(RUN) == []


@pytest.mark.parametrize("open_what", ["", "search", "help"])
def test_nothing_is_wider_than_320_px(open_page, open_what):
    page = open_page("?record=russia", size=size(320))
    if open_what == "help":
        page.locator("#open-menu").click()
    if open_what:
        page.locator(f"#open-{open_what}").click()
    if open_what == "search":
        page.keyboard.type("armen")
        expect(page.get_by_role("option").first).to_be_visible()
        assert page.evaluate("document.getElementById('found').scrollWidth") <= 320
    if open_what == "help":
        assert page.evaluate("document.getElementById('help').scrollWidth") <= 320
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("theme", ["light", "projector"])
@pytest.mark.parametrize("view", VIEWS)
def test_no_view_is_wider_than_320_px(open_page, view, theme):
    page = open_page(f"?view={view}", size=size(320))
    page.evaluate("theme => (document.documentElement.dataset.theme = theme)", theme)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate("document.querySelector('.main').scrollWidth") <= 320


def test_twice_as_large_the_picture_keeps_a_size_and_is_scrolled_to(open_page):
    page = open_page("", size=size(720, 450))
    assert page.locator("#network").bounding_box()["height"] >= 260
    page.locator("#legend").scroll_into_view_if_needed()
    assert page.locator("#legend").bounding_box()["y"] < 450 - 108


def test_in_forced_colours_icons_and_choices_are_still_painted(open_page):
    page = open_page(f"?{SELECTED}", forced_colors="active")
    expect(page.locator("#detail h2")).to_be_visible()
    grounds = page.evaluate("""() => ['#reset .ico', '.seg input:checked + label']
        .map((at) => getComputedStyle(document.querySelector(at)).backgroundColor)""")
    clear = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert all(ground not in (clear, "rgba(0, 0, 0, 0)") for ground in grounds)


@pytest.mark.parametrize("width", [1440, 390])
def test_the_tab_of_the_view_is_in_sight(open_page, width):
    page = open_page("?view=tension", size=size(width))
    tab = page.get_by_role("tab", name="Tension").bounding_box()
    assert tab["x"] >= 0
    assert tab["x"] + tab["width"] <= width


@pytest.mark.parametrize(("width", "shown"), [(1440, False), (390, True)])
def test_what_has_no_room_in_the_bar_is_in_its_menu(open_page, width, shown):
    page = open_page("?to=1998", size=size(width))
    menu = page.locator("#open-menu")
    expect(menu).to_be_visible(visible=shown)
    if shown:
        menu.click()
    title = page.locator(".top .title")
    assert title.evaluate("el => el.scrollWidth <= el.clientWidth")
    page.locator("#reset").click()
    expect(page.locator("#heading")).to_contain_text("9 April 2016")
    expect(page.locator("#reset")).to_be_visible(visible=not shown)


def test_the_matrix_is_reached_and_walked_by_keys(open_page):
    page = open_page("?view=matrix")
    page.locator(".matrix .seg a").last.focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.matrix td')"):
            break
    page.keyboard.press("ArrowRight")
    expect(page.locator("#matrix-reading")).to_contain_text("Armenia to Azerbaijan")
    width = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert width == "2px"


@pytest.mark.parametrize(
    ("view", "says"),
    [
        ("timeline", ["Cooperation", "Possible"]),
        ("matrix", ["Mediation", "Undated"]),
        ("table", ["No figure given", "Listed only, not a tie"]),
        ("claims", ["Claims", "Undated"]),
        ("sources", ["Hostility", "Listed only, not a tie"]),
        ("difference", ["Claims", "Certain only on the second day"]),
        ("tension", ["Arms", "No figure given"]),
    ],
)
def test_each_view_has_the_legend_of_what_it_draws(open_page, view, says):
    page = open_page(f"?view={view}")
    for words in says:
        expect(page.locator("#legend")).to_contain_text(words)
    expect(page.locator("#legend")).to_be_visible()
    expect(page.locator("#legend .shape")).to_have_count(0)
