"""The words around the findings about a file: the table, its filters, mending cells, the files."""

from __future__ import annotations

from components.formats import number

ROW, COLUMN, VALUE, MESSAGE, FIX, NEW = "Baris", "Kolom", "Isi", "Masalah", "Yang perlu dilakukan", "Isi baru"
COLUMNS = (ROW, COLUMN, VALUE, MESSAGE, FIX)
TITLE = "Yang perlu diperbaiki"
WARNINGS_TITLE = "Yang perlu dilihat lagi, tetap dapat disimpan"
MEND_NOTE = (
    "Ketik isi yang benar di kolom “Isi baru”, lalu baca lagi; berkas di komputer Anda tidak berubah. "
    "Atau unduh berkasnya dengan kolom masalah, perbaiki, dan kirim lagi."
)
MEND = "Baca lagi dengan {count} perbaikan"
MEND_NONE = "Baca lagi dengan perbaikan"
WHOLE_ROWS = "Yang menyangkut seluruh baris"
DOWNLOAD = "Unduh daftar masalah"
DOWNLOAD_MARKED = "Unduh berkas dengan kolom masalah"
BY_COLUMN, BY_PROBLEM, SEARCH = "Kolom", "Jenis masalah", "Cari"
SEARCH_HINT = "baris, isi, atau kata"
ALL = "Semua"
NO_COLUMN = "seluruh baris"
NONE_FOUND = "Tidak ada masalah yang cocok dengan saringan ini."


def beyond(count: int) -> str:
    """How many findings are not listed."""
    return f"Masih ada {number(count)} masalah lain yang tidak terdaftar."


def shown(found: int, count: int) -> str:
    """How many findings the filters leave."""
    return f"{number(count)} masalah" if found == count else f"{number(found)} dari {number(count)} masalah"


def mend_button(count: int) -> str:
    """The button that reads the file again with the cells typed anew."""
    return MEND.format(count=number(count)) if count else MEND_NONE


def option(name: str, count: int) -> str:
    """A choice of a filter with how much it holds."""
    return f"{name} ({number(count)})"
