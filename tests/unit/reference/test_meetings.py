"""What meetings start from: agenda, screens, days of the year, phrases."""

from datetime import date

import pytest

from data import reference


def test_a_plan_starts_with_an_agenda_and_screens() -> None:
    assert reference.agenda_template()[0] == "Pembukaan"
    codes = [each.code for each in reference.screens()]
    assert len(codes) == len(set(codes)) == 11
    assert [each.code for each in reference.screens() if each.per_opd] == ["opd"]
    assert not any(each.usual and each.per_opd for each in reference.screens())


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 6, 25), date(2026, 6, 26)),
        (date(2026, 6, 26), date(2026, 6, 26)),
        (date(2026, 6, 27), date(2027, 6, 26)),
    ],
)
def test_hani_returns_every_year(today: date, expected: date) -> None:
    hani = next(each for each in reference.yearly_days() if each.code == "HANI")
    assert hani.next_from(today) == expected


def test_limits_and_phrases_can_be_used() -> None:
    assert 0 < reference.warn_days() < 60
    assert 0 < reference.attendance_max() <= 100
    assert all(reference.meeting_phrases().values())
