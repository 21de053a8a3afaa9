"""Files that go out through the service: for whom, with which rows, and back again without a change."""

import io
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest
from openpyxl import load_workbook

from data.rules.roles import NotAllowed, Viewer
from data.services.errors import WishUnknown
from data.services.templates import TemplateWish, prefilled, stored_file
from data.services.uploads import prepare_upload
from data.store.engine import Store
from tests.conftest import Cast
from tests.integration.services.conftest import TODAY
from tests.integration.store.rows import VALID, row, write

KABUPATEN = "51.08"
AWKWARD = "'=1+1"
NOTHING: tuple[list[str], list[str], int, int] = ([], [], 0, 0)
KEYS = ("tahun", "periode", "kode_opd", "kode_aksi")
CHANGED = {"indikator": {"indicator_code": "IKOTAN"}}


@pytest.fixture
def filled(office: Store) -> Store:
    """The office with one row of every template, and texts that a spreadsheet would calculate."""
    for template in VALID:
        if template != "opd":
            write(office, template, row(template, **CHANGED.get(template, {})))
    write(office, "aksi_opd", row("aksi_opd", opd_code="OPD-B", obstacle=AWKWARD, verification=None))
    return office


def table(content: bytes) -> list[Sequence[Any]]:
    return list(load_workbook(io.BytesIO(content)).worksheets[0].iter_rows(values_only=True))


def reports(content: bytes) -> list[Mapping[str, Any]]:
    header, *rows = table(content)
    return [dict(zip(header, values, strict=True)) for values in rows]


def asked(
    store: Store, viewer: Viewer, template: str = "aksi_opd", form: str = "xlsx", **wish: Any
) -> tuple[str, bytes]:
    return prefilled(store, viewer, KABUPATEN, TemplateWish(template, form, **wish), today=TODAY)


def test_a_coordinator_gets_every_opd_and_what_is_stored(filled: Store, cast: Cast) -> None:
    name, content = asked(filled, cast.coordinator)
    assert name == "aksi_opd_51.08_2026_B12.xlsx"
    found = reports(content)
    assert [(each["kode_opd"], each["kode_aksi"]) for each in found[:7]] == [
        *(("OPD-A", f"A{number}") for number in range(1, 7)),
        ("OPD-B", "A1"),
    ]
    assert (found[0]["target"], found[0]["status_verifikasi"]) == (4, "terverifikasi")
    assert {value for head, value in found[1].items() if head not in KEYS} == {None}


def test_an_operator_gets_the_rows_of_the_own_opd_and_no_verdicts(filled: Store, cast: Cast) -> None:
    for name, content in (
        asked(filled, cast.operator_a),
        asked(filled, cast.operator_a, opd_code="OPD-A"),
    ):
        assert name == "aksi_opd_51.08_OPD-A_2026_B12.xlsx"
        found = reports(content)
        assert {each["kode_opd"] for each in found} == {"OPD-A"}
        assert "status_verifikasi" not in found[0]
    _, content = stored_file(filled, cast.operator_a, KABUPATEN, "aksi_opd", "csv")
    assert b"OPD-B" not in content
    assert b"verifikasi" not in content


def test_nobody_gets_a_file_that_he_may_not_send(filled: Store, cast: Cast) -> None:
    refused = [
        (cast.operator_a, "aksi_opd", {"opd_code": "OPD-B"}),
        (cast.operator_a, "kasus", {}),
        (cast.operator_a, "penduduk", {}),
        (cast.coordinator, "kasus", {}),
        (cast.bnnk, "penduduk", {}),
        (cast.guest, "aksi_opd", {}),
    ]
    for viewer, template, wish in refused:
        with pytest.raises(NotAllowed):
            asked(filled, viewer, template, **wish)
        if not wish:
            with pytest.raises(NotAllowed):
                stored_file(filled, viewer, KABUPATEN, template, "csv")
    with pytest.raises(NotAllowed):
        prefilled(filled, cast.operator_a, "63.06", TemplateWish("aksi_opd", "csv"), today=TODAY)


@pytest.mark.parametrize(
    "wish",
    [
        TemplateWish("rapat", "csv"),
        TemplateWish("aksi_opd", "pdf"),
        TemplateWish("aksi_opd", "csv", opd_code="OPD-HSS"),
        TemplateWish("aksi_opd", "csv", period="B13"),
        TemplateWish("aksi_opd", "csv", year=26),
        TemplateWish("aksi_opd", "csv", year=2001),
    ],
)
def test_what_does_not_exist_is_told(office: Store, cast: Cast, wish: TemplateWish) -> None:
    with pytest.raises(WishUnknown):
        prefilled(office, cast.coordinator, KABUPATEN, wish, today=TODAY)


def test_an_opd_is_named_only_where_rows_are_of_an_opd(filled: Store, cast: Cast) -> None:
    name, content = asked(filled, cast.bnnk, "kasus", opd_code="OPD-A", period="05")
    assert name == "kasus_51.08_2026_05.xlsx"
    assert [each["jumlah_kasus"] for each in reports(content) if each["jumlah_kasus"]] == [7]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_all_that_is_stored_can_be_taken_home_and_sent_again_without_a_change(
    filled: Store, cast: Cast, form: str
) -> None:
    for template in VALID:
        name, content = stored_file(filled, cast.admin, KABUPATEN, template, form)
        assert name == f"{template}_51.08_tersimpan.{form}"
        assert changes(filled, cast.admin, name, content) == NOTHING


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_file_to_fill_in_sent_back_as_it_came_changes_nothing(filled: Store, cast: Cast, form: str) -> None:
    for template in ("aksi_opd", "kasus", "kawasan_rawan", "anggaran", "tes_urine", "rehab"):
        name, content = asked(
            filled, cast.admin, template, form, period="05" if template == "kasus" else None
        )
        assert changes(filled, cast.admin, name, content) == NOTHING
    name, content = asked(filled, cast.operator_a, "aksi_opd", form)
    assert changes(filled, cast.operator_a, name, content) == NOTHING


def changes(store: Store, viewer: Viewer, name: str, content: bytes) -> tuple[list[str], list[str], int, int]:
    """Codes of the findings, ids of the open questions, new and changed rows; some rows must be unchanged."""
    plan = prepare_upload(store, viewer, KABUPATEN, name, content, today=TODAY)
    codes = [issue.code for issue in plan.issues if issue.refuses]
    assert codes or plan.counts.unchanged > 0
    open_ones = [question.id for question in plan.reading.open_questions]
    return codes, open_ones, plan.counts.new, plan.counts.changed


def test_rows_of_other_years_stay_out_of_a_file_to_fill_in(filled: Store, cast: Cast) -> None:
    write(filled, "tes_urine", row("tes_urine", held_on=date(2025, 7, 9)))
    _, content = asked(filled, cast.coordinator, "tes_urine", "csv")
    assert b"2026-07-09" in content
    assert b"2025" not in content
    _, content = stored_file(filled, cast.coordinator, KABUPATEN, "tes_urine", "csv")
    assert b"2025-07-09" in content


def test_a_span_that_reaches_into_the_year_is_in_its_file(filled: Store, cast: Cast) -> None:
    span = {"month_from": date(2024, 1, 1), "month_to": date(2025, 3, 1)}
    write(filled, "rehab", row("rehab", **span))
    _, content = asked(filled, cast.bnnk, "rehab", "csv", year=2025)
    assert b"2024-01/2025-03;rawat jalan;10;6" in content
    assert b"2025-03;rawat jalan" not in content.replace(b"2024-01/2025-03", b"")
    assert b"2025-04;rawat jalan" in content
