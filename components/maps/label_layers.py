"""Labels as deck.gl layers: leader, dot, name and, under it, the number."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import pydeck as pdk
import shapely
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from components.maps.by_number import Colour
from components.maps.deck import FONT, Look, Row, path_layer
from components.maps.labels import Lines, Placed, Wanted, place
from components.maps.viewport import Viewport

NUMBER_SIZE = 1.12
LINE_HEIGHT = 1.22
SIDE_EM = 0.2
PLATE_ALPHA = 225
# The one setting of deck.gl's distance-field text that stays crisp at label sizes.
CRISP = {"sdf": True, "fontSize": 128, "radius": 24, "buffer": 12, "smoothing": 0.12, "cutoff": 0.2}


@dataclass(frozen=True)
class Label:
    """Name and number of one area, with ink and halo for inside it.

    A word instead of a number is not `strong`; a `plate` under the name keeps it readable over many colours.
    aside: it stands outside if there is room, because its area is full of other things. breakable: its name
    may stand on several lines; over other things one line hides less. homely: its number stays inside, and is
    not drawn where the name stands outside.
    """

    code: str
    shape: BaseGeometry
    name: str
    number: str
    ink: Colour
    halo: Colour
    strong: bool = True
    plate: bool = False
    aside: bool = False
    breakable: bool = True
    homely: bool = False

    def wanted(self, view: Viewport, look: Look) -> Wanted:
        """The size of the label's lines in px and its area in the panel."""
        lines, *breaks = (self._lines((*names, self.number), look) for names in broken(self.name))
        outer = self._lines((self.name, ""), look) if self.homely else ()
        shape = view.to_pixels(self.shape)
        return Wanted(self.code, shape, lines, tuple(breaks) if self.breakable else (), outer, self.aside)

    def names(self, placed: Placed) -> tuple[str, ...]:
        """The lines of the name in a place."""
        return broken(self.name)[placed.form]

    def figure(self, placed: Placed) -> str:
        """The number in a place."""
        return "" if self.homely and placed.leader is not None else self.number

    def _lines(self, texts: Sequence[str], look: Look) -> Lines:
        """The size of each line; the last one is the number."""
        sizes = [*(look.text_px for _ in texts[1:]), look.text_px * NUMBER_SIZE]
        return tuple(
            (look.width(text, size) + 2 * SIDE_EM * size, LINE_HEIGHT * size)
            for text, size in zip(texts, sizes, strict=True)
            if text
        )


def broken(name: str) -> list[tuple[str, ...]]:
    """A name on one line, then on more, each time broken where the longest line gets shortest."""
    words = name.split()
    found: list[tuple[str, ...]] = [(name,)]
    for count in range(2, len(words) + 1):
        cuts = ((0, *cut, len(words)) for cut in combinations(range(1, len(words)), count - 1))
        lines = (tuple(" ".join(words[start:stop]) for start, stop in pairwise(cut)) for cut in cuts)
        found.append(min(lines, key=lambda broken: max(map(len, broken))))
    return found


def places(
    labels: Sequence[Label],
    view: Viewport,
    look: Look,
    taken: Sequence[Polygon] = (),
    *,
    outside: bool = True,
) -> list[tuple[Label, Placed]]:
    """Labels with their places, none on what is `taken` (px); one without a free place is left out."""
    wanted = [label.wanted(view, look) for label in labels]
    found = place(wanted, look.size, [*taken, *corner_of(look)], outside=outside)
    return [(label, found[label.code]) for label in labels if label.code in found]


def corner_of(look: Look) -> list[Polygon]:
    """The corner of the panel that belongs to a button, if one does."""
    (width, height), (across, down) = look.size, look.corner
    return [shapely.box(width / 2 - across, -height / 2, width / 2, down - height / 2)] if across else []


def label_layers(
    pairs: Iterable[tuple[Label, Placed]], view: Viewport, look: Look, prefix: str = "label"
) -> list[pdk.Layer]:
    """Leaders, dots and two text layers for each colour of halo (a layer has only one)."""
    texts: dict[tuple[int, ...], list[tuple[Label, Placed]]] = defaultdict(list)
    leaders: list[Placed] = []
    for label, placed in pairs:
        halo = label.halo if placed.leader is None else look.ground
        texts[tuple(halo)].append((label, placed))
        leaders += [placed] if placed.leader is not None else []
    layers = _leader_layers(leaders, view, look, prefix) if leaders else []
    for number, (halo, group) in enumerate(sorted(texts.items())):
        names, numbers = _rows(group, view, look)
        layers.append(text_layer(f"{prefix}-nama-{number}", names, look.text_px, 400, halo))
        layers.append(text_layer(f"{prefix}-angka-{number}", numbers, look.text_px * NUMBER_SIZE, 600, halo))
    return layers


def text_layer(name: str, rows: list[Row], size_px: float, weight: int, halo: Colour) -> pdk.Layer:
    """Crisp text; each row has `text`, `position` (degrees), `colour`, and `plate` where it has a ground."""
    plates = any("plate" in row for row in rows)
    return pdk.Layer(
        "TextLayer",
        id=name,
        data=rows,
        get_text="text",
        get_position="position",
        get_color="colour",
        get_size=size_px,
        size_units=pdk.types.String("pixels"),
        character_set=pdk.types.String("auto"),
        font_family=pdk.types.String(FONT),
        font_weight=weight,
        font_settings=CRISP,
        outline_width=1.5,
        outline_color=list(halo),
        background=plates,
        get_background_color="plate" if plates else [0, 0, 0, 0],
        background_padding=[4, 1],
    )


def _rows(group: Sequence[tuple[Label, Placed]], view: Viewport, look: Look) -> tuple[list[Row], list[Row]]:
    names: list[Row] = []
    numbers: list[Row] = []
    plates = any(label.plate for label, _ in group)
    for label, placed in group:
        west, north, east, south = placed.box.bounds
        middle, line = (west + east) / 2, LINE_HEIGHT * look.text_px
        row: Row = {"colour": list(label.ink if placed.leader is None else look.theme.rgba("text"))}
        if plates:
            seen = label.plate and placed.leader is None
            row["plate"] = [*label.halo[:3], PLATE_ALPHA if seen else 0]
        for number, name in enumerate(filter(None, label.names(placed))):
            where = view.to_degrees(middle, north + (number + 0.5) * line)
            names.append({**row, "text": name, "position": where})
        if figure := label.figure(placed):
            where = view.to_degrees(middle, south - line * NUMBER_SIZE / 2)
            (numbers if label.strong else names).append({**row, "text": figure, "position": where})
    return names, numbers


def _leader_layers(placed: Sequence[Placed], view: Viewport, look: Look, prefix: str) -> list[pdk.Layer]:
    ink, ground = look.theme.rgba("text"), look.ground
    lines = [[view.to_degrees(*point) for point in label.leader.coords] for label in placed if label.leader]
    ends = [{"position": line[-1]} for line in lines]
    return [
        path_layer(
            f"{prefix}-garis-dasar", [{"path": line, "colour": ground} for line in lines], 3.2 * look.stroke
        ),
        path_layer(f"{prefix}-garis", [{"path": line, "colour": ink} for line in lines], 1.2 * look.stroke),
        pdk.Layer(
            "ScatterplotLayer",
            id=f"{prefix}-titik",
            data=ends,
            get_position="position",
            radius_units=pdk.types.String("pixels"),
            get_radius=2.6 * look.stroke,
            get_fill_color=ink,
            stroked=True,
            line_width_units=pdk.types.String("pixels"),
            get_line_width=1,
            get_line_color=ground,
        ),
    ]
