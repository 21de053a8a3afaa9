"""Readings: typed frames, as of any changeset, through an index."""

from datetime import date

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal
from sqlalchemy import text

from data.store import history, readings
from data.store.engine import Store
from data.store.readings import select_rows
from data.store.tables import FACTS, AksiReport, Revision
from tests.databases import Opener
from tests.integration.store.rows import KABUPATEN, VALID, row, undo, write

OF_TEMPLATE = {
    "opd": readings.opd,
    "aksi_opd": readings.aksi_reports,
    "tes_urine": readings.urine_tests,
    "anggaran": readings.budgets,
    "kasus": readings.case_counts,
    "barang_bukti": readings.evidence,
    "kawasan_rawan": readings.vulnerable_areas,
    "rehab": readings.rehab,
    "penduduk": readings.population,
    "tindak_lanjut": readings.follow_ups,
    "indikator": readings.indicators,
}


@pytest.mark.parametrize("template", list(FACTS))
def test_a_frame_has_the_same_types_with_and_without_rows(store: Store, template: str) -> None:
    read = OF_TEMPLATE[template]
    empty = read(store, KABUPATEN)
    write(store, template, row(template))
    filled = read(store, KABUPATEN)
    assert (len(empty), len(filled)) == (0, 1)
    assert_frame_equal(empty.dtypes.to_frame(), filled.dtypes.to_frame())
    assert set(map(str, filled.dtypes)) <= {"Int64", "Float64", "boolean", "str", "datetime64[s]"}


@pytest.mark.parametrize("template", list(FACTS))
def test_every_value_comes_back(store: Store, template: str) -> None:
    write(store, template, row(template))
    frame = OF_TEMPLATE[template](store, KABUPATEN)
    for name, value in VALID[template].items():
        expected = pd.Timestamp(value) if isinstance(value, date) else value
        assert frame[name].iloc[0] == expected


def test_a_reading_is_of_one_kabupaten_year_and_period(store: Store) -> None:
    write(store, "aksi_opd", row("aksi_opd"), row("aksi_opd", period="B06"), row("aksi_opd", year=2025))
    write(store, "aksi_opd", row("aksi_opd"), kabupaten="63.06")
    assert len(readings.aksi_reports(store, KABUPATEN)) == 3
    assert len(readings.aksi_reports(store, KABUPATEN, 2026)) == 2
    assert readings.aksi_reports(store, KABUPATEN, 2026, "B06")["period"].tolist() == ["B06"]


def test_a_year_of_months_holds_december_and_not_january(store: Store) -> None:
    months = [date(2025, 12, 1), date(2026, 1, 1), date(2026, 12, 1), date(2027, 1, 1)]
    write(store, "kasus", *(row("kasus", month_from=month, month_to=month) for month in months))
    assert readings.case_counts(store, KABUPATEN, 2026)["month_from"].dt.date.tolist() == months[1:3]


def test_as_of_every_changeset_gives_the_data_of_that_moment(store: Store) -> None:
    moments: list[pd.DataFrame] = [readings.budgets(store, KABUPATEN)]
    write(store, "anggaran", row("anggaran", opd_code="A"), row("anggaran", opd_code="B"))
    moments.append(readings.budgets(store, KABUPATEN))
    second = write(store, "anggaran", row("anggaran", opd_code="A", pagu=1), row("anggaran", opd_code="C"))
    moments.append(readings.budgets(store, KABUPATEN))
    undo(store, "anggaran", second or 0)
    moments.append(readings.budgets(store, KABUPATEN))
    for version, then in enumerate(moments):
        assert_frame_equal(readings.budgets(store, KABUPATEN, as_of=version), then)


def test_provenance_leads_to_file_author_and_time(store: Store) -> None:
    write(store, "anggaran", row("anggaran"))
    found = history.provenance(store, readings.budgets(store, KABUPATEN)["origin_id"]).iloc[0]
    assert (found["file_name"], found["by_name"], found["kind"]) == ("berkas.csv", "kesra", "upload")
    assert found["at"] == pd.Timestamp("2026-11-22 01:00", tz="UTC")


def test_years_come_from_reports_tests_budgets_and_cases(store: Store) -> None:
    assert history.years_available(store, KABUPATEN) == ()
    write(store, "aksi_opd", row("aksi_opd", year=2021))
    write(store, "tes_urine", row("tes_urine", held_on=date(2019, 7, 9)))
    write(store, "anggaran", row("anggaran", year=2020))
    write(store, "kasus", row("kasus", month_from=date(2018, 1, 1), month_to=date(2018, 12, 1)))
    write(store, "kasus", row("kasus", area_code="luar"), kabupaten="63.06")
    assert history.years_available(store, KABUPATEN) == (2018, 2019, 2020, 2021)


@pytest.mark.parametrize(
    ("template", "changes", "position"),
    [
        ("aksi_opd", {}, date(2026, 11, 2)),
        ("tes_urine", {}, date(2026, 7, 9)),
        ("kasus", {"position_date": date(2026, 6, 3)}, date(2026, 6, 3)),
        ("kasus", {"position_date": None}, date(2026, 5, 31)),
        ("barang_bukti", {"month_to": date(2026, 6, 1)}, date(2026, 6, 30)),
        ("penduduk", {}, None),
    ],
)
def test_position_is_the_newest_day_the_figures_speak_of(
    store: Store, template: str, changes: dict[str, date], position: date | None
) -> None:
    assert history.position_date(store, template, KABUPATEN) is None
    write(store, template, row(template, **changes))
    assert history.position_date(store, template, KABUPATEN) == position


def test_a_write_is_seen_through_another_connection(store: Store, store_url: str, opened: Opener) -> None:
    other = opened(store_url)
    assert history.data_version(other) == 0
    write(store, "opd", row("opd"))
    assert history.data_version(other) == 1


@pytest.fixture
def filled(store: Store) -> Store:
    """Enough reports, each year's corrected once, that a planner would not rather read the whole table."""
    for year in range(2000, 2010):
        for target in (4, 5):
            rows = (row("aksi_opd", year=year, opd_code=f"OPD-{n:03}", target=target) for n in range(200))
            write(store, "aksi_opd", *rows)
    if not store.is_sqlite:
        with store.engine.begin() as connection:
            connection.execute(text("ANALYZE"))
    return store


@pytest.mark.parametrize("as_of", [None, 19])
def test_a_reading_uses_an_index(filled: Store, as_of: int | None) -> None:
    model: type[Revision] = AksiReport
    query = select_rows(model, KABUPATEN, AksiReport.year == 2005, as_of=as_of)  # type: ignore[arg-type]
    plan = _plan(filled, query.compile(filled.engine, compile_kwargs={"literal_binds": True}).string)
    assert ("uq_aksi_report_current" if as_of is None else "ix_aksi_report_") in plan
    assert "SCAN aksi_report" not in plan
    assert "Seq Scan" not in plan


@pytest.mark.parametrize("column", ["since_id", "until_id"])
def test_the_rows_of_a_changeset_are_found_by_index(filled: Store, column: str) -> None:
    assert f"ix_aksi_report_{column}" in _plan(filled, f"SELECT id FROM aksi_report WHERE {column} = 3")


def _plan(store: Store, query: str) -> str:
    explain = "EXPLAIN QUERY PLAN" if store.is_sqlite else "EXPLAIN"
    with store.reading() as connection:
        rows = connection.exec_driver_sql(f"{explain} {query}").all()
    return "\n".join(" ".join(map(str, row)) for row in rows)
