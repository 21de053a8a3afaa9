"""The findings about reports, as titles: who has reported, which aksi lags, what one OPD still owes."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from components.dates import day_month
from components.formats import in_words, listing, number, opening, share

_NEAR = Fraction(15, 1000)  # how far a share may be from a plain fraction and still be called by it
_FRACTIONS = (
    (Fraction(1, 10), "satu dari sepuluh", "sepersepuluh"),
    (Fraction(1, 5), "satu dari lima", "seperlima"),
    (Fraction(1, 4), "satu dari empat", "seperempat"),
    (Fraction(1, 3), "satu dari tiga", "sepertiga"),
    (Fraction(1, 2), "separuh", "separuh"),
    (Fraction(2, 3), "dua dari tiga", "dua pertiga"),
    (Fraction(3, 4), "tiga dari empat", "tiga perempat"),
    (Fraction(4, 5), "empat dari lima", "empat perlima"),
    (Fraction(9, 10), "sembilan dari sepuluh", "sembilan persepuluh"),
)
_MOST_NAMED = 2


class ActionCount(NamedTuple):
    """One aksi: how many of the OPD that must do it have done it."""

    label: str
    done: int
    obliged: int


def overview_title(reported: int, obliged: int, period: str, due: date, today: date) -> str:
    """Say how many OPD have reported and, once the limit has passed, how many are late."""
    if obliged == 0:
        return f"Belum ada OPD yang wajib melapor {period}"
    if reported == obliged:
        everyone = f"Semua {number(obliged)} OPD" if obliged > 1 else "Satu OPD yang wajib"
        return f"{everyone} sudah melapor {period}"
    limit = f"batas lapor {day_month(due)}"
    if today > due:
        limit = f"{in_words(obliged - reported)} lewat batas {day_month(due)}"
    if reported == 0:
        return f"Belum ada OPD yang melapor {period}; {limit}"
    return f"{opening(reported)} dari {number(obliged)} OPD sudah melapor {period}; {limit}"


def progress_title(done: int, obliged: int) -> str:
    """Say what share of all obligations (OPD x aksi) is reported, as a fraction people say and as a count."""
    if obliged == 0:
        return "Belum ada kewajiban lapor pada periode ini"
    if done == 0:
        return f"Belum satu pun dari {number(obliged)} kewajiban dilaporkan"
    if done == obliged:
        return f"Semua {number(obliged)} kewajiban sudah dilaporkan"
    return (
        f"{_spoken(Fraction(done, obliged)).capitalize()} kewajiban sudah dilaporkan: {share(done, obliged)}"
    )


def worst_action_title(actions: Sequence[ActionCount]) -> str:
    """Name the aksi that lags most; actions worst first, as the chart draws them."""
    wanted = [action for action in actions if action.obliged]
    if not wanted:
        return "Belum ada aksi yang wajib pada periode ini"
    if all(action.done == action.obliged for action in wanted):
        return "Semua aksi sudah dilaksanakan oleh semua OPD yang wajib"
    if not any(action.done for action in wanted):
        return "Belum ada aksi yang dilaksanakan"
    worst = [action for action in wanted if action[1:] == wanted[0][1:]]
    figures = share(worst[0].done, worst[0].obliged, "OPD")
    if len(worst) <= _MOST_NAMED:
        first, *others = (action.label for action in worst)
        return f"{listing([first, *map(_within, others)])} paling tertinggal: {figures}"
    return f"{opening(len(worst))} aksi paling tertinggal, masing-masing {figures}"


def not_reported_title(names: Sequence[str], period: str, also: int = 0, earlier: str = "") -> str:
    """Say how many OPD have reported nothing for the period, and how many of them owe an earlier one too."""
    if not names:
        return f"Semua OPD sudah melapor {period}"
    both = f"{period} dan {earlier}" if also == len(names) else period
    if len(names) == 1:
        return f"Satu OPD belum melapor {both}: {names[0]}"
    title = f"{opening(len(names))} OPD belum melapor {both}"
    return f"{title}; {in_words(also)} di antaranya juga {earlier}" if 0 < also < len(names) else title


def opd_title(name: str, reported: int, missing: Sequence[str]) -> str:
    """Say what one OPD has reported and which aksi it still owes (their labels)."""
    obliged = reported + len(missing)
    if obliged == 0:
        return f"{name}: tidak ada laporan yang wajib"
    if not missing:
        return (
            f"{name}: semua {in_words(obliged)} laporan masuk"
            if obliged > 1
            else f"{name}: laporan sudah masuk"
        )
    if reported == 0:
        return f"{name}: belum ada laporan masuk, {in_words(obliged)} wajib"
    owed = (
        listing([_within(label) for label in missing])
        if len(missing) <= _MOST_NAMED
        else in_words(len(missing))
    )
    return f"{name}: {in_words(reported)} dari {in_words(obliged)} laporan masuk; {owed} belum"


def opd_states_title(verified: int, reported: int, nil: int, missing: int) -> str:
    """Count the aksi of one OPD by state, leaving out what is zero."""
    counts = (
        (verified, "terverifikasi"),
        (reported, "menunggu verifikasi"),
        (nil, "nihil"),
        (missing, "belum lapor"),
    )
    parts = [(count, state) for count, state in counts if count]
    if not parts:
        return "Tidak ada aksi yang wajib"
    (first, state), *rest = parts
    return ", ".join(
        [f"{opening(first)} aksi {state}", *(f"{in_words(count)} {state}" for count, state in rest)]
    )


def score_history_title(scores: Sequence[float | None]) -> str:
    """Say how the score of one OPD moved; scores oldest first, None where a period has none."""
    known = [score for score in scores if score is not None]
    if not known:
        return "Belum ada skor"
    first, last = number(known[0], 1), number(known[-1], 1)
    if len(known) == 1:
        return f"Skor pertama: {last}"
    moved = "tetap" if first == last else f"{'naik' if known[-1] > known[0] else 'turun'} dari {first} ke"
    return f"{opening(len(known))} periode: {moved} {last}"


def _spoken(ratio: Fraction) -> str:
    near = min(_FRACTIONS, key=lambda known: abs(known[0] - ratio))
    if abs(near[0] - ratio) <= _NEAR:
        return near[1]
    below = [name for fraction, _, name in _FRACTIONS if fraction < ratio]
    return f"lebih dari {below[-1]}" if below else f"kurang dari {_FRACTIONS[0][2]}"


def _within(label: str) -> str:
    """Write a label in the middle of a sentence; an abbreviation keeps its capitals."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]
