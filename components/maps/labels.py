"""Where labels stand: inside their area where they fit, else outside with a line to it; never overlapping."""

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

STEP_PX = 4.0
GAP_PX = 4.0
ENOUGH_INSIDE = 0.92
"""Share of a label that must lie on its own area when it does not fit as a whole."""
MOST_CHOICES = 500
"""Of the places outside, only the nearest are weighed: the rest would be far from their area."""
LINE_OVER_OTHERS = 1.5
"""Extra cost of each px of a leader over another area."""


@dataclass(frozen=True)
class Wanted:
    """A label that is to be placed: its area in px, and the width and height of each of its centred lines."""

    code: str
    shape: BaseGeometry
    lines: tuple[tuple[float, float], ...]

    @property
    def width(self) -> float:
        """Width of the widest line."""
        return max(width for width, _ in self.lines)

    @property
    def height(self) -> float:
        """Height of all lines."""
        return sum(height for _, height in self.lines)

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
    """A label's outline (px); outside its area its leader; `short` where only its last line fits."""

    code: str
    box: Polygon
    leader: LineString | None = None
    short: bool = False


@dataclass
class _Choices:
    """Where a label could stand outside, with leaders and costs; those that are taken are struck off."""

    code: str
    boxes: Shapes
    leaders: Shapes
    costs: Floats

    def strike(self, placed: Sequence[Placed]) -> None:
        free = ~_hits(self.boxes, placed) & ~_hits(self.leaders, placed)
        self.boxes, self.leaders, self.costs = self.boxes[free], self.leaders[free], self.costs[free]

    def best(self) -> Placed:
        first = int(self.costs.argmin())
        return Placed(self.code, self.boxes[first], self.leaders[first])


def place(
    wanted: Sequence[Wanted], panel: tuple[float, float], *, outside: bool = True
) -> dict[str, Placed]:
    """Places by code in a panel of width and height px around the origin; one without room is left out.

    Without `outside` only areas that hold their label have one: among very many, leaders would hide the map.
    """
    placed: dict[str, Placed] = {}
    for label in wanted:
        if (box := _inside(label)) is not None:
            placed[label.code] = Placed(label.code, box)
    if not outside:
        return placed
    for label in sorted(_missing(wanted, placed), key=lambda label: -label.shape.area):
        if (box := _mostly_inside(label, list(placed.values()))) is not None:
            placed[label.code] = Placed(label.code, box)
    placed |= _outside(wanted, placed, panel)
    for label in _missing(wanted, placed):
        short = Wanted(label.code, label.shape, label.lines[-1:])
        box = _inside(short) if len(label.lines) > 1 else None
        if box is not None and not _hits(np.array([box]), list(placed.values()))[0]:
            placed[label.code] = Placed(label.code, box, short=True)
    return placed


def anchor_of(shape: BaseGeometry) -> Point:
    """The point of a shape that is farthest from its border."""
    return Point(shapely.maximum_inscribed_circle(shape, tolerance=1.0).coords[0])


def _missing(wanted: Sequence[Wanted], placed: Mapping[str, Placed]) -> list[Wanted]:
    return [label for label in wanted if label.code not in placed]


def _inside(label: Wanted) -> Polygon | None:
    boxes = _everywhere(label, label.shape.bounds, STEP_PX)
    shapely.prepare(label.shape)
    fitting = boxes[shapely.contains(label.shape, boxes)]
    if not len(fitting):
        return None
    air = shapely.distance(fitting, label.shape.boundary)
    aside = shapely.distance(shapely.centroid(fitting), label.shape.centroid)
    return fitting[int((np.minimum(air, GAP_PX) - 0.03 * aside).argmax())]


def _mostly_inside(label: Wanted, placed: Sequence[Placed]) -> Polygon | None:
    """The place with the most of the label on its area; its last line, the number, must lie on it whole."""
    boxes = _everywhere(label, label.shape.bounds, STEP_PX)
    last = Wanted(label.code, label.shape, label.lines[-1:])
    middles = shapely.get_coordinates(shapely.centroid(shapely.envelope(boxes)))
    numbers = last.at(middles[:, 0], middles[:, 1] + (label.height - last.height) / 2)
    boxes = boxes[shapely.contains(label.shape, numbers)]
    boxes = boxes[~_hits(boxes, placed)]
    if not len(boxes):
        return None
    shares = shapely.area(shapely.intersection(boxes, label.shape)) / shapely.area(boxes)
    best = int(shares.argmax())
    return boxes[best] if shares[best] >= ENOUGH_INSIDE else None


def _outside(
    wanted: Sequence[Wanted], placed: Mapping[str, Placed], panel: tuple[float, float]
) -> dict[str, Placed]:
    """Places around the areas, the cheapest leader first; in the other order if that finds room for more."""
    whole = shapely.union_all([label.shape for label in wanted])
    taken = list(placed.values())
    choices = [_choices(label, whole, taken, panel) for label in _missing(wanted, placed)]
    cheap_first = _filled(choices, 1)
    dear_first = _filled(choices, -1) if len(cheap_first) < len(choices) else {}
    return dear_first if len(dear_first) > len(cheap_first) else cheap_first


def _filled(choices: Sequence[_Choices], sign: int) -> dict[str, Placed]:
    open_choices = [replace(choice) for choice in choices]
    found: dict[str, Placed] = {}
    while open_choices := [choice for choice in open_choices if len(choice.costs)]:
        chosen = min(open_choices, key=lambda choice: sign * float(choice.costs.min()))
        found[chosen.code] = chosen.best()
        open_choices.remove(chosen)
        for choice in open_choices:
            choice.strike([found[chosen.code]])
    return found


def _choices(
    label: Wanted, whole: BaseGeometry, placed: Sequence[Placed], panel: tuple[float, float]
) -> _Choices:
    half_width, half_height = panel[0] / 2 - GAP_PX, panel[1] / 2 - GAP_PX
    step = max(2 * STEP_PX, label.height / 4)
    boxes = _everywhere(label, (-half_width, -half_height, half_width, half_height), step)
    around = whole.buffer(GAP_PX)
    shapely.prepare(around)
    boxes = boxes[~shapely.intersects(around, boxes)]
    leaders = np.asarray(shapely.shortest_line(boxes, anchor_of(label.shape)))
    nearest = np.argsort(shapely.length(leaders), kind="stable")[:MOST_CHOICES]
    boxes, leaders = boxes[nearest], leaders[nearest]
    others = whole.difference(label.shape.buffer(0.5)).simplify(1.0)
    costs = shapely.length(leaders) + LINE_OVER_OTHERS * shapely.length(shapely.intersection(leaders, others))
    choices = _Choices(label.code, boxes, leaders, np.asarray(costs))
    choices.strike(placed)
    return choices


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
