"""A folder of texts reaches the page, whichever way the server is started."""

import json
import signal
import sys
import urllib.request

import pytest

from tests.conftest import BLOCKS
from tests.test_serving import answer, free_port, procfile, start


def sources(port: int, body: dict) -> str:
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/_dash-update-component",
        json.dumps(body).encode(),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as said:
        return said.read().decode()


def served(command: list[str], listening: str, port: int, data: str, body: dict) -> str:
    process = start(command, data)
    try:
        assert answer(port, process, listening) == 200
        return sources(port, body)
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)


@pytest.mark.parametrize("named", [True, False])
def test_the_procfile_takes_the_folder_from_texts(keep, body_of, monkeypatch, named):
    data, folder = keep()
    monkeypatch.setenv("TEXTS", str(folder) if named else "")
    port, body = free_port(), body_of(**{"url.search": "?view=sources"})
    said = served(procfile(port), "Listening at", port, str(data), body)
    assert "Digest, in our own words" in said
    assert all((block in said) == named for block in BLOCKS)
    assert str(folder) not in said


def test_the_command_takes_the_folder_as_an_option(keep, body_of):
    data, folder = keep()
    port, body = free_port(), body_of(**{"url.search": "?view=sources"})
    options = ["--port", str(port), "--data", str(data), "--texts", str(folder)]
    command = [sys.executable, "-m", "dashboard", "serve", *options]
    said = served(command, "Open http", port, "", body)
    assert all(block in said for block in BLOCKS)
