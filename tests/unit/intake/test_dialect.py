"""Records, with the row numbers a spreadsheet shows."""

import pytest

from data.intake.dialect import BLANK_RUN, HEADROOM, letter, read_records
from data.intake.kind import Refusal


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_delimiter_and_line_end(delimiter: str, line_end: str) -> None:
    rows = [["tahun", "uraian"], ["2026", "tes"], ["2025", "uji"]]
    text = line_end.join(delimiter.join(row) for row in rows)
    assert read_records(text, 10) == (delimiter, rows, range(1, 4))


def test_a_declared_delimiter_is_taken_and_is_no_row() -> None:
    records = read_records("sep=,\r\ntahun,uraian\r\n2026,tes;uji;coba", 10)
    assert (records.delimiter, len(records.rows), records.row_numbers) == (",", 2, range(1, 3))


@pytest.mark.parametrize("text", ['tahun;uraian\n2026;"tes\n2025;uji\n', 'tahun;uraian\n2026;"tes"x;1\n'])
def test_quotes_that_do_not_close_refuse_the_file(text: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_records(text, 10)
    assert refusal.value.issues[0].code == "broken-quotes"


def test_a_text_without_a_filled_cell_is_an_empty_file() -> None:
    with pytest.raises(Refusal) as refusal:
        read_records("\u3000\n\x0b", 10)
    assert refusal.value.issues[0].code == "empty-file"


@pytest.mark.parametrize(
    ("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_are_lettered_as_in_a_spreadsheet(index: int, name: str) -> None:
    assert letter(index) == name


def test_records_are_cells_as_written_with_the_rows_a_spreadsheet_shows() -> None:
    records = read_records('sep=;\r\n tahun ;"a\r\nb"\r\n\r\n2026;"c ""d"""\r\n;\r\n\r\n', 10)
    assert records == (";", [[" tahun ", "a\r\nb"], [], ["2026", 'c "d"']], range(1, 4))


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_may_be_mixed(line_end: str) -> None:
    assert read_records(f"a;b\n1;2{line_end}3;4\r\n5;6", 10).rows == [
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
        ["5", "6"],
    ]


def test_of_many_blank_records_the_first_are_kept_and_none_at_the_end() -> None:
    records = read_records("a;b\n" + ";\n" * 5_000 + "1;2\n" + "\n" * 5_000, 10)
    assert len(records.rows) == BLANK_RUN + 2
    assert (records.row_numbers[0], records.row_numbers[-1]) == (1, 5_002)


def test_the_cap_leaves_room_for_titles_and_totals() -> None:
    assert len(read_records("1\n" * (5 + HEADROOM), 5).rows) == 5 + HEADROOM
    with pytest.raises(Refusal) as refusal:
        read_records("1\n" * (6 + HEADROOM), 5)
    assert refusal.value.issues[0].code == "too-many-rows"


def test_content_beside_two_hundred_columns_refuses_but_blanks_do_not() -> None:
    assert len(read_records("a;b" + ";" * 300, 5).rows[0]) == 302
    with pytest.raises(Refusal) as refusal:
        read_records("a;b\n" + ";" * 200 + "x", 5)
    (issue,) = refusal.value.issues
    assert (issue.code, issue.row) == ("too-many-columns", 2)


def test_a_quote_that_does_not_close_is_told_with_its_row() -> None:
    with pytest.raises(Refusal) as refusal:
        read_records('a;b\n1;2\n3;"4\n5;6\n', 10)
    assert "baris 3" in refusal.value.issues[0].message
