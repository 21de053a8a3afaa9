"""The Indonesian words of planning a meeting: the form, the invited OPD, the screens and their order."""

from components.dates import WEEKDAYS

NEW_TITLE = "Rencanakan rapat baru"
NEW_TRAIL = "[{screen}]({url}) › rapat baru · Kabupaten {kabupaten}"
FORM = "Rencana rapat"
FORM_HINT = "Jabatan saja, tanpa nama orang. Rencana dapat diubah sampai rapat dibuka."

DAY = "Tanggal"
WEEKDAY = "Hari menurut surat undangan"
WEEKDAY_EMPTY = "tidak diisi"
WEEKDAYS_OFFERED = WEEKDAYS
RIGHT_DAY = "{date}"
HOUR = "Pukul (WITA)"
PLACE = "Tempat"
PLACE_HINT = "misalnya Ruang rapat Sekretariat Daerah"
CHAIR = "Pimpinan rapat (jabatan)"
CHAIR_HINT = "misalnya Sekretaris Daerah"
ORGANISER = "Penyelenggara"
ORGANISER_HINT = "misalnya Bagian Kesra"
YEAR = "Tahun data"
PERIOD = "Periode data"
AGENDA = "Agenda, satu butir per baris"

INVITED = "OPD yang diundang: {count} dari {all}"
INVITED_LABEL = "OPD yang diundang"
INVITED_HINT = "Cari OPD"
GROUPS = {"dinas": "Dinas", "badan": "Badan", "kecamatan": "Kecamatan", "lainnya": "Lainnya"}
GROUP = "{group} ({count} dari {all})"
GROUPS_HINT = "Centang untuk mengundang seluruh kelompok; hapus centang untuk mengosongkannya."

SAVE_NEW = "Simpan rencana"
SAVE_CHANGE = "Simpan perubahan"
SAVED = "Rencana rapat tersimpan."
CHANGED = "Perubahan rencana tersimpan."
TO_LIST = "[Kembali ke semua rapat tanpa menyimpan]({url})"

SCREENS = "{count} layar, dari atas ke bawah"
SCREENS_HINT = "Susunan dan catatan langsung tersimpan. Catatan hanya terlihat oleh Anda."
SCREEN = "{place}. {name}"
SCREEN_OPD = "OPD: {name}"
NOTE = "Catatan untuk layar {name}"
NOTE_HINT = "catatan Anda"
UP = "Naik"
DOWN = "Turun"
REMOVE = "Hapus"
LOOK = "[Lihat]({url})"
LOOK_ALL = "Lihat semua layar"
ADD = "Tambah layar"
ADD_OPD = "Tambah layar OPD"
ADD_HINT = "pilih jenis layar"
ADD_OPD_HINT = "cari OPD"
NONE_LEFT = "Semua jenis layar sudah dipakai."

OPEN = "Buka rapat"
OPEN_TITLE = "Membuka {title}"
OPEN_WORDS = (
    "Angka semua layar dibekukan pada data yang tersimpan sekarang. Data yang masuk sesudahnya diumumkan dan "
    "baru dipakai setelah Anda mengambilnya. Rencana tidak dapat diubah lagi; layar masih dapat disusun."
)
OPEN_OTHER_DAY = "Hari ini {today}, sedangkan rapat direncanakan pada {date}."
OPEN_NOW = "Ya, buka sekarang"
OPENED = "Rapat dibuka."
