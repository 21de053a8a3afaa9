"""Code is English; the Indonesian words it uses are those of docs/GLOSSARY.md, all of them and no others."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.architecture.markdown import table
from tests.architecture.tree import CODE, ROOT, named, python_files

GLOSSARY = ROOT / "docs" / "GLOSSARY.md"
SOURCES = (ROOT / "app.py", ROOT / "run.py", *python_files(*CODE))
# What the field says, so that a name slipping into Indonesian is noticed; no words that are English too.
INDONESIAN = frozenset(
    re.findall(
        r"\w+",
        """
    aksi alamat aman anggaran angka arahan asn bagian bahan bahaya bandar bantu barang baris baru
    batas bayar belum berkas berlaku bersinar besar biaya bidang bilah blokir bnnk bnnp bobot bps
    bukti bulan bupati butir cakupan camat capaian catatan cetak contoh daerah daftar dan dari dasar
    dengan desa dinas dipa dites ditolak dukung ganja gubernur hadir hapus hari hasil hibah huruf
    ikrn indeks instansi jabatan jadwal jalan jenis judul jumlah juta kabupaten kantor kasus
    kategori kawasan keadaan kecamatan kecil kegiatan kelas kelompok keluar keluaran kelurahan
    kendala kepala kerja kesbangpol kesra keterangan ketua kirim kode kolom komponen kop kota kunci
    lainnya lanjut lapisan lapor laporan layanan layar lihat luar luas lurah masalah masuk menolak
    menteri metode minggu nama narkoba narkotika negatif nihil nik nila nilai nip nomor notula obat
    opd orang pagu papan pegawai pejabat pelaksana pelaporan pemakai penduduk pendukung pengedar
    penggiat pengguna penuh penyelenggara periode perubahan pesan peserta peta petugas pilih pilihan
    pns polres polsek posisi pppk progres provinsi puskesmas rapat rawan reaktif realisasi regulasi
    rehab rehabilitasi rekap relawan rencana ribu ringkasan rupiah sabu sandi sasaran satgas satuan
    sebab sedang sekretariat selesai semua siaga simpan sisa sismonev skor soga sosialisasi sumber surat
    tahun tahunan tambah tamu tanggal tautan tempat templat terkonfirmasi terlambat terlapor
    tersangka terverifikasi tes tindak tolak triwulan tugas tujuan ubah unggah unggahan urutan utama
    verifikasi wajib waktu warga warna waspada wilayah
    """,
    )
)
_WORD = re.compile(r"[a-z]+")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@cache
def allowed() -> frozenset[str]:
    return frozenset(term for term, *_ in table(GLOSSARY, "In names of the code"))


def names(path: Path) -> Iterator[str]:
    """Every name that a file makes or uses, its own first."""
    yield from path.relative_to(ROOT).with_suffix("").parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name
            case ast.arg() | ast.keyword():
                yield node.arg or ""
            case ast.Name():
                yield node.id
            case ast.Attribute():
                yield node.attr
            case ast.alias():
                yield node.asname or node.name


@cache
def words(path: Path) -> frozenset[str]:
    """The words of all names: `KABUPATEN_KM2` and `isContoh` hold kabupaten and contoh."""
    parted = (_CAMEL.sub("_", name).lower() for name in names(path))
    return frozenset(word for name in parted for word in _WORD.findall(name))


def test_an_indonesian_word_in_a_name_is_in_the_glossary() -> None:
    found = {named(path): (words(path) & INDONESIAN) - allowed() for path in SOURCES}
    assert {path: strange for path, strange in found.items() if strange} == {}


def test_every_term_of_the_glossary_is_used() -> None:
    used = frozenset[str]().union(*map(words, SOURCES))
    assert allowed() - used == set()


def test_every_term_of_the_glossary_is_one_this_test_would_notice() -> None:
    assert allowed() <= INDONESIAN


def test_the_terms_are_in_order() -> None:
    terms = [term for term, *_ in table(GLOSSARY, "In names of the code")]
    assert terms == sorted(set(terms))


@cache
def written() -> str:
    """All that is not a name: the words of screens, addresses, files and reference data."""
    files = [*SOURCES, *sorted((ROOT / "pages" / "static").glob("*.js"))]
    files += sorted((ROOT / "data" / "reference").glob("*.toml"))
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


@pytest.mark.parametrize(
    "word", [term for cell, _ in table(GLOSSARY, "In addresses") for term in cell.split(", ")]
)
def test_a_word_of_addresses_is_one(word: str) -> None:
    assert re.search(rf"[\"'/]{re.escape(word)}[\"'/?=]|[ \"?&{{]{re.escape(word)}=", written())


@pytest.mark.parametrize(
    "word", [term for cell, _ in table(GLOSSARY, "On screens and in files") for term in cell.split(", ")]
)
def test_a_word_of_screens_and_files_is_in_use(word: str) -> None:
    assert re.search(rf"\b{re.escape(word)}\b", written(), re.IGNORECASE)
