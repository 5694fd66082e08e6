"""Data sets every test may read; tables are never changed in place."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from dashboard.analysis.tables import Tables, to_tables
from dashboard.knowledge.loading import Knowledge, load
from dashboard.knowledge.records import Dataset, Seed

settings.register_profile("steady", deadline=None)
settings.load_profile("steady")

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def karabakh() -> Tables:
    """The shipped data set."""
    return to_tables(load(ROOT / "data" / "karabakh-2016.yaml"))


@pytest.fixture(scope="session")
def border() -> Tables:
    """The invented data set of the tests."""
    return to_tables(load(ROOT / "tests" / "sets" / "data" / "border-2003.yaml"))


BLOCKS = tuple(f"Block {n} of a text that nobody wrote." for n in range(1, 11))
"""As many as the source of the invented set has paragraphs."""


@pytest.fixture
def keep(tmp_path: Path) -> Callable[..., tuple[Path, Path]]:
    """Write a text as the source of the invented set: its data file, its folder."""

    def kept(text: bytes = "\n\n".join(BLOCKS).encode()) -> tuple[Path, Path]:
        shutil.copytree(ROOT / "tests" / "sets", tmp_path / "set")
        seed = tmp_path / "set" / "seeds" / "border-2003.yaml"
        digest = hashlib.sha256(text).hexdigest()
        seed.write_text(seed.read_text("utf-8").replace("0" * 64, digest), "utf-8")
        (tmp_path / "texts").mkdir()
        (tmp_path / "texts" / "border-2003.txt").write_bytes(text)
        return tmp_path / "set" / "data" / "border-2003.yaml", tmp_path / "texts"

    return kept


PAPER = {"paper": "2016-04-02/2016-04-09"}
STATES = ("ruritania", "sylvania", "borduria", "syldavia")


def seed(name: str, observed: str) -> Seed:
    raw = {
        "id": name,
        "observed": observed,
        "sha256": "0" * 64,
        "paragraphs": [{"kind": "text", "digest": f"Block {n}."} for n in (1, 2, 3)],
    }
    return Seed.model_validate(raw)


def cited(record: dict[str, Any]) -> dict[str, Any]:
    return {"evidence": [{"source": "paper", "paragraph": 1}]} | record


def state(name: str) -> dict[str, Any]:
    return {"id": name, "kind": "state", "name": name.title()}


@pytest.fixture(scope="session")
def tables_of() -> Callable[..., Tables]:
    """Tables of a data set with four states and the lists given.

    `sources` are further sources beside `paper`: what each observed, by id.
    """

    def build(
        actors: list[dict[str, Any]] = [],  # noqa: B006
        sources: dict[str, str] = {},  # noqa: B006
        **lists: Any,
    ) -> Tables:
        everyone = [*map(state, STATES), *actors]
        seeds = {name: seed(name, days) for name, days in (PAPER | sources).items()}
        raw = {
            "schema": "1",
            "id": "tiny",
            "title": "Tiny",
            "summary": "A tiny set.",
            "sources": list(seeds),
            "actors": [cited(actor) for actor in everyone],
            **{name: [cited(r) for r in records] for name, records in lists.items()},
        }
        dataset = Dataset.model_validate(raw)
        return to_tables(Knowledge(dataset, seeds, "0" * 12, Path("x")))

    return build
