"""The templates: eleven files whose own examples the import accepts."""

from datetime import date

import pytest

from data.intake import IntakeContext, OpdKnown, read_file
from data.intake.header_forms import header_key
from data.intake.personal import is_personal_header
from data.reference import opd_master, regions, templates
from data.samples.sample_file import template_csv

HSS = "63.06"
PLAIN = {"text", "int", "rupiah", "number", "date", "yesno", "choice", "year", "span"}
KINDS = PLAIN | {"opd", "aksi", "area", "desa", "period"}
NAMES = [
    "opd",
    "aksi_opd",
    "tes_urine",
    "anggaran",
    "kasus",
    "barang_bukti",
    "kawasan_rawan",
    "rehab",
    "penduduk",
    "tindak_lanjut",
    "indikator",
]
each_template = pytest.mark.parametrize("name", NAMES)


def test_there_are_eleven() -> None:
    assert list(templates()) == NAMES


@each_template
def test_headers_and_aliases_are_unique(name: str) -> None:
    words = [
        header_key(word) for column in templates()[name].columns for word in (column.header, *column.aliases)
    ]
    assert len(set(words)) == len(words)


@each_template
def test_no_column_is_about_a_person(name: str) -> None:
    columns = templates()[name].columns
    assert [
        word for each in columns for word in (each.header, *each.aliases) if is_personal_header(word)
    ] == []


@each_template
def test_the_key_is_filled_by_columns(name: str) -> None:
    template = templates()[name]
    spans = any(column.kind == "span" for column in template.columns)
    fields = {"kabupaten", *(column.field for column in template.columns)}
    fields |= {"month_from", "month_to"} if spans else set()
    assert set(template.key) <= fields
    optional = {column.field for column in template.columns if not column.required} & set(template.key)
    assert optional <= {"period"}


@each_template
def test_every_column_can_be_read_and_explains_itself(name: str) -> None:
    for column in templates()[name].columns:
        assert column.kind in KINDS
        assert column.help.endswith(".")
        assert bool(column.choices) == (column.kind == "choice"), column.header
    assert templates()[name].permission in ("opd", "cases", "reference")


@each_template
def test_its_examples_are_a_valid_file(name: str) -> None:
    row = {column.header: column.example for column in templates()[name].columns}
    reading = read_file(template_csv(name, [row]), f"{name}.csv", name, context())
    assert [issue for issue in reading.issues if issue.refuses] == []
    assert len(reading.rows) == 1


def context() -> IntakeContext:
    return IntakeContext(
        kabupaten=HSS,
        opd={opd.code: OpdKnown(opd.name, opd.valid_from, opd.valid_to, None) for opd in opd_master(HSS)},
        areas={each.code: each.level for each in regions() if each.kabupaten == HSS},
        kabupaten_names={HSS: "Hulu Sungai Selatan"},
        today=date(2026, 12, 1),
        max_bytes=1_000_000,
        max_rows=100,
    )
