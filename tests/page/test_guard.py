"""Malformed callback bodies are refused with a reason, never a 500."""

import json

import pytest

PATH = "/_dash-update-component"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"null",
        b"{",
        b"{}",
        b"7",
        b'"x"',
        b"[" * 100_000,
        b'{"output": 5}',
        b'{"output": []}',
        b'{"output": "nothing.here", "inputs": []}',
        b'{"output": "network.stylesheet", "inputs": [NaN]}',
        b'{"output": "network.stylesheet", "inputs": []}',
        b'{"output": "network.stylesheet", "inputs": [{"id": "x", "property": "y"}]}',
        b'\xff\xfe{"output": 1}',
    ],
    ids=lambda body: body[:60].decode("latin-1"),
)
def test_a_malformed_body_is_a_bad_request(client, body):
    answer = client.post(PATH, data=body, content_type="application/json")
    assert answer.status_code == 400
    assert "Traceback" not in answer.text
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("inputs", []),
        ("inputs", {}),
        ("inputs", [None]),
        ("state", [{"id": "other", "property": "data"}]),
        ("changedPropIds", None),
        ("changedPropIds", [1]),
        ("outputs", []),
        ("outputs", None),
        ("outputs", [1, 2]),
    ],
)
def test_a_well_formed_body_with_one_wrong_part_is_a_bad_request(
    client, body_of, field, value
):
    body = body_of()
    assert client.post(PATH, json=body).status_code == 200
    assert client.post(PATH, json=body | {field: value}).status_code == 400


@pytest.mark.parametrize(
    "value",
    [None, 0, True, "", "x" * 5000, [], {}, [[]], {"a": 1}, ["arms", None], "\ud800"],
)
@pytest.mark.parametrize(
    "control", ["view", "families", "level", "actors", "from", "to", "record", "url"]
)
def test_no_value_of_a_control_is_ever_an_error(client, body_of, control, value):
    prop = {"record": "data", "url": "search"}.get(control, "value")
    body = body_of(f"{control}.{prop}", **{f"{control}.{prop}": value})
    data = json.dumps(body)
    answer = client.post(PATH, data=data, content_type="application/json")
    assert answer.status_code == 200
