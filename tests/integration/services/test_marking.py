"""A refused file goes back to its sender with its findings, mended, and in again."""

import io

import pytest
from openpyxl import load_workbook

from data.intake.marks import MARK_HEADER
from data.services.errors import FileRefused
from data.services.marking import can_be_handed_back, marked_upload
from data.services.uploads import UploadPlan, prepare_upload
from data.store.engine import Store
from tests.conftest import Cast
from tests.integration.services.conftest import TODAY
from tests.integration.services.files import aksi_file, aksi_line

KABUPATEN = "51.08"


def planned(store: Store, cast: Cast, content: bytes, name: str = "laporan dinas.csv") -> UploadPlan:
    return prepare_upload(store, cast.operator_a, KABUPATEN, name, content, today=TODAY)


def test_a_refused_file_comes_back_marked_and_is_taken_once_mended(office: Store, cast: Cast) -> None:
    content = aksi_file(aksi_line(), aksi_line("OPD-B"), aksi_line(aksi="A9"))
    plan = planned(office, cast, content)
    assert plan.refused
    name, marked = marked_upload(plan)
    assert name == "laporan dinas_masalah.xlsx"
    book = load_workbook(io.BytesIO(marked))
    sheet = book.worksheets[0]
    assert sheet["P1"].value == MARK_HEADER
    assert sheet["P2"].value is None
    # What only the service knows, that a row is another OPD's, is in the file too.
    assert str(sheet["P3"].value).startswith("kode_opd: Baris ini milik OPD lain")
    assert str(sheet["P4"].value).startswith("kode_aksi: ")
    sheet["C3"], sheet["D3"], sheet["D4"] = "OPD-A", "A2", "A3"
    mended = io.BytesIO()
    book.save(mended)
    again = planned(office, cast, mended.getvalue(), name)
    assert [issue.message for issue in again.issues if issue.refuses] == []
    assert (again.reading.open_questions, again.counts.new) == ((), 3)


def test_a_file_about_persons_does_not_come_back(office: Store, cast: Cast) -> None:
    plan = planned(office, cast, aksi_file().replace(b"kendala", b"nama_pegawai"))
    assert plan.file.content == b""
    assert not can_be_handed_back(plan)
    with pytest.raises(FileRefused):
        marked_upload(plan)


def test_a_good_file_needs_no_marks(office: Store, cast: Cast) -> None:
    assert not can_be_handed_back(planned(office, cast, aksi_file()))
