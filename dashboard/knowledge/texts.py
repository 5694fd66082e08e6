"""The original texts, where the server's owner keeps them: shown, never passed on.

The text of a seed is the file `<id>.txt` in one folder. It counts only when the
SHA-256 of its bytes is the seed's, so that what stands beside a digest is what
was read.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dashboard.knowledge.limits import MAX_TEXT_BYTES
from dashboard.knowledge.problems import Unreadable
from dashboard.knowledge.reading.file import text_of
from dashboard.knowledge.records import Seed


@dataclass(frozen=True, slots=True)
class Original:
    """What became of the text of one seed.

    Attributes
    ----------
    paragraphs
        Blocks between blank lines, in order; none where there is a reason.
    reason
        Why it is not shown; empty where it is.
    """

    paragraphs: tuple[str, ...]
    reason: str = ""


def originals(folder: Path, seeds: Mapping[str, Seed]) -> dict[str, Original]:
    """The original text of each seed, or why it is not shown, by id."""
    try:
        there = frozenset(path.name for path in folder.iterdir())
    except OSError as error:
        reason = f"the folder cannot be read: {error.strerror}"
        return {name: Original((), reason) for name in seeds}
    return {name: _original(folder, there, seed) for name, seed in seeds.items()}


def _original(folder: Path, there: frozenset[str], seed: Seed) -> Original:
    file = f"{seed.id}.txt"
    if file not in there:
        return Original((), f"no file {file} in the folder")
    path = Path(os.path.realpath(folder / file))
    if not path.is_relative_to(os.path.realpath(folder)):
        return Original((), f"{file}: leads out of the folder")
    try:
        text, sha256 = text_of(path, MAX_TEXT_BYTES)
    except Unreadable as error:
        # readers of the page need not know where the folder is
        return Original((), f"{file}{str(error).removeprefix(str(path))}")
    return _matching(text, sha256, seed)


def _matching(text: str, sha256: str, seed: Seed) -> Original:
    if sha256 != seed.sha256:
        reason = "its fingerprint is another: the text is not the one that was read"
        return Original((), reason)
    found, known = _blocks(text), len(seed.paragraphs)
    if len(found) != known:
        return Original((), f"has {len(found)} paragraphs where {known} are known")
    return Original(found)


def _blocks(text: str) -> tuple[str, ...]:
    """What stands between blank lines; a line of spaces only is blank."""
    blocks = (block.strip() for block in re.split(r"\n\s*\n", text))
    return tuple(block for block in blocks if block)
