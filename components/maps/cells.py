"""What a map of kecamatan says of each: the kind of fill, its words, the figure that stands on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from components.maps.classes import Fill
from components.theme import Paint, Theme


@dataclass(frozen=True)
class Cell:
    """One kecamatan: `words` for the tooltip, `figure` on the map; a paint where the fill is that of a class.

    strong: whether the figure is a number, not a word.
    """

    kind: Fill
    words: str
    figure: str
    paint: Paint | None = None
    strong: bool = True


class KecamatanLayer(Protocol):
    """A layer that colours kecamatan."""

    @property
    def names(self) -> Mapping[str, str]:
        """The kecamatan that it speaks of, by code."""

    def cells(self, theme: Theme) -> Mapping[str, Cell]:
        """What it says of each of them."""
