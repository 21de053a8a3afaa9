"""CSV files as offices send them."""

AKSI_HEADER = (
    "tahun;periode;kode_opd;kode_aksi;berlaku;target;satuan;realisasi;anggaran_pagu;anggaran_realisasi;"
    "tanggal_lapor;kendala;tindak_lanjut;tautan_data_dukung;status_verifikasi"
)
CASES_HEADER = (
    "bulan;kode_wilayah;instansi;jumlah_kasus;tersangka_l;tersangka_p;pengedar;pengguna;selesai;"
    "sumber;posisi_tanggal"
)


def csv(header: str, *lines: str) -> bytes:
    """A CSV file as a spreadsheet saves it here: semicolons and CRLF."""
    return "\r\n".join((header, *lines, "")).encode()


def aksi_line(opd: str = "OPD-A", aksi: str = "A1", realisasi: int = 3, verdict: str = "") -> str:
    """A report of one OPD on one aksi in B12 of 2026."""
    return f"2026;B12;{opd};{aksi};ya;4;kegiatan;{realisasi};12500000;9800000;2026-11-12;;;;{verdict}"


def aksi_file(*lines: str) -> bytes:
    """A file of template aksi_opd."""
    return csv(AKSI_HEADER, *(lines or (aksi_line(),)))


def cases_file() -> bytes:
    """A file of template kasus."""
    return csv(CASES_HEADER, "2026-05;51.08.06;Polres;7;8;0;3;5;2;Polres Buleleng;2026-05-31")
