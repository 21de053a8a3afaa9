"""A map for papers: rings in points on a sheet of fixed size, filled or hatched, with labels and a legend."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

import shapely
from shapely.geometry.base import BaseGeometry

from components.maps.labels import Placed, Wanted, anchor_of, inside, place
from components.maps.viewport import Viewport
from components.scale import Scale

Ring: TypeAlias = tuple[tuple[float, float], ...]
TEXT = 10.0
LINE_HEIGHT = 1.2
DECIMALS = 1
MARK_RADIUS = 6.0
"""Of the circle that must fit around a letter in its area."""
FINEST = 0.25
"""Points nearer than this to a line between others are left out."""


@dataclass(frozen=True)
class MapArea:
    """One area: its rings (an island or a hole each), its fill as #RRGGBB, and what it is called."""

    code: str
    name: str
    rings: tuple[Ring, ...]
    fill: str
    outline: str
    hatched: bool = False


@dataclass(frozen=True)
class MapLabel:
    """Lines of text centred on a point, so wide; `leader` joins one that stands outside its area.

    plate: the colour under it (empty: none), where hatching or many colours would cross the letters.
    """

    lines: tuple[str, ...]
    x: float
    y: float
    width: float
    ink: str
    plate: str = ""
    leader: Ring = ()


@dataclass(frozen=True)
class MapLegend:
    """One row of the legend: swatch, words, and how many areas."""

    fill: str
    hatched: bool
    words: str
    count: str


@dataclass(frozen=True)
class MapPicture:
    """A map of width x height pt, y downwards. lines: borders drawn over the areas; notes: whose borders."""

    width: float
    height: float
    areas: tuple[MapArea, ...]
    borders: tuple[Ring, ...]
    labels: tuple[MapLabel, ...]
    legend: tuple[MapLegend, ...]
    notes: str
    alt: str


class LabelInk(NamedTuple):
    """The ink of a label inside its area and outside of it, and the plate it needs inside."""

    inside: str
    outside: str
    plate: str = ""


@dataclass(frozen=True)
class Sheet:
    """The panel a map is fitted to, in points."""

    view: Viewport
    width: float
    height: float

    @classmethod
    def fitted(cls, outline: BaseGeometry, width: float, height: float) -> "Sheet":
        """A sheet that shows all of an outline (degrees)."""
        return cls(Viewport.fitted(outline, width, height), width, height)

    def rings(self, shape: BaseGeometry) -> tuple[Ring, ...]:
        """The rings of a shape (degrees), each closed, from the upper left corner."""
        # Surveyed borders hold more than paper shows; each part stays, however small.
        drawn = shapely.simplify(self.view.to_pixels(shape), FINEST, preserve_topology=True)
        parts = shapely.get_parts(drawn)
        lines = [ring for part in parts for ring in (part.exterior, *part.interiors)]
        return tuple(self._ring(line.coords) for line in lines)

    def _ring(self, points: Iterable[Sequence[float]]) -> Ring:
        across, down = self.width / 2, self.height / 2
        found: list[tuple[float, float]] = []
        for x, y, *_ in points:
            point = (round(x + across, DECIMALS), round(y + down, DECIMALS))
            if not found or found[-1] != point:
                found.append(point)
        return tuple(found)

    def marked(
        self,
        shapes: Mapping[str, BaseGeometry],
        marks: Mapping[str, tuple[str, str]],
        taken: Sequence[MapLabel],
    ) -> tuple[MapLabel, ...]:
        """A letter (with its ink) in each area that has room for one beside the labels."""
        names = shapely.union_all([self._ground(label) for label in taken])
        found = []
        for code, (letter, ink) in marks.items():
            parts = shapely.get_parts(self.view.to_pixels(shapes[code]).difference(names))
            if not len(parts):
                continue
            part = max(parts, key=lambda each: each.area)
            middle = anchor_of(part)
            if part.boundary.distance(middle) >= MARK_RADIUS:
                [spot] = self._ring([middle.coords[0]])
                found.append(MapLabel((letter,), *spot, TEXT, ink))
        return tuple(found)

    def _ground(self, label: MapLabel) -> BaseGeometry:
        across, down = label.width / 2, len(label.lines) * TEXT * LINE_HEIGHT / 2
        x, y = label.x - self.width / 2, label.y - self.height / 2
        return shapely.box(x - across, y - down, x + across, y + down)

    def labelled(
        self,
        shapes: Mapping[str, BaseGeometry],
        words: Mapping[str, tuple[str, ...]],
        inks: Mapping[str, LabelInk],
    ) -> tuple[MapLabel, ...]:
        """A label for each area that has room for one."""
        wanted = [Wanted(code, self.view.to_pixels(shapes[code]), _sizes(words[code])) for code in words]
        found = place(wanted, (self.width, self.height))
        # Where no place is left for all lines, neither inside nor outside, the last one alone will do.
        only_last = [replace(each, lines=each.lines[-1:]) for each in wanted if each.code not in found]
        short = {each.code for each in only_last}
        for each in only_last:
            if (last := inside(each, list(found.values()))) is not None:
                found[each.code] = last
        lines = {code: words[code][-1:] if code in short else words[code] for code in found}
        return tuple(self._label(found[code], lines[code], inks[code]) for code in words if code in found)

    def _label(self, placed: Placed, lines: tuple[str, ...], ink: LabelInk) -> MapLabel:
        [centre] = self._ring([placed.box.envelope.centroid.coords[0]])
        leader = () if placed.leader is None else self._ring(placed.leader.coords)
        width = max(width for width, _ in _sizes(lines))
        if leader:
            return MapLabel(lines, *centre, width, ink.outside, "", leader)
        return MapLabel(lines, *centre, width, ink.inside, ink.plate, leader)


def _sizes(words: tuple[str, ...]) -> tuple[tuple[float, float], ...]:
    scale = Scale()
    return tuple((scale.text_width(line, TEXT) + 3, TEXT * LINE_HEIGHT) for line in words)
