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

    def send_all(self, *files: tuple[str, bytes]) -> None:
        """Choose several files at once."""
        self.app.file_uploader[0].set_value([(name, content, "text/csv") for name, content in files]).run()
        assert not self.app.exception

    def type_into_grid(self, row: int, text: str) -> None:
        """Type what the cell in this line of the grid is to say."""
        [job] = self.app.session_state["_upload_tray"].jobs
        self.app.session_state[f"upload_grid_0_{job.edition}"] = {"edited_rows": {row: {"Isi baru": text}}}
        self.app.run()

    def choose(self, label: str, option: str) -> None:
        """Choose in a select box or radio button of the form."""
        widgets = [*self.app.selectbox, *self.app.radio]
        next(each for each in widgets if label in each.label).set_value(option)

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


RECAP = (
    b"REKAP LAPORAN AKSI;;;;;\r\nKABUPATEN BULELENG;;;;;\r\n"
    b"Tahun;Periode;Perangkat Daerah;Kode Aksi;Berlaku;Anggaran Pagu\r\n"
    b"2026;B12;Dinass B;A1;ya;12.500\r\n2026;B12;OPD-A;A2;ya;9.800\r\nJUMLAH;;;;;22.300\r\n"
)


def test_what_the_file_leaves_open_is_asked_and_nothing_is_offered_before(dialog: Dialog) -> None:
    dialog.send(RECAP, "rekap.csv")
    assert dialog.headings()[0].startswith("Berkas terbaca; ")
    assert "Nama OPD dan wilayah: satu belum dijawab" in dialog.headings()
    assert not [button for button in dialog.app.button if button.label.startswith("Simpan")]
    assert any("judul di atas tabel" in caption.value for caption in dialog.app.caption)


def test_answers_lead_to_the_difference_and_are_remembered_for_the_next_file(dialog: Dialog) -> None:
    dialog.send(RECAP, "rekap.csv")
    answer_recap(dialog)
    assert dialog.headings()[0] == "Dua baris siap: 2 baru"
    dialog.press("Simpan 2 baris")
    assert readings.aksi_reports(dialog.store, KABUPATEN, 2026, "B12")["pagu"].tolist() == [9800, 12500]
    dialog.send(RECAP.replace(b"9.800", b"9.900").replace(b"22.300", b"22.400"), "rekap 2.csv")
    assert dialog.headings()[0] == "Dua baris siap: 1 berubah, 1 tetap"


def answer_recap(dialog: Dialog) -> None:
    """Answer what the recap leaves open."""
    dialog.choose("Dinass B", "OPD-B")
    for radio in dialog.app.radio:
        if "dua cara" in radio.label:
            radio.set_value("id")
    dialog.press("Pakai jawaban ini")


def test_a_question_left_without_an_answer_stays_open(dialog: Dialog) -> None:
    dialog.send(RECAP, "rekap.csv")
    for radio in dialog.app.radio:
        radio.set_value("id")
    dialog.choose("Dinass B", None)  # type: ignore[arg-type]
    dialog.press("Pakai jawaban ini")
    assert dialog.headings()[0] == "Berkas terbaca; satu pertanyaan belum dijawab"


def test_any_opd_may_be_the_answer_to_a_name(office: Store, desk: UploadDesk) -> None:
    dialog = open_dialog(office, replace(desk, opd={"OPD-A": "Dinas A", "OPD-B": "Dinas B"}))
    dialog.send(RECAP, "rekap.csv")
    [names] = [each.options for each in dialog.app.selectbox if "Dinass B" in each.label]
    assert any(name.startswith("Dinas A") for name in names)


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


def test_a_file_about_persons_is_kept_nowhere(dialog: Dialog) -> None:
    dialog.send(b"nama;NIK\nBudi Rahasia;5108060101900001\n")
    [job] = dialog.app.session_state["_upload_tray"].jobs
    assert (job.content, job.plan.file.content) == (b"", b"")
    assert job.state == "refused"


def test_rows_that_the_file_leaves_out_are_listed_and_stay(dialog: Dialog) -> None:
    dialog.send(aksi_file(aksi_line(), aksi_line(aksi="A2")))
    dialog.press("Simpan 2 baris")
    dialog.send(aksi_file(aksi_line(realisasi=4)))
    [absent] = [each for each in dialog.app.expander if "tidak ada dalam berkas ini" in each.label]
    assert absent.label.startswith("1 baris")
    dialog.press("Simpan 1 baris")
    assert sorted(dialog.stored()) == [3, 4]
