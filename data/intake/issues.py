"""Findings about columns and their cells: what is wrong and what to do, in the users' language."""

from __future__ import annotations

from data.intake.kind import Kind

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
UNKNOWN_AKSI = Kind(
    "unknown-aksi", "Aksi tidak dikenal", "Kode aksi “{value}” tidak dikenal.", "Pakai salah satu: {known}."
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
