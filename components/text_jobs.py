"""The Indonesian words of Berkas rapat: which papers there are, what is being made, what went wrong."""

TITLE = "Berkas rapat"
SUBTITLE = "Dari angka yang dibekukan, posisi data {date}; disusun di belakang layar"
SIZE = "Ukuran kertas"
SIZES = {"a4": "A4", "f4": "F4"}
FOR_OPD = "Berkas satu OPD"
CHOOSE_OPD = "OPD"
NO_OPD = "Pilih OPD"
PAPERS = {
    "bahan": "**Bahan rapat**  \nlayar rapat sebagai halaman, dapat disunting",
    "notulen": "**Notulen**  \nagenda, kehadiran, hasil, keputusan, tempat tanda tangan",
    "rekap": "**Rekap**  \nringkasan, progres, tes urine, anggaran, kasus, tindak lanjut",
    "sismonev": "**SISMONEV**  \nbahan isian per OPD dan periode",
    "pesan": "**Pesan pengingat**  \nteks untuk grup dan tiap OPD",
    "lembar": "**Lembar OPD**  \nsatu halaman tiap OPD",
}
FORMS = {"pptx": "PPTX", "pdf": "PDF", "docx": "DOCX", "xlsx": "XLSX", "txt": "teks", "zip": "ZIP"}
MAKE = "Susun {form}"
DOWNLOAD = "Unduh {form}"
WAITING = "Menunggu giliran …"
RUNNING = "Menyusun {paper} …"
COUNTED = "Menyusun {done} dari {whole} lembar …"
FAILED = "Berkas gagal disusun; data tidak berubah. Coba lagi, dan bila terulang beri tahu admin."
STOPPED = "Penyusunan dihentikan karena server berhenti. Tekan tombolnya sekali lagi."
TOO_MANY = "Terlalu banyak berkas sedang menunggu. Coba lagi sebentar lagi."
NOTHING_OWED = "{opd} tidak mempunyai laporan atau tindak lanjut yang ditunggu."
GONE = "OPD {opd} tidak berlaku pada hari rapat."
