"""Each view beside the network: until it stands, and until a step of the date is told.

All in one browser and one run. A view stands once its heading and what it draws are
there; a step is told once the bar says what it changed, and that is painted.
"""

import time
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.browser import until
from benchmarks.serving import served
from dashboard.analysis.tables import Tables
from dashboard.views import VIEWS
from tests.browser.chromium import find
from tests.browser.conftest import FLAGS, WIDE

STANDS = """() => document.getElementById("heading")?.textContent
    && (document.getElementById("picture-view").hasChildNodes()
        || document.getElementById("network")?._cyreg?.cy.scratch("frame"))"""
TELL = """() => new Promise((done) => {
    const told = document.getElementById("changed");
    let begun = 0;
    const watch = new MutationObserver(() => {
        watch.disconnect();
        const painted = () => done(performance.now() - begun);
        requestAnimationFrame(() => requestAnimationFrame(painted));
    });
    watch.observe(told, { childList: true, characterData: true, subtree: true });
    const start = (event) => (begun = event.timeStamp);
    document.addEventListener("keydown", start, { once: true, capture: true });
})"""
REST = 1_000
"""ms between a step and the next, as playing rests."""


@dataclass
class Timed:
    """ms until a view stands, and until each step is told."""

    stands: float
    steps: list[float] = field(default_factory=list)


def run(tables: Tables, steps: int) -> dict[str, Timed]:
    """Open each view, and step back from the last change; the network is the first."""
    with served(tables) as address, sync_playwright() as started:
        browser = started.chromium.launch(executable_path=find(), args=FLAGS)
        _opened(browser, address).close()  # what is made once a start is not measured
        found = {view.key: _view(browser, address, view.key, steps) for view in VIEWS}
        browser.close()
    return found


def _opened(browser: Browser, at: str) -> Page:
    page = browser.new_page(viewport=WIDE, reduced_motion="reduce")
    page.goto(at)
    until(page, STANDS)
    return page


def _view(browser: Browser, address: str, key: str, steps: int) -> Timed:
    at = f"{address}?view={key}"
    _opened(browser, at).close()
    begun = time.perf_counter()
    page = _opened(browser, at)
    found = Timed((time.perf_counter() - begun) * 1000)
    page.wait_for_load_state("networkidle")  # a key before that may be lost
    for _ in range(steps):
        page.wait_for_timeout(REST)
        page.evaluate(f"void (window.telling = ({TELL})())")
        page.keyboard.press("[")
        found.steps.append(page.evaluate("window.telling"))
    page.close()
    return found
