"""The case screen from the store: spans, roll-up, comparison, protection, permission."""

import pickle
from datetime import date
from typing import Any

import pytest

from data.rules.area_classes import NOT_CLASSED, Contradiction
from data.rules.case_spans import Comparison
from data.rules.roles import NotAllowed
from data.rules.suppression import TOTAL, Count, Shown
from data.rules.view import View
from data.services.cases import CasesView, load_case_summary, load_cases, load_kecamatan
from data.services.errors import ServiceError
from data.store.engine import Store
from tests.conftest import BULELENG, Cast
from tests.integration.store.rows import row, write

TODAY = date(2026, 11, 22)
VIEW = View("utama", BULELENG, 2026, "B12")
LAST = View("utama", BULELENG, 2025, "B12")
TOWN, EAST, WEST = "51.08.06", "51.08.09", "51.08.01"


def cases(count: int, year: int, months: tuple[int, int], area: str, **more: Any) -> dict[str, Any]:
    span = {"month_from": date(year, months[0], 1), "month_to": date(year, months[1], 1)}
    return row("kasus", cases=count, area_code=area, **span, **more)


@pytest.fixture
def counted(store: Store) -> Store:
    """2026 to October and all of 2025, by half-years; one desa, three kecamatan, cases outside."""
    write(
        store,
        "kasus",
        cases(9, 2026, (1, 6), TOWN, source="Polres", position_date=date(2026, 11, 12)),
        cases(15, 2026, (7, 10), f"{TOWN}.1007", source="Polres", position_date=date(2026, 11, 12)),
        cases(8, 2026, (1, 10), EAST, source="BNNK", position_date=date(2026, 11, 20), agency="BNNK"),
        cases(2, 2026, (1, 10), WEST),
        cases(6, 2026, (1, 10), "luar"),
        cases(27, 2025, (1, 10), TOWN),
        cases(9, 2025, (11, 12), TOWN),
        cases(7, 2025, (1, 10), EAST),
        cases(2, 2025, (11, 12), EAST),
        cases(0, 2025, (1, 12), WEST),
    )
    write(store, "penduduk", row("penduduk", area_code=TOWN, year=2024, people=120_000, source="BPS"))
    write(
        store,
        "barang_bukti",
        row("barang_bukti", area_code=TOWN, amount=5.25),
        row("barang_bukti", area_code=TOWN, agency="BNNK", amount=2.5),
        row("barang_bukti", area_code=TOWN, kind="ganja", amount=4, weight_basis="brutto"),
        row("barang_bukti", area_code=EAST, kind="ekstasi", amount=3, unit="butir", weight_basis=None),
    )
    write(
        store,
        "kawasan_rawan",
        row("kawasan_rawan", desa_code=f"{TOWN}.1007", category="Aman", bersinar=True),
        row("kawasan_rawan", desa_code=f"{WEST}.2001", category="Bahaya"),
    )
    return store


@pytest.fixture
def shown(counted: Store, cast: Cast) -> CasesView:
    return load_cases(counted, cast.guest, VIEW, TODAY)


def test_a_year_stands_beside_the_same_months_of_the_last(shown: CasesView) -> None:
    years = shown.summary.cases
    assert shown.summary.until == date(2026, 10, 31)
    assert shown.summary.months_missing == 0
    assert years.counts.columns == ("2026", "2025")
    assert years.counts.cell(TOWN, "2026") == Count(Shown.VALUE, 24)
    assert years.counts.cell(TOWN, "2025") == Count(Shown.VALUE, 27)
    assert years.counts.cell(WEST, "2025") == Count(Shown.VALUE, 0)
    assert years.before == Count(Shown.VALUE, 34)
    assert years.comparison is Comparison.POSSIBLE


def test_sources_name_the_newest_position_of_each_agency(shown: CasesView) -> None:
    assert set(shown.summary.sources["agency"]) == {"Polres", "BNNK"}
    assert shown.summary.position == date(2026, 11, 20)


def test_a_small_count_is_hidden_with_another(shown: CasesView) -> None:
    counts = shown.summary.cases.counts
    statuses = {area: counts.cell(area, "2026").status for area in (TOWN, EAST, WEST, "luar", TOTAL)}
    assert statuses[WEST] is Shown.SMALL
    assert statuses[TOTAL] is Shown.VALUE
    assert sum(status is Shown.HIDDEN for status in statuses.values()) == 1


def test_evidence_is_added_within_one_measure_only(shown: CasesView) -> None:
    amounts = shown.evidence.set_index(["area", "kind"])["amount"]
    assert amounts[TOWN, "sabu"] == 7.75
    assert amounts[TOWN, "ganja"] == 4
    assert amounts[TOTAL, "ekstasi"] == 3


def test_classes_cover_every_desa_and_may_contradict_cases(shown: CasesView) -> None:
    assert (shown.classes.year, shown.classes.method) == (2026, "IKRN")
    assert shown.classes.totals == {"Bahaya": 1, "Waspada": 0, "Siaga": 0, "Aman": 1, NOT_CLASSED: 146}
    assert shown.contradictions == {
        TOWN: Contradiction.CASES_WITHOUT_CLASS,
        WEST: Contradiction.CLASS_WITHOUT_CASES,
    }


def test_a_past_year_is_shown_as_far_as_the_running_one(counted: Store, cast: Cast, shown: CasesView) -> None:
    last = load_cases(counted, cast.guest, LAST, TODAY)
    assert last.summary.until == date(2025, 10, 31)
    assert last.summary.cases.total == shown.summary.cases.before
    assert last.summary.cases.whole_month == 12
    assert last.summary.cases.counts.cell(EAST, "2025") == shown.summary.cases.counts.cell(EAST, "2025")
    assert last.summary.months_missing == 0
    assert last.years == (2025, 2026)


def test_the_overview_shows_the_same_figures(counted: Store, cast: Cast, shown: CasesView) -> None:
    summary = load_case_summary(counted, cast.operator_a, VIEW, TODAY)
    assert summary.cases.total == shown.summary.cases.total == Count(Shown.VALUE, 40)
    assert summary.cases.line.table.equals(shown.summary.cases.line.table)


def test_one_kecamatan_shows_its_years_evidence_classes_and_people(counted: Store, cast: Cast) -> None:
    town = load_kecamatan(counted, cast.guest, VIEW, TOWN, TODAY)
    assert town.name == "Buleleng"
    assert town.counts.cell(TOWN, "2026") == Count(Shown.VALUE, 24)
    assert TOTAL not in town.counts.rows
    assert set(town.evidence["kind"]) == {"sabu", "ganja"}
    assert len(town.desa) == 29
    assert town.desa["bersinar"].sum() == 1
    assert town.population is not None
    assert (town.population.people, town.population.year, town.population.source) == (120_000, 2024, "BPS")


@pytest.mark.parametrize("code", [TOTAL, "63.06.05", "51.08.99"])
def test_an_area_that_is_not_there_is_refused(counted: Store, cast: Cast, code: str) -> None:
    with pytest.raises(ServiceError, match="tidak ada"):
        load_kecamatan(counted, cast.guest, VIEW, code, TODAY)


def test_an_empty_store_shows_areas_without_data(store: Store, cast: Cast) -> None:
    empty = load_cases(store, cast.guest, VIEW, TODAY)
    assert empty.summary.until is None
    assert empty.summary.position is None
    assert set(empty.summary.cases.counts.table["status"]) == {Shown.NONE}
    assert len(empty.names) == 9
    assert empty.classes.year is None
    assert empty.evidence.empty
    assert empty.population == {}


def test_everything_can_be_cached(shown: CasesView) -> None:
    again = pickle.loads(pickle.dumps(shown))  # noqa: S301
    assert again.summary.cases.total == shown.summary.cases.total


def test_another_kabupaten_is_refused(store: Store, cast: Cast) -> None:
    abroad = View("utama", "63.06", 2026, "B12")
    for load in (load_cases, load_case_summary):
        with pytest.raises(NotAllowed):
            load(store, cast.guest, abroad, TODAY)
