"""Files that are refused say why, can be mended on the screen, and leave nothing behind."""

from dataclasses import replace

import pytest

from components.widgets.upload_desk import UploadDesk
from data.services.errors import StoreUnavailable
from data.services.uploads import UploadPlan
from data.store.engine import Store
from tests.integration.services.files import aksi_file, aksi_line
from tests.pages.upload_dialog.dialogs import Dialog, open_dialog


def test_a_refused_file_says_why_lists_every_error_and_cannot_be_stored(dialog: Dialog) -> None:
    dialog.send(aksi_file(aksi_line(opd="TIDAKADA"), aksi_line(aksi="A99")))
    assert dialog.headings()[0] == "Berkas ditolak: 2 masalah pada 2 baris"
    assert dialog.app.dataframe[0].value["Baris"].tolist() == [2, 3]
    assert dialog.downloads() == ["Unduh daftar masalah"]
    assert not [button for button in dialog.app.button if button.label.startswith("Simpan")]
    dialog.press("Pilih berkas lain")
    assert dialog.app.file_uploader
    assert dialog.stored() == []


@pytest.mark.parametrize(
    ("content", "title"),
    [
        (b"nama;NIK\nx;1\n", "Berkas ditolak: kolom “nama” memuat data pribadi"),
        (b"NIK;hasil\n1;negatif\n", "Berkas ditolak: kolom “NIK” memuat data pribadi"),
        (b"", "Berkas ditolak: berkas ini kosong"),
        (b"%PDF-1.7", r"Berkas ditolak: berkas ini PDF\, bukan tabel"),
    ],
)
def test_a_file_that_is_none_of_ours_gets_one_sentence(dialog: Dialog, content: bytes, title: str) -> None:
    dialog.send(content)
    assert dialog.headings() == [title]
    assert dialog.app.markdown[-1].value.startswith("Tidak ada yang disimpan")


def test_what_a_file_says_is_shown_as_text_never_as_markup(dialog: Dialog) -> None:
    line = aksi_line(opd="[klik](http://jahat.example)").replace(";4;", ";**4**;", 1)
    dialog.send(aksi_file(line), name="a*b_[c](d).csv")
    shown = [dialog.app.markdown[0].value, *dialog.app.table[0].value.to_numpy().ravel()]
    assert not [text for text in shown if "](" in text or "**4**" in text]


def test_thousands_of_errors_are_shown_in_the_grid(dialog: Dialog) -> None:
    dialog.send(aksi_file(*(aksi_line(opd=f"X{number}") for number in range(3000))))
    assert len(dialog.app.dataframe[0].value) == 3000
    assert dialog.app.caption[0].value == "3.000 masalah."


def test_a_store_that_does_not_answer_is_said_in_the_dialog(office: Store, desk: UploadDesk) -> None:
    def fail(*_: object) -> UploadPlan:
        raise StoreUnavailable

    dialog = open_dialog(office, replace(desk, prepare=fail))
    dialog.send(aksi_file())
    assert dialog.headings() == [str(StoreUnavailable())]


def test_a_cell_mended_on_the_screen_takes_the_place_of_the_file(dialog: Dialog) -> None:
    dialog.send(aksi_file(aksi_line(), aksi_line(aksi="A9")))
    dialog.type_into_grid(0, "A2")
    dialog.press("Baca lagi dengan 1 perbaikan")
    assert dialog.headings()[0] == "Dua baris siap: 2 baru"
    dialog.press("Simpan 2 baris")
    assert dialog.stored() == [3, 3]


def test_what_was_typed_survives_a_filter(dialog: Dialog) -> None:
    dialog.send(aksi_file(aksi_line(opd="TIDAKADA"), aksi_line(aksi="A99")))
    dialog.type_into_grid(0, "OPD-A")
    dialog.app.text_input[0].set_value("A99").run()
    assert len(dialog.app.dataframe[0].value) == 1
    dialog.type_into_grid(0, "A2")
    dialog.press("Baca lagi dengan 2 perbaikan")
    assert dialog.headings()[0] == "Dua baris siap: 2 baru"


def test_a_file_about_persons_is_kept_nowhere(dialog: Dialog) -> None:
    dialog.send(b"nama;NIK\nBudi Rahasia;5108060101900001\n")
    [job] = dialog.app.session_state["_upload_tray"].jobs
    assert (job.content, job.plan.file.content) == (b"", b"")
    assert job.state == "refused"
