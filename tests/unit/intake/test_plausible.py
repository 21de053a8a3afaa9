"""What is unusual is asked, once for all rows that are so in the same way, and never refused."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake.plausible import Before, lasting_key, plausible_questions
from data.intake.questions import NO_ANSWERS, Answers, Question
from data.intake.reading import OpdKnown, Value
from data.intake.table import Table, Written
from data.reference import evidence_kinds, templates
from data.reference.plausible import usual_evidence
from tests.unit.intake.names_cases import HSS, known

CONTEXT = replace(known(HSS), opd={"DINSOS": OpdKnown("Dinas Sosial", staff=40)})
EVIDENCE: dict[str, Value] = {
    "month_from": date(2026, 5, 1),
    "month_to": date(2026, 5, 31),
    "area_code": "63.06.05",
    "agency": "Polres",
    "kind": "sabu",
    "unit": "gram",
}


def table_of(template: str, *rows: Mapping[str, Value]) -> Table:
    columns = {column.field: column for column in templates()[template].columns}
    table = Table(range(2, 2 + len(rows)))
    for name in dict.fromkeys(name for row in rows for name in row):
        column = columns.get(name, columns.get("month", templates()[template].columns[0]))
        table.columns[name] = [row.get(name) for row in rows]
        table.written[name] = Written(column, ["x"] * len(rows))
    return table


def asked(
    template: str,
    rows: Sequence[Mapping[str, Value]],
    before: Before | None = None,
    answers: Answers = NO_ANSWERS,
) -> list[Question]:
    return plausible_questions(
        table_of(template, *rows), templates()[template], CONTEXT, before or {}, answers
    )


def budget(**values: Value) -> dict[str, Value]:
    return {"year": 2026, "opd_code": "DINSOS", "funding_source": "APBD OPD", **values}


@pytest.mark.parametrize(
    ("old", "new", "unusual"),
    [
        (1_000_000, 10_000_000, True),
        (10_000_000, 1_000_000, True),
        (1_000_000, 9_999_999, False),
        (0, 10_000_000, False),
        (None, 10_000_000, False),
        (1, 19, False),
        (2, 20, True),
    ],
)
def test_a_figure_ten_times_the_last_one_is_asked_about(old: Value, new: Value, unusual: bool) -> None:
    found = asked("anggaran", [budget(pagu=new)], {("DINSOS", "APBD OPD"): {"pagu": old}})
    assert [question.id for question in found] == (["plausible:jump:pagu"] if unusual else [])


def test_rows_alike_make_one_question_that_lists_them() -> None:
    before: Before = {("DINSOS", name): {"pagu": 100} for name in ("APBD OPD", "CSR")}
    rows = [
        budget(pagu=1000),
        budget(pagu=120, funding_source="PNBP"),
        budget(pagu=12_500, funding_source="CSR"),
    ]
    (question,) = asked("anggaran", rows, before)
    assert (question.alike, question.rows, question.subject) == (2, (2, 4), "pagu")
    assert question.options[0].effect == "baris 2: 100 → 1.000; baris 4: 100 → 12.500"
    assert (question.open, question.remember, question.proposed) == (True, False, None)


def test_right_settles_a_question_for_this_file_only() -> None:
    before: Before = {("DINSOS", "APBD OPD"): {"pagu": 100}}
    rows = [budget(pagu=1000)]
    given_now = asked("anggaran", rows, before, Answers({"plausible:jump:pagu": "benar"}))
    remembered = asked("anggaran", rows, before, Answers(remembered={"plausible:jump:pagu": "benar"}))
    assert ([each.open for each in given_now], [each.open for each in remembered]) == ([False], [True])


@pytest.mark.parametrize(
    ("amount", "until", "unusual"),
    [
        (Decimal("48.21"), date(2026, 5, 31), False),
        (Decimal(5000), date(2026, 5, 31), False),
        (Decimal("5000.5"), date(2026, 5, 31), True),
        (Decimal("5000.5"), date(2026, 6, 30), False),
        (Decimal("0.005"), date(2026, 5, 31), True),
        (Decimal(0), date(2026, 5, 31), False),
    ],
)
def test_gram_and_kilogram(amount: Decimal, until: date, unusual: bool) -> None:
    found = asked("barang_bukti", [{**EVIDENCE, "month_to": until, "amount": amount}])
    assert [question.id for question in found] == (["plausible:evidence:amount"] if unusual else [])


def test_evidence_without_a_usual_amount_is_left_alone() -> None:
    assert asked("barang_bukti", [{**EVIDENCE, "kind": "lainnya", "amount": Decimal(10**9)}]) == []


def test_spending_above_pagu_and_tests_above_staff_are_questions() -> None:
    (spent,) = asked("anggaran", [budget(pagu=100, realisasi=101)])
    assert (spent.id, spent.options[0].effect) == ("plausible:pagu:realisasi", "baris 2: Rp 101, pagu Rp 100")
    test: dict[str, Value] = {
        "held_on": date(2026, 9, 7),
        "opd_code": "DINSOS",
        "organiser": "BNNK",
        "tested": 41,
    }
    (tested,) = asked("tes_urine", [test])
    assert tested.id == "plausible:staff:tested"
    assert asked("tes_urine", [{**test, "tested": 40}]) == []


def report(year: int, period: str) -> dict[str, Value]:
    return {"year": year, "period": period, "opd_code": "DINSOS", "aksi_code": "A1"}


def test_a_closed_period_is_asked_about_once() -> None:
    rows = [report(2026, "B06"), report(2026, "B12"), report(2026, "B06"), report(2025, "TW4")]
    found = asked("aksi_opd", rows)
    assert [(question.id, question.rows) for question in found] == [
        ("plausible:closed:B06 2026", (2, 4)),
        ("plausible:closed:TW4 2025", (5,)),
    ]


def test_a_row_that_is_refused_anyway_is_not_asked_about() -> None:
    table = table_of("aksi_opd", report(2026, "B06"))
    table.bad.add(0)
    assert plausible_questions(table, templates()["aksi_opd"], CONTEXT, {}) == []


def test_whose_figure_it_is_says_the_key_without_its_time() -> None:
    assert {name: lasting_key(template) for name, template in templates().items()} == {
        "opd": ("opd_code",),
        "aksi_opd": ("opd_code", "aksi_code"),
        "tes_urine": ("opd_code", "organiser"),
        "anggaran": ("opd_code", "funding_source"),
        "kasus": ("area_code", "agency"),
        "barang_bukti": ("area_code", "agency", "kind"),
        "kawasan_rawan": ("method", "desa_code"),
        "rehab": ("service",),
        "penduduk": ("area_code",),
        "tindak_lanjut": ("number",),
        "indikator": ("indicator_code",),
    }


def test_usual_amounts_are_those_of_kinds_and_units_that_exist() -> None:
    units = {(kind.name, unit) for kind in evidence_kinds() for unit in kind.units}
    named = [(each.kind, each.unit) for each in usual_evidence()]
    assert set(named) <= units
    assert len(set(named)) == len(named)
    assert all(0 < each.least < each.most for each in usual_evidence())


def test_a_figure_of_the_store_may_be_a_float() -> None:
    before: Before = {("63.06.05", "Polres", "sabu"): {"amount": 4.5}}
    (question,) = asked("barang_bukti", [{**EVIDENCE, "amount": Decimal(450)}], before)
    assert question.options[0].effect == "baris 2: 4,5 → 450"


def test_figures_of_different_units_are_not_compared() -> None:
    before: Before = {("63.06.05", "Polres", "ekstasi"): {"amount": 4, "unit": "gram"}}
    row = {**EVIDENCE, "kind": "ekstasi", "unit": "butir", "amount": Decimal(45)}
    assert asked("barang_bukti", [row], before) == []
    assert len(asked("barang_bukti", [{**row, "unit": "gram"}], before)) == 1


@given(st.integers(20, 10**12), st.integers(1, 9))
def test_less_than_ten_times_is_never_asked_about(old: int, times: int) -> None:
    assert asked("anggaran", [budget(pagu=old * times)], {("DINSOS", "APBD OPD"): {"pagu": old}}) == []
