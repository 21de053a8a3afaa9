"""The panel a map is fitted to: degrees to pixels and back, as deck.gl's Mercator view does it."""

import math
from dataclasses import dataclass

import numpy as np
import pydeck as pdk
import shapely
from shapely.geometry.base import BaseGeometry

AIR = 0.08
_WORLD = 512.0
_LARGEST_ZOOM = 16.0


@dataclass(frozen=True)
class Viewport:
    """A panel of `width` x `height` px around a centre in degrees."""

    width: float
    height: float
    lon: float
    lat: float
    zoom: float

    @classmethod
    def fitted(cls, shape: BaseGeometry, width: float, height: float) -> "Viewport":
        """Show all of `shape` (degrees) with air of AIR of the panel on every side."""
        west, south, east, north = shape.bounds
        left, right = _mercator_x(west), _mercator_x(east)
        low, high = _mercator_y(south), _mercator_y(north)
        across = width * (1 - 2 * AIR) / max(right - left, 1e-9)
        up = height * (1 - 2 * AIR) / max(high - low, 1e-9)
        zoom = min(math.log2(min(across, up) / _WORLD), _LARGEST_ZOOM)
        return cls(width, height, (west + east) / 2, _latitude((low + high) / 2), zoom)

    @property
    def scale(self) -> float:
        """Pixels per world width."""
        return _WORLD * math.exp2(self.zoom)

    def to_pixels(self, shape: BaseGeometry) -> BaseGeometry:
        """Degrees to px from the middle of the panel, y downwards."""
        return shapely.transform(shape, self._pixels)

    def to_degrees(self, x: float, y: float) -> list[float]:
        """Px from the middle of the panel to [lon, lat], rounded to about a metre."""
        lon = self.lon + x / self.scale * 360
        lat = _latitude(_mercator_y(self.lat) - y / self.scale)
        return [round(lon, 5), round(lat, 5)]

    def view_state(self) -> pdk.ViewState:
        """The same view for deck.gl, seen from straight above."""
        return pdk.ViewState(longitude=self.lon, latitude=self.lat, zoom=self.zoom, pitch=0, bearing=0)

    def _pixels(self, points: np.ndarray) -> np.ndarray:
        middle = _mercator_y(self.lat)
        north = np.log(np.tan(np.pi / 4 + np.radians(points[:, 1]) / 2)) / (2 * np.pi)
        return np.column_stack([(points[:, 0] - self.lon) / 360, middle - north]) * self.scale


def _mercator_x(lon: float) -> float:
    return lon / 360


def _mercator_y(lat: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)) / (2 * math.pi)


def _latitude(mercator_y: float) -> float:
    return math.degrees(2 * math.atan(math.exp(mercator_y * 2 * math.pi)) - math.pi / 2)
