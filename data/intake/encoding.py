"""Bytes -> text, or a plain word about what the bytes are instead."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from data.intake.issues_file import (
    EMPTY_FILE,
    FILE_TOO_LARGE,
    NOT_A_TABLE,
    OTHER_WORKBOOK,
    STRAY_NUL,
    UNREADABLE_TEXT,
)
from data.intake.kind import Refusal

BLANK = '\ufeff\u200b "\t\r\n;,|'
MEGABYTE = 1024 * 1024
SAMPLE = 65_536
SIGNATURES = (
    (b"PK\x03\x04", "arsip ZIP"),
    (b"PK\x05\x06", "arsip ZIP kosong"),
    (b"\xd0\xcf\x11\xe0", "dokumen Office lama"),
    (b"%PDF", "PDF"),
    (b"\x89PNG", "gambar"),
    (b"\xff\xd8\xff", "gambar"),
    (b"GIF8", "gambar"),
    (b"BM", "gambar"),
    (b"II*\x00", "gambar"),
    (b"MM\x00*", "gambar"),
    (b"\x1f\x8b", "arsip GZIP"),
    (b"BZh", "arsip BZIP2"),
    (b"\xfd7zXZ\x00", "arsip XZ"),
    (b"7z\xbc\xaf", "arsip 7z"),
    (b"Rar!", "arsip RAR"),
    (b"{\\rtf", "dokumen RTF"),
    (b"SQLite format 3\x00", "berkas basis data"),
)
TEXT_LIKE = {b"BM", b"BZh"}
"""Signatures that a table may begin with as well: they count only where control characters follow."""
BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8 (BOM)"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MARKUP = re.compile(r"\s*<(\?xml|!doctype html|html|table)\b", re.IGNORECASE)


class Decoded(NamedTuple):
    """The text of a file and the encoding it was written in, as a person names it."""

    text: str
    encoding: str


def decode(content: bytes, max_bytes: int) -> Decoded:
    """Read bytes as text; raises Refusal for an empty, oversized, damaged or binary file."""
    refuse_size(content, max_bytes)
    _refuse_signature(content)
    decoded = _decode(content)
    _refuse_markup(decoded.text)
    if "\x00" in decoded.text:
        raise Refusal(STRAY_NUL.at(_row_of(decoded.text, decoded.text.index("\x00"))))
    text = decoded.text.lstrip("\ufeff")
    if not text.strip(BLANK):
        raise Refusal(EMPTY_FILE.at())
    return decoded._replace(text=text)


def refuse_size(content: bytes, max_bytes: int) -> None:
    """Refuse a file of more than `max_bytes`."""
    if len(content) > max_bytes:
        raise Refusal(FILE_TOO_LARGE.at(size=_megabytes(len(content)), limit=_megabytes(max_bytes)))


def _refuse_signature(content: bytes) -> None:
    for signature, what in SIGNATURES:
        if content.startswith(signature) and (signature not in TEXT_LIKE or _binary(content)):
            raise Refusal(NOT_A_TABLE.at(what=what))


def _refuse_markup(text: str) -> None:
    markup = _MARKUP.match(text)
    if markup:
        kind = "XML" if markup.group(1).lower() == "?xml" else "halaman web (HTML)"
        raise Refusal(OTHER_WORKBOOK.at(what=f"{kind}, walau namanya mungkin XLS"))


def _decode(content: bytes) -> Decoded:
    for bom, codec, name in BOMS:
        if content.startswith(bom) and (codec != "utf-32" or len(content) % 4 == 0):
            return _strictly(content, codec, name)
    wide = _wide(content) if b"\x00" in content else None
    if wide:
        return _strictly(content, wide, "UTF-16")
    if _binary(content):
        raise Refusal(NOT_A_TABLE.at(what="berkas biner"))
    try:
        return Decoded(content.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError:
        return _strictly(content, "cp1252", "Windows-1252")


def _wide(content: bytes) -> str | None:
    """UTF-16 without its mark: in our script every other byte is NUL, first or second of each pair."""
    head = content[:SAMPLE]
    first, second = head[::2].count(0), head[1::2].count(0)
    most = max(1, int(len(head) / 2 * 0.6))
    if len(content) % 2 == 0 and max(first, second) >= most and min(first, second) == 0:
        return "utf-16-be" if first else "utf-16-le"
    return None


def _binary(content: bytes) -> bool:
    """Whether more than one byte in fifty is a control character that no text has."""
    head = content[:SAMPLE]
    return len(_CONTROL.findall(head)) * 50 > len(head)


def _strictly(content: bytes, codec: str, name: str) -> Decoded:
    try:
        return Decoded(content.decode(codec), name)
    except UnicodeDecodeError:
        raise Refusal(UNREADABLE_TEXT.at()) from None


def _row_of(text: str, position: int) -> int:
    return len(re.findall(r"\r\n|\r|\n", text[:position])) + 1


def _megabytes(size: int) -> str:
    return f"{size / MEGABYTE:.1f}".replace(".", ",").removesuffix(",0")
