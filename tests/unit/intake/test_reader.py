"""One file from bytes to reading."""

import codecs
import io
import time
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from xlsxwriter import Workbook

from data.intake import Reading
from data.reference import templates
from tests.unit.intake.files import (
    CONTEXT,
    FILLED,
    asked,
    codes,
    column_of,
    file_of,
    read,
    read_rows,
    text_of,
)


def test_a_reading_says_how_the_file_was_read() -> None:
    reading = read_rows("tes_urine", {"tanggal": "17/09/2026", "biaya_total": "1.234.567"})
    assert (reading.template, reading.encoding, reading.delimiter, reading.header_row) == (
        "tes_urine",
        "UTF-8",
        ";",
        1,
    )
    columns = {column.field: column for column in reading.columns}
    assert columns["held_on"].date_order == "hari/bulan/tahun"
    assert columns["held_on"].samples == (("17/09/2026", reading.rows[0].fields["held_on"]),)
    assert (columns["total_cost"].thousands, columns["total_cost"].decimal) == (".", ",")
    assert columns["tested"].why == ""


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_same_rows_in_every_dress(delimiter: str, line_end: str, encoding: str) -> None:
    row = {"kendala": "café; a, b | c\td", "tindak_lanjut": f"satu{line_end}dua", "target": "4"}
    text = file_of("aksi_opd", row, delimiter=delimiter, line_end=line_end).decode()
    reading = read(text.encode(encoding))
    assert codes(reading) == []
    assert column_of(reading, "obstacle") == ["café; a, b | c\td"]
    assert column_of(reading, "next_step") == ["satu\ndua"]


def test_rows_carry_the_numbers_of_a_spreadsheet() -> None:
    content = file_of("aksi_opd", {"kendala": "a\nb"}, {"kode_aksi": "A2"}).replace(
        b"\r\n2026;B12;DISDIK;A2", b"\r\n\r\n;;;\r\n2026;B12;DISDIK;A2"
    )
    reading = read(content)
    assert [row.source_row for row in reading.rows] == [2, 5]
    assert [row.row for row in reading.skipped_rows] == [3, 4]


def test_every_error_is_told_at_once_and_good_rows_are_kept_apart() -> None:
    reading = read_rows(
        "tes_urine",
        {"dites": "x", "tanggal": "32/01/2026", "sumber_dana": "?"},
        {"penyelenggara": "BNNP"},
        {"penyelenggara": "", "dites": "", "hadir": "12,5"},
    )
    assert {(issue.row, issue.column, issue.code) for issue in reading.issues} == {
        (2, "tanggal", "not-a-date"),
        (2, "sumber_dana", "not-a-choice"),
        (2, "dites", "not-a-number"),
        (4, "penyelenggara", "empty-cell"),
        (4, "hadir", "not-whole"),
        (4, "dites", "empty-cell"),
    }
    assert [row.source_row for row in reading.rows] == [3]
    assert reading.refused


def test_an_ambiguous_column_is_asked_about_once_and_answered_once() -> None:
    rows = [{"penyelenggara": str(n), "biaya_total": "1.250"} for n in range(3)]
    reading = read_rows("tes_urine", *rows)
    [question] = reading.open_questions
    assert (question.id, question.alike, question.rows) == ("numbers:biaya_total", 3, (2, 3, 4))
    sure = read(file_of("tes_urine", *rows), given={question.id: "id"})
    assert column_of(sure, "total_cost") == [1250, 1250, 1250]
    assert not sure.open_questions


TOTALS = ["JUMLAH", "Total", "Jumlah Total", "GRAND TOTAL", "Sub Total", "jml"]


@pytest.mark.parametrize("label", TOTALS)
def test_a_total_row_is_checked_and_never_counted(label: str) -> None:
    headers = [column.header for column in templates()["penduduk"].columns]
    rows = [headers, ["2025", "63.06.05", "48000", "DKB"], ["2025", "63.06", "900", "DKB"]]
    fitting = read(text_of([*rows, ["", label, "48900", ""]]))
    assert column_of(fitting, "people") == [48000, 900]
    assert [(check.agreeing, check.differing) for check in fitting.totals] == [(("jumlah",), {})]
    assert not fitting.open_questions
    slip = read(text_of([*rows, ["", label, "48000", ""]]))
    assert [question.kind for question in slip.open_questions] == ["total"]
    assert (
        read(
            text_of([*rows, ["", label, "48000", ""]]), given={slip.questions[0].id: "lanjut"}
        ).open_questions
        == ()
    )


MERGED = "tahun;kode_opd;sumber_dana;pagu\n2026;DISDIK;APBD OPD;5\n;;DIPA BNNK;6\n2025;DISDIK;PNBP;7\n"


def test_blanks_below_a_merged_cell_are_asked_about() -> None:
    reading = read(MERGED)
    assert asked(reading) == {"down:tahun": "ya", "down:kode_opd": "ya"}
    assert [row.source_row for row in reading.rows] == [2, 4]
    both = {"down:tahun": "ya", "down:kode_opd": "ya"}
    assert column_of(read(MERGED, given=both), "year") == [2026, 2026, 2025]
    refused = read(MERGED, given=both | {"down:tahun": "tidak"})
    assert [(issue.row, issue.code) for issue in refused.errors] == [(3, "empty-cell")]


def test_one_forgotten_cell_is_an_error_not_a_question() -> None:
    lines = [f"{2020 + n};DISDIK;APBD OPD;{n}" for n in range(5)]
    reading = read("\n".join(["tahun;kode_opd;sumber_dana;pagu", *lines, ";DISDIK;PNBP;7"]))
    assert [(issue.row, issue.code) for issue in reading.errors] == [(7, "empty-cell")]
    assert not reading.open_questions


def test_a_word_that_only_begins_like_a_total_is_no_total() -> None:
    assert codes(read_rows("tindak_lanjut", {"nomor": "Totalitas-1"})) == []


@pytest.mark.parametrize(
    ("line", "code"),
    [("2025;63.06.05", "no-rows"), ("2025;63.06.05;1;x;y", "ragged-row"), ("2025;63.06.05;1;x;;", None)],
)
def test_a_row_of_another_width_is_told(line: str, code: str | None) -> None:
    reading = read(f"tahun;kode_wilayah;jumlah;sumber\n{line}\n")
    assert codes(reading) == ([code] if code else [])


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-file"),
        (b"PK\x03\x04", "damaged-file"),
        (b"\x00" * 20, "not-a-table"),
        (codecs.BOM_UTF8, "empty-file"),
        (b"tahun;kode_wilayah;jumlah\n", "no-rows"),
        (b'tahun;kode_wilayah;jumlah\n"2025;1;2\n', "broken-quotes"),
        (b"halo dunia", "no-header"),
    ],
)
def test_a_file_that_is_no_file_of_ours_gets_one_sentence(content: bytes, code: str) -> None:
    reading = read(content)
    assert codes(reading) == [code]
    assert reading.refused
    assert reading.rows == ()
    assert reading.issues[0].fix


def test_the_caps_of_the_context_hold() -> None:
    content = file_of("aksi_opd", *({"kode_aksi": f"A{n}"} for n in range(1, 4)))
    assert codes(read(content, context=replace(CONTEXT, max_rows=2))) == ["too-many-rows"]
    assert codes(read(content, context=replace(CONTEXT, max_bytes=20))) == ["file-too-large"]


def test_thousands_of_errors_are_listed_up_to_a_limit_and_counted_beyond() -> None:
    context = replace(CONTEXT, max_rows=20_000)
    reading = read(file_of("aksi_opd", *({"kode_opd": "X"} for _ in range(12_000))), context=context)
    assert (len(reading.issues), reading.issues_beyond) == (10_000, 2_000)


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_end_in_a_reading(content: bytes) -> None:
    assert_honest(read(content))


@settings(deadline=None, max_examples=50)
@given(
    st.sampled_from(list(templates())),
    st.lists(st.text(max_size=30), max_size=20),
    st.sampled_from(["utf-8", "utf-16", "cp1252"]),
)
def test_any_cells_under_our_header_end_in_a_reading(name: str, texts: list[str], encoding: str) -> None:
    headers = [column.header for column in templates()[name].columns]
    rows = [headers, [*FILLED[name].values(), *texts][: len(headers)], (texts * len(headers))[: len(headers)]]
    text = text_of(rows, ";").encode(encoding, errors="replace")
    started = time.monotonic()
    assert_honest(read(text))
    assert time.monotonic() - started < 10


def assert_honest(reading: Reading) -> None:
    """Nothing is taken from a file without being able to say from where; a refused file says what to do."""
    assert reading.rows or reading.refused or reading.open_questions
    assert all(issue.message and issue.fix for issue in reading.issues)
    assert len({row.source_row for row in reading.rows}) == len(reading.rows)


@settings(max_examples=20, deadline=None)
@given(st.binary(min_size=1, max_size=2000))
def test_a_damaged_file_never_adds_a_row(noise: bytes) -> None:
    content = file_of("penduduk", {})
    assert len(read(content + noise).rows) <= 1 + noise.count(b"\n") + noise.count(b"\r")


def workbook(formula: str, result: object) -> bytes:
    """A template of people with a formula as its figure, as programs write it that do not calculate."""
    target = io.BytesIO()
    with Workbook(target) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["tahun", "kode_wilayah", "jumlah"])
        sheet.write_row(1, 0, [2025, "63.06.05"])
        sheet.write_formula(1, 2, formula, None, result)
    return target.getvalue()


def test_a_formula_is_read_by_its_stored_result_and_refused_without_one() -> None:
    assert column_of(read(workbook("=6*7", 42)), "people") == [42]
    reading = read(workbook("=6*7", ""))
    assert "formula-unread" in codes(reading, refusing=True)
    assert len(reading.rows) == 0


@pytest.mark.parametrize(
    ("unit", "amounts", "found", "expected"),
    [
        ("gram", ["5,23 gr", "3"], [], [Decimal("5.23"), Decimal(3)]),
        ("butir", ["1.250", "3 btr"], [], [Decimal(1250), Decimal(3)]),
        ("gram", ["5,23 kg", "3"], ["unit-in-cell"], [Decimal(3)]),
    ],
)
def test_a_column_of_units_speaks_for_the_amounts_beside_it(
    unit: str, amounts: list[str], found: list[str], expected: list[Decimal]
) -> None:
    rows = [
        {"jumlah": amount, "satuan": unit, "bulan": f"2026-0{month}"}
        for month, amount in enumerate(amounts, 1)
    ]
    reading = read_rows("barang_bukti", *rows)
    assert codes(reading, refusing=True) == found
    assert column_of(reading, "amount") == expected
    assert not [question for question in reading.open_questions if question.kind == "numbers"]
