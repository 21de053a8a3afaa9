"""A made-up country: hundreds of kabupaten with outlines of real length, and two years of cases each."""

from datetime import date
from pathlib import Path

import numpy as np
from shapely import Polygon

from data.geometry.shapes import Geometry
from data.reference.added import look_in, write_added
from data.reference.files import Certainty
from data.services import open_stores
from data.services.boundary_versions import outline_file, put_file
from data.services.national_shapes import keep_outline
from data.services.stores import ADDED, UTAMA
from data.settings import Settings, sqlite_url
from tests.integration.store.rows import row, write

COUNTRY = (514, 32)
"""How many kabupaten, and how many stand in a row."""
VERTICES, WEST, SOUTH, STEP = 150, 95.5, -10.5, 1.4
FROM = 12  # the first province code that no kabupaten of the reference has
TODAY = date(2026, 11, 22)


def made_up_country(home: Path) -> None:
    """Fill a home; it takes a while."""
    look_in(home / ADDED)
    outline_file(home, "", "").parent.mkdir(parents=True)
    random = np.random.default_rng(514)
    codes = [f"{FROM + n // 60}.{1 + n % 60:02}" for n in range(COUNTRY[0])]
    for place, code in enumerate(codes):
        shape = _blob(place, random)
        write_added(code, _rows(code, shape))
        keep_outline(home, code, "dibuat", Geometry({}, {}, shape, "", "wilayah buatan", "dibuat"))
        put_file(outline_file(home, code, "dibuat").with_name(f"{code}.current"), b"dibuat")
    stores = open_stores(Settings(sqlite_url(home / "var" / "papan.sqlite"), home, today=TODAY))
    for code in codes:
        write(stores[UTAMA], "kasus", *_cases(code, random), kabupaten=code)
        people = row("penduduk", area_code=code, year=2024, people=int(random.integers(100_000, 2_000_000)))
        write(stores[UTAMA], "penduduk", people, kabupaten=code)
    for store in stores.values():
        store.close()


def _blob(place: int, random: np.random.Generator) -> Polygon:
    turn = np.linspace(0, 2 * np.pi, VERTICES, endpoint=False)
    radius = STEP / 2 * random.uniform(0.2, 0.95) * (1 + 0.15 * random.standard_normal(VERTICES))
    middle = np.array([WEST, SOUTH]) + STEP * np.array([place % COUNTRY[1], place // COUNTRY[1]])
    ring = middle + radius[:, None] * np.column_stack([np.cos(turn), np.sin(turn)])
    return Polygon(ring)  # a radius for each direction: it cannot cross itself


def _rows(code: str, shape: Polygon) -> list[dict[str, object]]:
    point = shape.representative_point()
    shared = {"kabupaten": code, "source": "buatan", "certainty": Certainty.UNKNOWN.value}
    areas = [
        (code, "kabupaten", ""),
        *((f"{code}.{kecamatan:02}", "kecamatan", code) for kecamatan in range(1, 11)),
        *((f"{code}.{kecamatan:02}.2001", "desa", f"{code}.{kecamatan:02}") for kecamatan in range(1, 11)),
    ]
    return [
        {
            "code": area,
            "level": level,
            "name": f"Wilayah {area}",
            "parent_code": parent,
            "label_lon": round(point.x, 5),
            "label_lat": round(point.y, 5),
            **shared,
        }
        for area, level, parent in areas
    ]


def _cases(code: str, random: np.random.Generator) -> list[dict[str, object]]:
    return [
        row(
            "kasus",
            area_code=f"{code}.{kecamatan:02}",
            month_from=date(year, month, 1),
            month_to=date(year, month, 1),
            cases=int(random.poisson(1.5)),
        )
        for year in (2025, 2026)
        for month in range(1, 11)
        for kecamatan in range(1, 11)
    ]
