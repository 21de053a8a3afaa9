"""Which rows a template to fill in holds, and which of them are asked for."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from data.intake import Value
from data.intake.expected_rows import Fields, expected_rows
from data.intake.export import BOM
from data.intake.template_files import prefilled_file
from data.intake.template_wish import TemplateWish, settled
from data.reference import aksi, rehab_services, templates
from tests.unit.intake.files import CONTEXT, DESA, KECAMATAN

TODAY = CONTEXT.today
OCTOBER = date(2026, 10, 1)
REPORT: dict[str, Any] = {
    "year": 2026,
    "period": "B12",
    "opd_code": "DINSOS",
    "aksi_code": "A3",
    "applies": True,
    "realisasi": 4.5,
}
CASES: Fields = {
    "month_from": OCTOBER,
    "month_to": OCTOBER,
    "area_code": KECAMATAN,
    "agency": "BNNK",
    "cases": 2,
}


def rows(wish: TemplateWish, *current: Fields) -> list[Fields]:
    return expected_rows(settled(wish, TODAY), CONTEXT, current)


def column(found: Iterable[Fields], name: str) -> list[Value]:
    return [row[name] for row in found]


@pytest.mark.parametrize(
    ("wish", "year", "period"),
    [
        (TemplateWish("aksi_opd", "csv"), 2026, "B12"),
        (TemplateWish("aksi_opd", "csv", year=2025), 2025, "B12"),
        (TemplateWish("aksi_opd", "csv", period="TW3"), 2026, "TW3"),
        (TemplateWish("kasus", "csv"), 2026, "10"),
        (TemplateWish("kasus", "csv", period="B06"), 2026, "06"),
        (TemplateWish("kasus", "csv", period="B12"), 2026, "10"),
        (TemplateWish("kasus", "csv", period="03"), 2026, "03"),
        (TemplateWish("kasus", "csv", year=2025), 2025, "12"),
        (TemplateWish("kasus", "csv", year=2027), 2027, "01"),
        (TemplateWish("anggaran", "csv", period="B12"), 2026, None),
        (TemplateWish("tindak_lanjut", "csv", year=2025), None, None),
    ],
)
def test_a_wish_means_the_time_that_is_being_reported(
    wish: TemplateWish, year: int | None, period: str | None
) -> None:
    found = settled(wish, TODAY)
    assert (found.year, found.period) == (year, period)


@pytest.mark.parametrize("period", ["B13", "13", "0", "²", ""])
@pytest.mark.parametrize("template", ["aksi_opd", "kasus"])
def test_a_period_that_does_not_exist_is_told(template: str, period: str) -> None:
    with pytest.raises(LookupError):
        settled(TemplateWish(template, "csv", period=period), TODAY)


def test_every_opd_in_force_has_a_row_for_every_aksi() -> None:
    found = rows(TemplateWish("aksi_opd", "csv"))
    # DISPORA ended with June; its successor began in July.
    assert set(column(found, "opd_code")) == {"DISDIK", "DINSOS", "DIBUDPORA"}
    assert len(found) == 3 * len(aksi())
    first_half = rows(TemplateWish("aksi_opd", "csv", period="B06"))
    assert set(column(first_half, "opd_code")) == {"DISDIK", "DINSOS", "DISPORA"}


def test_what_is_stored_stands_where_it_is_expected_and_the_rest_is_only_a_key() -> None:
    found = rows(TemplateWish("aksi_opd", "csv", opd_code="DINSOS"), REPORT)
    assert column(found, "aksi_code") == [each.code for each in aksi()]
    assert found[2] is REPORT
    assert all(set(row) == {"year", "period", "opd_code", "aksi_code"} for row in found if row is not REPORT)


def test_stored_rows_of_another_period_stay_out() -> None:
    assert REPORT not in rows(TemplateWish("aksi_opd", "csv", period="B06"), REPORT)


def test_stored_rows_that_nobody_expects_come_last() -> None:
    ended = {**REPORT, "opd_code": "DISPORA"}
    assert rows(TemplateWish("aksi_opd", "csv"), ended)[-1] is ended


def test_every_budget_of_an_opd_is_kept_and_an_opd_without_one_is_asked() -> None:
    of_opd: Fields = {"year": 2026, "opd_code": "DISDIK", "funding_source": "APBD OPD", "pagu": 1}
    of_office: Fields = {**of_opd, "funding_source": "APBD Kesbangpol"}
    found = rows(TemplateWish("anggaran", "csv"), of_opd, of_office)
    assert found[:2] == [of_opd, of_office]
    assert sorted(map(str, column(found[2:], "opd_code"))) == ["DIBUDPORA", "DINSOS", "DISPORA"]


def test_cases_are_asked_for_every_kecamatan_of_the_month_by_the_agencies_that_count() -> None:
    earlier: Fields = {**CASES, "month_from": date(2026, 1, 1), "month_to": date(2026, 1, 1)}
    found = rows(TemplateWish("kasus", "csv"), CASES, earlier)
    assert column(found, "area_code") == [KECAMATAN, "luar", "tidak diketahui"]
    assert set(column(found, "agency")) == {"BNNK"}
    assert found[0] is CASES
    assert earlier not in found


def test_a_month_that_a_stored_span_covers_is_not_asked_for_again() -> None:
    year: Fields = {**CASES, "month_from": date(2026, 1, 1), "month_to": date(2026, 12, 1)}
    found = rows(TemplateWish("kasus", "csv"), year)
    assert column(found, "area_code") == ["luar", "tidak diketahui", KECAMATAN]
    assert found[-1] is year


def test_rehab_is_asked_for_the_months_that_have_ended() -> None:
    found = rows(TemplateWish("rehab", "csv"))
    assert len(found) == 10 * len(rehab_services())
    assert max(str(row["month_to"]) for row in found) == "2026-10-01"


@pytest.mark.parametrize(("year", "method"), [(2022, "8+5"), (2026, "IKRN")])
def test_every_desa_is_asked_for_by_the_method_of_the_year(year: int, method: str) -> None:
    found = rows(TemplateWish("kawasan_rawan", "csv", year=year))
    assert found == [{"year": year, "method": method, "desa_code": DESA}]


def test_people_are_asked_for_the_kabupaten_and_its_kecamatan() -> None:
    assert column(rows(TemplateWish("penduduk", "csv")), "area_code") == ["63.06", KECAMATAN]


@pytest.mark.parametrize("name", ["tes_urine", "barang_bukti", "opd", "tindak_lanjut"])
def test_what_nobody_can_foresee_starts_with_the_stored_rows(name: str) -> None:
    stored: Fields = {"note": "x"}
    assert rows(TemplateWish(name, "csv")) == []
    assert rows(TemplateWish(name, "csv"), stored) == [stored]


@pytest.mark.parametrize("name", list(templates()))
def test_every_template_can_be_filled_in_as_csv(name: str) -> None:
    wish = settled(TemplateWish(name, "csv"), TODAY)
    lines = prefilled_file(wish, CONTEXT, []).decode().removeprefix(BOM).splitlines()
    assert lines[0].split(";") == [column.header for column in templates()[name].columns]
    assert len(lines) == 1 + len(rows(TemplateWish(name, "csv")))


def test_a_field_left_out_has_no_column() -> None:
    wish = settled(TemplateWish("aksi_opd", "csv"), TODAY)
    content = prefilled_file(wish, CONTEXT, [REPORT], without=["verification"]).decode()
    assert "status_verifikasi" not in content
    assert "2026;B12;DINSOS;A3;ya;;;4,5;" in content
