"""Lines that stand for several ties, areas, and what never moves, in the browser."""

from itertools import permutations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_network import GRAPH, network_at, settle
from tests.browser.test_page import MIDDLE, PLACES, SHOWN, until

PAIR = "armenia~russia"
WORDS = f"""() => Object.fromEntries({GRAPH}.edges('.bundle').not('.off')
    .map(e => [e.data('tie'), [e.data('word'), e.style('source-label')]]))"""
ON_SCREEN = f"""([x, y]) => {{
    const box = {GRAPH}.container().getBoundingClientRect();
    return [box.left + x, box.top + y];
}}"""
LINES = f"""() => Object.fromEntries({GRAPH}.edges('.line').not('.off').not('.bundle')
    .filter(e => !e.hasClass('busy'))
    .map(e => [e.id(), e.data("bows") + JSON.stringify(e.midpoint())]))"""
FAMILIES = ("cooperation", "mediation", "arms", "hostility", "claim", "other")


def on_line(page: Page, tie: str) -> list[float]:
    """The middle of a line on the screen."""
    return page.evaluate(MIDDLE, tie)


def test_more_than_six_ties_are_a_line_a_family_with_a_count(open_page):
    page = network_at(open_page)
    words = page.evaluate(WORDS)

    assert {tie: said for tie, (said, _) in words.items()} == {
        f"{PAIR}~cooperation": "3",
        f"{PAIR}~mediation": "2",
        f"{PAIR}~arms": "2",
    }
    ties = [tie for tie in page.evaluate(SHOWN) if tie]
    assert not any(tie.startswith("russia-armenia") for tie in ties)


def test_a_click_opens_a_pair_and_the_ground_closes_it(open_page):
    page = network_at(open_page)
    page.mouse.click(*on_line(page, f"{PAIR}~cooperation"))
    until(page, f"({SHOWN})().includes('russia-armenia-base')")
    assert "path=armenia,russia" in page.url
    ties = [tie for tie in page.evaluate(SHOWN) if tie]
    assert {"russia-armenia-arms", "russia-armenia-loan-2016"} <= set(ties)
    assert not any(PAIR in tie for tie in ties)

    settle(page)
    box = page.locator("#network").bounding_box()
    assert box
    page.mouse.click(box["x"] + 8, box["y"] + 8)
    until(page, f"({SHOWN})().includes('{PAIR}~arms')")
    assert "path" not in page.url


def test_the_card_of_a_line_counts_its_ties(open_page):
    page = network_at(open_page)
    page.mouse.move(*on_line(page, f"{PAIR}~cooperation"))
    card = page.locator("#card")
    expect(card).to_contain_text("Cooperation, Armenia and Russia")
    expect(card).to_contain_text("3 ties")


def test_filtering_down_tells_them_apart_and_moves_nobody(open_page):
    page = network_at(open_page)
    places = page.evaluate(PLACES)
    page.locator("#legend button[data-family=arms]").dblclick()
    until(page, f"({SHOWN})().includes('russia-armenia-loan-2016')")
    assert page.evaluate(PLACES) == places


@pytest.mark.parametrize("where", ["ground", "words"])
def test_an_area_selects_its_organisation(open_page, where):
    page = network_at(open_page)
    spot = page.evaluate(
        f"""where => {{
            if (where === 'ground') {{
                const at = id => {GRAPH}.getElementById(id).renderedPosition();
                const [a, b] = [at('kazakhstan'), at('kyrgyzstan')];
                return [(a.x + b.x) / 2 - 12, (a.y + b.y) / 2 - 12];
            }}
            const words = {GRAPH}.nodes('.area.words.certain').not('.off')[0];
            const box = words.renderedBoundingBox({{ includeNodes: false }});
            return [(box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2];
        }}""",
        where,
    )
    page.mouse.click(*page.evaluate(ON_SCREEN, spot))
    expect(page.locator("#detail h2")).to_have_text(
        "Collective Security Treaty Organization"
    )


def test_nodes_and_ties_on_an_area_keep_their_clicks(open_page):
    page = network_at(open_page)
    spot = page.evaluate(
        f"() => Object.values({GRAPH}.getElementById('kyrgyzstan').renderedPosition())"
    )
    page.mouse.click(*page.evaluate(ON_SCREEN, spot))
    expect(page.locator("#detail h2")).to_have_text("Kyrgyzstan")


def test_after_the_last_observed_day_an_organisation_has_its_name(open_page):
    page = network_at(open_page, "to=2017")
    name = f"{GRAPH}.getElementById('csto~name')"

    assert page.evaluate(f"{name}.visible()")
    assert page.evaluate(f"{name}.data('text')") == (
        "Collective Security\nTreaty Organization"
    )
    other = network_at(open_page)
    assert not other.evaluate(f"{name}.visible()")


def test_what_is_not_observed_or_planned_keeps_its_hue(open_page):
    page = network_at(open_page, "to=2017&path=armenia,russia")
    looks = f"""id => (e => ['line-color', 'line-style', 'target-arrow-shape', 'width']
        .map(p => e.style(p)))({GRAPH}.edges(`.line[tie = "${{id}}"]`)[0])"""
    hue, style, arrow, _ = page.evaluate(looks, "russia-armenia-security-links")
    plan, planned_style, bar, _ = page.evaluate(looks, "russia-armenia-base")

    assert (
        hue
        == plan
        == page.evaluate(
            f"{GRAPH}.edges('.line.cooperation.certain')[0].style('line-color')"
        )
    )
    assert style == planned_style == "solid"
    assert (arrow, bar) == ("none", "tee")


@pytest.mark.parametrize("family", FAMILIES)
def test_no_family_moves_another_line_or_anybody(open_page, family):
    page = network_at(open_page, "memberships=spokes")
    places, lines = page.evaluate(PLACES), page.evaluate(LINES)
    page.locator(f"#legend button[data-family={family}]").click()
    until(page, f"!{GRAPH}.edges('.line.{family}').not('.off').nonempty()")

    assert page.evaluate(PLACES) == places
    now = page.evaluate(LINES)
    assert {key: now[key] for key in now.keys() & lines.keys()} == {
        key: lines[key] for key in now.keys() & lines.keys()
    }


def test_each_level_keeps_every_shared_actor_where_it_was(open_page):
    page = network_at(open_page)
    seen = {"states": page.evaluate(PLACES)}
    steps = [
        "states",
        *[b for a, b in permutations(("states", "organisations", "people"), 2)],
    ]
    for level in steps:
        page.evaluate("value => dash_clientside.set_props('level', { value })", level)
        until(
            page, f"{GRAPH}.getElementById('~picture').data('key').includes('{level}')"
        )
        settle(page)
        now = page.evaluate(PLACES)
        seen.setdefault(level, now)
        for before in seen.values():
            shared = before.keys() & now.keys()
            assert {k: now[k] for k in shared} == {k: before[k] for k in shared}
    assert set(seen) == {"states", "organisations", "people"}
