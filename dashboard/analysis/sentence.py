"""A Slice in words: the heading and the sentence above every view."""

from collections.abc import Sequence

from dashboard.analysis.choosing import Slice
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
    selection, words = chosen.selection, vocabulary()
    names = chosen.tables.names
    said = []
    if selection.families == ():
        said.append("no tie kind ticked")
    elif selection.families is not None:
        labels = [words.families[key].label.lower() for key in selection.families]
        said.append(f"only {listed(labels)}")
    if selection.kinds is not None:
        labels = [words.kinds[key].label.lower() for key in selection.kinds]
        said.append(f"only kinds: {listed(labels)}")
    if selection.actors:
        actors = listed([str(names[actor]) for actor in selection.actors])
        way = _WAYS[selection.direction]
        said.append(f"within {plural(selection.depth, 'step')} {way}{actors}")
    if selection.statuses == ():
        said.append("no claim status ticked")
    elif selection.statuses is not None:
        said.append(f"only {listed(list(selection.statuses))}")
    if selection.speakers is not None:
        speakers = listed([str(names[actor]) for actor in selection.speakers])
        said.append(f"said by {speakers}")
    if selection.sources is not None:
        said.append(f"from {listed(list(selection.sources))}")
    if selection.text:
        said.append(f"holding “{selection.text}”")
    hidden = (("undated", "without a date"), ("past", "ended earlier"))
    said += [f"hiding {w}" for key, w in hidden if getattr(selection, key) == "hide"]
    return said


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
