"""Steps of the date in a real browser, each beside a callback that does nothing.

Both are measured in one run on the same loaded page, one after the other, so that
whatever else the machine does hits both. After each step what is on the canvas is
compared with the Slice: a wrong picture is not a fast one.
"""

import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page, sync_playwright

from benchmarks.serving import served
from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import from_query
from dashboard.analysis.drawing.picture import frame, picture
from dashboard.analysis.tables import Tables
from tests.browser.chromium import find
from tests.browser.conftest import FLAGS, WIDE

STOPWATCH = Path(__file__).with_name("stopwatch.js")
FIRST_PAINT = 300
"""Seconds a page may take to stand; nothing is measured before."""


class WrongPicture(Exception):
    """What is on screen is not what the Slice holds."""


@dataclass
class Run:
    """Milliseconds from key to painted change, of each step and of each no-op.

    `jumps`: steps to a date that the page cannot foresee. `worded`: until labels have
    found room. `told`: until the words of the page are of the new date.
    """

    loaded: float
    steps: list[float] = field(default_factory=list)
    applied: list[float] = field(default_factory=list)
    worded: list[float] = field(default_factory=list)
    told: list[float] = field(default_factory=list)
    jumps: list[float] = field(default_factory=list)
    nothing: list[float] = field(default_factory=list)
    server: list[float] = field(default_factory=list)
    bytes: list[int] = field(default_factory=list)
    compressed: list[int] = field(default_factory=list)
    ties: list[int] = field(default_factory=list)


def run(tables: Tables, steps: int) -> Run:
    """Step back from the last change to the first, and forward again."""
    with served(tables) as address, sync_playwright() as started:
        browser = started.chromium.launch(executable_path=find(), args=FLAGS)
        page = browser.new_page(viewport=WIDE, reduced_motion="reduce")
        begun = time.perf_counter()
        page.goto(address)
        _stand(page)
        found = Run((time.perf_counter() - begun) * 1000)
        key = "["
        for _ in range(steps):
            _nothing(page, found)
            key = page.evaluate("key => window.stopwatch.way(key)", key)
            _step(page, found, key)
            found.ties.append(verify(page, tables))
        for _ in range(steps // 4):
            _jump(page, found)
            verify(page, tables)
        browser.close()
    return found


def _stand(page: Page) -> None:
    page.evaluate(STOPWATCH.read_text("utf-8"))
    until(page, "window.stopwatch.ready()")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1000)


def until(page: Page, stands: str) -> None:
    """Wait for a first paint; the page's policy forbids Playwright's own way."""
    limit = time.monotonic() + FIRST_PAINT
    while not page.evaluate(stands):
        if time.monotonic() > limit:
            raise WrongPicture("the picture never came")
        page.wait_for_timeout(20)


def _timed(page: Page, kind: str, key: str) -> dict[str, float]:
    """Press a key; the promise is kept in the page until it is asked for."""
    page.evaluate("window.stopwatch.quiet()")
    page.evaluate(f"void (window.measuring = window.stopwatch.next('{kind}'))")
    page.keyboard.press(key)
    timed = page.evaluate("window.measuring")
    asked = f"?{urlsplit(page.url).query}".removesuffix("?")
    if kind == "step" and timed["search"] != asked:
        raise WrongPicture(f"painted {timed['search']}, and then told {asked}")
    return timed


def _jump(page: Page, found: Run) -> None:
    """Move the handle of the date by a tenth of the track."""
    page.locator("[data-handle=to]").focus()
    at, last = page.evaluate("[window.timebar.at.to, window.timebar.at.last]")
    key = "PageDown" if at > last / 2 else "PageUp"
    found.jumps.append(_timed(page, "step", key)["painted"])


def _nothing(page: Page, found: Run) -> None:
    found.nothing.append(_timed(page, "nothing", "F9")["painted"])


def _step(page: Page, found: Run, key: str) -> None:
    page.evaluate("performance.clearResourceTimings()")
    timed = _timed(page, "step", key)
    sent = page.evaluate("window.stopwatch.sent()")
    found.steps.append(timed["painted"])
    found.applied.append(timed["applied"])
    found.worded.append(timed["worded"])
    found.told.append(timed["told"])
    found.server.append(sent["server"])
    found.bytes.append(sent["bytes"])
    found.compressed.append(sent["compressed"])


def verify(page: Page, tables: Tables) -> int:
    """Compare the canvas with the Slice of the address; returns the ties drawn."""
    selection, notices = from_query(urlsplit(page.url).query)
    assert not notices, notices
    chosen = choose(tables, selection)
    drawn = picture(tables, selection.level, selection.memberships)
    letters = zip(drawn.marks, frame(chosen, drawn).ties, strict=True)
    expected = {mark.id: letter for mark, letter in letters if letter != "-"}
    on_screen = page.evaluate("window.stopwatch.drawn()")
    if on_screen != expected:
        wrong = sorted(on_screen.items() ^ expected.items())[:6]
        raise WrongPicture(f"{page.url}: canvas and Slice differ in {wrong} …")
    return len(expected)
