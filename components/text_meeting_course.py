"""The Indonesian words of a meeting that is open or over: code, newer data, attendance, ranking, closing."""

WALL = "Layar proyektor rapat"
STEER = "Kemudi dari ponsel"
CODE = "Kode layar kedua"
CODE_HINT = "Buka /kemudi di ponsel, lalu ketik kode ini."

NEWER = "{count} unggahan baru sejak {since}"
SINCE_OPENED = "rapat dibuka"
SINCE_TAKEN = "data terakhir diambil"
NEWER_WORDS = "{listed}. Angka rapat tetap pada posisi data di atas sampai data baru diambil."
NEWER_ONE = "{count} {template}"
NEWER_RANKING = "Persetujuan peringkat berlaku untuk angka yang lama dan perlu diberikan lagi."
TAKE = "Ambil data baru"
TAKEN = "Data baru diambil."

PRESENT_HINT = (
    "Ketik jumlah orang per OPD, Enter untuk turun. 0 berarti tidak hadir, kosong berarti belum dihitung. "
    "Langsung tersimpan, tanpa nama orang."
)
ATTENDANCE_HEADS = {"name": "OPD", "present": "Hadir (orang)", "group": "Kelompok", "invited": "Undangan"}
IS_INVITED = {True: "diundang", False: "tidak diundang"}
UNCOUNTED = "Belum dihitung ({count})"
ALL_COUNTED = "Semua OPD yang diundang sudah dihitung."
ABSENT = "Tidak hadir ({count})"
GRID = "Kehadiran per OPD"

RANKING_DRAFT = "Peringkat masih draf"
RANKING_APPROVED = "Peringkat disetujui pimpinan rapat"
RANKING_WORDS = "Dihitung dari posisi data per {date}, periode {period} {year}, per kelompok OPD."
RANKING_NONE = "Belum ada laporan pada periode ini, jadi belum ada peringkat."
APPROVE = "Setujui peringkat"
APPROVE_WORDS = "Tekan setelah pimpinan rapat menyetujui. Tanda draf di layar proyektor lalu hilang."
APPROVED = "Peringkat disetujui."

CLOSE_TITLE = "Sebelum rapat ditutup"
CLOSE_NOTHING = "Tidak ada yang terlewat: kehadiran, kesepakatan, dan peringkat lengkap."
MISSING_ATTENDANCE = "Kehadiran {count} OPD belum dihitung: {names}."
AND_MORE = "{names}, dan {count} lainnya"
MISSING_DECISIONS = "Belum ada kesepakatan yang dicatat."
MISSING_DATES = "{count} kesepakatan tanpa batas waktu: {numbers}."
MISSING_RANKING = "Peringkat masih draf."
MISSING_DATA = "{count} unggahan baru belum diambil; angka rapat tetap tanpa data itu."
CLOSE = "Tutup rapat"
CLOSE_WORDS = (
    "Sesudah ditutup, kesepakatan dan kehadiran tidak dapat diubah lagi dan kode layar kedua tidak berlaku. "
    "Semua layar tetap dapat ditampilkan dengan angka yang sama."
)
CLOSE_NOW = "Ya, tutup sekarang"
CLOSED = "Rapat ditutup."

SCREENS_AGAIN = "Angka yang sama: {links}"
SHOW_WALL = "Tampilkan layar rapat"
AGAIN = "[{screen}]({url})"
