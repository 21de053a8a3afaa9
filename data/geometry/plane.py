"""A flat km grid around one kabupaten; areas are right to about 0.1 % within 100 km."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from data.geometry.power import Floats

KM_PER_DEGREE_LAT = 110.574
KM_PER_DEGREE_LON = 111.320
DECIMALS = 6


@dataclass(frozen=True)
class Plane:
    """Degrees to km and back, around one point."""

    lon: float
    lat: float

    @classmethod
    def around(cls, lons: Sequence[float], lats: Sequence[float]) -> "Plane":
        """The plane that touches the middle of the points."""
        return cls((min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2)

    @property
    def scale(self) -> Floats:
        """Km per degree, east and north."""
        return np.array([KM_PER_DEGREE_LON * math.cos(math.radians(self.lat)), KM_PER_DEGREE_LAT])

    def flat(self, shape: BaseGeometry) -> BaseGeometry:
        """Degrees to km."""
        return shapely.transform(shape, lambda points: (points - [self.lon, self.lat]) * self.scale)

    def round(self, shape: BaseGeometry) -> BaseGeometry:
        """Km to degrees, to about 0.1 m, so that every machine gets the same digits."""
        return shapely.transform(
            shape, lambda points: np.round(points / self.scale + [self.lon, self.lat], DECIMALS)
        )
