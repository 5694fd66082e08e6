"""Dragging: what hangs on an actor follows, areas follow on release."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_network import (
    GRAPH,
    SPOT,
    collisions,
    network_at,
    settle,
)
from tests.browser.test_page import PLACES, until, wait_for

IN_FRAME = f"id => dash_clientside.network.at({GRAPH}.getElementById(id))"
ARRANGED = "dash_clientside.network.arrangement()"
MOVED = f"Object.keys({ARRANGED}.moved)"
LOOSE = f"""id => {{
    const node = {GRAPH}.getElementById(id);
    const at = node.position();
    const ends = node.connectedEdges('.line').filter(e => e.visible()).map(tie =>
        tie.source().same(node) ? tie.sourceEndpoint() : tie.targetEndpoint());
    return ends.filter(end => Math.hypot(end.x - at.x, end.y - at.y) > 60).length;
}}"""
"""How many ties of an actor do not end at it."""

BESIDE = f"""id => {{
    const [node, name] = [id, `${{id}}~name`].map(one => {GRAPH}.getElementById(one));
    const [a, b] = [node.position(), name.position()];
    return Math.hypot(a.x - b.x, a.y - b.y);
}}"""
HELD = f"""() => {{
    const pen = document.createElement('canvas').getContext('2d');
    return {GRAPH}.nodes('.area[points]').not('.off').map(area => {{
        const shares = area.data('points').split(' ').map(Number);
        const path = new Path2D();
        const at = area.position();
        const [wide, high] = [area.width() / 2, area.height() / 2];
        for (let n = 0; n < shares.length; n += 2)
            path.lineTo(at.x + shares[n] * wide, at.y + shares[n + 1] * high);
        path.closePath();
        return {GRAPH}.nodes('.actor').not('.off').not('.junction')
            .map(node => [node.id(), node.position()])
            .filter(([_, {{ x, y }}]) => pen.isPointInPath(path, x, y))
            .map(([id]) => id).sort();
    }});
}}"""
"""Who stands in each area that is shown."""

MEMBERS = ["armenia", "belarus", "csto", "kazakhstan", "kyrgyzstan", "russia"]
MEMBERS += ["tajikistan"]


def spot(page: Page, node: str) -> tuple[float, float]:
    x, y = page.evaluate(SPOT, node)
    return x, y


def drag(page: Page, node: str, right: float, down: float) -> None:
    """Take an actor with the mouse, and leave it so many px from where it was."""
    x, y = spot(page, node)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + right, y + down, steps=8)
    page.mouse.up()
    until(page, f"({MOVED}).includes('{node}')")


def frames(page: Page) -> None:
    """Let what is due be drawn."""
    for _ in range(2):
        page.evaluate("() => new Promise(done => requestAnimationFrame(done))")


def test_ties_words_and_halo_follow_while_an_actor_is_dragged(open_page):
    page = network_at(open_page, "record=armenia")
    before = page.evaluate(PLACES)
    beside = page.evaluate(BESIDE, "armenia")
    x, y = spot(page, "armenia")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 90, y + 10, steps=5)
    page.mouse.move(x + 150, y - 40, steps=5)
    frames(page)
    assert spot(page, "armenia") == pytest.approx((x + 150, y - 40), abs=3)
    assert page.evaluate(LOOSE, "armenia") == 0
    assert page.evaluate(BESIDE, "armenia") == pytest.approx(beside, abs=3)
    page.mouse.up()
    after = page.evaluate(PLACES)
    assert [name for name in after if after[name] != before[name]] == ["armenia"]
    assert "moved" not in page.url


def test_words_have_room_again_once_an_actor_is_dropped(open_page):
    page = network_at(open_page)
    drag(page, "armenia", 160, -60)
    page.mouse.move(5, 5)
    settle(page)
    assert collisions(page) == []


@pytest.mark.parametrize("way", [(-300, -120), (260, 40)])
def test_an_area_follows_on_release_and_holds_no_stranger(open_page, way):
    page = network_at(open_page)
    assert page.evaluate(HELD) == [MEMBERS]
    drag(page, "armenia", *way)
    until(page, f"JSON.stringify(({HELD})()) === JSON.stringify([{MEMBERS}])")
    drag(page, "azerbaijan", -60, -90)
    until(page, f"JSON.stringify(({HELD})()) === JSON.stringify([{MEMBERS}])")
    page.keyboard.press("u")
    page.keyboard.press("u")
    until(page, f"({MOVED}).length === 0")
    until(page, f"JSON.stringify(({HELD})()) === JSON.stringify([{MEMBERS}])")


def test_an_area_of_another_date_and_level_has_followed_too(open_page):
    page = network_at(open_page)
    drag(page, "turkey", 420, -150)
    for query in ("to=1995", "level=people"):
        page.evaluate(f"page.set('url', {{ search: '?{query}' }})")
        page.wait_for_url(re.compile(query))
        wait_for(page, "1995" if "1995" in query else "9 April")
        until(page, f"({HELD})().length === 1 && !({HELD})()[0].includes('turkey')")
        assert "russia" in page.evaluate(HELD)[0]


def test_a_press_that_hardly_moves_is_a_click(open_page):
    page = network_at(open_page)
    x, y = spot(page, "armenia")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 2, y + 1)
    page.mouse.up()
    expect(page.locator("#detail h2")).to_have_text("Armenia")
    assert page.evaluate(MOVED) == []


def test_a_drag_is_no_click(open_page):
    page = network_at(open_page)
    drag(page, "armenia", 120, 0)
    frames(page)
    assert "record" not in page.url
    expect(page.locator("#detail")).to_be_empty()


def test_who_was_moved_stays_there_whatever_else_changes(open_page):
    page = network_at(open_page)
    drag(page, "armenia", 130, 30)
    place = page.evaluate(IN_FRAME, "armenia")
    page.keyboard.press("[")
    wait_for(page, "8 April")
    assert page.evaluate(IN_FRAME, "armenia") == place
    page.get_by_role("radio", name="People").check(force=True)
    until(page, f"{GRAPH}.getElementById('aliyev').nonempty()")
    assert page.evaluate(IN_FRAME, "armenia") == place
    page.locator("#theme-toggle").click()
    wide = page.evaluate(f"{GRAPH}.width()")
    page.set_viewport_size({"width": 900, "height": 700})
    until(page, f"{GRAPH}.width() < {wide}")
    assert page.evaluate(IN_FRAME, "armenia") == place
    assert 0 < spot(page, "armenia")[0] < 900
    page.reload()
    wait_for(page, "8 April")
    until(page, f"({MOVED}).includes('armenia')")
    assert page.evaluate(IN_FRAME, "armenia") == place


def test_an_actor_is_moved_by_keys_alone_as_one_step(open_page):
    page = network_at(open_page)
    page.locator("#reach").focus()
    page.keyboard.press("Home")
    at = page.evaluate("dash_clientside.network.reached().id()")
    before = page.evaluate(PLACES)
    for _ in range(3):
        page.keyboard.press("Shift+ArrowDown")
    expect(page.locator("#undo")).to_have_attribute("aria-label", re.compile("moved$"))
    after = page.evaluate(PLACES)
    assert after[at][1] - before[at][1] == pytest.approx(48, abs=2)
    assert page.evaluate("dash_clientside.network.reached().id()") == at
    assert {n: p for n, p in after.items() if n != at} == {
        n: p for n, p in before.items() if n != at
    }
    expect(page.locator("#tidy")).to_be_visible()
    page.keyboard.press("u")
    until(page, f"{MOVED}.length === 0")
    assert page.evaluate(PLACES) == before


def test_nobody_is_left_upon_somebody_else(open_page):
    page = network_at(open_page)
    (x, y), (to_x, to_y) = spot(page, "armenia"), spot(page, "azerbaijan")
    drag(page, "armenia", to_x - x, to_y - y)
    one, other = (
        page.evaluate(IN_FRAME, "armenia"),
        page.evaluate(IN_FRAME, "azerbaijan"),
    )
    assert ((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5 > 55


def test_nobody_is_dragged_out_of_the_picture(open_page):
    page = network_at(open_page)
    drag(page, "turkey", -900, 500)
    settle(page)
    box = page.locator("#network").bounding_box()
    assert box
    x, y = spot(page, "turkey")
    assert box["x"] + 20 < x
    assert y < box["y"] + box["height"] - 20


def test_all_are_put_back_by_a_button_that_is_there_when_needed(open_page):
    page = network_at(open_page)
    tidy = page.get_by_role("button", name="Put back", exact=True)
    expect(tidy).to_be_hidden()
    before = page.evaluate(PLACES)
    drag(page, "armenia", 130, 30)
    drag(page, "turkey", 50, -60)
    dragged = page.evaluate(PLACES)
    tidy.click()
    until(page, f"({MOVED}).length === 0")
    assert page.evaluate(PLACES) == before
    expect(tidy).to_be_hidden()
    page.keyboard.press("u")
    until(page, f"({MOVED}).length === 2")
    assert page.evaluate(PLACES) == dragged
    expect(tidy).to_be_visible()


def test_the_ground_is_dragged_without_moving_anybody(open_page):
    page = network_at(open_page)
    x, y = spot(page, "turkey")
    page.mouse.move(x, y + 60)
    page.mouse.down()
    page.mouse.move(x + 80, y + 20, steps=6)
    page.mouse.up()
    assert spot(page, "turkey") == pytest.approx((x + 80, y - 40), abs=3)
    assert page.evaluate(MOVED) == []


PHONE = {"wide": 390, "high": 844, "has_touch": True, "is_mobile": True}


class Hand:
    """Fingers on the screen of a page."""

    def __init__(self, page: Page) -> None:
        self.session = page.context.new_cdp_session(page)

    def touch(self, kind: str, *points: tuple[float, float]) -> None:
        found = [{"x": x, "y": y, "id": n} for n, (x, y) in enumerate(points)]
        event = {"type": kind, "touchPoints": found}
        self.session.send("Input.dispatchTouchEvent", event)

    def swipe(self, start: tuple[float, float], right: float, down: float) -> None:
        """One finger, in steps; the first is small, as a hand's is."""
        x, y = start
        self.touch("touchStart", start)
        for share in (0.1, 0.3, 0.6, 1):
            self.touch("touchMove", (x + right * share, y + down * share))
        self.touch("touchEnd")


def test_one_finger_drags_an_actor(open_page):
    page = network_at(open_page, **PHONE)
    x, y = spot(page, "turkey")
    Hand(page).swipe((x, y), 60, -50)
    until(page, f"({MOVED}).includes('turkey')")
    assert spot(page, "turkey") == pytest.approx((x + 60, y - 50), abs=3)
    assert page.evaluate("document.querySelector('.main').scrollTop") == 0


def test_a_finger_that_trembles_taps(open_page):
    page = network_at(open_page, **PHONE)
    x, y = spot(page, "turkey")
    hand = Hand(page)
    hand.touch("touchStart", (x, y))
    hand.touch("touchMove", (x + 5, y + 3))
    hand.touch("touchEnd")
    expect(page.locator("#detail h2")).to_have_text("Turkey")
    assert page.evaluate(MOVED) == []


def test_one_finger_on_the_ground_draws_the_picture_along(open_page):
    page = network_at(open_page, **PHONE)
    x, y = spot(page, "turkey")
    Hand(page).swipe((x, y + 45), 40, -30)
    until(page, f"Math.abs({ARRANGED}.camera.x) > 1")
    assert spot(page, "turkey") == pytest.approx((x + 40, y - 30), abs=12)
    assert page.evaluate(MOVED) == []


def test_two_fingers_zoom_even_when_one_is_on_an_actor(open_page):
    page = network_at(open_page, **PHONE)
    x, y = spot(page, "turkey")
    hand = Hand(page)
    hand.touch("touchStart", (x, y))
    hand.touch("touchStart", (x, y), (x + 60, y))
    for more in (20, 40, 60):
        hand.touch("touchMove", (x, y), (x + 60 + more, y))
    hand.touch("touchEnd")
    until(page, f"{ARRANGED}.camera.scale > 1.2")
    assert page.evaluate(MOVED) == []


def test_on_a_small_screen_the_page_still_scrolls_beside_the_picture(open_page):
    page = network_at(open_page, wide=390, high=560, has_touch=True, is_mobile=True)
    head = page.locator("#heading").bounding_box()
    assert head
    Hand(page).swipe((head["x"] + 60, head["y"] + 10), 0, -80)
    until(page, "document.querySelector('.main').scrollTop > 20")
