"""What is derived from tables or a Slice is kept beside it, and goes with it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple
from weakref import WeakKeyDictionary

Rest = TypeVarTuple("Rest")
Source = TypeVar("Source")
Result = TypeVar("Result")

MOST = 12
"""Answers kept for one source; the oldest goes first."""


def kept(
    derive: Callable[[Source, *Rest], Result],
) -> Callable[[Source, *Rest], Result]:
    """Remember what a function derives from its first argument.

    The first argument is held weakly, so nothing outlives the data it is of; the
    other arguments are plain values and passed by place.
    """
    memory: WeakKeyDictionary[Source, dict[object, Result]] = WeakKeyDictionary()

    @wraps(derive)
    def remembered(source: Source, *rest: *Rest) -> Result:
        answers = memory.setdefault(source, {})
        if rest not in answers:
            answers[rest] = derive(source, *rest)
            for old in list(answers)[:-MOST]:
                answers.pop(old, None)
        return answers[rest]

    return remembered
