"""Walk a tree of components, also through what stands in other properties."""

from collections.abc import Iterator
from typing import Any

from dash.development.base_component import Component


def walk(node: Any) -> Iterator[Any]:
    """Every component of a tree, in order."""
    if isinstance(node, (list, tuple)):
        for part in node:
            yield from walk(part)
    elif isinstance(node, Component):
        yield node
        for name in ("label", "leftSection", "children"):
            yield from walk(getattr(node, name, None))


def ids(node: Any) -> list[Any]:
    """Every id of a tree; a count is written `count:KEY`."""
    found = [getattr(part, "id", None) for part in walk(node)]
    return [_name(one) for one in found if one]


def links(node: Any) -> list[Any]:
    """Every link of a tree."""
    return [part for part in walk(node) if type(part).__name__ == "Link"]


def with_class(node: Any, name: str) -> list[Any]:
    """Components that carry a class."""
    return [c for c in walk(node) if name in _classes(c)]


def text(node: Any) -> str:
    """The words of a tree."""
    if isinstance(node, (list, tuple)):
        return "".join(text(part) for part in node)
    if isinstance(node, Component):
        return text(getattr(node, "children", None))
    return "" if node is None else str(node)


def _classes(component: Component) -> list[str]:
    return str(getattr(component, "className", "")).split()


def _name(one: Any) -> str:
    return f"{one['type']}:{one['of']}" if isinstance(one, dict) else str(one)
