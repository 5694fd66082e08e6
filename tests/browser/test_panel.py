"""The detail panel as a person uses it: tabs, lists, claim cards, links of a pair."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_axe import AXE, RUN
from tests.browser.test_network import GRAPH, SPOT, network_at, settle
from tests.browser.test_page import MIDDLE, NARROW, PLACES, until

LIT = """() => document.getElementById('network')._cyreg.cy.edges('.line.lit')
    .filter(e => e.visible()).map(e => e.data('tie')).sort()"""
DIM = """id => document.getElementById('network')._cyreg.cy
    .edges(`.line[tie = "${id}"]`)[0].hasClass('dim')"""
READY = "document.getElementById('network')?._cyreg?.cy.edges('.line').length > 0"


def tab(page, name):
    return page.locator("#detail").get_by_role("tab", name=re.compile(name))


def test_the_tabs_are_walked_with_arrows_and_know_what_they_hold(open_page):
    page = open_page("?record=russia-armenia-loan-2016")
    expect(tab(page, "Facts")).to_have_attribute("aria-selected", "true")
    assert page.locator("#detail [role=tab]").all_inner_texts() == [
        "Facts7",
        "Ties6",
        "Events1",
        "Sources1",
    ]
    tab(page, "Facts").focus()
    page.keyboard.press("ArrowRight")
    expect(tab(page, "Ties")).to_be_focused()
    expect(page.locator("#tabpanel-ties")).to_be_visible()
    expect(page.locator("#tabpanel-facts")).to_be_hidden()
    page.keyboard.press("End")
    expect(tab(page, "Sources")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(tab(page, "Facts")).to_be_focused()
    assert page.locator("#detail [role=tab][tabindex='0']").count() == 1


def test_the_tab_stays_for_the_same_sort_and_a_step_of_time_and_resets_for_another(
    open_page,
):
    page = open_page("?record=russia-armenia-loan-2016")
    tab(page, "Ties").click()
    page.keyboard.press("[")
    expect(page.locator("#heading")).to_contain_text("8 April 2016")
    expect(tab(page, "Ties")).to_have_attribute("aria-selected", "true")
    page.locator("#detail").get_by_role("option", name=re.compile("supplied")).click()
    expect(page.locator("#detail h2")).to_have_text("Russian arms supplied to Armenia")
    expect(tab(page, "Ties")).to_have_attribute("aria-selected", "true")
    page.locator("#detail header").get_by_role("link", name="Armenia").click()
    expect(page.locator("#detail h2")).to_have_text("Armenia")
    expect(tab(page, "Facts")).to_have_attribute("aria-selected", "true")


def test_ties_are_walked_lit_and_opened_by_keys_alone(open_page):
    page = open_page("?record=armenia")
    until(page, READY)
    tab(page, "Ties").click()
    page.keyboard.press("Tab")
    box = page.locator("#list-ties")
    expect(box).to_be_focused()
    assert page.locator("#tabpanel-ties [tabindex='0']").count() == 1
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    row = page.locator("#detail [role=option][aria-selected=true]")
    expect(row).to_contain_text("Friendship treaty of 1997")
    assert box.get_attribute("aria-activedescendant") == row.get_attribute("id")
    page.keyboard.press("End")
    expect(row).to_have_attribute("data-record", "abrahamyan-request")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(row).to_have_attribute("data-record", re.compile("."))
    name = row.locator(".what").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("#detail h2")).to_have_text(name)
    expect(page.locator("#detail [role=tab][aria-selected=true]")).to_be_focused()


def test_a_walked_tie_is_lit_and_the_rest_fades_until_the_list_is_left(open_page):
    page = open_page("?record=turkey")
    until(page, READY)
    tab(page, "Ties").click()
    page.locator("#list-ties").focus()
    page.keyboard.press("End")
    row = page.locator("#detail [role=option][aria-selected=true]")
    expect(row).to_have_attribute("data-record", "turkey-hostile-to-armenia")
    until(page, f"({DIM})('erdogan-accuses-russia')")
    assert not page.evaluate(DIM, "turkey-hostile-to-armenia")
    tab(page, "Ties").focus()
    until(page, f"!({DIM})('erdogan-accuses-russia')")


def test_a_paragraph_opens_its_digest(open_page):
    page = open_page("?record=russia-armenia-loan-2016")
    page.locator("#tabpanel-facts .para").first.click()
    expect(tab(page, "Sources")).to_have_attribute("aria-selected", "true")
    line = page.locator("#tabpanel-sources li:focus")
    expect(line).to_contain_text("¶14")
    expect(line).to_contain_text("author reports")


def test_a_claim_card_has_a_line_for_each_voice_and_for_silence(open_page):
    page = open_page("?record=turkey-fuels-fighting")
    card = page.locator("#detail .claimcard")
    lines = [
        " ".join(line.split()) for line in card.locator("dl > div").all_inner_texts()
    ]
    assert lines == [
        "Says Russia between 2 and 9 April 2016 ¶1",
        "Denies Turkish authorities between 4 and 9 April 2016 ¶3",
        "Silent Azerbaijan, Armenia, Nagorno-Karabakh: nothing recorded",
    ]
    expect(card).to_contain_text("disputed")


def test_how_two_are_linked_is_asked_answered_lit_and_come_back_to(open_page):
    page = open_page("?record=turkey")
    until(page, READY)
    page.get_by_label("How is it linked with").select_option("kazakhstan")
    page.get_by_role("button", name="Show", exact=True).click()
    panel = page.locator("#detail")
    expect(panel.locator("h2")).to_have_text("Turkey and Kazakhstan")
    page.wait_for_url(re.compile(r"\?path=turkey,kazakhstan$"))
    over = "Shortest way, over Armenia and Collective Security Treaty Organization"
    expect(panel).to_contain_text(over)
    expect(panel).to_contain_text("At least one step is a claim, not a fact.")
    hostile = "turkey-hostile-to-armenia"
    words = "bordyuzha-on-russia-and-turkey.bordyuzha.turkey"
    until(page, f"({LIT})().length > 0")
    assert page.evaluate(LIT) == [words, hostile]
    until(page, f"({DIM})('russia-azerbaijan-arms')")
    panel.get_by_role("option", name=re.compile("hostile")).click()
    expect(panel.locator("h2")).to_have_text("Turkey is hostile to Armenia")
    until(page, f"!({DIM})('russia-azerbaijan-arms')")
    panel.get_by_role(
        "link", name="Back to how Turkey and Kazakhstan are linked"
    ).click()
    expect(panel.locator("h2")).to_have_text("Turkey and Kazakhstan")
    until(page, f"({LIT})().length == 2")
    panel.get_by_role("link", name="Close").click()
    expect(panel).to_be_empty()
    until(page, f"({LIT})().length == 0")


def test_where_nothing_links_them_it_says_why_and_offers_what_would(open_page):
    page = open_page("?path=turkey,kazakhstan&families=arms")
    panel = page.locator("#detail")
    expect(panel).to_contain_text("have no shown tie on 9 April 2016.")
    panel.get_by_role("link", name=re.compile("drop the filters")).click()
    expect(panel).to_contain_text("Shortest way")
    page.wait_for_url(re.compile(r"\?path=turkey,kazakhstan$"))


def test_a_panel_that_opens_and_closes_moves_nothing(open_page):
    page = network_at(open_page)
    places, wide = page.evaluate(PLACES), page.evaluate(f"{GRAPH}.width()")
    page.mouse.click(*page.evaluate(MIDDLE, "erdogan-accuses-russia"))
    until(page, f"{GRAPH}.width() < {wide}")
    settle(page)
    assert page.evaluate(PLACES) == places
    assert page.evaluate(f"{GRAPH}.pan()") == {"x": 0, "y": 0}
    page.keyboard.press("Escape")
    until(page, f"{GRAPH}.width() === {wide}")
    settle(page)
    assert page.evaluate(PLACES) == places


def test_what_the_panel_would_cover_is_drawn_into_sight(open_page):
    page = network_at(open_page)
    places, wide = page.evaluate(PLACES), page.evaluate(f"{GRAPH}.width()")
    last = max(places, key=lambda node: places[node][0])
    page.mouse.click(*page.evaluate(SPOT, last))
    until(page, f"{GRAPH}.width() < {wide}")
    rendered = f"{GRAPH}.getElementById({last!r}).renderedPosition('x')"
    until(page, f"{rendered} < {GRAPH}.width() - 40")
    assert page.evaluate(PLACES) == places
    pan = page.evaluate(f"{GRAPH}.pan()")
    page.locator("#theme-toggle").click()
    until(page, "document.documentElement.dataset.theme === 'dark'")
    settle(page)
    assert page.evaluate(f"{GRAPH}.pan()") == pytest.approx(pan, abs=1)


def test_a_link_with_a_panel_is_drawn_to_fit_and_again_once_it_closes(open_page):
    page = network_at(open_page, "record=erdogan-accuses-russia")
    inside = f"Math.max(...{GRAPH}.nodes('.actor').map(n => n.position('x')))"
    wide, right = page.evaluate(f"{GRAPH}.width()"), page.evaluate(inside)
    assert right < wide
    page.keyboard.press("Escape")
    until(page, f"{GRAPH}.width() > {wide} && {inside} > {wide}")


def test_the_link_of_a_record_is_copied_from_the_panel(open_page):
    page = open_page(
        "?record=russia", permissions=["clipboard-write", "clipboard-read"]
    )
    page.locator("#detail .copy-link").click()
    expect(page.locator("#link-said")).to_have_text("Link copied")
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert copied.endswith("?record=russia")


@pytest.mark.parametrize("record", ["russia-armenia-loan-2016", "russia"])
def test_narrow_the_card_peeks_opens_and_every_target_is_a_finger_wide(
    open_page, record
):
    page = open_page(f"?record={record}", NARROW)
    expect(page.locator("#detail h2")).to_be_visible()
    expect(page.locator("#detail .tabs")).to_be_hidden()
    page.locator("#detail-more").click()
    tab(page, "Ties").click()
    targets = "#detail [role=tab], #detail [role=option], #detail .tools > *"
    for target in page.locator(targets).all():
        if target.is_visible():
            box = target.bounding_box()
            assert box and box["height"] >= 44 and box["width"] >= 44
    boxes = [t.bounding_box() for t in page.locator("#detail [role=tab]").all()]
    assert all(box and box["x"] + box["width"] <= 390 for box in boxes)


@pytest.mark.parametrize(
    "query", ["record=turkey-fuels-fighting", "record=csto", "path=azerbaijan,armenia"]
)
@pytest.mark.parametrize("narrow", [False, True])
def test_no_tab_of_the_panel_keeps_anybody_out(open_page, query, narrow):
    page = open_page(f"?{query}", **({"size": NARROW} if narrow else {}))
    expect(page.locator("#detail h2")).to_be_visible()
    if narrow:
        page.locator("#detail-more").click()
    page.evaluate(AXE.read_text(encoding="utf-8"))
    assert page.evaluate(RUN) == []
    for one in page.locator("#detail [role=tab]").all():
        one.click()
        assert page.evaluate(RUN) == []
