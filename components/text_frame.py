"""The Indonesian words of the frame: sidebar, headings, roles, and what is said when something is missing."""

APP_NAME = "Papan P4GN"
WALL_NAME = "Rakor P4GN"
CONTOH = "DATA CONTOH"

CHOOSE_KABUPATEN = "Kabupaten"
CHOOSE_YEAR = "Tahun"
CHOOSE_PERIOD = "Periode"
CHOOSE_STORE = "Data yang ditampilkan"
STORE_NAMES = {"contoh": "Data contoh (fiktif)", "utama": "Data kantor"}

PROJECTOR = "Layar proyektor"
SIGN_OUT = "Keluar"
LOCAL_USE = "Pemakaian lokal di komputer ini: hak penuh, tanpa akun."
ROLE_NAMES = {
    "operator": "Operator",
    "koordinator": "Koordinator",
    "bnnk": "BNNK",
    "tamu": "Tamu",
    "admin": "Admin",
}

OVERVIEW = "Ringkasan"
PROGRESS = "Progres OPD"
URINE_TESTS = "Tes urine & anggaran"
CASE_MAP = "Peta kasus"
MEETINGS = "Rapat"
STEERING = "Kemudi layar"
FOLLOW_UPS = "Tindak lanjut"
UPLOADS = "Unggahan"
SETTINGS = "Pengaturan"

POSITION = "Posisi data {date}"

STORE_DOWN_TITLE = "Penyimpanan data belum dapat dibuka"
STORE_DOWN = "{reason} Halaman ini mencoba lagi sendiri setiap lima detik; tidak ada data yang berubah."
SIGNED_OUT_TITLE = "Silakan masuk lebih dulu"
SIGNED_OUT = "Sesi ini belum dikenali. Buka [halaman masuk](/masuk), lalu kembali ke layar ini."
NOT_ALLOWED_TITLE = "Halaman ini tidak untuk peran Anda"
