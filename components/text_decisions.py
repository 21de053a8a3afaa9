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
FIELDS = {
    "direction": DIRECTION,
    "opd_code": OPD,
    "supporting_opd": SUPPORTING,
    "output": OUTPUT,
    "due_on": DUE,
    "aksi_code": AKSI,
    "area_code": AREA,
    "funding_source": FUNDING,
}
"""The columns of a decision by what their fields are called."""

KEEP = "Catat"
CHANGE = "Simpan perubahan"
DROP = "Batal"
KEPT = "Kesepakatan {number} tercatat."
CHANGED = "Kesepakatan {number} diubah."
UNCHANGED = "Kesepakatan {number} tidak berubah."
NOT_KEPT = "Belum tercatat; isian Anda tetap ada."
CLASHES = "{by} mengubah kesepakatan ini lebih dulu; belum tersimpan, isian Anda tetap ada."
CLASH = "{field}: kini “{now}”, isian Anda “{mine}”."
CLASH_HOW = "{change} sekali lagi memakai isian Anda; {drop} membiarkan yang kini ada."
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
