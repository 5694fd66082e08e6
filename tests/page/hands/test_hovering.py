"""The card's callback: words for what is known, an empty card for the rest."""

import pytest

from dashboard.page.hands.hovering import tell

KNOWN = {"id": "russia-armenia-loan-2016", "search": ""}


def test_the_card_comes_with_what_was_asked(karabakh):
    assert tell(KNOWN, lambda: karabakh) == KNOWN | {
        "lines": [
            ("title", "Arms financed, Russia to Armenia"),
            ("fact", "Loan for Russian-made arms"),
            ("fact", "$200 million, Feb 2016"),
            ("source", "¶14, author reports, attested"),
        ]
    }


def test_the_view_of_the_address_decides(karabakh):
    over = {"id": "bishkek-protocol.armenia", "search": "?to=1990"}
    answer = tell(over, lambda: karabakh)
    assert answer is not None
    assert answer["lines"][-1] == (
        "why",
        "not in this window: not before May 1994",
    )


@pytest.mark.parametrize("identifier", ["", "atlantis", "~ring", "x" * 5000])
def test_an_unknown_id_is_an_empty_card(karabakh, identifier):
    over = {"id": identifier, "search": "?level=planets&x=%ff"}
    assert tell(over, lambda: karabakh) == over | {"lines": []}


@pytest.mark.parametrize(
    "over",
    [None, "", [], {}, {"id": 1, "search": ""}, {"id": "russia", "search": []}],
)
def test_what_cannot_be_read_is_no_question(karabakh, over):
    assert tell(over, lambda: karabakh) is None


def test_a_browser_is_never_answered_with_an_error(client):
    known = client.get("/_dash-dependencies").get_json()
    output = next(c["output"] for c in known if c["output"].startswith("told."))
    for over in (KNOWN, None, {"id": {"$": 1}}, 7):
        body = {
            "output": output,
            "outputs": {"id": "told", "property": "data"},
            "inputs": [{"id": "over", "property": "data", "value": over}],
            "changedPropIds": ["over.data"],
        }
        answer = client.post("/_dash-update-component", json=body)
        assert answer.status_code in (200, 204), answer.text
