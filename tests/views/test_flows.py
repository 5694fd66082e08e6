"""The Sankey and its table say the same, by a second way of adding up."""

from typing import Any

import pytest
from dash import dcc, html

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.views.flows import VIEW


def walk(component: Any):
    """Every component below one, itself included."""
    yield component
    children = getattr(component, "children", None)
    for child in children if isinstance(children, list) else [children]:
        if child is not None and not isinstance(child, str | int):
            yield from walk(child)


def words(component: Any) -> str:
    if isinstance(component, str | int):
        return str(component)
    children = getattr(component, "children", None)
    parts = children if isinstance(children, list) else [children]
    return "".join(words(part) for part in parts if part is not None)


def drawn(tables, **fields):
    return VIEW.draw(choose(tables, Selection(view="flows", **fields)), "light")


def graph(component) -> Any:
    found: Any = next(c for c in walk(component) if isinstance(c, dcc.Graph))
    return found.figure


def table_rows(component) -> list[str]:
    body: Any = next(c for c in walk(component) if isinstance(c, html.Tbody))
    return [words(row) for row in body.children]


def test_the_total_equals_the_sum_of_the_records(karabakh):
    raw = karabakh.knowledge.dataset.arms_flows
    stated = sum(
        f.value.amount
        for f in raw
        if f.stage == "delivered" and f.value and f.value.amount
    )
    assert stated == 4_000_000_000
    foot = next(c for c in walk(drawn(karabakh)) if isinstance(c, html.Tfoot))
    assert "about $4 bn" in words(foot)
    assert "+ unknown" in words(foot)


def test_every_arms_record_is_in_the_table_and_only_deliveries_are_ribbons(karabakh):
    view = drawn(karabakh)
    raw = karabakh.knowledge.dataset.arms_flows
    assert len(table_rows(view)) == len(raw)
    labels = set(graph(view).data[0].link.label)
    assert labels == {f.id for f in raw if f.stage == "delivered"}


@pytest.fixture
def doubtful(tables_of):
    says = {"source": "paper", "paragraph": 2, "by": "borduria"}
    doubts = {
        "negated": {"modality": "negated"},
        "supposed": {"modality": "hypothetical"},
        "alleged": {"evidence": [says]},
        "disputed": {"evidence": [says, says | {"stance": "denies"}]},
    }
    flow = {
        "supplier": "ruritania",
        "recipient": "sylvania",
        "stage": "delivered",
        "date": "2015",
        "value": {"amount": "4000000", "currency": "USD"},
    }
    return tables_of(arms_flows=[{"id": k} | flow | v for k, v in doubts.items()])


def test_what_is_negated_supposed_alleged_or_disputed_is_never_drawn(doubtful):
    view = drawn(doubtful)
    assert not [c for c in walk(view) if isinstance(c, dcc.Graph)]
    assert len(table_rows(view)) == 4
    assert "no figure" in words(
        next(c for c in walk(view) if isinstance(c, html.Tfoot))
    )


def test_a_narrower_window_says_of_a_total(karabakh):
    view = drawn(karabakh, from_="2014", to="2015")
    assert "of about $4 bn" in words(view)
    assert "A total is of its whole period" in words(view)


def test_the_ribbons_run_from_suppliers_to_recipients(karabakh):
    trace = graph(drawn(karabakh)).data[0]
    columns = list(trace.node.x)
    for source, target in zip(trace.link.source, trace.link.target, strict=True):
        assert columns[source] < columns[target]


def test_a_ribbon_is_as_high_at_every_date(karabakh):
    now = graph(drawn(karabakh)).data[0].link
    then = graph(drawn(karabakh, to="2013")).data[0].link
    assert dict(zip(now.label, now.value, strict=True)) == dict(
        zip(then.label, then.value, strict=True)
    )


def test_what_has_no_figure_is_pale_outlined_and_said_in_words(karabakh):
    view = drawn(karabakh)
    link = graph(view).data[0].link
    pale = dict(zip(link.label, link.color, strict=True))["russia-armenia-arms"]
    assert pale.endswith("0.16)")
    assert dict(zip(link.label, link.line.width, strict=True)) == {
        "russia-azerbaijan-arms": 0,
        "russia-armenia-arms": 1.25,
    }
    assert "no figure given; significantly lower than to Azerbaijan" in words(view)


def test_names_are_shown_as_they_are_written(tables_with_names):
    view = drawn(tables_with_names)
    hover = "".join(graph(view).data[0].link.customdata)
    assert "&lt;b&gt;A&amp;B" in hover
    assert "<b>A&B" not in hover
    assert "<b>A&B</b> %{y}" in words(view)


@pytest.fixture
def tables_with_names(tables_of):
    actor = {"id": "odd", "kind": "state", "name": "<b>A&B</b> %{y}"}
    flow = {
        "id": "f",
        "supplier": "odd",
        "recipient": "sylvania",
        "stage": "delivered",
        "date": "2015",
        "value": {"amount": "5", "currency": "USD"},
    }
    return tables_of([actor], arms_flows=[flow])


def test_an_empty_view_says_why_and_where_to_go(karabakh):
    view = drawn(karabakh, to="1991")
    assert "No arms flow up to 1991" in words(view)
    links = [getattr(c, "href", "") for c in walk(view) if isinstance(c, dcc.Link)]
    assert links[0] == "?view=flows&to=2012"
