"""A view that a selection leaves alone is told by its key, and sent once."""

from dash import no_update

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.page.answers import drawn_once
from dashboard.page.fresh import fresh
from dashboard.views.matrix import VIEW as MATRIX
from dashboard.views.table import VIEW as TABLE


def sent(tables, view, seen, theme="light", **fields):
    chosen = choose(tables, Selection(view=view.key, **fields))
    return fresh({"view": drawn_once(view, chosen, theme)}, seen)


def test_a_selection_does_not_send_the_table_again(karabakh):
    first = sent(karabakh, TABLE, None)
    assert first["view"] is not no_update
    assert sent(karabakh, TABLE, first["seen"], record="csto")["view"] is no_update


def test_a_date_an_order_and_a_theme_do(karabakh):
    seen = sent(karabakh, TABLE, None)["seen"]
    for change in ({"to": "1998"}, {"table_order": "who"}, {"theme": "projector"}):
        assert sent(karabakh, TABLE, seen, **change)["view"] is not no_update


def test_a_view_that_marks_its_selection_is_sent_with_it(karabakh):
    seen = sent(karabakh, MATRIX, None)["seen"]
    again = sent(karabakh, MATRIX, seen)
    assert again["view"] is no_update
    changed = sent(karabakh, MATRIX, seen, record="russia")
    assert changed["view"] is not no_update
