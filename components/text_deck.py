"""The Indonesian words of bahan rapat."""

RUNNING = "{meeting} · Kabupaten {kabupaten}"
POSITION = "Posisi data {date}"
PAGE = "{page} / {pages}"
SOURCE_FOLLOW_UPS = "catatan tindak lanjut rapat, {date}"
SOURCE_CLASSES = "kawasan rawan, {method} {year}"
CONTINUED = "{title} ({page} dari {pages})"
MORE_BELOW = "(lanjutan)"

OPENING = "Rapat koordinasi P4GN Kabupaten {kabupaten}"
AGENDA = "Agenda"
TIME = "Pukul {hour}"
CHAIR = "Dipimpin {office}"

FOLLOW_UPS_EMPTY = "Kesepakatan rapat ini dibawa ke rapat berikutnya sebagai tindak lanjut."
FOLLOW_UPS_NONE = "Tidak ada tindak lanjut dari rapat sebelumnya"
FOLLOW_UPS = {
    "selesai": "Selesai",
    "berjalan": "Berjalan",
    "belum": "Belum dimulai",
    "terlambat": "Terlambat",
}
FOLLOW_UPS_BY_OPD = "Tindak lanjut tiap OPD penanggung jawab"
FOLLOW_UPS_LISTED = "Yang terlambat lebih dahulu"
NUMBER, DIRECTION, RESPONSIBLE = "Nomor", "Arahan", "Penanggung jawab"
SUPPORTED_BY = "{opd}; didukung {others}"
OUTPUT, DUE, STATE = "Keluaran", "Batas waktu", "Keadaan"
NO_DUE = "belum ditetapkan"
LATE_BY = "terlambat {days}\u00a0hari"

PROGRESS_SUBTITLE = "OPD menurut keadaan laporan, {period} {year}"
WORDS_OF_ACTION = "{done} dari {obliged}"
NOBODY_OBLIGED = "tidak ada OPD yang wajib"
MISSING_TITLE = "{opening} dari {whole} OPD sudah melapor {period}, {late}"
MISSING_SUBTITLE = "Yang belum melapor menurut aksi"
ACTION, DONE, MISSING = "Aksi", "Terlaksana", "Belum melapor"
ALL_REPORTED = "semua sudah melapor"
SILENT_SUBTITLE = "OPD tanpa satu pun laporan pada periode ini"
OPD, OWES, LATENESS = "OPD", "Belum melapor", "Lewat batas"
NOT_LATE = "belum jatuh tempo"
DAYS = "{days} hari"

CHANGES_EMPTY = "Perubahan tampil mulai rapat berikutnya, dibandingkan dengan angka rapat ini."
CHANGES_NOTHING = "Keadaan semua aksi semua OPD masih sama dengan rapat sebelumnya."
CHANGES_NONE = "Belum ada rapat sebelumnya untuk dibandingkan"
CHANGES_SAME = "Sejak rapat {date} keadaan laporan tidak berubah"
CHANGES = "Sejak rapat {date} {submitted} laporan baru masuk; {changed} keadaan berubah"
CHANGES_SUBTITLE = "Aksi OPD yang keadaannya berbeda dari rapat sebelumnya"
BEFORE, AFTER = "Dahulu", "Sekarang"
NEW_DUTY = "belum wajib"

RANKING_SUBTITLE = "Skor 0 sampai 100; {size_class}"
DRAFT, APPROVED = "draf", "disetujui pimpinan rapat"
RANKING_BEST = "{names} teratas di kelompok {size_class}: skor {score}"
RANKING_NONE = "Belum ada OPD berskor di kelompok {size_class}"
RANK, SCORE, CHANGE = "Peringkat", "Skor", "Perubahan"
WITHOUT_SCORE = "tanpa skor"
FORMULA_TITLE = "Skor dihitung dari {count} komponen"
FORMULA_SUBTITLE = "Yang tidak berlaku tidak dihitung; bobotnya dibagi ke komponen lain"
COMPONENT, FORMULA, WEIGHT = "Komponen", "Cara menghitung", "Bobot"
BONUS = "Bonus data dukung"
BONUS_FORMULA = "terverifikasi dan bertautan ÷ aksi wajib"
UP_TO = "sampai +{points}"

OPD_SUBTITLE = "Laporan aksi {period} {year}"
RESULT, CAPAIAN, REPORTED_ON = "Realisasi dan target", "Capaian", "Dilaporkan"
OF_TARGET = "{done} dari {target} {unit}"
NO_TARGET = "{done} {unit}, target belum diisi"
OPD_TESTED = "Pegawai dites urine"
OPD_SCORE = "Skor {period}"
OPD_OWED = "Tindak lanjut terbuka"
RANK_OF = "peringkat {rank} dari {ranked}, {size_class}"
STAFF_UNKNOWN = "jumlah pegawai belum diisi"
OF = "dari {whole}"
TARGET_PEOPLE = "target {goal} = {people} orang"
OPD_BUDGET = "Anggaran pada laporan aksi"
SPENT_OF = "terpakai dari {pagu}"
NO_BUDGET = "belum ada pagu"
LATE_COUNT = "{count} terlambat"
NONE_LATE = "tidak ada yang terlambat"

COVERAGE_SUBTITLE = "Pegawai dites dari seluruh pegawai tiap OPD; target {goal}"
REACHED, NOT_REACHED = "mencapai target", "belum mencapai target"
UNTESTED_SUBTITLE = "OPD yang belum dites sama sekali tahun {year}"
MONTHS_SUBTITLE = "Pegawai dites tiap bulan"
TESTED = "dites"
MONEY_SUBTITLE = "Dana tes urine {year}; {cost}"
STEPS = ("Pagu", "Diblokir", "Realisasi", "Sisa", "Perlu untuk target")
SOURCE_OF_MONEY, PAGU, BLOCKED, SPENT, LEFT, PEOPLE = (
    "Sumber dana",
    "Pagu",
    "Diblokir",
    "Realisasi",
    "Sisa",
    "Cukup untuk",
)
SOURCES_SUBTITLE = "Rupiah; {cost}"
PEOPLE_UNIT = "{people} orang"
UNKNOWN = "belum diketahui"
TOTAL = "Jumlah"
FINDINGS_SUBTITLE = "Hasil tes urine seluruh kabupaten"
FINDINGS_WITHHELD_TITLE = "Hasil tes urine tidak dicetak"
FINDINGS_WITHHELD = (
    "Data tes urine sudah berubah sejak rapat; angka rapat tidak dicetak, supaya jumlah kecil tidak terbuka."
)
RESULT_OF_TEST, COUNT = "Hasil", "Orang"
FINDINGS_NOTE = (
    "Jumlah 1–{most} dan angka yang dapat membukanya disembunyikan. Reaktif belum berarti positif."
)

PLANNER_SUBTITLE = "{tested} pegawai sudah dites; sisa dana {money}; {cost}"
PLAN_TARGET, PLAN_PEOPLE, PLAN_TO_TEST, PLAN_LACKING, PLAN_MONEY = (
    "Target",
    "Berarti",
    "Masih dites",
    "Tidak terjangkau dana",
    "Tambahan dana",
)
BELOW_TITLE = "{opening} OPD belum mencapai target {goal}"
BELOW_NONE = "Semua OPD yang jumlah pegawainya diketahui mencapai target {goal}"
BELOW_SUBTITLE = "Orang yang masih harus dites untuk target, paling banyak lebih dahulu"
STAFF = "Pegawai"
TO_TEST = "Masih dites"

CASES_NONE = "Angka kasus tidak dicetak"
CASES_WITHHELD = (
    "Data kasus sudah berubah sejak rapat; angka rapat tidak dicetak, supaya jumlah kecil tidak terbuka."
)
CASES_SUBTITLE = "Kasus {span}, menurut tempat kejadian"
CASES_NOTE = "Jumlah 1–{most} dan angka yang dapat membukanya disembunyikan."
AREA = "Wilayah"
AREAS = {"luar": "Luar wilayah", "tidak diketahui": "Tidak diketahui", "jumlah": "Jumlah"}
LINE_SUBTITLE = "Kasus seluruh kabupaten, dijumlahkan sejak Januari"
MAP_ALT = "{title}. {legend}"
CLASSES_SUBTITLE = "Desa dan kelurahan menurut kelas resmi, {method} {year}"
CLASSES_NONE = "Belum ada penilaian kawasan rawan sampai {year}"
CLASSES_EMPTY = "Kelas resmi desa tampil setelah berkas kawasan_rawan diunggah."
DESA = "desa"

DECISIONS = "{opening} kesepakatan hari ini; {with_due} berbatas waktu"
DECISIONS_NONE = "Belum ada kesepakatan yang dicatat"
DECISIONS_EMPTY = "Kesepakatan rapat tampil di sini setelah dicatat pada layar rapat."
DECISIONS_SUBTITLE = "Arahan, penanggung jawab, keluaran, dan batas waktu"
