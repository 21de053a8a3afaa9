"""Bytes -> text, or a plain word about what the bytes are instead."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from data.intake.issues import EMPTY_FILE, FILE_TOO_LARGE, NOT_CSV, UNREADABLE_TEXT
from data.intake.kind import Refusal

BLANK = '\ufeff\u200b "\t\r\n;,|'
MEGABYTE = 1024 * 1024
SIGNATURES = (
    (b"PK\x03\x04", "lembar kerja (XLSX atau ODS) atau arsip ZIP"),
    (b"PK\x05\x06", "arsip ZIP"),
    (b"\xd0\xcf\x11\xe0", "lembar kerja Excel lama (XLS) atau berkas bersandi"),
    (b"%PDF", "PDF"),
    (b"\x89PNG", "gambar"),
    (b"\xff\xd8\xff", "gambar"),
    (b"GIF8", "gambar"),
    (b"\x1f\x8b", "arsip GZIP"),
    (b"7z\xbc\xaf", "arsip 7z"),
    (b"Rar!", "arsip RAR"),
    (b"{\\rtf", "dokumen RTF"),
    (b"SQLite format 3\x00", "berkas basis data"),
)
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)


class Decoded(NamedTuple):
    """The text of a file and the encoding it was written in, as a person names it."""

    text: str
    encoding: str


def decode(content: bytes, max_bytes: int) -> Decoded:
    """Read bytes as text; raises Refusal for an empty, oversized or binary file."""
    if len(content) > max_bytes:
        raise Refusal(FILE_TOO_LARGE.at(size=_megabytes(len(content)), limit=_megabytes(max_bytes)))
    _refuse_signature(content)
    decoded = _decode(content)
    if "\x00" in decoded.text:
        raise Refusal(NOT_CSV.at(what="berkas biner"))
    if not decoded.text.strip(BLANK):
        raise Refusal(EMPTY_FILE.at())
    return decoded


def _refuse_signature(content: bytes) -> None:
    for signature, what in SIGNATURES:
        if content.startswith(signature):
            raise Refusal(NOT_CSV.at(what=what))


def _decode(content: bytes) -> Decoded:
    for bom, codec, name in BOMS:
        if content.startswith(bom):
            return _strictly(content, codec, name)
    if b"\x00" in content:
        raise Refusal(NOT_CSV.at(what="berkas biner"))
    try:
        return Decoded(content.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError:
        return _strictly(content, "cp1252", "Windows-1252")


def _strictly(content: bytes, codec: str, name: str) -> Decoded:
    try:
        return Decoded(content.decode(codec), name)
    except UnicodeDecodeError:
        raise Refusal(UNREADABLE_TEXT.at()) from None


def _megabytes(size: int) -> str:
    return f"{size / MEGABYTE:.1f}".replace(".", ",").removesuffix(",0")
