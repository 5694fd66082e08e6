"""Fields of the rail in which names are chosen, or words typed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard.analysis.citing import from_sources, source_in_words
from dashboard.analysis.citing import speakers as words_of
from dashboard.analysis.sentence import plural
from dashboard.analysis.tables import Tables
from dashboard.views.attributes import aria

GROUPS = {
    "state": "States",
    "de_facto_state": "De facto entities",
    "organisation": "Organisations",
    "government_body": "Government bodies",
    "armed_force": "Armed forces",
    "person": "People",
    "territory": "Territories",
}
"""Heads in the list of actors, by kind of actor."""

Items = Sequence[tuple[str, str]]
"""Id and label of each name that can be chosen."""


def actors(tables: Tables) -> Component:
    """Every actor by its kind; those chosen are in focus."""
    kinds = tables.actors["kind"].to_dict()
    named = sorted(tables.names.items(), key=lambda item: item[1])
    lists = {
        head: [(key, name) for key, name in named if kinds[key] == kind]
        for kind, head in GROUPS.items()
    }
    return _choice("actors", "Focus on actors", "Focus on an actor", lists)


def sources(tables: Tables) -> list[Component]:
    """Every source with its ties; one alone is named, and there is no choice."""
    seeds, records = tables.knowledge.seeds, tables.ties["record"]
    items = []
    for key, seed in seeds.items():
        ties = int(from_sources(tables, records, (key,)).sum())
        items.append((key, _counted(source_in_words(seed), ties)))
    field = _choice("sources", "Sources", "All sources", {_HEAD: items})
    if len(seeds) > 1:
        return [field]
    only = [html.P(f"{source_in_words(seed)}, the only one") for seed in seeds.values()]
    return [*only, html.Div(field, hidden=True)]


def speakers(tables: Tables) -> Component:
    """Everybody whose words some record is, those with most ties first."""
    ties, names = Counter(tables.ties["record"]), tables.names
    found: Counter[str] = Counter()
    for record, speaker in words_of(tables).items():
        found[speaker] += ties[str(record)]
    order = sorted(found, key=lambda who: (-found[who], names[who]))
    items = [(who, _counted(names[who], found[who])) for who in order]
    return _choice("speakers", "Speakers", "All speakers", {_HEAD: items})


def text() -> Component:
    """Words to look for; they count when the field is left or Enter is pressed."""
    return dmc.TextInput(
        id="text",
        value="",
        debounce=True,
        placeholder="Words, then Enter",
        unstyled=True,
        className="field",
        autoComplete="off",
        spellCheck=False,
        leftSection=html.Span(className="ico ico-search"),
        **aria(label="Words in names and notes"),
    )


_HEAD = "Ties at any date"


def _counted(name: str, ties: int) -> str:
    return f"{name} \u00b7 {plural(ties, 'tie') if ties else 'no tie'}"


def _choice(key: str, label: str, hint: str, lists: Mapping[str, Items]) -> Component:
    """A field with a list of names under heads; none chosen is no choice."""
    groups: Any = [
        {"group": head, "items": [{"value": str(v), "label": str(n)} for v, n in items]}
        for head, items in lists.items()
        if items
    ]
    return dmc.MultiSelect(
        id=key,
        data=groups,
        value=[],
        searchable=True,
        placeholder=hint,
        nothingFoundMessage="Nobody of this name"
        if key != "sources"
        else "No such source",
        leftSection=html.Span(className="ico ico-search"),
        rightSection=[],
        className="choice",
        comboboxProps={"classNames": {"dropdown": "choice-list"}},
        **aria(label=label),
    )
