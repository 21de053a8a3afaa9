"""A document as PDF."""

from functools import cache
from pathlib import Path
from typing import Any

from components import text_frame
from components import text_papers as text
from components.exports.document import Cell, Document, Section, Size, Table
from components.exports.typesetting import typeset

_FORM = Path(__file__).with_name("document.typ")


def document_pdf(document: Document, size: Size = "a4") -> bytes:
    """The document on upright sheets of this size."""
    data = {
        "about": about_of(document.title, document),
        "size": size,
        "title": document.title,
        "subtitle": document.subtitle,
        "kop": document.kop,
        "facts": document.facts,
        "sections": [_section(each) for each in document.sections],
        "closing": document.closing,
        "signed_at": document.signed_at,
        "signatures": [each._asdict() for each in document.signatures],
        "appendices": [_section(each) for each in document.appendices],
    }
    return typeset(_form(), data)


def about_of(title: str, document: Document) -> dict[str, Any]:
    """What every sheet says of itself, as `papan.typ` wants it."""
    return {
        "title": f"{title}, {document.running}",
        "kabupaten": document.kabupaten,
        "running": document.running,
        "source": document.source,
        "page": text.PAGE,
        "is_contoh": document.is_contoh,
        "contoh": text_frame.CONTOH,
    }


def table_data(table: Table) -> dict[str, Any]:
    """A table as `papan.typ` wants it."""
    return {
        "columns": [each._asdict() for each in table.columns],
        "rows": [[cell_data(each) for each in row] for row in table.rows],
        "total": [cell_data(each) for each in table.total] if table.total else None,
    }


def cell_data(cell: Cell) -> str | dict[str, str]:
    """A cell as `papan.typ` wants it."""
    return cell.text if cell.role == "plain" else cell._asdict()


def _section(section: Section) -> dict[str, Any]:
    return {
        "title": section.title,
        "paragraphs": section.paragraphs,
        "items": section.items,
        "table": table_data(section.table) if section.table else None,
        "note": section.note,
        "level": section.level,
        "apart": section.apart,
    }


@cache
def _form() -> str:
    return _FORM.read_text(encoding="utf-8")
