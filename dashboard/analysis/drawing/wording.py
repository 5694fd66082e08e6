"""Words on ties and nodes of a picture."""

from datetime import date
from typing import Any

from dashboard.analysis.asking.dated import coarse
from dashboard.analysis.flows import period
from dashboard.analysis.money import money
from dashboard.analysis.tables import Tables
from dashboard.knowledge.dates import UNBOUNDED, parse
from dashboard.knowledge.records import ArmsFlow
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.knowledge.words import in_words

DE_FACTO = "de facto, see status note"

_LINE = 18


def word(tables: Tables, tie: Any) -> str:
    """What stands on the line of a tie; empty for most."""
    kind = vocabulary().kinds[tie.kind]
    if tie.role and tie.role not in ("party", "member"):
        return tie.role
    if kind.family == "claim":
        return kind.says
    if kind.family == "arms":
        return value(tables, tie.record)
    return kind.label.lower() if kind.of == "event" and not _talks(tie) else ""


def _talks(tie: Any) -> bool:
    """Talks and mediation: the open circle says enough."""
    return tie.family == "mediation"


def value(tables: Tables, flow: str) -> str:
    """A stated value with its period, in two lines; empty where none is stated."""
    record = tables.by_id[flow]
    assert isinstance(record, ArmsFlow)
    given = record.value
    if given is None or given.amount is None or given.currency is None:
        return ""
    said = money(given.amount, given.currency, given.qualifier)
    return f"{said}\n{period(tables, flow)}"


def tag(tables: Tables, tie: Any) -> str:
    """What a selected tie says of itself, in one line."""
    kind = vocabulary().kinds[tie.kind]
    label = kind.label
    if tie.role:
        record = tables.records.at[tie.record, "name"]
        label = f"{record}: {tie.role}"
    said = value(tables, tie.record).split("\n")[0] if kind.family == "arms" else ""
    return f"{label}, {said}" if said else label


def until(tie: Any) -> str:
    """When a past tie ended, as precisely as is known: "until 1999"."""
    first, last = tie.end_earliest.date(), tie.end_latest.date()
    if first == last:
        return f"until {last.day} {last:%b %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"until {last:%b %Y}"
    return f"until {last.year}" if first.year == last.year else f"until {_by(last)}"


def unseen(tie: Any) -> str:
    """Since when nothing is known of it: "not observed after 9 Apr 2016"."""
    return f"not observed after {_day(tie.observed_last.date())}"


def planned(tie: Any) -> str:
    """Till when a planned tie is to last: "planned until 2020"; empty for others."""
    last = tie.planned.date()
    return "" if last == UNBOUNDED else f"planned until {_day(last)}"


def _day(last: date) -> str:
    return in_words(parse(coarse(last)), short=True)


def _by(last: date) -> str:
    return f"{last.year} at the latest"


def in_lines(name: str) -> tuple[str, ...]:
    """A name in at most two lines, broken where they are most alike in length."""
    words = name.split()
    if len(name) <= _LINE or len(words) < 2:
        return (name,)
    cuts = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    return min(cuts, key=lambda cut: max(map(len, cut)))


def members(organisation: str, count: int, *, surely: bool) -> str:
    """How many an area holds: "CSTO, 6 members", "CSTO, up to 7 members"."""
    return f"{organisation}, {count if surely else f'up to {count}'} members"
