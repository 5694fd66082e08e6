"""The product as a person uses it, in a real browser."""

import re
import time

import pytest
from playwright.sync_api import Page, expect

UPDATE = re.compile("_dash-update-component")
NARROW = {"width": 390, "height": 844}
PLACES = """() => Object.fromEntries(
    document.getElementById('network')._cyreg.cy.nodes('.actor')
        .map(n => [n.id(), [n.position('x'), n.position('y')]]))"""
SHOWN = """() => document.getElementById('network')._cyreg.cy.edges()
    .filter(e => e.visible() && !e.data('of')).map(e => e.data('tie')).sort()"""
PICTURE = "() => document.getElementById('network')._cyreg.cy.png()"
CLASSES = """id => document.getElementById('network')._cyreg.cy
    .edges(`[tie = "${id}"]`)[0].classes()"""
MIDDLE = """id => {
    const cy = document.getElementById('network')._cyreg.cy;
    const middle = cy.edges(`[tie = "${id}"]`)[0].renderedMidpoint();
    const box = cy.container().getBoundingClientRect();
    return [box.left + middle.x, box.top + middle.y];
}"""


def shown(page: Page) -> list[str]:
    return page.evaluate(SHOWN)


def until(page: Page, expression: str) -> None:
    """Wait for a truth of the page; its policy forbids Playwright's own way."""
    deadline = time.monotonic() + 10
    while not page.evaluate(expression):
        assert time.monotonic() < deadline, f"never true: {expression}"
        page.evaluate("() => new Promise(done => requestAnimationFrame(done))")


def said(page: Page) -> str:
    return page.locator("#sentence").inner_text()


def wait_for(page: Page, words: str) -> None:
    expect(page.locator("#heading")).to_contain_text(words)


def test_the_default_picture(open_page):
    page = open_page()
    wait_for(page, "In force on 9 April 2016")
    ties = shown(page)
    assert "russia-azerbaijan-arms" in ties
    assert "erdogan-accuses-russia" in ties
    assert "russia-backs-armenia" not in ties
    expect(page.get_by_role("tab", name="Network")).to_be_visible()
    expect(page.get_by_role("tab", name="Flows")).to_be_visible()


def test_the_keys_step_from_change_to_change_and_no_node_moves(open_page):
    page = open_page()
    until(page, f"({SHOWN})().length > 0")
    places = page.evaluate(PLACES)
    moments = [
        "8 April",
        "7 April",
        "6 April",
        "5 April",
        "4 April",
        "2 April",
        "February 2016",
        "2012",
        "end of 1999",
        "end of 1997",
        "end of 1995",
        "end of May 1994",
        "end of 1991",
        "end of 1989",
    ]
    for moment in moments:
        page.keyboard.press("[")
        wait_for(page, moment)
        assert page.evaluate(PLACES) == places
    page.keyboard.press("]")
    wait_for(page, "end of 1991")
    assert page.evaluate(PLACES) == places


def test_a_change_of_date_toggles_ties_and_draws_possible_apart(open_page):
    page = open_page("?to=1999&memberships=spokes")
    until(page, f"({SHOWN})().length > 0")
    left = page.evaluate(CLASSES, "csto-membership.azerbaijan")
    page.get_by_label("To: a year").fill("2000")
    page.keyboard.press("Enter")
    wait_for(page, "end of 2000")
    until(
        page,
        f"JSON.stringify(({CLASSES})('csto-membership.azerbaijan')) !== "
        f"JSON.stringify({left!r})",
    )


def test_a_tick_of_a_family_hides_its_ties_and_moves_the_address(open_page):
    page = open_page()
    until(page, f"({SHOWN})().length > 0")
    page.get_by_role("checkbox", name=re.compile("Arms")).uncheck()
    page.wait_for_url(re.compile("families="))
    until(page, f"!({SHOWN})().includes('russia-azerbaijan-arms')")
    page.go_back()
    until(page, f"({SHOWN})().includes('russia-azerbaijan-arms')")
    expect(page.get_by_role("checkbox", name=re.compile("Arms"))).to_be_checked()


def test_a_click_on_a_tie_opens_paragraph_and_speaker(open_page):
    page = open_page()
    until(page, f"({SHOWN})().length > 0")
    page.mouse.click(*page.evaluate(MIDDLE, "erdogan-accuses-russia"))
    panel = page.locator("#detail")
    expect(panel.get_by_role("heading", level=2)).to_contain_text("Erdogan")
    expect(panel).to_contain_text("¶3")
    expect(panel).to_contain_text("4 April 2016")
    page.wait_for_url(re.compile("record=erdogan-accuses-russia"))
    panel.get_by_role("link", name="Russia", exact=True).first.click()
    expect(panel.get_by_role("heading", level=2)).to_have_text("Russia")
    panel.get_by_role("tab", name=re.compile("Events")).click()
    panel.get_by_role("option", name=re.compile("Erdogan accuses")).click()
    expect(panel.get_by_role("heading", level=2)).to_contain_text("Erdogan")
    page.keyboard.press("Escape")
    expect(panel).to_be_empty()


def test_flows_keep_the_selection_and_click_through(open_page):
    page = open_page("?to=2016-04-05")
    page.get_by_role("tab", name="Flows").click()
    wait_for(page, "Arms from Russia, up to 5 Apr 2016")
    expect(page.locator("#flows .sankey-link")).to_have_count(2)
    expect(page.locator(".flows tbody tr")).to_have_count(3)
    expect(page.locator(".flows tfoot")).to_contain_text("about $4 bn")
    page.locator("#flows .sankey-link").first.click(force=True)
    expect(page.locator("#detail h2")).to_contain_text("arms", ignore_case=True)
    page.get_by_role("tab", name="Network").click()
    wait_for(page, "In force on 5 April 2016")


def test_one_link_draws_the_same_in_two_browsers(open_page):
    query = "?from=1990&to=2016-04-05&families=arms,claim&level=people&past=hide"
    one, other = open_page(query), open_page(query)
    for page in (one, other):
        wait_for(page, "since 1990")
        until(page, f"({SHOWN})().length > 0")
    assert shown(one) == shown(other)
    assert one.evaluate(PLACES) == other.evaluate(PLACES)
    assert said(one) == said(other)
    assert (
        one.locator("#picture").screenshot() == other.locator("#picture").screenshot()
    )


def test_a_refresh_keeps_the_picture(open_page):
    page = open_page("?to=1995&families=cooperation,mediation")
    wait_for(page, "end of 1995")
    before = said(page)
    page.reload()
    wait_for(page, "end of 1995")
    assert said(page) == before
    assert page.get_by_role("checkbox", name=re.compile("Arms")).is_checked() is False


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_only_the_answer_to_the_last_question_counts(open_page, order):
    """Two questions are on their way at once; whichever answer comes first."""
    page = open_page("?actors=armenia")
    bar = page.locator("#focus-bar [aria-current]")
    expect(bar).to_have_text(["1", "both"])
    held = []

    def hold(route, request):
        first = len(held) < 2 and "..url.search" in request.post_data
        held.append(route) if first else route.continue_()

    page.route(UPDATE, hold)
    for depth in ("3", "1"):
        with page.expect_request(UPDATE):
            page.evaluate(f"() => window.page.set('depth', {{data: '{depth}'}})")
    for _ in range(100):
        if len(held) < 2:
            page.evaluate("() => new Promise(done => requestAnimationFrame(done))")
    for n in order:
        with page.expect_response(UPDATE):
            held[n].continue_()
        page.evaluate("() => new Promise(done => setTimeout(done, 200))")
    expect(bar).to_have_text(["1", "both"])
    expect(page).to_have_url(re.compile("actors=armenia$"))


def test_two_browsers_do_not_mix(open_page):
    one, other = open_page(), open_page()
    one.get_by_role("checkbox", name=re.compile("Claims")).uncheck()
    one.wait_for_url(re.compile("families="))
    other.keyboard.press("[")
    wait_for(other, "8 April")
    assert "families" not in other.url
    wait_for(one, "9 April")


def test_what_a_link_says_wrongly_is_named(open_page):
    page = open_page("?kinds=trade&to=2016-04-05")
    expect(page.locator("#notice")).to_contain_text("kinds: 'trade' is not known")
    wait_for(page, "5 April 2016")


def test_an_empty_picture_says_why_and_offers_the_way_out(open_page):
    page = open_page("?families=arms&to=1991")
    empty = page.locator("#network-empty")
    expect(empty).to_contain_text("No tie up to 1991")
    expect(empty).to_contain_text("only arms")
    expect(empty).to_contain_text("Nearest: 2012")
    empty.get_by_role("link", name="Drop all filters").click()
    until(page, f"({SHOWN})().length > 0")


def test_no_arms_flow_offers_the_nearest_date(open_page):
    page = open_page("?view=flows&to=1991")
    page.get_by_role("link", name="Go to 2012").click()
    expect(page.locator("#flows .sankey-link")).to_have_count(2)


def test_a_date_that_is_none_is_said_at_the_field(open_page):
    page = open_page()
    page.get_by_label("To: a year").fill("01/02/1992")
    page.keyboard.press("Enter")
    expect(page.locator(".time")).to_contain_text("is no date")
    wait_for(page, "9 April 2016")


def test_the_handle_is_a_slider_for_the_keyboard(open_page):
    page = open_page()
    handle = page.get_by_role("slider", name="To", exact=True)
    handle.focus()
    page.keyboard.press("Home")
    wait_for(page, "end of 1989")
    expect(handle).to_have_attribute("aria-valuenow", "0")
    page.keyboard.press("ArrowRight")
    wait_for(page, "end of 1991")
    page.keyboard.press("End")
    wait_for(page, "9 April 2016")
    assert "to=" not in page.url


@pytest.mark.parametrize(
    ("to", "stands_at", "key", "goes_to"),
    [
        ("2003", 5, "[", "end of 1999"),
        ("2003", 5, "]", "end of 2012"),
        ("2016-04-03", 8, "[", "on 2 April 2016"),
        ("1900", 0, "]", "end of 1989"),
    ],
)
def test_a_step_from_between_two_changes_goes_to_the_one_beside(
    open_page, to, stands_at, key, goes_to
):
    page = open_page(f"?to={to}")
    handle = page.get_by_role("slider", name="To", exact=True)
    expect(handle).to_have_attribute("aria-valuenow", str(stands_at))
    page.keyboard.press(key)
    wait_for(page, goes_to)


def test_the_handle_can_be_dragged(open_page):
    page = open_page()
    handle = page.get_by_role("slider", name="To", exact=True).bounding_box()
    goal = page.locator("[data-day='1999']").bounding_box()
    assert handle and goal
    page.mouse.move(handle["x"] + 5, handle["y"] + 10)
    page.mouse.down()
    page.mouse.move(goal["x"] + goal["width"] / 2, handle["y"] + 10, steps=12)
    page.mouse.up()
    wait_for(page, "end of 1999")


@pytest.mark.parametrize("width", [320, 390, 720, 1024, 1440])
def test_nothing_runs_out_of_the_window(open_page, width):
    page = open_page(size={"width": width, "height": 844})
    until(page, f"({SHOWN})().length > 0")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_narrow_screen_the_filters_are_a_sheet(open_page):
    page = open_page(size=NARROW)
    page.get_by_role("button", name="Filters").click()
    page.get_by_role("checkbox", name=re.compile("Arms")).uncheck()
    page.get_by_role("button", name="Show the picture").click()
    page.wait_for_url(re.compile("families="))


def test_the_theme_is_kept(open_page):
    page = open_page()
    page.locator("#theme-toggle").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
