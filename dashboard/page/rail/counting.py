"""What stands beside each step of the chain: how many ties reach it, how many stay."""

from typing import Any

from dash import html

from dashboard.analysis.asking.choosing import CHAIN, Slice
from dashboard.analysis.asking.ticking import offered
from dashboard.analysis.sentence import plural, window_in_words
from dashboard.views.attributes import aria

STEPS = {
    "level": ("level",),
    "date": ("date",),
    "families": ("families", "kinds"),
    "actors": ("actors",),
    "statuses": ("statuses",),
    "more": ("sources", "speakers", "text"),
    "undated": ("undated",),
    "past": ("past",),
}
"""The steps of the rail from top to bottom, and the filters each holds."""

FOLDED = {name: (name,) for name in STEPS["more"]}
"""Steps inside the fold."""

Said = Any
"""The children of a place for a count: a text, or a mark and words for ears."""


def counts(chosen: Slice) -> dict[str, Said]:
    """The number beside each step of the chain and each box, by its key."""
    after = {name: chosen.left_after(name) for name in CHAIN}
    before = dict(zip(CHAIN, (len(chosen.ties), *after.values()), strict=False))
    said: dict[str, Said] = {
        key: taken(before[names[0]], after[names[-1]])
        for key, names in (STEPS | FOLDED).items()
    }
    return said | _beside(chosen) | _boxes(chosen)


def taken(before: int, after: int) -> Said:
    """Quiet where a step takes nothing: "36 ties"; else "36 → 29 ties"."""
    if before == after:
        return plural(after, "tie")
    reach = f"{plural(before, 'tie')} reach{'' if before > 1 else 'es'} this step"
    return [
        html.Span(
            f"{before:,} → {plural(after, 'tie')}",
            className="took",
            **aria(hidden="true"),
        ),
        html.Span(
            f"{reach}, {after:,} {'are' if after != 1 else 'is'} left", className="vh"
        ),
    ]


def _beside(chosen: Slice) -> dict[str, Said]:
    """What a step says beside its count."""
    actors, selection = chosen.tables.actors, chosen.selection
    folded = int((actors[selection.level] != actors.index).sum())
    everything = plural(len(actors), "actor"), plural(len(chosen.ties), "tie")
    by_filter = chosen.ties["hidden_by"].isin(
        [n for n in CHAIN if n not in ("level", "date")]
    )
    said = {
        "all": ", ".join(everything),
        "folded": f"{folded:,} folded in" if folded else "",
        "window": window_in_words(chosen),
        "filtered": plural(int(by_filter.sum()), "tie"),
    }
    for key in ("undated", "past"):
        if getattr(selection, key) == "show":
            timed = chosen.ties["timing"] == key
            said[key] = plural(int((timed & chosen.reaching(key)).sum()), "tie")
    return said


def _boxes(chosen: Slice) -> dict[str, Said]:
    """How many of the ties that reach a step each of its boxes is about."""
    said: dict[str, Said] = {}
    tied = chosen.reaching("families")
    known = chosen.reaching("statuses")
    for rows, column in ((tied, "family"), (tied, "kind"), (known, "status")):
        for value, number in chosen.ties.loc[rows, column].value_counts().items():
            said[f"{column}-{value}"] = f"{number:,}"
    ticked = chosen.selection.kinds
    for family, kinds in offered(chosen.tables).items():
        on = len(kinds if ticked is None else [k for k in kinds if k in ticked])
        if 0 < on < len(kinds):
            number = said.get(f"family-{family}", "0")
            of = html.Span(f", {on} of {len(kinds)} kinds", className="vh")
            said[f"family-{family}"] = [number, of]
    return said
