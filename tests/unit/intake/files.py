"""Files as offices send them, made of a template and a few filled cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date

from data.intake import Answers, IntakeContext, OpdKnown, Reading, read_file
from data.reference import templates

HSS, BULELENG = "63.06", "51.08"
KECAMATAN, DESA = "63.06.05", "63.06.05.1001"

CONTEXT = IntakeContext(
    kabupaten=HSS,
    opd={
        "DISDIK": OpdKnown("Dinas Pendidikan", date(2017, 1, 1), None, 100),
        "DINSOS": OpdKnown("Dinas Sosial", date(2017, 1, 1), None, None),
        "DISPORA": OpdKnown("Dinas Pemuda", date(2017, 1, 1), date(2026, 6, 30), 40),
        "DIBUDPORA": OpdKnown("Dinas Kebudayaan dan Pemuda", date(2026, 7, 1), None, 60),
    },
    areas={HSS: "kabupaten", KECAMATAN: "kecamatan", DESA: "kelurahan"},
    kabupaten_names={HSS: "Hulu Sungai Selatan", BULELENG: "Buleleng"},
    today=date(2026, 11, 22),
    max_bytes=5 * 1024 * 1024,
    max_rows=1000,
    foreign_opd={"DISDIKPORA": BULELENG},
)

FILLED = {
    "aksi_opd": {"tahun": "2026", "periode": "B12", "kode_opd": "DISDIK", "kode_aksi": "A1", "berlaku": "ya"},
    "tes_urine": {"tanggal": "2026-09-07", "kode_opd": "DISDIK", "penyelenggara": "BNNK", "dites": "24"},
    "anggaran": {"tahun": "2026", "kode_opd": "DISDIK", "sumber_dana": "APBD OPD", "uraian": "Tes urine"},
    "kasus": {"bulan": "2026-05", "kode_wilayah": KECAMATAN, "instansi": "Polres", "sumber": "Polres HSS"},
    "barang_bukti": {
        "bulan": "2026-05",
        "kode_wilayah": KECAMATAN,
        "instansi": "Polres",
        "jenis_bb": "sabu",
        "jumlah": "5,23",
        "satuan": "gram",
    },
    "kawasan_rawan": {"tahun": "2026", "metode": "IKRN", "kode_desa": DESA, "relawan": "0"},
    "rehab": {"bulan": "2026-05", "layanan": "rawat jalan", "target": "4"},
    "penduduk": {"tahun": "2025", "kode_wilayah": KECAMATAN, "jumlah": "48000"},
    "opd": {"kode_opd": "BARU", "nama_opd": "Dinas Baru", "jenis": "dinas", "berlaku_dari": "2026-01-01"},
    "tindak_lanjut": {"nomor": "1", "arahan": "Kirim jadwal"},
    "indikator": {"tahun": "2025", "kode_indikator": "IKOTAN", "nilai": "3,59", "sumber": "BNN"},
}


def file_of(template: str, *rows: Mapping[str, str], delimiter: str = ";", line_end: str = "\r\n") -> bytes:
    """A file with all columns of a template; each row fills what it names over the required cells."""
    headers = [column.header for column in templates()[template].columns]
    lines = [headers, *([{**FILLED[template], **row}.get(header, "") for header in headers] for row in rows)]
    return text_of(lines, delimiter, line_end).encode()


def text_of(lines: Sequence[Sequence[str]], delimiter: str = ";", line_end: str = "\r\n") -> str:
    """Records as CSV text."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=line_end).writerows(lines)
    return text.getvalue()


def read(
    content: bytes | str,
    template: str | None = None,
    context: IntakeContext = CONTEXT,
    given: Mapping[str, str] | None = None,
) -> Reading:
    """Read a file of Hulu Sungai Selatan on 22 November 2026; `given`: answers by question."""
    data = content.encode() if isinstance(content, str) else content
    return read_file(data, "berkas.csv", template, context, Answers(given or {}))


def asked(reading: Reading) -> dict[str, str | None]:
    """The open questions of a reading and what each proposes."""
    return {question.id: question.proposed for question in reading.open_questions}


def read_rows(template: str, *rows: Mapping[str, str]) -> Reading:
    """Read a file of a template with these rows."""
    return read(file_of(template, *rows))


def codes(reading: Reading, *, refusing: bool | None = None) -> list[str]:
    """The codes of the findings, in order; `refusing` picks errors or warnings."""
    return [issue.code for issue in reading.issues if refusing in (None, issue.refuses)]


def column_of(reading: Reading, field: str) -> list[object]:
    """The values read for one field."""
    return [row.fields[field] for row in reading.rows]
