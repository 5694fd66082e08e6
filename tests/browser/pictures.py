"""The pictures of the README, taken from the running product: `make pictures`."""

import logging
import threading
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.page.library import open_library
from tests.browser.chromium import find
from tests.browser.conftest import FLAGS, ROOT, WIDE

TO = ROOT / "tests" / "pictures"
PICTURES = {
    "network.png": "?record=russia-armenia-loan-2016",
    "flows.png": "?view=flows",
}


def main() -> None:
    """Serve the shipped data set and take each picture."""
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    TO.mkdir(exist_ok=True)
    app = create_app(open_library(ROOT / "data" / "karabakh-2016.yaml"))
    server = make_server("127.0.0.1", 0, app.server, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        page = browser.new_page(viewport=WIDE, reduced_motion="reduce")
        for name, query in PICTURES.items():
            take(page, f"http://127.0.0.1:{server.server_port}/{query}", TO / name)
        browser.close()
    server.shutdown()


def take(page: Page, address: str, to: Path) -> None:
    """One picture, once the page is still."""
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=to)
    print(to.relative_to(ROOT))


if __name__ == "__main__":
    main()
