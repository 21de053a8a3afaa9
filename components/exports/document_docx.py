"""A document as DOCX: real styles, so that whoever edits it keeps its outline, and fields for the pages."""

from datetime import UTC, datetime
from io import BytesIO

import docx
from docx.document import Document as File
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from components import text_frame
from components import text_papers as text
from components.exports.document import SIZES, Document, Section, Size
from components.exports.docx_parts import add_field, add_tab, rule_below, widen
from components.exports.docx_styles import BODY, MUTED, add_styles
from components.exports.docx_tables import add_table
from components.exports.typesetting import printable

MARGINS = {"top": 22, "bottom": 20, "left": 20, "right": 16}
"""Millimetres, as on the PDF."""


def document_docx(document: Document, size: Size = "a4") -> bytes:
    """The document on upright sheets of this size, to be edited."""
    file = docx.Document()
    add_styles(file)
    width = _set_page(file, size)
    _describe(file, document)
    _running_lines(file, document, width)
    _head(file, document, width)
    for section in document.sections:
        _add_section(file, section, width)
    _end(file, document, width)
    for section in document.appendices:
        _add_section(file, section, width)
    content = BytesIO()
    file.save(content)
    return content.getvalue()


def _set_page(file: File, size: Size) -> int:
    """Set the sheet; return the width of the text in millimetres."""
    page = file.sections[0]
    page.start_type = WD_SECTION.NEW_PAGE
    short, long = SIZES[size]
    page.page_width, page.page_height = Mm(short), Mm(long)
    for side, margin in MARGINS.items():
        setattr(page, f"{side}_margin", Mm(margin))
    page.header_distance = page.footer_distance = Mm(10)
    return short - MARGINS["left"] - MARGINS["right"]


def _describe(file: File, document: Document) -> None:
    about = file.core_properties
    about.title = printable(f"{document.title}, {document.running}")[:255]
    about.author = about.last_modified_by = printable(document.kabupaten)
    about.language = "id-ID"
    about.comments = ""
    about.created = about.modified = datetime.now(UTC).replace(tzinfo=None)


def _running_lines(file: File, document: Document, width: int) -> None:
    page = file.sections[0]
    head = page.header.paragraphs[0]
    head.style = page.footer.paragraphs[0].style = file.styles[MUTED]
    add_tab(head, width)
    head.add_run(printable(document.running))
    if document.is_contoh:
        head.add_run(f"\t{text_frame.CONTOH}").bold = True
    foot = page.footer.paragraphs[0]
    add_tab(foot, width)
    before, after = text.PAGE.split("{page}")
    between, last = after.split("{pages}")
    foot.add_run(f"{printable(document.source)}\t{before}")
    add_field(foot, "PAGE")
    foot.add_run(between)
    add_field(foot, "NUMPAGES")
    foot.add_run(last)


def _head(file: File, document: Document, width: int) -> None:
    for line in document.kop:
        last = _centred(file, line, "Kop")
    rule_below(last)
    _centred(file, document.title.upper(), "Title")
    _centred(file, document.subtitle, "Subtitle")
    facts = file.add_table(rows=0, cols=3)
    for label, words in document.facts:
        cells = facts.add_row().cells
        for cell, said in zip(cells, (label, ":", words), strict=True):
            cell.paragraphs[0].add_run(printable(said))
    widen(facts, (34, 5, width - 39))


def _add_section(file: File, section: Section, width: int) -> None:
    heading = file.add_heading(printable(section.title), section.level)
    heading.paragraph_format.page_break_before = section.apart
    for words in section.paragraphs:
        file.add_paragraph(printable(words), style=BODY)
    for place, words in enumerate(section.items, 1):
        item = file.add_paragraph(f"{place}.\t{printable(words)}", style=BODY)
        item.paragraph_format.left_indent, item.paragraph_format.first_line_indent = Mm(7), Mm(-7)
        item.paragraph_format.tab_stops.add_tab_stop(Mm(7))
    if section.table:
        add_table(file, section.table, width)
    if section.note:
        file.add_paragraph(printable(section.note), style=MUTED)


def _end(file: File, document: Document, width: int) -> None:
    if document.closing:
        closing = file.add_paragraph(printable(document.closing), style=BODY).paragraph_format
        closing.space_before, closing.keep_with_next = Pt(10), True
    if not document.signatures:
        return
    places = file.add_table(rows=0, cols=len(document.signatures))
    dots = "." * 50
    lines = (
        ("",) * (len(document.signatures) - 1) + (document.signed_at,),
        tuple(each.role for each in document.signatures),
        tuple(each.office for each in document.signatures),
        (f"\n\n\n{dots}",) * len(document.signatures),
    )
    for line in lines:
        for cell, words in zip(places.add_row().cells, line, strict=True):
            cell.paragraphs[0].add_run(printable(words))
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
            cell.paragraphs[0].paragraph_format.keep_with_next = True
    widen(places, (width / len(document.signatures),) * len(document.signatures))


def _centred(file: File, words: str, style: str) -> Paragraph:
    paragraph = file.add_paragraph(printable(words), style=style)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph
