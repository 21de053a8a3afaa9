"""Whatever the bytes: the cells that were written, or a word about why not."""

import csv
import io
import random
import re
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Literal

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from data.intake.book import open_book
from data.intake.delimiter import DELIMITERS
from data.intake.grid import Book
from data.intake.kind import Refusal
from tests.unit.intake.workbooks import FILES, xlsx

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252")
WORKBOOKS = sorted(path.name for path in FILES.iterdir() if path.suffix in (".xlsx", ".xls", ".ods"))
SECONDS = 10.0
WORDS = st.text(st.characters(codec="cp1252", exclude_categories=["Cc"]), max_size=12)
CELLS = WORDS | st.sampled_from(
    ["", "12,5", "1.234", "a, b; c", 'kata "kutip"', "dua\nbaris", " tepi ", "=1+1", "-"]
)
Table = list[list[str]]
Quoting = Literal[0, 1]
"""Where needed, or everywhere: csv.QUOTE_MINIMAL and csv.QUOTE_ALL."""


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A header of names, and rows of any cells below it."""
    width = draw(st.integers(2, 6))
    header = draw(st.lists(st.from_regex(r"[a-z]{3,8}", fullmatch=True), min_size=width, max_size=width))
    below = st.lists(CELLS, min_size=width, max_size=width).filter(lambda row: any(map(str.strip, row)))
    return [header, *draw(st.lists(below, min_size=1, max_size=8))]


def opened(content: bytes) -> Book:
    return open_book(content, 1_000_000, 1_000)


def book_or_code(content: bytes) -> tuple[str | None, object] | str:
    """The delimiter and the cells of a text, or the code of what was said instead."""
    try:
        book = opened(content)
    except Refusal as refusal:
        return refusal.issues[0].code
    return book.delimiter, book.sheets[0].rows


def within_time(open_it: Callable[[], object]) -> None:
    """Run it: nothing but a Refusal may come of it, and it may not take long."""
    started = time.perf_counter()
    with suppress(Refusal):
        open_it()
    assert time.perf_counter() - started < SECONDS


def written(table: Sequence[Sequence[str]], delimiter: str, line_end: str, quoting: Quoting) -> str:
    if line_end == "\r":
        # The writer takes a line feed in a cell for no line break then, and does not quote it.
        quoting = csv.QUOTE_ALL
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=line_end, quoting=quoting).writerows(table)
    return text.getvalue()


@given(
    tables(),
    st.sampled_from(list(DELIMITERS)),
    st.sampled_from(ENCODINGS),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
@settings(deadline=None)
def test_a_table_of_text_reads_back_equal_in_every_dialect(
    table: Table, delimiter: str, encoding: str, line_end: str, quoting: Quoting
) -> None:
    content = written(table, delimiter, line_end, quoting).encode(encoding)
    # Only a file that another delimiter cuts just as well may be sent back.
    assert book_or_code(content) in ((delimiter, table), "unsure-delimiter")


@given(tables(), st.sampled_from(list(DELIMITERS)), st.sampled_from(["\n", "\r\n", "\r"]))
@settings(deadline=None)
def test_a_declared_delimiter_leaves_nothing_open(table: Table, delimiter: str, line_end: str) -> None:
    text = f"sep={delimiter}{line_end}{written(table, delimiter, line_end, csv.QUOTE_MINIMAL)}"
    assert opened(text.encode()).sheets[0].rows == table


@given(st.binary(max_size=300))
@example(b"\xff\xfe\x00\xd8")
@example(b'"')
@example(b"PK\x03\x04")
@example(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
@settings(deadline=None)
def test_any_bytes_end_in_a_book_or_a_refusal(content: bytes) -> None:
    within_time(lambda: opened(content))


@given(st.sampled_from([b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]), st.binary(max_size=2_000))
@settings(deadline=None)
def test_any_bytes_behind_the_mark_of_a_workbook_do_as_well(mark: bytes, content: bytes) -> None:
    within_time(lambda: opened(mark + content))


@pytest.mark.parametrize("name", WORKBOOKS)
@given(st.data())
@settings(deadline=None, max_examples=25)
def test_a_damaged_workbook_ends_in_a_book_or_a_refusal(name: str, data: st.DataObject) -> None:
    content = bytearray((FILES / name).read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=6)):
        content[place] = data.draw(st.integers(0, 255))
    end = data.draw(st.none() | st.integers(0, len(content)))
    within_time(lambda: opened(bytes(content[:end])))


@pytest.mark.parametrize("name", ["rekap.xls", "bentuk.xls"])
def test_no_byte_of_an_old_workbook_is_taken_at_its_word(name: str) -> None:
    chance = random.Random(name)  # noqa: S311  # places in a file, not a secret
    content = (FILES / name).read_bytes()
    for _ in range(200):
        damaged = bytearray(content)
        place = chance.randrange(512, len(content) - 8)
        damaged[place : place + 4] = chance.randbytes(4)
        within_time(lambda damaged=damaged: opened(bytes(damaged)))  # type: ignore[misc]


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=40))
@settings(deadline=None)
def test_any_text_of_a_sheet_reads_back_equal(text: str) -> None:
    assume("\ufffe" not in text and "\uffff" not in text and not re.search("_x[0-9A-Fa-f]{4}_", text))
    shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    cell = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{shown}</t></is></c></row>'
    assert opened(xlsx(cell)).sheets[0].rows == [[text]]
