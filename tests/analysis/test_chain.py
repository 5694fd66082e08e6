"""The counts of the chain, against a reader who looks at one tie after the other."""

from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.analysis.asking.choosing import CHAIN, choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.tables import Tables
from dashboard.knowledge.records import Event
from dashboard.knowledge.vocabulary import vocabulary

LEVELS = ("states", "organisations", "people")
SPELL = ("start_earliest", "start_latest", "end_earliest", "end_latest")
BY = {"source": "paper", "paragraph": 1}


def said(name, actors, recipient, **more):
    people = {"actors": actors, "recipients": [recipient]}
    return {"id": name, "type": "ACCUSE", **people, **more}


def person(name, of):
    roles = [{"role": "envoy", "of": of}]
    return {"id": name, "kind": "person", "name": name.title(), "roles": roles}


@pytest.fixture(scope="module")
def tiny(tables_of) -> Tables:
    """Two envoys of one state say one thing; ties of every class of date."""
    link = {"kind": "support", "actor": "sylvania", "recipient": "borduria"}
    return tables_of(
        [person("anna", "ruritania"), person("bela", "ruritania")],
        {"book": "2003-05-02/2003-05-09"},
        events=[
            said("both-accuse", ["anna", "bela"], "sylvania", date="2016-04-03"),
            said("one-accuses", ["bela"], "borduria"),
            said("among-themselves", ["anna"], "ruritania", date="2016-04-04"),
        ],
        relations=[
            link | {"id": "over", "end": "1995"},
            link
            | {"id": "now", "end": "..", "evidence": [BY, BY | {"source": "book"}]},
            link
            | {"id": "pledged", "end": "..", "evidence": [BY | {"by": "sylvania"}]},
            link | {"id": "some-day", "recipient": "syldavia", "note": "Über Fähren."},
        ],
    )


@pytest.fixture(scope="module")
def sets(karabakh, border, tiny) -> dict[str, Tables]:
    return {"karabakh": karabakh, "border": border, "tiny": tiny}


def some(words):
    return st.none() | st.lists(st.sampled_from(words), max_size=3, unique=True).map(
        tuple
    )


def selections(tables: Tables):
    words, actors = vocabulary(), sorted(tables.actors.index)
    return st.builds(
        Selection,
        level=st.sampled_from(LEVELS),
        to=st.sampled_from(["", "1994", "1999", "2003", "2016-04-03"]),
        from_=st.sampled_from(["", "1990", "1994"]),
        families=some(sorted(words.families)),
        kinds=some(sorted(set(tables.ties["kind"]))),
        actors=st.lists(st.sampled_from(actors), max_size=2, unique=True).map(tuple),
        depth=st.integers(1, 3),
        direction=st.sampled_from(["both", "out", "in"]),
        statuses=some(sorted(words.claim_statuses)),
        sources=some(sorted(tables.knowledge.seeds)),
        speakers=some(actors),
        text=st.sampled_from(["", "Armenia", "uber", "ANNA sylv", "a", "no such"]),
        undated=st.sampled_from(["show", "hide"]),
        past=st.sampled_from(["show", "hide"]),
    )


@pytest.mark.parametrize("name", ["karabakh", "border", "tiny"])
@given(data=st.data())
@settings(max_examples=50)
def test_each_step_counts_what_reaches_it_and_what_is_left(sets, name, data):
    tables = sets[name]
    selection = data.draw(selections(tables))
    chosen = choose(tables, selection)
    left = rows_at(tables, selection.level)
    for step in CHAIN:
        reached = chosen.ties.index[chosen.reaching(step)]
        assert list(reached) == [row["id"] for row in left]
        left = [row for row in left if KEEPS[step](tables, selection, row, chosen)]
        assert chosen.left_after(step) == len(left)
    assert list(chosen.shown.index) == [row["id"] for row in left]


@lru_cache
def rows_at(tables, level):
    found = tables.ties.reset_index(names="id")
    ends = {"tail": found[f"source_{level}"], "head": found[f"target_{level}"]}
    return found.assign(**ends).to_dict("records")


def apart(tables, selection, row, _):
    if row["tail"] == row["head"]:
        return False
    for other in rows_at(tables, selection.level):
        if other["id"] == row["id"]:
            return True
        same = all(other[k] == row[k] for k in ("record", "kind", "role", *SPELL))
        ends = [other["tail"], other["head"]], [row["tail"], row["head"]]
        if not row["directed"]:
            ends = sorted(ends[0]), sorted(ends[1])
        if same and ends[0] == ends[1]:
            return False
    raise AssertionError("a tie finds itself")


def in_focus(tables, selection, row, _):
    focus = {tables.actors.at[a, selection.level] for a in selection.actors}
    if not focus:
        return True
    ways = []
    for tie in rows_at(tables, selection.level):
        both = [(tie["tail"], tie["head"]), (tie["head"], tie["tail"])]
        wanted = {"both": both, "out": both[:1], "in": both[1:]}[selection.direction]
        ways += [(tie["id"], *way) for way in (wanted if tie["directed"] else both)]
    seen = set()
    for _step in range(selection.depth):
        walked = [way for way in ways if way[1] in focus]
        seen |= {way[0] for way in walked}
        focus = focus | {way[2] for way in walked}
    return row["id"] in seen


def speakers_of(tables, name):
    record = tables.by_id[name]
    found = {item.by for item in record.evidence if item.by}
    if isinstance(record, Event) and row_family(tables, record) == "claim":
        found |= {part.actor for part in record.actors}
    return found


def row_family(tables, record):
    return vocabulary().kinds[tables.records.at[record.id, "kind"]].family


def told(tables, row):
    """The words that the sets of this test can be found by."""
    record = tables.by_id[row["record"]]
    mine = tables.ties[tables.ties["record"] == record.id]
    ends = {*mine["source"], *mine["target"]}
    if isinstance(record, Event):
        ends |= {p.actor for p in (*record.actors, *record.recipients)}
    names = [tables.names[end] for end in ends if end in tables.names]
    own = [str(tables.records.at[record.id, "name"]), record.note or ""]
    for item in getattr(record, "items", ()):
        own += [item.designation or "", item.description or ""]
    return "\n".join(own + names).lower().replace("ü", "u").replace("ä", "a")


KEEPS = {
    "level": apart,
    "date": lambda _, s, row, chosen: chosen.ties.at[row["id"], "timing"] != "absent",
    "families": lambda _, s, row, __: s.families is None or row["family"] in s.families,
    "kinds": lambda _, s, row, __: s.kinds is None or row["kind"] in s.kinds,
    "actors": in_focus,
    "statuses": lambda _, s, row, __: s.statuses is None or row["status"] in s.statuses,
    "sources": lambda tables, s, row, _: (
        s.sources is None
        or any(i.source in s.sources for i in tables.by_id[row["record"]].evidence)
    ),
    "speakers": lambda tables, s, row, _: (
        s.speakers is None
        or not speakers_of(tables, row["record"]).isdisjoint(s.speakers)
    ),
    "text": lambda tables, s, row, _: all(
        word in told(tables, row) for word in s.text.lower().split()
    ),
    "undated": lambda _, s, row, chosen: (
        s.undated == "show" or chosen.ties.at[row["id"], "timing"] != "undated"
    ),
    "past": lambda _, s, row, chosen: (
        s.past == "show" or chosen.ties.at[row["id"], "timing"] != "past"
    ),
}
"""Each filter, asked of one tie at a time; the laws of time have their own oracle."""


@pytest.mark.parametrize("level", ["states", "organisations"])
def test_what_two_say_together_is_found_by_each_of_them(tiny, level):
    for text, speakers in (
        ("anna", ()),
        ("bela", ()),
        ("", ("anna",)),
        ("", ("bela",)),
    ):
        asked = Selection(level=level, text=text, speakers=speakers or None)
        assert "both-accuse" in set(choose(tiny, asked).shown["record"])


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("FAHREN", {"some-day"}),
        ("über", {"some-day"}),
        ("borduria bela", {"one-accuses"}),
        ("loan", set()),
    ],
)
def test_case_accents_and_the_order_of_words_do_not_matter(tiny, text, records):
    assert set(choose(tiny, Selection(text=text)).shown["record"]) == records


def test_a_weapon_is_found_by_its_name(karabakh):
    found = set(choose(karabakh, Selection(text="smerch")).shown["record"])
    assert found == {"russia-armenia-loan-2016"}


def test_a_speech_act_is_in_the_words_of_who_performs_it(karabakh):
    found = choose(karabakh, Selection(speakers=("erdogan",))).shown
    assert set(found["record"]) == {
        "erdogan-accuses-russia",
        "turkey-supports-azerbaijan",
    }
