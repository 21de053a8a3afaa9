"""Pages of a table: what fits stands on one, what does not goes on, and nothing is left out."""

from hypothesis import given, settings
from hypothesis import strategies as st

from components.exports.deck_fit import (
    HEIGHT,
    ROWS,
    SIDES,
    TEXT,
    WIDTH,
    pages_of,
    row_heights,
    shares,
    size_for,
    wrapped,
)
from components.exports.document import Cell, Column, Table
from components.scale import Scale

COLUMNS = (Column("Nomor", 1), Column("Arahan", 3), Column("Keluaran", 2))
WORDS = st.text(st.sampled_from("abcmiWM .,–é"), max_size=60)
CELLS = st.one_of(
    WORDS, st.integers(1, 9).flatmap(lambda times: WORDS.map(lambda word: f"{word} " * 40 * times))
)


def table(rows: list[tuple[str, str, str]], total: tuple[str, ...] = ()) -> Table:
    return Table(COLUMNS, tuple(tuple(map(Cell, row)) for row in rows), tuple(map(Cell, total)))


def letters(tables: list[Table], column: int) -> str:
    return "".join(row[column].text for part in tables for row in part.rows).replace(" ", "")


def test_nine_short_rows_stand_on_one_page() -> None:
    rows = [(str(place), "Kirim laporan", "laporan") for place in range(19)]
    assert [len(page.rows) for page in pages_of(table(rows))] == [9, 9, 1]


def test_a_total_stands_once_below_the_last_rows() -> None:
    rows = [(str(place), "Kirim laporan", "laporan") for place in range(12)]
    pages = pages_of(table(rows, ("", "Jumlah", "12")))
    assert [page.total for page in pages] == [(), (Cell(""), Cell("Jumlah"), Cell("12"))]


def test_an_empty_table_is_one_page() -> None:
    [page] = pages_of(table([]))
    assert page.rows == ()


@given(st.lists(st.tuples(WORDS, CELLS, WORDS), max_size=14))
@settings(max_examples=60, deadline=None)
def test_every_page_fits_and_every_letter_is_there(rows: list[tuple[str, str, str]]) -> None:
    pages = pages_of(table(rows))
    for page in pages:
        assert len(page.rows) <= ROWS
        assert sum(row_heights(page)) <= HEIGHT
    for column in range(3):
        assert letters(pages, column) == "".join(row[column] for row in rows).replace(" ", "")


@given(CELLS, st.floats(40, 400))
@settings(max_examples=60, deadline=None)
def test_no_line_is_wider_than_its_column(text: str, width: float) -> None:
    for line in wrapped(text, width):
        assert len(line) == 1 or Scale().text_width(line, TEXT) <= width


def test_columns_share_the_width() -> None:
    assert sum(shares(COLUMNS, WIDTH)) == WIDTH
    assert shares(COLUMNS, 600) == [100, 300, 200]
    assert min(shares(COLUMNS, WIDTH)) > SIDES


def test_long_words_are_set_smaller_until_they_fit() -> None:
    assert size_for(["Pembukaan"], (400, 300), (20, 14, 10)) == 20
    assert size_for(["Pembukaan " * 50], (400, 300), (20, 14, 10)) == 14
    assert size_for(["Pembukaan " * 900], (400, 300), (20, 14, 10)) == 10
