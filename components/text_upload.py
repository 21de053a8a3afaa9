"""The Indonesian words of the upload dialog: findings as titles, facts of a file, buttons."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from components.dates import date_full
from components.formats import number, opening
from components.text import escape
from components.widgets.upload_types import ColumnLike, CountsLike, IssueLike, PlanLike, ReadingLike

UPLOAD = "Unggah data"
CHOOSE_FILE = "Berkas CSV menurut salah satu templat"
CHOOSE_TEMPLATE = "Belum punya templatnya? Pilih, lalu unduh"
DOWNLOAD_TEMPLATE = "Unduh templat {name}"
DOWNLOAD_EXAMPLE = "Unduh contoh terisi"
DOWNLOAD_ISSUES = "Unduh daftar masalah"
READING_FILE = "Membaca {name} …"
NOTHING_STORED = "Tidak ada yang disimpan."
OTHER_FILE = "Pilih berkas lain"
CLOSE = "Tutup pesan ini"
CANCEL = "Batal, tidak ada yang berubah"

ISSUE_COLUMNS = ("Baris", "Kolom", "Isi", "Masalah", "Yang perlu dilakukan")
ISSUES_TITLE = "Yang perlu diperbaiki"
WARNINGS_TITLE = "Yang perlu dilihat lagi, tetap dapat disimpan"
DIFFERENCE_COLUMNS = ("Baris", "Jenis", "Kunci", "Kolom", "Tersimpan kini", "Menjadi")
DIFFERENCE_TITLE = "Perubahan: {counts}"
READING_COLUMNS = ("Kolom", "Dibaca sebagai", "Tertulis", "Tersimpan", "Bukti")
READING_TITLE = "Cara membaca bilangan dan tanggal"
NOT_YET = "belum ada"
EMPTY = "kosong"
ONLY_FIRST = "Hanya {shown} baris pertama dari {count} yang ditampilkan di sini."

SIGNS = {".": "titik", ",": "koma"}
DELIMITERS = {";": "titik koma", ",": "koma", "\t": "tab", "|": "garis tegak"}


def title(plan: PlanLike) -> str:
    """The finding about a file, as Markdown: what is ready, that nothing changes, or why it is refused."""
    rows = plan.counts.new + plan.counts.changed + plan.counts.unchanged
    if plan.refused:
        return f"Berkas ditolak: {escape(_reason(plan))}"
    if plan.known_file and plan.changes_nothing:
        return "Berkas ini sudah tersimpan; tidak ada yang berubah"
    if plan.changes_nothing:
        return f"{opening(rows)} baris sama dengan yang tersimpan; tidak ada yang berubah"
    return f"{opening(rows)} baris siap: {counts(plan.counts)}"


def counts(found: CountsLike) -> str:
    """Rows by what becomes of them: 9 baru, 2 berubah, 1 tetap."""
    parts = ((found.new, "baru"), (found.changed, "berubah"), (found.unchanged, "tetap"))
    return ", ".join(f"{number(count)} {word}" for count, word in parts if count) or "tidak ada baris"


def save_button(found: CountsLike) -> str:
    """The last button, with what it does: Simpan 12 baris."""
    return f"Simpan {number(found.new + found.changed + found.unchanged)} baris"


def saved_title(found: CountsLike) -> str:
    """What an upload did: Dua belas baris tersimpan."""
    rows = found.new + found.changed + found.unchanged
    if not found.new and not found.changed:
        return f"{opening(rows)} baris sudah tersimpan; tidak ada yang berubah"
    return f"{opening(rows)} baris tersimpan"


def facts(file_name: str, kabupaten: str, template_title: str, reading: ReadingLike) -> str:
    """The facts of a file in one line of Markdown: name, template, kabupaten, and how it was read."""
    parts = [f"**{escape(file_name)}**"]
    parts += [f"templat {template_title}"] if template_title else []
    parts += [kabupaten]
    parts += [f"judul kolom di baris {reading.header_row}"] if reading.header_row else []
    parts += [f"pemisah {DELIMITERS[reading.delimiter]}"] if reading.delimiter else []
    parts += [reading.encoding] if reading.encoding else []
    return " · ".join(parts)


def refusal(issues: Sequence[IssueLike]) -> str:
    """Why nothing was stored and what to do, as Markdown; one finding is already the title."""
    if len(issues) == 1:
        return f"{NOTHING_STORED} {escape(issues[0].fix)}"
    lines = [f"- {escape(issue.message)} {escape(issue.fix)}" for issue in issues]
    return "\n".join([NOTHING_STORED, "", *lines])


def beyond(count: int) -> str:
    """How many findings are not listed."""
    return f"Masih ada {number(count)} masalah lain yang tidak terdaftar."


def how_read(column: ColumnLike) -> str:
    """How the cells of a column were understood: titik = ribuan, koma = pecahan; hari/bulan/tahun."""
    if column.ambiguous:
        return "belum pasti"
    if column.date_order:
        return column.date_order
    thousands, decimal = SIGNS[column.thousands or "."], SIGNS[column.decimal or ","]
    return f"{thousands} = ribuan, {decimal} = pecahan"


def as_read(value: Any) -> str:
    """A value as it would be stored, for a person: dates in words, decimal comma."""
    if isinstance(value, date):
        return date_full(value)
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        return number(value, max(0, -exponent) if isinstance(exponent, int) else 0)
    return number(value) if isinstance(value, int) else str(value)


def _reason(plan: PlanLike) -> str:
    errors = [issue for issue in plan.issues if issue.refuses]
    whole_file = [issue for issue in errors if issue.row is None]
    if whole_file or len(errors) == 1:
        sentence = (whole_file or errors)[0].message.removesuffix(".")
        return sentence[:1].lower() + sentence[1:]
    rows = len({issue.row for issue in errors})
    return f"{number(len(errors) + plan.reading.issues_beyond)} masalah pada {number(rows)} baris"
