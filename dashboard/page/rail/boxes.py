"""Check boxes of the rail: families of ties with their kinds, and other groups."""

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.asking.ticking import Offered, box, ticks
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.page.legend import sample
from dashboard.views.attributes import aria


def count(key: str, classes: str = "n") -> Component:
    """A place for a count; the page fills it by its key."""
    return html.Span(id={"type": "count", "of": key}, className=classes)


def checks(key: str, label: str, ticked: list[str], rows: Component) -> Component:
    """A group of check boxes, all ticked: nothing is filtered."""
    return dmc.CheckboxGroup(
        rows,
        id=key,
        value=ticked,
        unstyled=True,
        label=label,
        labelProps={"className": "vh"},
    )


def check(
    of: str, key: str, value: str, mark: Component | None, label: str
) -> Component:
    """One box: a mark, its name, and the count `of-key`."""
    words = html.Span(label, className="lab")
    marks = [mark] if mark is not None else []
    return dmc.Checkbox(
        value=value,
        label=[*marks, words, count(f"{of}-{key}")],
        unstyled=True,
        className="check",
    )


def families(kinds: Offered) -> Component:
    """A box for each family; each opens to those of its kinds."""
    rows = [_family(family, of) for family, of in kinds.items()]
    ticked = ticks(Selection(), kinds)
    return checks("families", "Tie kinds", ticked, html.Div(rows))


def _family(family: str, kinds: tuple[str, ...]) -> Component:
    label = vocabulary().families[family].label
    row = check("family", family, box(family), sample(family), label)
    fold = [_kinds(family, label, kinds)] if kinds else []
    return html.Div([row, *fold], className="family")


def _kinds(family: str, label: str, kinds: tuple[str, ...]) -> Component:
    """The kinds of a family; out of use while the family is ticked off."""
    words = vocabulary().kinds
    rows = [
        check("kind", kind, box(family, kind), None, words[kind].label)
        for kind in kinds
    ]
    name = html.Span(f"{label} by kind", className="vh")
    icon = html.Span(className="ico ico-up", **aria(hidden="true"))
    return html.Details(
        [
            html.Summary([name, icon], title=f"{label} by kind"),
            html.Fieldset(
                rows,
                id={"type": "kinds", "of": family},
                **aria(label=f"{label} by kind"),
            ),
        ],
        className="kinds",
    )
