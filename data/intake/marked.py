"""An operator's own file back, as a workbook with a column that says what is wrong in each row.

Rows and columns stay where they were, so that the places named in the findings still hold. When the mended
file comes back, the column and the sheet that were added here are passed over: see `without_marks`.
"""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import islice

from xlsxwriter import Workbook
from xlsxwriter.exceptions import XlsxWriterException
from xlsxwriter.worksheet import Worksheet

from data.intake.book import open_book
from data.intake.grid import Book, Cell, Sheet, cell_text
from data.intake.header_forms import header_key
from data.intake.issues_file import PERSONAL_CELL, PERSONAL_COLUMN
from data.intake.marks import ISSUE_HEAD, MARK_HEADER, MARK_SHEET, MARK_TITLE, without_marks
from data.intake.reading import Issue, Reading
from data.intake.workbook_cells import Formats, put, sheet_name, width_of

REFUSED_COLOUR, WARNED_COLOUR = "#F6C9C3", "#FBE8B0"
MOST_ROWS = 1_048_576
MOST_NOTES = 2_000
"""Beyond this many notes a spreadsheet opens slowly; the column still says all of them."""
LOOKED_AT = 200
MARK_WIDTH = 60
PERSONAL = frozenset({PERSONAL_CELL.code, PERSONAL_COLUMN.code})
Marks = Mapping[int, Sequence[Issue]]


class NotHandedBack(Exception):
    """A file about persons, whose bytes nobody keeps, or one in which no table was found to mark."""


def can_be_marked(reading: Reading) -> bool:
    """Whether a file can go back to its sender with a column of findings."""
    return reading.header_row is not None and all(issue.code not in PERSONAL for issue in reading.issues)


def marked_file(content: bytes, reading: Reading) -> tuple[bytes, str]:
    """The table that was read as XLSX with its findings, and "xlsx"; raises NotHandedBack, Refusal."""
    if not can_be_marked(reading):
        raise NotHandedBack
    return marked_book(open_book(content, len(content), MOST_ROWS), reading), "xlsx"


def marked_book(book: Book, reading: Reading) -> bytes:
    """The XLSX of the table that was read; raises NotHandedBack."""
    if not can_be_marked(reading):
        raise NotHandedBack
    sheets = without_marks(book).sheets
    sheet = next((sheet for sheet in sheets if sheet.name == reading.sheet), sheets[0])
    marks = defaultdict[int, list[Issue]](list)
    for issue in reading.issues:
        if issue.row is not None:
            marks[issue.row].append(issue)
    target = io.BytesIO()
    with Workbook(target, {"in_memory": True}) as workbook:
        formats = Formats(workbook)
        page = workbook.add_worksheet(sheet_name(sheet.name, MARK_SHEET))
        _merge(page, formats, sheet)
        _write_cells(page, formats, sheet, _coloured(sheet, reading, marks))
        _write_marks(page, formats, sheet, reading.header_row or 1, marks)
        _add_issue_sheet(workbook, formats, reading)
    return target.getvalue()


def _coloured(sheet: Sheet, reading: Reading, marks: Marks) -> dict[tuple[int, int], Issue]:
    """(row as a spreadsheet shows it, column from 0) -> the gravest finding about that cell."""
    places = _places(sheet, reading)
    found: dict[tuple[int, int], Issue] = {}
    for row, issues in marks.items():
        for issue in issues:
            column = places.get(header_key(issue.column or ""))
            if column is not None and (row, column) not in found:
                found[row, column] = issue
    return found


def _places(sheet: Sheet, reading: Reading) -> dict[str, int]:
    """Where each column stands, by its header in the file and by that of the template."""
    rows = zip(sheet.row_numbers, sheet.rows, strict=True)
    header = next((row for number, row in rows if number == reading.header_row), ())
    places = {header_key(cell_text(cell)): index for index, cell in enumerate(header) if cell != ""}
    for column in reading.columns:
        written = header_key(column.written_as or column.header)
        if written in places:
            places[header_key(column.header)] = places[written]
    return places


def _merge(page: Worksheet, formats: Formats, sheet: Sheet) -> None:
    for top, left, bottom, right in sheet.merged:
        if (top, left) == (bottom, right):
            continue
        first, last = sheet.row_numbers[top] - 1, sheet.row_numbers[bottom] - 1
        try:
            page.merge_range(first, left, last, right, "", formats.plain())
        except XlsxWriterException:
            # Blocks that overlap are a fault of the file; the cells themselves are all written below.
            continue


def _write_cells(
    page: Worksheet, formats: Formats, sheet: Sheet, coloured: Mapping[tuple[int, int], Issue]
) -> None:
    for number, row in zip(sheet.row_numbers, sheet.rows, strict=True):
        for column, cell in enumerate(row):
            issue = coloured.get((number, column))
            look = formats.looking(cell, **({"bg_color": _colour(issue)} if issue else {}))
            if cell != "":
                put(page, (number - 1, column), cell, look)
            elif issue:
                page.write_blank(number - 1, column, None, look)
    for (number, column), issue in islice(coloured.items(), MOST_NOTES):
        page.write_comment(
            number - 1, column, f"{issue.message} {issue.fix}", {"x_scale": 2.5, "y_scale": 1.2}
        )
    for column in range(_width(sheet)):
        cells = [_shown(row[column]) for row in sheet.rows[:LOOKED_AT] if len(row) > column]
        page.set_column(column, column, width_of("", cells))


def _write_marks(page: Worksheet, formats: Formats, sheet: Sheet, header_row: int, marks: Marks) -> None:
    column = _width(sheet)
    page.set_column(column, column, MARK_WIDTH)
    page.write_string(header_row - 1, column, MARK_HEADER, formats.header(required=True))
    for row, issues in marks.items():
        text = "\n".join(map(_sentence, issues))
        gravest = max(issues, key=lambda issue: issue.refuses)
        put(page, (row - 1, column), text, formats.plain(bg_color=_colour(gravest)))
    last = max(sheet.row_numbers, default=1)
    page.autofilter(header_row - 1, 0, max(last - 1, header_row), column)
    page.freeze_panes(header_row, 0)


def _add_issue_sheet(workbook: Workbook, formats: Formats, reading: Reading) -> None:
    page = workbook.add_worksheet(MARK_SHEET)
    page.write_string(0, 0, MARK_TITLE, formats.plain(bold=True, text_wrap=False))
    if reading.issues_beyond:
        more = f"Masih ada {reading.issues_beyond} masalah lain."
        page.write_string(1, 0, more, formats.plain(text_wrap=False))
    for column, (name, width) in enumerate(zip(ISSUE_HEAD, (8, 24, 24, 60, 60, 10), strict=True)):
        page.set_column(column, column, width)
        page.write_string(2, column, name, formats.header())
    for line, issue in enumerate(reading.issues, start=3):
        if issue.row is not None:
            page.write_number(line, 0, issue.row, formats.of("year"))
        refuses = "ya" if issue.refuses else "tidak"
        texts = (issue.column, issue.value, issue.message, issue.fix, refuses)
        for column, text in enumerate(texts, start=1):
            if text:
                put(page, (line, column), text, formats.plain())
    page.freeze_panes(3, 0)


def _sentence(issue: Issue) -> str:
    where = f"{issue.column}: " if issue.column else ""
    return f"{'' if issue.refuses else 'Peringatan. '}{where}{issue.message} {issue.fix}"


def _colour(issue: Issue) -> str:
    return REFUSED_COLOUR if issue.refuses else WARNED_COLOUR


def _width(sheet: Sheet) -> int:
    return max(map(len, sheet.rows), default=0)


def _shown(cell: Cell) -> str:
    return max(cell.splitlines(), key=len, default="") if isinstance(cell, str) else cell_text(cell)
