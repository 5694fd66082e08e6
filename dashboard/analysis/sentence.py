"""A Slice in words: the heading and the sentence above every view."""

from collections.abc import Sequence

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.asking.ticking import box, offered, ticks
from dashboard.analysis.citing import source_in_words
from dashboard.knowledge.dates import UNBOUNDED, When, parse
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.knowledge.words import in_words

_CLASSES = (
    ("possible", "possible"),
    ("undated", "without a date"),
    ("past", "ended earlier"),
    ("not_observed", "not observed"),
    ("planned", "planned"),
)


def heading(chosen: Slice) -> str:
    """What the picture shows: "In force on 9 April 2016, and what happened by then"."""
    if chosen.window.to > chosen.tables.observed.last:
        return f"{in_words(asked_for(chosen))}, after the last observed day"
    if not chosen.selection.from_:
        return f"In force {as_of(chosen)}, and what happened by then"
    since = in_words(parse(chosen.selection.from_))
    return f"In force {as_of(chosen)}, and what happened since {since}"


def sentence(chosen: Slice) -> str:
    """Counts by class of date: "10 actors; 23 ties certain on 9 April 2016, …".

    Counts are of ties, not of records.
    """
    counts = chosen.counts()
    certain = plural(counts.get("certain", 0), "tie")
    parts = [f"{certain} certain {as_of(chosen)}"]
    parts += [f"{counts[key]} {words}" for key, words in _CLASSES if counts.get(key)]
    return f"{plural(len(chosen.actors), 'actor')}; {', '.join(parts)}"


def drawn_in_words(chosen: Slice) -> str:
    """How many actors and ties are shown: "10 actors, 36 ties"."""
    actors, ties = len(chosen.actors), len(chosen.shown)
    return f"{plural(actors, 'actor')}, {plural(ties, 'tie')}"


def as_of(chosen: Slice) -> str:
    """The day looked at, no more precise than it was asked for.

    "on 9 April 2016"; for a month or a year "at the end of 1999".
    """
    to = asked_for(chosen)
    whole = to.begin is not None and to.begin.precision != "day"
    return f"{'at the end of' if whole else 'on'} {in_words(to)}"


def asked_for(chosen: Slice) -> When:
    """The day looked at, at the precision it was asked for."""
    asked = chosen.selection.to
    if asked and parse(asked).last == chosen.window.to:
        return parse(asked)
    return parse(chosen.window.to.isoformat())


_WAYS = {"both": "of ", "out": "out from ", "in": "in to "}


def filters(chosen: Slice) -> list[str]:
    """The filters that differ from the default, each in words."""
    return list(by_step(chosen).values())


def by_step(chosen: Slice) -> dict[str, str]:
    """What each step of the chain that is used does, in words, in its order."""
    selection, names = chosen.selection, chosen.tables.names
    said = {"families": _kinds(chosen)}
    if selection.actors:
        actors = listed([str(names[actor]) for actor in selection.actors])
        way = _WAYS[selection.direction]
        said["actors"] = f"within {plural(selection.depth, 'step')} {way}{actors}"
    if selection.statuses == ():
        said["statuses"] = "no claim status ticked"
    elif selection.statuses is not None:
        said["statuses"] = f"only {listed(list(selection.statuses))}"
    if selection.sources is not None:
        seeds = chosen.tables.knowledge.seeds
        sources = [source_in_words(seeds[source]) for source in selection.sources]
        said["sources"] = f"from {listed(sources)}"
    if selection.speakers is not None:
        speakers = listed([str(names[actor]) for actor in selection.speakers])
        said["speakers"] = f"said by {speakers}"
    if selection.text:
        said["text"] = f"holding “{selection.text}”"
    for key, words in (("undated", "without a date"), ("past", "ended earlier")):
        if getattr(selection, key) == "hide":
            said[key] = f"hiding {words}"
    return {step: words for step, words in said.items() if words}


def _kinds(chosen: Slice) -> str:
    """The ticks of families and kinds: what is on or what is off, the shorter."""
    selection, words = chosen.selection, vocabulary()
    if selection.families is None and selection.kinds is None:
        return ""
    ticked = set(ticks(selection, offered(chosen.tables)))
    on, off = [], []
    for family, kinds in offered(chosen.tables).items():
        shown = [k for k in kinds if family in ticked and box(family, k) in ticked]
        label = words.families[family].label.lower()
        if len(shown) == len(kinds):
            (on if family in ticked else off).append(label)
        elif not shown:
            off.append(label)
        else:
            on += [words.kinds[kind].label.lower() for kind in shown]
            hidden = [kind for kind in kinds if kind not in shown]
            off += [words.kinds[kind].label.lower() for kind in hidden]
    if not on:
        return "no tie kind ticked"
    if not off:
        return ""
    return f"without {listed(off)}" if len(off) < len(on) else f"only {listed(on)}"


def window_in_words(chosen: Slice) -> str:
    """The window: "until 9 April 2016", "2011 to 9 April 2016"."""
    selection = chosen.selection
    to = in_words(asked_for(chosen), short=True)
    if chosen.window.start == UNBOUNDED:
        return f"up to {to}"
    return f"{in_words(parse(selection.from_), short=True)} to {to}"


def plural(number: int, noun: str, many: str = "") -> str:
    """A count with its noun: "1 tie", "2 ties"; `many` where `s` is wrong."""
    return f"{number:,} {noun if number == 1 else many or noun + 's'}"


def listed(words: Sequence[str]) -> str:
    """Entries of a list as one text: "arms, claims and mediation"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
