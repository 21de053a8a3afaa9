"""The workbooks opened with openpyxl: figures as figures, equal to those of the screens, ready to print."""

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from components.exports.recap import recap
from components.exports.sheets import sheet_names
from components.exports.sismonev import sismonev
from data.rules.papers import PaperFacts
from data.rules.view import View
from data.services.progress import load_progress
from data.services.urine_tests import load_urine_tests
from tests.integration.exports.conftest import NASTY, TODAY, Held
from tests.integration.exports.papers_read import book_of, table_of

SHEETS = ["Ringkasan", "Progres OPD", "Tes urine", "Anggaran", "Kasus", "Tindak lanjut"]


def test_the_matrix_is_that_of_the_screen(held: Held) -> None:
    line = held.facts.line
    view = View("contoh", line.kabupaten, line.year, line.period, line.frozen_id)
    screen = load_progress(held.store, held.viewer, view, TODAY)
    *rows, total = table_of(book_of(recap(held.facts))["Progres OPD"], "Kode")
    expected = {
        row["opd_code"]: {label: str(row[code]) for code, label in screen.labels.items()}
        for row in screen.table.to_dict("records")
    }
    assert {row["Kode"]: {label: row[label] for label in screen.labels.values()} for row in rows} == expected
    scores = dict(zip(screen.table["opd_code"], screen.table["score"], strict=True))
    for row in rows:
        score = scores[row["Kode"]]
        assert row["Skor"] == ("tanpa skor" if math.isnan(score) else round(score, 1))
    assert (total["Masuk"], total["Wajib"]) == (screen.totals.submitted, screen.totals.obliged)
    assert sum(int(str(row["Masuk"])) for row in rows) == total["Masuk"]


def test_tests_and_money_are_those_of_the_screen(held: Held) -> None:
    line = held.facts.line
    view = View("contoh", line.kabupaten, line.year, line.period, line.frozen_id)
    spending = load_urine_tests(held.store, held.viewer, view, TODAY, held.facts.coverage.target).spending
    book = book_of(recap(held.facts))
    *rows, total = table_of(book["Tes urine"], "Kode")
    assert (total["Pegawai"], total["Dites"]) == (spending.coverage.staff, spending.coverage.tested)
    by_opd = {row["opd_code"]: row["tested"] for row in spending.coverage.by_opd.to_dict("records")}
    assert {row["Kode"]: row["Dites"] for row in rows} == {
        each.code: by_opd.get(each.code, 0) for each in held.facts.opd
    }
    *pots, sums = table_of(book["Anggaran"], "Kode")
    assert sums["Sisa (Rp)"] == spending.total.remaining == sum(int(str(pot["Sisa (Rp)"])) for pot in pots)


def test_figures_are_numbers_and_days_are_days(facts: PaperFacts) -> None:
    book = book_of(recap(facts))
    assert book.sheetnames == SHEETS
    summary = table_of(book["Ringkasan"], "Hal")
    assert all(isinstance(row["Nilai"], int | float) or "<10" in str(row["Nilai"]) for row in summary)
    assert all(isinstance(row["Posisi data"], datetime) for row in summary)
    due = [row["Batas waktu"] for row in table_of(book["Tindak lanjut"], "No.")]
    assert [each.date() for each in due if isinstance(each, datetime)] == [
        each.due_on for each in (*facts.follow_ups, *facts.decisions) if each.due_on
    ]
    shares = [row["Persen"] for row in summary if row["Persen"] is not None]
    assert shares
    assert all(isinstance(share, int | float) and 0 <= share <= 1 for share in shares)


def test_no_small_count_leaves_the_room(facts: PaperFacts) -> None:
    *rows, total = table_of(book_of(recap(facts))["Kasus"], "Wilayah")
    cells = [value for row in rows for head, value in row.items() if head != "Wilayah"]
    assert not [cell for cell in cells if isinstance(cell, int) and 0 < cell < 10]
    assert "<10" in cells
    assert facts.cases is not None
    assert total[f"Kasus {facts.line.year}"] == facts.cases.years.total.value


def test_withheld_cases_are_a_sentence(facts: PaperFacts) -> None:
    sheet = book_of(recap(replace(facts, cases=None)))["Kasus"]
    words = " ".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell)
    assert "Data kasus sudah berubah sejak rapat" in words
    assert not [cell for row in sheet.iter_rows(values_only=True) for cell in row if isinstance(cell, int)]


def printed(sheet: Worksheet) -> tuple[object, ...]:
    head = next(row[0].row for row in sheet.iter_rows() if row[0].value in ("Hal", "Kode", "Wilayah", "No."))
    assert sheet.freeze_panes is not None
    assert sheet.sheet_properties.pageSetUpPr is not None
    return (
        sheet.page_setup.paperSize,
        sheet.sheet_properties.pageSetUpPr.fitToPage,
        sheet.page_setup.fitToHeight,
        sheet.print_title_rows == f"${head}:${head}",
        int(sheet.freeze_panes.lstrip("ABC")) == head + 1,
    )


def test_every_sheet_is_set_up_for_print(facts: PaperFacts) -> None:
    for size, number in (("a4", 9), ("f4", 14)):
        for sheet in book_of(recap(facts, size)).worksheets:  # type: ignore[arg-type]
            assert printed(sheet) == (number, True, 0, True, True)
            assert str(sheet.oddHeader.right.text).endswith("DATA CONTOH")
            assert "posisi data" in sheet.oddFooter.left.text
            assert "&P" in sheet.oddFooter.right.text
            assert "Sumber: " in str(sheet["A2"].value)


TYPED = st.text(max_size=40) | st.sampled_from([NASTY, "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "{=1}", "1234"])


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=TYPED)
def test_nothing_that_was_typed_is_calculated(read_facts: Callable[[], PaperFacts], typed: str) -> None:
    facts = read_facts()
    decision = replace(facts.decisions[0], direction=typed, output=typed, obstacle=typed, opd=typed)
    opd = [replace(each, short=typed, name=typed) for each in facts.opd[:3]]
    for content in (recap(replace(facts, decisions=(decision,))), sismonev(facts, opd)):
        cells = [cell for sheet in book_of(content).worksheets for row in sheet.iter_rows() for cell in row]
        assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
        quoted = [cell for cell in cells if str(cell.value).startswith(("=", "+", "@"))]
        assert all(cell.quotePrefix for cell in quoted)
    if typed.isascii() and typed.isprintable() and typed:
        last = table_of(book_of(recap(replace(facts, decisions=(decision,))))["Tindak lanjut"], "No.")[-1]
        assert last["Arahan"] == typed


def test_sismonev_has_a_row_for_each_duty_and_a_sheet_for_each_opd(facts: PaperFacts) -> None:
    book = book_of(sismonev(facts, facts.opd))
    assert len(book.sheetnames) == len(facts.opd) + 1
    rows = table_of(book["Semua OPD"], "Tahun")
    duties = {(each.code, report.aksi_code): report for each in facts.opd for report in each.obliged}
    assert {(row["Kode"], row["Kode aksi"]) for row in rows} == set(duties)
    for row in rows:
        report = duties[str(row["Kode"]), str(row["Kode aksi"])]
        assert (row["Target"], row["Realisasi"], row["Pagu (Rp)"]) == (
            report.target,
            report.realisasi,
            report.pagu,
        )
        assert (row["Tautan data dukung"] or "", row["Kendala"] or "") == (
            report.evidence_url,
            report.obstacle,
        )
        day = row["Tanggal lapor"]
        assert (day.date() if isinstance(day, datetime) else day) == report.reported_on
    one = facts.opd[0]
    own = table_of(book_of(sismonev(facts, [one])).worksheets[0], "Kode aksi")
    assert [row["Kode aksi"] for row in own] == [report.aksi_code for report in one.obliged]


@given(wanted=st.lists(st.text(max_size=40) | st.sampled_from(["Kec. A/B", "a", "A", "'x'"]), max_size=8))
def test_sheets_have_names_that_a_workbook_takes(wanted: list[str]) -> None:
    names = sheet_names(wanted)
    assert len({name.lower() for name in names}) == len(wanted)
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)


def test_a_workbook_says_the_day_of_its_figures(facts: PaperFacts) -> None:
    assert facts.today == date(2026, 11, 22)
    sheet = book_of(recap(facts))["Ringkasan"]
    assert str(sheet["A2"].value).startswith("Posisi data: 22\u00a0November 2026.")
