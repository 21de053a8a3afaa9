"""The Indonesian words of what the server says before a screen is drawn: login, refusals, outages."""

APP_NAME = "Papan P4GN"
NO_SCRIPT = "Papan P4GN memerlukan JavaScript. Aktifkan di peramban ini, lalu muat ulang halaman."

LOGIN_TITLE = "Masuk"
LOGIN_LEAD = "Papan rapat koordinasi P4GN kabupaten"
LOGIN_NAME = "Nama akun"
LOGIN_PASSWORD = "Kata sandi"  # noqa: S105 -- the label of the field
LOGIN_BUTTON = "Masuk"
LOGIN_HELP = "Akun kantor, bukan akun pribadi. Lupa kata sandi: hubungi admin Papan P4GN di kabupaten Anda."
LOGIN_WRONG = "Nama akun atau kata sandi tidak cocok."
LOGIN_EXPIRED = "Halaman ini terlalu lama terbuka. Isi sekali lagi."
LOGIN_NO_ACCOUNTS = "Belum ada akun. Di komputer server, jalankan:"
LOGIN_ADD_COMMAND = "python3 run.py account add NAMA --role admin"

LOGOUT_TITLE = "Keluar dari Papan P4GN?"
LOGOUT_LEAD = "Tidak ada data yang berubah. Untuk melihat papan lagi, masuk dengan akun kantor."
LOGOUT_BUTTON = "Keluar"
LOGOUT_BACK = "Kembali ke papan"

DOWN_TITLE = "Penyimpanan data belum dapat dihubungi"
DOWN_LEAD = "Tidak ada data yang hilang. Halaman ini mencoba lagi sendiri setiap lima detik."

NOT_SIGNED_IN = "Silakan masuk lebih dulu."
UPLOAD_REFUSED = "Peran ini tidak berhak mengunggah."
OTHER_SITE = "Permintaan dari situs lain ditolak."

NEEDS_ACCOUNTS = """Papan P4GN tidak dibuka di {address}: belum ada akun, sehingga siapa pun bisa masuk.
Buat akun dulu: python3 run.py account add NAMA --role admin
Untuk komputer ini saja: python3 run.py serve --host 127.0.0.1"""
SCREEN_FAILED = (
    "Layar ini gagal dibuat; tidak ada data yang berubah. Muat ulang halaman. "
    "Bila terulang, beri tahu admin: catatannya ada di jendela server."
)
READY = "Papan P4GN siap: http://{address}:{port}  (berhenti: Ctrl+C)"
STOPPED = "Papan P4GN berhenti."
