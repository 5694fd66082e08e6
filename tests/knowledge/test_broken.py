"""Each broken data file, and the exact lines that `check` prints of it.

A file says them itself, in its first lines: `# expect: file:line:column: ...`.
"""

from pathlib import Path

import pytest

from dashboard.knowledge.loading import check

BROKEN = Path(__file__).parent / "broken"
FILES = sorted(path.name for path in BROKEN.glob("*.yaml"))
MARK = "# expect: "


def expected(name: str) -> list[str]:
    lines = (BROKEN / name).read_text(encoding="utf-8").split("\n")
    return [line.removeprefix(MARK) for line in lines if line.startswith(MARK)]


@pytest.mark.parametrize("name", FILES)
def test_every_fault_is_named_at_its_place(name, monkeypatch):
    monkeypatch.chdir(BROKEN)
    assert expected(name)
    assert [str(problem) for problem in check(Path(name))] == expected(name)


def test_there_are_enough_of_them():
    assert len(FILES) > 30
