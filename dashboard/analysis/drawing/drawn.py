"""A network picture as data: what is drawn where, before anything draws it.

Lengths are px. Places are in the reference frame and scale with the window;
widths, fans and distances of labels do not.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dashboard.analysis.drawing.beneath import Area, Ground, Land


class Label(NamedTuple):
    """Words beside a node.

    Attributes
    ----------
    lines, note
        The words, and quieter ones below them.
    side
        Where it stands: `left`, `right`, `above` or `below`.
    """

    lines: tuple[str, ...]
    note: str
    side: str


@dataclass(frozen=True, slots=True)
class Node:
    """An actor, or the junction of an agreement.

    Attributes
    ----------
    code
        Written inside the shape; empty for a junction.
    shape
        Kind of the actor, or `junction`.
    family
        Family of a junction's ties; empty for an actor.
    x, y
        Place in the reference frame.
    """

    id: str
    code: str
    name: str
    shape: str
    family: str
    x: float
    y: float
    label: Label


@dataclass(frozen=True, slots=True)
class Mark:
    """How one tie is drawn.

    Attributes
    ----------
    tail, head
        Ends at the level.
    cue
        Second cue: `ring`, `arrow`, `bars`, `open` or `` (none).
    body
        `plain`, `hatched` (arms without a figure) or `hollow` (financing).
    width
        Of the line.
    fan, bend
        Its middle lies `fan` px and `bend` times the distance of its ends to
        the side of the straight line; with y down, positive is to the right of
        tail to head.
    shift
        How far along the line its cue stands from the middle, so that the bars
        of neighbours do not run into one.
    word, past, unseen, plan, tag
        Words on it; when it is past, not observed, planned; when it is selected.
    at, beside
        Where the word stands: share of the way from the tail (0: it does not
        fit and is not shown), and px from the line to the word's middle.
    drawn
        False: never drawn in this picture (both ends fold into one, or the same
        is drawn already).
    held
        A membership that an area says while it surely or possibly lasts: a line
        once it is past, planned or not observed, or where no area holds the
        member. Nothing else makes room for it.
    bundle
        Stands for all ties of its family between its ends; `id` is no tie's.
    busy
        A single tie of a pair that has bundles: its place in the fan is the
        frame's to say, since few of the pair are ever shown one by one.
    """

    id: str
    tail: str
    head: str
    family: str
    kind: str
    directed: bool
    role: str
    cue: str
    body: str
    width: float
    word: str
    past: str
    tag: str
    drawn: bool
    unseen: str = ""
    plan: str = ""
    held: bool = False
    bundle: bool = False
    busy: bool = False
    fan: float = 0.0
    bend: float = 0.0
    shift: float = 0.0
    at: float = 0.0
    beside: tuple[float, float] = (0.0, 0.0)

    @property
    def ends(self) -> tuple[str, str]:
        """Both ends, the tail first."""
        return self.tail, self.head


@dataclass(frozen=True, slots=True, eq=False)
class Crowd:
    """Which tie of the data set each bundle stands for, in the order of the ties.

    Attributes
    ----------
    bundle
        Number of its mark, -1 where no bundle stands for a tie.
    pair
        Place of its pair in `pairs`, -1 where it has no bundles.
    pairs
        Both ends of each, as `a~b` in order of ids.
    along
        1 from the bundle's tail to its head, -1 against it, 0 without direction.
    group
        Number of its pair and family, also where no bundle is drawn for them; -1
        where nothing is drawn.
    """

    bundle: NDArray[np.int64]
    pair: NDArray[np.int64]
    pairs: tuple[str, ...]
    along: NDArray[np.int64]
    group: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that any date may draw at a level.

    Attributes
    ----------
    key
        Names the data version, the level, how memberships are drawn and on what.
    on
        `paper`, where seats make room for ties, or `map`.
    marks
        One for each tie of the data set, in its order, then the bundles; only
        the bundles where the level has more ties than are drawn one by one.
    singles
        How many marks are of single ties.
    crowd
        Which ties the bundles stand for.
    ground, lands
        What lies beneath, and the land of actors; nothing on paper.
    closest
        On a map, where seats lie closest: middle of them, and px between two.
    width, height
        The reference frame.
    """

    key: str
    level: str
    memberships: str
    on: str
    width: float
    height: float
    nodes: tuple[Node, ...]
    marks: tuple[Mark, ...]
    singles: int
    crowd: Crowd = field(compare=False)
    areas: tuple[Area, ...]
    ground: tuple[Ground, ...] = ()
    lands: tuple[Land, ...] = ()
    closest: tuple[float, float, float] | None = None


class Frame(NamedTuple):
    """What one Selection shows of a picture: a character for each thing.

    Attributes
    ----------
    ties
        c certain, p possible, u without a date, h past, n not observed,
        l planned, - hidden; a capital is faded by a filter. A letter a mark.
    nodes
        s shown, a shown and named by its area, f faded, A both, - hidden.
    areas
        c certain, p possible, - hidden; a capital is faded.
    ends
        Where the arrows of each bundle point: > its head, < its tail, = both,
        - neither.
    counts
        By number of a bundle that stands for more than one: how many of which
        class.
    fans
        By number of a single tie of a pair with bundles: its fan in px.
    lit
        Number of the bundle that stands for the selected record; -1 for none.
    lands
        Family of most ties to who is in focus, by land: its place among the
        families of the vocabulary; - none.
    """

    ties: str
    nodes: str
    areas: str
    ends: str
    counts: Mapping[int, str]
    fans: Mapping[int, float]
    lit: int = -1
    lands: str = ""
