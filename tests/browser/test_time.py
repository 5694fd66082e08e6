"""The time control in a real browser: handles, steps, play, groups, what is told."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from dashboard.analysis.time.moments import moments
from tests.browser.conftest import WIDE
from tests.browser.test_page import until, wait_for

PHONE = {"width": 390, "height": 844}
SMALL = {"width": 320, "height": 640}
READY = "window.timebar.at.last > 0 && !!document.querySelector('#heading').textContent"
CY = "document.getElementById('network')._cyreg.cy"
FRESH = f"""() => [...new Set({CY}.edges('.fresh').map(e => e.data('tie')))].sort()"""


def handle(page: Page, name: str) -> Locator:
    return page.get_by_role("slider", name=name, exact=True)


def now(page: Page, name: str) -> int:
    return int(handle(page, name).get_attribute("aria-valuenow") or "")


def middle(place: Locator) -> tuple[float, float]:
    box = place.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def over(page: Page, day: str) -> float:
    return middle(page.locator(f"[data-day='{day}']"))[0]


def drag(page: Page, start: tuple[float, float], to: float) -> None:
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(to, start[1], steps=8)
    page.mouse.up()


def ready(page: Page) -> Page:
    until(page, READY)
    return page


# two handles


def test_handles_that_cross_by_mouse_swap_and_may_coincide(open_page):
    page = ready(open_page("?from=1995&to=2012"))
    until(page, "window.timebar.at.from === 3")
    drag(page, middle(handle(page, "To")), over(page, "1995"))
    page.wait_for_url(re.compile("from=1995&to=1995"))
    ends = [handle(page, name).bounding_box() for name in ("From", "To")]
    assert ends[0] == ends[1]
    drag(page, middle(handle(page, "To")), over(page, "1991"))
    page.wait_for_url(re.compile("from=1991&to=1995"))
    wait_for(page, "In force at the end of 1995, and what happened since 1991")


def test_handles_that_cross_by_keys_swap_and_the_focus_goes_along(open_page):
    page = ready(open_page("?from=1995&to=1997"))
    until(page, "window.timebar.at.from === 3")
    handle(page, "From").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url(re.compile("from=1997&to=1997"))
    page.keyboard.press("ArrowRight")
    page.wait_for_url(re.compile("from=1997&to=1999"))
    expect(handle(page, "To")).to_be_focused()
    page.keyboard.press("Home")
    page.wait_for_url(re.compile("from=1989-12-31&to=1997"))
    expect(handle(page, "From")).to_be_focused()


def test_dragging_the_span_moves_both_by_one_question(open_page):
    page = ready(open_page("?from=1991&to=1995"))
    until(page, "window.timebar.at.from === 1")
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.post_data or ""))
    y = middle(handle(page, "To"))[1]
    start = (over(page, "1994-05"), y)
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(over(page, "2012"), y)
    page.mouse.up()
    page.wait_for_url(re.compile("from=1999&to=2016-02"))
    wait_for(page, "since 1999")
    assert sum('"pull.data"' in body for body in asked) == 1
    assert not any('"to.value"' in body.split("changedPropIds")[-1] for body in asked)


def test_no_handle_enters_what_is_not_observed(open_page):
    page = ready(open_page("?to=1999"))
    zone = middle(page.locator(".notobs"))
    page.mouse.click(zone[0] + 40, zone[1] + 20)
    drag(page, middle(handle(page, "To")), zone[0] + 30)
    wait_for(page, "In force on 9 April 2016")
    assert now(page, "To") == 14
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("]")
    assert now(page, "To") == 14
    assert "to=" not in page.url


def test_a_day_after_the_last_observed_one_can_be_typed_and_says_so(open_page):
    page = ready(open_page())
    page.get_by_label("To: a year").fill("2018")
    page.keyboard.press("Enter")
    wait_for(page, "2018, after the last observed day")
    to = handle(page, "To")
    expect(to).to_have_attribute("aria-valuenow", "14")
    expect(to).to_have_attribute("aria-valuetext", "2018, after the last observed day")
    expect(page.locator("#time-track")).to_have_class("timetrack beyond")
    page.locator("#heading").click()
    page.keyboard.press("[")
    wait_for(page, "In force on 9 April 2016")


def test_a_planned_end_reaches_into_it_and_leads_there(open_page):
    page = ready(open_page())
    ahead = page.get_by_role("button", name="Planned: Base right in Armenia until 2020")
    expect(ahead).to_have_css("border-top-style", "dashed")
    ahead.click()
    wait_for(page, "2020, after the last observed day")
    expect(page.locator("#sentence")).to_contain_text("1 planned")
    expect(page.locator("#changed")).to_contain_text("1 is planned to last")


def test_a_planned_date_that_was_undone_stays_undone(open_page):
    page = ready(open_page())
    page.get_by_role("button", name="Planned: Base right in Armenia").click()
    wait_for(page, "2020, after the last observed day")
    page.keyboard.press("u")
    wait_for(page, "In force on 9 April 2016")
    page.get_by_role("checkbox", name="Arms", exact=False).first.uncheck()
    page.wait_for_url(re.compile("families="))
    assert "to=" not in page.url


# what is told


def test_a_step_is_told_on_the_bar_and_aloud(open_page):
    page = ready(open_page("?to=2016-02"))
    words = "1 tie becomes possible, none ends, 10 become certain."
    expect(page.locator("#changed")).to_be_empty()
    page.keyboard.press("]")
    expect(page.locator("#changed")).to_contain_text("2 April 2016:Fighting resumes.")
    expect(page.locator("#changed")).to_contain_text(words, ignore_case=True)
    expect(page.locator("#said")).to_have_text(
        f"2 April 2016: Fighting resumes. {words}"
    )
    page.keyboard.press("[")
    expect(page.locator("#said")).to_have_text(
        "Back to February 2016: 1 tie has not happened yet, 10 become only possible."
    )


def test_what_is_told_stays_until_the_next_change(open_page):
    page = ready(open_page("?to=2016-02"))
    page.keyboard.press("]")
    expect(page.locator("#changed")).to_contain_text("Fighting resumes")
    page.evaluate("window.page.set('record', {data: 'fighting-resumes'})")
    expect(page.locator("#detail h2")).to_have_text("Fighting resumes")
    expect(page.locator("#changed")).to_contain_text("2 April 2016")
    page.locator("#level").get_by_text("People").click()
    expect(page.locator("#changed")).to_be_empty()
    expect(page.locator("#said")).to_contain_text("ties certain on 2 April 2016")


def test_what_a_step_brings_is_lit_until_the_next_where_motion_is_unwanted(open_page):
    page = ready(open_page("?to=2016-02"))
    until(page, f"{CY}.edges('.line').not('.off').length > 0")
    assert page.evaluate(FRESH) == []
    page.keyboard.press("]")
    until(page, f"({FRESH})().join() === 'erdogan-voices-support'")
    page.keyboard.press("]")
    until(page, f"({FRESH})().join() === 'erdogan-accuses-russia,turkey-denies'")
    page.keyboard.press("[")
    until(page, f"({FRESH})().length === 0")


def test_what_a_step_brings_is_lit_once_and_fades(open_page):
    page = ready(open_page("?to=2016-02"))
    page.emulate_media(reduced_motion="no-preference")
    until(page, f"{CY}.edges('.line').not('.off').length > 0")
    page.keyboard.press("]")
    halo = f"{CY}.edges('.settling').numericStyle('underlay-opacity')"
    until(page, f"({FRESH})().length > 0")
    until(page, f"({FRESH})().length === 0 && {halo} === 0")


# play


@pytest.fixture
def playing(open_page) -> Callable[..., Page]:
    """A page that plays, with its fades."""

    def opened(query: str) -> Page:
        page = ready(open_page(query))
        page.emulate_media(reduced_motion="no-preference")
        page.locator("body").press("Space")
        expect(page.get_by_role("button", name="Pause")).to_be_visible()
        return page

    return opened


def test_play_goes_on_to_the_end_and_stops_there(playing):
    page = playing("?to=2016-04-07")
    wait_for(page, "In force on 8 April 2016")
    wait_for(page, "In force on 9 April 2016")
    expect(page.get_by_role("button", name="Play")).to_be_visible()


def test_play_at_the_end_starts_from_the_beginning(playing):
    page = playing("")
    wait_for(page, "In force at the end of 1989")
    wait_for(page, "In force at the end of 1991")


@pytest.mark.parametrize("touch", ["key", "pointer", "wheel", "button", "space"])
def test_any_touch_stops_it(playing, touch):
    page = playing("")
    wait_for(page, "In force at the end of 1989")
    if touch == "key":
        page.keyboard.press("Shift")
    elif touch == "pointer":
        page.locator("#heading").click()
    elif touch == "wheel":
        page.mouse.wheel(0, 10)
    elif touch == "button":
        page.get_by_role("button", name="Pause").click()
    else:
        page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Play")).to_be_visible()


def test_a_change_of_another_hand_stops_it(playing):
    page = playing("?to=1989")
    wait_for(page, "In force at the end of 1991")
    page.evaluate("window.page.set('to', {value: '2012'})")
    wait_for(page, "In force at the end of 2012")
    expect(page.get_by_role("button", name="Play")).to_be_visible()


def test_a_step_waits_for_the_answer_to_the_one_before(open_page):
    page = ready(open_page("?to=1989"))
    page.emulate_media(reduced_motion="no-preference")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/_dash-update-component*", hold)
    page.locator("body").press("Space")
    begun = page.evaluate("performance.now()")
    until(page, f"performance.now() > {begun} + 1500")
    assert now(page, "To") == 1
    for route in held:
        route.continue_()
    page.unroute("**/_dash-update-component*")
    wait_for(page, "In force at the end of May 1994")


def test_space_is_left_to_the_control_that_uses_it(open_page):
    page = ready(open_page("?to=1999"))
    page.get_by_role("checkbox", name="Arms", exact=False).first.focus()
    page.keyboard.press("Space")
    page.wait_for_url(re.compile("families="))
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    expect(handle(page, "To")).to_have_attribute("aria-valuenow", "5")


def test_where_motion_is_unwanted_it_says_how_it_plays(open_page):
    page = ready(open_page())
    title = page.locator("#play").get_attribute("title")
    assert title == "Play (Space): a change every 2 seconds, without fades"
    page.emulate_media(reduced_motion="no-preference")
    expect(page.locator("#play")).to_have_attribute(
        "title", "Play (Space): a change a second"
    )


# an end without a start


def test_who_left_in_1999_is_shown_right_at_every_moment(open_page, karabakh):
    page = ready(open_page("?to=1989&memberships=spokes"))
    spoke = f"{CY}.edges('.line[tie = \"csto-membership.azerbaijan\"]')[0]"
    area = f"{CY}.nodes('.area').not('.off')"
    wanted = {1989: "off", 1991: "possible", 1994: "possible", 1995: "possible"}
    wanted |= {1997: "possible", 1999: "possible"}
    for moment in moments(karabakh):
        expect(handle(page, "To")).to_have_attribute(
            "aria-valuetext", re.compile(str(moment.day.year))
        )
        state = wanted.get(moment.day.year, "past")
        until(page, f"{spoke}.hasClass('{state}')")
        until(page, f"{area}.empty()")
        page.keyboard.press("]")


def test_its_area_holds_it_possibly_and_no_longer_once_it_left(open_page):
    page = ready(open_page("?to=1999"))
    area = f"{CY}.nodes('.area[w]').not('.off')"
    until(page, f"{area}.length === 1 && {area}.hasClass('possible')")
    first = page.evaluate(f"{area}.id()")
    page.keyboard.press("]")
    wait_for(page, "2012")
    until(page, f"{area}.length === 1 && {area}.id() !== '{first}'")


# groups


@pytest.fixture
def open_many(
    serve: Callable, open_page: Callable[..., Page], tables_of: Callable
) -> Callable[..., Page]:
    """A page over so many events, so many days apart, up to 9 April 2016."""

    def opened(number: int, apart: int, size=WIDE) -> Page:
        days = (date(2016, 4, 9) - timedelta(days=apart * n) for n in range(number))
        raw = [
            {"id": f"e{n}", "type": "ASSAULT", "date": str(d)}
            for n, d in enumerate(days)
        ]
        return ready(open_page(size=size, at=serve(tables_of(events=raw))))

    return opened


def names(page: Page) -> list[str]:
    return page.locator(".tick .name").all_text_contents()


def test_the_focus_stays_where_a_step_opens_a_group(open_many):
    page = open_many(300, 20)
    button = page.get_by_role("button", name="2014, 18 moments")
    button.focus()
    page.keyboard.press("[")
    expect(page.get_by_role("button", name="2016", expanded=True)).to_be_visible()
    expect(button).to_be_focused()


def test_a_group_opens_in_place_by_its_name_and_closes_by_its_bracket(open_many):
    page = open_many(300, 20)
    years = [str(year) for year in range(1999, 2017)]
    assert names(page) == years
    page.get_by_role("button", name="2014, 18 moments").click()
    close = page.get_by_role("button", name="2014, 18 moments", expanded=True)
    expect(close).to_be_focused()
    opened = names(page)
    assert opened[:15] == years[:15]
    assert opened[-2:] == years[-2:]
    assert len(opened) == 17 + 18
    page.keyboard.press("Enter")
    expect(
        page.get_by_role("button", name="2014, 18 moments", expanded=False)
    ).to_be_focused()
    assert names(page) == years
    assert "to=" not in page.url


def test_a_step_goes_to_the_moment_before_and_opens_where_it_lands(open_many):
    page = open_many(5000, 2)
    assert names(page) == ["1980s", "1990s", "2000s", "2010s"]
    for day in ("7", "5", "3", "1"):
        page.keyboard.press("[")
        wait_for(page, f"In force on {day} April 2016")
    page.keyboard.press("[")
    wait_for(page, "In force on 30 March 2016")
    expect(
        page.get_by_role("button", name="March 2016,", expanded=True)
    ).to_be_visible()
    expect(
        page.get_by_role("button", name="April 2016,", expanded=False)
    ).to_be_visible()
    expect(handle(page, "To")).to_have_attribute("aria-valuetext", "30 March 2016")
    expect(handle(page, "To")).to_have_attribute("aria-valuenow", "4994")


def test_handles_go_over_what_is_drawn_and_enter_opens_it(open_many):
    page = open_many(300, 20)
    handle(page, "To").focus()
    page.keyboard.press("ArrowLeft")
    wait_for(page, "In force at the end of 2015")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="2015,", expanded=True)).to_be_visible()
    expect(handle(page, "To")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    wait_for(page, "December 2015")
    page.keyboard.press("Home")
    wait_for(page, "In force on 15 December 1999")
    handle(page, "From").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url(re.compile("from=1999-"))
    assert now(page, "From") == 0


@pytest.mark.parametrize("size", [WIDE, PHONE, SMALL])
def test_names_never_touch_whatever_is_open(open_many, size):
    page = open_many(300, 20, size)
    page.keyboard.press("[")
    expect(page.get_by_role("button", name="2016,", expanded=True)).to_be_visible()
    boxes = [
        place.bounding_box() for place in page.locator(".tick .name:visible").all()
    ]
    edges = sorted((b["x"], b["x"] + b["width"]) for b in boxes if b)
    assert len(edges) > 3
    assert all(a[1] < b[0] for a, b in pairwise(edges))


# room


@pytest.mark.parametrize(("size", "least"), [(WIDE, 24), (PHONE, 44), (SMALL, 44)])
def test_every_target_is_large_enough(open_page, size, least):
    page = ready(open_page("?from=1999", size=size))
    for key in ("#previous", "#next", "#play", "#from", "#to"):
        box = page.locator(key).bounding_box()
        assert box
        assert box["height"] >= least
        assert box["width"] >= least
        assert box["x"] + box["width"] <= size["width"]
    for name in ("From", "To"):
        reach = handle(page, name).evaluate(
            "e => { const s = getComputedStyle(e, '::after');"
            " return [parseFloat(s.width), parseFloat(s.height)] }"
        )
        assert min(reach) >= 44


def test_the_fields_show_their_dates_whole(open_page):
    page = ready(open_page("?from=2016-04-02&to=2016-04-08", size=PHONE))
    for key in ("#from", "#to"):
        wide, held = page.locator(key).evaluate("e => [e.scrollWidth, e.clientWidth]")
        assert wide <= held


def test_the_picture_does_not_move_when_a_step_is_told(open_page):
    page = ready(open_page("?to=2016-02", size=PHONE))
    before = page.locator("#network").bounding_box()
    page.keyboard.press("]")
    expect(page.locator("#changed")).to_contain_text("Fighting resumes")
    assert page.locator("#network").bounding_box() == before
