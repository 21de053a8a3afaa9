"""The words for how a file was understood: its facts, its skipped and total rows, its columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from components.dates import date_full
from components.formats import DASH, listing, number
from components.text import escape
from components.widgets.upload_types import ColumnLike, ReadingLike, SkippedLike, TotalLike

TITLE = "{count} kolom, cara membacanya"
COLUMNS = ("Kolom", "Menjadi", "Dibaca sebagai", "Tertulis → terbaca", "Bukti")
SHOW = "Cara berkas ini dibaca"
TITLES = "Judul di atas tabel: {titles}."
SKIPPED = "Dilewati: {rows}."
MORE = "{count} alasan lain"
ARROW = " → "
NOTHING = "kosong"

SIGNS = {".": "titik", ",": "koma"}
DELIMITERS = {";": "titik koma", ",": "koma", "\t": "tab", "|": "garis tegak"}
KINDS = {
    "text": "teks",
    "int": "bilangan bulat",
    "number": "bilangan",
    "rupiah": "rupiah",
    "date": "tanggal",
    "yesno": "ya atau tidak",
    "choice": "pilihan",
    "opd": "OPD",
    "aksi": "aksi",
    "area": "wilayah",
    "desa": "desa",
    "period": "periode",
    "year": "tahun",
    "span": "bulan",
}
FEW_REASONS, FEW_TITLES = 6, 4


def facts(file_name: str, kabupaten: str, template_title: str, reading: ReadingLike) -> str:
    """The facts of a file in one line of Markdown: name, template, kabupaten, and how it was read."""
    parts = [f"**{escape(file_name)}**"]
    parts += [f"templat {template_title}"] if template_title else []
    parts += [kabupaten]
    parts += [reading.kind.upper()] if reading.kind else []
    parts += [f"lembar {escape(reading.sheet)}"] if reading.sheet else []
    parts += [f"judul kolom di baris {reading.header_row}"] if reading.header_row else []
    parts += [f"pemisah {DELIMITERS[reading.delimiter]}"] if reading.delimiter else []
    parts += [reading.encoding] if reading.encoding else []
    return " · ".join(parts)


def notes(reading: ReadingLike) -> list[str]:
    """What stands around the rows, as lines of Markdown: titles, skipped rows with the reason."""
    lines = []
    if reading.titles:
        titles = listing([f"“{escape(each)}”" for each in reading.titles[:FEW_TITLES]])
        lines.append(TITLES.format(titles=titles))
    if reading.skipped_rows:
        lines.append(SKIPPED.format(rows="; ".join(_skipped(reading.skipped_rows))))
    return lines


def total(check: TotalLike) -> str:
    """A row of totals in a line of Markdown: what agrees with the rows, and what differs by how much."""
    parts = [f"cocok untuk {listing([escape(each) for each in check.agreeing])}"] if check.agreeing else []
    parts += [
        f":orange[**{escape(header)}** tertulis {escape(written)}, isinya berjumlah {escape(summed)}]"
        for header, (written, summed) in check.differing.items()
    ]
    return f"Baris {check.row} {escape(check.label)}: {'; '.join(parts) or 'tidak dapat diperiksa'}."


def how_read(column: ColumnLike) -> str:
    """How the cells of a column were understood: titik = ribuan, koma = pecahan; hari/bulan/tahun."""
    if column.ambiguous:
        return "belum pasti"
    parts = [column.date_order or KINDS.get(column.kind, column.kind)]
    signs = ((column.thousands, "ribuan"), (column.decimal, "pecahan"))
    if not column.date_order:
        parts += [f"{SIGNS.get(sign, sign)} = {role}" for sign, role in signs if sign]
    parts += [f"satuan {column.unit}"] if column.unit and column.unit != "Rp" else []
    return ", ".join(parts)


def samples(column: ColumnLike) -> str:
    """Up to three cells as written and as read, one a line, as Markdown."""
    say = str if column.kind == "year" else as_read
    return "  \n".join(
        f"{escape(written) or NOTHING}{ARROW}{escape(say(read))}" for written, read in column.samples[:3]
    )


def as_read(value: Any) -> str:
    """A value as it would be stored, for a person: dates in words, decimal comma."""
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, date):
        return date_full(value)
    if isinstance(value, tuple):
        return DASH.join(dict.fromkeys(as_read(each) for each in value))
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        return number(value, max(0, -exponent) if isinstance(exponent, int) else 0)
    return number(value) if isinstance(value, int) else str(value)


def row_numbers(rows: Iterable[int]) -> str:
    """Row numbers with runs drawn together: 1–3, 17."""
    runs: list[list[int]] = []
    for row in sorted(set(rows)):
        if runs and row == runs[-1][-1] + 1:
            runs[-1][1:] = [row]
        else:
            runs.append([row])
    return ", ".join(DASH.join(map(str, run)) for run in runs)


def _skipped(rows: Sequence[SkippedLike]) -> list[str]:
    reasons = [
        f"baris {row_numbers(each.row for each in group)} ({escape(why)})"
        for why, group in groupby(sorted(rows, key=lambda each: (each.why, each.row)), lambda each: each.why)
    ]
    rest = len(reasons) - FEW_REASONS
    return reasons[:FEW_REASONS] + ([MORE.format(count=number(rest))] if rest > 0 else [])
