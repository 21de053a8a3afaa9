"""Papers opened with their own libraries, as the words and figures that stand in them."""

from io import BytesIO

import docx
import openpyxl
from docx.document import Document as File
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from pypdf import PdfReader


def docx_of(content: bytes) -> File:
    """A DOCX file."""
    return docx.Document(BytesIO(content))


def docx_words(file: File) -> str:
    """All its words, those of tables too."""
    tables = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return plain(" ".join([*(each.text for each in file.paragraphs), *tables]))


def pdf_words(content: bytes) -> str:
    """All words of a PDF file."""
    return plain(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages))


def book_of(content: bytes) -> Workbook:
    """An XLSX file."""
    return openpyxl.load_workbook(BytesIO(content))


def table_of(sheet: Worksheet, head: str) -> list[dict[str, object]]:
    """The rows below the row of heads that begins with `head`, by head; the row of sums is the last."""
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    place = next(index for index, row in enumerate(rows) if row[0] == head)
    heads = [str(each) for each in rows[place]]
    return [dict(zip(heads, row, strict=True)) for row in rows[place + 1 :]]


def plain(words: str) -> str:
    """Words with plain spaces only, so that line breaks and no-break spaces do not matter."""
    return " ".join(words.split())
