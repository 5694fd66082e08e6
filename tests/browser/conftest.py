"""The real page in a real browser: no console error, no request off the machine."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    Page,
    Playwright,
    ViewportSize,
    expect,
    sync_playwright,
)

from dashboard.analysis.tables import Tables
from dashboard.app import create_app
from dashboard.page.library import open_library
from tests.browser.chromium import find
from tests.browser.serving import serving

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 20_000
"""ms until a page that does not come is a fault; a busy machine is none."""

expect.set_options(timeout=PATIENCE)
WIDE: ViewportSize = {"width": 1440, "height": 900}
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The shipped data set, served on a free port."""
    app = create_app(open_library(ROOT / "data" / "karabakh-2016.yaml"))
    with serving(app) as at:
        yield at


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright, driving whatever browser is installed."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One browser for all tests; each test has a context of its own."""
    launched = playwright.chromium.launch(executable_path=find(), args=FLAGS)
    yield launched
    launched.close()


class Watch:
    """What a page must never do: log an error, or ask another machine."""

    def __init__(self, page: Page, origin: str) -> None:
        self.faults: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        page.on("request", lambda request: self._request(request.url, origin))

    def _console(self, message) -> None:
        if message.type == "error":
            self.faults.append(f"{message.type}: {message.text}")

    def _request(self, url: str, origin: str) -> None:
        if not url.startswith((origin, "data:", "blob:")):
            self.faults.append(f"request off the machine: {url}")


@pytest.fixture
def serve() -> Iterator[Callable[[Tables], str]]:
    """Serve another data set; a fixture that opens its page comes after this one."""
    with ExitStack() as running:

        def at(tables: Tables) -> str:
            return running.enter_context(serving(create_app(lambda: tables)))

        yield at


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator:
    """Open the page at a query and a size; faults fail the test at its end.

    `at` is where another data set is served.
    """
    contexts, watches = [], []
    shipped = address

    def opened(
        query: str = "", size: ViewportSize = WIDE, at: str = shipped, **options
    ) -> Page:
        context = browser.new_context(viewport=size, reduced_motion="reduce", **options)
        contexts.append(context)
        page = context.new_page()
        watches.append(Watch(page, at))
        page.goto(f"{at}{query}")
        expect(page.locator("#heading")).not_to_be_empty()
        return page

    yield opened
    faults = [fault for watch in watches for fault in watch.faults]
    for context in contexts:
        context.close()
    assert faults == []
