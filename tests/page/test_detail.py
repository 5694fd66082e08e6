"""The panel as components: what a reader, seeing or not, is given."""

from collections.abc import Iterator
from typing import Any

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection, from_query
from dashboard.page.detail import detail


def every(parts: Any) -> Iterator[Any]:
    """Every component below, itself included."""
    for part in parts if isinstance(parts, list | tuple) else [parts]:
        yield part
        children = getattr(part, "children", None)
        if children is not None and not isinstance(part, str):
            yield from every(children)


def drawn(tables, **fields):
    return list(every(detail(choose(tables, Selection(**fields)))))


def text(part) -> str:
    return "".join(p for p in every(part) if isinstance(p, str))


def of(parts, **wanted):
    return [
        part
        for part in parts
        if all(getattr(part, name, None) == value for name, value in wanted.items())
    ]


def test_nothing_selected_is_no_panel(karabakh):
    assert detail(choose(karabakh, Selection())) == []


def test_tabs_say_what_they_hold_and_control_their_panels(karabakh):
    parts = drawn(karabakh, record="russia-armenia-loan-2016")
    tabs = of(parts, role="tab")
    assert [text(tab) for tab in tabs] == ["Facts7", "Ties6", "Events1", "Sources1"]
    assert [tab.tabIndex for tab in tabs] == [0, -1, -1, -1]
    panels = {panel.id: panel.hidden for panel in of(parts, role="tabpanel")}
    assert [getattr(tab, "aria-controls") for tab in tabs] == list(panels)
    assert list(panels.values()) == [False, True, True, True]


def test_ids_are_unique_and_rows_lead_to_what_the_data_knows(karabakh):
    every_one = (*karabakh.records.index, *karabakh.actors.index)
    known = {*every_one, *karabakh.ties.index}
    for record in every_one:
        parts = drawn(karabakh, record=record, to="2016-04-08")
        ids = [part.id for part in parts if getattr(part, "id", None)]
        assert len(ids) == len(set(ids)), record
        rows = of(parts, role="option")
        assert {getattr(row, "data-record") for row in rows} <= known


def test_every_link_of_the_panel_keeps_the_rest_of_the_selection(karabakh):
    kept = {"to": "2016-04-08", "families": ("arms", "claim")}
    parts = drawn(karabakh, record="turkey-fuels-fighting", **kept)
    links = [part.href for part in parts if getattr(part, "href", None)]
    assert links
    for link in links:
        selection, notices = from_query(link)
        assert notices == []
        assert {name: getattr(selection, name) for name in kept} == kept


def test_sight_is_offered_only_where_there_is_a_picture_of_places(karabakh):
    for view, number in (("network", 1), ("flows", 0)):
        parts = drawn(karabakh, record="russia", view=view)
        found = [p for p in parts if "centre" in (getattr(p, "className", "") or "")]
        buttons = [p for p in found if getattr(p, "title", "")]
        assert len(buttons) == number


def test_a_record_opened_from_a_pair_leads_back_to_it(karabakh):
    pair = ("turkey", "kazakhstan")
    parts = drawn(karabakh, path=pair, record="turkey-hostile-to-armenia")
    (back,) = of(parts, className="wayback")
    assert text(back) == "Back to how Turkey and Kazakhstan are linked"
    assert from_query(back.href)[0] == Selection(path=pair)


def test_a_pair_says_which_ties_to_light_and_closes_to_nothing(karabakh):
    parts = drawn(karabakh, path=("turkey", "kazakhstan"), level="organisations")
    (answer,) = [part for part in parts if hasattr(part, "data-lit")]
    assert "turkey-hostile-to-armenia" in getattr(answer, "data-lit").split()
    assert getattr(answer, "data-ends") == "turkey kazakhstan"
    close = next(part for part in parts if getattr(part, "title", "") == "Close (Esc)")
    assert from_query(close.href)[0] == Selection(level="organisations")


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ("russia-armenia-loan-2016", "Sergei Blagov, ¶14. Reliability not rated."),
        ("turkey-fuels-fighting", "Sergei Blagov, ¶1, ¶3. Reliability not rated."),
    ],
)
def test_the_footer_names_the_source_and_its_rating(karabakh, record, said):
    footer = detail(choose(karabakh, Selection(record=record)))[-1]
    assert text(footer) == said


def test_every_paragraph_leads_to_a_digest_in_the_same_panel(karabakh):
    for record in karabakh.records.index:
        parts = drawn(karabakh, record=record)
        asked = {
            getattr(p, "data-paragraph") for p in parts if hasattr(p, "data-paragraph")
        }
        there = {getattr(p, "data-at") for p in parts if hasattr(p, "data-at")}
        assert asked <= there, record


def test_the_paragraphs_of_a_record_lead_to_all_paragraphs_and_back(karabakh):
    loan = "russia-armenia-loan-2016"
    parts = drawn(karabakh, record=loan, to="2016-03")
    (link,) = of(parts, className="among")
    there, _ = from_query(link.href)
    assert there == Selection(view="sources", record=loan, to="2016-03")
    assert of(drawn(karabakh, record=loan, view="sources"), className="among") == []
