"""What an upload did or would do, as titles."""

from components.formats import in_words, number, opening


def ready_title(rows: int, questions: int) -> str:
    """Say what a file holds before it is stored; rows: new and changed ones."""
    if rows == 0:
        return "Berkas ini tidak mengubah apa pun"
    ready = f"{opening(rows)} baris siap disimpan"
    if questions == 0:
        return ready
    return f"{opening(rows)} baris siap; {in_words(questions)} pertanyaan belum dijawab"


def difference_title(new: int, changed: int, unchanged: int, ended: int = 0) -> str:
    """Count the rows by what would happen to them."""
    parts = [f"{number(new)} baru", f"{number(changed)} berubah", f"{number(unchanged)} tetap"]
    return "Perubahan: " + ", ".join([*parts, f"{number(ended)} berakhir"] if ended else parts)


def refused_title(problems: int, first: str = "") -> str:
    """Say why a file was refused: its only problem in words, or how many there are."""
    if first and problems <= 1:
        return f"Berkas ditolak: {first}"
    return f"Berkas ditolak: {in_words(problems)} hal perlu diperbaiki"


def saved_title(rows: int) -> str:
    """Say how many rows an upload stored."""
    return f"{opening(rows)} baris tersimpan" if rows else "Tidak ada yang berubah"


def undone_title(rows: int, kept: int) -> str:
    """Say what an undo restored and what it left because somebody changed it since."""
    title = f"{opening(rows)} baris dikembalikan" if rows else "Tidak ada baris yang dikembalikan"
    return f"{title}; {in_words(kept)} dibiarkan karena sudah diubah lagi" if kept else title
