"""The design tokens for what CSS cannot reach: canvases and figures."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

THEMES = ("light", "dark", "projector")

_FILE = Path(__file__).parents[1] / "page" / "assets" / "1-tokens.css"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
BLOCK = re.compile(r"([^{}]+)\{([^{}]*)\}")
"""A rule of a style sheet without nesting: selectors and body."""

_TOKEN = re.compile(r"--([\w-]+)\s*:\s*([^;]+);")


def tokens(theme: object) -> Mapping[str, str]:
    """Every token of a theme, read from the style sheet of the page.

    Parameters
    ----------
    theme
        One of `THEMES`; anything else is read as light, the page's default.

    Returns
    -------
    Mapping
        Value by name without the dashes, as CSS writes it (`"2px"`); `em` and
        `var()` never occur in the file.
    """
    known = isinstance(theme, str) and theme in THEMES
    return _tokens(str(theme) if known else "light")


@cache
def _tokens(theme: str) -> Mapping[str, str]:
    wanted = {":root", f'[data-theme="{theme}"]'}
    found: dict[str, str] = {}
    for selectors, body in BLOCK.findall(_top_level(_FILE.read_text("utf-8"))):
        if wanted & {selector.strip() for selector in selectors.split(",")}:
            found |= {name: " ".join(v.split()) for name, v in _TOKEN.findall(body)}
    return MappingProxyType(found)


def pixels(value: str) -> float:
    """A length in px: "1.25px" is 1.25."""
    return float(value.removesuffix("px"))


def without_comments(css: str) -> str:
    """A style sheet without its comments."""
    return _COMMENT.sub("", css)


def _top_level(css: str) -> str:
    """Without @-rules: they change for a device, not for a theme."""
    return without_comments(css).split("@media", 1)[0]
