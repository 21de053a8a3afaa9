"""Workbooks of ours: figures as figures, days as days, nothing to calculate, ready to print."""

from collections.abc import Sequence
from io import BytesIO

import xlsxwriter

from components import text_papers as text
from components.exports.document import Size
from components.exports.sheet_model import About, Page
from components.exports.sheet_writer import Pens, SheetWriter
from components.exports.typesetting import printable

_LONGEST_NAME = 31
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def workbook(pages: Sequence[Page], about: About, size: Size = "a4") -> bytes:
    """The pages as XLSX, in order; names that are too long or used twice get a number."""
    content = BytesIO()
    texts = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(content, {"in_memory": True, **texts}) as book:
        properties = {"title": about.title, "author": about.kabupaten, "comments": about.source}
        book.set_properties({name: printable(words) for name, words in properties.items()})
        pens = Pens(book)
        for page, name in zip(pages, sheet_names([each.name for each in pages]), strict=True):
            SheetWriter(book.add_worksheet(name), pens, page).write(about, size)
    return content.getvalue()


def sheet_names(wanted: Sequence[str]) -> list[str]:
    """Names that a workbook takes: no sign of a reference, short enough, each once."""
    found: list[str] = []
    for each in wanted:
        plain = " ".join(printable(each).translate(_FORBIDDEN).split()) or text.OPD
        name, place = plain[:_LONGEST_NAME].strip(), 1
        while name.lower() in {other.lower() for other in found}:
            place += 1
            end = f" {place}"
            name = plain[: _LONGEST_NAME - len(end)].strip() + end
        found.append(name)
    return found
