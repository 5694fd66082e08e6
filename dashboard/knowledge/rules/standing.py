"""Standing: a contested one is shown with those who contest it."""

from collections.abc import Iterator

from dashboard.knowledge.reading import Fault
from dashboard.knowledge.records import Actor, Relation
from dashboard.knowledge.rules.context import Context


def contested_by_somebody(context: Context) -> Iterator[Fault]:
    """Find de facto states of which nobody is said not to recognise them."""
    if ("relations",) in context.lost or not context.every_id:
        return
    contested = {
        relation.recipient
        for _, relation in context.of(Relation)
        if relation.kind == "non_recognition"
    }
    for path, actor in context.of(Actor):
        if actor.kind == "de_facto_state" and actor.id not in contested:
            message = "say who does not recognise it: a relation non_recognition"
            yield Fault((*path, "kind"), message)
