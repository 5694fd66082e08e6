"""The shell and the rail: every id of the page once, every control named."""

from collections import Counter

import pytest

from dashboard.analysis.asking.choosing import CHAIN, choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.asking.ticking import offered, ticks
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.page.rail.choosers import sources
from dashboard.page.rail.counting import FOLDED, STEPS
from dashboard.page.shell import layout
from dashboard.views import VIEWS
from tests.page.walking import ids, text, walk, with_class

CONTROLS = """
url view families statuses level undated past filtered memberships actors from to
record heading sentence notice moment said detail picture legend theme frame network
network-empty picture-view time-track reset copy-link theme-toggle previous next
"""

BESIDE = "all folded window filtered shown"


@pytest.fixture(scope="module")
def page(karabakh):
    return layout(karabakh, VIEWS)


def test_every_id_is_there_once(page):
    found = Counter(ids(page))
    assert [name for name in CONTROLS.split() if found[name] != 1] == []
    assert [name for name, number in found.items() if number > 1] == []


def test_every_step_of_the_chain_has_a_count(page, karabakh):
    counts = {name.removeprefix("count:") for name in ids(page) if "count:" in name}
    boxes = {f"family-{key}" for key in vocabulary().families}
    boxes |= {f"status-{key}" for key in vocabulary().claim_statuses}
    boxes |= {f"legend-{key}" for key in vocabulary().families}
    boxes |= {f"kind-{key}" for key in set(karabakh.ties["kind"])}
    assert counts == {*STEPS, *FOLDED, *BESIDE.split(), *boxes}


def test_the_steps_stand_in_the_order_in_which_they_are_applied(page):
    counts = [name.removeprefix("count:") for name in ids(page) if "count:" in name]
    assert [name for name in counts if name in STEPS] == list(STEPS)
    assert [name for name in counts if name in FOLDED] == list(FOLDED)
    assert [name for names in STEPS.values() for name in names] == list(CHAIN)


def test_the_vocabulary_names_the_boxes(page, karabakh):
    found = [c for c in with_class(page, "check") if type(c).__name__ == "Checkbox"]
    boxes = {c.value: text(c.label) for c in found}
    words = vocabulary()
    both = [*words.families.values(), *words.claim_statuses.values()]
    kinds = {
        f"{family}.{kind}": words.kinds[kind].label
        for family, of in offered(karabakh).items()
        for kind in of
    }
    assert boxes == {one.key: one.label for one in both} | kinds
    assert kinds["arms.financed"] == "Arms financed"


def test_all_boxes_begin_ticked(page, karabakh):
    groups = {c.id: c.value for c in walk(page) if type(c).__name__ == "CheckboxGroup"}
    assert groups == {
        "families": ticks(Selection(), offered(karabakh)),
        "statuses": list(vocabulary().claim_statuses),
    }
    offered_kinds = [box for box in groups["families"] if "." in box]
    assert len(offered_kinds) == len(set(karabakh.ties["kind"]))


def test_a_family_is_drawn_beside_its_name(page):
    rows = [c for c in with_class(page, "check") if c.value in vocabulary().families]
    assert all(with_class(c.label, c.value) for c in rows)


def test_a_speaker_is_offered_by_full_name_with_its_ties(page, karabakh):
    (speakers,) = [c for c in walk(page) if getattr(c, "id", "") == "speakers"]
    offered_ = {i["value"]: i["label"] for g in speakers.data for i in g["items"]}
    assert offered_["erdogan"] == "Recep Tayyip Erdogan \u00b7 2 ties"
    assert offered_["rogozin"] == f"{karabakh.names['rogozin']} \u00b7 no tie"
    for speaker, label in offered_.items():
        shown = choose(karabakh, Selection(speakers=(speaker,), level="people")).ties
        number = int((shown["hidden_by"] != "speakers").sum())
        assert label.endswith(f" {number or 'no'} tie{'s' if number > 1 else ''}")


def test_one_source_is_named_and_is_no_choice(page):
    (more,) = [c for c in walk(page) if getattr(c, "id", "") == "more"]
    assert "Sergei Blagov, the only one" in text(more)
    (field,) = [c for c in walk(more) if getattr(c, "id", "") == "sources"]
    hidden = [c for c in walk(more) if getattr(c, "hidden", False)]
    assert [c.children for c in hidden] == [field]


def test_several_sources_are_a_choice(tables_of):
    two = tables_of(sources={"book": "2003-05-02/2003-05-09"})
    field = next(walk(sources(two)))
    (group,) = field.data
    assert [item["label"] for item in group["items"]] == [
        "paper \u00b7 no tie",
        "book \u00b7 no tie",
    ]


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
