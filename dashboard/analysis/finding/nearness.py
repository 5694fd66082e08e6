"""The nearest names to words that match nothing: slips of the keyboard."""

from collections import Counter
from difflib import SequenceMatcher

from dashboard.analysis.finding.entries import Entry, Found, entries
from dashboard.analysis.kept import kept
from dashboard.analysis.tables import Tables

_MOST = 3
_ALIKE = 0.66
_APART = 0.25
_TRIED = 40
"""Words compared letter by letter: those that share most pairs of letters."""


def nearest(tables: Tables, sought: tuple[str, ...]) -> tuple[Found, ...]:
    """What is called most alike, by its words and as a whole; at most three.

    Parameters
    ----------
    sought
        Words as `letters.words` gives them.
    """
    alike = _by_words(tables, sought)
    place = {entry: n for n, entry in enumerate(alike)}
    likely = sorted(alike, key=lambda entry: (-alike[entry], place[entry]))[:_TRIED]
    whole = "".join(sought)
    score = {entry: alike[entry] + _whole(entry, whole) for entry in likely}
    best = max(score.values(), default=0)
    kept = [entry for entry in likely if score[entry] > best - _APART]
    kept.sort(key=lambda entry: -score[entry])
    return tuple(entry.found for entry in kept[:_MOST])


def _by_words(tables: Tables, sought: tuple[str, ...]) -> dict[Entry, float]:
    """How alike the words are, from 0 to 1, for each that has one nearly so."""
    alike: dict[Entry, float] = {}
    for word in sought:
        best: dict[Entry, float] = {}
        for other, ratio in _alike(tables, word):
            for entry in _named(tables)[other]:
                best[entry] = max(best.get(entry, 0), ratio)
        for entry, ratio in best.items():
            alike[entry] = alike.get(entry, 0) + ratio / len(sought)
    return alike


def _whole(entry: Entry, whole: str) -> float:
    names = filter(None, entry.names.split("\n"))
    return max(SequenceMatcher(None, whole, name).ratio() for name in names)


@kept
def _named(tables: Tables) -> dict[str, list[Entry]]:
    """What is called by a word; paragraphs and dates are not called anything."""
    found: dict[str, list[Entry]] = {}
    for entry in entries(tables):
        if entry.found.group not in ("paragraphs", "dates"):
            for word in entry.words.split():
                found.setdefault(word, []).append(entry)
    return found


@kept
def _by_pair(tables: Tables) -> dict[str, list[str]]:
    """Words by each two letters that follow each other in them."""
    found: dict[str, list[str]] = {}
    for word in _named(tables):
        for pair in _pairs(word):
            found.setdefault(pair, []).append(word)
    return found


def _pairs(word: str) -> set[str]:
    return {word[n : n + 2] for n in range(max(len(word) - 1, 1))}


def _alike(tables: Tables, word: str) -> list[tuple[str, float]]:
    pairs = _pairs(word)
    shared = Counter(
        other for pair in sorted(pairs) for other in _by_pair(tables).get(pair, ())
    )
    dice = {
        other: 2 * number / (len(pairs) + len(_pairs(other)))
        for other, number in shared.items()
    }
    tried = sorted(dice, key=lambda other: (-dice[other], other))[:_TRIED]
    ratios = [(other, SequenceMatcher(None, word, other).ratio()) for other in tried]
    return [(other, ratio) for other, ratio in ratios if ratio >= _ALIKE]
