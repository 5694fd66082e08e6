"""The map in words, and as elements: the same ties, over land."""

from pathlib import Path

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.views.map import VIEW

SCRIPT = Path(__file__).parents[2] / "dashboard" / "page" / "assets" / "network.js"


def drawn(karabakh, **fields):
    chosen = choose(karabakh, Selection(view="map", **fields))
    return VIEW.draw(chosen, "light").to_plotly_json()["props"]["elements"]


def test_words_say_who_has_a_place_and_that_no_edge_is_a_border(karabakh):
    chosen = choose(karabakh, Selection(view="map"))
    assert VIEW.heading(chosen) == "Where the ties run, up to 9 Apr 2016"
    assert VIEW.sentence(chosen) == (
        "9 of 10 actors at their seat, one stands where there is room; 36 ties. "
        "Land is simplified: no edge on this map is a border"
    )
    early = choose(karabakh, Selection(view="map", to="1991"))
    assert VIEW.sentence(early).startswith("9 of 10 actors at their seat, one stands")
    assert "; 14 ties. " in VIEW.sentence(early)


def test_land_lies_beneath_and_no_date_changes_it(karabakh):
    kinds = [element["classes"] for element in drawn(karabakh)]
    beneath = [n for n, kind in enumerate(kinds) if kind in ("land", "water", "sketch")]
    assert beneath
    assert max(beneath) < kinds.index("area on-map off")
    assert drawn(karabakh) == drawn(karabakh, to="1991")


def test_a_member_without_land_has_no_part_of_the_tint(karabakh):
    held = [e for e in drawn(karabakh) if e["classes"] == "area on-map off"]
    assert held
    assert len({e["data"]["id"] for e in held}) == len(held)


def test_the_script_knows_the_families_in_the_order_of_the_vocabulary():
    listed = ", ".join(f'"{family}"' for family in vocabulary().families)
    assert f"const LANDS = [{listed}]" in SCRIPT.read_text("utf-8")
