"""Papers against the bare library with the same words, and what a session feels meanwhile."""

import json
import os
import shutil
import threading
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import NamedTuple

import docx
import typst
import xlsxwriter

from components.exports.deck import deck_of
from components.exports.deck_pptx import deck_pptx
from components.exports.document_docx import document_docx
from components.exports.document_pdf import document_pdf
from components.exports.minutes import minutes
from components.exports.opd_sheet import opd_sheet
from components.exports.recap import recap
from components.exports.sismonev import sismonev
from components.exports.typesetting import fonts_folder
from components.server.fonts import build_fonts
from data.rules.papers import PaperFacts
from data.rules.view import View
from data.services.geometry import load_geometry
from data.services.overview import load_overview
from data.services.papers import load_paper_facts
from data.services.stores import CONTOH, open_stores
from data.settings import Settings, sqlite_url
from tests.integration.exports.conftest import TODAY, Held, hold
from tests.integration.exports.papers_read import book_of, docx_of
from tests.integration.server.servers import ROOT

RUNS = 3
RERUNS = 11
KABUPATEN = "63.06"


class PaperTime(NamedTuple):
    """One paper: seconds for us and, where there is one, for the bare library with the same words."""

    name: str
    ours: float
    floor: float | None = None


class Felt(NamedTuple):
    """What a screen's reading takes a session, in ms: alone, and while papers are made."""

    alone: float
    meanwhile: float


def paper_times(home: Path) -> tuple[list[PaperTime], Felt]:
    """Time every paper of a meeting of the samples, and a session beside them."""
    os.environ["P4GN_HOME"] = str(home)
    build_fonts(ROOT / "var" / "fonts")
    shutil.copytree(ROOT / "var" / "fonts", home / "var" / "fonts", dirs_exist_ok=True)
    stores = open_stores(Settings(sqlite_url(home / "var" / "papan.sqlite"), home))
    try:
        held = hold(stores[CONTOH], KABUPATEN)
        document_pdf(minutes(held.facts))  # the typefaces are loaded once a process
        return _times(held), _felt(held)
    finally:
        for store in stores.values():
            store.close()


def _times(held: Held) -> list[PaperTime]:
    facts, paper = held.facts, minutes(held.facts)
    geometry = load_geometry(KABUPATEN)
    return [
        PaperTime("angka rapat", took(lambda: load_paper_facts(held.store, held.viewer, held.meeting))),
        against("notulen DOCX", lambda: document_docx(paper), bare_docx(document_docx(paper))),
        against("notulen PDF", lambda: document_pdf(paper), bare_pdf(facts)),
        against("rekap XLSX", lambda: recap(facts), bare_xlsx(recap(facts))),
        against("SISMONEV XLSX", lambda: sismonev(facts, facts.opd), bare_xlsx(sismonev(facts, facts.opd))),
        PaperTime("lembar satu OPD", took(lambda: opd_sheet(facts, facts.opd[0]))),
        PaperTime("bahan PPTX", took(lambda: deck_pptx(deck_of(facts, geometry), facts.line.held_on))),
    ]


def against(name: str, ours: Callable[[], object], bare: Callable[[], object]) -> PaperTime:
    """Both in turn, so that they share the weather."""
    pairs = [(once(ours), once(bare)) for _ in range(RUNS)]
    return PaperTime(name, median(each for each, _ in pairs), median(each for _, each in pairs))


def bare_docx(content: bytes) -> Callable[[], object]:
    """The same paragraphs and cells with python-docx, without any look."""
    file = docx_of(content)
    words = [each.text for each in file.paragraphs]
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in file.tables]

    def write() -> None:
        made = docx.Document()
        for each in words:
            made.add_paragraph(each)
        for rows in tables:
            grid = made.add_table(rows=0, cols=len(rows[0]))
            for row in rows:
                for cell, said in zip(grid.add_row().cells, row, strict=True):
                    cell.text = said
        made.save(BytesIO())

    return write


def bare_xlsx(content: bytes) -> Callable[[], object]:
    """The same cells with XlsxWriter, without any format."""
    sheets = [list(sheet.iter_rows(values_only=True)) for sheet in book_of(content).worksheets]

    def write() -> None:
        with xlsxwriter.Workbook(BytesIO(), {"in_memory": True, "default_date_format": "dd/mm/yyyy"}) as book:
            for rows in sheets:
                sheet = book.add_worksheet()
                for place, row in enumerate(rows):
                    sheet.write_row(place, 0, row)

    return write


def bare_pdf(facts: PaperFacts) -> Callable[[], object]:
    """The words of the minutes, one paragraph each, with Typst and the same typefaces."""
    paper = minutes(facts)
    words = [words for part in paper.sections for words in (*part.paragraphs, *part.items)]
    cells = [cell.text for part in paper.sections if part.table for row in part.table.rows for cell in row]
    source = b"#for each in json(bytes(sys.inputs.data)) { par(each) }"
    folder = fonts_folder() / "naskah-1"
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[folder])
    inputs = {"data": json.dumps(words + cells)}
    return lambda: typst.Compiler(source, str(folder), fonts, sys_inputs=inputs).compile(format="pdf")


def _felt(held: Held) -> Felt:
    line = held.facts.line
    view = View(CONTOH, line.kabupaten, line.year, line.period)

    def read() -> object:
        return load_overview(held.store, held.viewer, view, TODAY)

    alone = median(once(read) for _ in range(RERUNS))
    stop = threading.Event()

    def make() -> None:
        while not stop.is_set():
            document_docx(minutes(held.facts))
            recap(held.facts)
            document_pdf(minutes(held.facts))

    maker = threading.Thread(target=make)
    maker.start()
    try:
        meanwhile = median(once(read) for _ in range(RERUNS))
    finally:
        stop.set()
        maker.join()
    return Felt(1000 * alone, 1000 * meanwhile)


def took(work: Callable[[], object]) -> float:
    """The median of a few runs, in seconds."""
    return median(once(work) for _ in range(RUNS))


def once(work: Callable[[], object]) -> float:
    """One run, in seconds."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def print_papers(times: list[PaperTime], felt: Felt) -> None:
    """Each paper beside the bare library, and a session's reading alone and meanwhile."""
    print("\nBerkas rapat terhadap pustakanya saja (kata yang sama, tanpa rupa); detik, median")
    for each in times:
        beside = f"{each.floor:7.2f} {each.ours / each.floor:6.1f}x" if each.floor else ""
        print(f"  {each.name:16} {each.ours:7.2f} {beside}")
    ratio = felt.meanwhile / felt.alone
    print(f"  sesi lain membaca ringkasan: {felt.alone:.0f} ms, selama berkas disusun {ratio:.1f}x")
