"""Rows of a template that nobody has filled in are told and passed over; they are no reports of nothing."""

from dataclasses import replace
from decimal import Decimal

import pytest

from data.intake.grid import Cell
from data.intake.headers import Matched, Place
from data.intake.layout import FoundTable
from data.intake.layout_found import TotalRow
from data.intake.template_files import prefilled_file
from data.intake.template_wish import TemplateWish, settled
from data.intake.unfilled import WHY, without_unfilled
from data.reference import templates
from tests.unit.intake.files import CONTEXT, codes, read

AKSI = ["2026", "B12", "DISDIK", "A1"]
HEADERS = ("tahun", "periode", "kode_opd", "kode_aksi", "berlaku", "satuan")


def matched(*headers: str, template: str = "aksi_opd") -> Matched:
    of_template = templates()[template]
    columns = {column.header: column for column in of_template.columns}
    places = tuple(Place(index, columns[header], header) for index, header in enumerate(headers))
    return Matched(of_template, places)


def table(*rows: list[Cell], headers: tuple[str, ...] = HEADERS) -> FoundTable:
    return FoundTable(
        None, 1, (1,), headers, tuple(range(len(headers))), list(rows), list(range(2, 2 + len(rows)))
    )


def test_only_rows_of_bare_keys_are_passed_over() -> None:
    found = without_unfilled(
        table([*AKSI, "", ""], [*AKSI, "", "orang"], [*AKSI, " ", "\t"]), matched(*HEADERS)
    )
    assert found.rows == [[*AKSI, "", "orang"]]
    assert found.row_numbers == [3]
    assert [(each.row, each.why) for each in found.skipped] == [(2, WHY), (4, WHY)]


def test_zero_is_a_value() -> None:
    whole = table([*AKSI, "", Decimal(0)])
    assert without_unfilled(whole, matched(*HEADERS)) is whole


def test_a_column_that_nobody_knows_may_hold_what_was_meant() -> None:
    whole = table([*AKSI, "ya"], headers=(*HEADERS[:4], "catatan kepala"))
    assert without_unfilled(whole, matched(*HEADERS[:4])) is whole


def test_a_file_of_keys_alone_is_left_to_the_reader() -> None:
    whole = table(list(AKSI), headers=HEADERS[:4])
    assert without_unfilled(whole, matched(*HEADERS[:4])) is whole


def test_what_lies_beside_the_rows_moves_with_them() -> None:
    filled: list[Cell] = [*AKSI, "ya", "orang"]
    bare: list[Cell] = [*AKSI, "", ""]
    total = TotalRow(7, "JUMLAH", (), range(1, 5), "jumlah")
    whole = replace(
        table(bare, filled, bare, filled, filled),
        totals=(total,),
        filled_down={(0, 1), (3, 2)},
        merged_numbers={(4, 5)},
    )
    found = without_unfilled(whole, matched(*HEADERS))
    assert found.totals[0].covers == range(3)
    assert (found.filled_down, found.merged_numbers) == ({(1, 2)}, {(2, 5)})


@pytest.mark.parametrize(
    "name", ["aksi_opd", "anggaran", "kasus", "kawasan_rawan", "rehab", "penduduk", "indikator"]
)
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_template_sent_back_as_it_came_says_nothing(name: str, form: str) -> None:
    wish = settled(TemplateWish(name, form), CONTEXT.today)
    reading = read(prefilled_file(wish, CONTEXT, []), name)
    assert codes(reading, refusing=True) == ["no-rows"]
    assert {each.why for each in reading.skipped_rows} == {WHY}
