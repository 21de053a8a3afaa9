"""Where labels stand: inside their area where they fit, else outside with a line to it; never overlapping."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import shapely
from shapely import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry

Floats: TypeAlias = npt.NDArray[np.float64]
Flags: TypeAlias = npt.NDArray[np.bool_]
Shapes: TypeAlias = npt.NDArray[np.object_]
Lines: TypeAlias = tuple[tuple[float, float], ...]

STEP_PX = 4.0
GAP_PX = 4.0
ENOUGH_INSIDE = 0.92
"""Share of a label that must lie on its own area when it does not fit as a whole."""
MOST_CHOICES = 500
"""Of the places outside, only the nearest are weighed: the rest would be far from their area."""
REACH_PX = 300.0
"""So far from its area a label is looked for a place."""
LINE_OVER_OTHERS = 1.5
"""Extra cost of each px of a leader over another area."""
EDGE_PX = 3.0
"""So far from the border a leader ends that only has to reach its area."""
ROUNDS = 6
"""Tries to find room outside for all; each serves first whoever came off worst in the one before."""
BEARABLE_PX = 20.0
"""So much longer a leader may be than where nothing else stood; one left out counts as LEFT_OUT_PX."""
LEFT_OUT_PX = 2000.0


@dataclass(frozen=True)
class Wanted:
    """A label that is to be placed: its area in px, and the width and height of each of its centred lines.

    breaks: its words on more lines, for where `lines` do not fit. outer: the lines that stand outside, if
    they are others. aside: it stands outside if there is room, since its area is full of other things; its
    leader ends just behind the border.
    """

    code: str
    shape: BaseGeometry
    lines: Lines
    breaks: tuple[Lines, ...] = ()
    outer: Lines = ()
    aside: bool = False

    @property
    def width(self) -> float:
        """Width of the widest line."""
        return max(width for width, _ in self.lines)

    @property
    def height(self) -> float:
        """Height of all lines."""
        return sum(height for _, height in self.lines)

    def forms(self) -> list["Wanted"]:
        """The label unbroken, then on more and more lines."""
        return [self, *(replace(self, lines=lines, breaks=()) for lines in self.breaks)]

    def at(self, across: Floats, down: Floats) -> Shapes:
        """The label's own outline, line by line, around each of many points."""
        right: list[tuple[float, float]] = []
        top = -self.height / 2
        for width, height in self.lines:
            right += [(width / 2, top), (width / 2, top + height)]
            top += height
        ring = np.array([*right, *((-x, y) for x, y in reversed(right))])
        return np.asarray(shapely.polygons(np.stack([across, down], axis=-1)[:, None, :] + ring))


@dataclass(frozen=True)
class Placed:
    """A label's outline (px); outside its area its leader; `form` is the place among the label's forms."""

    code: str
    box: Polygon
    leader: LineString | None = None
    form: int = 0


@dataclass
class _Choices:
    """Where a label could stand outside, with leaders and costs; those that are taken are struck off."""

    code: str
    boxes: Shapes
    leaders: Shapes
    costs: Floats
    least: float = 0

    def strike(self, placed: Sequence[Placed]) -> None:
        free = ~_hits(self.boxes, placed) & ~_hits(self.leaders, placed)
        self.boxes, self.leaders, self.costs = self.boxes[free], self.leaders[free], self.costs[free]

    def best(self) -> Placed:
        first = int(self.costs.argmin())
        return Placed(self.code, self.boxes[first], self.leaders[first])


def place(
    wanted: Sequence[Wanted],
    panel: tuple[float, float],
    taken: Sequence[Polygon] = (),
    *,
    outside: bool = True,
) -> dict[str, Placed]:
    """Places by code in a panel of width and height px around the origin; one without room is left out.

    taken: what no label may cover; only one that should stand aside and cannot lies on it at last.
    Without `outside` only areas that hold their label have one: among very many, leaders would hide the map.
    """
    blocks = [Placed("", box) for box in taken]
    placed: dict[str, Placed] = {}
    for label in wanted:
        if not label.aside and (found := inside(label, blocks)) is not None:
            placed[label.code] = found
    if not outside:
        return placed
    for label in sorted(_missing(wanted, placed), key=lambda label: -label.shape.area):
        found = None if label.aside else _mostly_inside(label, [*blocks, *placed.values()])
        if found is not None:
            placed[label.code] = found
    placed |= _outside(wanted, [*blocks, *placed.values()], _missing(wanted, placed), panel)
    for label in _missing(wanted, placed):
        found = inside(label, list(placed.values())) if label.aside else None
        if found is not None:
            placed[label.code] = found
    return placed


def inside(label: Wanted, placed: Sequence[Placed] = ()) -> Placed | None:
    """The label wholly on its area, on as few lines as fit there; None where it does not."""
    if label.shape.is_empty:
        return None
    shapely.prepare(label.shape)
    for number, form in enumerate(label.forms()):
        boxes = _everywhere(form, label.shape.bounds, STEP_PX)
        fitting = boxes[shapely.contains(label.shape, boxes)]
        fitting = fitting[~_hits(fitting, placed)]
        if len(fitting):
            air = shapely.distance(fitting, label.shape.boundary)
            aside = shapely.distance(shapely.centroid(fitting), label.shape.centroid)
            best = int((np.minimum(air, GAP_PX) - 0.03 * aside).argmax())
            return Placed(label.code, fitting[best], form=number)
    return None


def anchor_of(shape: BaseGeometry) -> Point:
    """The point of a shape that is farthest from its border."""
    return Point(shapely.maximum_inscribed_circle(shape, tolerance=1.0).coords[0])


def _missing(wanted: Sequence[Wanted], placed: Mapping[str, Placed]) -> list[Wanted]:
    return [label for label in wanted if label.code not in placed]


def _mostly_inside(label: Wanted, placed: Sequence[Placed]) -> Placed | None:
    """The place with the most of the label on its area; its last line, the number, must lie on it whole."""
    boxes = _everywhere(label, label.shape.bounds, STEP_PX)
    last = replace(label, lines=label.lines[-1:])
    middles = shapely.get_coordinates(shapely.centroid(shapely.envelope(boxes)))
    numbers = last.at(middles[:, 0], middles[:, 1] + (label.height - last.height) / 2)
    boxes = boxes[shapely.contains(label.shape, numbers)]
    boxes = boxes[~_hits(boxes, placed)]
    if not len(boxes):
        return None
    shares = shapely.area(shapely.intersection(boxes, label.shape)) / shapely.area(boxes)
    best = int(shares.argmax())
    return Placed(label.code, boxes[best]) if shares[best] >= ENOUGH_INSIDE else None


def _outside(
    wanted: Sequence[Wanted], taken: Sequence[Placed], missing: Sequence[Wanted], panel: tuple[float, float]
) -> dict[str, Placed]:
    """Places around the areas, the nearest first; who comes off badly is served first in the next round."""
    whole = shapely.union_all([label.shape for label in wanted])
    choices = [_choices(label, whole, taken, panel) for label in missing]
    choices = [choice for choice in choices if len(choice.costs)]
    best: dict[str, Placed] = {}
    least, first = math.inf, list[str]()
    for _ in range(ROUNDS if choices else 0):
        found, losses = _filled(choices, first)
        if sum(losses.values()) < least:
            best, least = found, sum(losses.values())
        worst = max(losses, key=losses.__getitem__)
        if losses[worst] < BEARABLE_PX or worst in first[:1]:
            break
        first = list(dict.fromkeys([worst, *first]))
    return best


def _filled(choices: Sequence[_Choices], first: Sequence[str]) -> tuple[dict[str, Placed], dict[str, float]]:
    """Places, and for each label how much longer its leader is than where nothing else stood; one by one."""
    open_choices = [replace(choice) for choice in choices]
    losses = {choice.code: LEFT_OUT_PX for choice in choices}
    found: dict[str, Placed] = {}
    while open_choices := [choice for choice in open_choices if len(choice.costs)]:
        chosen = min(open_choices, key=lambda choice: _turn(choice, first))
        found[chosen.code] = chosen.best()
        losses[chosen.code] = float(chosen.costs.min()) - chosen.least
        open_choices.remove(chosen)
        for choice in open_choices:
            choice.strike([found[chosen.code]])
    return found, losses


def _turn(choice: _Choices, first: Sequence[str]) -> tuple[int, float]:
    rank = first.index(choice.code) if choice.code in first else len(first)
    return rank, float(choice.costs.min())


def _choices(
    label: Wanted, whole: BaseGeometry, placed: Sequence[Placed], panel: tuple[float, float]
) -> _Choices:
    label = replace(label, lines=label.outer or label.lines)
    room = shapely.box(-panel[0] / 2, -panel[1] / 2, panel[0] / 2, panel[1] / 2).buffer(-GAP_PX)
    near = room.intersection(shapely.box(*label.shape.bounds).buffer(REACH_PX, join_style="mitre"))
    boxes = _everywhere(label, near.bounds, max(2 * STEP_PX, label.height / 4))
    around = whole.buffer(GAP_PX)
    shapely.prepare(around)
    boxes = boxes[~shapely.intersects(around, boxes)]
    leaders = np.asarray(shapely.shortest_line(boxes, _goal(label)))
    nearest = np.argsort(shapely.length(leaders), kind="stable")[:MOST_CHOICES]
    boxes, leaders = boxes[nearest], leaders[nearest]
    others = whole.difference(label.shape.buffer(0.5)).simplify(1.0)
    costs = shapely.length(leaders) + LINE_OVER_OTHERS * shapely.length(shapely.intersection(leaders, others))
    choices = _Choices(label.code, boxes, leaders, np.asarray(costs))
    choices.strike(placed)
    choices.least = float(choices.costs.min(initial=math.inf))
    return choices


def _goal(label: Wanted) -> BaseGeometry:
    """Where the leader of a label ends: in the middle of its area, or somewhere behind its border."""
    near = label.shape.buffer(-EDGE_PX) if label.aside else Point()
    return anchor_of(label.shape) if near.is_empty else near


def _everywhere(label: Wanted, bounds: tuple[float, float, float, float], step: float) -> Shapes:
    """The label on a grid that fills the bounds."""
    west, north, east, south = bounds
    x = np.arange(west + label.width / 2, east - label.width / 2 + 1, step)
    y = np.arange(north + label.height / 2, south - label.height / 2 + 1, step)
    across, down = (axis.ravel() for axis in np.meshgrid(x, y))
    return label.at(across, down)


def _hits(shapes: Shapes, placed: Sequence[Placed]) -> Flags:
    leaders = [label.leader for label in placed if label.leader is not None]
    blocked = shapely.union_all([*leaders, *(label.box.buffer(GAP_PX / 2) for label in placed)])
    shapely.prepare(blocked)
    return np.asarray(shapely.intersects(blocked, shapes))
