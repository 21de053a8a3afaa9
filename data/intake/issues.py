"""Every kind of finding: its code, what is wrong and what to do, in the users' language."""

from __future__ import annotations

from data.intake.kind import Kind

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
MISSING_COLUMN = Kind(
    "missing-column",
    "Kolom tidak ada",
    "Kolom {column} tidak ada.",
    "Tambahkan kolom {column} seperti dalam templat {template}.",
)
ABSENT_COLUMNS = Kind(
    "absent-columns",
    "Kolom pilihan tidak ada",
    "Kolom pilihan {names} tidak ada; isi yang sudah tersimpan tidak berubah.",
    "Tambahkan kolomnya bila datanya ada.",
    refuses=False,
)
UNNAMED_COLUMN = Kind(
    "unnamed-column",
    "Kolom tanpa judul",
    "Kolom {letter} berisi, tetapi tidak berjudul.",
    "Beri judul sesuai templat, atau kosongkan kolom itu.",
)
DUPLICATE_COLUMN = Kind(
    "duplicate-column",
    "Kolom ganda",
    "Kolom {column} ada lebih dari sekali ({letters}).",
    "Sisakan satu kolom {column}.",
)
RAGGED_ROW = Kind(
    "ragged-row",
    "Jumlah sel berbeda",
    "Baris ini memuat {found} sel, sedangkan judulnya {expected} kolom.",
    "Lengkapi pemisahnya; beri tanda kutip pada isi yang memuat pemisah atau ganti baris.",
)
DUPLICATE_KEY = Kind(
    "duplicate-key",
    "Baris ganda",
    "Baris {row} dan baris {other} memuat {key} yang sama.",
    "Sisakan satu dari kedua baris itu.",
)
OVERLAPPING_MONTHS = Kind(
    "overlapping-months",
    "Bulan terhitung dua kali",
    "Bulan pada baris {row} tumpang tindih dengan baris {other} untuk {key} yang sama.",
    "Pakai angka setahun atau angka per bulan, jangan keduanya.",
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
AMBIGUOUS_COLUMN = Kind(
    "ambiguous-column",
    "Kolom bermakna dua",
    "Kolom “{column}” tidak dapat dibaca dengan pasti: {why}.",
    "Isinya dibiarkan sebagai teks; tulis bilangan tanpa titik ribuan, tanggal dengan nama bulan.",
    refuses=False,
)
STRAY_TEXT = Kind(
    "stray-text",
    "Teks di antara bilangan",
    "“{value}” di kolom “{column}” bukan bilangan atau tanggal; dibiarkan sebagai teks.",
    "Periksa sel ini.",
    refuses=False,
)
EMPTY_CELL = Kind("empty-cell", "Sel wajib kosong", "{column} wajib diisi.", "Isi sel ini; {help}")
NOT_A_NUMBER = Kind(
    "not-a-number",
    "Bukan bilangan",
    "“{value}” bukan bilangan.",
    "Tulis bilangannya saja, misalnya {example}; kosongkan bila belum ada data.",
)
DASH = Kind(
    "dash",
    "Tanda hubung",
    "Tanda “{value}” dapat berarti nol atau belum ada data.",
    "Tulis 0 bila memang nol; kosongkan bila belum ada data.",
)
NIL_WORD = Kind(
    "nil-word",
    "Kata nihil",
    "Kata “{value}” hanya berlaku di kolom realisasi.",
    "Tulis 0 bila memang nol; kosongkan bila belum ada data.",
)
PERCENT = Kind(
    "percent",
    "Persen",
    "“{value}” adalah persen; kolom ini menerima jumlah.",
    "Tulis jumlahnya; persen dihitung oleh Papan P4GN.",
)
FORMULA_UNREAD = Kind(
    "formula-unread",
    "Rumus tanpa hasil",
    "Sel ini memuat rumus yang hasilnya tidak tersimpan dalam berkas.",
    "Buka berkas dengan Excel atau LibreOffice, simpan, lalu unggah kembali.",
)
MERGED_NUMBER = Kind(
    "merged-number",
    "Bilangan dalam sel gabungan",
    "“{value}” berada dalam sel gabungan beberapa baris, sehingga tidak jelas untuk baris yang mana.",
    "Pisahkan sel gabungan itu, lalu isi bilangan setiap baris.",
)
UNIT_IN_CELL = Kind(
    "unit-in-cell",
    "Satuan lain",
    "“{value}” ditulis dalam {unit}; kolom ini memuat satuan lain.",
    "Tulis bilangannya dalam satuan kolom ini.",
)
MIXED_UNITS = Kind(
    "mixed-units",
    "Satuan bercampur",
    "Kolom ini memuat satuan yang berbeda: {units} ({count} sel).",
    "Tulis seluruh kolom dalam satu satuan.",
)
DATE_FOR_NUMBER = Kind(
    "date-for-number",
    "Tanggal di tempat bilangan",
    "Sel ini berisi tanggal {value}, padahal kolomnya memuat bilangan; "
    "lembar kerja mungkin mengubahnya sendiri.",
    "Ubah format sel menjadi angka atau teks, lalu ketik ulang bilangannya.",
)
NOT_WHOLE = Kind(
    "not-whole", "Harus bilangan bulat", "“{value}” bukan bilangan bulat.", "Tulis bilangan tanpa pecahan."
)
TOO_PRECISE = Kind(
    "too-precise",
    "Desimal terlalu panjang",
    "“{value}” memuat lebih dari tiga angka di belakang koma.",
    "Bulatkan sampai tiga angka di belakang koma.",
)
MIXED_NUMBERS = Kind(
    "mixed-numbers",
    "Titik dan koma bertukar",
    "Kolom ini memakai titik dan koma dengan dua cara: “{as_id}” dan “{as_en}” ({count} sel).",
    "Tulis tanpa titik ribuan, dengan koma untuk pecahan, di seluruh kolom ini.",
)
OUT_OF_RANGE = Kind(
    "out-of-range",
    "Di luar batas",
    "{value} di luar batas {limits}.",
    "Periksa angkanya; {help}",
)
NOT_A_DATE = Kind(
    "not-a-date",
    "Bukan tanggal",
    "“{value}” bukan tanggal yang dapat dibaca.",
    "Tulis hari/bulan/tahun, misalnya 12/11/2026, atau 2026-11-12.",
)
MOVED_POINT = Kind(
    "moved-point",
    "Titik ribuan mungkin hilang",
    "{doubt} ({count} sel).",
    "Ketik ulang bilangan itu tanpa titik ribuan, misalnya 15000.",
)
MIXED_DATES = Kind(
    "mixed-dates",
    "Urutan tanggal bercampur",
    "“{first}” hanya dapat dibaca hari/bulan/tahun dan “{second}” hanya bulan/hari/tahun, "
    "sehingga tanggal lain di kolom ini ikut diragukan ({count} sel).",
    "Tulis seluruh kolom ini hari/bulan/tahun, misalnya 12/11/2026, atau 2026-11-12.",
)
WEEKDAY_DIFFERS = Kind(
    "weekday-differs",
    "Hari dan tanggal tidak cocok",
    "“{value}” menyebut hari lain, padahal {day} jatuh pada hari {weekday}.",
    "Periksa tanggalnya, atau hapus nama harinya bila tanggalnya sudah benar.",
)
FUTURE_DATE = Kind(
    "future-date",
    "Tanggal belum tiba",
    "{value} belum tiba; hari ini {today}.",
    "Periksa tanggalnya.",
    refuses=False,
)
NOT_A_YEAR = Kind(
    "not-a-year", "Bukan tahun", "“{value}” bukan tahun 2000–2100.", "Tulis empat angka, misalnya 2026."
)
NOT_A_PERIOD = Kind(
    "not-a-period",
    "Periode tidak dikenal",
    "“{value}” bukan periode pelaporan.",
    "Pakai salah satu: {known}.",
)
NOT_A_SPAN = Kind(
    "not-a-span",
    "Bukan bulan",
    "“{value}” bukan bulan, tahun, atau rentang bulan.",
    "Tulis 2026-05 untuk satu bulan, 2025 untuk setahun, 2024-01/2024-10 untuk rentang (sel berformat teks).",
)
SPAN_BACKWARDS = Kind(
    "span-backwards",
    "Rentang terbalik",
    "Rentang “{value}” berakhir sebelum dimulai.",
    "Tulis bulan awal lebih dahulu.",
)
FUTURE_SPAN = Kind(
    "future-span",
    "Bulan belum tiba",
    "“{value}” dimulai setelah hari ini, {today}.",
    "Periksa bulannya.",
    refuses=False,
)
NOT_YES_NO = Kind(
    "not-yes-no", "Bukan ya atau tidak", "“{value}” bukan ya atau tidak.", "Tulis ya atau tidak."
)
NOT_A_CHOICE = Kind(
    "not-a-choice",
    "Pilihan tidak dikenal",
    "“{value}” bukan pilihan kolom ini.",
    "Pakai salah satu: {known}.",
)
UNKNOWN_OPD = Kind(
    "unknown-opd",
    "OPD tidak dikenal",
    "“{value}” tidak ada dalam daftar OPD.",
    "{hint}",
)
OPD_NOT_IN_FORCE = Kind(
    "opd-not-in-force",
    "OPD tidak berlaku",
    "{name} ({value}) {why}.",
    "Pakai kode OPD yang berlaku saat itu.",
)
UNKNOWN_AKSI = Kind(
    "unknown-aksi", "Aksi tidak dikenal", "Kode aksi “{value}” tidak dikenal.", "Pakai salah satu: {known}."
)
AKSI_NOT_IN_FORCE = Kind(
    "aksi-not-in-force",
    "Aksi tidak berlaku",
    "Aksi {value} berlaku {span}, bukan {year}.",
    "Periksa tahun atau kode aksinya.",
)
UNKNOWN_AREA = Kind(
    "unknown-area",
    "Wilayah tidak dikenal",
    "“{value}” tidak ada dalam daftar wilayah.",
    "Pakai {expected}.",
)
LINK_SCHEME = Kind(
    "link-scheme",
    "Tautan tidak dapat dipakai",
    "“{value}” bukan tautan halaman.",
    "Tulis tautan yang diawali https://.",
)
TOO_LONG = Kind("too-long", "Isi terlalu panjang", "Isi sel lebih dari {limit} huruf.", "Ringkas isinya.")
CONTROL_CHARACTER = Kind(
    "control-character",
    "Karakter tersembunyi",
    "Sel ini memuat karakter tersembunyi yang tidak dapat disimpan.",
    "Ketik ulang isi sel ini.",
)
TESTED_ABOVE_PRESENT = Kind(
    "tested-above-present",
    "Dites melebihi hadir",
    "Dites {tested} orang, padahal yang hadir {present}.",
    "Periksa kedua angka itu.",
)
RESULTS_DIFFER = Kind(
    "results-differ",
    "Hasil tidak sama dengan dites",
    "Jumlah hasil {total} (negatif, reaktif, reaktif obat, terkonfirmasi, tidak sah) "
    "tidak sama dengan dites {tested}.",
    "Periksa angka hasil dan angka dites.",
)
RESULTS_ABOVE_TESTED = Kind(
    "results-above-tested",
    "Hasil melebihi dites",
    "Jumlah hasil {total} melebihi dites {tested}.",
    "Periksa angka hasil dan angka dites.",
)
TESTED_ABOVE_STAFF = Kind(
    "tested-above-staff",
    "Dites melebihi pegawai",
    "Dites {tested} orang, padahal pegawai {name} {staff}.",
    "Periksa angka dites atau data pegawai; baris tetap dapat disimpan.",
    refuses=False,
)
SPENT_ABOVE_PAGU = Kind(
    "spent-above-pagu",
    "Realisasi melebihi pagu",
    "Realisasi Rp {spent} melebihi pagu Rp {pagu}.",
    "Periksa kedua angka itu; baris tetap dapat disimpan.",
    refuses=False,
)
REPORT_WHERE_NOT_APPLICABLE = Kind(
    "report-where-not-applicable",
    "Tidak berlaku tetapi dilaporkan",
    "Aksi ini ditandai tidak berlaku, padahal realisasinya {realisasi}.",
    "Periksa kolom berlaku; baris tetap dapat disimpan.",
    refuses=False,
)
BAD_OPD_CODE = Kind(
    "bad-opd-code",
    "Kode OPD tidak dapat dipakai",
    "Kode OPD “{value}” memuat selain huruf, angka, dan tanda hubung.",
    "Pakai huruf besar, angka, dan tanda hubung saja: DINSOS.",
)
UNKNOWN_SUCCESSOR = Kind(
    "unknown-successor",
    "Kode pengganti tidak dikenal",
    "Kode pengganti “{value}” tidak ada dalam daftar OPD maupun dalam berkas ini.",
    "Tambahkan baris OPD penggantinya, atau kosongkan.",
)
VALID_BACKWARDS = Kind(
    "valid-backwards",
    "Masa berlaku terbalik",
    "Berlaku sampai {to} lebih awal daripada berlaku dari {start}.",
    "Periksa kedua tanggal itu.",
)
OWN_SUCCESSOR = Kind(
    "own-successor",
    "Pengganti diri sendiri",
    "Kode pengganti sama dengan kode OPD itu sendiri.",
    "Isi kode OPD penggantinya, atau kosongkan.",
)


def kinds() -> tuple[Kind, ...]:
    """Every kind of finding, in the order of this page, for the list in the guide."""
    return tuple(value for value in globals().values() if isinstance(value, Kind))
