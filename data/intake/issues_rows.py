"""Findings about rows: what contradicts itself, stands twice, or did not hold at the time."""

from __future__ import annotations

from data.intake.kind import Kind

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
FUTURE_DATE = Kind(
    "future-date",
    "Tanggal belum tiba",
    "{value} belum tiba; hari ini {today}.",
    "Periksa tanggalnya.",
    refuses=False,
)
FUTURE_SPAN = Kind(
    "future-span",
    "Bulan belum tiba",
    "“{value}” dimulai setelah hari ini, {today}.",
    "Periksa bulannya.",
    refuses=False,
)
OPD_NOT_IN_FORCE = Kind(
    "opd-not-in-force",
    "OPD tidak berlaku",
    "{name} ({value}) {why}.",
    "Pakai kode OPD yang berlaku saat itu.",
)
AKSI_NOT_IN_FORCE = Kind(
    "aksi-not-in-force",
    "Aksi tidak berlaku",
    "Aksi {value} berlaku {span}, bukan {year}.",
    "Periksa tahun atau kode aksinya.",
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
