"""Arms flows: totals kept whole, units never mixed, what is unknown never zero."""

import pytest

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.flows import NOMINAL_SHARE, period, ribbons
from dashboard.analysis.money import money


def flow(name, recipient, stage="delivered", **more):
    return {
        "id": name,
        "supplier": "ruritania",
        "recipient": recipient,
        "stage": stage,
        **more,
    }


def usd(amount, **more):
    return {"amount": str(amount), "currency": "USD", **more}


@pytest.fixture(scope="module")
def found(tables_of):
    flows = [
        flow("small", "borduria", value=usd(10), date="2015"),
        flow("unknown", "syldavia", date="2014"),
        flow("large", "sylvania", value=usd(1000, qualifier="about"), date="2013"),
        flow("euro", "sylvania", value={"amount": "7", "currency": "EUR"}, date="2013"),
        flow("loan", "sylvania", "financed", value=usd(500), date="2013"),
        flow("promise", "sylvania", "pledged", value=usd(900), date="2013"),
        flow("order", "sylvania", "ordered", value=usd(800), date="2013"),
    ]
    return ribbons(choose(tables_of(arms_flows=flows), Selection()))


def test_only_deliveries_of_one_currency_are_added(found):
    assert found.total == 1010
    assert found.currency == "USD"
    assert list(found.drawn.index) == ["large", "small", "euro", "unknown"]


def test_what_has_no_figure_gets_a_nominal_width(found):
    assert list(found.drawn["nominal"]) == [False, False, True, True]
    assert found.drawn.at["unknown", "width"] == 1000 * NOMINAL_SHARE
    assert found.without_figure == 2


def test_loans_pledges_and_orders_are_listed_and_not_drawn(found):
    assert set(found.table.index) - set(found.drawn.index) == {
        "loan",
        "promise",
        "order",
    }
    assert list(found.financing.index) == ["loan"]


def test_the_order_is_the_same_at_every_date(tables_of):
    flows = [
        flow("a", "borduria", value=usd(1), date="2013"),
        flow("b", "sylvania", value=usd(9), date="2015"),
    ]
    tables = tables_of(arms_flows=flows)
    later = ribbons(choose(tables, Selection()))
    sooner = ribbons(choose(tables, Selection(to="2014")))
    assert list(later.drawn.index) == ["b", "a"]
    assert list(sooner.drawn.index) == ["a"]
    assert sooner.drawn["width"].to_dict()["a"] == later.drawn["width"].to_dict()["a"]


def test_a_nominal_width_does_not_change_with_the_date(tables_of):
    flows = [
        flow("a", "borduria", date="2013"),
        flow("b", "sylvania", value=usd(100), date="2015"),
    ]
    tables = tables_of(arms_flows=flows)
    sooner = ribbons(choose(tables, Selection(to="2014")))
    assert sooner.drawn.at["a", "width"] == 100 * NOMINAL_SHARE


@pytest.mark.parametrize(
    ("amount", "currency", "qualifier", "words"),
    [
        (4_000_000_000, "USD", "about", "about $4 bn"),
        (200_000_000, "USD", "exact", "$200 million"),
        (1_250_000, "EUR", "at_least", "at least €1.25 million"),
        (1_234_567, "RUB", "more_than", "more than RUB 1,234,567"),
        (0, "USD", "exact", "$0"),
        (999_999, "USD", "exact", "$999,999"),
    ],
)
def test_money_is_never_rounded(amount, currency, qualifier, words):
    assert money(amount, currency, qualifier) == words


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ({"date": "2016-02"}, "Feb 2016"),
        ({"start": "2011~", "end": ".."}, "about 2011–2016"),
        ({"start": "1998", "end": "2003"}, "1998–2003"),
        ({"start": "1998"}, "1998, end not given"),
        ({"end": "2003"}, "until 2003, start not given"),
    ],
)
def test_the_period_is_said_whole(tables_of, dates, words):
    tables = tables_of(arms_flows=[flow("a", "sylvania", aggregate="true", **dates)])
    assert period(tables, "a") == words
