"""The two sheets beside a template's table: how each column is filled in, and what the codes mean.

Their first cell says what they are, so that the reader passes over them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs

from data.intake.code_lists import Codes
from data.intake.marks import CODES_TITLE, GUIDE_TITLE
from data.intake.workbook_cells import Formats
from data.reference import Column

GUIDE, CODES = "Petunjuk", "Daftar kode"
GUIDE_HEAD = ("kolom", "wajib", "cara mengisi", "contoh")
STEPS = (
    "Isi lembar pertama saja. Nama kolom jangan diubah, dan jangan menulis nama atau nomor orang.",
    "Sel abu-abu adalah kunci baris dan terkunci. Baris tambahan ditulis di bawah baris terakhir.",
    "Baris yang hanya berisi kunci berarti belum diisi; baris itu tidak disimpan.",
    "Kosong berarti belum diketahui. Tulis 0 bila memang tidak ada.",
)
SAMPLE_NOTE = "DATA CONTOH: angka dalam berkas ini rekaan, bukan angka kabupaten."


def add_guide(
    workbook: Workbook, formats: Formats, heading: str, columns: Sequence[Column], *, contoh: bool
) -> None:
    """Add Petunjuk: what the file is, how it is filled in, and each column with its help and an example."""
    sheet = workbook.add_worksheet(GUIDE)
    for index, width in enumerate((26, 10, 70, 30)):
        sheet.set_column(index, index, width)
    title, plain = formats.plain(bold=True, text_wrap=False), formats.plain(text_wrap=False)
    sheet.write_string(0, 0, GUIDE_TITLE, title)
    lines = (heading, *([SAMPLE_NOTE] if contoh else []), *STEPS)
    for row, line in enumerate(lines, start=1):
        sheet.write_string(row, 0, line, plain)
    first = len(lines) + 2
    for index, name in enumerate(GUIDE_HEAD):
        sheet.write_string(first, index, name, formats.header())
    for row, column in enumerate(columns, start=first + 1):
        cells = (column.header, "ya" if column.required else "tidak", column.help, column.example)
        for index, cell in enumerate(cells):
            sheet.write_string(row, index, cell, formats.plain())
    sheet.protect("", {"format_columns": True, "format_rows": True})
    sheet.fit_to_pages(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)


def add_lists(workbook: Workbook, formats: Formats, codes: Mapping[str, Codes]) -> dict[str, str]:
    """Add Daftar kode, a pair of columns a list; hands back where the codes of each header stand."""
    if not codes:
        return {}
    sheet = workbook.add_worksheet(CODES)
    sheet.write_string(0, 0, CODES_TITLE, formats.plain(bold=True, text_wrap=False))
    ranges: dict[str, str] = {}
    for place, (header, pairs) in enumerate(codes.items()):
        left = place * 3
        for index, name in enumerate((f"isi {header}", "artinya")):
            sheet.write_string(1, left + index, name, formats.header())
        for row, pair in enumerate(pairs, start=2):
            for index, text in enumerate(pair):
                sheet.write_string(row, left + index, text, formats.plain(text_wrap=False))
        sheet.set_column(left, left, _width(code for code, _ in pairs))
        sheet.set_column(left + 1, left + 1, _width(meaning for _, meaning in pairs))
        ranges[header] = f"'{CODES}'!{xl_range_abs(2, left, len(pairs) + 1, left)}"
    sheet.freeze_panes(2, 0)
    sheet.protect("", {"format_columns": True})
    return ranges


def _width(texts: Iterable[str]) -> int:
    return min(60, max(14, *(len(text) + 2 for text in texts)))
