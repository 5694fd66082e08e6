"""Selection: every form reads back equal, and nothing bad is ever an error."""

import string
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.asking.selection import (
    FIELDS,
    MAX_QUERY,
    Selection,
    from_query,
    from_record,
)
from dashboard.knowledge.vocabulary import vocabulary

slug = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
plain = st.sampled_from(["1999", "2016-04", "2016-04-09"])
free = st.text(string.ascii_letters + string.digits + " äß&=#+%", max_size=20).map(
    lambda text: " ".join(text.split())
)


def lists(of):
    return st.lists(of, max_size=4, unique=True).map(tuple)


def words(keys):
    return st.none() | lists(st.sampled_from(sorted(keys)))


selections = st.builds(
    Selection,
    view=st.sampled_from(["network", "flows", "map"]),
    from_=st.sampled_from(["", "1990"]),
    to=st.just("") | plain,
    families=words(vocabulary().families),
    kinds=words(vocabulary().kinds),
    actors=lists(slug),
    depth=st.integers(1, 3),
    direction=st.sampled_from(["both", "in", "out"]),
    path=st.just(()) | st.lists(slug, min_size=2, max_size=2, unique=True).map(tuple),
    level=st.sampled_from(["states", "organisations", "people"]),
    statuses=words(vocabulary().claim_statuses),
    sources=st.none() | lists(slug),
    speakers=st.none() | lists(slug),
    text=free,
    undated=st.sampled_from(["show", "hide"]),
    filtered=st.sampled_from(["fade", "hide"]),
    memberships=st.sampled_from(["areas", "spokes"]),
    compare=st.just("") | plain,
    dates=lists(plain),
    record=st.just("") | slug,
)


@given(selections)
def test_the_query_reads_back_equal(selection):
    assert from_query(selection.to_query()) == (selection, [])


@given(selections)
def test_the_record_reads_back_equal(selection):
    assert from_record(selection.to_record()) == (selection, [])


@given(st.text(max_size=300))
def test_no_text_is_ever_an_error(text):
    selection, _ = from_query(text)
    assert from_query(selection.to_query()) == (selection, [])


def test_the_default_is_the_empty_query():
    assert Selection().to_query() == ""
    assert Selection().to_record() == {}


def test_all_fields_of_the_design_are_there():
    assert list(FIELDS) == [
        "view",
        "from",
        "to",
        "families",
        "kinds",
        "actors",
        "depth",
        "direction",
        "path",
        "level",
        "statuses",
        "sources",
        "speakers",
        "text",
        "undated",
        "past",
        "filtered",
        "memberships",
        "node_measure",
        "flow_measure",
        "compare",
        "dates",
        "matrix_order",
        "table_order",
        "record",
    ]
    assert len(FIELDS) == len(fields(Selection))


def test_a_link_is_readable():
    selection = Selection(view="flows", to="2016-04-05", families=("arms", "claim"))
    assert selection.to_query() == "view=flows&to=2016-04-05&families=arms,claim"
    assert replace(selection, families=()).to_query().endswith("families=-")


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ("kinds=trade", "kinds: 'trade' is not known"),
        ("familys=arms", "familys is unknown; nearest: families"),
        ("families=arm", "families: 'arm' is not known; nearest: arms"),
        ("to=01/02/1992", "to: '01/02/1992' is no date"),
        ("to=2002-02-30", "to: '2002-02-30': 2002-02 has 28 days"),
        ("to=1988~", "to: '1988~' is no date"),
        ("to=2016&to=2015", "to stands twice; the first is kept"),
        ("depth=9", "depth: '9': one of 1, 2, 3"),
        ("record=../../etc/passwd", "record: '../../etc/passwd' is no id"),
        ("from=2016&to=2015", "from: 2016 lies after to: 2015"),
        ("path=russia", "path: 'russia': two different ids are needed"),
        ("dates=1,2", "dates: '1' is no date"),
    ],
)
def test_what_is_dropped_is_named(query, notice):
    selection, notices = from_query(query)
    assert [said[: len(notice)] for said in notices] == [notice]
    assert selection in (Selection(), Selection(to="2016"), Selection(to="2015"))


@pytest.mark.parametrize(
    ("query", "kept", "notice"),
    [
        (
            "families=arms,xyz,claim",
            Selection(families=("arms", "claim")),
            "families: 'xyz' is not known",
        ),
        (
            "kinds=suport,support,x",
            Selection(kinds=("support",)),
            "kinds: 'suport' is not known; nearest: support; 'x' is not known",
        ),
        (
            "actors=russia,../x",
            Selection(actors=("russia",)),
            "actors: '../x' is no id",
        ),
        ("families=x,x", Selection(), "families: 'x' is not known"),
        (
            "families=arms," + ",".join("123456"),
            Selection(families=("arms",)),
            "families: '1' is not known; '2' is not known; '3' is not known; "
            "'4' is not known; '5' is not known; and 1 more",
        ),
    ],
)
def test_of_a_list_only_the_bad_entries_are_dropped_and_each_is_named(
    query, kept, notice
):
    assert from_query(query) == (kept, [notice])


def test_a_list_with_too_many_entries_is_dropped_whole():
    query = "actors=" + ",".join(f"a{n}" for n in range(201))
    assert from_query(query) == (Selection(), ["actors: more than 200 entries"])


def test_a_query_at_the_limit_is_read_and_one_past_it_is_not():
    tail = "text=" + "a" * 100 + "&record=" + "b" * 60
    full = tail + "&" + "z" * (MAX_QUERY - len(tail) - 1)
    assert len(full) == MAX_QUERY
    assert from_query(full)[0].record == "b" * 60
    assert from_query(full + "z") == (
        Selection(),
        [f"the link is longer than {MAX_QUERY} characters"],
    )
