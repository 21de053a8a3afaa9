"""Kabupaten that an installation adds: their areas kept in files of its home and put into its stores."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import shapely

from data.geometry.boundaries.building import Built, kecamatan_code
from data.geometry.shapes import Shape
from data.reference import Certainty, region, regions
from data.reference.added import look_in, write_added
from data.reference.regions import KABUPATEN, KECAMATAN
from data.rules.roles import Permission, Viewer, authorise
from data.services.boundary_new import NewKabupaten
from data.services.errors import UnknownKabupaten, store_guarded
from data.services.stores import ADDED, load_regions
from data.store.engine import Store

Row = dict[str, object]
NAME_LENGTH = 60


def is_added(home: Path, kabupaten: str) -> bool:
    """Whether a kabupaten is known from a file of this installation."""
    return (home / ADDED / f"{kabupaten}.csv").exists()


def add_kabupaten(home: Path, new: NewKabupaten, built: Built, source: str) -> None:
    """Keep the areas of a new kabupaten: names and codes of its file, sizes and places of its shapes."""
    look_in(home / ADDED)
    write_added(new.code, rows_of(new, built, source))


def rows_of(new: NewKabupaten, built: Built, source: str) -> list[Row]:
    """The kabupaten, its kecamatan and its desa, in the columns of regions.csv."""
    shared = {"kabupaten": new.code, "source": source, "certainty": Certainty.UNKNOWN.value}
    total = sum(built.areas.values())
    rows: list[Row] = [{"code": new.code, "level": KABUPATEN, "name": new.name, "area_km2": _km2(total)}]
    for code, name in new.kecamatan.items():
        own = [desa for desa in built.desa if kecamatan_code(desa) == code]
        middle = _middle(shapely.union_all([built.desa[desa] for desa in own]))
        area = _km2(sum(built.areas[desa] for desa in own))
        rows.append({"code": code, "level": KECAMATAN, "name": name, "area_km2": area, **middle})
    for code, name in new.desa.items():
        level = "kelurahan" if code.rpartition(".")[2].startswith("1") else "desa"
        area = _km2(built.areas[code])
        rows.append(
            {"code": code, "level": level, "name": name, "area_km2": area, **_middle(built.desa[code])}
        )
    return [{**row, "parent_code": _parent(str(row["code"])), **shared} for row in rows]


@store_guarded
def put_regions(stores: Iterable[Store]) -> None:
    """Make stores know every area of the reference, so that figures can point at it."""
    for store in stores:
        load_regions(store)


def rename_areas(viewer: Viewer, home: Path, kabupaten: str, names: Mapping[str, str]) -> None:
    """Give areas of an added kabupaten other names; the reference's own kabupaten are not changed here."""
    authorise(viewer, Permission.MANAGE, kabupaten=kabupaten)
    if not is_added(home, kabupaten):
        raise UnknownKabupaten(kabupaten)
    look_in(home / ADDED)
    kept = [each for each in regions() if each.kabupaten == kabupaten]
    write_added(
        kabupaten,
        [
            {
                "code": each.code,
                "level": each.level,
                "name": names.get(each.code, "").strip()[:NAME_LENGTH] or each.name,
                "parent_code": each.parent_code or "",
                "kabupaten": kabupaten,
                "area_km2": each.area_km2 or "",
                "label_lon": each.label_lon or "",
                "label_lat": each.label_lat or "",
                "source": region(kabupaten).source,
                "certainty": each.certainty.value,
            }
            for each in kept
        ],
    )


def _parent(code: str) -> str:
    return "" if code.count(".") == 1 else code.rpartition(".")[0]


def _middle(shape: Shape) -> Row:
    point = shape.representative_point()
    return {"label_lon": round(point.x, 5), "label_lat": round(point.y, 5)}


def _km2(area: float) -> float:
    return round(area, 3)
