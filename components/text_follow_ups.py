"""The Indonesian words of the screen of follow-ups, and of the panels that show some of them elsewhere."""

TRAIL = "{screen} · Kabupaten {kabupaten}"
POSITION = "Keadaan per {date}"
EMPTY_TITLE = "Belum ada kesepakatan rapat yang tersimpan"
EMPTY = (
    "Tindak lanjut ditulis pada layar [Rapat]({url}) ketika rapat memutuskannya, "
    "atau diunggah dengan templat **Tindak lanjut rapat**."
)
NO_MATCH_TITLE = "Tidak ada tindak lanjut yang cocok"
NO_MATCH = "Kosongkan salah satu pilihan di atas, atau [tampilkan semua]({url})."

FILTER_OPD, ALL_OPD = "OPD", "Semua OPD"
FILTER_AREA, ALL_AREAS = "Wilayah", "Semua wilayah"
FILTER_AKSI, ALL_AKSI = "Aksi", "Semua aksi"
FILTER_MEETING, ALL_MEETINGS = "Rapat", "Semua rapat"
FILTER_STATE = "Keadaan"
STATES = {"terbuka": "belum tuntas"}
OPEN_ONE, NONE_OPEN = "Buka satu tindak lanjut", "Buka catatan satu tindak lanjut"
CHOSEN = "yang dipilih"

MODE, READ, EDIT = "Cara melihat", "Baca", "Ubah"
HEADS = {
    "direction": "Arahan",
    "opd": "Penanggung jawab",
    "state": "Keadaan",
    "due": "Batas waktu",
    "meeting": "Rapat",
    "progress": "Catatan terakhir",
}
SUPPORTED = "didukung {names}"
OUTPUT = "keluaran: {output}"
CARRIED = "dibawa dari {meeting}"
NO_OPD = "belum ada"

NUMBER = "Nomor"
STATUS = "Status"
NOTE = "Catatan perkembangan"
NOTE_DAY = "Tanggal"
NOTE_HELP = "Apa yang sudah dikerjakan, tanpa nama orang."
EDIT_HOW = (
    "Panah memilih sel, Enter membuka isian, Enter lagi menutupnya. Keadaan **terlambat** dihitung dari "
    "batas waktu. Catatan yang berubah bertanggal hari ini, kecuali tanggalnya Anda isi."
)
SAVE = "Simpan {count} perubahan"
NOTHING_TO_SAVE = "Belum ada perubahan"
DROP = "Buang perubahan"
SAVED = "{count} tindak lanjut diperbarui."
SAVED_NOTHING = "Tidak ada yang berubah."
NOT_SAVED = "Belum disimpan; isian Anda tetap ada."

ONE_TITLE = "{number}: {direction}"
FACTS = {
    "state": "Keadaan",
    "opd": "Penanggung jawab",
    "supporting": "Pendukung",
    "output": "Keluaran",
    "due": "Batas waktu",
    "meeting": "Rapat",
    "concerns": "Menyangkut",
    "obstacle": "Kendala",
    "evidence": "Data dukung",
}
LINK = "buka"
NOTES = "Catatan perkembangan"
NO_NOTES = "Belum ada catatan."
NOTE_LINE = "**{date}**, {status}: {text}"
KEEP_NOTE = "Simpan catatan"
PAST = "Keadaan lalu hanya dibaca: kembali ke keadaan sekarang untuk mencatat."

FILES = "Unduh sebagai"
FILE_CSV, FILE_XLSX = "CSV", "Excel"
FILES_HOW = (
    "Berkas ini templat **Tindak lanjut rapat**: ubah isinya, lalu kirim lewat **Unggah data**. "
    "Baris yang tidak berubah tetap."
)
SOURCE = "Sumber: kesepakatan rapat dan unggahan templat tindak lanjut rapat"

PANEL_TITLE = "Tindak lanjut rapat"
MORE = "{count} lagi belum tuntas"
MORE_OPD = "{count} OPD lain"
ALL = "Buka matriks tindak lanjut"
PANEL_LINE = "{direction}  \n:gray[{number} · {opd} · {state}]"
PANEL_LINE_LATE = "{direction}  \n:gray[{number} · {opd} ·] :orange[**{state}**]"
