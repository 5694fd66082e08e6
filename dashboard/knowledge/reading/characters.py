"""Characters that nobody sees, and that hide or damage what is written."""

import re
import unicodedata
from collections.abc import Iterator

from dashboard.knowledge.limits import MAX_CHARACTERS_NAMED
from dashboard.knowledge.reading.places import Spot

STAND_IN = "\ufffd"
"""Keeps the place of a refused character until its value is read."""

_REFUSED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls; tab and line feed are text
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u206f\ufeff\ufff9-\ufffb"  # invisible
    "\u202a-\u202e\U000e0000-\U000e007f"  # bidirectional; letters nobody sees
    "\u2028\u2029"  # line breaks that only some programs see
    "\ud800-\udfff\ufffd-\uffff]"  # halves of a pair, damage, non-characters
)


def has_refused(text: str) -> bool:
    """Whether a text holds a refused character."""
    return _REFUSED.search(text) is not None


def without_refused(text: str) -> str:
    """Take the refused characters out."""
    return _REFUSED.sub("", text)


def replaced(text: str) -> str:
    """Put the stand-in for each refused character: places stay as they are."""
    return _REFUSED.sub(STAND_IN, text)


def refusals(text: str) -> Iterator[tuple[Spot, str]]:
    """Place and message of each refused character of a file."""
    line, begin = 1, 0
    for number, found in enumerate(_REFUSED.finditer(text)):
        line += text.count("\n", begin, found.start())
        begin = found.start()
        column = begin - text.rfind("\n", 0, begin)
        if number == MAX_CHARACTERS_NAMED:
            more = len(_REFUSED.findall(text)) - number
            yield Spot(line, column), f"{more:,} more such characters from here on"
            return
        yield Spot(line, column), refusal(found[0])


def refusal(text: str) -> str:
    """Name the first refused character of a text."""
    found = _REFUSED.search(text)
    character = found[0] if found else ""
    name = unicodedata.name(character, "a control character").lower()
    return f"U+{ord(character):04X} ({name}) is not allowed; delete it"
