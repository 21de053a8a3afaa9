"""Column names: everything missing, extra and double is told at once."""

import pytest

from data.intake.header_forms import header_key
from data.intake.headers import column_for
from data.reference import templates
from tests.unit.intake.files import FILLED, asked, codes, file_of, read, text_of


@pytest.mark.parametrize("name", list(templates()))
def test_a_template_is_recognised_by_its_own_header(name: str) -> None:
    reading = read(file_of(name, {}))
    assert reading.template == name
    assert codes(reading) == []
    assert len(reading.rows) == 1


@pytest.mark.parametrize("name", list(templates()))
def test_a_template_is_recognised_by_its_required_columns_alone(name: str) -> None:
    reading = read(text_of([list(FILLED[name]), list(FILLED[name].values())]), name)
    assert codes(reading, refusing=True) == []
    assert codes(reading, refusing=False) == ["absent-columns"]
    assert len(reading.rows) == 1


def test_a_column_the_file_does_not_have_is_not_spoken_about() -> None:
    reading = read("tanggal;kode_opd;penyelenggara;dites\n2026-09-07;DISDIK;BNNK;24\n")
    assert set(reading.rows[0].fields) == {"held_on", "opd_code", "organiser", "tested"}


@pytest.mark.parametrize("header", ["Kode OPD", "KODE_OPD", " kode  opd ", "kode-opd", "\ufeffkode_opd"])
def test_case_spacing_and_underscores_do_not_matter(header: str) -> None:
    assert header_key(header) == "kode_opd"


def test_an_alias_of_the_reference_is_taken() -> None:
    reading = read("Tanggal Pelaksanaan;Kode SKPD;Penyelenggara;Jumlah Dites\n2026-09-07;DISDIK;BNNK;24\n")
    assert reading.template == "tes_urine"
    assert not reading.refused


def test_all_that_a_header_leaves_open_is_told_at_once() -> None:
    reading = read("tahun;kode_opd;catatan lain;tahun;;sumber\n2026;DISDIK;x;2026;isi;y\n", "aksi_opd")
    assert sorted(codes(reading, refusing=True)) == ["duplicate-column", "unnamed-column"]
    assert set(asked(reading)) == {
        "column:catatan lain",
        "column:sumber",
        "fill:period",
        "fill:aksi_code",
        "fill:applies",
    }


def test_a_required_count_that_is_missing_cannot_be_filled() -> None:
    assert codes(
        read("tanggal;kode_opd;penyelenggara\n2026-09-07;DISDIK;BNNK\n", "tes_urine"), refusing=True
    ) == ["missing-column"]


@pytest.mark.parametrize(
    ("template", "header", "column"),
    [
        ("aksi_opd", "Realisasi (Rp)", "anggaran_realisasi"),
        ("aksi_opd", "Realisasi", "realisasi"),
        ("aksi_opd", "NAMA PERANGKAT DAERAH", "kode_opd"),
        ("aksi_opd", "Anggaran (ribuan rupiah)", "anggaran_pagu"),
        ("anggaran", "Realisasi (Rp)", "realisasi"),
        ("anggaran", "Pagu Anggaran, Rp", "pagu"),
        ("tes_urine", "Tgl. Pelaksanaan", "tanggal"),
        ("tes_urine", "Jml. Peserta", None),
        ("tes_urine", "Biaya total (orang)", None),
        ("kasus", "Kecamatan", "kode_wilayah"),
        ("penduduk", "Jumlah Penduduk (jiwa)", "jumlah"),
    ],
)
def test_a_header_is_matched_by_meaning_and_unit(template: str, header: str, column: str | None) -> None:
    found = column_for(header, templates()[template])
    assert (found.header if found else None) == column


def test_a_likely_column_is_proposed_and_taken_only_when_confirmed() -> None:
    text = "tanggal;kode_opd;penyelenggara;Jml. Peserta\n2026-09-07;DISDIK;BNNK;24\n"
    first = read(text, "tes_urine")
    assert asked(first) == {"column:Jml. Peserta": "dites"}
    assert not first.refused
    left_out = read(text, "tes_urine", given={"column:Jml. Peserta": "-"})
    assert codes(left_out, refusing=True) == ["missing-column"]
    sure = read(text, "tes_urine", given={"column:Jml. Peserta": "dites"})
    assert [row.fields["tested"] for row in sure.rows] == [24]
    assert not sure.open_questions


def test_a_column_nobody_needs_is_left_out_by_a_person() -> None:
    text = "tanggal;kode_opd;penyelenggara;dites;catatan gedung\n2026-09-07;DISDIK;BNNK;24;aula\n"
    assert asked(read(text)) == {"column:catatan gedung": "-"}
    assert read(text, given={"column:catatan gedung": "-"}).open_questions == ()


def test_the_unit_of_a_header_multiplies_its_figures() -> None:
    text = "tahun;kode_opd;sumber_dana;Pagu (juta Rp)\n2026;DISDIK;APBD OPD;1,5\n"
    assert [row.fields["pagu"] for row in read(text).rows] == [1_500_000]


def test_blank_columns_at_the_edge_are_no_matter() -> None:
    reading = read("tahun;kode_wilayah;jumlah;sumber;;\n2025;63.06.05;48000;DKB;;\n")
    assert codes(reading) == []


@pytest.mark.parametrize(
    "text", ["a;b;c\n1;2;3\n", "Rekap tes urine 2026\n", "1;2\n3;4\n", "tahun;x;y;z\n1;2;3;4\n"]
)
def test_a_file_without_our_header_says_so(text: str) -> None:
    assert codes(read(text)) == ["no-header"]


def test_an_unknown_template_names_the_known_ones() -> None:
    reading = read(file_of("kasus", {}), "kasuss")
    assert codes(reading) == ["unknown-template"]
    assert "tes_urine" in reading.issues[0].fix


def test_a_header_that_fits_no_template_well_is_asked_about() -> None:
    text = "bulan;kode_wilayah;berat;warna\n2026-05;63.06.05;5;putih\n"
    question = next(question for question in read(text).open_questions if question.id == "template")
    assert {"kasus", "barang_bukti"} <= {option.value for option in question.options}
    sure = read(text, given={"template": "barang_bukti"})
    assert sure.template == "barang_bukti"
    assert "template" not in asked(sure)
