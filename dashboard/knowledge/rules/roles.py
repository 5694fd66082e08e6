"""Roles: for whom persons and bodies speak."""

from collections.abc import Iterator

from dashboard.knowledge.problems import nearest
from dashboard.knowledge.reading import Fault
from dashboard.knowledge.records import Actor, Alliance, Event
from dashboard.knowledge.rules.context import Context
from dashboard.knowledge.rules.parts import participations


def nobody_speaks_for_a_person(context: Context) -> Iterator[Fault]:
    """Find roles of persons: a role is of a state, a body or an organisation."""
    for path, actor in context.of(Actor):
        for number, role in enumerate(actor.roles):
            above = context.actors.get(role.of)
            if above is not None and above.kind == "person":
                message = f"{role.of} is a person; a role is of a state or body"
                yield Fault((*path, "roles", number, "of"), message)


def speakers_have_the_role(context: Context) -> Iterator[Fault]:
    """Find participants said to speak for somebody of whom they have no role."""
    for path, event in context.of(Event):
        for inside, part in participations(event):
            actor = context.actors.get(part.actor)
            if actor is None or part.speaks_for is None:
                continue
            above = _above(context, actor)
            if part.speaks_for not in above:
                near = nearest(part.speaks_for, above)
                message = f"{actor.id} has no role of {part.speaks_for}{near}"
                yield Fault((*path, *inside, "for"), message)


def organisations_are_organisations(context: Context) -> Iterator[Fault]:
    """Find alliances whose organisation is an actor of another kind."""
    for path, alliance in context.of(Alliance):
        actor = context.actors.get(alliance.organisation or "")
        if actor is not None and actor.kind != "organisation":
            message = f"{actor.id} is of kind {actor.kind}, not organisation"
            yield Fault((*path, "organisation"), message)


def _above(context: Context, actor: Actor) -> set[str]:
    """Everybody for whom an actor may speak, by its roles and theirs."""
    found: set[str] = set()
    waiting = [actor]
    while waiting:
        for role in waiting.pop().roles:
            above = context.actors.get(role.of)
            if role.of not in found:
                found.add(role.of)
                waiting += [above] if above else []
    return found
