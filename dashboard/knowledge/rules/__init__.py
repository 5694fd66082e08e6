"""What must hold over the whole set; one theme a file, one small function a rule."""

from collections.abc import Iterator

from dashboard.knowledge.reading import Fault
from dashboard.knowledge.rules import (
    circles,
    dates,
    evidence,
    figures,
    lives,
    references,
    roles,
    spells,
    standing,
    ties,
)
from dashboard.knowledge.rules.context import Context, Entry, Rule

RULES: tuple[Rule, ...] = (
    references.lead_somewhere,
    roles.nobody_speaks_for_a_person,
    roles.organisations_are_organisations,
    circles.records_lead_on,
    circles.comparisons_lead_on,
    circles.roles_lead_up,
    circles.organisations_hold_others,
    ties.two_ends,
    ties.ends_as_the_kind_asks,
    evidence.sources_listed,
    evidence.sources_once,
    evidence.sources_used,
    evidence.paragraphs_exist,
    evidence.paragraphs_used,
    figures.totals_of_deeds,
    figures.counts_in_order,
    standing.contested_by_somebody,
)
"""Rules that stay true where a faulty part of a record is left out."""

RULES_FOR_WHOLE_RECORDS: tuple[Rule, ...] = (
    roles.speakers_have_the_role,
    dates.end_after_start,
    dates.nothing_after_observed,
    lives.parts_inside,
    lives.taking_part_alive,
    spells.once_at_a_time,
    spells.third_parties_are_no_parties,
    ties.one_part_each,
    ties.stored_once,
)
"""Rules that could find fault only because something is left out: two spells look
alike without their dates. They wait until the record itself is right."""

__all__ = ["RULES", "RULES_FOR_WHOLE_RECORDS", "Context", "Entry", "Rule", "faults"]


def faults(context: Context) -> Iterator[Fault]:
    """All faults of the whole set."""
    for rule in RULES:
        yield from rule(context)
    for rule in RULES_FOR_WHOLE_RECORDS:
        yield from rule(context.whole)
