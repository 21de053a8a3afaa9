"""XLSX -> Book: the parts of the archive that say which sheets there are and how their cells are shown."""

from __future__ import annotations

import posixpath
from typing import NamedTuple

from data.intake.grid import Book, Sheet
from data.intake.issues_file import EXTERNAL_LINKS, HAS_MACROS
from data.intake.kind import Refusal
from data.intake.spreadsheet_cells import NUMBER, built_in_kind, format_kind
from data.intake.spreadsheet_grid import Budget, Grid
from data.intake.spreadsheet_xlsx_sheet import Workbook, read_sheet
from data.intake.spreadsheet_xlsx_texts import shared_texts
from data.intake.spreadsheet_xml import elements
from data.intake.spreadsheet_zip import Archive, damaged

_YES = {"1", "true", "on"}
_UNWANTED = {"externalLink": EXTERNAL_LINKS, "vbaProject": HAS_MACROS, "xlMacrosheet": HAS_MACROS}


class _Listed(NamedTuple):
    name: str
    part: str
    hidden: bool


def read_xlsx(archive: Archive, max_rows: int) -> Book:
    """Every sheet of an XLSX file. Raises Refusal."""
    main = _main_part(archive)
    related = _related(archive, main)
    workbook, listed = _workbook(archive, main, related)
    budget = Budget("xlsx", max_rows)
    sheets = tuple(_sheet(archive, each, workbook, budget) for each in listed)
    return Book("xlsx", sheets, issues=tuple(budget.issues))


def _sheet(archive: Archive, listed: _Listed, workbook: Workbook, budget: Budget) -> Sheet:
    grid = Grid(listed.name, budget, listed.hidden)
    read_sheet(archive, listed.part, workbook, grid)
    return grid.sheet()


def _main_part(archive: Archive) -> str:
    for target, kind in _related(archive, "").values():
        if kind == "officeDocument":
            return target
    raise damaged("xlsx", "workbook.xml")


def _related(archive: Archive, part: str) -> dict[str, tuple[str, str]]:
    """What a part refers to: id -> (part, the last word of its type). Refuses macros and links to files."""
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    related = {}
    for _, given in elements(archive, path, "Relationship") if path in archive.parts else ():
        kind = given.get("Type", "").rpartition("/")[2]
        if kind in _UNWANTED:
            raise Refusal(_UNWANTED[kind].at())
        target = posixpath.normpath(posixpath.join("/", folder, given.get("Target", ""))).lstrip("/")
        related[given.get("Id", "")] = (target, kind)
    return related


def _workbook(
    archive: Archive, main: str, related: dict[str, tuple[str, str]]
) -> tuple[Workbook, list[_Listed]]:
    listed = []
    from_1904 = recount = False
    for name, given in elements(archive, main, "sheet", "workbookPr", "calcPr"):
        if name == "workbookPr":
            from_1904 = given.get("date1904") in _YES
        elif name == "calcPr":
            recount = given.get("fullCalcOnLoad") in _YES
        else:
            part, kind = related.get(given.get("id", ""), ("", ""))
            if kind == "worksheet":
                hidden = given.get("state", "visible") != "visible"
                listed.append(_Listed(given.get("name", ""), part, hidden))
    if not listed:
        raise damaged("xlsx", main)
    parts = {kind: part for part, kind in related.values()}
    texts = shared_texts(archive, parts.get("sharedStrings"))
    return Workbook(texts, _kinds(archive, parts.get("styles")), from_1904, recount), listed


def _kinds(archive: Archive, part: str | None) -> list[str]:
    """What the cells of each style show, by the number of the style."""
    if not part or part not in archive.parts:
        return [NUMBER]
    codes: dict[int, str] = {}
    kinds: list[str] = []
    inside = False
    for name, given in elements(archive, part, "numFmt", "cellXfs", "cellStyles", "dxfs", "xf"):
        if name == "numFmt" and not kinds:
            codes[_id(given)] = given.get("formatCode", "")
        elif name == "xf" and inside:
            code = codes.get(_id(given))
            kinds.append(built_in_kind(_id(given)) if code is None else format_kind(code))
        elif name != "xf":
            inside = name == "cellXfs"
    return kinds or [NUMBER]


def _id(given: dict[str, str]) -> int:
    text = given.get("numFmtId", "0")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
