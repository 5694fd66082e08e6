"""From a file on the disk to its text; nothing but ordinary files is read."""

import codecs
import hashlib
import os
import stat
from pathlib import Path

from dashboard.knowledge.limits import MAX_FILE_BYTES
from dashboard.knowledge.problems import Unreadable

_MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
"""What a file may begin with; UTF-32 first, for it begins as UTF-16 does."""


def text_of(path: Path, limit: int = MAX_FILE_BYTES) -> tuple[str, str]:
    """Read a text file of so many bytes at most.

    Returns
    -------
    tuple of str
        The text, its lines ended by line feeds only, and the SHA-256 of the
        bytes in hexadecimal digits.

    Raises
    ------
    Unreadable
        For what is missing, no ordinary file, not ours to read, too large or
        not UTF-8.
    """
    content = _bytes_of(path, limit)
    return _decoded(content, path), hashlib.sha256(content).hexdigest()


def _bytes_of(path: Path, limit: int) -> bytes:
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise Unreadable(f"{path}: a pipe or device, not a file")
            content = file.read(limit + 1)
    except IsADirectoryError:
        raise Unreadable(f"{path}: a folder, not a file") from None
    except FileNotFoundError:
        raise Unreadable(f"{path}: there is no such file") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no name of a file"
        raise Unreadable(f"{path}: cannot be read: {reason}") from None
    if len(content) > limit:
        raise Unreadable(f"{path}: larger than {limit:,} bytes")
    return content


def _without_waiting(name: str, flags: int) -> int:
    """Open at once: a named pipe would hang until somebody writes to it."""
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def _decoded(content: bytes, path: Path) -> str:
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            raise Unreadable(f"{path}: {encoding}, not UTF-8; save it as UTF-8")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(f"{path}{_undecoded(content, error)}") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _undecoded(content: bytes, error: UnicodeDecodeError) -> str:
    line = content.count(b"\n", 0, error.start) + 1
    return (
        f":{line}: the byte 0x{content[error.start]:02X} is not UTF-8 (the file may be "
        "Latin-1 or Windows-1252); save it as UTF-8"
    )
