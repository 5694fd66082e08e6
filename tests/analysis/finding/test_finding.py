"""Finding by words: every name, any script, any order; a slow second count agrees."""

from time import thread_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.finding.entries import GROUPS, entries
from dashboard.analysis.finding.finding import MOST, find
from tests.generated import tables as generated

NAMES = {
    "en": "Republic of Armenia",
    "hy": "Հայաստան",
    "ru": "Республика Армения",
    "ka": "სომხეთი",
    "az": "Ermənistan",
}


@pytest.fixture(scope="module")
def named(tables_of):
    """One state with a name in five languages, and one person."""
    actors = [
        {
            "id": "armenia",
            "kind": "state",
            "name": "Armenia",
            "short": "RA",
            "names": NAMES,
            "codes": {"iso3": "ARM", "cow": "371"},
        },
        {
            "id": "premier",
            "kind": "person",
            "name": "İlham Əliyev",
            "roles": [{"role": "president", "of": "armenia", "end": ".."}],
        },
    ]
    return tables_of(actors)


def ids(tables, asked: str, group: str) -> list[str]:
    return [one.id for one in find(tables, asked).found if one.group == group]


@pytest.mark.parametrize(
    "asked",
    [
        *NAMES.values(),
        "Armenia",
        "RA",
        "arm",
        "371",
        "ARMENIA republic",
        "армения",
        "ermenistan",
        "ermanistan",
        "hayastan",
    ],
)
def test_an_actor_is_found_by_every_name_it_has(named, asked):
    assert ids(named, asked, "actors")[0] == "armenia"
    assert not find(named, asked).near


@pytest.mark.parametrize("asked", ["Aliyev", "eliyev", "İLHAM", "əliyev ilham", "pres"])
def test_marks_and_the_office_find_a_person(named, asked):
    assert ids(named, asked, "actors") == ["premier"]


@pytest.mark.parametrize("asked", ["Эрдоган", "recep TAYYIP", "erdogan recep", "RTE"])
def test_any_keyboard_finds_who_is_only_named_in_english(karabakh, asked):
    assert ids(karabakh, asked, "actors") == ["erdogan"]


def test_the_hyphen_may_be_left_out_or_be_a_gap(karabakh):
    for asked in ("nagorno-karabakh", "nagorno karabakh", "nagornokarabakh"):
        assert ids(karabakh, asked, "actors")[0] == "nagorno-karabakh"


def test_equal_comes_before_begun_before_inside_before_told(tables_of):
    names = {"a1": "Old Northland", "a2": "Southnorth", "a3": "North", "a4": "Northern"}
    actors = [{"id": key, "kind": "state", "name": name} for key, name in names.items()]
    office = {"role": "envoy", "of": "a3", "end": ".."}
    actors += [{"id": "a0", "kind": "person", "name": "A. Person", "roles": [office]}]
    assert ids(tables_of(actors), "north", "actors") == ["a3", "a4", "a1", "a2", "a0"]


def test_actors_come_before_ties_before_events(karabakh):
    answer = find(karabakh, "armenia")
    groups = list(dict.fromkeys(one.group for one in answer.found))
    assert groups == ["actors", "ties", "events", "claims", "paragraphs"]
    assert dict(answer.counts)["ties"] == 13
    assert len(ids(karabakh, "armenia", "ties")) == MOST


def test_what_is_alleged_is_no_tie(karabakh):
    assert "russia-backs-armenia" in ids(karabakh, "Russia backs Armenia", "claims")
    assert ids(karabakh, "Russia backs Armenia", "ties") == []
    backs = find(karabakh, "Russia backs Armenia").found[-1]
    assert (backs.mark, backs.line.split(" · ")[0]) == (
        "sample claim",
        "Support, alleged",
    )


def test_a_tie_is_found_by_its_ends_and_its_weapons(karabakh):
    assert "russia-armenia-loan-2016" in ids(karabakh, "russia armenia", "ties")
    assert ids(karabakh, "igla", "ties") == ["russia-armenia-loan-2016"]


def test_words_of_a_digest_find_the_paragraph_and_its_records(karabakh):
    answer = find(karabakh, "rockets air defence")
    assert [(one.group, one.id) for one in answer.found] == [
        ("ties", "russia-armenia-loan-2016"),
        ("events", "azerbaijan-protests-loan"),
        ("paragraphs", "blagov-2016 14"),
    ]


@pytest.mark.parametrize("asked", ["¶14", "¶ 14", "Paragraph 14", "¶14 blagov-2016"])
def test_a_paragraph_lists_what_stands_in_it(karabakh, asked):
    answer = find(karabakh, asked)
    evidence = karabakh.evidence
    expected = set(evidence.loc[evidence["paragraph"] == 14, "record"])
    assert {one.id for one in answer.found} == expected
    assert answer.within and answer.within.id == "blagov-2016 14"


def test_a_paragraph_without_a_record_says_why(karabakh):
    answer = find(karabakh, "¶12")
    assert answer.found == ()
    assert answer.within
    assert "no record: heads the section" in answer.within.line


def test_there_is_no_paragraph_of_another_source(karabakh):
    assert find(karabakh, "¶14 elsewhere").within is None
    assert find(karabakh, "¶99").within is None


@pytest.mark.parametrize(
    ("asked", "date", "name"),
    [
        ("5 Apr 2016", "2016-04-05", "5 April 2016"),
        ("2016-04-05", "2016-04-05", "5 April 2016"),
        ("1999", "1999", "1999"),
        ("february 2016", "2016-02", "February 2016"),
        ("3 march 2003", "2003-03-03", "3 March 2003"),
    ],
)
def test_a_date_that_is_typed_comes_first(karabakh, asked, date, name):
    first = find(karabakh, asked).found[0]
    assert (first.group, first.id, first.name) == ("dates", date, name)


def test_what_happened_on_a_date_is_found_with_it(karabakh):
    assert ids(karabakh, "2016-04-05", "events") == ["putin-telephone-talks"]


def test_the_first_letters_of_a_month_find_its_moments(karabakh):
    assert ids(karabakh, "5 apr", "dates") == ["2016-04-05"]


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("Armennia", ["Armenia"]),
        ("Azerbijan", ["Azerbaijan"]),
        ("Sargsian", ["Serzh Sargsyan"]),
        ("Алиев", ["Ilham Aliyev", "Medvedev meets Aliyev"]),
        ("Россия", ["Russia"]),
    ],
)
def test_what_is_unknown_offers_the_nearest(karabakh, asked, names):
    answer = find(karabakh, asked)
    assert answer.near
    assert [one.name for one in answer.found] == names


def test_what_is_like_nothing_offers_nothing(karabakh):
    assert find(karabakh, "qqzzxxww").found == ()
    assert find(karabakh, "qqzzxxww").near


@pytest.mark.parametrize("asked", ["", "   ", "!?", "\u200b", "-", "’"])
def test_nothing_asked_finds_nothing(karabakh, asked):
    answer = find(karabakh, asked)
    assert (answer.found, answer.near) == ((), False)


@given(asked=st.text(max_size=300))
def test_no_question_is_an_error(karabakh, asked):
    answer = find(karabakh, asked)
    assert len(answer.found) <= MOST * len(GROUPS) or answer.within


def slow(tables, asked: list[str]) -> dict[str, set[str]]:
    """Every entry whose every word begins a word of it, or is inside a name."""
    found: dict[str, set[str]] = {}
    for entry in entries(tables):
        names = entry.names.split("\n")
        inside = all(any(word in name for name in names) for word in asked)
        begins = all(
            any(own.startswith(word) for own in entry.cited.split()) for word in asked
        )
        if inside or begins:
            found.setdefault(entry.found.group, set()).add(entry.found.id)
    return found


@given(data=st.data())
def test_a_second_count_finds_the_same(karabakh, data):
    every = sorted(
        {word for entry in entries(karabakh) for word in entry.cited.split()}
    )
    words = data.draw(st.lists(st.sampled_from(every), min_size=1, max_size=3))
    cuts = [data.draw(st.integers(2, max(2, len(word)))) for word in words]
    asked = [word[:cut] for word, cut in zip(words, cuts, strict=True)]
    if len("".join(asked)) < 2 or "".join(asked).isdigit():
        return
    answer = find(karabakh, " ".join(asked), most=1000)
    found: dict[str, set[str]] = {}
    for one in answer.found if not answer.near else ():
        found.setdefault(one.group, set()).add(one.id)
    assert found == slow(karabakh, asked)
    if not answer.near:
        assert dict(answer.counts) == {key: len(some) for key, some in found.items()}


def test_the_order_is_the_same_each_time(karabakh):
    assert find(karabakh, "a") == find(karabakh, "a")
    assert find(karabakh, "medvedev").found == find(karabakh, "MEDVEDEV").found


def test_a_question_takes_a_moment(karabakh):
    """Of 2,000 ties; the index is made once, with the first question."""
    tables = generated(200, 2000)
    find(tables, "x")
    for asked in ("a", "arms", "minister of", "2005", "zzqq"):
        best = min(_time(tables, asked) for _ in range(5))
        assert best < 0.015, asked


def _time(tables, asked: str) -> float:
    started = thread_time()
    find(tables, asked)
    return thread_time() - started
