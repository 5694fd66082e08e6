"""The map, as a person uses it: the same ties on places that stay."""

from playwright.sync_api import Page, expect

from tests.browser.test_ahead import on_canvas
from tests.browser.test_drag import spot
from tests.browser.test_network import GRAPH, collisions, settle
from tests.browser.test_page import until, wait_for

ON_MAP = f"{GRAPH}.getElementById('~picture').data('on') === 'map'"
TINTED = f"{GRAPH}.nodes('.area[points]').not('.off').length"
LAND = f"""{GRAPH}.nodes('.soil').not('.off')
    .map(e => e.classes().find(name => name.startsWith('to-')))"""


def opened(open_page, query: str = "", **options) -> Page:
    page = open_page(f"?view=map{query}", **options)
    wait_for(page, "Where the ties run")
    until(page, ON_MAP)
    settle(page)
    return page


def test_the_tab_puts_the_same_ties_on_their_places_and_back(open_page):
    page = open_page("?to=2016-04-06")
    settle(page)
    on_paper, ties = spot(page, "armenia"), on_canvas(page)
    page.get_by_role("tab", name="Map").click()
    until(page, ON_MAP)
    settle(page)
    assert on_canvas(page) == ties
    east = [spot(page, actor)[0] for actor in ("turkey", "armenia", "azerbaijan")]
    assert east == sorted(east)
    page.keyboard.press("[")
    wait_for(page, "5 Apr 2016")
    page.get_by_role("tab", name="Network").click()
    until(page, f"!({ON_MAP})")
    settle(page)
    assert spot(page, "armenia") == on_paper


def test_a_seat_is_not_dragged_and_zooming_by_keys_parts_the_crowd(open_page):
    page = opened(open_page)
    before = spot(page, "armenia")
    page.mouse.move(*before)
    page.mouse.down()
    page.mouse.move(before[0] + 80, before[1] - 60, steps=5)
    page.mouse.up()
    settle(page)
    assert spot(page, "armenia") == before
    apart = spot(page, "azerbaijan")[0] - before[0]
    page.get_by_role("button", name="Zoom in").focus()
    page.keyboard.press("Enter")
    until(page, f"{GRAPH}.getElementById('armenia').position('x') !== {before[0]}")
    settle(page)
    assert spot(page, "azerbaijan")[0] - spot(page, "armenia")[0] > 1.2 * apart


def test_land_says_members_and_with_a_focus_who_is_tied(open_page):
    page = opened(open_page)
    assert page.evaluate(TINTED) > 0
    assert page.evaluate(LAND) == []
    assert collisions(page) == []
    page.locator("#picture").focus()
    page.mouse.dblclick(*spot(page, "azerbaijan"))
    until(page, f"{TINTED} === 0")
    assert set(page.evaluate(LAND)) == {
        "to-mediation",
        "to-hostility",
        "to-cooperation",
    }
    expect(page.locator("#legend")).to_contain_text("Land: most ties to the focus")


def test_a_narrow_window_looks_first_where_it_is_crowded(open_page):
    page = opened(open_page, size={"width": 390, "height": 844})
    one, other = spot(page, "armenia"), spot(page, "nagorno-karabakh")
    assert other[0] - one[0] > 38
    assert 0 < one[0] < spot(page, "azerbaijan")[0] < 390
    page.get_by_role("button", name="Show all").click()
    until(page, f"{GRAPH}.getElementById('kyrgyzstan').renderedPosition('x') < 390")


def test_back_from_the_network_returns_to_where_the_reader_looked(open_page):
    page = opened(open_page)
    page.get_by_role("button", name="Zoom in").click()
    settle(page)
    near = spot(page, "armenia")
    page.get_by_role("tab", name="Network").click()
    until(page, f"!({ON_MAP})")
    settle(page)
    page.go_back()
    until(page, ON_MAP)
    settle(page)
    assert spot(page, "armenia") == near
    page.reload()
    until(page, f"document.getElementById('network')?._cyreg && {ON_MAP}")
    settle(page)
    assert spot(page, "armenia") == near
