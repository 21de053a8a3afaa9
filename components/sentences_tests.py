"""The findings about urine tests and their money, as titles."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_CEILING, Decimal

from components.dates import month_name
from components.formats import in_words, number, opening, percent_of, rupiah_short, share, target
from components.sentences import small
from data.rules.suppression import Count, Shown


def people_for(goal: float, staff: int) -> int:
    """Return how many people a target share of staff means, rounded up."""
    return int((Decimal(str(goal)) * staff).to_integral_value(ROUND_CEILING))


def coverage_title(tested: int | None, staff: int, goal: float, lacking: int | None, year: int) -> str:
    """Say how many were tested and what the target still needs.

    tested: None without any report; lacking: rupiah beyond the remaining money, None without a unit cost.
    """
    if tested is None:
        return f"Belum ada laporan tes urine tahun {year}"
    if staff == 0:
        return f"{number(tested)} pegawai dites; jumlah pegawai belum diisi"
    title = f"{share(tested, staff)} pegawai dites ({percent_of(tested, staff)})"
    if tested == 0:
        title = f"Belum ada dari {number(staff)} pegawai yang dites"
    missing = people_for(goal, staff) - tested
    if missing <= 0:
        return f"{title}; target {target(goal)} tercapai"
    if lacking is None:
        return f"{title}; target {target(goal)} perlu {number(missing)} orang lagi"
    if lacking == 0:
        return f"{title}; sisa dana cukup untuk target {target(goal)}"
    return f"{title}; perlu {rupiah_short(lacking)} lagi untuk target {target(goal)}"


def budget_title(possible: int | None, missing: int, goal: float) -> str:
    """Say how far the remaining money reaches.

    possible: people it can test, None without money or unit cost on record; missing: people the target
    needs beyond those tested so far.
    """
    if possible is None:
        return "Belum ada anggaran dan biaya satuan tes urine"
    short = missing - possible
    money = (
        f"Sisa dana cukup untuk {number(possible)} orang"
        if possible
        else "Sisa dana tidak cukup untuk satu tes pun"
    )
    if missing <= 0:
        return f"{money}; target {target(goal)} sudah tercapai"
    if short <= 0:
        return f"{money}; target {target(goal)} dapat dicapai"
    return f"{money}; menuju target {target(goal)} masih kurang {number(short)}"


def tested_opd_title(tested: int, reached: int) -> str:
    """Say how many OPD tested anybody and how many of them reached the target."""
    if tested == 0:
        return "Belum ada OPD yang dites"
    title = f"{opening(tested)} OPD sudah dites"
    if reached == 0:
        return f"{title}; belum ada yang mencapai target"
    if reached == tested:
        return f"{title} dan mencapai target" if tested == 1 else f"{title}; semuanya mencapai target"
    return f"{title}; {in_words(reached)} di antaranya mencapai target"


def untested_opd_title(names: Sequence[str]) -> str:
    """Say how many OPD have tested nobody this year."""
    if not names:
        return "Semua OPD sudah dites tahun ini"
    if len(names) == 1:
        return f"Satu OPD belum dites tahun ini: {names[0]}"
    return f"{opening(len(names))} OPD belum dites tahun ini"


def months_title(tested: Mapping[int, int]) -> str:
    """Say the shape of the year; tested: people per month (1-12), every month up to the last known one."""
    busy = [month for month in sorted(tested) if tested[month]]
    if not busy:
        return "Dites per bulan: belum ada"
    if len(busy) == 1:
        return f"Dites per bulan: hanya {month_name(busy[0])}, {number(tested[busy[0]])} orang"
    idle = max(tested) - busy[-1]
    if idle >= 1:
        word = "berhenti sejak" if idle > 1 else "belum ada pada"
        return f"Dites per bulan: {word} {month_name(busy[-1] + 1)}"
    peak = max(busy, key=lambda month: tested[month])
    return f"Dites per bulan: terbanyak {month_name(peak)}, {number(tested[peak])} orang"


def findings_title(confirmed: Count, k: int) -> str:
    """Say what is confirmed; a count of 1 to k-1 is never named."""
    if confirmed.status is Shown.NONE:
        return "Belum ada hasil tes urine"
    if confirmed.status is Shown.HIDDEN:
        return "Jumlah temuan terkonfirmasi disembunyikan"
    if confirmed.status is Shown.SMALL:
        return f"Temuan terkonfirmasi: {small(k)}"
    return (
        f"{number(confirmed.value)} temuan terkonfirmasi"
        if confirmed.value
        else "Tidak ada temuan terkonfirmasi"
    )
