"""The command line: `python -m dashboard check | schema | serve`."""

import argparse
import json
import re
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from dashboard.knowledge.loading import Knowledge, load
from dashboard.knowledge.problems import BadData, Problem, Unreadable
from dashboard.knowledge.records import SECTIONS
from dashboard.knowledge.schema import schema_text

DATA = Path("data/karabakh-2016.yaml")

FINE, PROBLEMS, UNREADABLE = 0, 1, 2
"""Exit codes."""

LAST_PORT = 65_535


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns
    -------
    int
        The exit code: 0 nothing wrong, 1 problems found, 2 cannot read.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    chosen = _parser().parse_args(arguments)
    return chosen.run(chosen)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m dashboard", description="A dashboard of geopolitical networks."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser(
        "check",
        help="list everything that is wrong with data files",
        description="List everything that is wrong with data files and their seeds: "
        "file, line, column, record, field, what is wrong, the nearest valid value.",
        epilog="Exit code: 0 nothing wrong, 1 problems found, 2 cannot read.",
    )
    check.add_argument(
        "files",
        metavar="FILE",
        nargs="*",
        type=Path,
        default=[DATA],
        help=f"data files (default: {DATA})",
    )
    check.add_argument("--json", action="store_true", help="for machines: a JSON list")
    check.set_defaults(run=_check)
    schema = commands.add_parser(
        "schema", help="print the JSON Schema of a data file, for editors"
    )
    schema.set_defaults(run=_schema)
    serve = commands.add_parser("serve", help="serve the dashboard on this machine")
    serve.add_argument("--host", default="127.0.0.1", help="default: %(default)s")
    serve.add_argument("--port", default=8050, type=_port, help="default: %(default)s")
    serve.add_argument("--data", default=DATA, type=Path, help="default: %(default)s")
    serve.add_argument(
        "--texts", metavar="FOLDER", type=Path, help="original texts, as SEED.txt"
    )
    serve.set_defaults(run=_serve)
    return parser


def _port(text: str) -> int:
    if not re.fullmatch("[0-9]{1,5}", text) or int(text) > LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; 0 to {LAST_PORT}")
    return int(text)


def _check(chosen: argparse.Namespace) -> int:
    code, problems = FINE, []
    for path in chosen.files:
        try:
            found = load(path)
        except BadData as bad:
            code = max(code, PROBLEMS)
            problems += bad.problems
        except Unreadable as error:
            code = UNREADABLE
            print(error, file=sys.stderr)
        else:
            if not chosen.json:
                print(_nothing_wrong(found))
    _print(problems, as_json=chosen.json)
    return code


def _nothing_wrong(found: Knowledge) -> str:
    actors, *others = (len(getattr(found.dataset, name)) for name in SECTIONS)
    return f"{found.path}: {actors} actors, {sum(others)} records, nothing wrong"


def _print(problems: Sequence[Problem], *, as_json: bool) -> None:
    if as_json:
        rows = [problem.as_dict() for problem in problems]
        print(json.dumps(rows, indent=2, ensure_ascii=False))
    else:
        for problem in problems:
            print(problem)


def _schema(chosen: argparse.Namespace) -> int:
    print(schema_text(), end="")
    return FINE


def _serve(chosen: argparse.Namespace) -> int:
    # here, so that checking data needs neither dash nor pandas
    from dashboard.serving import serve  # noqa: PLC0415

    try:
        serve(chosen.host, chosen.port, chosen.data, chosen.texts)
    except BadData as bad:
        print(bad, file=sys.stderr)
        return PROBLEMS
    except Unreadable as error:
        print(error, file=sys.stderr)
        return UNREADABLE
    return FINE


if __name__ == "__main__":
    sys.exit(main())
