"""The fictitious set: always the same, free of contradictions, and the story the screens were drawn after."""

import hashlib
import os
import subprocess
import sys
from datetime import date

import pandas as pd
import pytest

from data.reference import aksi, templates
from data.rules.budget import budget_lines, budget_total
from data.rules.coverage import coverage, monthly_tested
from data.rules.periods import period
from data.rules.progress import State, opd_in_force, progress_matrix
from data.samples import SampleFile
from data.samples.contoh.story import POSITION, YEARS
from tests.unit.samples.readings import TODAY, contoh, frame, read

BULELENG, HSS = "51.08", "63.06"
both = pytest.mark.parametrize("kabupaten", [BULELENG, HSS])
each_file = pytest.mark.parametrize("file", contoh(), ids=lambda file: file.file_name)
RESULTS = ["negative", "reactive", "reactive_medicine", "confirmed", "invalid"]
DIGEST = (
    "import hashlib; from data.samples import contoh_files; "
    "print(hashlib.sha256(b''.join(f.content for f in contoh_files())).hexdigest())"
)


def matrix(kabupaten: str, year: int, code: str) -> pd.DataFrame:
    end = min(period(year, code).ends, TODAY)
    reports = frame("aksi_opd", kabupaten).query("year == @year and period == @code")
    return progress_matrix(opd_in_force(frame("opd", kabupaten), end), aksi(), reports)


def cases_by_area(kabupaten: str, year: int) -> "pd.Series[int]":
    cases = frame("kasus", kabupaten).query("agency == 'Polres'")
    start, end = date(year, 1, 1), date(year, 10, 1)
    within = cases[(cases["month_from"] >= start) & (cases["month_to"] <= end)]
    return within.groupby("area_code")["cases"].sum()


@pytest.mark.parametrize("seed", ["1", "2"])
def test_every_installation_gets_the_same_figures(seed: str) -> None:
    here = hashlib.sha256(b"".join(file.content for file in contoh())).hexdigest()
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": "."}
    there = subprocess.run(
        [sys.executable, "-c", DIGEST], env=environment, capture_output=True, text=True, check=True
    )
    assert there.stdout.strip() == here


@each_file
def test_the_import_finds_nothing_to_say(file: SampleFile) -> None:
    reading = read(file)
    assert not reading.refused
    assert reading.issues == ()
    assert reading.rows
    assert file.position <= POSITION


@both
def test_every_template_is_filled_in_every_year(kabupaten: str) -> None:
    found = {(file.template, file.position.year) for file in contoh() if file.kabupaten == kabupaten}
    surveyed = {("kawasan_rawan", 2026), ("indikator", 2026), ("tindak_lanjut", 2024)}
    expected = {(name, year) for name in templates() if name != "opd" for year in YEARS}
    assert found == (expected - surveyed) | {("opd", 2026)}


@both
def test_results_of_tests_add_up(kabupaten: str) -> None:
    tests = frame("tes_urine", kabupaten)
    assert (tests[RESULTS].sum(axis="columns") == tests["tested"]).all()
    assert (tests["tested"] + tests["refused"] == tests["present"]).all()
    assert (tests["present"] + tests["absent"] == tests["invited"]).all()
    assert (tests["unit_cost"] * tests["tested"] == tests["total_cost"]).all()


@both
def test_what_was_spent_is_what_the_tests_cost_and_was_there(kabupaten: str) -> None:
    budgets, tests = frame("anggaran", kabupaten), frame("tes_urine", kabupaten)
    cost = tests.groupby([tests["held_on"].dt.year, "funding_source"])["total_cost"].sum()
    spent = budgets.set_index(["year", "funding_source"])["realisasi"]
    assert spent.to_dict() == cost.to_dict()
    assert (budgets["realisasi"] <= budgets["pagu"] - budgets["blocked"]).all()


@both
@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("code", ["B06", "B12"])
def test_reported_tests_are_the_tests_that_were_held(kabupaten: str, year: int, code: str) -> None:
    tests, span = frame("tes_urine", kabupaten), period(year, code)
    held = tests[tests["held_on"].between(pd.Timestamp(span.starts), pd.Timestamp(span.ends))]
    reported = frame("aksi_opd", kabupaten).query(
        "year == @year and period == @code and aksi_code == 'A3' and realisasi > 0"
    )
    assert reported.set_index("opd_code")["realisasi"].astype(int).to_dict() == (
        held.groupby("opd_code")["tested"].sum().to_dict()
    )
    last = reported["opd_code"].map(held.groupby("opd_code")["held_on"].max())
    assert (reported["reported_on"] > last).all()


@both
def test_reports_come_in_before_the_day_of_the_set_and_after_the_period_began(kabupaten: str) -> None:
    reports = frame("aksi_opd", kabupaten).dropna(subset="reported_on")
    assert (reports["reported_on"] <= pd.Timestamp(POSITION)).all()
    starts = [
        period(year, code).starts for year, code in zip(reports["year"], reports["period"], strict=True)
    ]
    assert (reports["reported_on"] > pd.to_datetime(pd.Series(starts, index=reports.index))).all()
    with_money = reports.dropna(subset="pagu")
    assert (with_money["budget_realisasi"] <= with_money["pagu"]).all()


@both
def test_suspects_are_dealers_or_users_and_cases_are_not_solved_twice(kabupaten: str) -> None:
    cases = frame("kasus", kabupaten)
    suspects = cases["suspects_male"] + cases["suspects_female"]
    assert (suspects == cases["dealers"] + cases["users"]).all()
    assert (suspects >= cases["cases"]).all()
    assert (cases["solved"] <= cases["cases"]).all()


@both
def test_evidence_is_seized_where_there_was_a_case(kabupaten: str) -> None:
    place = ["month_from", "area_code"]
    cases = frame("kasus", kabupaten).query("agency == 'Polres'").set_index(place)["cases"]
    seized = pd.MultiIndex.from_frame(frame("barang_bukti", kabupaten)[place])
    assert (cases.reindex(seized) > 0).all()


@both
def test_inhabitants_of_kecamatan_add_up(kabupaten: str) -> None:
    people = frame("penduduk", kabupaten)
    parts = people[people["area_code"] != kabupaten].groupby("year")["people"].sum()
    assert people[people["area_code"] == kabupaten].set_index("year")["people"].to_dict() == parts.to_dict()


def test_hss_28_of_36_opd_reported_b12() -> None:
    progress = matrix(HSS, 2026, "B12")
    submitted = progress["state"].isin([State.VERIFIED, State.REPORTED, State.NIL])
    by_opd = submitted.groupby(progress["opd_code"]).any()
    assert (int(by_opd.sum()), len(by_opd)) == (28, 36)
    assert set(by_opd[~by_opd].index) == {
        "SETWAN",
        "BPBD",
        "DISHUB",
        "DPMPTSP",
        "DISPUSIP",
        "KEC-LOKSADO",
        "KEC-DAHABARAT",
        "KEC-KALUMPANG",
    }


def test_hss_123_of_184_reports_are_in() -> None:
    assert matrix(HSS, 2026, "B12")["state"].value_counts().to_dict() == {
        State.VERIFIED: 77,
        State.REPORTED: 36,
        State.NIL: 10,
        State.MISSING: 61,
        State.NOT_APPLICABLE: 32,
    }


def test_hss_two_opd_are_silent_since_b06() -> None:
    progress = matrix(HSS, 2026, "B06")
    missing = progress[progress["state"] == State.MISSING]
    assert missing["opd_code"].value_counts().head(2).to_dict() == {"SETWAN": 5, "BPBD": 5}
    assert len(missing) == 16


def test_hss_214_of_5321_staff_were_tested() -> None:
    tests = frame("tes_urine", HSS).query("held_on.dt.year == 2026")
    covered = coverage(opd_in_force(frame("opd", HSS), TODAY), tests, 0.06)
    assert (covered.tested, covered.staff, covered.target_people) == (214, 5321, 320)
    assert (covered.opd_tested, covered.opd_total, covered.opd_reached) == (14, 36, 9)
    assert list(monthly_tested(tests, 2026, 11).values()) == [0, 0, 20, 15, 44, 61, 0, 40, 34, 0, 0]
    assert set(tests["unit_cost"]) == {210_000}
    assert set(tests["parameters"]) == {6}


def test_hss_money_reaches_65_more_people() -> None:
    total = budget_total(budget_lines(frame("anggaran", HSS).query("year == 2026"), 210_000))
    assert (total.pagu, total.blocked, total.realisasi, total.remaining) == (
        64_680_000,
        6_000_000,
        44_940_000,
        13_740_000,
    )
    assert total.people_possible == 65


def test_hss_findings_are_few_and_none_is_confirmed() -> None:
    found = frame("tes_urine", HSS).query("held_on.dt.year == 2026")[RESULTS].sum()
    assert found["confirmed"] == 0
    assert 0 < found["reactive"] < 5
    assert 0 < found["reactive_medicine"] < 5


def test_hss_88_cases_against_95() -> None:
    now, before = cases_by_area(HSS, 2026), cases_by_area(HSS, 2025)
    assert (now.sum(), before.sum()) == (88, 95)
    assert now[["63.06.05", "63.06.07", "63.06.10", "luar", "tidak diketahui"]].tolist() == [24, 17, 0, 5, 0]
    assert before["63.06.05"] == 27


def test_hss_evidence_and_classes_of_kandangan() -> None:
    evidence = frame("barang_bukti", HSS)
    seized = evidence[(evidence["area_code"] == "63.06.05") & (evidence["month_from"] >= date(2026, 1, 1))]
    amounts = seized.groupby("kind")["amount"].sum()
    assert float(amounts["sabu"]) == pytest.approx(48.21)
    assert float(amounts["obat keras"]) == 310
    areas = frame("kawasan_rawan", HSS).query("year == 2025")
    classes = areas[areas["desa_code"].str.startswith("63.06.05")]["category"].value_counts().to_dict()
    assert classes == {"Siaga": 7, "Aman": 5, "Waspada": 2}


def test_hss_dinas_sosial_as_its_page_tells_it() -> None:
    progress = matrix(HSS, 2026, "B12").query("opd_code == 'DINSOS'").set_index("aksi_code")
    assert progress["state"].tolist() == [
        State.VERIFIED,
        State.MISSING,
        State.VERIFIED,
        State.REPORTED,
        State.NOT_APPLICABLE,
        State.VERIFIED,
    ]
    assert progress.loc["A4", "capaian"] == 0.5
    assert progress.loc["A4", "obstacle"] == "dua orang pindah tugas"
    assert int(progress["pagu"].astype("Float64").sum()) == 12_500_000


def test_buleleng_all_reported_b06_and_not_all_b12() -> None:
    for code, silent in (("B06", 0), ("B12", 4)):
        progress = matrix(BULELENG, 2026, code)
        submitted = progress["state"].isin([State.VERIFIED, State.REPORTED, State.NIL])
        assert int((~submitted.groupby(progress["opd_code"]).any()).sum()) == silent


def test_buleleng_70_cases_and_half_of_them_in_two_kecamatan() -> None:
    cases = cases_by_area(BULELENG, 2026)
    assert cases.sum() == 70
    assert cases["51.08.06"] + cases["51.08.05"] == 37
    assert cases["51.08.01"] == 0


def test_buleleng_blocked_money_leaves_nothing_in_one_pot() -> None:
    lines = budget_lines(frame("anggaran", BULELENG).query("year == 2026"), 185_000)
    assert lines.set_index("funding_source")["remaining"]["DIPA BNNK"] == 0
