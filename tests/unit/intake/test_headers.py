"""Column names: everything missing, extra and double is told at once."""

import pytest

from data.intake.headers import choose_template, header_key
from data.intake.kind import Refusal
from data.reference import templates
from tests.unit.intake.files import FILLED, codes, file_of, read, text_of


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


def test_all_that_is_wrong_with_a_header_is_told_at_once() -> None:
    reading = read("tahun;kode_opd;catatan lain;tahun;;sumber\n2026;DISDIK;x;2026;isi;y\n", "aksi_opd")
    assert sorted(codes(reading, refusing=True)) == sorted(
        [
            "missing-column",
            "missing-column",
            "missing-column",
            "extra-column",
            "extra-column",
            "duplicate-column",
            "unnamed-column",
        ]
    )
    told = {issue.column for issue in reading.errors}
    assert told == {"periode", "kode_aksi", "berlaku", "catatan lain", "sumber", "tahun", "E"}
    assert reading.rows == ()


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


def test_a_header_that_fits_two_templates_equally_is_asked_about() -> None:
    twins = {name: templates()["kasus"] for name in ("satu", "dua")}
    with pytest.raises(Refusal) as refusal:
        choose_template(["bulan", "kode_wilayah", "instansi"], twins)
    assert refusal.value.issues[0].code == "ambiguous-template"
