"""Data sets of any size, the same for the same seed: what speed is measured with.

Invented states in a dozen regions, organisations, bodies and persons that speak for
them, and thirty years of ties of every family. A few powers and neighbours have most
of the ties, so that some pairs have many. `.venv/bin/python -m tests.generated
large.yaml 250 20000` writes a file that `dashboard serve --data` takes.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from dashboard.analysis.tables import Tables, to_tables
from dashboard.analysis.ties import SECTIONS
from dashboard.knowledge.loading import Knowledge
from dashboard.knowledge.records import Dataset, Seed

Raw = dict[str, Any]

SOURCE = "yearbook"
FIRST, LAST = 1990, 2019
_PARAGRAPHS = 40
_REGIONS = 12
_SOUNDS = ("ba", "ce", "do", "fu", "ga", "hi", "ke", "lo", "mu", "na", "or", "pe")
_DIRECTED = ("support", "hostility", "territorial_claim", "non_recognition")
_TALK = ("ACCUSE", "PROTEST", "DEMAND", "THREATEN", "REQUEST", "STATEMENT")
_DEEDS = ("CONSULT", "MEDIATE", "AGREE", "AID", "COOPERATE", "ASSAULT", "MOBILIZE")
_STAGES = ("delivered", "delivered", "ordered", "financed")


def tables(actors: int, ties: int, seed: int = 0) -> Tables:
    """Tables of exactly so many actors and ties."""
    source, data = _Maker(actors, ties, seed).made
    knowledge = Knowledge(
        Dataset.model_validate(data),
        {SOURCE: Seed.model_validate(source)},
        f"{seed:04d}{actors:04d}{ties:05d}"[-12:],
        Path("generated.yaml"),
    )
    return to_tables(knowledge)


def write(path: Path, actors: int, ties: int, seed: int = 0) -> None:
    """Write the data file, and its source beside it (JSON is YAML)."""
    source, data = _Maker(actors, ties, seed).made
    path.write_text(json.dumps(data, indent=1), encoding="utf-8")
    beside = path.with_name(f"{SOURCE}.yaml")
    beside.write_text(json.dumps(source, indent=1), encoding="utf-8")


class _Maker:
    """Makes one set; every choice comes from one stream of chances."""

    def __init__(self, actors: int, ties: int, seed: int) -> None:
        self._chance = Random(seed)
        self._cited = 0
        self._symmetric: set[tuple[str, ...]] = set()
        self._lists: dict[str, list[Raw]] = {name: [] for name in SECTIONS.values()}
        self._people: dict[str, list[str]] = {}
        self._actors = [self._cite(actor) for actor in self._everyone(actors)]
        self._fill(ties)
        self.made = self._source(), self._data()

    # actors

    def _everyone(self, count: int) -> Iterator[Raw]:
        organisations, bodies, persons = count // 16, count // 20, count // 10
        states = count - organisations - bodies - persons
        names = self._names(states + organisations)
        self._states = list(islice(names, states))
        centres = [
            (self._chance.uniform(-40, 65), self._chance.uniform(-150, 150))
            for _ in range(_REGIONS)
        ]
        self._region = {name: n % _REGIONS for n, name in enumerate(self._states)}
        self._weight = {name: 1 / (n + 3) for n, name in enumerate(self._states)}
        for name in self._states:
            lat, lon = centres[self._region[name]]
            place = {
                "lat": f"{lat + self._chance.uniform(-9, 9):.2f}",
                "lon": f"{lon + self._chance.uniform(-14, 14):.2f}",
            }
            title = name.title()
            yield {"id": name, "kind": "state", "name": title, "place": place}
        self._organisations = [f"{name}-union" for name in names]
        for name in self._organisations:
            title = name.replace("-", " ").title()
            yield {"id": name, "kind": "organisation", "name": title}
        for kind, role, number in (
            ("armed_force", "army", bodies),
            ("person", "minister", persons),
        ):
            for state in self._chance.sample(self._states, min(number, states)):
                one = f"{role}-of-{state}"
                self._people.setdefault(state, []).append(one)
                office = {"role": role, "of": state, "end": ".."}
                title = f"{role.title()} of {state.title()}"
                yield {"id": one, "kind": kind, "name": title, "roles": [office]}

    def _names(self, count: int) -> Iterator[str]:
        found: dict[str, None] = {}
        while len(found) < count:
            found["".join(self._chance.choices(_SOUNDS, k=4))] = None
        return iter(found)

    # ties

    def _fill(self, count: int) -> None:
        left = count - sum(self._alliances(count // 12))
        left -= sum(self._agreements(left // 16))
        left -= sum(self._conflicts(left // 20))
        makers = (
            self._relation,
            self._flow,
            self._flow,
            self._event,
            self._event,
            self._event,
            self._pact,
        )
        for _ in range(left):
            self._chance.choice(makers)(*self._pair())

    def _alliances(self, budget: int) -> Iterator[int]:
        """Memberships by spells, one alliance an organisation."""
        for n, organisation in enumerate(self._organisations[: budget // 8]):
            region = self._region[self._states[n]]
            near = [s for s in self._states if self._region[s] == region]
            held = self._chance.sample(near, min(len(near), 8 + n))
            if len(held) < 2:
                continue
            members = [{"actor": name} | self._lasting() for name in held]
            record = {
                "kind": "collective_defence",
                "organisation": organisation,
                "start": str(FIRST),
                "end": "..",
                "members": members,
            }
            self._add("alliances", record)
            yield len(members)

    def _agreements(self, budget: int) -> Iterator[int]:
        for _ in range(budget // 4):
            one, other = self._pair()
            third, mediator = self._others(one, other)
            record = {
                "kind": self._chance.choice(("ceasefire", "peace", "other_agreement")),
                "signed": self._date(),
                "parties": [{"actor": name} for name in (one, other, third)],
                "third_parties": [{"actor": mediator, "role": "mediator"}],
            }
            self._add("agreements", record)
            yield 4

    def _conflicts(self, budget: int) -> Iterator[int]:
        for _ in range(budget // 2):
            one, other = self._pair()
            helper, _ = self._others(one, other)
            sides = [[one], [other, helper]]
            record = {
                "sides": [{"members": [{"actor": a} for a in side]} for side in sides]
            }
            self._add("conflicts", record | self._lasting())
            yield 2

    def _pact(self, one: str, other: str) -> None:
        ahead = self._chance.random() < 0.2
        ends = {"end": str(LAST + 6), "planned": "true"} if ahead else {"end": ".."}
        record = {"kind": "basing", "start": self._date(), **ends}
        parties = [{"actor": name} for name in (one, other)]
        self._add("agreements", record | {"parties": parties})

    def _relation(self, one: str, other: str) -> None:
        pair = tuple(sorted((one, other)))
        if self._chance.random() < 0.4 and pair not in self._symmetric:
            self._symmetric.add(pair)
            ends: Raw = {"kind": "security_link", "between": list(pair)}
        else:
            kind = self._chance.choice(_DIRECTED)
            ends = {"kind": kind, "actor": one, "recipient": other}
        self._add("relations", ends | self._lasting())

    def _flow(self, one: str, other: str) -> None:
        record: Raw = {
            "supplier": one,
            "recipient": other,
            "stage": self._chance.choice(_STAGES),
            "date": self._date(),
        }
        if self._chance.random() < 0.6:
            amount = str(self._chance.randint(1, 400) * 10_000_000)
            record["value"] = {"amount": amount, "currency": "USD"}
        self._add("arms_flows", record)

    def _event(self, one: str, other: str) -> None:
        speech = self._chance.random() < 0.5
        kind = self._chance.choice(_TALK if speech else _DEEDS)
        speaker = self._chance.choice([one, *self._people.get(one, [])])
        record: Raw = {
            "type": kind,
            "actors": [{"actor": speaker}],
            "recipients": [{"actor": other}],
            "date": self._date(),
        }
        if kind == "ACCUSE":
            record["about"] = [self._claim(speaker, other, record["date"])]
        if self._chance.random() < 0.05:
            del record["date"]
        self._add("events", record)

    def _claim(self, speaker: str, target: str, day: str) -> str:
        said: Raw = {"text": f"What {speaker} says of {target}.", "target": target}
        asserts = {"by": speaker, "on": day}
        denies = {"by": target, "stance": "denies"}
        answered = self._chance.random() < 0.3
        claim = self._add("claims", said)
        first = claim["evidence"][0]
        claim["evidence"] = [first | asserts, *([first | denies] if answered else [])]
        return claim["id"]

    # parts

    def _pair(self) -> tuple[str, str]:
        """Two states, by weight; neighbours far more often than others."""
        one = self._pick(self._states)
        near = [s for s in self._states if self._region[s] == self._region[one]]
        among = near if len(near) > 1 and self._chance.random() < 0.6 else self._states
        other = self._pick(among)
        return (one, other) if one != other else self._pair()

    def _others(self, *not_these: str) -> tuple[str, str]:
        one, other = self._chance.sample(
            [name for name in self._states if name not in not_these], 2
        )
        return one, other

    def _pick(self, among: Iterable[str]) -> str:
        names = list(among)
        return self._chance.choices(names, [self._weight[name] for name in names])[0]

    def _date(self, first: int = FIRST, last: int = LAST) -> str:
        """Of a day, a month or a year, now and then only about."""
        chance = self._chance.random()
        year = self._chance.randint(first, last)
        month, day = self._chance.randint(1, 12), self._chance.randint(1, 28)
        if chance < 0.4:
            return f"{year}-{month:02d}-{day:02d}"
        if chance < 0.7:
            return f"{year}-{month:02d}"
        return f"{year}{self._chance.choice(('', '', '~', '?'))}"

    def _lasting(self) -> Raw:
        """From a date, to a later one or till observed; a few have neither."""
        if self._chance.random() < 0.03:
            return {}
        start = self._chance.randint(FIRST, LAST - 2)
        given = {"start": self._date(start, start)}
        if self._chance.random() < 0.6:
            return given | {"end": ".."}
        return given | {"end": self._date(start + 2, LAST)}

    # files

    def _add(self, section: str, record: Raw) -> Raw:
        records = self._lists[section]
        name = f"{section.replace('_', '-')}-{len(records) + 1}"
        records.append(self._cite({"id": name} | record))
        return records[-1]

    def _cite(self, record: Raw) -> Raw:
        self._cited += 1
        paragraph = str(self._cited % _PARAGRAPHS + 1)
        return record | {"evidence": [{"source": SOURCE, "paragraph": paragraph}]}

    def _source(self) -> Raw:
        used = min(self._cited + 1, _PARAGRAPHS)
        return {
            "id": SOURCE,
            "observed": f"{LAST}-12-01/{LAST}-12-31",
            "sha256": "0" * 64,
            "paragraphs": [
                {"kind": "text", "digest": f"Block {n} of an invented yearbook."}
                for n in range(1, used + 1)
            ],
        }

    def _data(self) -> Raw:
        return {
            "schema": "1",
            "id": "generated",
            "title": "An invented world",
            "summary": "Generated, to measure with.",
            "sources": [SOURCE],
            "actors": self._actors,
            **self._lists,
        }


if __name__ == "__main__":
    to, everyone, lines = sys.argv[1:4]
    write(Path(to), int(everyone), int(lines))
