"""Every record of a Slice, drawn or not."""

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.listing import listed, shown
from dashboard.analysis.participants import ends
from dashboard.knowledge.records import Event
from dashboard.knowledge.vocabulary import vocabulary

SELECTIONS = [
    Selection(),
    Selection(to="1995"),
    Selection(from_="2016-04-05", to="2016-04-07"),
    Selection(families=("arms", "claim")),
    Selection(kinds=("pledged", "requested", "delivered")),
    Selection(statuses=("alleged", "assessed")),
    Selection(undated="hide"),
    Selection(past="hide", level="people"),
    Selection(speakers=("medvedev",)),
    Selection(text="armenia"),
    Selection(level="organisations", to="2016-04-04"),
]


def kept_one_by_one(chosen):
    """What is shown, by the words of the filters and without the tables."""
    selection, tables = chosen.selection, chosen.tables
    kinds = vocabulary().kinds
    for name, record in tables.by_id.items():
        mine = chosen.ties[chosen.ties["record"] == name]
        apart = mine[mine["hidden_by"] != "level"]
        if len(apart):
            if (apart["hidden_by"] == "").any():
                yield name
            continue
        row = tables.records.loc[name]
        kind = kinds.get(row["kind"])
        family = kind.family if kind else "claim"
        timing = chosen.records[name]
        said = {item.by for item in record.evidence}
        if isinstance(record, Event) and family == "claim":
            said |= {part.actor for part in record.actors}
        words = " ".join([row["name"], *(tables.names[end] for end in ends(record))])
        passes = (
            timing != "absent",
            selection.families is None or family in selection.families,
            selection.kinds is None or row["kind"] in selection.kinds,
            selection.statuses is None or row["status"] in selection.statuses,
            selection.undated == "show" or timing != "undated",
            selection.past == "show" or timing != "past",
            selection.speakers is None or said & set(selection.speakers),
            selection.text.casefold() in words.casefold(),
        )
        if all(passes):
            yield name


@pytest.mark.parametrize("selection", SELECTIONS, ids=lambda s: s.to_query() or "-")
def test_a_record_is_shown_where_each_filter_keeps_it(karabakh, selection):
    chosen = choose(karabakh, selection)
    assert set(shown(chosen).index) == set(kept_one_by_one(chosen))


def test_the_default_lists_everything(karabakh):
    found = listed(choose(karabakh, Selection()))
    assert len(found) == 65
    assert found["timing"].value_counts().to_dict() == {
        "certain": 40,
        "undated": 18,
        "possible": 7,
    }
    tied = found.index.isin(karabakh.ties["record"])
    assert set(found.loc[~tied, "family"]) == {
        "arms",
        "claim",
        "cooperation",
        "hostility",
        "mediation",
        "other",
    }


def test_what_is_no_tie_is_in_focus_where_one_of_its_actors_is(karabakh):
    near = shown(choose(karabakh, Selection(actors=("turkey",)))).index
    assert {"russia-turkey-hostilities", "turkish-factor", "turkey-denies"} <= set(near)
    assert "rogozin-pledge-armenia" not in near
    further = shown(choose(karabakh, Selection(actors=("turkey",), depth=2))).index
    assert "rogozin-pledge-armenia" in further


def test_a_claim_on_a_record_is_in_focus_where_its_actor_is(border):
    chosen = choose(border, Selection(actors=("ruritania",)))
    assert "ruritania-stirs-the-fighting" in shown(chosen).index
    assert listed(chosen).at["ruritania-stirs-the-fighting", "who"] == ["ruritania"]


def test_what_the_level_folds_away_is_still_a_record(karabakh):
    folded = choose(karabakh, Selection())
    ties = folded.ties[folded.ties["record"] == "bordyuzha-on-presence"]
    assert set(ties["hidden_by"]) == {"level"}
    assert listed(folded).at["bordyuzha-on-presence", "hidden_by"] == ""


def test_records_stand_in_the_order_in_which_they_had_surely_begun(karabakh):
    found = listed(choose(karabakh, Selection()))
    assert found["start_latest"].is_monotonic_increasing
    assert next(iter(found.index)) == "karabakh-conflict"
