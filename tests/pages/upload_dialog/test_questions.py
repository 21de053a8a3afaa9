"""What a file leaves open is asked before anything is offered."""

from dataclasses import replace

from components.widgets.upload_desk import UploadDesk
from data.store import readings
from data.store.engine import Store
from tests.pages.upload_dialog.dialogs import KABUPATEN, Dialog, open_dialog

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
