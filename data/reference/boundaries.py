"""The public source of true boundaries: one file a kabupaten, at one commit."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from data.reference.files import read_toml


@dataclass(frozen=True)
class BoundarySource:
    """Address of a kabupaten's file, publisher, licence; `sha256` is None where it was never checked."""

    url: str
    source: str
    licence: str
    sha256: str | None


def boundary_source(kabupaten: str) -> BoundarySource:
    """The file of a kabupaten by its Kemendagri code."""
    table = _table()
    pinned = table["pinned"]
    url = pinned["url"].format(province=kabupaten.partition(".")[0], kabupaten=kabupaten)
    return BoundarySource(url, pinned["source"], pinned["licence"], table["sha256"].get(kabupaten))


def boundary_source_of(sha256: str) -> BoundarySource | None:
    """The checked file that has this checksum, wherever a copy of it came from."""
    known = {digest: kabupaten for kabupaten, digest in _table()["sha256"].items()}
    return boundary_source(known[sha256]) if sha256 in known else None


def name_fields(level: str) -> tuple[str, ...]:
    """The attributes, in lower case, that usually name the kabupaten, kecamatan or desa of a polygon."""
    return tuple(_table()["names"][level])


@cache
def _table() -> dict[str, dict[str, Any]]:
    return read_toml("boundaries")
