"""Bytes become text, or a word about what they are."""

import codecs

import pytest

from data.intake.encoding import decode
from data.intake.kind import Refusal

TEXT = "tahun;uraian\r\n2026;“Kél.” – Ngūra\r\n"
WINDOWS = "tahun;uraian\r\n2026;“Kél.” – biaya\r\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "UTF-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "UTF-8 (BOM)"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "UTF-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "UTF-16"),
        (WINDOWS.encode("utf-16-le"), "UTF-16"),
        (WINDOWS.encode("utf-16-be"), "UTF-16"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "UTF-32"),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "UTF-32"),
    ],
)
def test_unicode_is_read_with_and_without_its_mark(content: bytes, encoding: str) -> None:
    text, named = decode(content, 10_000)
    assert (text in (TEXT, WINDOWS), named) == (True, encoding)


def test_what_is_not_utf8_is_read_as_windows() -> None:
    assert decode(WINDOWS.encode("cp1252"), 10_000) == (WINDOWS, "Windows-1252")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-file"),
        (b"\r\n \r\n", "empty-file"),
        (b";;;\r\n;;;\r\n", "empty-file"),
        (codecs.BOM_UTF8, "empty-file"),
        (b"PK\x03\x04rest", "not-a-table"),
        (b"\xd0\xcf\x11\xe0rest", "not-a-table"),
        (b"%PDF-1.7", "not-a-table"),
        (b"\x89PNG\r\n", "not-a-table"),
        (b"BM\x1a\x00\x01\x00", "not-a-table"),
        (bytes(range(256)), "not-a-table"),
        (b"<!DOCTYPE html>\n<html>", "other-workbook"),
        (b" <table border=1>", "other-workbook"),
        (b'<?xml version="1.0"?><Workbook/>', "other-workbook"),
        (b"tahun;" + b"uraian;" * 20 + b"\x00;2026", "stray-nul"),
        (codecs.BOM_UTF16_LE + "a\x00b".encode("utf-16-le"), "stray-nul"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8", "unreadable-text"),
        (b"tahun\x81", "unreadable-text"),
        (b"x" * 10_001, "file-too-large"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(content: bytes, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        decode(content, 10_000)
    assert [issue.code for issue in refusal.value.issues] == [code]


def test_the_sizes_are_told_as_people_write_them() -> None:
    with pytest.raises(Refusal) as refusal:
        decode(b"x" * (6 * 1024 * 1024 + 200_000), 5 * 1024 * 1024)
    assert refusal.value.issues[0].message == "Berkas 6,2 MB lebih besar daripada batas 5 MB."


def test_a_text_may_begin_as_a_picture_does() -> None:
    assert decode(b"BMN;jumlah\n1;2\n", 100).text.startswith("BMN;")


def test_what_is_lost_is_told_with_its_row() -> None:
    with pytest.raises(Refusal) as refusal:
        decode(b"tahun;uraian\r\n2026;" + b"tes " * 20 + b"\r\n20\x0026;uji\r\n", 1000)
    assert refusal.value.issues[0].row == 3
