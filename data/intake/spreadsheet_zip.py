"""The archive that an XLSX or ODS file is: looked through before anything in it is parsed."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import IO

from data.intake.issues_file import (
    DAMAGED_FILE,
    EXTERNAL_LINKS,
    HAS_MACROS,
    INFLATED_FILE,
    LOCKED_FILE,
    NOT_A_TABLE,
    OTHER_WORKBOOK,
)
from data.intake.kind import Refusal

ZIP = b"PK\x03\x04"
MEGABYTE = 1024 * 1024
MAX_ENTRIES = 2_000
MAX_INFLATED = 128 * MEGABYTE
ALWAYS_INFLATED, MAX_RATIO = 16 * MEGABYTE, 50
"""A file may always inflate to so much; beyond it to at most so many times its size, as tables do."""
_ODF = "application/vnd.oasis.opendocument."
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED = 0x1


@dataclass(frozen=True)
class Archive:
    """The parts of a workbook, by name; `kind` is xlsx or ods."""

    kind: str
    parts: dict[str, zipfile.ZipInfo]
    _zip: zipfile.ZipFile

    def open(self, part: str) -> IO[bytes]:
        """A part as a stream; a part that is not there raises Refusal (damaged)."""
        info = self.parts.get(part)
        if info is None:
            raise damaged(self.kind, part)
        return self._zip.open(info)

    def read(self, part: str) -> bytes:
        """A small part as a whole."""
        with self.open(part) as stream:
            return stream.read(MAX_INFLATED)


def open_archive(content: bytes) -> Archive:
    """The archive in these bytes, when it is a workbook without macros, links or a password.

    Raises Refusal; what the parts inflate to is bounded by MAX_INFLATED before one of them is read.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except Exception:  # noqa: BLE001  # zipfile lets struct, value, unicode and overflow errors of bad bytes through
        raise damaged("ZIP") from None
    parts = _parts(archive, len(content))
    kind = _kind(archive, parts)
    _refuse_unwanted(kind, parts)
    return Archive(kind, parts, archive)


def damaged(kind: str, part: str = "") -> Refusal:
    """The refusal of a file whose bytes do not hold together, with the part that showed it."""
    where = f" (bagian {part})" if part else ""
    return Refusal(DAMAGED_FILE.at(kind=kind.upper(), where=where))


def _parts(archive: zipfile.ZipFile, size: int) -> dict[str, zipfile.ZipInfo]:
    entries = archive.infolist()
    parts = {entry.filename: entry for entry in entries}
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise Refusal(LOCKED_FILE.at())
    if len(entries) > MAX_ENTRIES:
        raise Refusal(INFLATED_FILE.at(limit=f"{MAX_ENTRIES} bagian"))
    limit = min(MAX_INFLATED, max(ALWAYS_INFLATED, MAX_RATIO * size))
    if sum(entry.file_size for entry in entries) > limit:
        raise Refusal(INFLATED_FILE.at(limit=f"{limit // MEGABYTE} MB"))
    # Of two parts of one name every program reads another one.
    if len(parts) != len(entries) or any(entry.compress_type not in _METHODS for entry in entries):
        raise damaged("ZIP")
    return parts


def _kind(archive: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo]) -> str:
    mimetype = _mimetype(archive, parts)
    if mimetype.startswith(f"{_ODF}spreadsheet"):
        return "ods"
    if "xl/workbook.bin" in parts:
        raise Refusal(OTHER_WORKBOOK.at(what="buku kerja biner Excel (XLSB)"))
    if any(name.startswith("xl/") for name in parts):
        return "xlsx"
    what = "arsip ZIP"
    if mimetype.startswith(_ODF):
        what = "dokumen LibreOffice lain"
    elif any(name.startswith("word/") for name in parts):
        what = "dokumen Word (DOCX)"
    elif any(name.startswith("ppt/") for name in parts):
        what = "presentasi PowerPoint (PPTX)"
    raise Refusal(NOT_A_TABLE.at(what=what))


def _mimetype(archive: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo]) -> str:
    if "mimetype" not in parts:
        return ""
    try:
        with archive.open(parts["mimetype"]) as stream:
            return stream.read(200).decode("ascii", "replace")
    except Exception:  # noqa: BLE001  # as above: whatever bad bytes raise
        raise damaged("ZIP", "mimetype") from None


def _refuse_unwanted(kind: str, parts: dict[str, zipfile.ZipInfo]) -> None:
    if kind == "ods":
        if "encrypted-package" in parts:
            raise Refusal(LOCKED_FILE.at())
        if any(_is_script(name) for name in parts):
            raise Refusal(HAS_MACROS.at())
        return
    if any(name.endswith("vbaProject.bin") or name.startswith("xl/macrosheets/") for name in parts):
        raise Refusal(HAS_MACROS.at())
    if any(name.startswith("xl/externalLinks/") for name in parts):
        raise Refusal(EXTERNAL_LINKS.at())


def _is_script(name: str) -> bool:
    folder, _, rest = name.partition("/")
    library = rest.rpartition("/")[2] in ("", "script-lc.xml", "script-lb.xml")
    return folder in ("Basic", "Scripts") and not library
