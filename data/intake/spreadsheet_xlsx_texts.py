"""The texts that the sheets of an XLSX file share, and how any text of it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from data.intake.spreadsheet_xml import damage_told, ended
from data.intake.spreadsheet_zip import Archive

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_SURROGATES = range(0xD800, 0xE000)


def shared_texts(archive: Archive, part: str | None) -> list[str]:
    """The shared texts in their order; none where the file has none. Raises Refusal (damaged)."""
    texts: list[str] = []
    if part is None or part not in archive.parts:
        return texts
    with damage_told(archive, part):
        for element in ended(archive.read(part)):
            if element.tag.endswith("}si"):
                texts.append(unescaped(text_of(element)))
                element.clear()
    return texts


def text_of(element: Element) -> str:
    """The text of a shared or inline string as it is written: its runs, without how they sound."""
    return "".join(_runs(element))


def _runs(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag.endswith("}t"):
            yield child.text or ""
        elif child.tag.endswith("}r"):
            yield from _runs(child)


def unescaped(text: str) -> str:
    """A text with the characters back that XML cannot carry, which XLSX writes as _x000D_."""
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(escape: re.Match[str]) -> str:
    code = int(escape.group(1), 16)
    return escape.group() if code in _SURROGATES or code == 0 else chr(code)
