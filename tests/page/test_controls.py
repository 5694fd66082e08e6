"""The shell and the rail: every id of the page once, every control named."""

from collections import Counter

import pytest

from dashboard.knowledge.vocabulary import vocabulary
from dashboard.page.shell import layout
from dashboard.views import VIEWS
from tests.page.walking import ids, text, walk, with_class

CONTROLS = """
url view families statuses level undated past filtered memberships actors from to
record heading sentence notice moment said detail picture legend theme frame network
network-empty picture-view time-track reset copy-link theme-toggle previous next
"""

STEPS = """
all date date-hidden window families actors level statuses undated past filtered shown
"""


@pytest.fixture(scope="module")
def page(karabakh):
    return layout(karabakh, VIEWS)


def test_every_id_is_there_once(page):
    found = Counter(ids(page))
    assert [name for name in CONTROLS.split() if found[name] != 1] == []
    assert [name for name, number in found.items() if number > 1] == []


def test_every_step_of_the_chain_has_a_count(page):
    counts = {name.removeprefix("count:") for name in ids(page) if "count:" in name}
    families = {f"family-{key}" for key in vocabulary().families}
    statuses = {f"status-{key}" for key in vocabulary().claim_statuses}
    assert counts == {*STEPS.split(), *families, *statuses}


def test_the_vocabulary_names_the_boxes(page):
    boxes = {c.value: text(c.label) for c in with_class(page, "check")}
    words = vocabulary()
    both = [*words.families.values(), *words.claim_statuses.values()]
    assert boxes == {one.key: one.label for one in both}


def test_all_boxes_begin_ticked(page):
    groups = {c.id: c.value for c in walk(page) if type(c).__name__ == "CheckboxGroup"}
    assert groups == {
        "families": list(vocabulary().families),
        "statuses": list(vocabulary().claim_statuses),
    }


def test_a_family_is_drawn_beside_its_name(page):
    rows = [c for c in with_class(page, "check") if c.value in vocabulary().families]
    assert all(with_class(c.label, c.value) for c in rows)


def test_there_is_one_tab_for_each_view(page):
    tabs = [c for c in walk(page) if type(c).__name__ == "TabsTab"]
    assert [(t.value, t.children) for t in tabs] == [(v.key, v.label) for v in VIEWS]
    assert {f"view-panel-{v.key}" for v in VIEWS} <= set(ids(page))


def test_every_actor_can_be_chosen_once(page, karabakh):
    (actors,) = [c for c in walk(page) if getattr(c, "id", "") == "actors"]
    offered = [item["value"] for group in actors.data for item in group["items"]]
    assert sorted(offered) == sorted(karabakh.actors.index)


def test_every_button_has_a_name(page):
    buttons = [c for c in walk(page) if type(c).__name__ == "Button"]
    nameless = [
        b for b in buttons if not (text(b) or b.to_plotly_json()["props"]["aria-label"])
    ]
    assert len(buttons) > 5
    assert nameless == []


def test_the_landmarks_are_there(page):
    kinds = Counter(type(c).__name__ for c in walk(page))
    assert (kinds["Header"], kinds["Nav"], kinds["Main"], kinds["H1"]) == (1, 1, 1, 1)
    assert kinds["Aside"] == 2


def test_the_top_bar_says_the_last_observed_day(page):
    (asof,) = with_class(page, "asof")
    assert text(asof) == "Observed until 9 April 2016"
