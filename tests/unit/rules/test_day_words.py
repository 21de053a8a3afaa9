from datetime import date

from data.rules.day_words import day_words, full_date, long_date


def test_days_in_words() -> None:
    assert long_date(date(2026, 9, 6)) == "6 September 2026"
    assert full_date(date(2026, 11, 22)) == "Minggu, 22 November 2026"


def test_every_month_and_weekday_has_its_official_name() -> None:
    months = [long_date(date(2026, month, 1)).split()[1] for month in range(1, 13)]
    assert months == (
        [
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
        ]
    )
    days = [day_words(date(2026, 11, day)) for day in range(23, 30)]
    assert days == ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
