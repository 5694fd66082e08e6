"""What the page already shows is not sent again, and nothing else is held back."""

import pytest
from dash import html, no_update

from dashboard.page.fresh import fresh


def answer(**more):
    return {"texts": {}, "measure": {}, "marks": [], "places": {}, "frame": 1} | more


def test_the_first_answer_is_sent_whole():
    texts = {"heading": "On 9 April", "detail": [html.P("Words")]}
    sent = fresh(answer(texts=texts), None)
    assert sent["texts"] == texts
    assert sent["frame"] == 1


def test_what_is_the_same_is_sent_once():
    one = answer(texts={"heading": "A", "detail": [html.P("Words")]}, marks=[1])
    two = answer(texts={"heading": "B", "detail": [html.P("Words")]}, marks=[1])
    sent = fresh(two, fresh(one, None)["seen"])
    assert sent["texts"] == {"heading": "B", "detail": no_update}
    assert sent["marks"] is no_update
    assert sent["frame"] == 1


def test_a_child_that_differs_is_sent():
    one = answer(texts={"detail": [html.P("Words", className="soft")]})
    two = answer(texts={"detail": [html.P("Words", className="hard")]})
    sent = fresh(two, fresh(one, None)["seen"])
    assert sent["texts"]["detail"][0].className == "hard"


def test_of_many_places_only_those_that_differ_are_sent():
    seen = fresh(answer(places={"counts": ["1", "2", "3"]}), None)["seen"]
    sent = fresh(answer(places={"counts": ["1", "9", "3"]}), seen)
    assert sent["places"]["counts"] == [no_update, "9", no_update]


def test_what_is_not_sent_stays_known():
    seen = fresh(answer(texts={"heading": "A"}), None)["seen"]
    seen = fresh(answer(texts={"heading": no_update}), seen)["seen"]
    assert fresh(answer(texts={"heading": "A"}), seen)["texts"]["heading"] is no_update


def test_back_to_an_earlier_value_is_sent():
    seen = None
    for heading in ("A", "B", "A"):
        sent = fresh(answer(texts={"heading": heading}), seen)
        assert sent["texts"]["heading"] == heading
        seen = sent["seen"]


@pytest.mark.parametrize("seen", [[], "x", 3, {"texts.heading": "no number"}])
def test_whatever_a_browser_sends_back_is_no_error(seen):
    assert fresh(answer(texts={"heading": "A"}), seen)["texts"]["heading"] == "A"


def test_the_page_is_not_told_twice(draw):
    first = draw("")
    assert "heading" in first
    again = draw("", **{"seen.data": first["seen"]["data"]})
    assert {"heading", "sentence", "measured"}.isdisjoint(again)
    assert "frame" in again
