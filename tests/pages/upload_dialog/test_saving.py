"""A good file: choose it, see what it changes, save it or leave it."""

from data.reference import templates
from data.store.history import data_version
from tests.integration.services.files import aksi_file, aksi_line
from tests.pages.upload_dialog.dialogs import Dialog


def test_it_opens_on_the_choice_of_a_file_with_templates_to_download(dialog: Dialog) -> None:
    assert (
        dialog.app.file_uploader[0].label == "Berkas CSV, Excel, atau LibreOffice; boleh beberapa sekaligus"
    )
    assert dialog.app.selectbox[0].label == "Templat"
    assert dialog.downloads() == ["Unduh templat CSV"]


def test_a_good_file_is_shown_before_it_is_stored(dialog: Dialog) -> None:
    version = data_version(dialog.store)
    dialog.send(aksi_file(aksi_line(), aksi_line(aksi="A2")))
    assert dialog.headings()[0] == "Dua baris siap: 2 baru"
    title = templates()["aksi_opd"].title
    assert dialog.app.markdown[0].value == (
        rf"**laporan\_b12\.csv** · templat {title} · Buleleng · CSV · judul kolom di baris 1"
        " · pemisah titik koma · UTF-8"
    )
    assert dialog.app.table[0].value.columns.tolist() == ["Baris", "Jenis", "Kunci"]
    assert "Simpan 2 baris" in [button.label for button in dialog.app.button]
    assert data_version(dialog.store) == version


def test_saving_stores_it_once_and_says_what_was_stored(dialog: Dialog) -> None:
    dialog.send(aksi_file(aksi_line(), aksi_line(aksi="A2", realisasi=2)))
    version = data_version(dialog.store)
    dialog.press("Simpan 2 baris")
    assert sorted(dialog.stored()) == [2, 3]
    assert data_version(dialog.store) == version + 1
    assert dialog.headings() == ["Dua baris tersimpan"]
    assert dialog.app.file_uploader[0].value == []
    dialog.press("Tutup pesan ini")
    assert dialog.headings() == []
    assert data_version(dialog.store) == version + 1


def test_a_change_is_shown_with_both_values(dialog: Dialog) -> None:
    dialog.send(aksi_file())
    dialog.press("Simpan 1 baris")
    dialog.send(aksi_file(aksi_line(realisasi=4), aksi_line(aksi="A2")))
    assert "Dua baris siap: 1 baru, 1 berubah" in dialog.headings()
    table = dialog.app.table[0].value
    changed = table[table["Jenis"].str.contains("berubah")].iloc[0]
    assert (changed["Kolom"], changed["Tersimpan kini"], changed["Menjadi"]) == ("realisasi", "3", "4")


def test_the_same_file_again_offers_nothing_to_store(dialog: Dialog) -> None:
    dialog.send(aksi_file())
    dialog.press("Simpan 1 baris")
    dialog.send(aksi_file())
    assert "Berkas ini sudah tersimpan; tidak ada yang berubah" in dialog.headings()
    assert not [button for button in dialog.app.button if button.label.startswith("Simpan")]


def test_leaving_changes_nothing(dialog: Dialog) -> None:
    version = data_version(dialog.store)
    dialog.send(aksi_file())
    dialog.press("Batal, tidak ada yang berubah")
    assert data_version(dialog.store) == version
    assert dialog.headings() == []
    assert dialog.app.file_uploader[0].value == []


def test_rows_that_the_file_leaves_out_are_listed_and_stay(dialog: Dialog) -> None:
    dialog.send(aksi_file(aksi_line(), aksi_line(aksi="A2")))
    dialog.press("Simpan 2 baris")
    dialog.send(aksi_file(aksi_line(realisasi=4)))
    [absent] = [each for each in dialog.app.expander if "tidak ada dalam berkas ini" in each.label]
    assert absent.label.startswith("1 baris")
    dialog.press("Simpan 1 baris")
    assert sorted(dialog.stored()) == [3, 4]
