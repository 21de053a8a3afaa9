"""Files made by LibreOffice in the locale id-ID: the same cells, whatever the format."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from data.intake.book import open_book
from data.intake.grid import Area, Book, Percent
from data.intake.kind import Refusal
from tests.unit.intake.workbooks import stored

KINDS = ("xlsx", "xls", "ods")
RECAP = [
    ["REKAPITULASI KEGIATAN P4GN"],
    ["Kabupaten Hulu Sungai Selatan, 2026"],
    [],
    ["No", "OPD", "Peserta", "", "Realisasi (Rp)", "Capaian", "Tanggal", "Kode", "Keterangan"],
    ["", "", "L", "P"],
    [
        Decimal(1),
        "Dinas Pendidikan",
        Decimal(120),
        Decimal(80),
        Decimal(15750000),
        Percent(Decimal("12.5")),
        date(2026, 9, 7),
        "007",
        "tes urine; 2 lokasi",
    ],
    [
        Decimal(2),
        "Dinas Sosial",
        Decimal(35),
        Decimal(40),
        Decimal("1234.5"),
        Percent(Decimal(100)),
        date(2026, 2, 12),
        "063",
        "baris\nkedua",
    ],
    [
        Decimal(3),
        "Dinas Kesehatan",
        Decimal(0),
        Decimal(12),
        Decimal("980000.75"),
        Percent(Decimal("7.5")),
        date(2026, 11, 20),
        "1.234",
        ' "kutip" ',
    ],
    ["", "JUMLAH", Decimal(155), Decimal(132), Decimal("16731235.25"), "#DIV/0!", "", "TRUE"],
]
MERGED = {
    Area(0, 0, 0, 8),
    Area(3, 2, 3, 3),
    *(Area(3, column, 4, column) for column in (0, 1, 4, 5, 6, 7, 8)),
}


def book(name: str) -> Book:
    return open_book(stored(name), 100_000, 1_000)


@pytest.mark.parametrize("name", [f"{name}.{kind}" for name in ("rekap", "1904") for kind in KINDS])
def test_a_recap_reads_the_same_in_every_format_and_calendar(name: str) -> None:
    sheet = book(name).sheets[0]
    assert [list(row) for row in sheet.rows] == RECAP
    assert list(sheet.row_numbers) == list(range(1, 10))
    assert set(sheet.merged) == MERGED
    assert (sheet.name, sheet.hidden, book(name).issues) == ("Rekap", False, ())


@pytest.mark.parametrize("kind", KINDS)
def test_a_hidden_sheet_is_read_and_marked_and_sums_are_those_a_person_sees(kind: str) -> None:
    opened = book(f"rekap.{kind}")
    assert opened.kind == kind
    assert [(sheet.name, sheet.hidden) for sheet in opened.sheets] == [("Rekap", False), ("Bantu", True)]
    assert opened.sheets[1].rows[1] == [Decimal("0.1"), Decimal("0.3")]


def test_the_csv_that_libreoffice_writes_there_keeps_every_sign() -> None:
    opened = book("rekap.csv")
    assert (opened.kind, opened.encoding, opened.delimiter) == ("csv", "UTF-8", ";")
    rows = opened.sheets[0].rows
    assert rows[6] == ["2", "Dinas Sosial", "35", "40", "1234,5", "100%", "12/02/2026", "063", "baris\nkedua"]
    assert rows[7][8] == ' "kutip" '
    assert list(opened.sheets[0].row_numbers) == list(range(1, 10))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_hidden_is_read_and_told(kind: str) -> None:
    opened = book(f"tersembunyi.{kind}")
    assert [list(row) for row in opened.sheets[0].rows] == RECAP
    assert [(issue.code, issue.row, issue.refuses) for issue in opened.issues] == [
        ("hidden-rows", 7, False),
        ("hidden-columns", None, False),
    ]
    assert "mulai baris 7" in opened.issues[0].message
    assert opened.issues[1].message.endswith("di lembar “Rekap” ikut dibaca: E.")


@pytest.mark.parametrize("kind", KINDS)
def test_a_cell_is_what_its_format_shows(kind: str) -> None:
    assert [row[0] for row in book(f"bentuk.{kind}").sheets[0].rows] == [
        time(12),
        "30:00:00",
        datetime(2023, 3, 15, 18),  # noqa: DTZ001  # a spreadsheet knows no time zone
        date(2023, 3, 15),
        Percent(Decimal(50)),
        Decimal(12),
        Decimal(-5),
        date(2023, 3, 15),
        Decimal(15000000),
        "TRUE",
        Percent(Decimal("7.5")),
        Decimal("0.333333333333333"),
    ]


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_million_coloured_rows_are_no_rows(kind: str) -> None:
    sheet = book(f"kosong.{kind}").sheets[0]
    assert sheet.rows == [["tahun", "jumlah"], [Decimal(2026), Decimal("12.5")]]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        *((f"sandi.{kind}", "locked-file") for kind in KINDS),
        *((f"tautan.{kind}", "external-links") for kind in KINDS),
        ("makro.ods", "has-macros"),
    ],
)
def test_what_no_reader_may_trust_is_refused_with_its_word(name: str, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        book(name)
    assert [issue.code for issue in refusal.value.issues] == [code]
