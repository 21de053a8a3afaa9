"""The Indonesian words of Unggahan and of looking back: what was stored, from which file, taking it back."""

TRAIL = "{screen} · Kabupaten {kabupaten}"
TRAIL_ONE = "[{screen}]({url}) › nomor {number} · Kabupaten {kabupaten}"
TITLE = "{count} unggahan tersimpan; terakhir {date}"
TITLE_ONE = "Satu unggahan tersimpan, {date}"
TITLE_NONE = "Belum ada unggahan untuk kabupaten ini"
EMPTY = "Unggahan muncul di sini setelah berkas disimpan lewat tombol Unggah data."
UNKNOWN_TITLE = "Perubahan nomor {number} tidak ada di sini"
UNKNOWN = (
    "Nomor ini tidak ada, milik kabupaten lain, atau berkasnya tidak untuk peran Anda. "
    "Kembali ke [semua unggahan]({url})."
)
HEADS = {
    "changeset": "Nomor",
    "at": "Waktu ({zone})",
    "by_name": "Oleh",
    "template": "Templat",
    "file_name": "Berkas",
    "rows_new": "Baru",
    "rows_changed": "Berubah",
    "rows_unchanged": "Tetap",
    "rows_ended": "Ditarik",
    "state": "Keterangan",
}
KINDS = {"upload": "", "sample": "bawaan aplikasi", "undo": "pembatalan nomor {undoes}"}
KIND_NAMES = {"upload": "unggahan", "sample": "bawaan aplikasi", "undo": "pembatalan [nomor {undoes}]({url})"}
UNDONE = "dibatalkan oleh nomor {by}"
UNDONE_LINK = "dibatalkan oleh [nomor {by}]({url})"
SOURCE = "Sumber: catatan perubahan pada penyimpanan {store}"

COUNTS = {"new": "{count} baris baru", "changed": "{count} baris berubah", "ended": "{count} baris ditarik"}
NO_COUNTS = "tanpa perubahan"
UPLOAD_LINE = "Catatan nomor {number}"
TITLE_OF_ONE = "Nomor {number}: {counts}"
FACTS = {
    "at": "Waktu",
    "by": "Oleh",
    "kind": "Jenis",
    "template": "Templat",
    "file": "Berkas",
    "sheet": "Lembar",
    "sha256": "SHA-256",
    "rows": "Baris",
}
ROWS = "{new} baru, {changed} berubah, {unchanged} tetap, {ended} ditarik"
NO_FILE = "tanpa berkas"
DOWNLOAD = "Unduh berkas asli"
SEE_STATE = "[Lihat papan pada keadaan ini]({url})"
DIFFERENCE = "Yang diubah nomor {number}"
DIFFERENCE_COLUMNS = {
    "row": "Baris berkas",
    "kind": "Jenis",
    "key": "Kunci",
    "column": "Kolom",
    "old": "Sebelum",
    "new": "Sesudah",
}
NO_DIFFERENCE = "Tidak ada baris yang berubah."
EMPTY_CELL = "(kosong)"
ONLY_FIRST = "Ditampilkan {shown} dari {count} baris pertama."

UNDO_TITLE = "Batalkan unggahan nomor {number}"
UNDO_PARTS = {
    "baru": "{count} baris kembali",
    "berubah": "{count} baris kembali ke isi sebelumnya",
    "ditarik": "{count} baris ditarik",
}
UNDO_CHANGES = "Pratinjau pembatalan nomor {number}"
LEFT = "{count} baris tetap karena sudah diubah sesudahnya: {keys}."
AND_MORE = "dan {count} lainnya"
LATER = "Tetap berlaku: [nomor {number}]({url}), {moment}, {by} ({count} baris)."
UNDO = "Batalkan unggahan ini"
NOTHING = "Tidak ada yang dapat dibatalkan: isinya sudah dibatalkan atau sudah diganti unggahan lain."
NOT_FROM_PAST = "Pembatalan hanya dapat dilakukan pada keadaan sekarang."
NOTHING_WRITTEN = "Tidak ada yang diubah."
DONE = "Dibatalkan: tersimpan sebagai nomor {number}."

ORIGINS = "Asal angka"
ORIGINS_OF = "Angka"
ORIGINS_PLACE = "OPD atau wilayah"
ORIGINS_ALL = "Semua"
ORIGIN_FILES = "Berkas asal"
FILE_HEADS = ("Nomor", "Berkas", "Lembar", "Waktu ({zone})", "Oleh")
ORIGIN_ROWS = "Baris asal"
ORIGIN_HEADS = {
    "key": "Kunci",
    "value": "Nilai",
    "source": "Sumber",
    "file": "Berkas",
    "sheet": "Lembar",
    "row": "Baris",
    "changeset": "Nomor",
}
NO_ORIGINS = "Belum ada data di balik layar ini."
ORIGINS_WITHHELD = "Baris berkas ini hanya untuk peran yang boleh membukanya; berkasnya tercantum di atas."
ORIGINS_NOTE = (
    "Target, bobot skor, batas lapor, dan daftar aksi adalah data rujukan aplikasi, bukan unggahan."
)

PAST = "Keadaan sesudah perubahan nomor {number}, {moment}"
PAST_BANNER = "**{past}** · bukan keadaan sekarang. [Kembali ke keadaan sekarang]({url})"
UPLOAD_CLOSED = "Keadaan lalu hanya dapat dilihat. Untuk mengunggah, kembali ke keadaan sekarang."
CASES_WITHHELD_TITLE = "Jumlah kasus tidak ditampilkan pada keadaan lalu"
CASES_WITHHELD = (
    "Selisih dua keadaan dapat membuka jumlah kecil yang disembunyikan. Jumlah kasus pada keadaan lalu hanya "
    "untuk peran yang boleh membuka berkas kasus."
)
FINDINGS_WITHHELD_TITLE = "Hasil tes tidak ditampilkan pada keadaan lalu"
FINDINGS_WITHHELD = (
    "Selisih dua keadaan dapat membuka jumlah kecil yang disembunyikan. Hasil tes pada keadaan lalu hanya "
    "untuk peran yang boleh membuka berkas tes urine semua OPD."
)
