"""What we add to files that go out is no data when they come back."""

from decimal import Decimal

from data.intake.grid import Book, Cell, Sheet
from data.intake.marks import CODES_TITLE, GUIDE_TITLE, MARK_HEADER, MARK_TITLE, without_marks


def book(*rows: list[Cell], others: tuple[str, ...] = ()) -> Book:
    data = Sheet("Data", rows, range(1, len(rows) + 1))
    return Book("xlsx", (data, *(Sheet(title, [[title]], [1]) for title in others)))


def test_the_last_column_goes_and_an_earlier_one_turns_blank() -> None:
    found = without_marks(book(["a", "b", MARK_HEADER], ["1", Decimal(2), "salah"], ["3"]))
    assert found.sheets[0].rows == [["a", "b"], ["1", Decimal(2)], ["3"]]
    found = without_marks(book(["a", MARK_HEADER, "b"], ["1", "salah", "2"]))
    assert found.sheets[0].rows == [["a", "", "b"], ["1", "", "2"]]


def test_a_short_row_keeps_all_its_cells() -> None:
    found = without_marks(book(["a", "b", MARK_HEADER], ["1", "2"], ["1", "2", "salah", "catatan"]))
    assert found.sheets[0].rows == [["a", "b"], ["1", "2"], ["1", "2", "", "catatan"]]


def test_a_column_of_the_operators_own_problems_stays() -> None:
    own = book(["aksi", "masalah"], ["A1", "hujan"])
    assert without_marks(own) == own


def test_our_own_sheets_are_passed_over_by_their_first_cell() -> None:
    found = without_marks(book(["a"], others=(GUIDE_TITLE, CODES_TITLE, MARK_TITLE, "Petunjuk")))
    assert [sheet.name for sheet in found.sheets] == ["Data", "Petunjuk"]


def test_a_book_of_nothing_else_is_left_for_the_reader_to_refuse() -> None:
    alone = Book("xlsx", (Sheet("Petunjuk", [[GUIDE_TITLE]], [1]),))
    assert without_marks(alone) == alone


def test_empty_sheets_are_no_trouble() -> None:
    empty = Book("xlsx", (Sheet("A", [], []), Sheet("B", [[]], [1])))
    assert without_marks(empty) == empty
