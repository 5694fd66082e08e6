"""From YAML events to plain values and, beside them, their places."""

from typing import Protocol

import yaml

from dashboard.knowledge.limits import MAX_DEPTH, MAX_TEXT
from dashboard.knowledge.problems import shown
from dashboard.knowledge.reading.characters import (
    STAND_IN,
    has_refused,
    refusal,
    without_refused,
)
from dashboard.knowledge.reading.located import Fault, Value
from dashboard.knowledge.reading.nesting import OpenFields, OpenList
from dashboard.knowledge.reading.places import Path, Place, Spot


class Ended(Exception):
    """Reading cannot go on; the fault is already noted."""


class Builder:
    """Takes the events of a document, one by one, without recursion."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self._document = OpenList(Spot(1, 1))
        self._damaged: list[tuple[Spot, Spot, Path]] = []
        self._stack: list[OpenList | OpenFields] = [self._document]

    @property
    def value(self) -> Value:
        """What the document says; None where it is empty."""
        return self._document.value[0] if self._document.value else None

    @property
    def place(self) -> Place:
        """Places of the value."""
        items = self._document.place.items
        return items[0] if items else Spot(1, 1)

    @property
    def whole(self) -> bool:
        """Whether the document was read to its end."""
        return len(self._stack) == 1

    def damaged(self, at: Spot) -> Path:
        """Path of the text with a refused character there; empty outside of texts."""
        return next(
            (path for begin, end, path in self._damaged if begin <= at < end), ()
        )

    def take(self, event: yaml.Event) -> None:
        """Add one event.

        Raises
        ------
        Ended
            On nesting that is too deep, and on a second document.
        """
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            closed = self._stack.pop()
            self._put(closed.value, closed.place)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._begin(event)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(_spot(event.start_mark))
        elif isinstance(event, yaml.DocumentStartEvent) and self._document.value:
            at = _spot(event.start_mark)
            self._fault(at, "a second document begins; a file holds one")
            raise Ended

    def _alias(self, at: Spot) -> None:
        self._hidden(at, "an alias (*) is not read; write the value out")
        self._stack[-1].put(None, at)
        self._stack[-1].tear()

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        at, text = _spot(event.start_mark), event.value
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        # elsewhere refused characters were seen before; here they can be escaped
        if event.style == '"' and has_refused(text.replace(STAND_IN, "")):
            self._fault(at, refusal(text.replace(STAND_IN, "")))
            text = without_refused(text)
        if STAND_IN in text:
            self._damaged.append((at, _spot(event.end_mark), self._path()))
            text = without_refused(text)
            text = text if event.style else text.strip()
        if len(text) > MAX_TEXT:
            self._fault(at, f"the text is longer than {MAX_TEXT:,} characters")
        # the parser in C says "" for a plain scalar, the one in Python None
        nothing = not event.style and text in ("", "null")
        self._put(None if nothing and not self._stack[-1].at_key else text, at)

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        at = _spot(event.start_mark)
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        if len(self._stack) > MAX_DEPTH:
            self._fault(at, f"nested deeper than {MAX_DEPTH} levels")
            raise Ended
        mapping = isinstance(event, yaml.MappingStartEvent)
        self._stack.append(OpenFields(at) if mapping else OpenList(at))

    def _refuse_marks(self, event: yaml.NodeEvent) -> None:
        at = _spot(event.start_mark)
        if event.anchor is not None:
            self._fault(at, f"the anchor {shown(event.anchor)} is not read; delete it")
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._fault(at, f"the tag {shown(tag)} is not read; delete it")

    def _put(self, value: Value, place: Place) -> None:
        wrong = self._stack[-1].put(value, place)
        if wrong:
            self._hidden(place if isinstance(place, Spot) else place.spot, wrong)
            self._stack[-1].tear()

    def _fault(self, at: Spot, message: str) -> None:
        self.faults.append(Fault(self._path(), message, at))

    def _hidden(self, at: Spot, message: str) -> None:
        """Note a fault because of which something written cannot be taken in."""
        self.faults.append(Fault(self._path(), message, at, hides=True))

    def _path(self) -> Path:
        return tuple(step for level in self._stack[1:] for step in level.step)


class _Mark(Protocol):
    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


def _spot(mark: _Mark | None) -> Spot:
    return Spot(mark.line + 1, mark.column + 1) if mark else Spot(1, 1)
