"""How two actors are linked: exact on the shipped data, and by an oracle."""

from itertools import pairwise, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.linking.linking import HOLDS, elsewhere, linking
from dashboard.analysis.linking.shortest import MOST

MEMBERS = "csto-membership"


def told(tables, one, other, **fields):
    """Links by sort: what each leads through, and all its ties in a row."""
    found = linking(choose(tables, Selection(path=(one, other), **fields)))
    assert found
    assert all(group.more == 0 for group in found.groups)
    return {
        group.key: [
            (*chain.through, *(tie for step in chain.steps for tie in step))
            for chain in group.chains
        ]
        for group in found.groups
    }


CSTO = ("csto", f"{MEMBERS}.russia", f"{MEMBERS}.armenia")
TRUCE = ("bishkek-protocol", "bishkek-protocol.russia", "bishkek-protocol.armenia")


def test_russia_and_armenia(karabakh):
    assert told(karabakh, "russia", "armenia") == {
        "direct": [
            ("russia-armenia-friendship-treaty",),
            ("russia-armenia-base",),
            ("russia-armenia-security-links",),
            ("putin-telephone-talks.putin.sargsyan",),
            ("medvedev-talks-in-yerevan.medvedev.sargsyan",),
            ("russia-armenia-arms",),
            ("russia-armenia-loan-2016",),
        ],
        "members": [CSTO],
        "agreements": [TRUCE],
    }
    assert told(karabakh, "russia", "armenia", to="1995") == {
        "direct": [("russia-armenia-base",), ("russia-armenia-security-links",)],
        "members": [CSTO],
        "agreements": [TRUCE],
    }


BETWEEN = {
    "direct": [
        ("azerbaijan-hostile-to-armenia",),
        ("karabakh-conflict.azerbaijan.armenia",),
    ],
    "agreements": [
        ("bishkek-protocol", "bishkek-protocol.azerbaijan", "bishkek-protocol.armenia")
    ],
    "mediators": [
        (
            "russia",
            "bishkek-protocol.russia",
            "bishkek-protocol.azerbaijan",
            "bishkek-protocol.armenia",
        )
    ],
}
SHARED = ("csto", f"{MEMBERS}.azerbaijan", f"{MEMBERS}.armenia")


def test_azerbaijan_and_armenia(karabakh):
    assert told(karabakh, "azerbaijan", "armenia") == BETWEEN | {
        "said": [("aliyev-names-terms",)],
        "talks": [
            (
                "russia",
                "putin-telephone-talks.putin.aliyev",
                "medvedev-meeting-in-baku",
                "putin-telephone-talks.putin.sargsyan",
                "medvedev-talks-in-yerevan.medvedev.sargsyan",
            )
        ],
        "suppliers": [
            (
                "russia",
                "russia-azerbaijan-arms",
                "russia-armenia-arms",
                "russia-armenia-loan-2016",
            )
        ],
        "ended": [SHARED],
    }
    assert told(karabakh, "azerbaijan", "armenia", to="1995") == BETWEEN | {
        "members": [SHARED]
    }


OVER_ARMENIA = (
    "armenia",
    "csto",
    "turkey-hostile-to-armenia",
    f"{MEMBERS}.armenia",
    f"{MEMBERS}.kazakhstan",
)


def test_turkey_and_kazakhstan(karabakh):
    assert told(karabakh, "turkey", "kazakhstan") == {
        "ways": [OVER_ARMENIA],
        "ways_said": [
            (
                "csto",
                "bordyuzha-on-russia-and-turkey.bordyuzha.turkey",
                f"{MEMBERS}.kazakhstan",
            )
        ],
    }
    assert told(karabakh, "turkey", "kazakhstan", to="1995") == {
        "ways": [
            OVER_ARMENIA,
            (
                "azerbaijan",
                "csto",
                "turkey-supports-azerbaijan",
                f"{MEMBERS}.azerbaijan",
                f"{MEMBERS}.kazakhstan",
            ),
        ]
    }


def test_the_other_way_round_the_ties_are_the_same(karabakh):
    for pair in (("turkey", "kazakhstan"), ("azerbaijan", "armenia")):
        one, other = (
            linking(choose(karabakh, Selection(path=ends)))
            for ends in (pair, pair[::-1])
        )
        assert one and other
        assert set(one.lit) == set(other.lit)


def test_a_filter_takes_links_away_and_it_is_known_that_it_did(karabakh):
    path = ("turkey", "kazakhstan")
    chosen = choose(karabakh, Selection(path=path, families=("arms",)))
    found = linking(chosen)
    assert found and not found.linked
    assert found.lit == ()
    assert elsewhere(chosen) == "filters"
    past = choose(karabakh, Selection(path=path, to="2018"))
    found = linking(past)
    assert found and not found.linked
    assert elsewhere(past) == "last"


def test_nothing_links_them_before_the_alliance_can_have_begun(karabakh):
    early = choose(karabakh, Selection(path=("belarus", "kazakhstan"), to="1990"))
    found = linking(early)
    assert found and found.groups == ()
    assert elsewhere(early) == "last"


def test_two_that_fold_into_one_are_one(karabakh):
    found = linking(choose(karabakh, Selection(path=("putin", "russia"))))
    assert found and found.ends == ("russia", "russia")
    assert found.groups == ()
    people = choose(karabakh, Selection(path=("putin", "sargsyan"), level="people"))
    found = linking(people)
    assert found and found.groups[0].chains[0].steps == (
        ("putin-telephone-talks.putin.sargsyan",),
    )


# an oracle that tries every way

STATES = ("ruritania", "sylvania", "borduria", "syldavia")
LEAGUE = {"id": "league", "kind": "organisation", "name": "League"}

pairs = st.sampled_from([(a, b) for a in STATES for b in STATES if a != b])
dated = st.sampled_from(["2016-02-01", "2016-04-05", "2016-04-08"])


@st.composite
def worlds(draw):
    """Links, arms, accusations and a league among four states."""
    lists = {"relations": [], "arms_flows": [], "events": []}
    for n, (a, b) in enumerate(draw(st.lists(pairs, max_size=4))):
        link = {"id": f"link-{n}", "kind": "support", "actor": a, "recipient": b}
        link |= draw(st.sampled_from([{"end": ".."}, {"end": "2016-03"}]))
        lists["relations"].append(link)
    for n, (a, b) in enumerate(draw(st.lists(pairs, max_size=3))):
        flow = {"id": f"flow-{n}", "supplier": a, "recipient": b, "stage": "delivered"}
        lists["arms_flows"].append(flow | {"date": draw(dated)})
    for n, (a, b) in enumerate(draw(st.lists(pairs, max_size=3))):
        event = {"id": f"word-{n}", "actors": [a], "recipients": [b]}
        kind = draw(st.sampled_from(["ACCUSE", "CONSULT"]))
        lists["events"].append(event | {"type": kind, "date": draw(dated)})
    inside = draw(st.lists(st.sampled_from(STATES), unique=True, max_size=3))
    if len(inside) > 1:
        members = [{"actor": name, "end": ".."} for name in inside]
        lists["alliances"] = [
            {"id": "club", "kind": "collective_defence", "organisation": "league"}
            | {"end": "..", "members": members}
        ]
    return lists


def every_way(rows, pair, nodes):
    """All ways between the two with the ties of each step, the shortest only."""
    for length in range(len(nodes) - 1):
        found = set()
        for between in permutations([n for n in nodes if n not in pair], length):
            stops = (pair[0], *between, pair[1])
            steps = [
                tuple(r["tie"] for r in rows if {r["tail"], r["head"]} == {one, other})
                for one, other in pairwise(stops)
            ]
            if all(steps):
                found.add((between, tuple(steps)))
        if found:
            return found
    return set()


@given(worlds(), pairs, st.sampled_from(["", "2016-04-06", "2015"]))
@settings(max_examples=150)
def test_links_are_as_an_oracle_finds_them(tables_of, lists, pair, to):
    tables = tables_of([LEAGUE], **lists)
    chosen = choose(tables, Selection(path=pair, to=to))
    answer = linking(chosen)
    assert answer
    groups = {group.key: set(group.chains) for group in answer.groups}
    rows = chosen.shown.reset_index(names="tie").to_dict("records")
    held = [row for row in rows if row["timing"] in HOLDS]
    facts = [row for row in held if row["family"] != "claim"]
    nodes = sorted({end for row in held for end in (row["tail"], row["head"])})
    for key, wanted in (("direct", facts), ("said", held)):
        ties = {
            row["tie"]
            for row in wanted
            if {row["tail"], row["head"]} == set(pair)
            and (row["family"] == "claim") == (key == "said")
        }
        assert {c.steps[0][0] for c in groups.get(key, ())} == ties
    third = set(nodes) - set(pair)
    sold = {(row["tail"], row["head"]) for row in facts if row["family"] == "arms"}
    suppliers = {n for n in third if all((n, end) in sold for end in pair)}
    recipients = {n for n in third if all((end, n) in sold for end in pair)}
    assert {c.through[0] for c in groups.get("suppliers", ())} == suppliers
    assert {c.through[0] for c in groups.get("recipients", ())} == recipients
    ways_as_found(groups, facts, held, pair, nodes)


def ways_as_found(groups, facts, held, pair, nodes):
    plain, mixed = (every_way(rows, pair, nodes) for rows in (facts, held))
    direct = any(between == () for between, _ in plain)
    others = {
        c for key in ("members", "agreements", "talks") for c in groups.get(key, ())
    }
    others |= groups.get("suppliers", set()) | groups.get("recipients", set())
    expected = set() if direct else plain - {tuple(chain) for chain in others}
    assert {tuple(chain) for chain in groups.get("ways", ())} == expected
    said = "said" in groups or direct
    fewest = min((len(steps) for _, steps in mixed), default=0)
    by_words = {b for b, _ in mixed if b not in {found for found, _ in plain}}
    assert {c.through for c in groups.get("ways_said", ())} == (
        set() if said else by_words
    )
    assert all(len(c.steps) == fewest for c in groups.get("ways_said", ()))


@pytest.mark.parametrize("kind", ["CONSULT", "ACCUSE"])
def test_more_ways_than_are_listed_are_counted(tables_of, kind):
    number = MOST + 4
    middle = [
        {"id": f"state-{n}", "kind": "state", "name": f"State {n}"}
        for n in range(number)
    ]
    events = [
        {"id": f"talk-{n}-{end}", "type": kind if end == "ruritania" else "CONSULT"}
        | {"actors": [f"state-{n}"], "recipients": [end], "date": "2016-04-05"}
        for n in range(number)
        for end in ("ruritania", "sylvania")
    ]
    chosen = choose(
        tables_of(middle, events=events), Selection(path=("ruritania", "sylvania"))
    )
    answer = linking(chosen)
    assert answer
    listed = {group.key: (len(group.chains), group.more) for group in answer.groups}
    if kind == "CONSULT":
        assert listed == {"talks": (number, 0)}
    else:
        assert listed == {"ways_said": (MOST, 4)}
