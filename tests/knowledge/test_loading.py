"""Loading: a right set becomes records, a wrong one every problem and no false one."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from dashboard.knowledge.loading import check, load
from dashboard.knowledge.problems import BadData, Problem, Unreadable

SETS = Path(__file__).parent.parent / "sets"
BORDER = SETS / "data" / "border-2003.yaml"
ROOT = SETS.parent.parent


@pytest.fixture
def copy(tmp_path) -> Path:
    """The invented set, to be changed."""
    shutil.copytree(SETS, tmp_path, dirs_exist_ok=True)
    return tmp_path / "data" / "border-2003.yaml"


@pytest.mark.parametrize("path", [BORDER, ROOT / "data" / "karabakh-2016.yaml"])
def test_a_right_set_has_no_problems(path):
    assert check(path) == []


def test_a_right_set_becomes_records():
    found = load(BORDER)
    assert found.path == BORDER
    assert found.dataset.title == "The border, May 2003"
    assert list(found.seeds) == ["border-2003"]
    pact = found.dataset.alliances[0]
    assert [spell.actor for spell in pact.members] == [
        "sylvania",
        "borduria",
        "ruritania",
    ]
    assert found.dataset.events[3].about == ("ruritania-stirs-the-fighting",)
    assert found.dataset.events[5].actors[0].speaks_for == "borduria"


def test_the_version_is_that_of_all_files(copy):
    before = load(copy).version
    assert before == load(BORDER).version
    assert len(before) == 12
    copy.write_bytes(copy.read_bytes() + b"# a remark\n")
    between = load(copy).version
    seed = copy.parent.parent / "seeds" / "border-2003.yaml"
    seed.write_bytes(seed.read_bytes() + b"# a remark\n")
    assert len({before, between, load(copy).version}) == 3


@pytest.mark.parametrize("place", ["seeds", "data/seeds", "data"])
def test_a_seed_is_found_in_three_places(copy, place):
    folder = copy.parent.parent
    seed = folder / "seeds" / "border-2003.yaml"
    data = copy.rename(folder / "data" / "set.yaml")
    (folder / place).mkdir(exist_ok=True)
    seed.rename(folder / place / seed.name)
    assert check(data) == []


def test_a_data_file_is_not_its_own_seed(copy, monkeypatch):
    monkeypatch.chdir(copy.parent.parent)
    Path("seeds/border-2003.yaml").unlink()
    assert [str(problem) for problem in check(Path("data/border-2003.yaml"))] == [
        "data/border-2003.yaml:6:11: sources: seeds/border-2003.yaml: there is no such "
        "file"
    ]


def test_a_seed_that_cannot_be_read_is_a_problem_of_its_entry(copy, monkeypatch):
    monkeypatch.chdir(copy.parent.parent)
    seed = Path("seeds/border-2003.yaml")
    seed.unlink()
    seed.mkdir()
    assert check(Path("data/border-2003.yaml")) == [
        Problem(
            "data/border-2003.yaml",
            6,
            11,
            "sources",
            "",
            "seeds/border-2003.yaml: a folder, not a file",
        )
    ]


def test_a_source_is_an_id_and_never_a_path(border_problems):
    text = BORDER.read_text(encoding="utf-8")
    for source in ("../data/border-2003", "/etc/passwd", "border-2003.yaml", "a/b"):
        changed = text.replace(
            "sources: [border-2003]", f"sources: [border-2003, {source}]"
        )
        assert border_problems(changed) == [
            f"6: sources: : '{source}' is no id; use small Latin letters, digits and "
            "single hyphens, at most 64"
        ]


def test_all_problems_come_at_once_sorted_and_each_once(monkeypatch):
    monkeypatch.chdir(Path(__file__).parent / "broken")
    path = Path("several-at-once.yaml")
    with pytest.raises(BadData) as bad:
        load(path)
    assert bad.value.problems == check(path) == sorted(set(check(path)))
    assert str(bad.value) == "\n".join(map(str, check(path)))
    assert bad.value.problems[0].as_dict() == {
        "file": "several-at-once.yaml",
        "line": 17,
        "column": 11,
        "record": "ruritania",
        "field": "kind",
        "message": "'sate' is not one of state, de_facto_state, organisation, "
        "government_body, armed_force, person, territory; nearest: state",
    }


def test_a_missing_file_is_unreadable():
    with pytest.raises(Unreadable, match="there is no such file"):
        load(Path("none.yaml"))


def nodes(node: yaml.Node) -> Iterator[yaml.Node]:
    """Every value of a file, from the top."""
    yield node
    if isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from nodes(child)
    elif isinstance(node, yaml.MappingNode):
        for _, child in node.value:
            yield from nodes(child)


TEXT = BORDER.read_text(encoding="utf-8")
TOP = yaml.compose(TEXT, Loader=yaml.BaseLoader)
NODES = list(nodes(TOP)) if TOP else []
TEXTS = [node for node in NODES if isinstance(node, yaml.ScalarNode)]
RECORDS = [node for node in NODES if isinstance(node, yaml.MappingNode)]


def replaced(node: yaml.Node, text: str) -> str:
    return TEXT[: node.start_mark.index] + text + TEXT[node.end_mark.index :]


def test_an_unknown_field_anywhere_is_the_only_problem(border_problems):
    for node in RECORDS:
        at, column = node.start_mark.index, node.start_mark.column
        flow = TEXT[at] == "{"
        added = "{zzzz: 1, " if flow else "zzzz: 1\n" + " " * column
        found = border_problems(TEXT[:at] + added + TEXT[at + flow :])
        assert [problem.split("zzzz: ")[-1] for problem in found] == ["unknown field"]


@pytest.mark.parametrize("text", ["*alias", "{a: 1}", '""', "Not An Id!"])
def test_a_wrong_value_anywhere_makes_no_other_line_wrong(border_problems, text):
    """A reference to a faulty record is no fault, a paragraph it may cite neither."""
    for node in TEXTS:
        found = border_problems(replaced(node, text))
        line = node.start_mark.line + 1
        assert {problem.split(":")[0] for problem in found} <= {str(line)}, found


def test_any_line_may_be_missing_or_twice(border_problems):
    lines = TEXT.splitlines(keepends=True)
    for number in range(len(lines)):
        for times in (0, 2):
            changed = [*lines[:number], *lines[number : number + 1] * times]
            found = border_problems("".join([*changed, *lines[number + 1 :]]))
            places = [int(problem.split(":")[0]) for problem in found]
            assert all(1 <= place <= len(lines) + 2 for place in places)
