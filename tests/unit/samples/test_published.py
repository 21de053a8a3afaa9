"""The real figures: readable, sourced, and as the texts say them."""

from datetime import date

import pytest

from data.samples import SampleFile
from data.samples.published import COLLECTED, FOLDER, file_facts
from tests.unit.samples.readings import frame, read, sourced

BULELENG, HSS = "51.08", "63.06"
each_file = pytest.mark.parametrize("file", sourced(), ids=lambda file: file.file_name)


def test_every_file_has_its_source_and_every_source_its_file() -> None:
    assert {path.name for path in FOLDER.glob("*.csv")} == set(file_facts())
    assert all(facts["source"] for facts in file_facts().values())


def test_both_lists_of_opd_come_along_without_headcounts() -> None:
    for kabupaten in (BULELENG, HSS):
        opd = frame("opd", kabupaten, fictitious=False)
        assert len(opd) > 40
        assert opd[["pns", "pppk", "non_asn"]].isna().all(axis=None)


@each_file
def test_the_import_finds_nothing_to_say(file: SampleFile) -> None:
    reading = read(file)
    assert not reading.refused
    assert reading.issues == ()
    assert reading.rows
    assert file.position <= COLLECTED


@each_file
def test_every_row_with_a_source_column_fills_it(file: SampleFile) -> None:
    for row in read(file).rows:
        assert row.fields.get("source", "-")
        assert row.fields.get("position_date", date(2000, 1, 1))


def test_the_budget_of_2019_is_a_number_of_people_not_of_rupiah() -> None:
    budget = frame("anggaran", BULELENG, fictitious=False)
    assert budget[["year", "opd_code", "people_planned", "parameters"]].to_numpy().tolist() == [
        [2019, "DINKES", 100, 6]
    ]
    assert budget[["pagu", "realisasi", "unit_cost"]].isna().all(axis=None)


def test_cases_of_polres_as_published() -> None:
    cases = frame("kasus", BULELENG, fictitious=False).query("agency == 'Polres'")
    by_span = {(row.month_from, row.month_to): row.cases for row in cases.itertuples()}
    assert by_span == {
        (date(2018, 1, 1), date(2018, 12, 1)): 55,
        (date(2019, 1, 1), date(2019, 2, 1)): 8,
        (date(2024, 1, 1), date(2024, 12, 1)): 103,
        (date(2025, 1, 1), date(2025, 12, 1)): 90,
    }
    last = cases.iloc[-1]
    assert (last["suspects_male"], last["suspects_female"], last["dealers"], last["solved"]) == (
        126,
        5,
        56,
        69,
    )


def test_the_areas_of_2022_add_up_to_the_published_total() -> None:
    cases = frame("kasus", HSS, fictitious=False)
    of_2022 = cases[cases["month_from"] == date(2022, 1, 1)].set_index("area_code")["cases"]
    assert of_2022.sum() == 119
    assert of_2022["luar"] == 7
    assert of_2022["63.06.05"] == 42


def test_two_opd_had_not_reported_in_2021() -> None:
    (figure,) = frame("indikator", HSS, fictitious=False).to_dict("records")
    assert (figure["year"], figure["period"], figure["value"], figure["out_of"]) == (2021, "B06", 25, 27)
    assert "Sekretariat DPRD" in figure["note"]
    assert "BPBD" in figure["note"]


def test_six_desa_are_waspada_and_nobody_says_by_which_method() -> None:
    areas = frame("kawasan_rawan", BULELENG, fictitious=False)
    assert len(areas) == 6
    assert set(areas["category"]) == {"Waspada"}
    assert set(areas["method"]) == {"tidak disebut"}


def test_named_desa_bersinar_have_no_class() -> None:
    areas = frame("kawasan_rawan", HSS, fictitious=False)
    assert areas["bersinar"].all()
    assert areas["category"].isna().all()
    assert areas["year"].value_counts().to_dict() == {2021: 7, 2023: 5}


def test_people_where_they_were_found_and_nowhere_else() -> None:
    people = frame("penduduk", HSS, fictitious=False)
    assert dict(zip(people["year"], people["people"], strict=True)) == {
        2010: 212485,
        2020: 232857,
        2024: 239471,
    }
    assert set(people["area_code"]) == {HSS}
