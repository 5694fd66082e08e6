"""The words the product knows, read once from vocabulary.yaml."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

import yaml

Section = Literal[
    "alliance", "agreement", "role", "relation", "conflict", "flow", "event"
]


@dataclass(frozen=True, slots=True)
class Family:
    """A family of ties: one colour role and one second cue for all its kinds."""

    key: str
    label: str
    colour: str
    cue: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of tie or a type of event; see the head of vocabulary.yaml."""

    key: str
    of: Section
    label: str
    says: str
    family: str
    directed: bool = False
    valence: int = 0
    drawn: bool = True
    toward: Literal["subject", "speakers", ""] = ""
    type: str = ""

    @property
    def code(self) -> str:
        """How the data file writes it: event types in capitals."""
        return (self.type or self.key.upper()) if self.of == "event" else self.key


@dataclass(frozen=True, slots=True)
class ClaimStatus:
    """How a record is known: label and meaning in a few words."""

    key: str
    label: str
    meaning: str


@dataclass(frozen=True)
class Vocabulary:
    """All words, in the order of the file, which is the order on screen."""

    families: MappingProxyType[str, Family]
    kinds: MappingProxyType[str, Kind]
    claim_statuses: MappingProxyType[str, ClaimStatus]

    def codes(self, of: Section) -> dict[str, Kind]:
        """List what a field of one list of the data file may say, with its kind."""
        return {kind.code: kind for kind in self.kinds.values() if kind.of == of}


@cache
def vocabulary() -> Vocabulary:
    """Read the vocabulary that ships with the code."""
    text = Path(__file__).with_name("vocabulary.yaml").read_text(encoding="utf-8")
    raw = yaml.safe_load(text)
    return Vocabulary(
        _entries(raw["families"], Family),
        _entries(raw["kinds"], Kind),
        _entries(raw["claim_statuses"], ClaimStatus),
    )


def _entries(raw: dict[str, Any], kind: type) -> MappingProxyType[str, Any]:
    return MappingProxyType({key: kind(key, **entry) for key, entry in raw.items()})
