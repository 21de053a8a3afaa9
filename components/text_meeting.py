"""The Indonesian words of Rapat: the list of meetings, and what the page of one says in every state."""

TRAIL = "{screen} · Kabupaten {kabupaten}"
TRAIL_ONE = "[{screen}]({url}) › {title} · Kabupaten {kabupaten}"

LIST_NONE = "Belum ada rapat di kabupaten ini"
LIST_OPEN = "{title} sedang dibuka"
LIST_NEXT = "Rapat berikutnya {date}"
LIST_LAST = "{count} rapat tercatat; terakhir {date}"
EMPTY_LEADER = "Buat rencana lewat tombol Rapat baru: tanggal, tempat, agenda, dan OPD yang diundang."
EMPTY = "Rapat tampil di sini setelah dibuka oleh penyelenggara."
NEW = "Rapat baru"
HEADS = ("Rapat", "Keadaan", "Hadir", "Kesepakatan")
STATES = {
    "direncanakan": "direncanakan",
    "dibuka": "sedang dibuka",
    "ditutup": "selesai",
}
ROW = "{date}, pukul {hour}"
NO_ATTENDANCE = "belum dihitung"
INVITED = "{count} OPD diundang"
CAME = "{came} dari {invited} OPD"
CAME_FULL = "{came} dari {invited} OPD hadir"
PEOPLE = "{people} orang"
UNINVITED = "{count} OPD hadir tanpa undangan"
NO_DECISIONS = "belum ada"
DECIDED = "{count} kesepakatan"
ALL_DONE = "{count}, semua selesai"
UNFINISHED = "{count}, {unfinished} belum selesai"
LIST_PAST = "Daftar rapat selalu menurut keadaan sekarang."
SOURCE = "Sumber: catatan rapat pada penyimpanan {store}"

UNKNOWN_TITLE = "Rapat nomor {number} tidak ada di sini"
UNKNOWN = "Rapat ini tidak ada, belum dibuka, atau milik kabupaten lain. Kembali ke [semua rapat]({url})."
PAST = "Rapat hanya dapat diubah pada keadaan sekarang. [Kembali ke keadaan sekarang]({url})."

TITLE_PLANNED = "{title} direncanakan: {invited}, {screens}"
TITLE_OPEN = "Rapat dibuka: {came}, {decided}"
TITLE_CLOSED = "Rapat selesai: {came}, {decided}"
SCREENS = "{count} layar"
NONE_COUNTED = "{invited} OPD diundang, kehadiran belum dihitung"
NO_DECISION_YET = "belum ada kesepakatan"
WHEN = "{date}, pukul {hour}"
POSITION = "Posisi data per {date}, perubahan nomor {number}"

PARTS = {
    "decisions": "Kesepakatan",
    "attendance": "Kehadiran",
    "ranking": "Peringkat",
    "screens": "Layar",
    "plan": "Rencana",
    "papers": "Berkas rapat",
    "reminders": "Pengingat",
    "close": "Tutup rapat",
    "facts": "Undangan",
    "events": "Riwayat",
}

FACTS = {
    "when": "Waktu",
    "place": "Tempat",
    "chair": "Pimpinan rapat",
    "organiser": "Penyelenggara",
    "shown": "Data yang ditampilkan",
    "agenda": "Agenda",
    "invited": "OPD yang diundang",
}
FACTS_TITLE = "Undangan {title}"
SHOWN = "Periode {period} tahun {year}"
EVENTS = "Riwayat rapat"
EVENT = "{moment} · {kind}{times} · {by}"
TIMES = " ({count} kali)"
NOT_SAVED = "Belum tersimpan"
