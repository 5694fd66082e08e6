"""The original text beside its digests: literal, folded, marked, on any page."""

from playwright.sync_api import expect

from dashboard.analysis.tables import to_tables
from dashboard.knowledge.loading import load
from tests.browser.test_axe import AXE, RUN
from tests.conftest import BLOCKS


def test_the_words_stand_beside_the_digest_and_below_it_on_a_narrow_page(
    keep, serve, open_page
):
    hostile = "<img src=x onerror=alert(1)> " + "and so on " * 40 + "to the end."
    blocks = [*BLOCKS[:2], hostile, *BLOCKS[3:]]
    at = serve(to_tables(load(*keep("\n\n".join(blocks).encode()))))
    page = open_page("?view=sources&record=sylvania-accuses-ruritania", at=at)
    row = page.locator(".source tr.on")
    words, digest = row.locator(".words"), row.locator("td").nth(1)
    expect(words).to_contain_text("<img src=x onerror=alert(1)> and so on")
    assert "to the end." not in words.inner_text()
    words.locator("summary").press("Enter")
    expect(words.locator("details[open]")).to_be_visible()
    assert "to the end." in words.inner_text()
    page.evaluate(AXE.read_text(encoding="utf-8"))
    assert page.evaluate(RUN) == []
    left, right = digest.bounding_box(), words.bounding_box()
    assert right["x"] >= left["x"] + left["width"]
    page.set_viewport_size({"width": 390, "height": 844})
    over, under = digest.bounding_box(), words.bounding_box()
    assert under["y"] >= over["y"] + over["height"]
    assert under["x"] + under["width"] <= 390
