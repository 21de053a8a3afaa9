"""Uploading through the service: preview, permission, one transaction, and saying what happened."""

import pytest

from data.rules.roles import NotAllowed
from data.services.errors import FileRefused, PlanOutdated, StoreUnavailable, UnknownKabupaten
from data.services.history import list_changesets
from data.services.uploads import UploadPlan, commit_upload, prepare_upload
from data.store import readings
from data.store.engine import Store
from data.store.history import data_version
from tests.conftest import Cast
from tests.databases import Opener
from tests.integration.services.conftest import TODAY
from tests.integration.services.files import aksi_file, aksi_line, cases_file, csv
from tests.integration.store.rows import row, write

KABUPATEN = "51.08"


def prepared(store: Store, cast: Cast, content: bytes | None = None) -> UploadPlan:
    return prepare_upload(
        store, cast.coordinator, KABUPATEN, "laporan.csv", content or aksi_file(), today=TODAY
    )


def test_a_preview_tells_what_would_change_and_writes_nothing(office: Store, cast: Cast) -> None:
    commit_upload(office, cast.coordinator, prepared(office, cast))
    version = data_version(office)
    plan = prepared(office, cast, aksi_file(aksi_line(realisasi=4), aksi_line(aksi="A2")))
    assert plan.template == "aksi_opd"
    assert (plan.counts.new, plan.counts.changed, plan.counts.unchanged) == (1, 1, 0)
    assert plan.difference.astype(str).values.tolist() == [
        ["3", "baru", "2026 · B12 · OPD-A · A2", "", "", ""],
        ["2", "berubah", "2026 · B12 · OPD-A · A1", "realisasi", "3", "4"],
    ]
    assert data_version(office) == version


def test_a_confirmed_plan_becomes_one_changeset(office: Store, cast: Cast) -> None:
    result = commit_upload(office, cast.coordinator, prepared(office, cast))
    assert (result.outcome, result.counts.new) == ("tersimpan", 1)
    assert result.changeset == data_version(office)
    frame = readings.aksi_reports(office, KABUPATEN, 2026, "B12")
    assert frame["realisasi"].tolist() == [3]
    assert frame["origin_id"].tolist() == [result.changeset]
    line = list_changesets(office, cast.coordinator, KABUPATEN).iloc[0]
    assert (line["file_name"], line["by_name"], line["by_role"]) == ("laporan.csv", "kesra", "koordinator")


def test_the_same_file_again_is_a_no_op_that_says_so(office: Store, cast: Cast) -> None:
    commit_upload(office, cast.coordinator, prepared(office, cast))
    version = data_version(office)
    plan = prepared(office, cast)
    assert plan.changes_nothing
    assert plan.known_file
    result = commit_upload(office, cast.coordinator, plan)
    assert (result.changeset, result.outcome) == (None, "berkas sama")
    assert data_version(office) == version


def test_another_file_that_says_the_same_is_a_no_op_too(office: Store, cast: Cast) -> None:
    commit_upload(office, cast.coordinator, prepared(office, cast))
    plan = prepared(office, cast, aksi_file() + b"\r\n")
    assert commit_upload(office, cast.coordinator, plan).outcome == "tanpa perubahan"


def test_a_plan_is_refused_once_somebody_changed_the_same_rows(office: Store, cast: Cast) -> None:
    early = prepared(office, cast, aksi_file(aksi_line(realisasi=1)))
    commit_upload(office, cast.coordinator, prepared(office, cast, aksi_file(aksi_line(realisasi=2))))
    with pytest.raises(PlanOutdated):
        commit_upload(office, cast.coordinator, early)
    assert readings.aksi_reports(office, KABUPATEN)["realisasi"].tolist() == [2]


def test_a_plan_holds_when_somebody_changed_other_rows(office: Store, cast: Cast) -> None:
    early = prepared(office, cast)
    commit_upload(office, cast.coordinator, prepared(office, cast, aksi_file(aksi_line("OPD-B"))))
    assert commit_upload(office, cast.coordinator, early).outcome == "tersimpan"


def test_one_plan_confirmed_twice_is_written_once(office: Store, cast: Cast) -> None:
    plan = prepared(office, cast)
    commit_upload(office, cast.coordinator, plan)
    with pytest.raises(PlanOutdated):
        commit_upload(office, cast.coordinator, plan)


def test_a_wrong_file_changes_nothing(office: Store, cast: Cast) -> None:
    version = data_version(office)
    plan = prepared(office, cast, aksi_file(aksi_line(), aksi_line("OPD-X")))
    assert plan.refused
    assert plan.difference.empty
    with pytest.raises(FileRefused):
        commit_upload(office, cast.coordinator, plan)
    assert data_version(office) == version


@pytest.mark.parametrize(
    "content", [b"", b"\x89PNG\r\n\x1a\n\x00\x00", b"halo", csv("nama;nik", "Budi;5108060101900001")]
)
def test_what_is_no_template_is_refused(office: Store, cast: Cast, content: bytes) -> None:
    plan = prepare_upload(office, cast.coordinator, KABUPATEN, "x.csv", content, today=TODAY)
    assert plan.refused
    assert plan.issues


def test_a_file_of_another_kabupaten_is_refused(office: Store, cast: Cast) -> None:
    assert prepared(office, cast, aksi_file(aksi_line("OPD-HSS"))).refused


def test_an_operator_sends_own_rows_only(office: Store, cast: Cast) -> None:
    content = aksi_file(aksi_line("OPD-A"), aksi_line("OPD-B"))
    plan = prepare_upload(office, cast.operator_a, KABUPATEN, "x.csv", content, today=TODAY)
    assert [(issue.row, issue.column, issue.code) for issue in plan.issues] == [
        (3, "kode_opd", "opd-not-yours")
    ]
    with pytest.raises(FileRefused):
        commit_upload(office, cast.operator_a, plan)
    own = prepare_upload(
        office, cast.operator_b, KABUPATEN, "x.csv", aksi_file(aksi_line("OPD-B")), today=TODAY
    )
    assert commit_upload(office, cast.operator_b, own).outcome == "tersimpan"


@pytest.mark.parametrize("verdict", ["terverifikasi", "ditolak"])
def test_an_operator_verifies_nothing(office: Store, cast: Cast, verdict: str) -> None:
    content = aksi_file(aksi_line(verdict=verdict))
    plan = prepare_upload(office, cast.operator_a, KABUPATEN, "x.csv", content, today=TODAY)
    assert [issue.code for issue in plan.issues if issue.refuses] == ["verdict-not-yours"]
    theirs = prepare_upload(office, cast.coordinator, KABUPATEN, "x.csv", content, today=TODAY)
    assert not theirs.refused
    with pytest.raises(FileRefused):
        commit_upload(office, cast.operator_a, theirs)


def test_rows_the_file_leaves_out_are_named_and_stay(office: Store, cast: Cast) -> None:
    commit_upload(
        office, cast.coordinator, prepared(office, cast, aksi_file(aksi_line(), aksi_line("OPD-B")))
    )
    plan = prepared(office, cast, aksi_file(aksi_line(realisasi=4)))
    assert plan.absent["key"].tolist() == ["2026 · B12 · OPD-B · A1"]
    assert plan.counts.absent == 1
    commit_upload(office, cast.coordinator, plan)
    assert len(readings.aksi_reports(office, KABUPATEN)) == 2


def test_a_number_that_another_opd_uses_is_refused_by_name(office: Store, cast: Cast) -> None:
    write(office, "tindak_lanjut", row("tindak_lanjut", opd_code="OPD-B"))
    content = csv("nomor;arahan;opd_pj", "1;Sosialisasi;OPD-A", "2;Sosialisasi;OPD-A")
    plan = prepare_upload(office, cast.operator_a, KABUPATEN, "x.csv", content, today=TODAY)
    assert [(issue.row, issue.value, issue.code) for issue in plan.issues if issue.refuses] == [
        (2, "1", "key-not-yours")
    ]
    with pytest.raises(FileRefused):
        commit_upload(office, cast.operator_a, plan)


def test_a_verified_report_with_new_figures_is_shown_as_unverified(office: Store, cast: Cast) -> None:
    commit_upload(
        office, cast.coordinator, prepared(office, cast, aksi_file(aksi_line(verdict="terverifikasi")))
    )
    content = aksi_file(aksi_line(realisasi=4))
    plan = prepare_upload(office, cast.operator_a, KABUPATEN, "x.csv", content, today=TODAY)
    assert plan.difference[["column", "old", "new"]].to_numpy().tolist() == [
        ["realisasi", "3", "4"],
        ["status_verifikasi", "terverifikasi", "belum diverifikasi"],
    ]


def test_a_plan_of_the_coordinator_is_no_key_for_an_operator(office: Store, cast: Cast) -> None:
    plan = prepared(office, cast, aksi_file(aksi_line("OPD-B")))
    with pytest.raises(FileRefused):
        commit_upload(office, cast.operator_a, plan)


@pytest.mark.parametrize("name", ["guest", "operator_a", "coordinator"])
def test_cases_come_from_those_who_may_send_them(office: Store, cast: Cast, name: str) -> None:
    with pytest.raises(NotAllowed):
        prepare_upload(office, getattr(cast, name), KABUPATEN, "kasus.csv", cases_file(), today=TODAY)
    plan = prepare_upload(office, cast.bnnk, KABUPATEN, "kasus.csv", cases_file(), today=TODAY)
    assert commit_upload(office, cast.bnnk, plan).outcome == "tersimpan"


def test_nobody_sends_for_another_kabupaten(office: Store, cast: Cast) -> None:
    for viewer in (cast.coordinator, cast.bnnk, cast.operator_a):
        with pytest.raises(NotAllowed):
            prepare_upload(office, viewer, "63.06", "x.csv", aksi_file(aksi_line("OPD-HSS")), today=TODAY)


def test_a_kabupaten_nobody_knows_is_named(office: Store, cast: Cast) -> None:
    with pytest.raises(UnknownKabupaten, match=r"99\.99"):
        prepare_upload(office, cast.admin, "99.99", "x.csv", aksi_file(), today=TODAY)


def test_a_locked_store_says_so_and_recovers(
    office: Store, store_url: str, opened: Opener, cast: Cast
) -> None:
    impatient = opened(store_url, wait=0.2)
    plan = prepared(office, cast)
    with office.writing(), pytest.raises(StoreUnavailable, match="terkunci"):
        commit_upload(impatient, cast.coordinator, plan)
    assert commit_upload(impatient, cast.coordinator, plan).outcome == "tersimpan"


def test_an_unreachable_store_says_so(opened: Opener, cast: Cast) -> None:
    gone = opened("postgresql://papan@127.0.0.1:1/papan")
    with pytest.raises(StoreUnavailable):
        prepare_upload(gone, cast.coordinator, KABUPATEN, "x.csv", aksi_file(), today=TODAY)


def test_a_refused_file_is_not_kept_in_memory(store: Store, cast: Cast) -> None:
    content = b"nik;tanggal;kode_opd\n6306012345678901;2026-09-07;DINSOS\n"
    plan = prepare_upload(store, cast.admin, "63.06", "rekap.csv", content)
    assert plan.refused
    assert plan.file.content == b""
