"""Folding persons and bodies into whom they speak for, by the role of the day."""

from collections.abc import Iterable, Mapping
from typing import Literal

from dashboard.knowledge.bounds import ALWAYS, Bounds, Observed, state
from dashboard.knowledge.records import Actor, Role

Level = Literal["states", "organisations", "people"]
LEVELS: tuple[Level, ...] = ("states", "organisations", "people")

_FOLDED: Mapping[Level, frozenset[str]] = {
    "states": frozenset({"person", "government_body", "armed_force"}),
    "organisations": frozenset({"person"}),
    "people": frozenset(),
}


class Folding:
    """Answers for whom an actor stood at the date of a record.

    The record's own days decide, not the window on screen, so that the ends of
    a tie never change while the reader moves the date.
    """

    def __init__(self, actors: Iterable[Actor], observed: Observed) -> None:
        self._kinds = {actor.id: actor.kind for actor in actors}
        self._roles = {
            actor.id: [
                (role, state(role, role.evidence, observed)) for role in actor.roles
            ]
            for actor in actors
        }

    def fold(
        self, actor: str, level: Level, days: Bounds = ALWAYS, speaks_for: str = ""
    ) -> str:
        """The actor that stands for `actor` at a level.

        Parameters
        ----------
        actor
            Id of an actor.
        days
            Bounds of the record it takes part in.
        speaks_for
            Whom it speaks for there, where the record says so.

        Returns
        -------
        str
            Id of the state or body; the actor itself where nothing folds it.
        """
        seen = {actor}
        while self._kinds.get(actor) in _FOLDED[level]:
            above = speaks_for or self._above(actor, days)
            if not above or above in seen:
                break
            seen.add(above)
            actor, speaks_for = above, ""
        return actor

    def speaks_for(self, actor: str, days: Bounds = ALWAYS) -> frozenset[str]:
        """The actor and everybody it may speak for on those days, by any role."""
        found: set[str] = set()
        waiting = [actor]
        while waiting:
            actor = waiting.pop()
            if actor not in found:
                found.add(actor)
                waiting += [role.of for role, _ in self._held(actor, days)]
        return frozenset(found)

    def role(self, actor: str, days: Bounds = ALWAYS) -> Role | None:
        """The first role of the actor that surely, else possibly, held then."""
        held = self._held(actor, days)
        return min(held, key=lambda h: not _surely(h[1], days))[0] if held else None

    def _held(self, actor: str, days: Bounds) -> list[tuple[Role, Bounds]]:
        """The roles that the actor may have held then, in the order of the file."""
        return [
            (role, spell)
            for role, spell in self._roles.get(actor, ())
            if spell.start_earliest <= days.end_latest
            and spell.end_latest >= days.start_earliest
        ]

    def _above(self, actor: str, days: Bounds) -> str:
        role = self.role(actor, days)
        return role.of if role else ""


def _surely(spell: Bounds, days: Bounds) -> bool:
    return (
        spell.start_latest <= days.start_earliest
        and spell.end_earliest >= days.end_latest
    )
