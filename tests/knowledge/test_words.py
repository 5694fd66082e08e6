"""Dates in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.knowledge.dates import parse
from dashboard.knowledge.words import day_in_words, in_words


@pytest.mark.parametrize(
    ("text", "words", "short"),
    [
        ("1999", "1999", "1999"),
        ("2016-04", "April 2016", "Apr 2016"),
        ("2016-04-09", "9 April 2016", "9 Apr 2016"),
        ("198X", "1980s", "1980s"),
        ("1988~", "about 1988", "about 1988"),
        ("2016-04?", "perhaps April 2016", "perhaps Apr 2016"),
        ("[1985..1989]", "between 1985 and 1989", "1985–1989"),
        ("[..2016-04-02]", "by 2 April 2016", "by 2 Apr 2016"),
        ("[1991..]", "1991 or later", "1991 or later"),
        ("[2016-04-04..2016-04-09]", "between 4 and 9 April 2016", "4–9 Apr 2016"),
        ("[2016-04..2016-05]", "between April and May 2016", "Apr–May 2016"),
        (
            "[2016-04-30..2016-05-02]",
            "between 30 April and 2 May 2016",
            "30 Apr–2 May 2016",
        ),
        (
            "[2015-04-04..2016-04-09]",
            "between 4 April 2015 and 9 April 2016",
            "4 Apr 2015–9 Apr 2016",
        ),
        ("2016-04-07/2016-04-08", "7 to 8 April 2016", "7 to 8 Apr 2016"),
        ("..", "still so when observed", "still so when observed"),
    ],
)
def test_a_date_is_said_at_the_precision_of_its_source(text, words, short):
    assert in_words(parse(text)) == words
    assert in_words(parse(text), short=True) == short


def test_a_missing_date_is_called_missing():
    assert in_words(None) == "date not given"


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_a_day_in_words_is_the_date_of_that_day_in_words(day):
    assert day_in_words(day) == in_words(parse(day.isoformat()))
