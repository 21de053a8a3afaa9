"""Every row behind a screen leads to file, sheet and row, for those who may follow it."""

from datetime import date

import pytest

from data.rules.roles import NotAllowed, Viewer
from data.rules.view import View
from data.services.history import undo_changeset
from data.services.provenance import SCREENS, TRACED, Origins, load_origins, traced_templates
from data.store.engine import Store
from tests.conftest import Cast
from tests.integration.store.rows import VALID, row, write

KABUPATEN = "51.08"
VIEW = View("utama", KABUPATEN, 2026, "B12")


@pytest.fixture
def filled(office: Store) -> Store:
    """One row of every template of a screen, and a second OPD's report."""
    for template in sorted(TRACED.keys() - {"opd", "aksi_opd"}):
        changes = {"year": 2026} if template == "indikator" else {}
        write(office, template, row(template, **changes))
    write(office, "aksi_opd", row("aksi_opd"), row("aksi_opd", opd_code="OPD-B"))
    return office


def origins(store: Store, viewer: Viewer, template: str, view: View = VIEW) -> Origins:
    return load_origins(store, viewer, view, template)


def test_every_template_of_every_screen_can_be_traced() -> None:
    assert {name for names in SCREENS.values() for name in names} == TRACED.keys() <= VALID.keys()


@pytest.mark.parametrize("template", sorted(TRACED))
def test_a_row_leads_to_its_file_and_row(filled: Store, cast: Cast, template: str) -> None:
    found = origins(filled, cast.admin, template)
    first = found.rows.iloc[-1]
    assert first["row"] in (2, 3)
    assert first["file"] == "berkas.csv"
    assert first["changeset"] in found.files["changeset"].tolist()
    assert first["key"]
    assert found.openable


def test_the_key_and_the_figures_are_those_of_the_file(filled: Store, cast: Cast) -> None:
    found = origins(filled, cast.coordinator, "aksi_opd").of("OPD-A")
    [line] = found.rows.to_dict("records")
    assert line["key"] == "2026 · B12 · Dinas A · A1"
    assert line["value"] == (
        "target: 4; realisasi: 3; satuan: kegiatan; anggaran_pagu: 15000000000; anggaran_realisasi: 9000000; "
        "status_verifikasi: terverifikasi"
    )
    assert (line["row"], line["place"]) == (2, "OPD-A")
    assert found.places == {"OPD-A": "Dinas A", "OPD-B": "Dinas B"}


def test_cases_are_traced_without_their_counts(filled: Store, cast: Cast) -> None:
    [line] = origins(filled, cast.bnnk, "kasus").rows.to_dict("records")
    assert line["key"] == "2026-05 · 2026-05 · Buleleng · Polres"
    assert line["value"] == ""


def test_findings_are_no_figure_of_a_row_of_tests(filled: Store, cast: Cast) -> None:
    [line] = origins(filled, cast.bnnk, "tes_urine").rows.to_dict("records")
    assert line["value"] == "dites: 100; biaya_satuan: 160000"


@pytest.mark.parametrize("template", ["kasus", "barang_bukti", "kawasan_rawan", "indikator"])
def test_a_coordinator_gets_the_files_of_cases_and_no_row(filled: Store, cast: Cast, template: str) -> None:
    found = origins(filled, cast.coordinator, template)
    assert found.rows.empty
    assert not found.openable
    assert found.files["file_name"].tolist() == ["berkas.csv"]


def test_an_operator_gets_the_rows_of_the_own_opd(filled: Store, cast: Cast) -> None:
    for screen in SCREENS:
        for template in traced_templates(cast.operator_b, screen):
            found = origins(filled, cast.operator_b, template)
            assert set(found.rows["place"]) <= {"OPD-B"}
            assert not found.openable
    assert origins(filled, cast.operator_b, "aksi_opd").rows["row"].tolist() == [3]
    assert traced_templates(cast.operator_b, "peta-kasus") == {}


def test_a_guest_traces_nothing(filled: Store, cast: Cast) -> None:
    assert all(traced_templates(cast.guest, screen) == {} for screen in SCREENS)
    with pytest.raises(NotAllowed):
        origins(filled, cast.guest, "aksi_opd")


def test_another_kabupaten_is_closed(filled: Store, cast: Cast) -> None:
    for viewer in (cast.bnnk, cast.operator_a):
        with pytest.raises(NotAllowed):
            origins(filled, viewer, "aksi_opd", View("utama", "63.06", 2026, "B12"))


def test_a_row_that_was_brought_back_leads_to_its_first_file(office: Store, cast: Cast) -> None:
    first = write(office, "aksi_opd", row("aksi_opd"))
    second = write(office, "aksi_opd", row("aksi_opd", realisasi=4))
    assert second is not None
    undo_changeset(office, cast.coordinator, second)
    assert origins(office, cast.coordinator, "aksi_opd").rows["changeset"].tolist() == [first]


def test_rows_are_those_of_the_moment_and_of_the_years_shown(office: Store, cast: Cast) -> None:
    first = write(
        office, "aksi_opd", row("aksi_opd"), row("aksi_opd", year=2022, reported_on=date(2022, 1, 1))
    )
    write(office, "aksi_opd", row("aksi_opd", realisasi=4))
    past = origins(office, cast.coordinator, "aksi_opd", View("utama", KABUPATEN, 2026, "B12", first))
    assert past.rows["changeset"].tolist() == [first]
    assert "realisasi: 3" in past.rows["value"][0]
    then = origins(office, cast.coordinator, "aksi_opd", View("utama", KABUPATEN, 2022, "B12"))
    assert then.rows["key"].tolist() == ["2022 · B12 · Dinas A · A1"]


def test_without_data_there_is_nothing_to_trace(office: Store, cast: Cast) -> None:
    for template in TRACED.keys() - {"opd"}:
        found = origins(office, cast.admin, template)
        assert found.rows.empty
        assert found.files.empty
        assert found.of("OPD-A").rows.empty
