"""Tables cut into pages that fit: at most nine rows, fewer where their texts are long, nothing left out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import TypeAlias

from components.exports.document import Cell, Column, Table
from components.scale import Scale

WIDTH, HEIGHT = 880.0, 330.0
"""Of the body of a page, in points."""
ROWS = 9
TEXT = 14.0
LEADING = 1.22
PADDING = 8.0
SIDES = 11.0
"""Left and right of the text of a cell together."""
_SCALE = Scale()
Row: TypeAlias = tuple[Cell, ...]


def pages_of(table: Table, width: float = WIDTH, height: float = HEIGHT) -> list[Table]:
    """The table as tables that fit into width x height points; the total stands below the last of them."""
    room = height - _head_height(table, width)
    rows = [part for row in table.rows for part in _parts(row, table.columns, width, room)]
    total = _row_height(table.total, table.columns, width) if table.total else 0.0
    pages: list[list[Row]] = [[]]
    left = room
    for place, row in enumerate(rows, 1):
        needed = _row_height(row, table.columns, width)
        last = total if place == len(rows) else 0.0
        if pages[-1] and (len(pages[-1]) == ROWS or needed + last > left):
            pages.append([])
            left = room
        pages[-1].append(row)
        left -= needed
    tables = [replace(table, rows=tuple(page), total=()) for page in pages]
    return [*tables[:-1], replace(tables[-1], total=table.total)]


def wrapped(text: str, width: float, size: float = TEXT) -> list[str]:
    """The lines that a text takes in so many points; a word that is longer than a line is broken."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if _SCALE.text_width(longer, size) <= width:
            lines[-1] = longer
        else:
            lines += _broken(word, width, size)
    return [line for line in lines if line] or [""]


def size_for(paragraphs: Sequence[str], room: tuple[float, float], sizes: Sequence[float]) -> float:
    """The first size at which paragraphs fit into width x height points; the last where none does."""
    width, height = room
    for size in sizes:
        lines = sum(len(wrapped(words, width, size)) for words in paragraphs)
        if lines * size * LEADING <= height:
            return size
    return sizes[-1]


def row_heights(table: Table, width: float = WIDTH) -> list[float]:
    """The height of the head, of each row and of the total, in points."""
    rows = [*table.rows, *([table.total] if table.total else [])]
    return [_head_height(table, width), *(_row_height(row, table.columns, width) for row in rows)]


def shares(columns: Sequence[Column], width: float) -> list[float]:
    """The width of each column in points."""
    whole = sum(column.share for column in columns)
    return [width * column.share / whole for column in columns]


def _broken(word: str, width: float, size: float) -> list[str]:
    lines = [""]
    for letter in word:
        if lines[-1] and _SCALE.text_width(lines[-1] + letter, size) > width:
            lines.append("")
        lines[-1] += letter
    return lines


def _lines(row: Row, columns: Sequence[Column], width: float) -> list[list[str]]:
    rooms = shares(columns, width)
    return [wrapped(cell.text, room - SIDES) for cell, room in zip(row, rooms, strict=True)]


def _height(lines: int) -> float:
    return max(lines, 1) * TEXT * LEADING + PADDING


def _row_height(row: Row, columns: Sequence[Column], width: float) -> float:
    return _height(max(map(len, _lines(row, columns, width)), default=1))


def _head_height(table: Table, width: float) -> float:
    return _row_height(tuple(Cell(column.head) for column in table.columns), table.columns, width)


def _parts(row: Row, columns: Sequence[Column], width: float, room: float) -> Iterator[Row]:
    """The row itself, or, where it is taller than a page, as many rows as it takes."""
    most = max(int((room - PADDING) / (TEXT * LEADING)), 1)
    lines = _lines(row, columns, width)
    if max(map(len, lines), default=0) <= most:
        yield row
        return
    pieces = [[each[start : start + most] for start in range(0, len(each), most)] for each in lines]
    for texts in zip_longest(*pieces, fillvalue=[]):
        yield tuple(Cell(" ".join(text), cell.role) for text, cell in zip(texts, row, strict=True))
