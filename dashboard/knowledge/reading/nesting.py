"""Lists and sets of fields while they are being filled."""

from dashboard.knowledge.reading.located import Value
from dashboard.knowledge.reading.places import Entries, Fields, Path, Place, Spot, spot


class OpenList:
    """A list that takes entry after entry."""

    __slots__ = ("place", "value")

    def __init__(self, at: Spot) -> None:
        self.value: list[Value] = []
        self.place = Entries(at)

    at_key = False

    @property
    def step(self) -> Path:
        """Where the next entry goes."""
        return (len(self.value),)

    def tear(self) -> None:
        """Note that the last entry is not as it was written."""
        self.place.torn = True

    def put(self, value: Value, place: Place) -> str:
        """Take an entry; return what is wrong with it: nothing."""
        self.value.append(value)
        self.place.items.append(place)
        return ""


class OpenFields:
    """A set of fields that takes name, value, name, value.

    The first of two fields with one name is kept.
    """

    __slots__ = ("_keeps", "_key", "at_key", "place", "value")

    def __init__(self, at: Spot) -> None:
        self.value: dict[str, Value] = {}
        self.place = Fields(at)
        self.at_key = True
        self._key = ""
        self._keeps = True

    @property
    def step(self) -> Path:
        """Which field is being filled; none before its name is known."""
        return () if self.at_key else (self._key,)

    def tear(self) -> None:
        """Note that the last field is not as it was written.

        One whose name cannot be read is noted as the empty name.
        """
        self.place.torn.add(self._key)

    def put(self, value: Value, place: Place) -> str:
        """Take a name or a value; return what is wrong with it, or nothing."""
        self.at_key = not self.at_key
        if not self.at_key:
            return self._name(value, spot(place))
        if self._keeps:
            self.value[self._key] = value
            self.place.values[self._key] = place
        return ""

    def _name(self, name: Value, at: Spot) -> str:
        self._keeps = isinstance(name, str) and name not in self.value
        self._key = name if isinstance(name, str) else ""
        if self._keeps:
            self.place.keys[self._key] = at
            return ""
        if not isinstance(name, str):
            return "the name of a field is a plain word"
        first = self.place.keys[name].line
        return f"the field is there twice, first on line {first}"
