"""Whatever stands around a table, the same headers and rows come back; whatever the cells, it ends."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from data.intake.grid import Area, Cell, Percent, Sheet
from data.intake.layout import find_tables
from tests.unit.intake.layout_sheets import only_table, reasons

NAMES = ["Nama OPD", "Sasaran", "Dites", "Hadir", "Pagu", "Serapan", "Kasus", "Tersangka", "Selesai"]
OPD = ["Dinas Kesehatan", "Dinas Sosial", "RSUD", "Bagian Hukum", "Kec. Gerokgak", "Badan Kesbangpol"]
BLANK_ROW: list[Cell] = []


@dataclass(frozen=True)
class Core:
    """A table without anything around it: a number, a name, and at least two columns of numbers."""

    headers: list[str]
    rows: list[list[Cell]]

    def total(self) -> list[Cell]:
        sums: list[Cell] = [
            str(sum(int(str(row[place])) for row in self.rows)) for place in range(2, len(self.headers))
        ]
        return ["", "JUMLAH", *sums]


@st.composite
def cores(draw: st.DrawFn) -> Core:
    others = draw(st.lists(st.sampled_from(NAMES[1:]), min_size=2, max_size=6, unique=True))
    names = draw(st.lists(st.sampled_from(OPD), min_size=2, max_size=6))
    amount = st.integers(0, 5_000).map(str)
    rows: list[list[Cell]] = [
        [str(number), name, *(draw(amount) for _ in others)] for number, name in enumerate(names, 1)
    ]
    return Core(["No", "Nama OPD", *others], rows)


@st.composite
def wrapped(draw: st.DrawFn) -> tuple[Core, list[list[Cell]]]:
    """A table and the rows of a sheet that holds it between titles, blanks, numbers, totals and notes."""
    core = draw(cores())
    flag = st.booleans()
    header: list[Cell] = list(core.headers)
    rows: list[list[Cell]] = [["REKAPITULASI P4GN TAHUN 2020"], ["KABUPATEN BULELENG"]] if draw(flag) else []
    rows += [BLANK_ROW] * draw(st.integers(0, 2)) if rows else []
    rows.append(header)
    rows += [[f"({number})" for number in range(1, len(header) + 1)]] if draw(flag) else []
    for row in core.rows:
        rows += [BLANK_ROW] if draw(flag) else []
        rows += [[str(cell).upper() for cell in header]] if draw(flag) else []
        rows.append(row)
    rows += [core.total()] if draw(flag) else []
    rows += [BLANK_ROW, ["Sumber: BNNK Buleleng"], ["", "", "Singaraja, 9 Juli 2020"]] if draw(flag) else []
    left = draw(st.integers(0, 3))
    return core, [[*[""] * left, *row] if row else [] for row in rows]


@settings(deadline=None)
@given(wrapped(), st.booleans(), st.integers(1, 9))
def test_a_table_comes_back_out_of_what_stands_around_it(
    made: tuple[Core, list[list[Cell]]], squared: bool, first: int
) -> None:
    core, rows = made
    width = max(map(len, rows))
    cells = [[*row, *[""] * (width - len(row))] for row in rows] if squared else rows
    sheet = Sheet(None if squared else "Rekap", cells, range(first, first + len(rows)))
    table = only_table(sheet)
    assert list(table.headers) == core.headers
    assert table.rows == core.rows
    told = {*table.row_numbers, *table.header_rows, *reasons(table)}
    assert told == set(sheet.row_numbers)


@settings(deadline=None)
@given(cores())
def test_blank_columns_within_a_table_are_left_out(core: Core) -> None:
    lines: list[list[Cell]] = [list(core.headers), *core.rows]
    rows = [[row[0], "", *row[1:3], "", *row[3:], ""] for row in lines]
    table = only_table(Sheet(None, rows, range(1, len(rows) + 1)))
    assert list(table.headers) == core.headers
    assert table.rows == core.rows


@settings(deadline=None)
@given(cores(), cores())
def test_two_tables_below_each_other_are_two(upper: Core, lower: Core) -> None:
    rows: list[list[Cell]] = [
        ["UJI COBA"],
        list(upper.headers),
        *upper.rows,
        [],
        ["TAHUN 2021"],
        list(lower.headers),
        *lower.rows,
    ]
    tables = find_tables(Sheet("x", rows, range(1, len(rows) + 1)))
    assert [list(table.headers) for table in tables] == [upper.headers, lower.headers]
    assert [table.rows for table in tables] == [upper.rows, lower.rows]
    assert [table.titles for table in tables] == [("UJI COBA",), ("TAHUN 2021",)]


CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.just(""),
    st.sampled_from(
        ["No", "Nama OPD", "JUMLAH", "Total", "(1)", "(Rp)", "1", "2", "A.", "Sumber:", "-", "12,5", "x"]
    ),
    st.text(max_size=12),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.decimals(allow_nan=False, allow_infinity=False).map(Percent),
)
AREAS = st.builds(
    lambda top, left, down, across: Area(top, left, top + down, left + across),
    *[st.integers(0, 14), st.integers(0, 8), st.integers(0, 6), st.integers(0, 6)],
)


@settings(deadline=None, max_examples=200)
@given(
    st.lists(st.lists(CELLS, max_size=8), max_size=16),
    st.lists(AREAS, max_size=4),
    st.sampled_from([None, "Lembar"]),
)
def test_no_cells_make_it_fail_and_every_row_is_told(
    rows: list[list[Cell]], merged: list[Area], name: str | None
) -> None:
    before = [list(row) for row in rows]
    numbers = range(3, 3 + len(rows))
    tables = find_tables(Sheet(name, rows, numbers, tuple(merged)))
    assert rows == before
    for table in tables:
        assert len(table.headers) == len(table.columns)
        assert all(len(row) == len(table.columns) for row in table.rows)
        assert len(table.row_numbers) == len(table.rows)
    told = {
        row
        for each in tables
        for row in (*each.row_numbers, *each.header_rows, *(skip.row for skip in each.skipped))
    }
    assert not tables or told == set(numbers)


def test_a_large_sheet_of_every_shape_ends() -> None:
    row: list[Cell] = [Decimal(1), "Dinas", date(2020, 1, 2), "", "JUMLAH"]
    rows: list[list[Cell]] = [
        row,
        [],
        ["Sumber: x"],
        ["No", "Nama", "Dites"],
        ["Jumlah Penduduk", "1"],
    ] * 2_000
    tables = find_tables(Sheet("x", rows, range(1, len(rows) + 1)))
    assert sum(len(table.rows) for table in tables) > 0
