"""The measures on offer: what each counts, in which unit, and what it does not say."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """One question about actors.

    Attributes
    ----------
    key
        Its word in a Selection.
    label, unit, units
        Its name, and what one and what many are called.
    definition
        What the number of an actor says.
    """

    key: str
    label: str
    unit: str
    units: str
    definition: str


_OFFERED = (
    Measure("ties", "Ties", "tie", "ties", "How many ties the actor has, by family."),
    Measure(
        "between",
        "Go-between",
        "% of pairs",
        "% of pairs",
        "Of all pairs of other actors, how many have their shortest way to each other"
        " through this one; where several ways are equally short, its part of them.",
    ),
    Measure(
        "groups",
        "Groups",
        "actor",
        "actors",
        "How many actors are linked with this one, however far round, itself included."
        " No tie leads from one group to another.",
    ),
    Measure(
        "bridges",
        "Bridges",
        "tie",
        "ties",
        "How many of the actor's ties part the picture when they are lost, because no"
        " other way leads round them.",
    ),
)

MEASURES: Mapping[str, Measure] = {measure.key: measure for measure in _OFFERED}
"""Measures by their word in a Selection; `none` is no measure."""

RULES = (
    "Counted are the ties in the picture that are certain, possible or without a date,"
    " whichever way they point, hostile ones too. Claims are not (a claim is no bond),"
    " nor what ended earlier or is planned. Alliances and agreements are two steps from"
    " party to party and stand in no order themselves."
)
"""What holds for every measure."""


def in_words(measure: Measure, value: float, *, unit: bool = False) -> str:
    """A value as it is written: "12", "30 %"; with its unit "12 ties", "30 % of pairs".

    Examples
    --------
    >>> in_words(MEASURES["ties"], 1, unit=True), in_words(MEASURES["between"], 0.004)
    ('1 tie', 'under 1 %')
    """
    if measure.key == "between":
        percent = "under 1 %" if 0 < value < 0.005 else f"{100 * value:.0f} %"
        return f"{percent} of pairs" if unit else percent
    number = f"{int(value):,}"
    noun = measure.unit if value == 1 else measure.units
    return f"{number} {noun}" if unit else number


def warning(sources: int) -> str:
    """What a measure must not be taken for."""
    who = "one source mentions" if sources == 1 else f"{sources} sources mention"
    return f"It counts what {who}; a count is not power."
