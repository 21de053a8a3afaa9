"""The findings of a meeting's slides, as titles."""

from collections.abc import Mapping, Sequence

from components.dates import date_full, days
from components.formats import in_words, listing, number, opening, rupiah_short, share, target
from data.rules.follow_ups import FollowUpState
from data.rules.meetings import MeetingLine
from data.rules.target_plans import TargetPlan

_MOST_NAMED = 2


def earlier_title(counts: Mapping[FollowUpState, int]) -> str:
    """Say how many follow-ups of earlier meetings are done, and how many are late."""
    done, late = counts[FollowUpState.DONE], counts[FollowUpState.LATE]
    whole = sum(counts.values()) - counts[FollowUpState.CANCELLED]
    if whole == 0:
        return "Semua tindak lanjut rapat sebelumnya dibatalkan"
    if done == whole:
        return "Semua tindak lanjut rapat sebelumnya selesai"
    first = f"{opening(done)} dari {in_words(whole)}" if done else f"Belum satu pun dari {in_words(whole)}"
    title = f"{first} tindak lanjut rapat sebelumnya selesai"
    return f"{title}; {in_words(late)} terlambat" if late else f"{title}; tidak ada yang terlambat"


def late_title(late: int, longest: int, left: int) -> str:
    """Say how many of the follow-ups of a list are late and by how much; left: how many are not done."""
    if late:
        return f"{opening(late)} tindak lanjut terlambat, paling lama {days(longest)}"
    return f"{opening(left)} tindak lanjut masih berjalan" if left else "Tidak ada tindak lanjut yang tersisa"


def missing_title(missing: Mapping[str, tuple[int, int]], period: str, *, due: bool) -> str:
    """Say what of some aksi has not come in; missing: label to OPD without a report and OPD that must."""
    verb = f"belum lapor {period}" if due else f"belum masuk untuk {period}"
    if not any(count for count, _ in missing.values()):
        return f"Semua OPD sudah melapor semua aksi {period}"
    if len(missing) == 1:
        [(label, (count, whole))] = missing.items()
        return f"{label}: {share(count, whole, 'OPD')} {verb}"
    counts = sorted(count for count, _ in missing.values())
    if counts[0] == counts[-1]:
        return f"{opening(len(missing))} aksi: masing-masing {number(counts[0])} OPD {verb}"
    span = f"{number(counts[0])} sampai {number(counts[-1])}"
    return f"{opening(len(missing))} aksi belum lengkap: {span} OPD {verb}"


def changes_title(newly: int, moved: int, since: MeetingLine) -> str:
    """Say how many reports came in since a meeting; moved: how many states are another now."""
    day = date_full(since.held_on)
    if newly:
        return f"{opening(newly)} laporan baru masuk sejak rapat {day}"
    if moved:
        return f"{opening(moved)} laporan berubah keadaan sejak rapat {day}"
    return f"Keadaan laporan tidak berubah sejak rapat {day}"


def ranking_title(size_class: str, best: Sequence[str], score: float | None, without: int) -> str:
    """Say who leads a size class; best: those that share the first place; without: OPD that have no score."""
    if score is None or not best:
        return f"{size_class}: belum ada skor"
    if len(best) <= _MOST_NAMED:
        title = f"{size_class}: {listing(list(best))} tertinggi dengan {number(score, 1)}"
    else:
        title = f"{size_class}: {in_words(len(best))} OPD tertinggi dengan {number(score, 1)}"
    return f"{title}; {in_words(without)} tanpa skor" if without else title


def grave_title(desa: int, kecamatan: int, classes: Sequence[str]) -> str:
    """Say in how many kecamatan the desa of the gravest classes lie; classes: those that some desa is in."""
    names = " atau ".join(name.lower() for name in classes)
    return f"{opening(desa)} desa {names}, di {in_words(kecamatan)} kecamatan"


def planner_title(plans: Sequence[TargetPlan]) -> str:
    """Say how far the money that is left reaches; plans: lowest target first."""
    if any(plan.people_lacking is None for plan in plans if not plan.is_reached):
        return "Biaya per orang belum diketahui, target belum dapat dihitung"
    within = [plan for plan in plans if plan.is_affordable]
    beyond = [plan for plan in plans if not plan.is_affordable]
    if not beyond:
        return f"Sisa dana cukup sampai target {target(within[-1].target)}"
    lacking = f"target {target(beyond[0].target)} kurang {rupiah_short(beyond[0].rupiah_missing or 0)}"
    if not within:
        return f"Sisa dana belum cukup: {lacking}"
    if within[-1].is_reached:
        return f"Target {target(within[-1].target)} tercapai; {lacking}"
    return f"Sisa dana cukup sampai target {target(within[-1].target)}; {lacking}"


def decisions_title(count: int, due_this_year: int, year: int) -> str:
    """Say how many decisions were taken, and how many of them are due within the year."""
    title = f"{opening(count)} kesepakatan rapat hari ini"
    if due_this_year == count:
        return f"{title}, {'semua ' if count > 1 else ''}jatuh tempo tahun {year}"
    if due_this_year:
        return f"{title}, {in_words(due_this_year)} jatuh tempo tahun {year}"
    return title
