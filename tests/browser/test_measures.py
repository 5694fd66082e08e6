"""A measure in the browser: chosen in the rail, bars beside names, labels apart."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_network import (
    BODIES,
    GRAPH,
    LABELS,
    SIZES,
    collisions,
    lies_on,
    network_at,
    overlap,
)
from tests.browser.test_page import until, wait_for

BARS = f"""() => Object.fromEntries({GRAPH}.nodes('.bar').filter(e => e.visible())
    .map(e => [e.data('of'), Number(e.data('points').split(' ')[2])]))"""
BOXES = f"""() => {GRAPH}.nodes('.bar').filter(e => e.visible()).map(e => {{
    const {{ x, y }} = e.position();
    const [wide, high] = [e.width() / 2, e.height() / 2];
    return {{ of: e.data('of'), box: [x - wide, y - high, x + wide, y + high] }};
}})"""
SIZE = f"() => {GRAPH}.nodes('.bar').map(e => [e.width(), e.height()])[0]"


def test_no_bar_until_one_is_asked_for(open_page):
    page = network_at(open_page)
    assert page.evaluate(BARS) == {}
    page.locator(".measure summary").first.click()
    page.get_by_role("radio", name="Ties").check()
    expect(page.locator("#measure-said")).to_contain_text("at most 12 ties")
    until(page, f"Object.keys(({BARS})()).length === 9")
    bars = page.evaluate(BARS)
    assert (bars["russia"], bars["turkey"], bars["belarus"]) == (1, -0.5, -0.834)
    page.get_by_role("radio", name="Off").check()
    until(page, f"Object.keys(({BARS})()).length === 0")
    expect(page.locator("#measure-said")).to_be_empty()


def test_bars_follow_the_date(open_page):
    page = network_at(open_page, "node_measure=ties")
    expect(page.locator(".measured li").first).to_contain_text("Armenia")
    page.get_by_label("To: a year").fill("1991")
    page.keyboard.press("Enter")
    wait_for(page, "end of 1991")
    expect(page.locator(".measured li").first).to_contain_text("Azerbaijan")
    until(page, f"({BARS})().russia === -0.334")


def test_a_name_in_the_order_opens_its_card(open_page):
    page = network_at(open_page, "node_measure=between")
    page.locator(".measured").get_by_role("link", name="Azerbaijan").click()
    expect(page.locator("#detail h2")).to_have_text("Azerbaijan")


@pytest.mark.parametrize("size", ["desk", "large", "phone"])
@pytest.mark.parametrize("more", ["", "&level=people"])
def test_bars_keep_the_law_of_labels(open_page, size, more):
    _, wide, high = SIZES[size]
    page = network_at(open_page, f"node_measure=ties{more}", wide, high)
    bars, labels = page.evaluate(BOXES), page.evaluate(LABELS)
    assert bool(bars) == (size != "phone")
    assert collisions(page) == []
    for bar in bars:
        over = [one["said"] for one in labels if overlap(bar["box"], one["box"])]
        under = [one for one in page.evaluate(BODIES) if lies_on(bar["box"], one)]
        assert (over, under) == ([], [])


def test_bars_keep_their_size_at_zoom(open_page):
    page = network_at(open_page, "node_measure=ties")
    before = page.evaluate(SIZE)
    page.get_by_role("button", name="Zoom in").click()
    page.get_by_role("button", name="Zoom in").click()
    assert page.evaluate(SIZE) == before == [48, 6]
