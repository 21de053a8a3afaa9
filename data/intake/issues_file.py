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
EMPTY_FILE = Kind(
    "empty-file",
    "Berkas kosong",
    "Berkas ini kosong.",
    "Isi templat, simpan sebagai CSV, lalu unggah kembali.",
)
FILE_TOO_LARGE = Kind(
    "file-too-large",
    "Berkas terlalu besar",
    "Berkas {size} MB lebih besar daripada batas {limit} MB.",
    "Bagi menjadi beberapa berkas, misalnya satu tahun satu berkas.",
)
TOO_MANY_ROWS = Kind(
    "too-many-rows",
    "Baris terlalu banyak",
    "Berkas memuat lebih dari {limit} baris.",
    "Bagi menjadi beberapa berkas, misalnya satu tahun satu berkas.",
)
TOO_MANY_COLUMNS = Kind(
    "too-many-columns",
    "Kolom terlalu banyak",
    "Berkas memuat lebih dari {limit} kolom.",
    "Pakai templat; satu berkas memuat satu tabel.",
)
UNREADABLE_TEXT = Kind(
    "unreadable-text",
    "Huruf tidak terbaca",
    "Huruf dalam berkas ini bukan UTF-8, UTF-16, atau Windows-1252.",
    "Simpan kembali sebagai CSV UTF-8.",
)
BROKEN_QUOTES = Kind(
    "broken-quotes",
    "Tanda kutip tidak berpasangan",
    'Tanda kutip (") tidak berpasangan mulai sekitar baris {row}.',
    "Hapus atau lengkapi tanda kutip pada baris itu.",
)
NO_HEADER = Kind(
    "no-header",
    "Judul kolom tidak ditemukan",
    "Baris pertama berkas ini bukan judul kolom templat Papan P4GN.",
    "Unduh templat, salin isinya ke sana, judul kolom di baris pertama.",
)
UNKNOWN_TEMPLATE = Kind(
    "unknown-template",
    "Templat tidak dikenal",
    "Templat {name} tidak dikenal.",
    "Pilih salah satu: {known}.",
)
NO_ROWS = Kind(
    "no-rows", "Belum ada isi", "Berkas ini hanya memuat judul kolom.", "Isi paling sedikit satu baris."
)
FOREIGN_FILE = Kind(
    "foreign-kabupaten",
    "Berkas kabupaten lain",
    "Berkas ini milik kabupaten lain ({other}), sedangkan yang dipilih {own}.",
    "Pilih {other} di bilah sisi, atau unggah berkas {own}.",
)
PERSONAL_COLUMN = Kind(
    "personal-column",
    "Data pribadi",
    "Kolom “{column}” memuat data pribadi.",
    "Hapus kolom “{column}” (kolom {letter}), lalu unggah kembali. Papan P4GN hanya menerima jumlah.",
)
PERSONAL_CELL = Kind(
    "personal-cell",
    "Data pribadi",
    "Kolom “{column}” memuat nomor yang tampak seperti {what}.",
    "Hapus nomor itu (kolom {letter}, {count} sel, mulai baris {first}), lalu unggah kembali. "
    "Papan P4GN hanya menerima jumlah.",
)
NO_TEMPLATE = Kind(
    "no-template",
    "Bukan templat",
    "Isi berkas ini dibaca menurut kolomnya sendiri, tanpa templat Papan P4GN.",
    "Untuk menyimpannya, pilih templat atau salin isinya ke templat.",
    refuses=False,
)
OTHER_TABLES = Kind(
    "other-tables",
    "Lebih dari satu tabel",
    "Berkas ini memuat {count} tabel; yang ditampilkan tabel terbesar, judulnya di baris {row}.",
    "Simpan tabel lain sebagai berkas tersendiri bila perlu dibaca.",
    refuses=False,
)


def of_sheet(name: str | None) -> str:
    """The words that say in which sheet something is."""
    return f" di lembar “{name}”" if name else ""
