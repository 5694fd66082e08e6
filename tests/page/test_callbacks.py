"""The one big callback, as a browser calls it."""

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.drawing.picture import picture
from dashboard.analysis.sentence import sentence
from dashboard.app import create_app


def test_the_first_call_draws_the_default(draw, karabakh):
    answer = draw()
    said = sentence(choose(karabakh, Selection()))
    assert answer["sentence"]["children"] == [said]
    marks = picture(karabakh, "states", "areas").marks
    assert len(answer["frame"]["data"]["ties"]) == len(marks)
    assert "url" not in answer


def test_a_control_moves_the_address(draw):
    answer = draw("", "level.value", level="people")
    assert answer["url"]["search"] == "?level=people"


def test_the_address_moves_the_controls(draw):
    answer = draw("?families=arms&to=1999")
    boxes = answer["families"]["value"]
    assert [box for box in boxes if "." not in box] == ["arms"]
    assert answer["to"]["value"] == "1999"


def test_a_change_of_date_sends_a_frame_and_no_elements(draw):
    first = draw()
    answer = draw("?to=1999", seen=first["seen"]["data"])
    assert "network" not in answer
    assert answer["frame"]["data"]["ties"] != first["frame"]["data"]["ties"]


def test_a_change_of_level_sends_new_elements(draw):
    first = draw()
    answer = draw("?level=people", seen=first["seen"]["data"])
    assert answer["network"]["elements"]


def test_the_elements_that_come_with_the_page_are_not_sent_again(client, draw):
    page = client.get("/_dash-layout").get_json()["props"]["children"]
    seen = next(one["props"] for one in page if one["props"].get("id") == "seen")
    assert "network" not in draw("?to=1999", seen=seen["data"])


def test_what_was_dropped_from_a_link_is_named(draw):
    answer = draw("?kinds=trade")
    assert "kinds: 'trade' is not known" in str(answer["notice"]["children"])


def test_a_date_that_is_none_is_said_at_its_field(draw):
    answer = draw("?to=1999", "to.value", to="some day")
    assert answer["to"] == {
        "error": "'some day' is no date; try 1999, Apr 2016 or 9 Apr 2016"
    }
    assert "url" not in answer


def test_a_record_opens_its_card(draw):
    answer = draw("?record=russia-armenia-loan-2016")
    panel = str(answer["detail"]["children"])
    assert "$200 million" in panel
    assert "¶14" in panel
    assert "Not in the source" in panel


def test_two_readers_do_not_mix(draw):
    one, other = draw("?to=1999"), draw("?to=2016-04-05")
    assert draw("?to=1999") == one
    assert draw("?to=2016-04-05") == other


def test_the_tables_are_looked_up_for_each_request(karabakh, border):
    in_use = [karabakh]
    client = create_app(lambda: in_use[0]).server.test_client()
    assert karabakh.title in client.get("/_dash-layout").text
    in_use[0] = border
    assert border.title in client.get("/_dash-layout").text
    assert karabakh.title not in client.get("/_dash-layout").text
