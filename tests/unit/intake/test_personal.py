"""Nothing about a person gets in, by column name or by what a cell looks like."""

import pytest

from data.intake.personal import is_personal_header, number_of_person
from data.reference import templates
from tests.unit.intake.files import codes, file_of, read, text_of

NIK = "6306051203900001"
NIP = "198501012010011001"


@pytest.mark.parametrize(
    "header",
    [
        "nama",
        "Nama",
        "NAMA PESERTA",
        "nama_lengkap",
        "Nama Pegawai",
        "Nama Kepala Dinas",
        "Nama Orang Tua",
        "N a m a",
        "daftar nama",
        "NIK",
        "No. NIK",
        "nik_peserta",
        "NIP",
        "NIP/NRP",
        "nipBaru",
        "No HP",
        "no.hp",
        "Nomor Handphone",
        "Telepon",
        "No Telp",
        "WhatsApp",
        "No WA",
        "Alamat",
        "alamat rumah",
        "Tanggal Lahir",
        "tgl_lahir",
        "Tempat Lahir",
        "TTL",
        "Email",
        "e-mail",
        "No KTP",
        "No KK",
        "Inisial",
    ],
)
def test_columns_about_a_person_are_known(header: str) -> None:
    assert is_personal_header(header)


@pytest.mark.parametrize(
    "header",
    [
        "nama_opd",
        "Nama OPD",
        "Nama OPD Pelaksana",
        "Nama Kegiatan",
        "nama sub kegiatan",
        "Nama Desa",
        "nama kecamatan/desa",
        "nama_instansi",
        "nama unit kerja",
        "Nama Perangkat Daerah",
        "jumlah KK",
        "jumlah_pns",
        "kategori",
        "keterangan",
        "kode_opd",
        "penyelenggara",
        "dinamika",
        "manipulasi",
        "klinik",
    ],
)
def test_columns_about_things_are_let_through(header: str) -> None:
    assert not is_personal_header(header)


def test_no_header_of_ours_is_about_a_person() -> None:
    assert not [
        column.header
        for template in templates().values()
        for column in template.columns
        if is_personal_header(column.header)
    ]


@pytest.mark.parametrize(
    ("cell", "what"),
    [
        (NIK, "NIK"),
        (f"'{NIK}", "NIK"),
        (f"an. X, NIK {NIK}.", "NIK"),
        ("1234567890123456", "NIK"),
        ("630605 120390 0001", "NIK"),
        ("630605.120390.0001", "NIK"),
        ("6306 0512 0390 0001", "NIK"),
        ("6,30605E+15", "NIK"),
        (NIP, "NIP"),
        ("19850101 201001 1 001", "NIP"),
        ("1,98501E+17", "NIP"),
        (f"https://data.go.id/?nik={NIK}", "NIK"),
        ("15000000", None),
        ("1.000.000.000.000.000", None),
        ("2023 2024 2025 2026", None),
        ("2026-11-12 2026-11-13", None),
        ("12345678901234567", None),
        ("https://www.facebook.com/permalink.php?story_fbid=1234567890123456", None),
        ("1E+3", None),
        ("", None),
    ],
)
def test_numbers_of_persons_are_known_by_their_look(cell: str, what: str | None) -> None:
    assert number_of_person(cell) == what


def test_a_personal_column_refuses_the_whole_file_by_name_alone() -> None:
    reading = read("tanggal;NIK;kode_opd;dites\n2026-09-07;123;DISDIK;24\n")
    assert codes(reading) == ["personal-column"]
    assert reading.rows == ()
    assert "“NIK”" in reading.issues[0].message
    assert "kolom B" in reading.issues[0].fix


def test_every_personal_column_is_named_at_once() -> None:
    reading = read("No;Nama Peserta;NIP;Alamat;hasil\n1;x;1;y;negatif\n")
    assert [issue.column for issue in reading.issues] == ["Nama Peserta", "NIP", "Alamat"]


@pytest.mark.parametrize("number", [NIK, NIP])
def test_a_number_of_a_person_refuses_the_file_and_is_never_echoed(number: str) -> None:
    reading = read(file_of("tes_urine", {"keterangan": "aman"}, {"keterangan": f"atas nama {number}"}))
    assert codes(reading) == ["personal-cell"]
    assert reading.issues[0].column == "keterangan"
    assert "baris 3" in reading.issues[0].fix
    assert number not in repr(reading)
    assert reading.rows == ()


def test_a_number_of_a_person_in_a_header_is_not_echoed() -> None:
    reading = read(text_of([["tahun", NIK], ["2026", "1"]]))
    assert codes(reading) == ["personal-cell"]
    assert NIK not in repr(reading)


def test_personal_data_comes_before_every_other_finding() -> None:
    assert codes(read("nama;umur\nx;1\n")) == ["personal-column"]
    assert codes(read(file_of("kasus", {"kode_wilayah": "51.08.01", "sumber": NIK}))) == ["personal-cell"]
