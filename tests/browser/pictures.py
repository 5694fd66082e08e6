"""The pictures of the README, taken from the running product: `make pictures`."""

from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from dashboard.app import create_app
from dashboard.page.library import open_library
from tests.browser.chromium import find
from tests.browser.conftest import FLAGS, PATIENCE, ROOT, WIDE
from tests.browser.serving import serving

TO = ROOT / "tests" / "pictures"
PICTURES = {
    "network.png": ("?record=russia-armenia-loan-2016", "#network canvas"),
    "flows.png": ("?view=flows", ".sankey-link"),
}
"""Of what address, and what is there once it is drawn."""


def main() -> None:
    """Serve the shipped data set and take each picture."""
    TO.mkdir(exist_ok=True)
    app = create_app(open_library(ROOT / "data" / "karabakh-2016.yaml"))
    with serving(app) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        page = browser.new_page(viewport=WIDE, reduced_motion="reduce")
        for name, (query, drawn) in PICTURES.items():
            take(page, f"{address}{query}", drawn, TO / name)
        browser.close()


def take(page: Page, address: str, drawn: str, to: Path) -> None:
    """One picture, once the page is still."""
    page.goto(address)
    expect(page.locator("#heading")).not_to_be_empty(timeout=PATIENCE)
    expect(page.locator(drawn).first).to_be_visible(timeout=PATIENCE)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=to)
    print(to.relative_to(ROOT))


if __name__ == "__main__":
    main()
