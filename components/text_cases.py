"""The Indonesian words of Peta kasus."""

TRAIL = "{screen} · Kabupaten {kabupaten} · {span}"
LAYER = "Lapisan"
LAYERS = {
    "kasus": "Jumlah kasus",
    "laju": "Per 100.000 jiwa",
    "perubahan": "Perubahan",
    "kelas": "Kelas resmi",
    "bersinar": "Desa Bersinar",
    "relawan": "Relawan",
    "tanpa": "Tanpa relawan",
}
AREA = "Kecamatan"
ORDER = "Urutan tabel"
ORDERS = {
    "kasus": "Urut menurut kasus {year}",
    "lalu": "Urut menurut kasus {before}",
    "selisih": "Urut menurut selisih",
    "laju": "Urut menurut kasus per 100.000",
    "nama": "Urut menurut nama",
}
WHOLE = "Seluruh kabupaten"
AREAS = {"luar": "Luar wilayah", "tidak diketahui": "Tidak diketahui", "jumlah": "Jumlah"}
LEGENDS = {
    "kasus": "Kasus {until}",
    "laju": "Per 100.000 penduduk {year}, {until}",
    "perubahan": "Perubahan dari bulan yang sama {before}, {until}",
    "kelas": "Kelas resmi, {method} {year}",
    "bersinar": "Desa Bersinar menurut laporan terakhir",
    "relawan": "Relawan menurut laporan terakhir",
    "tanpa": "Desa yang dinilai ({method} {year}) dan relawannya",
}
UNTIL = "Sampai bulan"
UNTIL_MONTH = "s.d. {month}"
PLAY = "Putar"
STOP = "Berhenti"
BESIDE = "Dampingkan {year}"
NO_MOMENTS = "Peta per bulan tidak ditampilkan: jumlah per kecamatan terlalu kecil untuk dipecah."
SUSPECTS = "Tersangka {until}"
ROLES = {"dealers": "pengedar", "users": "pengguna"}
KECAMATAN_UNIT = "kec."
DESA_UNIT = "desa"
NOT_COMPARABLE = {
    "no data": "Belum ada data tahun lalu untuk dibandingkan.",
    "a row reaches beyond the month": "Tahun lalu hanya tercatat setahun penuh, maka tidak dibandingkan.",
    "the data end before the month": "Data tahun lalu berakhir lebih awal, maka tidak dibandingkan.",
    "the data begin in another month": "Data tahun lalu mulai dari bulan lain, maka tidak dibandingkan.",
}
WHOLE_YEAR = "Ditampilkan {until} agar sebanding dengan tahun berjalan; {span}: {cases} kasus."
MISSING_MONTHS = "Data {count} bulan yang sudah lewat belum ada."
LEFT_OUT = "{count} baris tidak dijumlahkan karena sudah tercakup baris lain."
TWO_LAYERS = "Jumlah kasus dan kelas resmi berbeda sumber dan cara; keduanya dapat tidak sejalan."
NO_CLASSES_TITLE = "Belum ada penilaian kawasan rawan sampai {year}"
NO_CLASSES = "Kelas resmi desa tampil setelah berkas kawasan_rawan diunggah."
METHOD_BREAK = "Cara penilaian berganti sejak {method} {year}; kelas lama dan baru tidak dibandingkan."

YEARS = "Kasus {months}"
SEIZED = "Barang bukti {until}"
NOTHING_SEIZED = "tidak tercatat"
CLASS_OF_DESA = "Kelas resmi ({method} {year})"
RATE = "{rate} kasus per 100.000 penduduk ({year}, {source})."
BERSINAR = "Desa Bersinar: {names}"
CONTRADICTION = {
    "many cases, no desa in a grave class": "Banyak kasus, tetapi tidak ada desa bahaya atau waspada.",
    "a desa in a grave class, no or few cases": "Ada desa bahaya atau waspada, tetapi sedikit kasus.",
}
NO_SOURCE = "tanpa sumber"
NO_DATE = "tanpa tanggal"
SOURCE = "kasus, {agency}, {date}"

CLOSER = "Perbesar ke {name}"
CLOSER_ANY = "kecamatan"
CLOSER_HELP = "Pilih kecamatan dahulu: klik di peta, atau pilih di daftar."
FARTHER = "Seluruh kabupaten"
PICTURE_CLOSER = "{layer} · Kecamatan {kecamatan}, {kabupaten}"

FORM = "Bentuk peta"
SKETCHED = "Peta skematik"
FORMS = {"wilayah": "Batas wilayah", "petak": "Peta petak"}
SAVE_PICTURE = {"PNG": "Simpan PNG", "SVG": "Simpan SVG"}
PICTURE_TRAIL = "{layer} · {kabupaten}"
COPY_OF_SCREEN = "Salinan layar Papan P4GN, {day}. Yang kecil {small}."
