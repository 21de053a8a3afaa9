"""Workbooks of a few cells, put together part by part, so that a test can say what is odd about one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

FILES = Path(__file__).parents[2] / "files"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ODF = "urn:oasis:names:tc:opendocument:xmlns"


def stored(name: str) -> bytes:
    """A file of tests/files."""
    return (FILES / name).read_bytes()


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """An archive of these parts."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def unzipped(content: bytes) -> dict[str, bytes]:
    """The parts of an archive."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def xlsx(
    rows: str,
    *,
    before: str = "",
    after: str = "",
    formats: tuple[str, ...] = (),
    workbook: str = "",
    more: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A workbook of one sheet, "Data"; `rows` is the XML of its rows, style n + 1 shows formats[n]."""
    codes = "".join(f'<numFmt numFmtId="{164 + n}" formatCode="{code}"/>' for n, code in enumerate(formats))
    styles = "".join(f'<xf numFmtId="{164 + n}"/>' for n in range(len(formats)))
    return zipped(
        {
            "[Content_Types].xml": f"{DECLARATION}<Types/>",
            "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{RELATED}">'
            f'<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets>{workbook}</workbook>',
            "xl/_rels/workbook.xml.rels": _relations(
                ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")
            ),
            "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><numFmts>{codes}</numFmts>'
            f'<cellXfs><xf numFmtId="0"/>{styles}</cellXfs></styleSheet>',
            "xl/worksheets/sheet1.xml": f'{DECLARATION}<worksheet xmlns="{MAIN}">{before}'
            f"<sheetData>{rows}</sheetData>{after}</worksheet>",
            **(more or {}),
        }
    )


def ods(rows: str, *, styles: str = "", more: Mapping[str, str | bytes] | None = None) -> bytes:
    """An ODS file of one sheet, "Data"; `rows` is the XML of its columns and rows."""
    names = "".join(f' xmlns:{name}="{ODF}:{name}:1.0"' for name in ("office", "table", "text", "style"))
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f"{DECLARATION}<office:document-content{names}>"
            f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>"
            f'<table:table table:name="Data" table:style-name="ta1">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
            **(more or {}),
        }
    )


def _relations(*targets: tuple[str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATED}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}">{listed}</Relationships>'
