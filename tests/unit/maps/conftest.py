import pandas as pd
import pytest
import shapely

from components.maps.case_map import CaseLayer
from components.maps.deck import Look
from components.theme import theme
from data.geometry.shapes import Geometry
from data.rules.suppression import ProtectedCounts, protect_table

CODES = ("51.08.01", "51.08.02", "51.08.03", "51.08.04", "51.08.05", "51.08.06")
NAMES = dict(zip(CODES, ("Gerokgak", "Seririt", "Busungbiu", "Banjar", "Sukasada", "Buleleng"), strict=True))
CASES = dict(zip(CODES, (24, 7, 3, 2, 0, 11), strict=True))


@pytest.fixture(scope="session")
def geometry() -> Geometry:
    """Six kecamatan of four square desa each, in a row from west to east."""
    desa = {
        f"{code}.200{2 * j + i}": shapely.box(
            115 + k * 0.1 + i * 0.05, -8.1 + j * 0.05, 115.05 + k * 0.1 + i * 0.05, -8.05 + j * 0.05
        )
        for k, code in enumerate(CODES)
        for i in range(2)
        for j in range(2)
    }
    kecamatan = {
        code: shapely.union_all([shape for each, shape in desa.items() if each.startswith(code)])
        for code in CODES
    }
    return Geometry(desa, kecamatan, shapely.union_all(list(kecamatan.values())), "skematik")


@pytest.fixture(scope="session")
def counts() -> ProtectedCounts:
    """Two small kecamatan (they hide each other), one without a case."""
    return protect_table(pd.DataFrame({"2026": pd.Series(CASES, dtype="Int64")}), 5)


@pytest.fixture(scope="session")
def layer(counts: ProtectedCounts) -> CaseLayer:
    return CaseLayer(counts, NAMES, "2026")


@pytest.fixture
def look() -> Look:
    return Look(theme("light"))
