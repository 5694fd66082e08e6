"""The browser of the tests: one already installed, else one this module installs.

`find` is what the tests call. `make test` runs the file itself, which installs a
browser where there is none and prints the path of the one the tests will use.
"""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MACOS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
PLAYWRIGHTS_OWN = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as p: print(p.chromium.executable_path)"
)
ADVICE = (
    "The tests need a browser: install Chrome or Chromium,"
    " or set CHROMIUM to the path of one that runs here."
)


def find() -> str:
    """Return the path of a browser that runs.

    Returns
    -------
    str
        What the variable CHROMIUM names, where it is set; else the first that
        runs of Chromium and Chrome on the PATH, in macOS' folder of applications
        and in Playwright's own folder.

    Raises
    ------
    FileNotFoundError
        When there is none, or CHROMIUM names one that does not run.
    """
    named = os.environ.get("CHROMIUM")
    for name in [named] if named else [*NAMES, *MACOS]:
        path = shutil.which(name)
        if path and _runs(path):
            return path
    if not named and _runs(path := _answer(sys.executable, "-c", PLAYWRIGHTS_OWN)):
        return path
    raise FileNotFoundError(ADVICE)


def install() -> None:
    """Try Debian's package where we may, then Playwright's own browser."""
    root = os.geteuid() == 0
    if root and shutil.which("apt-get"):
        _try("apt-get", "update")
        if _try("apt-get", "install", "-y", "chromium"):
            return
    libraries = ["--with-deps"] if root and sys.platform == "linux" else []
    _try(sys.executable, "-m", "playwright", "install", *libraries, "chromium")


def _runs(path: str) -> bool:
    """Tell whether this is a browser; Ubuntu's is a stub that only says where."""
    return bool(path) and bool(_answer(path, "--version"))


def _answer(*command: str) -> str:
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _try(*command: str) -> bool:
    """Run a command, its output on stderr: stdout is for the path alone."""
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(command, stdout=sys.stderr, env=quiet, check=False)
    except OSError:
        return False
    return done.returncode == 0


def main() -> None:
    """Print the path of the browser, installed now where there was none."""
    try:
        print(find())
    except FileNotFoundError:
        if not os.environ.get("CHROMIUM"):
            install()
        try:
            print(find())
        except FileNotFoundError as none:
            sys.exit(str(none))


if __name__ == "__main__":
    main()
