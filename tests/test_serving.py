"""The commands that serve: the Procfile's, and `python -m dashboard serve`."""

import os
import shlex
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def procfile(port: int) -> list[str]:
    """The command of the Procfile, as a platform would run it."""
    line = (ROOT / "Procfile").read_text(encoding="utf-8").partition(": ")[2]
    words = shlex.split(
        line.replace("${PORT:-8050}", str(port)).replace("$PORT", str(port))
    )
    return [str(BIN / words[0]), *words[1:]]


def start(command: list[str], data: str) -> subprocess.Popen[str]:
    environment = os.environ | {"DATA": data, "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def answer(port: int, process: subprocess.Popen[str], listening: str) -> int:
    """Status of the page, asked for once the server says that it listens."""
    assert process.stdout is not None
    said = []
    for line in process.stdout:
        said.append(line)
        if listening in line:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as page:
                return page.status
    raise AssertionError("".join(said))


@pytest.fixture
def broken(tmp_path: Path) -> str:
    """A data file with one fault, its seed beside it."""
    text = (ROOT / "data" / "karabakh-2016.yaml").read_text(encoding="utf-8")
    (tmp_path / "data").mkdir()
    (tmp_path / "seeds").mkdir()
    seed = ROOT / "seeds" / "blagov-2016.yaml"
    (tmp_path / "seeds" / seed.name).write_bytes(seed.read_bytes())
    bad = tmp_path / "data" / "bad.yaml"
    bad.write_text(text.replace("organisation: csto", "organisation: cstoo"))
    return str(bad)


def test_the_procfile_serves_and_stops(tmp_path):
    port = free_port()
    process = start(procfile(port), "data/karabakh-2016.yaml")
    try:
        assert answer(port, process, "Listening at") == 200
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)
    assert process.returncode == 0


def test_bad_data_stops_the_server_with_the_report(broken):
    process = start(procfile(free_port()), broken)
    output, _ = process.communicate(timeout=60)
    assert process.returncode != 0
    assert "csto-membership: organisation: " in output
    assert "nearest: csto" in output
    assert output.count("nearest: csto") == 1


def test_the_command_serves_says_where_and_ends_cleanly():
    port = free_port()
    command = [sys.executable, "-m", "dashboard", "serve", "--port", str(port)]
    process = start(command, "data/karabakh-2016.yaml")
    try:
        assert answer(port, process, f"Open http://127.0.0.1:{port}/") == 200
    finally:
        process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=30)
    assert "Traceback" not in output
    assert process.returncode == 0


def test_the_command_refuses_bad_data_with_the_report(broken):
    command = [sys.executable, "-m", "dashboard", "serve", "--data", broken]
    process = start(command, "")
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "csto-membership: organisation: " in output
    assert "Traceback" not in output
