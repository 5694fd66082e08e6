"""Hands on the network: pointing, pinning, focusing, stepping back; all by keys too."""

import json
import random

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_network import ALONG, GRAPH, SPOT
from tests.browser.test_page import SHOWN, until, wait_for

ARMS = "russia-azerbaijan-arms"
ACTORS = f"() => {GRAPH}.nodes('.actor').not('.off').map(n => n.id())"
MOVES = f"""() => Object.fromEntries(dash_clientside.network.moves(
    {GRAPH}.nodes(".actor").not(".off").map(n => ({{ id: n.id(), ...n.position() }}))
))"""
ACTIVE = """() => document.getElementById(
    document.getElementById('reach').getAttribute('aria-activedescendant'))?.textContent"""
LABEL = f"id => {GRAPH}.getElementById(id).data('label')"
RINGED = f"""() => {{
    const ring = {GRAPH}.getElementById('~ring');
    if (ring.hasClass('off')) return null;
    const at = ring.position();
    const [inside] = {GRAPH}.nodes('.actor').not('.off')
        .filter(n => n.position('x') === at.x && n.position('y') === at.y).toArray();
    return [inside.id(), (ring.outerWidth() - inside.outerWidth()) / 2];
}}"""


def hands(open_page, query: str = "", **options) -> Page:
    page = open_page(query, **options)
    until(page, f"({SHOWN})().length > 0")
    return page


def will_ask(page: Page, **fields: str) -> None:
    """Wait until the address holds these fields and no others."""
    asked = "[...new URLSearchParams(location.search)].map(String).sort().join('; ')"
    wanted = "; ".join(sorted(f"{name},{value}" for name, value in fields.items()))
    until(page, f"{asked} === {json.dumps(wanted)}")


def to_tie(page: Page, tie: str) -> tuple[float, float]:
    """Put the pointer where a tie is the first thing under it."""
    for x, y in page.evaluate(ALONG, tie):
        page.mouse.move(x, y)
        if page.evaluate(f"() => {GRAPH}.scratch('over')?.data('tie')") == tie:
            return x, y
    raise AssertionError(f"{tie} is nowhere on top")


def card(page: Page):
    return page.locator("#card")


def test_pointing_at_a_tie_shows_its_card_and_asks_once(open_page):
    page = hands(open_page)
    questions = []
    page.on("request", lambda request: questions.append(request.post_data or ""))
    to_tie(page, ARMS)
    expect(card(page).locator("p")).to_have_text(
        [
            "Arms bought or supplied, Russia to Azerbaijan",
            "Russian arms bought by Azerbaijan",
            "about $4 bn for the whole of about 2011–2016",
            "¶15, author reports, attested",
        ]
    )
    page.mouse.move(1, 1)
    expect(card(page)).to_be_hidden()
    to_tie(page, ARMS)
    expect(card(page)).to_be_visible()
    assert sum("told.data" in question for question in questions) == 1


def test_what_is_only_possible_says_why(open_page):
    page = hands(open_page)
    to_tie(page, "turkey-supports-azerbaijan")
    expect(card(page).locator("[data-line=why]")).to_have_text(
        "possible: whether it ended is not said, but not before April 2016"
    )


@pytest.mark.parametrize(("wide", "high"), [(1440, 900), (390, 844)])
def test_the_card_is_in_the_window_and_never_under_the_pointer(open_page, wide, high):
    page = hands(open_page, size={"width": wide, "height": high})
    for actor in page.evaluate(ACTORS)[::2]:
        x, y = (at + 2 for at in page.evaluate(SPOT, actor))
        page.mouse.move(x, y)
        expect(card(page).locator("p").first).to_have_text(page.evaluate(LABEL, actor))
        expect(card(page)).to_be_visible()
        box = card(page).bounding_box()
        assert box is not None
        right, bottom = box["x"] + box["width"], box["y"] + box["height"]
        assert box["x"] >= 0
        assert box["y"] >= 0
        assert right <= wide
        assert bottom <= high
        assert not (box["x"] <= x <= right and box["y"] <= y <= bottom)
        page.mouse.move(1, 1)
        expect(card(page)).to_be_hidden()


@pytest.mark.parametrize("gone", ["Escape", "[", "wheel"])
def test_the_card_gives_way(open_page, gone):
    page = hands(open_page)
    page.mouse.move(*page.evaluate(SPOT, "turkey"))
    expect(card(page)).to_be_visible()
    if gone == "wheel":
        page.mouse.wheel(0, 40)
    else:
        page.keyboard.press(gone)
    expect(card(page)).to_be_hidden()


def test_a_finger_pins_and_brings_up_no_card(open_page):
    page = hands(open_page, size={"width": 390, "height": 844}, has_touch=True)
    page.touchscreen.tap(*page.evaluate(SPOT, "turkey"))
    will_ask(page, record="turkey")
    expect(page.locator("#detail h2")).to_have_text("Turkey")
    expect(card(page)).to_be_hidden()


def test_a_click_pins_and_a_second_one_focuses_though_the_panel_opened(open_page):
    page = hands(open_page)
    page.mouse.dblclick(*page.evaluate(SPOT, "azerbaijan"))
    will_ask(page, actors="azerbaijan", record="azerbaijan")
    expect(page.locator("#focus-bar")).to_contain_text("Focus: Azerbaijan")


def test_two_slow_clicks_only_pin(open_page):
    page = hands(open_page)
    page.mouse.click(*page.evaluate(SPOT, "armenia"))
    will_ask(page, record="armenia")
    page.mouse.click(*page.evaluate(SPOT, "turkey"))
    will_ask(page, record="turkey")


def test_keys_set_the_focus_and_escape_steps_back_one_thing_at_a_time(open_page):
    page = hands(open_page, "?record=armenia")
    page.keyboard.press("2")
    page.keyboard.press("f")
    will_ask(page, record="armenia", actors="armenia")
    bar = page.locator("#focus-bar")
    expect(bar.locator("[aria-current]")).to_have_text(["1", "both"])
    page.keyboard.press("+")
    will_ask(page, record="armenia", actors="armenia", depth="2")
    page.keyboard.press("3")
    will_ask(page, record="armenia", actors="armenia", depth="3")
    page.keyboard.press("+")
    page.keyboard.press("-")
    will_ask(page, record="armenia", actors="armenia", depth="2")
    expect(bar.locator("[aria-current]")).to_have_text(["2", "both"])
    bar.get_by_role("link", name="out").click()
    will_ask(page, record="armenia", actors="armenia", depth="2", direction="out")
    expect(bar.locator("[aria-current]")).to_have_text(["2", "out"])
    page.mouse.move(*page.evaluate(SPOT, "armenia"))
    expect(card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()
    will_ask(page, record="armenia", actors="armenia", depth="2", direction="out")
    page.keyboard.press("Escape")
    will_ask(page, actors="armenia", depth="2", direction="out")
    page.keyboard.press("Escape")
    will_ask(page)
    expect(bar).to_be_empty()
    page.keyboard.press("Escape")
    will_ask(page)


def test_a_pair_is_left_before_the_focus(open_page):
    page = hands(open_page, "?actors=armenia&path=russia,armenia")
    page.keyboard.press("Escape")
    will_ask(page, actors="armenia")
    page.keyboard.press("f")
    will_ask(page)


def test_the_footnote_shows_who_is_hidden_by_date(open_page):
    page = hands(open_page, "?actors=russia&to=1995")
    note = page.locator("#focus-note li")
    expect(note).to_have_text(
        "Ties to 2 neighbours hidden by date (Azerbaijan, Turkey) – "
        "show until 4 April 2016"
    )
    note.get_by_role("link").click()
    will_ask(page, actors="russia", to="2016-04-04")
    until(page, f"({ACTORS})().includes('turkey')")
    expect(page.locator("#focus-note")).to_be_empty()


def test_the_picture_is_one_tab_stop_and_names_what_it_rings(open_page):
    page = hands(open_page)
    page.locator("#picture").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("listbox", name="Actors in the picture")).to_be_focused()
    assert page.evaluate(ACTIVE) == "Armenia, State"
    assert page.evaluate(RINGED) == ["armenia", 4]
    for key in ("ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft", "Home", "End"):
        page.keyboard.press(key)
        actor, wide = page.evaluate(RINGED)
        assert page.evaluate(ACTIVE).startswith(f"{page.evaluate(LABEL, actor)}, ")
        assert wide >= 4
    assert page.evaluate(RINGED)[0] == "turkey"
    expect(card(page).locator("p").first).to_have_text("Turkey")
    page.keyboard.press("Tab")
    until(page, f"({RINGED})() === null")
    expect(card(page)).to_be_hidden()


def test_arrows_press_their_way_to_every_actor(open_page):
    page = hands(open_page)
    page.locator("#reach").focus()
    met = {page.evaluate(RINGED)[0]}
    moves = page.evaluate(MOVES)
    everyone = set(page.evaluate(ACTORS))
    for _ in range(60):
        here = page.evaluate(RINGED)[0]
        page.keyboard.press(way_to(moves, here, everyone - met))
        met.add(page.evaluate(RINGED)[0])
        if met == everyone:
            return
    raise AssertionError(f"never reached: {everyone - met}")


def way_to(moves: dict, here: str, wanted: set[str]) -> str:
    """The first arrow of a shortest way to somebody wanted."""
    ways = [(key, to) for key, to in moves[here].items() if to]
    seen = {here}
    while ways:
        key, at = ways.pop(0)
        if at in wanted:
            return key
        if at not in seen:
            seen.add(at)
            ways += [(key, to) for to in moves[at].values() if to]
    raise AssertionError(f"no way from {here} to {wanted}")


def all_reached(moves: dict) -> bool:
    """Whether from everybody everybody else is reached."""
    for start in moves:
        met, waiting = {start}, [start]
        while waiting:
            new = {to for to in moves[waiting.pop()].values() if to} - met
            met |= new
            waiting += new
        if met != set(moves):
            return False
    return True


@pytest.mark.parametrize("query", ["", "?level=people", "?level=organisations&to=1995"])
@pytest.mark.parametrize("wide", [1440, 390])
def test_everybody_shown_is_reached_by_arrows(open_page, query, wide):
    page = hands(open_page, query, size={"width": wide, "height": 844})
    moves = page.evaluate(MOVES)
    assert set(moves) == set(page.evaluate(ACTORS))
    assert all_reached(moves)


def test_arrows_reach_everybody_wherever_they_stand(open_page):
    page = hands(open_page)
    made = random.Random(7)
    sets = []
    for n in range(300):
        spots = {(made.randrange(9), made.randrange(9)) for _ in range(2 + n % 23)}
        sets.append([{"id": f"n{x}{y}", "x": x, "y": y} for x, y in sorted(spots)])
    found = page.evaluate(
        "sets => sets.map(s => Object.fromEntries(dash_clientside.network.moves(s)))",
        sets,
    )
    assert [len(moves) for moves in found] == [len(points) for points in sets]
    assert all(map(all_reached, found))


def test_a_tie_is_found_pinned_and_left_by_keys_alone(open_page):
    page = hands(open_page)
    page.locator("#reach").focus()
    page.keyboard.press("t")
    expect(page.get_by_role("listbox", name="Ties of Armenia")).to_be_focused()
    options = page.locator("#reach [role=option]")
    number = options.count()
    assert number == page.evaluate(
        f"() => {GRAPH}.getElementById('armenia').connectedEdges('.line')"
        ".not('.off').length"
    )
    page.keyboard.press("ArrowRight")
    page.keyboard.press("End")
    assert page.evaluate(ACTIVE) == "Hostility, Turkey to Armenia"
    page.keyboard.press("Enter")
    will_ask(page, record="turkey-hostile-to-armenia")
    expect(page.locator("#detail h2")).to_have_text("Turkey is hostile to Armenia")
    expect(page.locator("#reach")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox", name="Actors in the picture")).to_be_focused()
    assert page.evaluate(ACTIVE) == "Armenia, State"
    page.keyboard.press("f")
    will_ask(page, record="turkey-hostile-to-armenia", actors="armenia")


def test_a_line_that_stands_for_several_is_opened_by_a_key(open_page):
    page = hands(open_page)
    page.locator("#reach").focus()
    page.keyboard.press("t")
    while not page.evaluate(ACTIVE).startswith("Arms: several"):
        page.keyboard.press("ArrowDown")
    expect(card(page).locator("p")).to_have_text(
        [
            "Arms, Armenia and Russia",
            "2 ties: 2 certain",
        ]
    )
    page.keyboard.press("Enter")
    will_ask(page, path="armenia,russia")


def test_keys_on_somebody_who_goes_are_on_somebody_who_stays(open_page):
    page = hands(open_page, "?past=hide")
    page.locator("#reach").focus()
    page.keyboard.press("End")
    assert page.evaluate(RINGED)[0] == "turkey"
    page.evaluate("() => window.page.set('url', { search: '?families=arms' })")
    until(page, f"({ACTORS})().length === 3")
    until(page, f"({RINGED})()?.[0] !== 'turkey'")
    actor, _ = page.evaluate(RINGED)
    assert actor in ("armenia", "azerbaijan", "russia")
    assert page.evaluate(ACTIVE) == f"{page.evaluate(LABEL, actor)}, State"
    wait_for(page, "9 April")
