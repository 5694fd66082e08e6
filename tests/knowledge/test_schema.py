"""The JSON Schema that editors complete and check with."""

import json
from collections.abc import Iterator
from pathlib import Path

from dashboard.knowledge.schema import schema, schema_text

DATA = Path(__file__).parent.parent.parent / "data"


def objects(part: object) -> Iterator[dict]:
    """Every object inside a part of the schema."""
    if isinstance(part, dict):
        yield part
        for inner in part.values():
            yield from objects(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from objects(inner)


def test_the_shipped_schema_is_the_one_of_the_records():
    shipped = (DATA / "schema.json").read_text(encoding="utf-8")
    assert shipped == schema_text(), (
        "run: python -m dashboard schema > data/schema.json"
    )
    assert json.loads(shipped) == schema()


def test_the_shipped_data_names_its_schema():
    first = (DATA / "karabakh-2016.yaml").read_text(encoding="utf-8").split("\n")[0]
    assert first == "# yaml-language-server: $schema=schema.json"


def test_unknown_fields_are_refused_in_every_record():
    records = [part for part in objects(schema()) if "properties" in part]
    assert len(records) > 20
    assert all(part["additionalProperties"] is False for part in records)
    assert all(part["description"] for part in records)


def test_words_names_and_short_forms_are_known_to_editors():
    form = schema()
    known = form["$defs"]
    assert "ACCUSE" in known["Event"]["properties"]["type"]["enum"]
    assert "hostility" in known["Relation"]["properties"]["kind"]["enum"]
    assert "for" in known["Participation"]["properties"]
    assert form["properties"]["schema"]["enum"] == [1, "1"]
    short, spell = known["Alliance"]["properties"]["members"]["items"]["anyOf"]
    assert short["pattern"].startswith("^[a-z0-9]")
    assert spell == {"$ref": "#/$defs/Spell"}
