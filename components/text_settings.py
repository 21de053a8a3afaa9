"""The Indonesian words of the screen of settings: boundaries, rules in force, this installation."""

from components.formats import DASH

TRAIL = "{screen} · {kabupaten}"
TITLE_SKETCH = "Peta {kabupaten} masih skematik"
TITLE_TRUE = "Peta {kabupaten} memakai batas desa dari berkas tanggal {date}"
SOURCE = "Berkas batas tersimpan di folder var/boundaries pada komputer papan ini."

BOUNDARIES = "Batas wilayah"
BOUNDARIES_NOTE = "Batas di papan ini indikatif, bukan acuan resmi."
SKETCH = (
    "Bentuk dan batas dihitung dari titik dan luas desa. Batas yang sebenarnya dapat diambil dari sumber "
    "publik, atau dari berkas milik kantor."
)
DAMAGED = (
    "Berkas batas yang dipilih rusak atau hilang dari folder var/boundaries, jadi peta memakai skema. Ambil "
    "batasnya lagi, atau ganti dengan batas sebelumnya."
)
READ_ONLY = "Batas wilayah hanya dapat diganti oleh akun admin."
FACTS = {
    "source": "Sumber",
    "licence": "Lisensi",
    "day": "Dibaca pada",
    "file": "Berkas",
    "sha256": "SHA-256",
    "desa": "Desa dan kelurahan",
    "area": "Luas",
    "cleaned": "Dirapikan",
}
FACT, VALUE = "Keterangan", "Isi"
VERIFIED = "cocok dengan yang pernah diperiksa"
UNVERIFIED = "belum dikenal papan ini"
DESA = "{found} dari {listed} ada dalam berkas"
AREA = "{found} km²"
AREA_OFFICIAL = "{found} km²; resmi {official} km²"
CLEANED = "tumpang tindih {overlap} km², celah {filled} km²"

MISSING = "Tidak ada dalam berkas"
EXTRA = "Tidak ada dalam daftar resmi"
RENAMED = "Nama lain"
RENAMED_ONE = "{official} ditulis {written} ({code})"
REPAIRED = "Garis rusak, sudah diperbaiki"
FAR = "Letak tidak cocok dengan titik labelnya"
AREAS = "Luas berbeda lebih dari 10 %"
AREAS_ONE = "{name}: {found} km², resmi {official} km²"
FOREIGN = "{count} poligon di luar kabupaten ini tidak dipakai."
SWAPPED = "Lintang dan bujur dalam berkas ini tertukar; sudah dibalik. Periksa letaknya pada pratinjau."
NO_DIFFERENCE = "Tidak ada perbedaan dengan daftar resmi."
AND_MORE = "dan {count} lagi"

FETCH = "Ambil dari sumber publik"
FETCH_NOTE = "Hanya bila diminta. Sumber: {source}, lisensi {licence}. Perlu internet, paling lama 3 menit."
FETCHING = "Mengambil batas {kabupaten} …"
FETCHED = "{size} MB sudah datang"
READING = "Membaca dan merapikan garis batas …"
FILE = "Berkas batas dari kantor"
FILE_NOTE = (
    "GeoJSON, Shapefile dalam ZIP, GeoPackage, KML, atau SQL wilayah_boundaries; kode Kemendagri, kode BPS, "
    "atau nama desa. Berkas di atas {cap} MB: python3 run.py boundaries {kabupaten} --from BERKAS"
)
CRS = "Sistem koordinat, bila berkas tidak menyebutnya"
CRS_UNSAID = "disebut dalam berkas, atau derajat (WGS84)"
CRS_UTM = f"UTM WGS84 zona {{zone}}{{half}} {DASH} EPSG:{{code}}"
READ = "Baca berkas"
NO_FILE = (
    "Tidak ada berkas yang dibaca. Pilih satu berkas, paling besar {cap} MB; untuk yang lebih besar ada "
    "perintah di bawah kotak berkas."
)
FAILED_TITLE = "Batas ini belum dapat dipakai"
OFFLINE_TITLE = "Sumber publik tidak dapat dihubungi"
OFFLINE = "{reason}\n\nTanpa internet papan tetap bekerja: peta memakai batas yang sudah ada, atau skematik."

PREVIEW = "Pratinjau: belum dipakai"
PREVIEW_ALT = "Pratinjau batas {kabupaten}: {count} desa dalam {kecamatan} kecamatan."
MARKED = "Yang berwarna: desa yang rusak, jauh dari titiknya, atau berbeda luasnya."
CURRENT_ALT = "Batas {kabupaten} yang dipakai peta sekarang."
NEW_KABUPATEN = (
    "Kabupaten {name} belum ada dalam data rujukan: {count} kecamatan dan {desa} desa dibuat dari berkas ini."
)
QUESTIONS = "{count} pertanyaan tentang berkas ini"
ANSWER = "Gunakan jawaban"
CHOOSE = "Pilih"
CHECKED = "Saya sudah memeriksa perbedaan dan letaknya pada pratinjau"
ACCEPT = "Pakai batas ini"
DROP = "Buang"
ACCEPTED_TITLE = "Batas {kabupaten} sudah dipakai"
ACCEPTED = "Peta yang sedang terbuka di layar lain ikut berganti."
ADDED = "Kabupaten ini sekarang ada dalam pilihan di bilah samping, dan angkanya dapat diunggah."

VERSIONS = "Ganti dengan batas sebelumnya"
VERSION = "{day}, {source} ({version})"
SKETCH_CHOICE = "skematik, tanpa berkas batas"
USE_VERSION = "Ganti"

OTHER = "Kabupaten lain"
OTHER_NOTE = "Kabupaten mana pun dapat ditambah dari berkas batasnya, yang memuat kode dan nama desa."
OTHER_CODE = "Kode Kemendagri, misalnya 33.01"
OTHER_WRONG = "Kode kabupaten terdiri atas dua angka, titik, dua angka."
OTHER_KNOWN = "Kabupaten ini sudah ada: pilih di bilah samping."
OTHER_DAMAGED = (
    "Berkas {files} di folder var/regions rusak, jadi kabupatennya tidak ditampilkan. Tambahkan lagi dengan "
    "kodenya; angka yang sudah diunggah tetap tersimpan."
)
NAMES = "Nama wilayah dari berkas batas"
NAMES_NOTE = (
    "Kabupaten ini ditambah dari berkas. Nama kecamatan yang tidak ada dalam berkas ditulis sebagai kodenya."
)
SAVE_NAMES = "Simpan nama"
CODE, NAME = "Kode", "Nama"

RULES = "Ketentuan yang berlaku"
RULES_NOTE = "Dibaca dari {path}; diubah dalam berkas itu, lalu papan dijalankan ulang."
RULE_ROWS = {
    "k_screen": "Angka kecil disembunyikan di layar",
    "k_export": "Angka kecil disembunyikan dalam berkas untuk umum",
    "coverage_target": "Target pegawai dites setahun",
    "upload_cap_mb": "Ukuran berkas unggahan paling besar",
    "upload_max_rows": "Baris dalam satu berkas paling banyak",
}
SMALL_RANGE = f"1{DASH}{{most}}"
MEGABYTES = "{count} MB"
INSTALLATION = "Pemasangan ini"
INSTALLATION_NOTE = "Ditetapkan saat papan dijalankan; lihat README.md, bagian Settings."
HOME, DATABASE, FIRST_FETCH, ACCOUNTS = (
    "Folder papan",
    "Basis data",
    "Coba ambil batas saat pertama jalan",
    "Akun",
)
DATABASES = {"sqlite": "SQLite di folder papan", "postgresql": "PostgreSQL"}
ON, OFF = "ya", "tidak (P4GN_FETCH_BOUNDARIES=0)"
ACCOUNTS_HINT = "dikelola dari terminal: python3 run.py account list"
