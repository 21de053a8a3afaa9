"""The body of the upload dialog, on a real store: choose, see, save or leave it."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.widgets.upload_desk import Download, Fixes, Given, TemplateInfo, UploadDesk
from data.intake import Answers
from data.reference import templates
from data.rules.roles import NotAllowed, Viewer
from data.services.errors import ServiceError, StoreUnavailable
from data.services.templates import issues_file, offered_templates
from data.services.uploads import UploadPlan, commit_upload, prepare_upload
from data.settings import sqlite_url
from data.store import readings
from data.store.engine import Store
from data.store.history import data_version
from tests.conftest import Cast
from tests.databases import Opener
from tests.integration.services.files import aksi_file, aksi_line
from tests.integration.store.rows import row, write

KABUPATEN, TODAY = "51.08", date(2026, 11, 22)


CHOOSING = ("Pilih berkas yang akan dikirim", "Belum punya templatnya?")


@dataclass(frozen=True)
class Dialog:
    """The running dialog and what stands behind it."""

    app: AppTest
    store: Store
    desk: UploadDesk

    def send(self, content: bytes, name: str = "laporan_b12.csv") -> None:
        """Choose a file."""
        self.app.file_uploader[0].upload(name, content).run()
        assert not self.app.exception

    def press(self, label: str) -> None:
        """Click a button by its label."""
        next(button for button in self.app.button if button.label == label).click().run()
        assert not self.app.exception

    def headings(self) -> list[str]:
        """The findings on the page: the title of the dialog and of its boxes."""
        shown = [heading.value for heading in (*self.app.header, *self.app.subheader)]
        return [each for each in shown if each not in CHOOSING]

    def downloads(self) -> list[str]:
        """The labels of the files on offer."""
        return [str(getattr(each, "label", "")) for each in self.app.get("download_button")]

    def stored(self) -> list[float]:
        """The figures that the screens read."""
        return readings.aksi_reports(self.store, KABUPATEN, 2026, "B12")["realisasi"].tolist()


def dialog_script(desk: "UploadDesk") -> None:
    """Draw what the page and the dialog draw; it runs alone, without the imports of this file."""
    from components.widgets.upload import upload_body, upload_result

    upload_result()
    upload_body(desk)


def open_dialog(store: Store, desk: UploadDesk) -> Dialog:
    app = AppTest.from_function(dialog_script, kwargs={"desk": desk}, default_timeout=30).run()
    assert not app.exception
    return Dialog(app, store, desk)


@pytest.fixture
def office(sqlite_template: Path, tmp_path: Path, opened: Opener) -> Store:
    path = tmp_path / "papan.sqlite"
    path.write_bytes(sqlite_template.read_bytes())
    store = opened(sqlite_url(path))
    write(store, "opd", row("opd"), row("opd", opd_code="OPD-B", name="Dinas B"))
    return store


@pytest.fixture
def desk(office: Store, cast: Cast) -> UploadDesk:
    offered = offered_templates(office, cast.coordinator, KABUPATEN, TODAY)
    return UploadDesk(
        identity="utama 51.08",
        kabupaten_name="Buleleng",
        contoh=False,
        cap_mb=5,
        templates=[TemplateInfo(each.name, each.title) for each in offered],
        prepare=partial(prepared, office, cast.coordinator),
        commit=partial(commit_upload, office, cast.coordinator),
        issues_file=issues_file,
        marked_file=lambda _plan: None,
        template_files=lambda wish: [Download(f"{wish.template}.csv", "text/csv", bytes)],
        errors=(ServiceError, NotAllowed),
    )


def prepared(
    store: Store, viewer: Viewer, name: str, content: bytes, given: Given, fixes: Fixes
) -> UploadPlan:
    answers = Answers(given=given, fixes=fixes)
    return prepare_upload(store, viewer, KABUPATEN, name, content, today=TODAY, answers=answers)


@pytest.fixture
def dialog(office: Store, desk: UploadDesk) -> Dialog:
    return open_dialog(office, desk)


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


def test_a_plan_overtaken_by_another_upload_is_read_again(dialog: Dialog, cast: Cast) -> None:
    dialog.send(aksi_file(aksi_line(realisasi=9)))
    other = prepare_upload(dialog.store, cast.admin, KABUPATEN, "lain.csv", aksi_file(), today=TODAY)
    commit_upload(dialog.store, cast.admin, other)
    dialog.press("Simpan 1 baris")
    assert dialog.stored() == [3]
    assert "Satu baris siap: 1 berubah" in dialog.headings()
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
