"""What can never be is refused by both databases, whoever writes."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from data.store.engine import Store
from data.store.shape import shape_of, table_of
from data.store.tables import FACTS, Account, Changeset
from tests.integration.store.rows import AT, VALID, row, write

NEVER: list[tuple[str, dict[str, Any]]] = [
    ("opd", {"pns": -1}),
    ("opd", {"valid_to": date(2019, 12, 31)}),
    ("opd", {"successor_code": "OPD-A"}),
    ("aksi_opd", {"year": 1999}),
    ("aksi_opd", {"year": 2101}),
    ("aksi_opd", {"period": "semester 1"}),
    ("aksi_opd", {"target": -1}),
    ("aksi_opd", {"pagu": -1}),
    ("aksi_opd", {"verification": "beres"}),
    ("tes_urine", {"tested": 111, "negative": 108}),
    ("tes_urine", {"negative": 98}),
    ("tes_urine", {"negative": 96}),
    ("tes_urine", {"negative": None, "reactive": 200}),
    ("tes_urine", {"refused": -1}),
    ("tes_urine", {"unit_cost": -1}),
    ("anggaran", {"blocked": -1}),
    ("anggaran", {"people_planned": -1}),
    ("kasus", {"month_from": date(2026, 5, 2)}),
    ("kasus", {"month_to": date(2026, 5, 31)}),
    ("kasus", {"month_from": date(2026, 6, 1)}),
    ("kasus", {"cases": -1}),
    ("kasus", {"area_code": "51.08"}),
    ("kasus", {"area_code": "63.06.01"}),
    ("kasus", {"area_code": "Singaraja"}),
    ("barang_bukti", {"amount": -0.5}),
    ("barang_bukti", {"weight_basis": "kotor"}),
    ("kawasan_rawan", {"desa_code": "51.08.06"}),
    ("kawasan_rawan", {"ikrn": -1}),
    ("rehab", {"realisasi": -1}),
    ("penduduk", {"people": -1}),
    ("penduduk", {"area_code": "luar"}),
    ("indikator", {"period": "2021"}),
]


@pytest.mark.parametrize("template", list(VALID))
def test_a_valid_row_of_every_table_is_taken(store: Store, template: str) -> None:
    assert write(store, template, row(template)) == 1


@pytest.mark.parametrize(("template", "wrong"), NEVER, ids=str)
def test_what_can_never_be_is_refused(store: Store, template: str, wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError):
        write(store, template, row(template, **wrong))
    assert write(store, template, row(template)) is not None


@pytest.mark.parametrize("template", ["kasus", "barang_bukti"])
@pytest.mark.parametrize("area", ["luar", "tidak diketahui", "51.08.06", "51.08.06.1007"])
def test_cases_may_lie_in_an_area_outside_or_nowhere_known(store: Store, template: str, area: str) -> None:
    assert write(store, template, row(template, area_code=area)) == 1


def test_a_key_is_current_once(store: Store) -> None:
    write(store, "opd", row("opd"))
    with pytest.raises(IntegrityError), store.writing() as connection:
        connection.execute(insert(table_of(FACTS["opd"])), [_bare("opd", since_id=1)])


def test_a_row_cannot_end_before_it_begins(store: Store) -> None:
    write(store, "opd", row("opd"))
    with pytest.raises(IntegrityError), store.writing() as connection:
        connection.execute(insert(table_of(FACTS["opd"])), [_bare("opd", since_id=1, until_id=1)])


def test_a_row_belongs_to_a_changeset_that_exists(store: Store) -> None:
    with pytest.raises(IntegrityError), store.writing() as connection:
        connection.execute(insert(table_of(FACTS["opd"])), [_bare("opd", since_id=7)])


def test_a_desa_must_exist(store: Store) -> None:
    with pytest.raises(IntegrityError):
        write(store, "kawasan_rawan", row("kawasan_rawan", desa_code="51.08.06.9999"))


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "hapus"},
        {"by_role": "bupati"},
        {"kabupaten": "5108"},
        {"kind": "undo"},
        {"undoes_id": 1},
        {"rows_new": -1},
    ],
    ids=str,
)
def test_a_changeset_says_who_and_what(store: Store, wrong: dict[str, Any]) -> None:
    write(store, "opd", row("opd"))
    values = {"at": AT, "by_name": "kesra", "by_role": "koordinator", "kind": "upload", "template": "opd"}
    counts = dict.fromkeys(("rows_new", "rows_changed", "rows_unchanged", "rows_ended"), 0)
    with pytest.raises(IntegrityError), store.writing() as connection:
        connection.execute(insert(table_of(Changeset)), [{**values, **counts, "kabupaten": "51.08", **wrong}])


@pytest.mark.parametrize(
    "wrong",
    [{"role": "bupati"}, {"role": "operator"}, {"opd_code": "OPD-A"}, {"session_version": 0}],
    ids=str,
)
def test_an_operator_account_is_never_unlimited(store: Store, wrong: dict[str, Any]) -> None:
    account = {
        "name": "kesra",
        "password_hash": "x",
        "role": "koordinator",
        "active": True,
        "session_version": 1,
    }
    with pytest.raises(IntegrityError), store.writing() as connection:
        connection.execute(insert(table_of(Account)), [{**account, **wrong}])


@pytest.mark.parametrize(
    ("template", "wrong"),
    [
        ("opd", {"pns": "seratus"}),
        ("opd", {"pns": True}),
        ("opd", {"name": None}),
        ("kasus", {"month_from": "2026"}),
    ],
    ids=str,
)
def test_a_value_of_the_wrong_type_never_reaches_a_column(
    store: Store, template: str, wrong: dict[str, Any]
) -> None:
    with pytest.raises(TypeError):
        write(store, template, row(template, **wrong))


def _bare(template: str, **life: int) -> dict[str, Any]:
    readers = shape_of(FACTS[template]).readers
    fields = row(template, kabupaten="51.08")
    values = {name: read(fields.get(name)) for name, read in readers.items()}
    return {**values, "origin_id": 1, "until_id": None, **life}
