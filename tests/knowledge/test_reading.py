"""Reading YAML: texts stay texts, everything has a place, every fault is named."""

import hashlib
import os
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dashboard.knowledge.limits import MAX_DEPTH, MAX_FILE_BYTES, MAX_TEXT
from dashboard.knowledge.problems import Unreadable
from dashboard.knowledge.reading import read, read_text, reader


def said(text: str) -> list[str]:
    found = read_text(text, "x")
    return [str(problem) for problem in found.problems(found.faults)]


@pytest.mark.parametrize(
    "text",
    [
        "NO",
        "ON",
        "yes",
        "off",
        "true",
        "~",
        "010",
        "0x1F",
        "12:30:45",
        "1e3",
        "1_000",
        ".inf",
        "2003-05-02",
        "=",
        "<<",
        "Null",
    ],
)
def test_a_plain_word_stays_the_text_that_it_is(text):
    assert read_text(f"{text}: {text}", "x").value == {text: text}


@pytest.mark.parametrize("text", ["a:", "a: null", "a: # nothing", "{a: }", "{a}"])
def test_only_nothing_and_a_plain_null_are_nothing(text):
    assert read_text(text, "x").value == {"a": None}


@pytest.mark.parametrize("text", ['a: "null"', "a: 'null'", "a: |-\n  null"])
def test_a_quoted_null_is_a_text(text):
    assert read_text(text, "x").value == {"a": "null"}


def test_each_key_and_value_has_its_line_and_column():
    found = read_text(
        "# a\nlist:\n  - id: x\n    name: {en: é y, de: z}\n  - [1, 2]\n", "x"
    )
    assert found.key(("list",)) == (2, 1)
    assert found.spot(("list", 0)) == (3, 5)
    assert found.key(("list", 0, "name")) == (4, 5)
    assert found.spot(("list", 0, "name", "de")) == (4, 25)
    assert found.spot(("list", 1, 1)) == (5, 9)


def test_a_path_that_leads_too_far_ends_at_what_is_there():
    found = read_text("list:\n  - id: x\n", "x")
    assert found.spot(("list", 0, "name")) == (2, 5)
    assert found.spot(("list", 7)) == (2, 3)
    assert found.spot(("list", 0, "id", 0, "actor")) == (2, 9)


def test_a_byte_order_mark_and_other_line_ends_change_nothing():
    plain = read_text("a: 1\nb:\n  - x\n", "x")
    for text in ("\ufeffa: 1\r\nb:\r\n  - x\r\n", "a: 1\rb:\r  - x\r"):
        other = read_text(text, "x")
        assert (other.value, other.place) == (plain.value, plain.place)


def test_a_repeated_field_is_named_with_the_first_and_the_first_is_kept():
    text = "a: 1\nb: 2\na: 3\nc: {x: 1, x: 2}\na: {y: 1}\n"
    assert said(text) == [
        "x:3:1: a: the field is there twice, first on line 1",
        "x:4:11: c.x: the field is there twice, first on line 4",
        "x:5:1: a: the field is there twice, first on line 1",
    ]
    assert read_text(text, "x").value == {"a": "1", "b": "2", "c": {"x": "1"}}


def test_all_that_is_refused_in_one_text_is_named_at_once():
    text = (
        'a: &here 1\nb: *here\nc: !!int 2\nd: "\\0"\n? [e]\n: 1\nf: \u200bg\n'
        "---\nh: 1\n"
    )
    assert sorted(said(text)) == [
        "x:1:4: a: the anchor 'here' is not read; delete it",
        "x:2:4: b: an alias (*) is not read; write the value out",
        "x:3:4: c: the tag 'tag:yaml.org,2002:int' is not read; delete it",
        "x:4:4: d: U+0000 (a control character) is not allowed; delete it",
        "x:5:3: the name of a field is a plain word",
        "x:7:4: f: U+200B (zero width space) is not allowed; delete it",
        "x:8:1: a second document begins; a file holds one",
    ]


@pytest.mark.parametrize(
    "character",
    list(
        "\u00ad\u180e\U000e0041\x00\x07\x1b\x7f\x85\x9f\u061c\u200b\u200f\u202a\u202e\u2028\u2029"
        "\u2060\u2066\u2069\ufeff\ufffd\uffff\ud800\udfff"
    ),
)
def test_a_character_that_hides_or_damages_is_refused_at_its_place(character):
    found = read_text(f"a: |\n  x\n  yes{character}y\n", "x")
    fault = found.faults[0]
    assert f"U+{ord(character):04X} (" in fault.message
    assert (fault.spot, fault.path) == ((3, 6), ("a",))
    assert found.value == {"a": "x\nyesy\n"}


@pytest.mark.parametrize("text", ["é 😀", "Հայ", "ქართ", "Қазақ", "中文", "a\tb"])
def test_text_of_any_script_is_read(text):
    found = read_text(f'a: "{text}"\nb: {text}', "x")
    assert found.value == {"a": text, "b": text}
    assert found.faults == ()


def test_a_binary_file_is_refused_in_a_hundred_words():
    messages = [fault.message for fault in read_text("\x00" * 1_000_000, "x").faults]
    assert len(messages) == 101
    assert messages[-1] == "999,900 more such characters from here on"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a:\n\tb: 1\n", "x:2:1: a tab cannot indent; use spaces"),
        ("a: 1\n\t\nb: 2\n", "x:2:1: a tab cannot indent; use spaces"),
        ("a: @x\n", "x:1:4: a text that begins with '@' needs quotation marks"),
        ("a: & x\n", "x:1:5: a text that begins with & needs quotation marks"),
        ("a: * x\n", "x:1:5: a text that begins with * needs quotation marks"),
        ("a: !e!x y\n", "x:1:4: a text that begins with ! needs quotation marks"),
        ("a: 1\nb\nc: 2\n", "x:2:1: the colon after the name of a field is missing"),
        ('a: 1\nb: "x\n', "x:2:4: the quotation mark is never closed"),
        ("a: ]\n", "x:1:4: a value is expected here"),
        (
            "a: {x: 1\nb: 3\n",
            "x:2:2: a comma or } is missing in the fields that begin on line 1",
        ),
        (
            "a: - b\n",
            "x:1:4: a list entry (-) cannot stand here; begin it on a line of its own",
        ),
        (
            "a: 'it's'\n",
            "x:1:8: no field can begin here; check the indentation, and the "
            "quotation marks before it",
        ),
        ("a: |9x\n  q\n", "x:1:6: after | or > the text begins on the next line"),
        (
            "a: 1\n...\nb\n",
            "x:3:1: nothing can follow the line that ends the file (...)",
        ),
        (
            "%YAML 3.0\n---\na: 1\n",
            "x:1:1: a line that begins with % is not read; delete it",
        ),
    ],
)
def test_broken_yaml_is_explained_without_jargon(text, fault):
    assert said(text) == [fault]
    assert not read_text(text, "x").complete


def test_a_bad_escape_is_explained():
    assert said('a: "\\q"') == [
        "x:1:5: a backslash in double quotation marks begins an escape that does not "
        "exist; use single ones"
    ]


def test_faults_before_broken_yaml_are_named_too():
    assert said("a: 1\na: 2\nb: [\n") == [
        "x:2:1: a: the field is there twice, first on line 1",
        "x:4:1: a value is expected here",
    ]


def test_the_deepest_level_is_read_and_one_more_is_not():
    deepest = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert read_text(deepest, "x").faults == ()
    assert said(f"[{deepest}]") == ["x:1:21: nested deeper than 20 levels"]
    assert not read_text("[" * 20_000, "x").complete


def test_the_longest_text_is_read_and_one_more_character_is_not():
    assert read_text("x" * MAX_TEXT, "x").faults == ()
    assert said("a: " + "x" * (MAX_TEXT + 1)) == [
        "x:1:4: a: the text is longer than 10,000 characters"
    ]


def test_many_aliases_are_refused_one_by_one():
    levels = "".join(f"l{n}: &l{n} [*l{n - 1}, *l{n - 1}]\n" for n in range(1, 30))
    faults = read_text(f"l0: &l0 [x]\n{levels}", "x").faults
    assert len(faults) == 30 + 29 * 2


def test_the_parser_in_python_reads_the_same(monkeypatch):
    text = (
        "# a\nlist:\n  - {id: x, name: NO, n: null}\n  - >-\n    é\n    y\n"
        "  - 'q': \"\\u00e9\"\nlist: 2\ne: &a !t c\n"
    )
    fast = read_text(text, "x")
    monkeypatch.setattr(reader, "_LOADER", yaml.BaseLoader)
    slow = read_text(text, "x")
    assert (slow.value, slow.place) == (fast.value, fast.place)
    assert slow.faults == fast.faults


@given(st.text(alphabet=st.characters(), max_size=60))
def test_any_text_is_read_or_its_fault_named(text):
    found = read_text(text, "x")
    assert found.complete or found.faults
    for problem in found.problems(found.faults):
        assert 1 <= problem.line <= len(text.splitlines()) + 1
        assert problem.column >= 1
        assert problem.message


PIECES = st.sampled_from([*"ab-[]{},#|>'\"&*!%@?\\", "c:", "---", "..."])
SPACES = st.sampled_from(["", " ", "  ", "\n", "\n  ", "\t"])


@given(st.lists(st.tuples(PIECES, SPACES), max_size=25))
def test_any_heap_of_yaml_signs_is_read_or_its_fault_named(pieces):
    found = read_text("".join(piece + space for piece, space in pieces), "x")
    assert found.complete or found.faults


def test_a_file_is_read_with_its_name_and_hash(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    content = b"\xef\xbb\xbfa: 1\r\n"
    (tmp_path / "a.yaml").write_bytes(content)
    found = read(Path("a.yaml"))
    assert (found.file, found.value) == ("a.yaml", {"a": "1"})
    assert found.sha256 == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("a: é".encode("utf-16"), ": UTF-16, not UTF-8; save it as UTF-8"),
        ("a: é".encode("utf-32"), ": UTF-32, not UTF-8; save it as UTF-8"),
        (
            "a: 1\nb: é".encode("latin-1"),
            ":2: the byte 0xE9 is not UTF-8 (the file may be Latin-1 or "
            "Windows-1252); save it as UTF-8",
        ),
        (b"a" * (MAX_FILE_BYTES + 1), ": larger than 20,000,000 bytes"),
    ],
)
def test_what_is_no_utf_8_or_too_large_is_unreadable(tmp_path, content, reason):
    path = tmp_path / "a.yaml"
    path.write_bytes(content)
    with pytest.raises(Unreadable) as refused:
        read(path)
    assert str(refused.value) == f"{path}{reason}"


def test_what_is_no_ordinary_file_is_unreadable_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for name, reason in (
        ("pipe", "a pipe or device, not a file"),
        ("", "a folder, not a file"),
        ("none", "there is no such file"),
        ("a\0b", "cannot be read: no name of a file"),
    ):
        path = tmp_path / name
        with pytest.raises(Unreadable) as refused:
            read(path)
        assert str(refused.value) == f"{path}: {reason}"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_closed_file_is_unreadable(tmp_path):
    path = tmp_path / "a.yaml"
    path.touch(mode=0)
    with pytest.raises(Unreadable, match="Permission denied"):
        read(path)


def test_a_text_that_is_too_large_is_unreadable():
    with pytest.raises(Unreadable, match="x: larger than 20,000,000 bytes"):
        read_text("a" * (MAX_FILE_BYTES + 1), "x")
