"""What is written is read back the same, and a spreadsheet cannot be made to run it."""

from datetime import date
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.intake import Value, example_file, export_rows, template_file
from data.intake.export import csv_bytes, guarded, number_text
from data.intake.words import unguarded
from data.reference import funding_sources, templates
from tests.unit.intake.files import CONTEXT, KECAMATAN, codes, read

words = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.sampled_from(" \n;,\"|=+-@'"),
    min_size=1,
    max_size=40,
).map(str.strip)
optional_words = st.none() | words.filter(bool)
days = st.dates(date(2018, 1, 1), date(2026, 11, 22))
counts = st.none() | st.integers(0, 2**31 - 1)
rupiah = st.none() | st.integers(0, 10**15 - 1)
amounts = st.decimals(min_value=0, max_value=10**10, places=3)

aksi_reports = st.fixed_dictionaries(
    {
        "year": st.integers(2018, 2026),
        "period": st.sampled_from(["B06", "B12", "TW1"]),
        "opd_code": st.sampled_from(["DISDIK", "DINSOS"]),
        "aksi_code": st.sampled_from(["A1", "A2", "A3"]),
        "applies": st.booleans(),
        "target": st.none() | amounts,
        "unit": optional_words,
        "realisasi": st.none() | amounts,
        "pagu": rupiah,
        "budget_realisasi": rupiah,
        "reported_on": st.none() | days,
        "obstacle": optional_words,
        "next_step": optional_words,
        "evidence_url": st.none() | st.just("https://contoh.invalid/a?b=1"),
        "verification": st.none() | st.sampled_from(["terverifikasi", "ditolak"]),
    }
)
months = st.dates(date(2018, 1, 1), date(2026, 11, 1)).map(lambda day: day.replace(day=1))
case_counts = st.builds(
    lambda months, **rest: {"month_from": min(months), "month_to": max(months), **rest},
    st.tuples(months, months),
    area_code=st.sampled_from([KECAMATAN, "luar", "tidak diketahui"]),
    agency=st.sampled_from(["Polres", "BNNK"]),
    **dict.fromkeys(("cases", "suspects_male", "suspects_female", "dealers", "users", "solved"), counts),
    # A row of nothing but its key is one that nobody has filled in.
    source=words.filter(bool),
    position_date=st.none() | days,
)


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        aksi_reports,
        min_size=1,
        max_size=8,
        unique_by=lambda row: tuple(row[name] for name in ("year", "period", "opd_code", "aksi_code")),
    )
)
def test_reports_are_read_back_as_they_were(rows: list[dict[str, Value]]) -> None:
    assert_round_trip("aksi_opd", rows)


@settings(deadline=None, max_examples=40)
@given(st.lists(case_counts, min_size=1, max_size=8, unique_by=lambda row: (row["area_code"], row["agency"])))
def test_cases_are_read_back_as_they_were(rows: list[dict[str, Value]]) -> None:
    assert_round_trip("kasus", rows)


def assert_round_trip(template: str, rows: list[dict[str, Value]]) -> None:
    frame = pd.DataFrame(rows, dtype="object")
    reading = read(export_rows(template, frame), template)
    assert codes(reading, refusing=True) == []
    assert [row.fields for row in reading.rows] == rows


def test_frames_of_the_store_are_written_as_the_template_asks() -> None:
    frame = pd.DataFrame(
        {
            "month_from": pd.to_datetime(["2025-01-01", "2026-05-01"]),
            "month_to": pd.to_datetime(["2025-12-01", "2026-05-01"]),
            "area_code": ["luar", KECAMATAN],
            "agency": ["Polres", "BNNK"],
            "kind": ["sabu", "ganja"],
            "amount": [1.234, 5.0],
            "unit": ["gram", "gram"],
            "weight_basis": [None, "netto"],
            "kabupaten": ["63.06", "63.06"],
        }
    )
    lines = export_rows("barang_bukti", frame).decode("utf-8-sig").splitlines()
    assert lines[0] == "bulan;kode_wilayah;instansi;jenis_bb;jumlah;satuan;netto_bruto"
    assert lines[1:] == ["2025;luar;Polres;sabu;1,2340;gram;", f"2026-05;{KECAMATAN};BNNK;ganja;5;gram;netto"]
    assert codes(read("\n".join(lines))) == []


def test_missing_columns_and_values_stay_empty() -> None:
    frame = pd.DataFrame({"year": pd.array([2026], dtype="Int64"), "pagu": pd.array([None], dtype="Int64")})
    assert export_rows("anggaran", frame).decode("utf-8-sig").splitlines()[1] == "2026" + ";" * 11


@pytest.mark.parametrize("text", ["=1+1", "+62", "-x", "@SUM", "\t=1", "'=1", "''@x"])
def test_formulas_are_put_to_sleep_and_wake_unchanged(text: str) -> None:
    assert guarded(text).startswith("'")
    assert unguarded(guarded(text)) == text


@given(st.text(max_size=30))
def test_the_guard_comes_off_exactly(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in {"=", "+", "@", "\t", "\r"}


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.234, "1,2340"), (0.5, "0,5"), (Decimal(1000), "1000"), (Decimal("1E+3"), "1000"), (12.0, "12")],
)
def test_numbers_are_written_so_that_one_alone_proves_its_form(value: float | Decimal, text: str) -> None:
    assert number_text(value) == text


@pytest.mark.parametrize("name", list(templates()))
def test_a_template_to_fill_in_holds_its_header_and_nothing_that_could_be_stored(name: str) -> None:
    content = template_file(name)
    assert content.startswith(b"\xef\xbb\xbf")
    assert codes(read(content)) == ["no-rows"]
    assert read(content).template == name


@pytest.mark.parametrize("name", list(templates()))
def test_the_filled_example_of_a_template_is_a_good_file(name: str) -> None:
    reading = read(example_file(name, CONTEXT))
    assert codes(reading, refusing=True) == []
    assert len(reading.rows) == 1


def test_any_file_we_write_is_guarded_cell_by_cell() -> None:
    content = csv_bytes(["isi", "angka"], [["=1+1", "-5"], ["@x", "12,5"]])
    assert content.decode("utf-8-sig").splitlines() == ["isi;angka", "'=1+1;-5", "'@x;12,5"]


def test_sources_of_funds_are_read_by_their_other_names() -> None:
    source = next(each for each in funding_sources() if each.aliases)
    frame = pd.DataFrame(
        [{"year": 2026, "opd_code": "DISDIK", "funding_source": source.aliases[0], "pagu": 1}]
    )
    assert read(export_rows("anggaran", frame)).rows[0].fields["funding_source"] == source.name
