"""The form of a data file as JSON Schema, for editors that complete and check.

The first line of a data file names it:
`# yaml-language-server: $schema=schema.json`.
"""

import json
from typing import Any

from dashboard.knowledge.records import Dataset

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """JSON Schema of a data file.

    It knows fields, words and forms; what must hold over the whole set, such as
    references, only `check` knows.
    """
    form = Dataset.model_json_schema(by_alias=True)
    title = {"$schema": DIALECT, "title": "A data file of the network dashboard"}
    return title | {key: part for key, part in form.items() if key != "title"}


def schema_text() -> str:
    """The schema as the text of data/schema.json."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
