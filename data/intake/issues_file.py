"""The findings about a file as such: what it is, what it hides, what it cannot be asked for."""

from __future__ import annotations

from data.intake.kind import Kind

NOT_A_TABLE = Kind(
    "not-a-table",
    "Bukan berkas tabel",
    "Berkas ini {what}, bukan tabel.",
    "Unggah tabelnya sebagai XLSX, XLS, ODS, atau CSV.",
)
OTHER_WORKBOOK = Kind(
    "other-workbook",
    "Jenis lembar kerja lain",
    "Berkas ini {what}.",
    "Buka berkas itu, pilih Simpan Sebagai, jenis XLSX, lalu unggah berkas XLSX itu.",
)
LOCKED_FILE = Kind(
    "locked-file",
    "Berkas bersandi",
    "Berkas ini dikunci dengan kata sandi, jadi isinya tidak terbaca.",
    "Buka berkas, hapus kata sandinya, simpan, lalu unggah kembali.",
)
HAS_MACROS = Kind(
    "has-macros",
    "Berkas memuat makro",
    "Berkas ini memuat makro (program); berkas bermakro tidak diterima.",
    "Simpan kembali sebagai XLSX (tanpa makro), lalu unggah berkas itu.",
)
EXTERNAL_LINKS = Kind(
    "external-links",
    "Berkas menaut berkas lain",
    "Berkas ini mengambil angka dari berkas lain, jadi angkanya tidak dapat dipastikan.",
    "Putuskan tautannya (salin, lalu tempel nilainya saja), simpan, lalu unggah kembali.",
)
DAMAGED_FILE = Kind(
    "damaged-file",
    "Berkas rusak",
    "Berkas {kind} ini rusak atau tidak tersalin utuh{where}.",
    "Buka berkas aslinya, simpan sekali lagi, lalu unggah kembali.",
)
INFLATED_FILE = Kind(
    "inflated-file",
    "Isi berkas terlalu besar",
    "Isi berkas ini setelah dibuka melebihi batas {limit}.",
    "Salin tabelnya saja ke buku kerja baru (tempel nilainya), lalu unggah buku kerja itu.",
)
STRAY_NUL = Kind(
    "stray-nul",
    "Berkas tidak utuh",
    "Baris {row} memuat tanda NUL; sebagian isinya mungkin hilang.",
    "Buka berkas aslinya, simpan sekali lagi sebagai CSV UTF-8, lalu unggah kembali.",
)
UNSURE_DELIMITER = Kind(
    "unsure-delimiter",
    "Pemisah kolom tidak pasti",
    "Berkas ini terbaca dua macam: dipisah {first} atau dipisah {second}.",
    "Tulis sep={sign} (atau pemisah lain yang benar) sebagai baris pertama, atau unggah sebagai XLSX.",
)
UNCOUNTED_FORMULA = Kind(
    "uncounted-formula",
    "Rumus tanpa hasil",
    "Sel {cell}{sheet} memuat rumus yang hasilnya tidak tersimpan.",
    "Buka berkas dengan Excel atau LibreOffice, simpan, lalu unggah kembali.",
    refuses=False,
)
UNCOUNTED_FORMULAS = Kind(
    "uncounted-formulas",
    "Rumus tanpa hasil",
    "Masih ada {count} sel lain{sheet} dengan rumus yang hasilnya tidak tersimpan.",
    "Buka berkas dengan Excel atau LibreOffice, simpan, lalu unggah kembali.",
    refuses=False,
)
HIDDEN_ROWS = Kind(
    "hidden-rows",
    "Baris tersembunyi",
    "{count} baris berisi tersembunyi atau tersaring{sheet}, mulai baris {row}; semuanya ikut dibaca.",
    "Periksa baris itu; hapus bila tidak untuk dilaporkan.",
    refuses=False,
)
HIDDEN_COLUMNS = Kind(
    "hidden-columns",
    "Kolom tersembunyi",
    "Kolom tersembunyi{sheet} ikut dibaca: {letters}.",
    "Periksa kolom itu; hapus bila tidak untuk dilaporkan.",
    refuses=False,
)


def kinds() -> tuple[Kind, ...]:
    """Every kind of this page, in its order."""
    return tuple(value for value in globals().values() if isinstance(value, Kind))


def of_sheet(name: str | None) -> str:
    """The words that say in which sheet something is."""
    return f" di lembar “{name}”" if name else ""
