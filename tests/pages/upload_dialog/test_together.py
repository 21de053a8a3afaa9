"""Several files, other people and other kabupaten beside the dialog."""

from dataclasses import replace

from streamlit.testing.v1 import AppTest

from components.widgets.upload_desk import UploadDesk
from data.services.uploads import commit_upload, prepare_upload
from data.store.engine import Store
from tests.conftest import Cast
from tests.integration.services.files import aksi_file, aksi_line
from tests.pages.upload_dialog.dialogs import KABUPATEN, TODAY, Dialog, dialog_script, open_dialog


def test_a_plan_overtaken_by_another_upload_is_read_again(dialog: Dialog, cast: Cast) -> None:
    dialog.send(aksi_file(aksi_line(realisasi=9)))
    other = prepare_upload(dialog.store, cast.admin, KABUPATEN, "lain.csv", aksi_file(), today=TODAY)
    commit_upload(dialog.store, cast.admin, other)
    dialog.press("Simpan 1 baris")
    assert dialog.stored() == [3]
    assert "Satu baris siap: 1 berubah" in dialog.headings()
    dialog.press("Simpan 1 baris")
    assert dialog.stored() == [9]


def test_a_cell_that_somebody_else_changed_meanwhile_is_shown_with_both_values(
    dialog: Dialog, cast: Cast
) -> None:
    dialog.send(aksi_file(aksi_line(realisasi=2)))
    dialog.press("Simpan 1 baris")
    dialog.send(aksi_file(aksi_line(realisasi=9)))
    other = prepare_upload(dialog.store, cast.admin, KABUPATEN, "lain.csv", aksi_file(), today=TODAY)
    commit_upload(dialog.store, cast.admin, other)
    dialog.press("Simpan 1 baris")
    assert dialog.stored() == [3]
    assert "Orang lain baru saja mengubah 1 isi yang sama" in dialog.headings()
    line = dialog.app.table[0].value.iloc[0]
    assert line[["Semula", "Disimpan orang lain", "Dari berkas ini"]].tolist() == ["2", "3", "9"]
    dialog.press("Simpan 1 baris")
    assert dialog.stored() == [9]


def test_a_file_read_for_one_kabupaten_is_not_offered_for_another(office: Store, desk: UploadDesk) -> None:
    dialog = open_dialog(office, desk)
    dialog.send(aksi_file())
    state = dialog.app.session_state["_upload_tray"]
    elsewhere = AppTest.from_function(dialog_script, kwargs={"desk": replace(desk, identity="utama 63.06")})
    elsewhere.session_state["_upload_tray"] = state
    elsewhere.run()
    assert elsewhere.file_uploader
    assert not [button for button in elsewhere.button if button.label.startswith("Simpan")]


def test_several_files_are_worked_through_one_after_another(dialog: Dialog) -> None:
    files = (
        ("a.csv", aksi_file()),
        ("b.csv", aksi_file(aksi_line(aksi="A99"))),
        ("c.csv", b"nama;NIK\nx;1\n"),
    )
    dialog.send_all(*files)
    [chosen] = dialog.app.radio
    assert chosen.options == [r"a\.csv", r"b\.csv", r"c\.csv"]
    assert list(chosen.proto.captions) == ["siap disimpan", "perlu perbaikan", "ditolak"]
    dialog.press("Simpan 1 baris")
    assert dialog.stored() == [3]
    assert dialog.app.radio[0].value == 1
    assert r"Berkas ditolak: kode aksi “A99” tidak dikenal" in dialog.headings()
    dialog.app.radio[0].set_value(0).run()
    assert not dialog.app.exception
    assert dialog.headings().count("Satu baris tersimpan") == 2


def test_when_the_last_file_is_stored_the_page_tells_of_all(dialog: Dialog) -> None:
    dialog.send_all(("a.csv", aksi_file()), ("b.csv", aksi_file(aksi_line(aksi="A2"))))
    dialog.press("Simpan 1 baris")
    dialog.press("Simpan 1 baris")
    assert dialog.headings() == ["Dua berkas tersimpan"]
    assert dialog.stored() == [3, 3]
