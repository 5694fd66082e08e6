"""Memberships and roles of an actor, or the members of an organisation, as spells."""

from collections.abc import Iterator
from datetime import date

import pandas as pd

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.asking.judging import LABELS
from dashboard.analysis.columns import rows
from dashboard.analysis.details.card import Reader
from dashboard.analysis.details.parts import Bar, Stay
from dashboard.analysis.details.spells import dates_in_words, spell_in_words
from dashboard.knowledge.bounds import Bounds, state
from dashboard.knowledge.dates import UNBOUNDED
from dashboard.knowledge.records import Actor


def stays(reader: Reader, actor: Actor) -> Iterator[Stay]:
    """Memberships first, then roles; for an organisation also its members."""
    ties = reader.chosen.ties
    spokes = ties[(ties["role"] == "member") & (ties["hidden_by"] != "level")]
    mine = spokes[(spokes["source"] == actor.id) | (spokes["target"] == actor.id)]
    for tie in rows(mine):
        other = tie.target if tie.source == actor.id else tie.source
        said = spell_in_words(reader, tie.Index)
        said = f"member; {said}" if tie.source == actor.id else said
        words = said if tie.timing == "certain" else f"{said}; {LABELS[tie.timing]}"
        days = Bounds(*(getattr(tie, name).date() for name in Bounds._fields))
        yield Stay(reader.link(other), words, bar(reader.chosen, days))
    observed = reader.tables.observed
    for role in actor.roles:
        days = state(role, role.evidence or actor.evidence, observed)
        words = f"{role.role}; {dates_in_words(role) or 'dates not given'}"
        yield Stay(reader.link(role.of), words, bar(reader.chosen, days))


def bar(chosen: Slice, days: Bounds) -> Bar:
    """A spell over the time of the data, from the year of its first date on."""
    observed, starts = chosen.tables.observed, chosen.tables.records["start_earliest"]
    dated = starts[starts > pd.Timestamp(UNBOUNDED)]
    first = observed.first if dated.empty else dated.min().date()
    origin = date(min(first, observed.first).year, 1, 1)
    span = (observed.last - origin).days or 1

    def share(day: date) -> float:
        return round(min(max((day - origin).days / span, 0.0), 1.0), 4)

    surely = days.start_latest <= days.end_earliest
    return Bar(
        share(days.start_earliest),
        share(days.start_latest) if surely else None,
        share(days.end_earliest) if surely else None,
        share(days.end_latest),
        share(chosen.window.to),
    )
