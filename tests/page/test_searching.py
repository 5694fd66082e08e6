"""The answer below the field: rows with what a screen reader and the script need."""

import json

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.finding.finding import find
from dashboard.page.searching import answered, search
from tests.page.walking import ids, text, walk, with_class


def rows(tables, asked: str, **selection):
    chosen = choose(tables, Selection(**selection))
    return answered(find(tables, asked), chosen, asked)


def options(tree) -> list[dict]:
    found = [c for c in walk(tree) if getattr(c, "role", None) == "option"]
    return [one.to_plotly_json()["props"] for one in found]


def test_the_field_is_a_combobox_over_the_list():
    field = next(c for c in walk(search()) if getattr(c, "id", None) == "search")
    assert field.attributes["input"]["role"] == "combobox"
    assert field.attributes["input"]["aria-controls"] == "search-list"
    assert "search-list" in ids(search())


def test_options_stand_in_named_groups_and_say_what_choosing_sets(karabakh):
    tree = rows(karabakh, "loan")
    groups = [c for c in walk(tree) if getattr(c, "role", None) == "group"]
    heads = [getattr(g, "aria-labelledby") for g in groups]
    assert heads == ["search-ties", "search-events", "search-paragraphs"]
    first = options(tree)[0]
    assert first["data-group"] == "ties"
    assert first["data-id"] == first["data-at"] == "russia-armenia-loan-2016"
    assert "Arms financed" in text(tree)
    assert "February 2016" in text(tree)


def test_ids_of_options_are_all_different(karabakh):
    found = [one["id"] for one in options(rows(karabakh, "a"))]
    assert len(found) == len(set(found)) > 10


def test_a_folded_actor_is_where_its_state_is(karabakh):
    first = options(rows(karabakh, "putin"))[0]
    assert (first["data-id"], first["data-at"]) == ("putin", "russia")
    first = options(rows(karabakh, "putin", level="people"))[0]
    assert (first["data-id"], first["data-at"]) == ("putin", "putin")


def test_a_paragraph_asks_on_and_has_no_place(karabakh):
    last = options(rows(karabakh, "rockets"))[-1]
    assert (last["data-group"], last["data-id"], last["data-at"]) == (
        "paragraphs",
        "¶14",
        "",
    )


def test_a_hidden_thing_says_so(karabakh):
    tree = rows(karabakh, "loan", to="1999")
    notes = [text(note) for note in with_class(tree, "note")]
    assert notes == [
        "not shown at the end of 1999: February 2016",
        "not shown at the end of 1999: date not given",
    ]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Armennia", "No “Armennia”. Nearest:"),
        ("qqzzxxww", "No “qqzzxxww”. Nothing is called nearly so."),
        ("loan", "3 found"),
        ("¶14", "¶14, Sergei Blagov · 3 records. A $200 million loan to Armenia"),
        ("", ""),
    ],
)
def test_what_is_spoken(karabakh, asked, said):
    tree = rows(karabakh, asked)
    assert text(tree[0]).startswith(said)
    assert bool(text(tree[0])) == bool(said)


def ask(client, asked, address=""):
    known = client.get("/_dash-dependencies").get_json()
    assert any(c["output"] == "found.children" for c in known)
    body = {
        "output": "found.children",
        "outputs": {"id": "found", "property": "children"},
        "inputs": [{"id": "search", "property": "value", "value": asked}],
        "state": [{"id": "url", "property": "search", "value": address}],
        "changedPropIds": ["search.value"],
    }
    data = json.dumps(body)
    path = "/_dash-update-component"
    return client.post(path, data=data, content_type="application/json")


@pytest.mark.parametrize(
    "asked",
    [
        None,
        0,
        [],
        {"a": 1},
        "x" * 100_000,
        "\ud800",
        "\x00",
        "<b>&",
        "¶9999999",
        "9" * 90,
        "½ ¶²",
        "32 Apr 2016",
        "0000",
    ],
)
@pytest.mark.parametrize("address", ["", None, "?to=x", "?kinds=trade&to=1999", 7])
def test_odd_questions_are_answered(client, asked, address):
    answer = ask(client, asked, address)
    assert answer.status_code == 200, answer.text


def test_the_answer_names_its_question(client):
    children = ask(client, "loan").get_json()["response"]["found"]["children"]
    assert children[1]["props"]["data-asked"] == "loan"
