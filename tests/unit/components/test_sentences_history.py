"""Moments, changesets and sizes in words."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from components.sentences_history import (
    changeset_title,
    counts_words,
    file_size,
    moment_full,
    moment_short,
    past_words,
    undo_words,
    zone_name,
)

LATE = datetime(2026, 10, 2, 16, 5, tzinfo=UTC)
"""Five past midnight on the next day in Bali: late in the evening on Java, past one in Papua."""
JAVA, BALI, PAPUA = (ZoneInfo(f"Asia/{name}") for name in ("Jakarta", "Makassar", "Jayapura"))


def said(words: str) -> str:
    return words.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        (JAVA, "2 Oktober 2026 23.05 WIB"),
        (BALI, "3 Oktober 2026 00.05 WITA"),
        (PAPUA, "3 Oktober 2026 01.05 WIT"),
    ],
)
def test_moments_are_told_as_the_clocks_of_the_kabupaten_show_them(zone: ZoneInfo, words: str) -> None:
    assert said(moment_full(LATE, zone)) == words
    assert words.endswith(f" {zone_name(zone)}")
    assert said(past_words(12, LATE, zone)) == f"Keadaan sesudah perubahan nomor 12, {words}"


def test_tables_tell_moments_shorter() -> None:
    assert said(moment_short(LATE, JAVA)) == "2 Okt 2026 23.05"


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({"new": 6, "changed": 1, "ended": 0}, "6 baris baru, 1 baris berubah"),
        ({"new": 0, "changed": 0, "ended": 1204}, "1.204 baris ditarik"),
        ({"new": 0, "changed": 0, "ended": 0}, "tanpa perubahan"),
    ],
)
def test_counts_name_what_there_is(counts: dict[str, int], words: str) -> None:
    assert counts_words(counts) == words
    assert changeset_title(7, counts) == f"Nomor 7: {words}"


def test_an_undo_names_what_it_would_do() -> None:
    assert undo_words({"baru": 0, "berubah": 1, "ditarik": 2}) == (
        "1 baris kembali ke isi sebelumnya, 2 baris ditarik"
    )


@pytest.mark.parametrize(
    ("size", "words"), [(0, "0 bita"), (999, "999 bita"), (12_400, "12 KB"), (3_440_000, "3,4 MB")]
)
def test_sizes_are_told_as_file_managers_do(size: int, words: str) -> None:
    assert said(file_size(size)) == words
