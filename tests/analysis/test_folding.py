"""Folding uses the role in force at the record's date."""

import pytest

from dashboard.analysis.folding import Folding
from dashboard.knowledge.bounds import Bounds, Observed
from dashboard.knowledge.dates import parse
from dashboard.knowledge.records import Actor

OBSERVED = Observed(parse("2016-04-02").first, parse("2016-04-09").last)
EVIDENCE = [{"source": "paper", "paragraph": 1}]
OLD = {"book": "2003-05-02/2003-05-09"}
SAYS = {"source": "paper", "paragraph": 2}
READS = {"source": "book", "paragraph": 1}
LEAGUE = {"id": "league", "kind": "organisation", "name": "League"}


def actor(name, kind="person", roles=()):
    return Actor.model_validate(
        {
            "id": name,
            "kind": kind,
            "name": name,
            "roles": list(roles),
            "evidence": EVIDENCE,
        }
    )


ACTORS = [
    actor("ruritania", "state"),
    actor("league", "organisation"),
    actor("ministry", "government_body", [{"role": "ministry", "of": "ruritania"}]),
    actor(
        "general",
        roles=[
            {"role": "minister", "of": "ministry", "end": "2010"},
            {"role": "secretary", "of": "league", "start": "2012", "end": ".."},
        ],
    ),
    actor("author"),
]


def on(text):
    when = parse(text)
    return Bounds(when.first, when.last, when.first, when.last)


@pytest.mark.parametrize(
    ("name", "level", "date", "folded"),
    [
        ("general", "states", "2009", "ruritania"),
        ("general", "organisations", "2009", "ministry"),
        ("general", "people", "2009", "general"),
        ("general", "states", "2016-02", "league"),
        ("general", "organisations", "2016-02", "league"),
        ("general", "states", "2011", "general"),
        ("ministry", "states", "2016", "ruritania"),
        ("ministry", "organisations", "2016", "ministry"),
        ("author", "states", "2016", "author"),
        ("ruritania", "states", "2016", "ruritania"),
    ],
)
def test_a_person_stands_for_whom_it_served_that_day(name, level, date, folded):
    assert Folding(ACTORS, OBSERVED).fold(name, level, on(date)) == folded


def test_a_record_may_say_for_whom_somebody_speaks():
    folding = Folding(ACTORS, OBSERVED)
    assert folding.fold("general", "states", on("2016"), "ministry") == "ruritania"
    assert folding.fold("general", "organisations", on("2016"), "ministry") == (
        "ministry"
    )


def test_whom_somebody_speaks_for_is_the_whole_chain():
    folding = Folding(ACTORS, OBSERVED)
    assert folding.speaks_for("general", on("2009")) == {
        "general",
        "ministry",
        "ruritania",
    }


def test_somebody_speaks_for_all_whose_role_it_may_hold_then():
    envoy = actor(
        "envoy",
        roles=[
            {"role": "aide", "of": "author", "start": "2001", "end": "2003"},
            {"role": "secretary", "of": "league", "end": ".."},
            {"role": "attache", "of": "ministry", "start": "2010", "end": ".."},
        ],
    )
    folding = Folding([*ACTORS, envoy], OBSERVED)
    whole = {"envoy", "league", "ministry", "ruritania"}
    assert folding.speaks_for("envoy", on("2016")) == whole
    assert folding.speaks_for("envoy", on("2002")) == {"envoy", "author", "league"}


def test_a_role_that_turns_back_on_itself_ends():
    pair = [
        actor("one", roles=[{"role": "aide", "of": "two"}]),
        actor("two", roles=[{"role": "aide", "of": "one"}]),
    ]
    folding = Folding(pair, OBSERVED)
    assert folding.fold("one", "states") == "two"
    assert folding.speaks_for("one") == {"one", "two"}


def test_a_speaker_is_judged_on_the_days_of_its_own_source(tables_of):
    general = {
        "id": "general",
        "kind": "person",
        "name": "General",
        "roles": [
            {"role": "minister", "of": "sylvania", "start": "1990", "end": "2001"},
            {"role": "envoy", "of": "borduria", "start": "2002", "end": "2005"},
            {"role": "secretary", "of": "league", "start": "2010", "end": ".."},
            {"role": "general", "of": "ruritania", "start": "2010", "end": ".."},
        ],
    }
    link = {"kind": "support", "recipient": "syldavia", "end": ".."}
    for cited, actor, status in (
        (SAYS, "sylvania", "alleged"),
        (SAYS, "borduria", "alleged"),
        (SAYS, "league", "declared"),
        (SAYS, "ruritania", "declared"),
        (READS, "sylvania", "alleged"),
        (READS, "borduria", "declared"),
        (READS | {"on": "2001"}, "sylvania", "declared"),
        (READS | {"on": "2001"}, "borduria", "alleged"),
    ):
        words = {"evidence": [cited | {"by": "general"}]}
        record = link | words | {"id": "link", "actor": actor}
        tables = tables_of([LEAGUE, general], OLD, relations=[record])
        assert tables.records.loc["link", "status"] == status, (cited, actor)
