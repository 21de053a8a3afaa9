"""The Indonesian words of the upload dialog: findings as titles, states of files, buttons."""

from __future__ import annotations

from collections.abc import Sequence

from components.formats import in_words, number, opening
from components.text import escape
from components.widgets.upload_types import IssueLike, PlanLike, ResultLike, StoredCountsLike

UPLOAD = "Unggah data"
CHOOSE_TITLE = "Pilih berkas yang akan dikirim"
CHOOSE_FILE = "Berkas CSV, Excel, atau LibreOffice; boleh beberapa sekaligus"
CHOSEN_FILE = "Berkas yang dikirim"
READING_FILE = "Membaca {name} …"
READING_ONE_OF = "Membaca {name}, berkas {place} dari {count} …"
NOTHING_STORED = "Tidak ada yang disimpan."
OTHER_FILE = "Pilih berkas lain"
MORE_FILES = "Tambah berkas"
CLOSE = "Tutup pesan ini"
CANCEL = "Batal, tidak ada yang berubah"
TRY_AGAIN = "Coba lagi"
HISTORY = "Lihat di Unggahan"

STATES = {
    "waiting": "menunggu giliran",
    "reading": "sedang dibaca",
    "unread": "belum terbaca",
    "questions": "perlu jawaban",
    "errors": "perlu perbaikan",
    "refused": "ditolak",
    "ready": "siap disimpan",
    "nothing": "tidak ada perubahan",
    "stored": "tersimpan",
}

DIFFERENCE_COLUMNS = ("Baris", "Jenis", "Kunci", "Kolom", "Tersimpan kini", "Menjadi")
DIFFERENCE_TITLE = "Perubahan: {counts}"
NOT_YET = "belum ada"
EMPTY = "kosong"
ONLY_FIRST = "Hanya {shown} baris pertama dari {count} yang ditampilkan di sini."
ABSENT = "{count} baris tersimpan tidak ada dalam berkas ini; semuanya tetap"
ABSENT_COLUMN = "Tersimpan, tidak ada dalam berkas"

CONFLICTS_TITLE = "Orang lain baru saja mengubah {count} isi yang sama"
CONFLICTS = (
    "Belum ada yang disimpan. Bandingkan kedua nilai di bawah ini. "
    "Bila nilai dari berkas ini yang benar, simpan sekali lagi; nilai orang lain tetap ada dalam riwayat."
)
CONFLICT_COLUMNS = (
    "Baris",
    "Kunci",
    "Kolom",
    "Semula",
    "Disimpan orang lain",
    "Dari berkas ini",
    "Oleh",
    "Pada",
)


def title(plan: PlanLike) -> str:
    """The finding about a file, as Markdown: what is ready, asked or wrong, or that nothing changes."""
    waiting = sum(question.open for question in plan.reading.questions)
    rows = plan.counts.new + plan.counts.changed + plan.counts.unchanged
    if waiting:
        errors = sum(issue.refuses for issue in plan.issues) + plan.reading.issues_beyond
        asked = f"Berkas terbaca; {in_words(waiting)} pertanyaan belum dijawab"
        return f"{asked}; {number(errors)} masalah perlu diperbaiki" if plan.refused else asked
    if plan.refused:
        return f"Berkas ditolak: {escape(_reason(plan))}"
    if plan.known_file and plan.changes_nothing:
        return "Berkas ini sudah tersimpan; tidak ada yang berubah"
    if plan.changes_nothing:
        return f"{opening(rows)} baris sama dengan yang tersimpan; tidak ada yang berubah"
    return f"{opening(rows)} baris siap: {counts(plan.counts)}"


def counts(found: StoredCountsLike) -> str:
    """Rows by what becomes of them: 9 baru, 2 berubah, 1 tetap."""
    parts = ((found.new, "baru"), (found.changed, "berubah"), (found.unchanged, "tetap"))
    return ", ".join(f"{number(count)} {word}" for count, word in parts if count) or "tidak ada baris"


def save_button(found: StoredCountsLike) -> str:
    """The last button, with what it does: Simpan 12 baris."""
    return f"Simpan {number(found.new + found.changed + found.unchanged)} baris"


def saved_title(found: StoredCountsLike) -> str:
    """What an upload did: Dua belas baris tersimpan."""
    rows = found.new + found.changed + found.unchanged
    if not found.new and not found.changed:
        return f"{opening(rows)} baris sudah tersimpan; tidak ada yang berubah"
    return f"{opening(rows)} baris tersimpan"


def saved_all(results: Sequence[tuple[str, ResultLike]]) -> str:
    """What the dialog did, each file with its result: Dua berkas tersimpan."""
    return (
        saved_title(results[0][1].counts)
        if len(results) == 1
        else f"{opening(len(results))} berkas tersimpan"
    )


def saved_lines(results: Sequence[tuple[str, ResultLike]]) -> str:
    """What became of the rows of each file, as Markdown."""
    lines = [f"**{escape(name)}**: {counts(result.counts)}." for name, result in results]
    return "  \n".join(lines)


def history_label(file_name: str, count: int) -> str:
    """The link to a stored file; named where there are several."""
    return HISTORY if count == 1 else f"{HISTORY}: {escape(file_name)}"


def refusal(issues: Sequence[IssueLike]) -> str:
    """Why nothing was stored and what to do, as Markdown; one finding is already the title."""
    if len(issues) == 1:
        return f"{NOTHING_STORED} {escape(issues[0].fix)}"
    lines = [f"- {escape(issue.message)} {escape(issue.fix)}" for issue in issues]
    return "\n".join([NOTHING_STORED, "", *lines])


def _reason(plan: PlanLike) -> str:
    errors = [issue for issue in plan.issues if issue.refuses]
    whole_file = [issue for issue in errors if issue.row is None]
    if whole_file or len(errors) == 1:
        sentence = (whole_file or errors)[0].message.removesuffix(".")
        return sentence[:1].lower() + sentence[1:]
    rows = len({issue.row for issue in errors})
    return f"{number(len(errors) + plan.reading.issues_beyond)} masalah pada {number(rows)} baris"
