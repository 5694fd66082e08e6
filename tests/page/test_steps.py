"""What the last answer showed is known at the next, and names the step between."""

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import from_query
from dashboard.page.steps import Step, last, search


@pytest.fixture
def shown(karabakh):
    """The Slice of a query."""
    return lambda query: choose(karabakh, from_query(query)[0])


def test_the_first_answer_changes_nothing(shown):
    step = last(None).to(shown("to=1999"), "?to=1999")
    assert step == {"address": "?to=1999", "search": "?to=1999", "words": ""}


def test_a_step_is_named_by_what_it_changed_since_the_last_answer(shown):
    first = last(None).to(shown(""), "")
    second = last(first).to(shown("level=people"), None)
    assert second == {
        "address": "?level=people",
        "search": "?level=people",
        "words": "level, people",
    }


def test_what_was_dropped_from_an_address_stays_dropped(shown):
    bad = "?kinds=trade&to=1999"
    step = last(last(None).to(shown("to=1999"), bad))
    assert step.read(bad) == "?to=1999"
    assert step.read("?kinds=other&to=1999") == "?kinds=other&to=1999"
    assert last(None).read(bad) == bad


@pytest.mark.parametrize(
    "given",
    [None, 7, "x", [], {}, {"search": "?to=1999"}, {"address": 1, "search": "x"}],
)
def test_what_is_no_step_is_none(given):
    assert last(given) == Step("", None)


def test_a_last_answer_that_cannot_be_read_is_no_error(shown):
    sent = {"address": "", "search": "?record=nobody&to=yesterday&%ff"}
    step = last(sent).to(shown("to=1999"), None)
    assert step["words"] == "date, 1999"


def test_the_default_is_an_empty_address(shown):
    assert search(shown("")) == ""
