"""A frame asked for alone is the one that the whole answer would hold."""

from urllib.parse import urlencode

import pytest

from dashboard.analysis.drawing.picture import picture

SEARCHES = ["", "?to=1999", "?families=arms&to=2016-04-05", "?level=people&past=hide"]


@pytest.fixture
def frame_of(client):
    """Ask for a frame alone: of an address, and dates that differ from it."""

    def ask(address: str = "", **dates: str):
        return client.get("/frame?" + urlencode({"address": address, **dates}))

    return ask


@pytest.mark.parametrize("search", SEARCHES)
def test_it_is_the_frame_of_the_whole_answer(draw, frame_of, search):
    answer = frame_of(search)
    assert answer.get_json() == draw(search)["frame"]["data"]
    assert answer.headers["Cache-Control"] == "no-store"


def test_dates_of_the_handles_stand_before_those_of_the_address(draw, frame_of):
    moved = frame_of("?families=arms&from=1990&to=1999", to="2015", **{"from": ""})
    said = draw("?families=arms&to=2015")["frame"]["data"]
    assert moved.get_json() == said
    assert said["search"] == "?to=2015&families=arms"


def test_the_last_observed_day_is_the_default(frame_of):
    assert frame_of("?to=1999", to="2016-04-09").get_json()["search"] == ""


def test_another_view_has_no_frame(frame_of):
    answer = frame_of("?view=flows")
    assert (answer.status_code, answer.data) == (204, b"")


@pytest.mark.parametrize("address", ["", "?to=yesterday&kinds=x&%ff", "?" + "a" * 3000])
@pytest.mark.parametrize("to", ["1999", "some day", "", "9" * 500])
def test_whatever_is_asked_is_no_error(frame_of, address, to):
    assert frame_of(address, to=to).status_code == 200


def test_another_site_is_not_answered(client):
    asked = client.get("/frame", headers={"Sec-Fetch-Site": "cross-site"})
    assert asked.status_code == 403


@pytest.fixture
def step_to_2015(draw):
    """A step of the handles to 2015, after the frame `ahead` was drawn."""

    def asked(ahead):
        span = {"span.data": {"to": "2015", "ahead": ahead}, "pull.data": 1}
        return draw("?to=2014", "pull.data", **span)

    return asked


def test_what_was_drawn_ahead_is_not_sent_again(karabakh, step_to_2015):
    answer = step_to_2015(f"{picture(karabakh, 'states', 'areas').key}?to=2015")
    assert "frame" not in answer
    assert answer["url"]["search"] == "?to=2015"


@pytest.mark.parametrize("ahead", [None, "?to=2015", "old-states-areas?to=2015", 7, {}])
def test_a_frame_of_something_else_does_not_count(step_to_2015, ahead):
    assert step_to_2015(ahead)["frame"]["data"]["search"] == "?to=2015"
