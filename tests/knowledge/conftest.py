"""What the tests of reading, rules and loading share."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from dashboard.knowledge.loading import check

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

HERE = Path(__file__).parent
SETS = HERE.parent / "sets"

Problems = Callable[[str], list[str]]
"""From the text of a data file to the problems in it, as they are printed."""

TINY = """\
schema: 1
id: tiny
title: Tiny
summary: A set to add to.
sources: [tiny]
actors:
  - {id: sylvania, kind: state, name: Sylvania, evidence: &}
  - {id: ruritania, kind: state, name: Ruritania, start: 1950, end: 1999, evidence: &}
  - {id: borduria, kind: state, name: Borduria, evidence: &}
  - {id: union, kind: organisation, name: Union, start: 1960, evidence: &}
  - id: premier
    kind: person
    name: Premier
    roles: [{role: premier, of: cabinet}]
    evidence: &
  - id: cabinet
    kind: government_body
    name: Cabinet
    roles: [{role: government, of: sylvania}]
    evidence: &
"""
"""A valid data file; `&` stands for its one piece of evidence."""


@pytest.fixture
def problems_with(tmp_path: Path) -> Problems:
    """Check the tiny set with something added."""
    (tmp_path / "data").mkdir()
    (tmp_path / "seeds").mkdir()
    seed = HERE / "broken" / "seeds" / "tiny.yaml"
    shutil.copy(seed, tmp_path / "seeds" / "tiny.yaml")
    path = tmp_path / "data" / "tiny.yaml"

    def problems(added: str) -> list[str]:
        text = (TINY + added).replace("&", "[{source: tiny, paragraph: 1}]")
        path.write_text(text, encoding="utf-8")
        return [f"{p.record}: {p.field}: {p.message}" for p in check(path)]

    return problems


@pytest.fixture
def border_problems(tmp_path: Path) -> Problems:
    """Check the invented set of the tests in another wording."""
    shutil.copytree(SETS, tmp_path, dirs_exist_ok=True)
    path = tmp_path / "data" / "border-2003.yaml"

    def problems(text: str) -> list[str]:
        path.write_text(text, encoding="utf-8")
        return [f"{p.line}: {p.record}: {p.field}: {p.message}" for p in check(path)]

    return problems
