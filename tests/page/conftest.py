"""The app over the shipped data set, without a browser."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from dash import Dash

from dashboard.app import create_app
from dashboard.page.library import open_library

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session")
def app() -> Dash:
    """An app of its own for these tests."""
    return create_app(open_library(ROOT / "data" / "karabakh-2016.yaml"))


@pytest.fixture
def client(app: Dash):
    """Flask's test client."""
    return app.server.test_client()


@pytest.fixture
def body_of(client) -> Callable[..., dict[str, Any]]:
    """The body a browser sends to the one big callback."""
    known = client.get("/_dash-dependencies").get_json()
    callback = next(c for c in known if "url.search" in c["output"])

    def build(changed: str = "url.search", **values: Any) -> dict[str, Any]:
        return {
            "output": callback["output"],
            "outputs": _outputs(callback["output"]),
            "inputs": [_input(spec, values) for spec in callback["inputs"]],
            "state": [_input(spec, values) for spec in callback["state"]],
            "changedPropIds": [changed],
        }

    return build


@pytest.fixture
def draw(client, body_of) -> Callable[..., dict[str, Any]]:
    """Send the one big callback what a browser sends; returns what changes."""

    def call(search: str = "", changed: str = "url.search", **values: Any) -> dict:
        body = body_of(changed, **{"url.search": search} | values)
        answer = client.post("/_dash-update-component", json=body)
        assert answer.status_code == 200, answer.text
        return answer.get_json()["response"]

    return call


OF = {
    "count": ["all", "date", "shown", "family-arms"],
    "kinds": ["cooperation", "arms"],
    "legend": ["cooperation", "arms"],
}
"""Some of the components that share an output, by type."""


def _input(spec: dict[str, str], values: dict[str, Any]) -> dict[str, Any]:
    name = f"{spec['id']}.{spec['property']}"
    return spec | {"value": values.get(name, values.get(spec["id"]))}


def _outputs(output: str) -> list[Any]:
    found: list[Any] = []
    for name in output.strip(".").split("..."):
        identifier, _, prop = name.rpartition(".")
        if identifier.startswith("{"):
            kind = json.loads(identifier)["type"]
            ids = [{"type": kind, "of": key} for key in OF[kind]]
            found.append([{"id": one, "property": prop} for one in ids])
        else:
            found.append({"id": identifier, "property": prop})
    return found
