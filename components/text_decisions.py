"""The Indonesian words of writing decisions down in a meeting."""

TITLE = "Catat kesepakatan"
TITLE_CHANGE = "Ubah kesepakatan {number}"
HOW = "Tab ke isian berikutnya; Enter pada **Arahan** atau **Keluaran** mencatat."
DIRECTION = "Arahan"
OPD = "OPD penanggung jawab"
OPD_HINT = "Ketik nama OPD"
SUPPORTING = "OPD pendukung"
OUTPUT = "Keluaran"
DUE = "Batas waktu"
DUE_HINT = "Pilih, atau ketik 18/12"
MORE = "Aksi, wilayah, dan sumber dana (bila perlu)"
AKSI = "Aksi"
AREA = "Wilayah"
FUNDING = "Sumber dana"
NONE = "tidak ada"

KEEP = "Catat"
CHANGE = "Simpan perubahan"
DROP = "Batal"
KEPT = "Kesepakatan {number} tercatat."
CHANGED = "Kesepakatan {number} diubah."
UNCHANGED = "Kesepakatan {number} tidak berubah."
NOT_KEPT = "Belum tercatat; isian Anda tetap ada."
NO_DAY = "Batas waktu “{typed}” bukan tanggal: tulis 18/12 atau 18-12-2026."

NO_DUE = "Tanpa batas waktu"
DUE_DAYS = {
    "week": "1 minggu · {date}",
    "fortnight": "2 minggu · {date}",
    "month_end": "Akhir bulan · {date}",
    "report": "{period} · {date}",
}

DRAFTS = "Usulan dari data: {count} OPD belum melapor {period}"
DRAFTS_HOW = "Pilih OPD: formulir terisi sebagai usulan dan baru tercatat sesudah Anda menekan **{keep}**."
DRAFT_DIRECTION = "Menyampaikan laporan {period}"
DRAFT_OUTPUT = "Laporan {period} masuk"

DRAFT = "Usulan dari data: periksa isinya, lalu tekan Catat."

NONE_YET = "Belum ada kesepakatan pada rapat ini"
TODAY = "{count} kesepakatan rapat ini"
CHANGE_ONE = "Ubah"
CHANGE_HELP = "Ubah kesepakatan {number} pada formulir"
ONE = "**{number}** {direction}"
DUE_ON = "batas {date}"
UNDATED = "tanpa batas waktu"
WITH = "{opd}, didukung {others}"
NO_OPD = "tanpa OPD penanggung jawab"
OUTPUT_WORDS = "keluaran: {output}"
