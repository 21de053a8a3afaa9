"""The Indonesian words of the papers of a meeting: minutes, recaps, the sheet of one OPD."""

PAGE = "Halaman {page} dari {pages}"
SOURCE = "Sumber: laporan OPD pada Papan P4GN; posisi data {date}"
RUNNING = "{paper} · {meeting} · Kabupaten {kabupaten}"
KOP = ("PEMERINTAH KABUPATEN {kabupaten}", "{organiser}")

MINUTES = "Notulen"
MINUTES_SUBTITLE = "Rapat koordinasi P4GN Kabupaten {kabupaten}"
FACTS = {
    "day": "Hari, tanggal",
    "time": "Waktu",
    "place": "Tempat",
    "chair": "Pimpinan rapat",
    "organiser": "Penyelenggara",
    "people": "Peserta",
    "data": "Data rapat",
}
TIME = "Pukul {hour} sampai selesai"
DATA = "Laporan {period} tahun {year}, posisi data {date} (perubahan nomor {number})"
AGENDA = "Agenda"
ATTENDANCE = "Kehadiran"
RESULTS = "Hasil rapat"
REPORTS = "Laporan aksi"
TESTS = "Tes urine dan anggaran"
CASES = "Kasus dan kawasan rawan"
RANKING = "Peringkat OPD"
FOLLOW_UPS = "Tindak lanjut rapat sebelumnya"
DECISIONS = "Keputusan rapat"
NO_DECISIONS = "Tidak ada keputusan yang dicatat."
CLOSING = "Demikian notulen ini dibuat untuk digunakan sebagaimana mestinya."
SIGN_CHAIR = "Pimpinan rapat"
SIGN_MINUTES = "Notulis"
APPENDIX = "Lampiran: kehadiran per OPD"
DRAFT = "draf, belum disetujui pimpinan rapat"
APPROVED = "disetujui pimpinan rapat"
RANKING_NOTE = (
    "Skor dihitung dari {formula}; bonus paling banyak {bonus}. Temuan tes urine tidak mengurangi skor."
)
PART = "{label} {weight}"
CASES_WITHHELD = (
    "Data kasus sudah berubah sejak rapat; angka rapat tidak dicetak, supaya jumlah kecil tidak terbuka."
)
FINDINGS_WITHHELD = "Hasil tes urine sudah berubah sejak rapat; angka rapat tidak dicetak."
SMALL_NOTE = "Jumlah 1–{most} dan angka yang dapat membukanya disembunyikan."
REPEATED = "Satu orang dapat terhitung lebih dari sekali, karena berkas hanya memuat jumlah."

NUMBER = "No."
OPD = "OPD"
ACTION = "Aksi"
OBLIGED = "Wajib"
DONE = "Terlaksana"
AREA = "Wilayah"
CASES_OF = "Kasus {year}"
INVITED = "Diundang"
PRESENT = "Hadir (orang)"
YES, NO = "ya", "tidak"
NOT_COUNTED = "belum dicatat"
TOTAL = "Jumlah"
DIRECTION = "Arahan"
RESPONSIBLE = "Penanggung jawab"
SUPPORTING = "Pendukung"
OUTPUT = "Keluaran"
DUE = "Batas waktu"
STATE = "Status"
NO_DUE = "belum ditetapkan"
LATE = "terlambat {days} hari"
RANK = "Peringkat"
SCORE = "Skor"
SIZE_CLASS = "Kelompok"
WITHOUT_SCORE = "tanpa skor"
WITHOUT_ANY_SCORE = "Belum ada OPD yang mempunyai skor."

SHEET = "Lembar OPD"
SHEET_TITLE = "Lembar OPD {meeting}"
SHEET_REPORTS = "Laporan aksi {period} {year}"
SHEET_OWED = "Yang masih ditunggu"
SHEET_NOTHING = "Tidak ada laporan atau tindak lanjut yang ditunggu."
SHEET_FOLLOW_UPS = "Tindak lanjut rapat"
SHEET_MONEY = "Anggaran tes urine"
FIGURES = {
    "reports": "Laporan masuk",
    "tests": "Pegawai dites {year}",
    "money": "Sisa dana tes urine",
    "score": "Skor {period} ({approval})",
}
FIGURE_DRAFT, FIGURE_APPROVED = "draf", "disetujui"
OF = "dari {whole}"
RANK_OF = "peringkat {rank} dari {ranked} {size_class}"
STAFF_UNKNOWN = "jumlah pegawai belum diisi"
TARGET_PEOPLE = "target {people} orang, kurang {lacking}"
TARGET_REACHED = "target {people} orang tercapai"
PEOPLE_POSSIBLE = "cukup untuk {people} orang"
NO_MONEY = "belum ada anggaran tes urine"
PAGU_UNKNOWN = "pagu belum diketahui"
TARGET, REALISASI, CAPAIAN, PAGU, SPENT = "Target", "Realisasi", "Capaian", "Pagu (Rp)", "Realisasi (Rp)"
FUNDING, BLOCKED, REMAINING = "Sumber dana", "Diblokir (Rp)", "Sisa (Rp)"
MORE = "dan {count} lagi"

RECAP = "Rekap"
RECAP_SUMMARY = "Ringkasan"
RECAP_PROGRESS = "Progres OPD"
RECAP_TESTS = "Tes urine"
RECAP_MONEY = "Anggaran"
RECAP_CASES = "Kasus"
RECAP_FOLLOW_UPS = "Tindak lanjut"
RECAP_TITLE = "{name}, {meeting}, Kabupaten {kabupaten}"
POSITION = "Posisi data: {date}. {source}"
POSITION_NONE = "Belum ada data. {source}"
RECAP_HEADS = {
    "subject": "Hal",
    "value": "Nilai",
    "whole": "Dari",
    "share": "Persen",
    "unit": "Satuan",
    "position": "Posisi data",
}
SUBJECTS = {
    "opd_reported": "OPD yang menyampaikan laporan {period}",
    "reports": "Laporan aksi yang masuk",
    "action": "Aksi terlaksana: {label}",
    "tested": "Pegawai dites urine {year}",
    "target": "Target tes urine (orang)",
    "opd_tested": "OPD yang melaksanakan tes urine",
    "confirmed": "Temuan terkonfirmasi",
    "pagu": "Pagu tes urine",
    "spent": "Realisasi anggaran tes urine",
    "remaining": "Sisa anggaran tes urine",
    "missing": "Kekurangan dana menuju target",
    "cases": "Kasus {year}",
    "came": "OPD undangan yang hadir",
    "follow_ups": "Tindak lanjut rapat sebelumnya yang selesai",
    "decisions": "Keputusan rapat",
}
UNITS = {
    "opd": "OPD",
    "reports": "laporan",
    "people": "orang",
    "rupiah": "rupiah",
    "cases": "kasus",
    "items": "butir",
}
CODE = "Kode"
NAME = "Nama OPD"
SUBMITTED = "Masuk"
STAFF, TESTED, COVERAGE, TARGET_OF, TO_TEST = (
    "Pegawai",
    "Dites",
    "Cakupan",
    "Target (orang)",
    "Kurang (orang)",
)
PEOPLE = "Cukup untuk (orang)"
FROM_MEETING, DAYS_LATE, OBSTACLE, PROGRESS, PROGRESS_ON, LINK = (
    "Rapat",
    "Hari terlambat",
    "Kendala",
    "Perkembangan",
    "Tanggal perkembangan",
    "Tautan",
)
SUBJECT_OF = ("Aksi", "Wilayah", "Sumber dana")

SISMONEV = "SISMONEV"
SISMONEV_ALL = "Semua OPD"
SISMONEV_TITLE = "Bahan isian SISMONEV {period} {year}, Kabupaten {kabupaten}"
SISMONEV_OPD = "{opd}: bahan isian SISMONEV {period} {year}"
SISMONEV_NOTE = "Disusun untuk disalin ke SISMONEV; urutan kolom dapat berbeda dari layar isian SISMONEV."
SISMONEV_HEADS = {
    "year": "Tahun",
    "period": "Periode",
    "code": "Kode aksi",
    "action": "Aksi",
    "measure": "Ukuran keberhasilan",
    "target": "Target",
    "unit": "Satuan",
    "realisasi": "Realisasi",
    "capaian": "Capaian",
    "pagu": "Pagu (Rp)",
    "spent": "Realisasi anggaran (Rp)",
    "obstacle": "Kendala",
    "next_step": "Tindak lanjut",
    "evidence": "Tautan data dukung",
    "reported_on": "Tanggal lapor",
    "state": "Keadaan laporan",
    "verification": "Verifikasi",
}

RECAP_SOURCE = (
    "Sumber: laporan OPD, berkas tes urine dan anggaran, data kasus, catatan rapat pada Papan P4GN."
)
REPORTS_SOURCE = "Sumber: laporan aksi OPD."
TESTS_SOURCE = "Sumber: berkas tes urine; pegawai menurut daftar OPD (PNS dan PPPK)."
MONEY_SOURCE = "Sumber: berkas anggaran tes urine."
CASES_SOURCE = "Sumber: {agencies}."
FOLLOW_UPS_SOURCE = "Sumber: tindak lanjut dan keputusan rapat."
APPROVAL = "Peringkat: {approval}."

NONE = "–"
NOTHING_OBLIGED = "tidak ada laporan yang wajib"
