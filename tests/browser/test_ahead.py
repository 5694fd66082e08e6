"""The picture of a step comes ahead of its words, and is never another's."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import from_query
from dashboard.analysis.drawing.picture import frame, picture
from tests import generated
from tests.browser.test_network import GRAPH
from tests.browser.test_page import SHOWN, UPDATE, shown, until, wait_for

NETWORK = "window.dash_clientside.network"
FRAME = re.compile(r"/frame\?")
LIFTED = f"{GRAPH}.elements().filter(e => e._private.rscratch.inDragLayer).length"
BELOW = f"{GRAPH}.renderer().data.canvases[2].toDataURL()"
ABOVE = f"{GRAPH}.renderer().data.canvases[1].toDataURL()"
STEP = f"""async () => {{
    const next = () => new Promise(done => requestAnimationFrame(done));
    for (let n = 0; n < 3; n += 1) await next();
    const was = [{BELOW}, {ABOVE}];
    const drawn = new Promise(done =>
        {GRAPH}.one('framed', () => {GRAPH}.one('render', done)));
    window.timebar.step(-1);
    await drawn;
    return [{BELOW} === was[0], {ABOVE} === was[1]];
}}"""
"""Whether the lower and the upper canvas are the same once a step is drawn."""


@pytest.fixture
def hold(open_page):
    """The page, and what holds back the answers of Dash until it is called."""

    def opened(query: str = "") -> tuple[Page, list[Route]]:
        page = open_page(query)
        until(page, f"({SHOWN})().length > 0 && {NETWORK}.shown()")
        held: list[Route] = []

        def keep(route: Route) -> None:
            held.append(route)

        page.route(UPDATE, keep)
        return page, held

    return opened


def release(page: Page, held: list[Route]) -> None:
    for route in held:
        route.continue_()
    page.unroute(UPDATE)


def as_drawn(karabakh, query: str) -> list[str]:
    """Ids of the ties that a picture of the query shows."""
    chosen = choose(karabakh, from_query(query)[0])
    drawn = picture(karabakh, chosen.selection.level, chosen.selection.memberships)
    letters = zip(drawn.marks, frame(chosen, drawn).ties, strict=True)
    return sorted(mark.id for mark, letter in letters if letter != "-")


def on_canvas(page: Page) -> list[str]:
    return sorted(set(shown(page)))


def test_the_picture_and_the_handle_do_not_wait_for_the_words(hold, karabakh):
    page, held = hold("?to=2016-04-05")
    heading = page.locator("#heading").inner_text()
    with page.expect_request(UPDATE):
        page.keyboard.press("[")
    assert on_canvas(page) == as_drawn(karabakh, "?to=2016-04-04")
    handle = page.get_by_role("slider", name="To", exact=True)
    expect(handle).to_have_attribute("aria-valuetext", re.compile("4 April"))
    assert page.locator("#heading").inner_text() == heading
    with page.expect_response(UPDATE) as answered:
        release(page, held)
    assert '"frame"' not in answered.value.text()
    wait_for(page, "4 April")


def test_what_is_ticked_on_the_way_is_drawn_once_dash_has_answered(hold, karabakh):
    page, held = hold("?to=2016-04-05")
    page.get_by_role("checkbox", name="Arms", exact=False).first.uncheck()
    page.keyboard.press("[")
    until(page, f"{NETWORK}.shown().search === '?to=2016-04-04'")
    release(page, held)
    wait_for(page, "4 April")
    page.wait_for_url(re.compile("to=2016-04-04&families="))
    search = page.evaluate("location.search")
    until(page, f"{NETWORK}.shown().search === {search!r}")
    assert on_canvas(page) == as_drawn(karabakh, search)


def test_a_frame_that_comes_after_an_undo_is_not_drawn(open_page, karabakh):
    page = open_page("?to=2016-04-08")
    until(page, f"({SHOWN})().length > 0 && {NETWORK}.shown()")
    page.keyboard.press("[")
    wait_for(page, "7 April")
    held: list[Route] = []

    def keep(route: Route) -> None:
        held.append(route)

    page.route(FRAME, keep)
    with page.expect_request(FRAME):
        for _ in range(3):
            page.keyboard.press("[")
    page.keyboard.press("u")
    wait_for(page, "8 April")
    for route in held:
        route.continue_()
    page.unroute(FRAME)
    page.wait_for_load_state("networkidle")
    until(page, "!window.timebar.moving()")
    for _ in range(2):
        page.evaluate("() => new Promise(done => requestAnimationFrame(done))")
    assert on_canvas(page) == as_drawn(karabakh, "?to=2016-04-08")


def test_a_reset_right_after_quick_steps_has_the_last_word(open_page, karabakh):
    page = open_page("?to=2016-04-08")
    until(page, f"({SHOWN})().length > 0 && {NETWORK}.shown()")
    for key in ("[", "[", "[", "r"):
        page.keyboard.press(key)
    wait_for(page, "In force on 9 April 2016")
    expect(page).to_have_url(re.compile("/$"))
    until(page, "!window.timebar.moving()")
    assert on_canvas(page) == as_drawn(karabakh, "")


def test_a_server_without_frames_leaves_the_step_to_dash(open_page, karabakh):
    page = open_page("?to=2016-04-05")
    until(page, f"({SHOWN})().length > 0")
    page.route(FRAME, lambda route: route.fulfill(status=204))
    page.keyboard.press("[")
    wait_for(page, "4 April")
    until(page, f"{NETWORK}.shown().search === '?to=2016-04-04'")
    assert on_canvas(page) == as_drawn(karabakh, "?to=2016-04-04")


def test_quick_steps_end_where_the_last_one_led(open_page, karabakh):
    page = open_page("?to=2016-04-08")
    until(page, f"({SHOWN})().length > 0")
    for _ in range(6):
        page.keyboard.press("[")
    wait_for(page, "February 2016")
    assert on_canvas(page) == as_drawn(karabakh, "?to=2016-02")
    assert page.evaluate("location.search") == "?to=2016-02"


def test_a_picture_that_is_not_of_the_words_is_put_right(open_page, karabakh):
    page = open_page("?to=2016-04-05")
    until(page, f"({SHOWN})().length > 0 && {NETWORK}.shown()")
    page.evaluate(f"{NETWORK}.ahead({{ to: '1999' }}, () => true)")
    until(page, f"{NETWORK}.shown().search === '?to=1999'")
    page.evaluate(f"{NETWORK}.agree({{ search: location.search }})")
    until(page, f"{NETWORK}.shown().search === '?to=2016-04-05'")
    assert on_canvas(page) == as_drawn(karabakh, "?to=2016-04-05")


def test_among_few_ties_nothing_lies_above_the_rest(open_page):
    page = open_page("?to=2016-04-05")
    until(page, f"({SHOWN})().length > 0")
    page.keyboard.press("[")
    wait_for(page, "4 April")
    with page.expect_response(FRAME):
        pass
    assert page.evaluate(LIFTED) == 0


def test_among_many_a_step_draws_only_what_it_changes(serve, open_page):
    tables = generated.tables(60, 900, 4)
    page = open_page(at=serve(tables))
    for _ in range(3):
        until(page, f"{GRAPH}?.scratch('lifted') && {NETWORK}.shown()")
        until(page, f"{GRAPH}.scratch('lifted') === {NETWORK}.shown()")
        below, above = page.evaluate(STEP)
        assert below
        assert not above
        until(page, f"{NETWORK}.shown().search === location.search")
        search = page.evaluate("location.search")
        assert on_canvas(page) == as_drawn(tables, search)
