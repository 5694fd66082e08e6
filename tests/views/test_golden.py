"""Same input, same bytes: as expected, whatever order a run gives its sets."""

import json
import os
import subprocess
import sys

import pytest

from tests.views.golden import FILE, ROOT, expected

SEEDS = ("0", "1", "2", "3", "random")


@pytest.fixture(scope="module")
def printed() -> dict[str, str]:
    """What each hash seed prints; all run at once."""
    runs = {
        seed: subprocess.Popen(
            [sys.executable, "-m", "tests.views.golden"],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        for seed in SEEDS
    }
    return {seed: run.communicate()[0] for seed, run in runs.items()}


def test_every_view_is_the_same_bytes_whatever_the_hash_seed(printed):
    assert set(printed.values()) == {printed["0"]}


def test_every_view_is_as_expected(printed):
    assert expected(json.loads(printed["0"])) == FILE.read_text("utf-8")
