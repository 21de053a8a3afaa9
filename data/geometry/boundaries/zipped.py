"""Archives, looked through before anything in them is unpacked."""

import zipfile
from io import BytesIO

from data.geometry.boundaries.features import MEGABYTE, BoundaryRefused, damaged

MAX_ENTRIES = 1_000
MAX_INFLATED = 256 * MEGABYTE
ALWAYS_INFLATED, MAX_RATIO = 32 * MEGABYTE, 60
"""An archive may always unpack to so much; beyond it to at most so many times its size."""
_ENCRYPTED = 0x1


def parts_of(content: bytes, *endings: str) -> dict[str, bytes]:
    """The files of an archive that have one of these endings; raises BoundaryRefused for bombs and locks."""
    try:
        archive = zipfile.ZipFile(BytesIO(content))
        entries = [entry for entry in archive.infolist() if _wanted(entry.filename, endings)]
        _refuse_unbounded(archive.infolist(), len(content))
        return {entry.filename: archive.read(entry) for entry in entries}
    except BoundaryRefused:
        raise
    except Exception:  # noqa: BLE001 -- zipfile and zlib let errors of many kinds through for bad bytes
        raise damaged("ZIP") from None


def _wanted(name: str, endings: tuple[str, ...]) -> bool:
    # Archives made on a Mac hold a shadow of every file.
    return name.casefold().endswith(endings) and not name.startswith("__MACOSX/")


def _refuse_unbounded(entries: list[zipfile.ZipInfo], size: int) -> None:
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise BoundaryRefused("Arsip ini terkunci kata sandi. Simpan tanpa kata sandi.")
    limit = min(MAX_INFLATED, max(ALWAYS_INFLATED, MAX_RATIO * size))
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > limit:
        raise BoundaryRefused(f"Isi arsip ini terlalu besar: paling banyak {limit // MEGABYTE} MB.")
