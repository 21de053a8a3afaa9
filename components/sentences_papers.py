"""Sentences of the minutes, computed: how many of how many have done it, and who has not."""

from collections.abc import Collection, Sequence
from datetime import date

from components.dates import date_full, lateness, month_year
from components.formats import NBSP, in_words, listing, number, percent, rupiah, target
from data.rules.meetings import Attendance, attendance_totals

_ALMOST = 999
"""In thousandths: what is less than all is never written as all."""


def part_words(part: int, whole: int) -> str:
    """Write 25 (69,4 %); a part is never rounded to nothing or to all of it."""
    thousandths = round(1000 * part / whole)
    if 0 < part < whole:
        thousandths = min(max(thousandths, 1), _ALMOST)
    return f"{number(part)} ({number(thousandths / 10, 1)}{NBSP}%)"


def done_sentence(part: int, whole: int, done: str, missing: Sequence[str], who: str = "OPD") -> str:
    """Say: Dari 36 OPD, 25 (69,4 %) telah menyampaikan laporan B12 2026; yang belum: BPBD dan Dishub.

    done: what is done, as menyampaikan laporan B12 2026; missing: names, or none to leave them out.
    """
    if whole == 0:
        return f"Tidak ada {who} yang wajib {done}."
    if part == whole:
        everyone = f"Seluruh {number(whole)} {who}" if whole > 1 else f"Satu-satunya {who} yang wajib"
        return f"{everyone} telah {done}."
    if part == 0:
        return f"Dari {number(whole)} {who}, belum ada yang {done}."
    rest = f"; yang belum: {listing(missing)}" if missing else ""
    return f"Dari {number(whole)} {who}, {part_words(part, whole)} telah {done}{rest}."


def came_sentences(lines: Collection[Attendance], names: dict[str, str]) -> list[str]:
    """Say how many of the invited OPD came, with how many people, and which did not."""
    totals = attendance_totals(lines)
    if all(each.present is None for each in lines):
        return [f"{number(totals.invited)} OPD diundang; kehadiran tidak dicatat."]
    absent = [names.get(each.opd_code, each.opd_code) for each in lines if each.invited and each.present == 0]
    unknown = [
        names.get(each.opd_code, each.opd_code) for each in lines if each.invited and each.present is None
    ]
    found = [_came(totals.came, totals.invited, totals.people)]
    found += [f"Tidak hadir: {listing(absent)}."] if absent else []
    found += [f"Kehadiran belum dicatat: {listing(unknown)}."] if unknown else []
    found += [f"Hadir tanpa undangan: {in_words(totals.uninvited)} OPD."] if totals.uninvited else []
    return found


def due_sentence(period: str, due: date, days_late: int) -> str:
    """Say: Batas waktu laporan B12 2026 adalah 15 November 2026 (lewat 7 hari)."""
    far = lateness(days_late, "lewat")
    return f"Batas waktu laporan {period} adalah {date_full(due)} ({far})."


def tests_sentence(tested: int, staff: int, until: date | None) -> str:
    """Say how many of all staff were tested in a year, up to a month."""
    span = f"Sampai dengan {month_year(until)}, " if until else ""
    if not staff:
        return _capital(f"{span}{number(tested)} pegawai telah dites; jumlah pegawai belum diisi.")
    if not tested:
        return _capital(f"{span}belum ada dari {number(staff)} pegawai yang dites.")
    return _capital(f"{span}dari {number(staff)} pegawai, {part_words(tested, staff)} telah dites urine.")


def target_sentence(goal: float, people: int, tested: int) -> str:
    """Say what the target means in people, and what is lacking."""
    means = f"Target {target(goal)} berarti {number(people)} orang"
    lacking = people - tested
    return (
        f"{means}; masih kurang {number(lacking)} orang." if lacking > 0 else f"{means} dan sudah tercapai."
    )


def money_sentence(pagu: int, spent: int, blocked: int, remaining: int) -> str:
    """Say what there was, what was spent and what is left, in whole rupiah."""
    held = f", diblokir {rupiah(blocked)}" if blocked else ""
    share = f" ({percent(spent / pagu, 1)})" if pagu else ""
    return f"Dari pagu {rupiah(pagu)}, terpakai {rupiah(spent)}{share}{held}; sisa {rupiah(remaining)}."


def shortfall_sentence(possible: int | None, lacking: int | None, missing: int | None) -> str:
    """Say how many people the money still reaches, and what the target lacks beyond it."""
    if possible is None or lacking is None or missing is None:
        return "Biaya satuan tes urine belum diketahui."
    reaches = f"Sisa dana cukup untuk {number(possible)} orang"
    if lacking == 0:
        return f"{reaches}, sehingga target dapat dicapai."
    return f"{reaches}; untuk target masih kurang {rupiah(missing)} bagi {number(lacking)} orang."


def follow_ups_sentence(done: int, whole: int, late: int) -> str:
    """Say how many follow-ups of earlier meetings are done, and how many are late."""
    if whole == 0:
        return "Tidak ada tindak lanjut dari rapat sebelumnya."
    behind = f"; {in_words(late)} terlambat" if late else "; tidak ada yang terlambat"
    if done == whole:
        return f"Seluruh {number(whole)} tindak lanjut telah selesai."
    if done == 0:
        return f"Dari {number(whole)} tindak lanjut, belum ada yang selesai{behind}."
    return f"Dari {number(whole)} tindak lanjut, {part_words(done, whole)} telah selesai{behind}."


def changes_sentence(since: date | None, submitted: int, changed: int) -> str:
    """Say what came in since the last meeting."""
    if since is None:
        return "Belum ada rapat sebelumnya yang dicatat di sini untuk dibandingkan."
    if not changed:
        return f"Sejak rapat {date_full(since)} keadaan laporan tidak berubah."
    return (
        f"Sejak rapat {date_full(since)}, {number(changed)} keadaan laporan berubah; "
        f"{number(submitted)} di antaranya laporan yang baru masuk."
    )


def _came(came: int, invited: int, people: int) -> str:
    with_people = f"dengan {number(people)} orang"
    if came == invited:
        return f"Seluruh {number(invited)} OPD yang diundang hadir, {with_people}."
    if came == 0:
        return f"Dari {number(invited)} OPD yang diundang, belum ada yang tercatat hadir."
    return f"Dari {number(invited)} OPD yang diundang, {part_words(came, invited)} hadir, {with_people}."


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
