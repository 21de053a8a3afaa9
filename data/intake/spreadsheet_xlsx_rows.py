"""The rows of an XLSX sheet as they stand in its XML, one after the other.

Nearly every program writes a row in the same few shapes. A row that is exactly so is cut by a pattern,
several times faster than a parser of XML builds it; any other row, and any other part, takes the parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from data.intake.spreadsheet_xlsx_texts import text_of
from data.intake.spreadsheet_xml import ended

_YES = {"1", "true", "on"}
_OPEN, _CLOSE = b"<sheetData>", b"</sheetData>"
_ROOT = re.compile(rb"<worksheet(?: [\w:]+=\"[^\"<>&]*\")*>")
_DECLARATION = re.compile(
    rb"\s*<\?xml version=\"1\.0\"(?: encoding=\"UTF-8\")?(?: standalone=\"yes\")?\?>\s*", re.IGNORECASE
)
_ROW = re.compile(rb"\s*<row((?: [\w:]+=\"[^\"<>&]*\")*)\s*(/?)>")
_ROW_END = b"</row>"
_ATTRIBUTE = re.compile(r" ([\w:]+)=\"([^\"]*)\"")
_TEXT = r"([^<&\x00-\x1f]*)"
_CELL = (
    r'<c r="([A-Z]{1,3})([0-9]{1,7})"(?: s="([0-9]{1,5})")?(?: t="([a-zA-Z]{1,9})")?'
    rf"(?:/>|>(?:<v>{_TEXT}</v>|<is><t>{_TEXT}</t></is>)?</c>)"
)
_CELLS = re.compile(_CELL)
_ONLY_CELLS = re.compile(f"(?:{re.sub(r'[(](?![?])', '(?:', _CELL)})*+")


class RawCell(NamedTuple):
    """A cell as the XML has it: its place ("" = after the one before), style, type, text and formula."""

    letters: str
    row: str
    style: str
    kind: str
    value: str
    inline: str = ""
    formula: str | None = None


RawCells = list[RawCell] | list[tuple[str, str, str, str, str, str]]


class RawRow(NamedTuple):
    """A row as the XML has it; `number` "" = after the one before."""

    number: str
    hidden: bool
    cells: RawCells


def split_rows(content: bytes) -> tuple[bytes, Iterator[RawRow]] | None:
    """The part without its rows, and its rows; None where only a parser can tell where rows begin and end."""
    start, stop = content.find(_OPEN), content.rfind(_CLOSE)
    declared = _DECLARATION.match(content)
    root = _ROOT.match(content, declared.end() if declared else 0)
    # Comments, CDATA and instructions could hold what only looks like a row.
    veiled = b"<!" in content or content.count(b"<?") > 1
    if not 0 < start < stop or root is None or veiled or content.count(_OPEN) > 1:
        return None
    head = start + len(_OPEN)
    return content[:head] + content[stop:], _rows(content, root.group(), head, stop)


def _rows(content: bytes, root: bytes, start: int, stop: int) -> Iterator[RawRow]:
    position = start
    while found := _ROW.match(content, position, stop):
        inner = found.end()
        end = inner if found.group(2) else content.find(_ROW_END, inner, stop)
        if end < 0:
            break
        position = end if found.group(2) else end + len(_ROW_END)
        quick = _quick(found.group(1).decode(), content[inner:end].decode())
        yield quick or next(_parsed(root, content[found.start() : position]))
    yield from _parsed(root, content[position:stop])


def _quick(attributes: str, inner: str) -> RawRow | None:
    if not _ONLY_CELLS.fullmatch(inner):
        return None
    given = dict(_ATTRIBUTE.findall(attributes))
    return RawRow(given.get("r", ""), given.get("hidden") in _YES, _CELLS.findall(inner))


def _parsed(root: bytes, rows: bytes) -> Iterator[RawRow]:
    for element in ended(root + rows + b"</worksheet>"):
        if element.tag.endswith("}row"):
            yield raw_row(element)
            element.clear()


def raw_row(row: Element) -> RawRow:
    """A row that a parser has built."""
    namespace = row.tag[: -len("row")]
    cells = [_raw_cell(cell, namespace) for cell in row.iterfind(f"{namespace}c")]
    return RawRow(row.get("r", ""), row.get("hidden") in _YES, cells)


def _raw_cell(cell: Element, namespace: str) -> RawCell:
    reference = cell.get("r", "")
    letters = reference.rstrip("0123456789")
    formula, inline = cell.find(f"{namespace}f"), cell.find(f"{namespace}is")
    return RawCell(
        letters,
        reference[len(letters) :],
        cell.get("s", ""),
        cell.get("t", ""),
        cell.findtext(f"{namespace}v") or "",
        "" if inline is None else text_of(inline),
        None if formula is None else formula.text or "",
    )
