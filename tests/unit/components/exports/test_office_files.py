"""Office files are the same bytes for the same facts, and what is typed is never a formula."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from components.exports.chart_workbook import chart_workbook
from components.exports.stable_zip import EPOCH, without_times

DAY = date(2026, 11, 24)
NAMES = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=40)


def test_a_zip_loses_its_moments_and_nothing_else() -> None:
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        archive.writestr("b.xml", "dua")
        archive.writestr("a.xml", "satu")
    stable = without_times(content.getvalue())
    with ZipFile(BytesIO(stable)) as archive:
        assert [entry.filename for entry in archive.infolist()] == ["b.xml", "a.xml"]
        assert {entry.date_time for entry in archive.infolist()} == {EPOCH}
        assert archive.read("a.xml") == b"satu"
    assert without_times(stable) == stable


@given(st.lists(st.sampled_from(["=1+1", "@SUM(A1)", "+62", "-1", "http://x", "{=A1}"]) | NAMES, min_size=1))
@settings(max_examples=30, deadline=None)
def test_names_stay_names(names: list[str]) -> None:
    values = [*range(len(names) - 1), None]
    content = chart_workbook(names, [(names[0], values)], "#,##0", DAY)
    sheet = load_workbook(BytesIO(content))["Sheet1"]
    assert [sheet.cell(row, 1).value for row in range(2, len(names) + 2)] == names
    assert [sheet.cell(row, 2).value for row in range(2, len(names) + 2)] == values
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert content == chart_workbook(names, [(names[0], values)], "#,##0", DAY)
