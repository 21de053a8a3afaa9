"""Writing one sheet: title, notes, table, and how it is printed."""

import math
from collections.abc import Sequence
from datetime import date
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from components import text_frame
from components import text_papers as text
from components.exports.document import Size
from components.exports.sheet_model import About, Field, Filled, Page, Value
from components.exports.typesetting import printable
from components.theme import theme

PAPERS: dict[Size, int] = {"a4": 9, "f4": 14}
"""Numbers of paper sizes in a workbook; F4 is what it calls folio."""

LONGEST = 32767
"""Signs that a cell holds."""

_LINE = 13.5  # points, of a line of ten-point text
_FULL = 0.85  # of its width, that a line of words fills before it breaks
_NUMBER_FORMS = {"whole": "#,##0", "number": "#,##0.##", "percent": "0.0%", "rupiah": "#,##0"}


class Pens:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def of(self, **look: Any) -> Format:
        """The format with these properties."""
        key = tuple(sorted(look.items()))
        if key not in self._made:
            usual = {"font_name": "Calibri", "font_size": 10, "valign": "top", "font_color": theme().text}
            self._made[key] = self._book.add_format({**usual, **look})
        return self._made[key]


class SheetWriter:
    """Writes one page into one worksheet."""

    def __init__(self, sheet: Worksheet, pens: Pens, page: Page) -> None:
        self._sheet, self._pens, self._page = sheet, pens, page
        self._head = len(page.notes) + 2

    def write(self, about: About, size: Size) -> None:
        """Write the page and set it up for print."""
        self._above()
        self._heads()
        self._rows()
        self._set_print(about, size)

    def _above(self) -> None:
        look = self._pens.of(bold=True, font_size=14, font_name="Cambria", quote_prefix=True)
        self._sheet.write_string(0, 0, printable(self._page.title), look)
        self._sheet.set_row(0, 20)
        for row, note in enumerate(self._page.notes, 1):
            pen = self._pens.of(font_color=theme().muted, quote_prefix=True)
            self._sheet.write_string(row, 0, printable(note), pen)

    def _heads(self) -> None:
        look = {"bold": True, "font_color": theme().muted, "bottom": 1, "bottom_color": theme().text}
        self._sheet.set_row(self._head, _height(self._page.fields, [each.head for each in self._page.fields]))
        for column, field in enumerate(self._page.fields):
            self._sheet.set_column(column, column, field.width)
            pen = self._pens.of(valign="bottom", text_wrap=True, **_side(field), **look)
            self._sheet.write_string(self._head, column, field.head, pen)

    def _rows(self) -> None:
        page, first = self._page, self._head + 1
        for row, values in enumerate(page.rows, first):
            self._row(row, values, {"bottom": 4, "bottom_color": theme().border})
        if page.total:
            self._row(first + len(page.rows), page.total, {"bold": True, "top": 1, "top_color": theme().text})
        if page.rows:
            self._sheet.autofilter(self._head, 0, self._head + len(page.rows), len(page.fields) - 1)

    def _row(self, row: int, values: Sequence[Value], look: dict[str, Any]) -> None:
        # Not every office suite finds the height of wrapped words by itself.
        self._sheet.set_row(row, _height(self._page.fields, values))
        for column, (field, value) in enumerate(zip(self._page.fields, values, strict=True)):
            self._cell((row, column), value, field, look)

    def _cell(self, at: tuple[int, int], value: Value, field: Field, look: dict[str, Any]) -> None:
        if isinstance(value, Filled):
            paint = {"bg_color": value.paint.fill, "font_color": value.paint.ink, "align": "center"}
            self._sheet.write_string(*at, printable(value.text), self._pens.of(**look, **paint))
        elif value is None:
            self._sheet.write_blank(*at, None, self._pens.of(**look))
        elif isinstance(value, date):
            pen = self._pens.of(num_format="dd/mm/yyyy", **_side(field), **look)
            self._sheet.write_datetime(*at, value, pen)
        elif isinstance(value, str):
            # The mark of a quotation keeps it text when somebody opens the cell and closes it again.
            pen = self._pens.of(text_wrap=True, quote_prefix=True, **_side(field), **look)
            self._sheet.write_string(*at, printable(value)[:LONGEST], pen)
        else:
            pen = self._pens.of(num_format=_NUMBER_FORMS.get(field.kind, "General"), **look)
            self._sheet.write_number(*at, value, pen)

    def _set_print(self, about: About, size: Size) -> None:
        sheet = self._sheet
        sheet.set_paper(PAPERS[size])
        (sheet.set_landscape if self._page.landscape else sheet.set_portrait)()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.6, right=0.5, top=0.8, bottom=0.7)
        sheet.repeat_rows(self._head)
        sheet.freeze_panes(self._head + 1, self._page.frozen)
        sheet.hide_gridlines(2)
        mark = f"&R&B{text_frame.CONTOH}" if about.is_contoh else ""
        sheet.set_header(f"&L{_quoted(about.running)}{mark}")
        pages = _quoted(text.PAGE).format(page="&P", pages="&N")
        sheet.set_footer(f"&L{_quoted(about.source)}&R{pages}")


def _quoted(words: str) -> str:
    """Words of a printed line, where an ampersand begins a command; a line holds 255 signs."""
    return printable(words)[:90].replace("&", "&&")


def _side(field: Field) -> dict[str, Any]:
    return {"align": "left", "indent": 1} if field.kind in ("text", "date") else {"align": "right"}


def _height(fields: Sequence[Field], values: Sequence[Value]) -> float:
    """How high a row must be for its words, in points."""
    return _LINE * max(
        (_lines(value, field.width) for field, value in zip(fields, values, strict=True)), default=1
    )


def _lines(value: Value, width: float) -> int:
    if not isinstance(value, str):
        return 1
    return min(sum(max(1, math.ceil(len(line) / (width * _FULL))) for line in value.split("\n")), 20)
