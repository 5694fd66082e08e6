"""A record or an actor in words: what the detail panel, print and slides say."""

from dashboard.analysis.details.actor import actor_card
from dashboard.analysis.details.brief import Brief, brief
from dashboard.analysis.details.card import Cite, Fact, Link, Reader, Row
from dashboard.analysis.details.parts import Bar, Card, Quote, Section, Stay
from dashboard.analysis.details.record import record_card

__all__ = [
    "Bar",
    "Brief",
    "Card",
    "Cite",
    "Fact",
    "Link",
    "Quote",
    "Reader",
    "Row",
    "Section",
    "Stay",
    "actor_card",
    "brief",
    "record_card",
]
