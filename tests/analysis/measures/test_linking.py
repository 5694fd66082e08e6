"""Betweenness, groups and bridges against what counting by hand finds."""

from itertools import combinations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.measures.linking import between, bridges, groups, links

ACTORS = ("a", "b", "c", "d", "e")
JUNCTIONS = ("x", "y")


def ties_of(pairs):
    ends = pd.DataFrame(pairs, columns=["tail", "head"])
    return ends.set_index(pd.Index([f"t{n}" for n in range(len(ends))]))


nodes = st.sampled_from([*ACTORS, *JUNCTIONS])
networks = st.lists(
    st.tuples(nodes, nodes).filter(lambda pair: pair[0] != pair[1]), max_size=12
).map(ties_of)


def walk(near, start, end):
    """All ways without a turn back, by trying each."""
    waiting, found = [(start,)], []
    while waiting:
        way = waiting.pop()
        if way[-1] == end:
            found.append(way)
            continue
        waiting += [(*way, node) for node in near[way[-1]] if node not in way]
    return found


def neighbours(ties):
    near = {node: set() for node in [*ACTORS, *JUNCTIONS]}
    for tail, head in zip(ties["tail"], ties["head"], strict=True):
        near[tail].add(head)
        near[head].add(tail)
    return near


def part_between(near, middle):
    """Part of the pairs of other actors whose shortest ways lead through one."""
    pairs = list(combinations([actor for actor in ACTORS if actor != middle], 2))
    counted = 0.0
    for one, other in pairs:
        ways = walk(near, one, other)
        least = min(map(len, ways), default=0)
        short = [way for way in ways if len(way) == least]
        counted += sum(middle in way for way in short) / len(short) if short else 0
    return counted / len(pairs)


def cut_off(ties):
    """The smaller side of each tie without which some pair of actors is not linked."""
    found = {}
    for tie in ties.index:
        near = neighbours(ties.drop(tie))
        tail, head = ties.loc[tie]
        if walk(near, tail, head):
            continue
        sides = [
            tuple(actor for actor in ACTORS if walk(near, end, actor))
            for end in (tail, head)
        ]
        if all(sides):
            found[tie] = min(sides, key=lambda side: (len(side), side))
    return found


@given(networks)
def test_between_counts_the_shortest_ways(ties):
    found = between(links(ties), ACTORS)
    near = neighbours(ties)
    for actor in ACTORS:
        assert found.get(actor, 0) == pytest.approx(part_between(near, actor))
    assert set(found) <= set(ACTORS)


@given(networks)
def test_a_bridge_is_what_no_way_leads_round(ties):
    assert bridges(ties, ACTORS) == cut_off(ties)


@given(networks)
def test_a_group_is_whoever_can_be_reached(ties):
    near = neighbours(ties)
    found = groups(links(ties), ACTORS)
    assert sorted(actor for group in found for actor in group) == sorted(ACTORS)
    assert [len(group) for group in found] == sorted(map(len, found), reverse=True)
    for group in found:
        reached = {actor for actor in ACTORS if walk(near, group[0], actor)}
        assert set(group) == reached


@given(networks)
def test_the_order_of_ties_and_of_their_ends_is_nothing(ties):
    turned = ties[::-1].rename(columns={"tail": "head", "head": "tail"})
    assert between(links(turned), ACTORS) == between(links(ties), ACTORS)
    assert groups(links(turned), ACTORS) == groups(links(ties), ACTORS)
    assert bridges(turned, ACTORS) == bridges(ties, ACTORS)


def test_two_ties_of_a_pair_are_no_bridge():
    ties = ties_of([("a", "b"), ("b", "a"), ("b", "c")])
    assert bridges(ties, ACTORS) == {"t2": ("c",)}


def test_a_leg_that_only_a_junction_hangs_on_parts_nobody():
    assert bridges(ties_of([("a", "b"), ("b", "x")]), ACTORS) == {"t0": ("a",)}


def test_of_equal_sides_the_first_is_named():
    ties = ties_of([("c", "d"), ("a", "b"), ("b", "d")])
    assert bridges(ties, ACTORS)["t2"] == ("a", "b")


def test_two_actors_have_nobody_between_them():
    assert between(links(ties_of([("a", "b")])), ["a", "b"]) == {}
