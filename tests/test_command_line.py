"""The command line: what it prints, and its exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.__main__ import main
from dashboard.knowledge.schema import schema_text

ROOT = Path(__file__).parent.parent
BORDER = "tests/sets/data/border-2003.yaml"
BROKEN = "tests/knowledge/broken/unknown-field.yaml"
LINE = f"{BROKEN}:14:5: ruritania: strat: unknown field; nearest: start\n"
FINE = f"{BORDER}: 8 actors, 21 records, nothing wrong\n"


@pytest.fixture(autouse=True)
def at_the_root(monkeypatch):
    monkeypatch.chdir(ROOT)


def test_a_right_file_is_called_right(capsys):
    assert main(["check", BORDER]) == 0
    assert capsys.readouterr() == (FINE, "")


def test_the_shipped_data_is_checked_where_no_file_is_named(capsys):
    assert main(["check"]) == 0
    assert capsys.readouterr().out.startswith("data/karabakh-2016.yaml: 24 actors, ")


def test_problems_are_printed_one_a_line(capsys):
    assert main(["check", BROKEN]) == 1
    assert capsys.readouterr() == (LINE, "")


def test_every_file_is_checked_and_the_worst_decides(capsys):
    assert main(["check", "none.yaml", BROKEN, "data", BORDER]) == 2
    said = capsys.readouterr()
    assert said.out == FINE + LINE
    assert said.err == (
        "none.yaml: there is no such file\ndata: a folder, not a file\n"
    )


def test_machines_get_a_list(capsys):
    assert main(["check", "--json", BORDER]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert main(["check", "--json", BROKEN, BORDER]) == 1
    assert json.loads(capsys.readouterr().out) == [
        {
            "file": BROKEN,
            "line": 14,
            "column": 5,
            "record": "ruritania",
            "field": "strat",
            "message": "unknown field; nearest: start",
        }
    ]


def test_the_schema_is_printed(capsys):
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == schema_text()


@pytest.mark.parametrize(
    "arguments", [[], ["chekc"], ["serve", "--port", "65536"], ["serve", "--port", "x"]]
)
def test_a_wrong_command_is_explained(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: python -m dashboard" in capsys.readouterr().err


@pytest.mark.parametrize(("data", "code"), [(BROKEN, 1), ("none.yaml", 2)])
def test_wrong_data_is_not_served(data, code, capsys):
    assert main(["serve", "--port", "0", "--data", data]) == code
    assert data in capsys.readouterr().err


def test_any_place_and_language_prints_the_same(tmp_path):
    path = tmp_path / "é.yaml"
    path.write_text("schema: 1\nid: Ä\n", encoding="utf-8")
    for language in ("C", "tr_TR.UTF-8"):
        ran = subprocess.run(
            [sys.executable, "-m", "dashboard", "check", str(path)],
            env={"LANG": language, "LC_ALL": language, "PYTHONIOENCODING": "ascii"},
            capture_output=True,
            check=False,
        )
        assert ran.returncode == 1
        assert f"{path}:2:5: id: 'Ä' is no id" in ran.stdout.decode("utf-8")
        assert ran.stderr == b""


def test_checking_needs_no_dash_and_no_pandas():
    script = (
        "import sys; from dashboard.__main__ import main; main(['check']);"
        "assert not {'dash', 'pandas', 'networkx', 'flask'} & set(sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
