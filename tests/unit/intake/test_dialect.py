"""Records, with the row numbers a spreadsheet shows."""

from collections.abc import Sequence

import pytest

from data.intake.dialect import Records, letter, split
from data.intake.kind import Refusal

HEADERS = {"tahun", "uraian", "pagu"}


def cut(text: str, max_rows: int = 100) -> Records:
    def known(cells: Sequence[str]) -> int:
        return len(HEADERS.intersection(cells))

    return split(text, known, max_rows)


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_delimiter_and_line_end(delimiter: str, line_end: str) -> None:
    text = line_end.join(
        delimiter.join(row) for row in (["tahun", "uraian"], ["2026", "tes"], ["2025", "uji"])
    )
    records = cut(text)
    assert records.delimiter == delimiter
    assert records.header == ("tahun", "uraian")
    assert records.rows == [["2026", "tes"], ["2025", "uji"]]
    assert records.row_numbers == [2, 3]


def test_the_header_decides_not_the_most_frequent_sign() -> None:
    assert cut("tahun;uraian\n2026;a, b, c, d, e\n").delimiter == ";"
    assert cut("tahun,uraian\n2026,a; b; c; d; e\n").delimiter == ","


def test_a_declared_delimiter_is_taken_and_is_no_row() -> None:
    records = cut("sep=,\r\ntahun,uraian\r\n2026,tes")
    assert (records.delimiter, records.header_row, records.row_numbers) == (",", 1, [2])


def test_a_quoted_line_break_starts_no_row_and_blank_rows_count() -> None:
    records = cut('\ntahun;uraian\n2026;"satu\ndua"\n;\n\n2025;"a ""b"" ; c"\n')
    assert records.header_row == 2
    assert records.rows == [["2026", "satu\ndua"], ["2025", 'a "b" ; c']]
    assert records.row_numbers == [3, 6]
    assert [row.row for row in records.skipped] == [1, 4, 5]


@pytest.mark.parametrize("text", ['tahun;uraian\n2026;"tes\n2025;uji\n', 'tahun;uraian\n2026;"tes"x;1\n'])
def test_quotes_that_do_not_close_refuse_the_file(text: str) -> None:
    with pytest.raises(Refusal) as refusal:
        cut(text)
    assert refusal.value.issues[0].code == "broken-quotes"


def test_a_text_without_a_filled_cell_is_an_empty_file() -> None:
    with pytest.raises(Refusal) as refusal:
        cut("\u3000\n\x0b")
    assert refusal.value.issues[0].code == "empty-file"


def test_the_cap_on_rows_counts_filled_rows() -> None:
    assert len(cut("tahun\n" + "1\n\n" * 3, max_rows=3).rows) == 3
    with pytest.raises(Refusal) as refusal:
        cut("tahun\n" + "1\n" * 4, max_rows=3)
    assert refusal.value.issues[0].code == "too-many-rows"


def test_a_header_of_hundreds_of_columns_is_no_table_of_ours() -> None:
    assert len(cut(";".join(["tahun"] * 200) + "\n1").header) == 200
    with pytest.raises(Refusal) as refusal:
        cut(";".join(["tahun"] * 201) + "\n1")
    assert refusal.value.issues[0].code == "too-many-columns"


@pytest.mark.parametrize(
    ("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_are_lettered_as_in_a_spreadsheet(index: int, name: str) -> None:
    assert letter(index) == name
