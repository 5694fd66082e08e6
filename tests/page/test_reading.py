"""From the address and the controls to a Selection; every input is untrusted."""

import pytest

from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.asking.ticking import offered, ticks
from dashboard.page.reading import STATUSES, control_values, read, uses_more


def test_a_control_changes_one_field_and_keeps_the_rest(karabakh):
    selection, notices, errors = read(
        "?sources=blagov-2016&to=1999", {"level": "people"}, karabakh
    )
    assert selection == Selection(to="1999", level="people", sources=("blagov-2016",))
    assert (notices, errors) == ([], {})


@pytest.mark.parametrize(
    ("control", "value", "field", "read_as"),
    [
        ("statuses", list(STATUSES), "statuses", None),
        ("statuses", [], "statuses", ()),
        ("statuses", ["attested"], "statuses", ("attested",)),
        ("actors", ["russia"], "actors", ("russia",)),
        ("actors", [], "actors", ()),
        ("speakers", ["medvedev", "erdogan"], "speakers", ("medvedev", "erdogan")),
        ("speakers", [], "speakers", None),
        ("sources", ["blagov-2016"], "sources", ("blagov-2016",)),
        ("sources", [], "sources", None),
        ("text", "  Smerch   loan ", "text", "Smerch loan"),
        ("to", "5 Apr 2016", "to", "2016-04-05"),
        ("to", "9 Apr 2016", "to", ""),
        ("to", "", "to", ""),
        ("from", "2011", "from_", "2011"),
        ("record", "csto", "record", "csto"),
        ("past", "hide", "past", "hide"),
    ],
)
def test_what_a_control_says(karabakh, control, value, field, read_as):
    selection, _, errors = read("", {control: value}, karabakh)
    assert getattr(selection, field) == read_as
    assert errors == {}


@pytest.mark.parametrize(
    ("control", "value", "error"),
    [
        (
            "to",
            "01/02/1992",
            "'01/02/1992' is no date; try 1999, Apr 2016 or 9 Apr 2016",
        ),
        ("level", "galaxy", "'galaxy' is not known"),
        ("families", ["arms", 7], "families: not a list of words"),
        ("families", {"__proto__": 1}, "families: not a list of words"),
        ("record", "../etc", "'../etc' is no id"),
        ("families", ["arm"], "'arm' is not known; nearest: arms"),
        ("text", "x" * 101, "at most 100 printable characters"),
    ],
)
def test_what_is_not_understood_is_said_and_changes_nothing(
    karabakh, control, value, error
):
    selection, _, errors = read("?to=1999", {control: value}, karabakh)
    assert selection == Selection(to="1999")
    assert errors == {control: error}


def test_a_beginning_after_the_end_is_refused(karabakh):
    selection, _, errors = read("?to=1995", {"from": "1999"}, karabakh)
    assert selection == Selection(to="1995")
    assert errors == {"from": "the first date lies after the second"}


def test_a_family_ticked_off_keeps_its_kinds(karabakh):
    boxes = ticks(Selection(), offered(karabakh))
    boxes.remove("arms")
    selection, _, errors = read("", {"families": boxes}, karabakh)
    assert errors == {}
    assert selection.kinds is None
    assert selection.families == (
        "cooperation",
        "mediation",
        "hostility",
        "claim",
        "other",
    )


def test_a_kind_ticked_off_leaves_the_others(karabakh):
    boxes = ticks(Selection(), offered(karabakh))
    boxes.remove("arms.financed")
    selection, _, _ = read("", {"families": boxes}, karabakh)
    assert selection.families is None
    kinds = set(karabakh.ties["kind"])
    assert set(selection.kinds or ()) == kinds - {"financed"}


@pytest.mark.parametrize(
    ("selection", "open_"),
    [
        (Selection(), False),
        (Selection(families=("arms",), actors=("russia",)), False),
        (Selection(text="loan"), True),
        (Selection(speakers=("medvedev",)), True),
        (Selection(sources=("blagov-2016",)), True),
    ],
)
def test_the_fold_stands_open_while_a_step_in_it_is_used(selection, open_):
    assert uses_more(selection) is open_


def test_the_controls_show_the_selection(karabakh):
    selection = Selection(
        families=("arms",),
        kinds=("delivered", "support", "peace"),
        to="2016-04-05",
        actors=("russia",),
        speakers=("medvedev",),
        text="loan",
    )
    kinds = offered(karabakh)
    values = control_values(selection, lambda date: f"<{date}>", kinds)
    assert values["families"] == ["cooperation.support", "arms", "arms.delivered"]
    assert values["statuses"] == list(STATUSES)
    assert values["speakers"] == ["medvedev"]
    assert values["sources"] == []
    assert values["text"] == "loan"
    assert values["to"] == "<2016-04-05>"
    assert values["actors"] == ["russia"]
    for control, value in values.items():
        if control not in ("from", "to"):
            assert read(f"?{selection.to_query()}", {control: value}, karabakh)[0] == (
                selection
            )
