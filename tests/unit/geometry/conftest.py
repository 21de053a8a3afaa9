from collections.abc import Callable
from functools import cache

import pytest

from data.geometry.schematic import schematic
from data.geometry.shapes import Geometry


@pytest.fixture(scope="session")
def sketched() -> Callable[[str], Geometry]:
    return cache(schematic)
