"""Dates, months and spans in Indonesian; what must not break across lines is joined by a no-break space."""

from datetime import date

from components.formats import DASH, NBSP, number

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des")


def month_name(month: int) -> str:
    """Name month 1-12: Oktober."""
    return MONTHS[month - 1]


def month_short(month: int) -> str:
    """Name month 1-12 for an axis: Okt."""
    return SHORT_MONTHS[month - 1]


def date_full(day: date) -> str:
    """Write 22 November 2026."""
    return f"{day_month(day)} {day.year}"


def date_weekday(day: date) -> str:
    """Write Selasa, 24 November 2026."""
    return f"{WEEKDAYS[day.weekday()]}, {date_full(day)}"


def date_short(day: date) -> str:
    """Write 12 Nov 2026, for tables."""
    return f"{day.day}{NBSP}{month_short(day.month)}{NBSP}{day.year}"


def day_month(day: date) -> str:
    """Write 15 November, where the year is known."""
    return f"{day.day}{NBSP}{month_name(day.month)}"


def day_month_short(day: date) -> str:
    """Write 31 Des, where the year is known and room is short."""
    return f"{day.day}{NBSP}{month_short(day.month)}"


def month_year(day: date) -> str:
    """Write Oktober 2026."""
    return f"{month_name(day.month)} {day.year}"


def month_span(first: date, last: date) -> str:
    """Write the months from first to last: Januari–Oktober 2026; Juli 2025–Juni 2026; Mei 2026."""
    if (first.year, first.month) == (last.year, last.month):
        return month_year(last)
    if first.year == last.year:
        return f"{month_name(first.month)}{DASH}{month_year(last)}"
    return f"{month_year(first)}{DASH}{month_year(last)}"


def months_only(first: int, last: int) -> str:
    """Write months 1-12 without their year: Juli–Desember."""
    return month_name(first) if first == last else f"{month_name(first)}{DASH}{month_name(last)}"


def up_to(day: date) -> str:
    """Write how far an unfinished year is known: s.d. Oktober 2026."""
    return f"s.d. {month_year(day)}"


def up_to_month(day: date) -> str:
    """Write how far the shown year is known: s.d. Oktober."""
    return f"s.d. {month_name(day.month)}"


def years(first: int, last: int) -> str:
    """Write 2018–2025, or 2026 alone."""
    return str(first) if first == last else f"{first}{DASH}{last}"


def lateness(days_late: int, word: str = "terlambat") -> str:
    """Write days past a limit (positive) or still ahead: terlambat 7 hari, 39 hari lagi, hari ini.

    Who owes something is late; of the limit itself say "lewat".
    """
    if days_late == 0:
        return "hari ini"
    if days_late > 0:
        return f"{word} {days(days_late)}"
    return f"{days(-days_late)} lagi"


def days(count: int) -> str:
    """Write a number of days: 145 hari."""
    return f"{number(count)} hari"
