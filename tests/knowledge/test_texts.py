"""Original texts: shown where they are what was read, else the reason in words."""

import os
from pathlib import Path

import pytest

from dashboard.knowledge.limits import MAX_TEXT_BYTES
from dashboard.knowledge.loading import load
from dashboard.knowledge.texts import Original
from tests.conftest import BLOCKS

NAME = "border-2003.txt"


def found(data: Path, folder: Path | None) -> Original:
    return load(data, folder).originals["border-2003"]


def test_a_text_that_matches_gives_its_paragraphs_in_order(keep):
    assert found(*keep()) == Original(BLOCKS)


def test_without_a_folder_nothing_is_known_and_nothing_changes(keep):
    data, folder = keep()
    assert load(data).originals == {}
    assert load(data).version == load(data, folder).version


def test_the_words_are_no_part_of_what_is_printed(keep):
    assert BLOCKS[0] not in repr(load(*keep()))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_ends_and_mark_count_for_the_fingerprint_only(keep, end):
    blank, lines = end * 2, f"One line{end}and another."
    text = f"\ufeff{blank}{lines}{end} \t{blank}{blank.join(BLOCKS[1:])}{blank}"
    assert found(*keep(text.encode())) == Original(
        ("One line\nand another.", *BLOCKS[1:])
    )


@pytest.mark.parametrize("change", [b"\xef\xbb\xbf%s", b"%s\n", b"%s."])
def test_one_byte_more_is_another_text(keep, change):
    data, folder = keep()
    file = folder / NAME
    file.write_bytes(change % file.read_bytes())
    assert found(data, folder) == Original(
        (), "its fingerprint is another: the text is not the one that was read"
    )


@pytest.mark.parametrize("number", [0, 9, 11])
def test_another_number_of_paragraphs_is_named(keep, number):
    text = "\n\n".join(["A block."] * number)
    reason = f"has {number} paragraphs where 10 are known"
    assert found(*keep(text.encode())) == Original((), reason)


def test_a_missing_file_is_named(keep):
    data, folder = keep()
    (folder / NAME).rename(folder / "border-2003.TXT")
    reason = "no file border-2003.txt in the folder"
    assert found(data, folder) == Original((), reason)


@pytest.mark.parametrize("target", ["../outside.txt", "../texts-too/outside.txt"])
def test_a_link_out_of_the_folder_is_not_followed(keep, target):
    data, folder = keep()
    outside = folder / target
    outside.parent.mkdir(exist_ok=True)
    (folder / NAME).rename(outside)
    (folder / NAME).symlink_to(target)
    reason = "border-2003.txt: leads out of the folder"
    assert found(data, folder) == Original((), reason)


def test_a_link_within_the_folder_is_followed_and_the_folder_may_be_one(keep):
    data, folder = keep()
    (folder / NAME).rename(folder / "named-otherwise.txt")
    (folder / NAME).symlink_to("named-otherwise.txt")
    link = folder.with_name("link")
    link.symlink_to(folder)
    assert found(data, link) == Original(BLOCKS)


def test_what_is_no_file_is_named_without_its_folder(keep):
    data, folder = keep()
    file = folder / NAME
    for make, reason in (
        (file.mkdir, "a folder, not a file"),
        (lambda: os.mkfifo(file), "a pipe or device, not a file"),
        (lambda: file.symlink_to("none"), "there is no such file"),
        (
            lambda: file.symlink_to(NAME),
            "cannot be read: Too many levels of symbolic links",
        ),
    ):
        file.rmdir() if file.is_dir() else file.unlink()
        make()
        assert found(data, folder) == Original((), f"border-2003.txt: {reason}")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "é".encode("latin-1"),
            ":1: the byte 0xE9 is not UTF-8 (the file may be Latin-1 or "
            "Windows-1252); save it as UTF-8",
        ),
        ("é".encode("utf-16"), ": UTF-16, not UTF-8; save it as UTF-8"),
        (b"a" * (MAX_TEXT_BYTES + 1), ": larger than 2,000,000 bytes"),
    ],
)
def test_what_is_no_utf_8_or_too_large_is_named(keep, text, reason):
    assert found(*keep(text)) == Original((), f"border-2003.txt{reason}")


def test_a_folder_that_cannot_be_read_is_named(keep):
    data, folder = keep()
    for wrong, why in (
        (folder / "none", "No such file or directory"),
        (folder / NAME, "Not a directory"),
    ):
        reason = f"the folder cannot be read: {why}"
        assert found(data, wrong) == Original((), reason)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_closed_folder_is_named(keep):
    data, folder = keep()
    folder.chmod(0)
    reason = "the folder cannot be read: Permission denied"
    assert found(data, folder) == Original((), reason)
