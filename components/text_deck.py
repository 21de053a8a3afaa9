"""The Indonesian words of bahan rapat."""

RUNNING = "{meeting} · Kabupaten {kabupaten}"
POSITION = "Posisi data {date}"
PAGE = "{page} / {pages}"
SOURCE_CLASSES = "kawasan rawan, {method} {year}"
CONTINUED = "{title} ({page} dari {pages})"

OPENING = "Rapat koordinasi P4GN Kabupaten {kabupaten}"
AGENDA = "Agenda"
TIME = "Pukul {hour}"
CHAIR = "Dipimpin {office}"

FOLLOW_UPS_BY_OPD = "Tindak lanjut tiap OPD penanggung jawab"
FOLLOW_UPS_LISTED = "Yang terlambat lebih dahulu"
NUMBER, DIRECTION, RESPONSIBLE = "Nomor", "Arahan", "Penanggung jawab"
OUTPUT, DUE, STATE = "Keluaran", "Batas waktu", "Keadaan"

PROGRESS_SUBTITLE = "OPD menurut keadaan laporan, {period} {year}"
WORDS_OF_ACTION = "{done} dari {obliged}"
NOBODY_OBLIGED = "tidak ada OPD yang wajib"
MISSING_SUBTITLE = "Yang belum melapor menurut aksi"
ACTION, DONE, MISSING = "Aksi", "Terlaksana", "Belum melapor"
ALL_REPORTED = "semua sudah melapor"
SILENT_SUBTITLE = "OPD tanpa satu pun laporan pada periode ini"
OPD, OWES, LATENESS = "OPD", "Belum melapor", "Lewat batas"
NOT_LATE = "belum jatuh tempo"
DAYS = "{days} hari"

CHANGES_NOTHING = "Keadaan semua aksi semua OPD masih sama dengan rapat sebelumnya."
CHANGES_SUBTITLE = "Aksi OPD yang keadaannya berbeda dari rapat sebelumnya"

RANKING_SUBTITLE = "Skor 0 sampai 100; {size_class}"
DRAFT, APPROVED = "draf", "disetujui pimpinan rapat"
RANK, SCORE, CHANGE = "Peringkat", "Skor", "Perubahan"
WITHOUT_SCORE = "tanpa skor"
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
RESULT_OF_TEST, COUNT = "Hasil", "Orang"
FINDINGS_NOTE = (
    "Jumlah 1–{most} dan angka yang dapat membukanya disembunyikan. Reaktif belum berarti positif."
)

PLANNER_SUBTITLE = "{tested} pegawai sudah dites; sisa dana {money}; {cost}"
BELOW_TITLE = "{opening} OPD belum mencapai target {goal}"
BELOW_NONE = "Semua OPD yang jumlah pegawainya diketahui mencapai target {goal}"
BELOW_SUBTITLE = "Orang yang masih harus dites untuk target, paling banyak lebih dahulu"
STAFF = "Pegawai"
TO_TEST = "Masih dites"

CASES_NONE = "Angka kasus tidak dicetak"
CASES_SUBTITLE = "Kasus {span}, menurut tempat kejadian"
AREA = "Wilayah"
LINE_SUBTITLE = "Kasus seluruh kabupaten, dijumlahkan sejak Januari"
SEIZED_TITLE = "{count} jenis barang bukti disita {until}"
SEIZED_SUBTITLE = "Seluruh kabupaten; gram, butir, netto, dan brutto tidak pernah dijumlahkan"
KIND, AMOUNT, UNTIL = "Barang bukti", "Jumlah", "Tercatat"
SOURCE_SEIZED = "barang bukti, {agencies}"
CLASSES_WITHHELD = "Kelas resmi desa tidak dicetak"
CLASSES_SUBTITLE = "Desa dan kelurahan menurut kelas resmi, {method} {year}"
CLASSES_NONE = "Belum ada penilaian kawasan rawan sampai {year}"
CLASSES_EMPTY = "Kelas resmi desa tampil setelah berkas kawasan_rawan diunggah."

DECISIONS_SUBTITLE = "Arahan, penanggung jawab, keluaran, dan batas waktu"
