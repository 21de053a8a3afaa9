"""All kabupaten side by side: the sums of their own screens, for whoever may see every one of them."""

from datetime import date
from typing import Any

import pytest

from data.rules.roles import NotAllowed
from data.rules.suppression import TOTAL, Shown
from data.rules.view import View
from data.services import national
from data.services.cases import load_cases
from data.services.national import KabupatenCases, kabupaten_with_cases, load_national
from data.store.engine import Store
from tests.conftest import Cast
from tests.integration.store.rows import row, write

TODAY, PATIENT = date(2026, 11, 22), 60.0
BULELENG, HSS = "51.08", "63.06"
VIEW = View("utama", "", 2026, "")


def cases(count: int, months: tuple[int, int], area: str, year: int = 2026) -> dict[str, Any]:
    span = {"month_from": date(year, months[0], 1), "month_to": date(year, months[1], 1)}
    return row("kasus", cases=count, area_code=area, **span)


@pytest.fixture
def two(store: Store) -> Store:
    """Buleleng to October with the year before, HSS to July with so few that they are hidden."""
    write(
        store,
        "kasus",
        cases(24, (1, 10), "51.08.06"),
        cases(8, (1, 10), "51.08.09"),
        cases(30, (1, 10), "51.08.06", 2025),
    )
    write(store, "kasus", cases(3, (1, 7), "63.06.05"), kabupaten=HSS)
    write(store, "penduduk", row("penduduk", area_code=HSS, year=2024, people=239_471), kabupaten=HSS)
    write(store, "penduduk", row("penduduk", area_code=BULELENG, year=2024, people=828_156))
    return store


def test_every_sum_is_that_of_the_own_screen(two: Store, cast: Cast) -> None:
    found = load_national(two, cast.admin, VIEW, PATIENT)
    assert found.waiting == 0
    for kabupaten in (BULELENG, HSS):
        own = load_cases(two, cast.admin, View("utama", kabupaten, 2026, "B12"), TODAY).summary.cases
        for year in ("2026", "2025"):
            assert found.counts.cell(kabupaten, year) == own.counts.cell(TOTAL, year)
        assert found.until[kabupaten] == own.month
    assert found.counts.cell(BULELENG, "2026").value == 32
    assert found.counts.cell(HSS, "2026").status is Shown.SMALL
    assert TOTAL not in found.counts.rows
    assert {code: each.people for code, each in found.people.items()} == {HSS: 239_471, BULELENG: 828_156}


def test_without_cases_a_kabupaten_has_no_figure(store: Store, cast: Cast) -> None:
    assert kabupaten_with_cases(store, cast.admin) == frozenset()
    write(store, "kasus", cases(24, (1, 10), "51.08.06"))
    found = load_national(store, cast.admin, VIEW, PATIENT)
    assert found.counts.cell(HSS, "2026").status is Shown.NONE
    assert (dict(found.until), found.month) == ({BULELENG: 10}, 10)
    assert kabupaten_with_cases(store, cast.admin) == {BULELENG}


def test_the_month_is_the_one_that_most_reach_else_the_later(two: Store, cast: Cast) -> None:
    assert load_national(two, cast.admin, VIEW, PATIENT).month == 10


def test_whoever_is_of_one_kabupaten_sees_no_other(two: Store, cast: Cast) -> None:
    for viewer in (cast.bnnk, cast.coordinator, cast.operator_a, cast.guest):
        with pytest.raises(NotAllowed):
            load_national(two, viewer, VIEW, PATIENT)
        with pytest.raises(NotAllowed):
            kabupaten_with_cases(two, viewer)


def test_without_patience_it_goes_on_where_it_stopped(two: Store, cast: Cast) -> None:
    first = load_national(two, cast.admin, VIEW, 0)
    assert (len(first.until), first.waiting) == (1, 1)
    second = load_national(two, cast.admin, VIEW, 0)
    assert (len(second.until), second.waiting) == (2, 0)


def test_only_what_changed_is_made_anew(two: Store, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    load_national(two, cast.admin, VIEW, PATIENT)
    made: list[str] = []
    keep = national._keep

    def noted(key: Any) -> KabupatenCases:
        made.append(key[1])
        return keep(key)

    monkeypatch.setattr(national, "_keep", noted)
    write(two, "kasus", cases(7, (1, 10), "51.08.01"))
    assert load_national(two, cast.admin, VIEW, PATIENT).counts.cell(BULELENG, "2026").value == 39
    assert made == [BULELENG]
