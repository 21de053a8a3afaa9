"""One valid row of every table, and short ways to write changesets in tests."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from data.rules.roles import Role
from data.store.difference import Fact, Scope, compare
from data.store.engine import Store
from data.store.revisions import Header, SourceFile, apply_changeset
from data.store.tables import FACTS
from data.store.undo import UndoPlan, apply_undo, plan_undo

KABUPATEN = "51.08"
MAY = date(2026, 5, 1)
AT = datetime(2026, 11, 22, 1, 0, tzinfo=UTC)

VALID: Mapping[str, Mapping[str, Any]] = {
    "opd": {
        "opd_code": "OPD-A",
        "name": "Dinas A",
        "kind": "dinas",
        "pns": 100,
        "pppk": 20,
        "counted_on": date(2026, 1, 31),
        "valid_from": date(2020, 1, 1),
    },
    "aksi_opd": {
        "year": 2026,
        "period": "B12",
        "opd_code": "OPD-A",
        "aksi_code": "A1",
        "applies": True,
        "target": 4,
        "unit": "kegiatan",
        "realisasi": 3,
        "pagu": 15_000_000_000,
        "budget_realisasi": 9_000_000,
        "reported_on": date(2026, 11, 2),
        "verification": "terverifikasi",
    },
    "tes_urine": {
        "held_on": date(2026, 7, 9),
        "opd_code": "OPD-A",
        "organiser": "BNNK Buleleng",
        "parameters": 6,
        "invited": 120,
        "present": 110,
        "tested": 100,
        "negative": 97,
        "reactive": 1,
        "reactive_medicine": 1,
        "confirmed": 0,
        "invalid": 1,
        "unit_cost": 160_000,
        "total_cost": 16_000_000,
    },
    "anggaran": {
        "year": 2026,
        "opd_code": "OPD-A",
        "funding_source": "APBD OPD",
        "pagu": 16_000_000,
        "realisasi": 8_000_000,
        "blocked": 0,
        "people_planned": 100,
        "position_date": date(2026, 10, 31),
    },
    "kasus": {
        "month_from": MAY,
        "month_to": MAY,
        "area_code": "51.08.06",
        "agency": "Polres",
        "cases": 7,
        "suspects_male": 8,
        "suspects_female": 0,
        "position_date": date(2026, 5, 31),
    },
    "barang_bukti": {
        "month_from": MAY,
        "month_to": MAY,
        "area_code": "luar",
        "agency": "Polres",
        "kind": "sabu",
        "amount": 5.23,
        "unit": "gram",
        "weight_basis": "netto",
    },
    "kawasan_rawan": {
        "year": 2026,
        "method": "IKRN",
        "desa_code": "51.08.06.1007",
        "category": "Waspada",
        "ikrn": 41.5,
        "bersinar": False,
    },
    "rehab": {"month_from": MAY, "month_to": MAY, "service": "rawat jalan", "target": 10, "realisasi": 6},
    "penduduk": {"year": 2025, "area_code": "51.08.06", "people": 135_000},
    "tindak_lanjut": {"number": "1", "direction": "Tes urine seluruh pegawai", "due_on": date(2026, 12, 1)},
    "indikator": {
        "year": 2021,
        "period": "B06",
        "indicator_code": "opd_melapor",
        "value": 25,
        "out_of": 27,
        "source": "BNNK",
    },
}


def row(template: str, **changes: Any) -> dict[str, Any]:
    """A valid row of a template with some fields changed."""
    return {**VALID[template], **changes}


def header(kind: str = "upload", content: bytes = b"x", kabupaten: str = KABUPATEN) -> Header:
    """Who writes in these tests."""
    return Header(AT, "kesra", Role.COORDINATOR.value, kind, kabupaten, SourceFile("berkas.csv", content))


def write(
    store: Store, template: str, *rows: Mapping[str, Any], kabupaten: str = KABUPATEN, kind: str = "upload"
) -> int | None:
    """Write rows as one changeset, numbered as in a file whose header is row 1.

    As in a file, a column that one row has is there, and blank, in the others.
    """
    names = list(dict.fromkeys(name for fields in rows for name in fields))
    facts = [
        Fact({name: fields.get(name) for name in names}, number)
        for number, fields in enumerate(rows, start=2)
    ]
    with store.writing() as connection:
        found = compare(connection, FACTS[template], Scope(kabupaten), facts)
        return apply_changeset(connection, header(kind, repr(rows).encode(), kabupaten), found)


def undo(store: Store, template: str, changeset: int) -> tuple[int | None, UndoPlan]:
    """Undo a changeset of a template."""
    with store.writing() as connection:
        plan = plan_undo(connection, FACTS[template], changeset)
        return apply_undo(connection, Header(AT, "kesra", "koordinator", "undo", KABUPATEN), plan), plan
