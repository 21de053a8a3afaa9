"""The minutes opened with their own libraries: what they say is what the screens' services say."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from components.exports.document_docx import document_docx
from components.exports.document_pdf import document_pdf
from components.exports.minutes import minutes
from data.rules.papers import PaperFacts
from data.rules.view import View
from data.services.overview import load_overview
from data.services.urine_tests import load_urine_tests
from tests.integration.exports.conftest import NASTY, TODAY, Held
from tests.integration.exports.papers_read import docx_of, docx_words, pdf_words, plain


def both_words(facts: PaperFacts) -> tuple[str, str]:
    paper = minutes(facts)
    return docx_words(docx_of(document_docx(paper))), pdf_words(document_pdf(paper))


def test_both_forms_say_what_the_screens_say(held: Held) -> None:
    line = held.facts.line
    view = View("contoh", line.kabupaten, line.year, line.period, line.frozen_id)
    totals = load_overview(held.store, held.viewer, view, TODAY).totals
    spending = load_urine_tests(held.store, held.viewer, view, TODAY, held.facts.coverage.target).spending
    done, whole = totals.opd_submitted, totals.opd_obliged
    share = f"{100 * done / whole:.1f}".replace(".", ",")
    expected = (
        f"Dari {whole} OPD, {done} ({share} %) telah menyampaikan laporan B12 2026; yang belum: ",
        f"dari {grouped(spending.coverage.staff)} pegawai, {spending.coverage.tested} (",
        f"sisa Rp {grouped(spending.total.remaining)}.",
        "Demikian notulen ini dibuat untuk digunakan sebagaimana mestinya.",
    )
    for words in both_words(held.facts):
        for sentence in expected:
            assert sentence in words


def test_everything_that_was_decided_and_whoever_came_is_there(facts: PaperFacts) -> None:
    came = facts.came
    for words in both_words(facts):
        for decision in facts.decisions:
            assert decision.number in words
            assert squeezed(decision.direction) in squeezed(words)
        assert f"Dari {came.invited} OPD yang diundang, {came.came} (" in words
        assert f"dengan {came.people} orang" in words
        assert all(squeezed(each.name) in squeezed(words) for each in facts.opd if each.invited)


def test_the_silent_are_named_and_nobody_else(facts: PaperFacts) -> None:
    file = docx_of(document_docx(minutes(facts)))
    [sentence] = [
        plain(each.text) for each in file.paragraphs if "telah menyampaikan laporan B12" in each.text
    ]
    missing = sentence.split("yang belum: ", 1)[1].removesuffix(".")
    silent = [plain(each.opd) for each in facts.reporting.silent]
    assert missing.replace(", dan ", ", ").split(", ") == silent


def test_small_counts_stay_hidden(facts: PaperFacts) -> None:
    assert facts.cases is not None
    assert facts.cases.k == 10
    for words in both_words(facts):
        assert "<10" in words
        assert "Jumlah 1–9 dan angka yang dapat membukanya disembunyikan." in words
    table = next(
        each for each in docx_of(document_docx(minutes(facts))).tables if each.cell(0, 0).text == "Wilayah"
    )
    cells = [cell.text for row in table.rows[1:-1] for cell in row.cells[1:]]
    assert not [cell for cell in cells if cell.isdigit() and 0 < int(cell) < 10]


def test_cases_that_changed_since_are_left_out(facts: PaperFacts) -> None:
    for words in both_words(replace(facts, cases=None, classes=None)):
        assert "Data kasus sudah berubah sejak rapat" in words
        assert "Wilayah" not in words


def test_the_docx_can_be_edited_as_a_document_of_its_own(facts: PaperFacts) -> None:
    file = docx_of(document_docx(minutes(facts), "f4"))
    styles = [each.style.name for each in file.paragraphs if each.style is not None]
    assert styles.count("Title") == 1
    assert styles.count("Heading 1") >= 5
    page = file.sections[0]
    assert page.page_width is not None
    assert page.page_height is not None
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (215, 330)
    heads = [table.rows[0]._tr.findall(f".//{qn('w:tblHeader')}") for table in file.tables[1:]]
    assert sum(map(len, heads)) == len([each for each in file.tables[1:] if len(each.columns) > 2])
    codes = [each.text for each in page.footer._element.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]
    languages = {each.get(qn("w:val")) for each in file.styles.element.iter(qn("w:lang"))}
    assert languages == {"id-ID"}
    assert "DATA CONTOH" in page.header.paragraphs[0].text


def test_real_figures_bear_no_mark(facts: PaperFacts) -> None:
    paper = minutes(replace(facts, is_contoh=False))
    assert "DATA CONTOH" not in docx_of(document_docx(paper)).sections[0].header.paragraphs[0].text
    assert "DATA CONTOH" not in pdf_words(document_pdf(paper))


@pytest.mark.parametrize("size", ["a4", "f4"])
def test_signatures_are_offices_with_a_line(facts: PaperFacts, size: str) -> None:
    words = pdf_words(document_pdf(minutes(facts), size))  # type: ignore[arg-type]
    assert words.count(facts.line.chair_office) == 2
    assert "Notulis" in words
    assert "....." in words


def test_a_meeting_without_anything_has_minutes_too(facts: PaperFacts) -> None:
    bare = replace(
        facts,
        decisions=(),
        follow_ups=(),
        attendance=tuple(each._replace(present=None) for each in facts.attendance),
    )
    for words in both_words(bare):
        assert "Tidak ada keputusan yang dicatat." in words
        assert "Tidak ada tindak lanjut dari rapat sebelumnya." in words
        assert "kehadiran tidak dicatat" in words


TYPED = st.text(max_size=60) | st.sampled_from([NASTY, "\x00\x0b", "]]>&amp;<w:p/>", "\ud800", "a\n\tb"])


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=TYPED, due=st.none() | st.dates(date(2026, 1, 1), date(2027, 1, 1)))
def test_whatever_was_typed_both_files_open(
    read_facts: Callable[[], PaperFacts], typed: str, due: date | None
) -> None:
    facts = read_facts()
    decision = replace(
        facts.decisions[0], direction=typed, output=typed, opd=typed, supporting=(typed,), due_on=due
    )
    line = replace(facts.line, place=typed, chair_office=typed, organiser=typed, agenda=typed)
    paper = minutes(replace(facts, decisions=(decision,), line=line))
    assert len(PdfReader(BytesIO(document_pdf(paper))).pages) > 1
    shown = docx_words(docx_of(document_docx(paper)))
    if typed.isascii() and typed.isprintable():
        assert plain(typed) in shown


def grouped(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def squeezed(words: str) -> str:
    return "".join(words.split())
