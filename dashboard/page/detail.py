"""The detail panel: a record, an actor, or how two actors are linked."""

from dash import html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.details import Card, Reader, actor_card, record_card
from dashboard.analysis.details.linked import answer, lit, others
from dashboard.analysis.linking.linking import linking
from dashboard.page.panel.card import card
from dashboard.page.panel.linked import linked
from dashboard.page.panel.words import Href


def detail(chosen: Slice) -> list[Component]:
    """The panel of what is selected, else of the pair; empty where neither is."""
    selection = chosen.selection
    if not selection.record and not selection.path:
        return []
    reader = Reader(chosen)

    def href(name: str) -> str:
        return selection.link(record=name)

    if selection.record:
        return _selected(reader, href)
    found = linking(chosen)
    assert found is not None
    return linked(answer(reader, found), lit(reader, found), selection, href)


def _selected(reader: Reader, href: Href) -> list[Component]:
    selection = reader.chosen.selection
    is_actor = selection.record in reader.actors
    draw = actor_card if is_actor else record_card
    given = draw(reader, selection.record)
    pool = others(reader, selection.record) if is_actor else ()
    ends = " and ".join(reader.name(end) for end in selection.path)
    back = f"Back to how {ends} are linked" if ends else ""
    parts = card(given, href, selection, pool, back)
    return [*parts, html.Footer(_footer(given, reader))]


def _footer(given: Card, reader: Reader) -> list[Component]:
    """The sources, and what each is worth as far as somebody has judged it."""
    found = []
    for source in dict.fromkeys(cite.source for cite in given.sources):
        seed = reader.tables.knowledge.seeds[source]
        numbers = dict.fromkeys(
            f"¶{cite.paragraph}" for cite in given.sources if cite.source == source
        )
        rated = f"rated {seed.reliability}" if seed.reliability else "not rated"
        name = f"{seed.author or source}, {', '.join(numbers)}. Reliability {rated}."
        found.append(html.P(name))
    return found
