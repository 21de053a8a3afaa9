"""The findings of the layers about change and coverage, as titles."""

from collections.abc import Iterable

from components.formats import in_words, number, opening
from components.text_maps import HIDDEN, NO_DATA, small_words
from data.rules.suppression import Count, Shown


def change_title(rising: int, falling: int, before: int) -> str:
    """Say in how many kecamatan cases rose and fell against the same months of the year before."""
    if not rising and not falling:
        return f"Dibanding {before}, tidak ada perubahan kasus yang dapat ditampilkan"
    if not rising or not falling:
        verb = "naik" if rising else "turun"
        return f"Dibanding {before}, kasus {verb} di {in_words(rising or falling)} kecamatan"
    return f"Dibanding {before}, kasus naik di {in_words(rising)} kecamatan dan turun di {in_words(falling)}"


def bersinar_title(declared: int, desa: int) -> str:
    """Say how many desa are Desa Bersinar."""
    if not declared:
        return f"Belum ada Desa Bersinar di antara {number(desa)} desa dan kelurahan"
    return f"{opening(declared)} dari {number(desa)} desa dan kelurahan adalah Desa Bersinar"


def volunteers_title(served: int, desa: int) -> str:
    """Say how many desa have volunteers."""
    if not served:
        return f"Belum ada relawan tercatat di {number(desa)} desa dan kelurahan"
    return f"Relawan tercatat di {in_words(served)} dari {number(desa)} desa dan kelurahan"


def uncared_title(grave: int, without: int, classed: int) -> str:
    """Say how many classed desa have no volunteer that is known of, and how many of them are grave."""
    if not without:
        return f"Semua {number(classed)} desa yang dinilai mempunyai relawan"
    title = f"{opening(without)} dari {number(classed)} desa yang dinilai belum tercatat mempunyai relawan"
    return f"{title}, {in_words(grave)} di antaranya bahaya atau waspada" if grave else title


def suspects_words(roles: Iterable[tuple[str, Count]], k: int) -> str:
    """Say how many suspects there are in each role, as Markdown; a hidden count in words."""
    return " · ".join(f"{role} {_people(count, k)}" for role, count in roles)


def _people(count: Count, k: int) -> str:
    if count.value is not None:
        return f"**{number(count.value)}**"
    if count.status is Shown.NONE:
        return NO_DATA
    return small_words(k) if count.status is Shown.SMALL else HIDDEN
