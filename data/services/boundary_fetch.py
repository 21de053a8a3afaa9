"""Fetching a boundary file, only because somebody asked: bounded in time and size, checked where known."""

import hashlib
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from http.client import HTTPException
from pathlib import Path

from data.geometry.boundaries.features import MAX_BYTES, BoundaryRefused
from data.geometry.boundaries.opening import read_limited, too_large
from data.reference.boundaries import boundary_source
from data.rules.roles import Permission, Viewer, authorise
from data.services.boundaries import BoundariesRefused, SentFile
from data.services.boundary_new import is_kabupaten_code
from data.services.errors import ServiceError, UnknownKabupaten

_CHUNK = 1 << 16
_WEB = ("http://", "https://")


class SourceUnreachable(ServiceError):
    """The source of a boundary file does not answer; an office may bring the file itself."""

    def __init__(self, address: str, reason: object) -> None:
        super().__init__(
            f"{address} tidak dapat diambil ({reason}). Periksa internet, atau pakai berkas sendiri."
        )


def silent(_bytes: int) -> None:
    """Tell nobody how far it is."""


@dataclass(frozen=True)
class Patience:
    """How long a source may take to answer and to send it all (seconds), and who is told how far it is.

    tell: is handed the number of bytes that have come, every now and then.
    """

    wait: float = 15.0
    most: float = 180.0
    tell: Callable[[int], None] = silent


PATIENT = Patience()


def get_boundary_file(
    viewer: Viewer, kabupaten: str, today: date, place: str | None = None, patience: Patience = PATIENT
) -> SentFile:
    """The file at a path or address; without one the pinned public file of the kabupaten.

    Raises SourceUnreachable, UnknownKabupaten, NotAllowed, BoundariesRefused (too large, or not the pinned
    file), and OSError for a path.
    """
    authorise(viewer, Permission.MANAGE, kabupaten=kabupaten)
    if not is_kabupaten_code(kabupaten):
        raise UnknownKabupaten(kabupaten)
    pinned = boundary_source(kabupaten)
    try:
        if place is not None and not place.startswith(_WEB):
            return SentFile(place, read_limited(Path(place)), today.isoformat())
        content = fetched(place or pinned.url, patience)
    except BoundaryRefused as refusal:
        raise BoundariesRefused(str(refusal)) from None
    if place is None and pinned.sha256 not in (None, hashlib.sha256(content).hexdigest()):
        raise BoundariesRefused(
            f"Berkas dari {pinned.url} bukan berkas yang pernah diperiksa: SHA-256 berbeda."
        )
    return SentFile(place or pinned.url, content, today.isoformat())


def fetched(url: str, patience: Patience = PATIENT) -> bytes:
    """The bytes at an http or https address; raises SourceUnreachable, BoundaryRefused when too large."""
    end = time.monotonic() + patience.most
    request = urllib.request.Request(url, headers={"User-Agent": "papan-p4gn"})  # noqa: S310 -- http(s) only, see get_boundary_file
    content = bytearray()
    try:
        with urllib.request.urlopen(request, timeout=patience.wait) as answer:  # noqa: S310 -- as above
            while chunk := answer.read(_CHUNK):
                content += chunk
                patience.tell(len(content))
                if len(content) > MAX_BYTES:
                    raise too_large()
                if time.monotonic() > end:
                    raise TimeoutError("terlalu lambat")
    except (OSError, HTTPException, ValueError) as error:
        raise SourceUnreachable(url, getattr(error, "reason", error)) from None
    return bytes(content)
