"""The Indonesian words of Unggahan: what was stored, from which file, and taking it back."""

TRAIL = "{screen} · Kabupaten {kabupaten}"
TITLE = "{count} unggahan tersimpan; terakhir {date}"
TITLE_ONE = "Satu unggahan tersimpan, {date}"
TITLE_NONE = "Belum ada unggahan untuk kabupaten ini"
EMPTY = "Unggahan muncul di sini setelah berkas disimpan lewat tombol Unggah data."
HEADS = {
    "changeset": "Nomor",
    "at": "Waktu",
    "by_name": "Oleh",
    "template": "Templat",
    "file_name": "Berkas",
    "rows_new": "Baru",
    "rows_changed": "Berubah",
    "rows_unchanged": "Tetap",
    "state": "Keterangan",
}
KINDS = {"upload": "", "sample": "bawaan aplikasi", "undo": "pembatalan nomor {undoes}"}
UNDONE = "dibatalkan oleh nomor {by}"
CHOOSE = "Unggahan"
CHOICE = "{number} · {file} · {date}"
DOWNLOAD = "Unduh berkas asli"
UNDO_TITLE = "Batalkan unggahan nomor {number}"
PREVIEW = (
    "{restored} baris kembali seperti sebelum unggahan, {removed} baris baru ditarik; "
    "{left} baris tetap karena sudah diubah sesudahnya."
)
LEFT = "Tetap karena diubah sesudahnya: {keys}."
UNDO = "Batalkan unggahan ini"
NOTHING = "Tidak ada yang dapat dibatalkan: isinya sudah dibatalkan atau sudah diganti unggahan lain."
DONE = "Dibatalkan: tersimpan sebagai nomor {number}."
SOURCE = "Sumber: catatan perubahan pada penyimpanan {store}"

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
