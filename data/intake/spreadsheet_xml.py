"""XML parts of a workbook, parsed as they stream in; nothing is fetched and no entity is resolved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol, cast
from xml.etree.ElementTree import Element, XMLPullParser
from xml.parsers import expat

from data.intake.issues_file import INFLATED_FILE
from data.intake.kind import Refusal
from data.intake.spreadsheet_zip import Archive, damaged

Attributes = dict[str, str]
MAX_ELEMENTS = 6_000_000
_CHUNK = 1 << 16


class Handler(Protocol):
    """What a part is told to; names are "namespace local", or "local" where none is declared."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def characters(self, text: str) -> None:
        """Text between tags."""


def parse_part(archive: Archive, part: str, handler: Handler) -> None:
    """Feed a part to a handler. Raises Refusal (damaged) for anything that is no well-formed XML."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.buffer_size = _CHUNK
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.characters
    parser.EntityDeclHandler = _refuse_entity
    with damage_told(archive, part), archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)


def ended(content: bytes, most: int = MAX_ELEMENTS) -> Iterator[Element]:
    """Every element of a part with what it holds, as it ends; the reader clears those it is done with.

    Raises Refusal for a part of more than `most` elements.
    """
    # Expat bounds what entities grow to; a workbook has no reason to declare any.
    if b"<!ENTITY" in content:
        raise ValueError
    parser: XMLPullParser[Element] = XMLPullParser(["end"])
    for start in range(0, len(content), _CHUNK):
        parser.feed(content[start : start + _CHUNK])
        for _, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
            most -= 1
            yield element
        if most < 0:
            raise Refusal(INFLATED_FILE.at(limit="jumlah bagiannya"))
    parser.close()


@contextmanager
def damage_told(archive: Archive, part: str) -> Iterator[None]:
    """Turn whatever a part breaks while it is read into a Refusal (damaged)."""
    try:
        yield
    except Refusal:
        raise
    except Exception:  # noqa: BLE001  # expat, zlib, zipfile and the readers on bytes that are not what they claim
        raise damaged(archive.kind, part) from None


def elements(archive: Archive, part: str, *names: str) -> list[tuple[str, Attributes]]:
    """The elements of these local names, in order, with their attributes under local names too."""
    found: list[tuple[str, Attributes]] = []
    collector = _Collector(lambda name, given: found.append((name, given)), frozenset(names))
    parse_part(archive, part, collector)
    return found


class _Collector:
    def __init__(self, found: Callable[[str, Attributes], None], names: frozenset[str]) -> None:
        self._found = found
        self._names = names

    def start(self, name: str, attributes: Attributes) -> None:
        local = local_name(name)
        if local in self._names:
            self._found(local, {local_name(key): value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        """Nothing hangs on the end of an element."""

    def characters(self, text: str) -> None:
        """Nothing hangs on text."""


def local_name(name: str) -> str:
    """The name without its namespace."""
    return name.rpartition(" ")[2]


def _refuse_entity(*_: object) -> None:
    # No workbook declares entities; the files that do mean to make a parser work for nothing.
    raise ValueError
