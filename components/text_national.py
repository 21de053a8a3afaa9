"""The Indonesian words of the cases of all kabupaten."""

BACK = "Kembali ke {name}"
TRAIL = "{screen} · {everywhere} · {year}"
EVERYWHERE = "Semua kabupaten"
LAYERS = ("kasus", "laju", "perubahan")
UNIT = "kab./kota"
HEAD = "Kabupaten/kota"
UNTIL_HEAD = "Data s.d."
LATE = "{count} {until}, belum sebanding"
OTHER_MONTH = "data sampai bulan lain"
PREPARING = "Sekali sesudah aplikasi mulai; sesudah itu hanya kabupaten yang datanya berubah."
PREPARED = "{done} dari {all}"
PREPARING_TITLE = "Menyiapkan angka semua kabupaten/kota"
CHOOSE = "Buka kabupaten/kota"
NO_SHAPES_TITLE = "Peta belum ada"
NO_SHAPES = "Batas wilayah kabupaten dimuat di Pengaturan; tabel di samping tetap dapat dibaca."
NOT_SUMMED = (
    "Tiap angka sama dengan angka di layar kabupatennya. Tidak dijumlahkan, karena sumber dan bulannya "
    "dapat berbeda."
)
SOURCE = "angka kasus tiap kabupaten/kota, keadaan sekarang"
