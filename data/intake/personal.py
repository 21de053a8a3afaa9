"""Files about persons are refused before anything else is read: by column name, by the look of cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import chain

from data.intake.dialect import letter
from data.intake.grid import Book, Cell, Sheet, cell_text
from data.intake.headers import every_header
from data.intake.issues_file import PERSONAL_CELL, PERSONAL_COLUMN
from data.intake.kind import printable
from data.intake.layout import FoundTable
from data.intake.reading import Issue

# "nama" of a thing is no personal data; every other "nama ..." is taken for a person's.
_NAMES_OF_THINGS = re.compile(
    r"nama(?:opd|skpd|sopd|perangkatdaerah|dinas|badan|bagian|instansi|lembaga|unit(?:kerja)?|satker|satuankerja"
    r"|kabupaten|kecamatan|kec|desa|kelurahan|kel|wilayah|kawasan|daerah|lokasi|tempat"
    r"|kegiatan|subkegiatan|program|aksi|rapat|dokumen|berkas|sumber(?:dana)?|indikator|layanan"
    r"|jenis(?:bb)?|barang(?:bukti)?|penyelenggara|provinsi|prov|kota|kab|pulau|sungai|jalan|ruas"
    r"|sekolah|puskesmas|rumahsakit|rs|faskes|posyandu|pasar|perusahaan|usaha|koperasi|organisasi"
    r"|penyakit|obat|narkotika|zat|komoditas|kelompok|kategori|variabel|data)+"
    r"(?!.*(?:peserta|pegawai|asn|orang|tersangka|lengkap|pasien|kepala|pimpinan|ketua|pejabat|petugas)).*"
)
_PERSONAL_NAMES = re.compile(
    r"(?:no|nomor|nomer|nmr)(?:nik|nip|nrp|nuptk|e?ktp|kk|sim|npwp|paspor|passport|identitas|hp|wa|kontak)"
    r"|e?ktp|nik(?:ktp)?|nip(?:baru|lama)?|nuptk|passport|identitas|kontak|inisial|foto|pasfoto|tandatangan"
)
_PERSONAL_PARTS = re.compile(
    r"alamat|telepon|telpon|telp|tlp|handphone|ponsel|whatsapp|email|surel|lahir|nomorhp|nohp|nomorinduk|kartukeluarga"
)
_PERSONAL_TOKENS = frozenset({"nik", "nip", "nrp", "ktp", "npwp", "hp", "wa", "ttl", "paspor"})

_NIK = (
    r"(?:1[1-9]|[2-9]\d)\d{4}"
    r"(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{2}\d{4}"
)
_NIP = (
    r"(?:19[4-9]\d|20[01]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:19|20)\d{2}(?:0[1-9]|1[0-2])[12]\d{3}"
)
_PERSON_NUMBER = re.compile(rf"(?:{_NIK}|{_NIP})")
_UNBROKEN = re.compile(r"(?<![\d])(?:\d{18}|\d{16})(?!\d)")
_IN_GROUPS = re.compile(
    r"(?<!\d)(?:\d{8} \d{6} \d \d{3}|\d{8} \d{6} \d{4}|\d{6}[ .]\d{6}[ .]\d{4}|\d{4}(?: \d{4}){3})(?!\d)"
)
_BY_SPREADSHEET = re.compile(r"^\d[.,]\d+E\+1[57]$", re.IGNORECASE)
SHORTEST_NUMBER = 16
SMALLEST_NUMBER = Decimal(10**15)
_WORTH_A_LOOK = re.compile(r"\d{6}|\d{4} \d{4}|E\+1[57]", re.IGNORECASE)
_LINK = re.compile(r"https?://\S+")


def personal_columns(tables: Iterable[FoundTable]) -> tuple[Issue, ...]:
    """The columns that are named like something about a person."""
    return tuple(dict.fromkeys(_columns(tables)))


def personal_cells(book: Book) -> tuple[Issue, ...]:
    """The columns with cells that look like the number of a person, on every sheet, hidden ones too."""
    return tuple(dict.fromkeys(issue for sheet in book.sheets for issue in _cells(sheet)))


def is_personal_header(header: str) -> bool:
    """Whether a column of this name would hold something about a person."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header).casefold()
    tokens = re.findall(r"[^\W_]+", spaced)
    joined = "".join(tokens)
    if not _PERSONAL_TOKENS.isdisjoint(tokens) or _PERSONAL_NAMES.fullmatch(joined):
        return True
    if joined.startswith("nama") or "nama" in tokens:
        return _NAMES_OF_THINGS.fullmatch(joined[joined.index("nama") :]) is None
    return _PERSONAL_PARTS.search(joined) is not None


def number_of_person(cell: str) -> str | None:
    """NIK or NIP when a cell holds a number that looks like one, else None."""
    if not _WORTH_A_LOOK.search(cell):
        return None
    text = cell.strip().lstrip("'")
    if _BY_SPREADSHEET.match(text):
        return "NIK" if text.endswith("5") else "NIP"
    prose = _LINK.sub(" ", text)
    for found in _UNBROKEN.findall(prose):
        return "NIP" if len(found) == 18 else "NIK"
    for found in (*_IN_GROUPS.findall(prose), *_UNBROKEN.findall(text)):
        digits = re.sub(r"\D", "", found)
        if _PERSON_NUMBER.fullmatch(digits):
            return "NIP" if len(digits) == 18 else "NIK"
    return None


def _columns(tables: Iterable[FoundTable]) -> Iterator[Issue]:
    for table in tables:
        for header, place in zip(table.headers, table.columns, strict=True):
            own = header.strip().casefold() in every_header()
            if not own and is_personal_header(header):
                yield PERSONAL_COLUMN.at(None, safe_name(header, place), letter=letter(place))


def _cells(sheet: Sheet) -> Iterator[Issue]:
    suspects = filter(_is_suspect, set(chain.from_iterable(sheet.rows)))
    found = {cell: what for cell in suspects if (what := number_of_person(cell_text(cell)))}
    if not found:
        return
    for index in range(max(map(len, sheet.rows))):
        hits = {
            number: found[row[index]]
            for number, row in zip(sheet.row_numbers, sheet.rows, strict=True)
            if len(row) > index and row[index] in found
        }
        if hits:
            yield _cell_issue(_name_above(sheet, index), index, hits)


def _is_suspect(cell: Cell) -> bool:
    if type(cell) is str:
        return len(cell) >= SHORTEST_NUMBER or "+1" in cell
    return isinstance(cell, Decimal) and cell >= SMALLEST_NUMBER


def _name_above(sheet: Sheet, index: int) -> str:
    """The first text of a column, which is its header as a rule."""
    texts = (row[index] for row in sheet.rows if len(row) > index)
    return next((cell for cell in texts if isinstance(cell, str) and cell.strip()), "")


def _cell_issue(header: str, index: int, hits: Mapping[int, str]) -> Issue:
    what = " dan ".join(sorted(set(hits.values())))
    name = safe_name(header, index)
    return PERSONAL_CELL.at(None, name, what=what, count=len(hits), letter=letter(index), first=min(hits))


def safe_name(header: str, index: int) -> str:
    """The header of a column as it may be shown; its letter where the header is blank or is such a number."""
    name = header.strip()
    return printable(name) if name and number_of_person(name) is None else letter(index)
