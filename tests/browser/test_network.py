"""The network under a real pointer and at real sizes: fading ends, words keep apart."""

import pytest
from playwright.sync_api import Page

from tests.browser.test_page import MIDDLE, SHOWN, until, wait_for

GRAPH = "document.getElementById('network')._cyreg.cy"
DIM = f"{GRAPH}.elements('.dim').length"
SPOT = f"""id => {{
    const at = {GRAPH}.getElementById(id).renderedPosition();
    const box = {GRAPH}.container().getBoundingClientRect();
    return [box.left + at.x, box.top + at.y];
}}"""
PARTS = f"""id => {GRAPH}.edges(`.tie[tie = "${{id}}"]`)
    .map(e => [e.classes()[1], e.hasClass('dim')])"""
ALONG = f"""id => {{
    const tie = {GRAPH}.edges(`.line[tie = "${{id}}"]`)[0];
    const box = {GRAPH}.container().getBoundingClientRect();
    const [one, two] = tie.renderedControlPoints();
    const middle = tie.renderedMidpoint();
    const halves = [
        [tie.renderedSourceEndpoint(), one, middle],
        [middle, two, tie.renderedTargetEndpoint()],
    ];
    return halves.flatMap(([a, b, c]) => [0.3, 0.5, 0.7].map(t => ['x', 'y'].map(k =>
        (1 - t) ** 2 * a[k] + 2 * t * (1 - t) * b[k] + t ** 2 * c[k]
        + (k === 'x' ? box.left : box.top))));
}}"""
"""Places of the pointer on a tie."""

WORDS = f"""() => {GRAPH}.edges('.line').filter(e => e.visible())
    .map(e => e.style('source-label')).filter(Boolean)"""

LABELS = f"""() => {{
    const pen = document.createElement('canvas').getContext('2d');
    const said = e => e.visible() && e.style(e.isNode() ? 'label' : 'source-label');
    const all = {GRAPH}.elements('.words, .tag, .line').map(e => [e, said(e)]);
    return all.filter(([, text]) => text).map(([e, text]) => {{
        const font = ['font-weight', 'font-size', 'font-family'].map(p => e.style(p));
        pen.font = font.join(' ');
        const lines = text.split('\\n');
        const only = {{ includeNodes: false, includeEdges: false }};
        const box = e.boundingBox({{ ...only, includeMainLabels: e.isNode() }});
        const wide = Math.max(...lines.map(line => pen.measureText(line).width)) / 2;
        const high = lines.length * parseFloat(font[1]) / 2;
        const [x, y] = [(box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2];
        const drawn = box.x2 - box.x1 > wide;
        return drawn && {{
            said: text, tie: e.isEdge(), of: e.data('of') || e.id(),
            box: [x - wide, y - high, x + wide, y + high],
        }};
    }}).filter(Boolean);
}}"""
"""Boxes of the letters themselves, without the halo round them.

What an element says is read once: it may go while the boxes of others are found."""

SAID = "dash_clientside.network.said"
"""What an element says where it has room: found without the style sheet."""

BODIES = f"""() => {GRAPH}.nodes('.actor').filter(e => e.visible()).map(e => ({{
    id: e.id(), shape: e.style('shape'), ...e.position(),
    wide: e.outerWidth() / 2, high: e.outerHeight() / 2,
}}))"""

SIZES = {
    "desk": ("", 1440, 900),
    "large": ("", 1920, 1080),
    "panel": ("record=russia-armenia-loan-2016", 1280, 720),
    "phone": ("", 390, 844),
    "chosen": ("record=russia-armenia-loan-2016", 390, 844),
}


def network_at(
    open_page, query: str = "", wide: int = 1440, high: int = 900, **options
) -> Page:
    """The page once its ties are drawn and its words have been given room."""
    size = {"width": wide, "height": high}
    page = open_page(f"?{query}" if query else "", size=size, **options)
    until(page, f"({SHOWN})().length > 0")
    if "record=" in query:
        until(page, f"{GRAPH}.elements('.lit').length > 0")
    settle(page)
    return page


def settle(page: Page) -> None:
    """Wait until neither size nor words have changed for a while."""
    seen, still = None, 0
    for _ in range(100):
        state = page.evaluate(f"() => JSON.stringify([({LABELS})(), {GRAPH}.width()])")
        still = still + 1 if state == seen else 0
        if still == 3:
            return
        seen = state
        page.wait_for_timeout(100)
    raise AssertionError("the words never stand still")


def overlap(one: list[float], other: list[float]) -> bool:
    return (
        one[0] < other[2]
        and other[0] < one[2]
        and one[1] < other[3]
        and other[1] < one[3]
    )


def collisions(page: Page) -> list[tuple[str, str]]:
    """Labels over labels, and words of ties on nodes."""
    labels, bodies = page.evaluate(LABELS), page.evaluate(BODIES)
    pairs = [
        (one["said"], other["said"])
        for n, one in enumerate(labels)
        for other in labels[n + 1 :]
        if one["of"] != other["of"] and overlap(one["box"], other["box"])
    ]
    on_nodes = [
        (one["said"], body["id"])
        for one in labels
        for body in bodies
        if one["tie"] and lies_on(one["box"], body)
    ]
    return pairs + on_nodes


def lies_on(box: list[float], body: dict) -> bool:
    """Whether a box covers a part of a round, slanted or straight shape."""
    x = max(box[0] - body["x"], body["x"] - box[2], 0) / body["wide"]
    y = max(box[1] - body["y"], body["y"] - box[3], 0) / body["high"]
    within = {"ellipse": x * x + y * y < 1, "diamond": x + y < 1}
    return within.get(body["shape"], x < 1 and y < 1)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("more", ["", "level=people", "memberships=spokes"])
def test_no_label_lies_on_another_or_on_a_node(open_page, size, more):
    query, wide, high = SIZES[size]
    page = network_at(open_page, "&".join(filter(None, [query, more])), wide, high)
    assert collisions(page) == []


CUES = f"""() => {GRAPH}.edges('.line.hostility, .line.mediation')
    .filter(e => e.visible()).map(e => e.midpoint())
    .map(({{ x, y }}) => [x - 6, y - 6, x + 6, y + 6])"""
"""Boxes of the bars and circles in the middle of lines."""


def test_no_label_covers_a_second_cue(open_page):
    page = network_at(open_page, "level=people&to=2016-04-06")
    cues = page.evaluate(CUES)
    assert len(cues) > 5
    labels = page.evaluate(LABELS)
    assert [o["said"] for o in labels if any(overlap(o["box"], c) for c in cues)] == []


@pytest.mark.parametrize("size, named", [((1280, 720), 9), ((1920, 1080), 10)])
def test_larger_type_keeps_apart_too(open_page, size, named):
    page = network_at(open_page, "", *size)
    page.locator("#theme-toggle").click()
    page.locator("#theme-toggle").click()
    until(page, "document.documentElement.dataset.theme === 'projector'")
    until(page, f"parseFloat({GRAPH}.nodes('.name')[0].style('font-size')) > 13")
    settle(page)
    assert collisions(page) == []
    said = {label["of"] for label in page.evaluate(LABELS) if not label["tie"]}
    actors = {body["id"] for body in page.evaluate(BODIES)}
    assert len(said & actors) >= named


def test_words_give_way_at_every_date_too(open_page):
    page = network_at(open_page, "record=russia-armenia-loan-2016", 1280, 720)
    for moment in ("8 April", "7 April", "6 April"):
        page.keyboard.press("[")
        wait_for(page, moment)
        settle(page)
        assert collisions(page) == []


@pytest.mark.parametrize("year", [1991, 1995, 2000])
def test_an_area_says_its_name_where_its_organisation_is_not_drawn(open_page, year):
    page = network_at(open_page, f"to={year}&families=cooperation,mediation")
    assert collisions(page) == []


@pytest.mark.parametrize(
    "query",
    [
        "",
        "to=2017",
        "level=people",
        "path=armenia,russia&to=2017",
        "record=armenia",
        "view=difference&compare=1998",
    ],
)
@pytest.mark.parametrize("wide", [1440, 390])
def test_words_are_judged_as_the_style_sheet_draws_them(open_page, query, wide):
    page = network_at(open_page, query, wide)
    differ = page.evaluate(
        f"""() => {GRAPH}.elements('.words, .line').not('.off, .bar, .crowded')
            .map(e => [e.id(), {SAID}(e), e.visible()
                ? e.style(e.isNode() ? 'label' : 'source-label') : ''])
            .filter(([, said, drawn]) => said !== drawn)"""
    )
    assert differ == []


def test_words_stand_where_they_were_given_room(open_page):
    page = network_at(open_page)
    apart = page.evaluate(
        f"""() => {GRAPH}.edges('.line').not('.off, .crowded').filter(e => {SAID}(e))
            .map(e => {{
                const only = {{ includeNodes: false, includeEdges: false }};
                const drawn = e.boundingBox({{ ...only, includeMainLabels: false }});
                const far = box => Math.max(...['x1', 'y1', 'x2', 'y2']
                    .map(side => Math.abs(box[side] - drawn[side])));
                const given = {{ eles: [e], text: {SAID}(e) }};
                const places = [...dash_clientside.network.along.places(given)];
                return Math.min(...places.map(place => far(place.boxes[0])));
            }})"""
    )
    assert apart
    assert max(apart) < 4


def test_stated_values_come_before_other_words(open_page):
    page = network_at(open_page)
    assert any("about $4 bn" in words for words in page.evaluate(WORDS))


def test_what_found_no_room_comes_back_under_the_pointer(open_page):
    page = network_at(open_page, "record=russia-armenia-loan-2016", 1280, 720)
    crowded = (
        f"{GRAPH}.edges('.line.crowded').filter(e => {SAID}(e)).map(e => e.data('tie'))"
    )
    left_out = page.evaluate(crowded)
    assert left_out
    tie = next(tie for tie in left_out if point_at(page, tie))
    until(page, f"!({crowded}).includes('{tie}')")
    assert collisions_of_words(page) == []
    page.mouse.move(5, 5)
    until(page, f"({crowded}).includes('{tie}')")
    assert collisions(page) == []


def point_at(page: Page, tie: str) -> bool:
    """Move the pointer to where it is over this tie and none of its neighbours."""
    for spot in page.evaluate(ALONG, tie):
        page.mouse.move(*spot)
        page.wait_for_timeout(50)
        if page.evaluate(f"{GRAPH}.scratch('over')?.data('tie')") == tie:
            return True
    return False


def collisions_of_words(page: Page) -> list[tuple[str, str]]:
    nodes = {body["id"] for body in page.evaluate(BODIES)}
    return [pair for pair in collisions(page) if pair[1] not in nodes]


def test_nothing_stays_faded_when_the_date_changes_under_the_pointer(open_page):
    page = network_at(open_page)
    page.mouse.move(*page.evaluate(SPOT, "armenia"))
    until(page, f"{DIM} > 0")
    page.keyboard.press("[")
    wait_for(page, "8 April")
    page.keyboard.press("[")
    wait_for(page, "7 April")
    assert page.evaluate(DIM) > 0
    assert page.evaluate(f"{GRAPH}.elements('.dim.off').length") == 0
    page.mouse.move(*page.evaluate(SPOT, "kazakhstan"), steps=8)
    page.mouse.move(*(5 + at for at in page.evaluate(SPOT, "kyrgyzstan")), steps=8)
    page.mouse.move(5, 5)
    until(page, f"{DIM} === 0")
    page.keyboard.press("]")
    wait_for(page, "8 April")
    assert page.evaluate(DIM) == 0


def test_nothing_stays_faded_when_the_pointer_leaves_in_one_jump(open_page):
    page = network_at(open_page)
    spot = page.evaluate(SPOT, "armenia")
    for _ in range(2):
        page.mouse.move(*spot)
        until(page, f"{DIM} > 0")
        page.mouse.move(5, 5)
        until(page, f"{DIM} === 0")


@pytest.mark.parametrize("tie", ["russia-armenia-loan-2016", "russia-armenia-arms"])
@pytest.mark.parametrize(
    "query", ["path=armenia,russia", "record=russia-armenia-loan-2016"]
)
def test_all_parts_of_a_tie_stay_together(open_page, query, tie):
    page = network_at(open_page, query)
    page.mouse.move(*page.evaluate(MIDDLE, tie))
    (other,) = {"russia-armenia-arms", "russia-armenia-loan-2016"} - {tie}
    until(page, f"({PARTS})('{other}').every(([, dim]) => dim)")
    parts = page.evaluate(PARTS, tie)
    assert len(parts) > 1
    assert not any(dim for _, dim in parts)


def test_giving_room_is_quick(open_page):
    page = network_at(open_page, "level=people&record=aliyev", 1280, 720)
    spent = page.evaluate(
        f"""() => {{
            const began = performance.now();
            for (let n = 0; n < 20; n += 1) dash_clientside.network.label({GRAPH});
            return (performance.now() - began) / 20;
        }}"""
    )
    assert spent < 10
