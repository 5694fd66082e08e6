"""The shape of the code: imports point one way, files and functions stay small."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "dashboard"

FLOW = ["knowledge", "analysis", "views", "page", "app", "serving", "wsgi", "__main__"]
"""Each room may import from itself and from those before it."""

FORBIDDEN = {
    "knowledge": {"pandas", "numpy", "networkx", "plotly", "flask"},
    "analysis": {"plotly", "flask"},
    "views": {"flask"},
}
"""Outside libraries a room must not know; dash is for views and later rooms."""

MODULES = sorted(PACKAGE.rglob("*.py"))
SCRIPTS = sorted((PACKAGE / "page" / "assets").glob("*.js"))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_point_one_way(path):
    here = room(path)
    if here == "__init__":
        return
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "dashboard" and len(parts) > 1:
            assert FLOW.index(parts[1]) <= FLOW.index(here), f"{here} imports {name}"
        assert parts[0] not in FORBIDDEN.get(here, ()), f"{here} imports {name}"
        if here in ("knowledge", "analysis"):
            assert not parts[0].startswith("dash_"), f"{here} imports {name}"
            assert parts[0] != "dash", f"{here} imports {name}"


@pytest.mark.parametrize(
    "path", [*MODULES, *SCRIPTS], ids=lambda p: str(p.relative_to(ROOT))
)
def test_a_file_is_short_enough_to_read(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            yield node


def length(function: ast.FunctionDef) -> int:
    """Lines of a function without its docstring."""
    body = function.body
    told = ast.get_docstring(function) is not None
    first = body[1] if told and len(body) > 1 else body[0]
    return (function.end_lineno or 0) - first.lineno + 1


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_function_is_short_enough_to_read(path):
    long = [f.name for f in functions(path) if length(f) > 40]
    assert long == []


def test_files_and_functions_are_small_on_the_whole():
    lines = [len(p.read_text(encoding="utf-8").splitlines()) for p in MODULES]
    assert median(lines) <= 125
    assert median([length(f) for path in MODULES for f in functions(path)]) <= 10


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda p: p.name)
def test_a_script_says_why_it_is_no_python(script):
    assert script.read_text(encoding="utf-8").startswith(("//", "/*"))
    for banned in ("eval(", "innerHTML", "document.write", "http://", "https://"):
        assert banned not in script.read_text(encoding="utf-8")


def test_the_top_level_holds_only_what_earns_its_place():
    names = {
        path.name
        for path in ROOT.iterdir()
        if not path.name.startswith(".") and path.name != "__pycache__"
    }
    assert names <= {
        "dashboard",
        "data",
        "seeds",
        "tests",
        "benchmarks",
        "README.md",
        "Makefile",
        "Procfile",
        "pyproject.toml",
        "requirements.txt",
        "requirements-dev.txt",
    }
