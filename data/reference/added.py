"""Kabupaten that an installation added: their areas stand in files of its own, beside the reference."""

import csv
import logging
import os
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, wraps
from pathlib import Path
from threading import get_ident
from typing import Any, ParamSpec, TypeVar, cast

from data.reference.files import Certainty

P = ParamSpec("P")
R = TypeVar("R")
Stamp = tuple[str, int, int]

COLUMNS = (
    *("code", "level", "name", "parent_code", "kabupaten", "bps_code"),
    *("area_km2", "label_lon", "label_lat", "source", "certainty"),
)
_NUMBERS = ("area_km2", "label_lon", "label_lat")

log = logging.getLogger(__name__)


class _Place:
    """Where the files of this process are, and how often it wrote one."""

    folder: Path | None = None
    written = 0


def look_in(folder: Path) -> None:
    """Read the added kabupaten from the files in this folder, which need not exist."""
    _Place.folder = folder


def added_rows() -> list[dict[str, str]]:
    """The rows of every added kabupaten, in the columns of regions.csv; a damaged file is passed over."""
    rows: list[dict[str, str]] = []
    for path, own in _files():
        if own is None:
            log.warning("berkas wilayah %s rusak; kabupatennya tidak ditampilkan", path)
        rows += own or []
    return rows


def damaged_files() -> tuple[str, ...]:
    """The names of the files that cannot be read; their kabupaten are unknown until they are added anew."""
    return tuple(path.name for path, own in _files() if own is None)


def _files() -> Iterator[tuple[Path, list[dict[str, str]] | None]]:
    folder = _Place.folder
    for path in sorted(folder.glob("*.csv")) if folder is not None else []:
        try:
            yield path, _rows(path)
        except (OSError, ValueError, csv.Error):
            yield path, None


def _rows(path: Path) -> list[dict[str, str]]:
    """The rows of one kabupaten; raises OSError, ValueError (UnicodeDecodeError too) or csv.Error."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter=";", strict=True))
    codes = {row.get("code") for row in rows}
    if len(codes) != len(rows) or path.stem not in codes:
        raise ValueError(path.name)
    for row in rows:
        whole = tuple(row) == COLUMNS and None not in row.values() and row["kabupaten"] == path.stem
        if not whole or row["parent_code"] not in codes | {""}:
            raise ValueError(path.name)
        Certainty(row["certainty"])
        for column in _NUMBERS:
            float(row[column] or 0)
    return rows


def write_added(kabupaten: str, rows: Sequence[dict[str, object]]) -> None:
    """Keep the areas of a kabupaten, as a whole or not at all; raises LookupError before `look_in`."""
    if _Place.folder is None:
        raise LookupError("no folder for added kabupaten")
    _Place.folder.mkdir(parents=True, exist_ok=True)
    half = _Place.folder / f"{kabupaten}.{os.getpid()}.{get_ident()}.half"
    with half.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS, delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    half.replace(_Place.folder / f"{kabupaten}.csv")
    _Place.written += 1


def remembered(read: Callable[P, R]) -> Callable[P, R]:
    """Keep what was read (arguments by position), until this or another process adds a kabupaten."""

    @lru_cache(maxsize=256)
    def kept(_stamp: Stamp, names: tuple[Any, ...]) -> R:
        return cast("Callable[..., R]", read)(*names)

    @wraps(read)
    def answer(*args: P.args, **_kwargs: P.kwargs) -> R:
        return kept(_stamp(), args)

    return answer


def _stamp() -> Stamp:
    """What changes with the files: a file that is put into a folder marks the folder."""
    folder = _Place.folder
    if folder is None:
        return "", 0, 0
    try:
        return str(folder), folder.stat().st_mtime_ns, _Place.written
    except OSError:
        return str(folder), 0, _Place.written
