"""Writing a file as a changeset: new, changed, unchanged, absent, nothing; and all or nothing."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import event

from data.store import readings
from data.store.difference import DuplicateKey, Fact, Scope, compare
from data.store.engine import Store
from data.store.history import changesets, data_version, stored_content
from data.store.revisions import apply_changeset, file_is_known
from data.store.shape import shape_of
from data.store.tables import FACTS
from tests.integration.store.rows import KABUPATEN, header, row, write


def test_rows_become_current_under_their_changeset(store: Store) -> None:
    assert write(store, "anggaran", row("anggaran"), row("anggaran", opd_code="OPD-B", pagu=None)) == 1
    frame = readings.budgets(store, KABUPATEN)
    assert frame["opd_code"].tolist() == ["OPD-A", "OPD-B"]
    assert frame["pagu"].tolist()[0] == 16_000_000
    assert frame["pagu"].isna().tolist() == [False, True]
    assert frame["since_id"].tolist() == frame["origin_id"].tolist() == [1, 1]
    assert frame["source_row"].tolist() == [2, 3]


def test_new_changed_unchanged_and_absent_are_told_apart(store: Store) -> None:
    write(store, "anggaran", *(row("anggaran", opd_code=code) for code in ("A", "B", "C")))
    facts = [
        Fact(row("anggaran", opd_code="A"), 2),
        Fact(row("anggaran", opd_code="B", pagu=17_000_000), 3),
        Fact(row("anggaran", opd_code="D"), 4),
    ]
    with store.reading() as connection:
        found = compare(connection, FACTS["anggaran"], Scope(KABUPATEN), facts)
    code, pagu = shape_of(FACTS["anggaran"]).places(["opd_code", "pagu"])
    assert [new.cells[code] for new in found.new] == ["D"]
    assert [(c.old[pagu], c.row.cells[pagu]) for c in found.changed] == [(16_000_000, 17_000_000)]
    assert [row.cells[code] for row in found.unchanged] == ["A"]
    assert found.absent == ((KABUPATEN, 2026, "C", "APBD OPD"),)


def test_absent_rows_stay(store: Store) -> None:
    write(store, "anggaran", row("anggaran", opd_code="A"), row("anggaran", opd_code="B"))
    write(store, "anggaran", row("anggaran", opd_code="A", pagu=1))
    assert readings.budgets(store, KABUPATEN)["pagu"].tolist() == [1, 16_000_000]


def test_other_years_and_other_kabupaten_are_neither_compared_nor_absent(store: Store) -> None:
    write(store, "anggaran", row("anggaran", year=2025))
    write(store, "anggaran", row("anggaran"), kabupaten="63.06")
    with store.reading() as connection:
        found = compare(connection, FACTS["anggaran"], Scope(KABUPATEN), [Fact(row("anggaran"), 2)])
    assert (len(found.new), found.absent) == (1, ())


def test_an_operator_file_is_held_against_its_own_opd_only(store: Store) -> None:
    write(store, "anggaran", row("anggaran", opd_code="A"), row("anggaran", opd_code="B"))
    facts = [Fact(row("anggaran", opd_code="A", funding_source="Hibah"), 2)]
    with store.reading() as connection:
        found = compare(connection, FACTS["anggaran"], Scope(KABUPATEN, "A"), facts)
    assert found.absent == ((KABUPATEN, 2026, "A", "APBD OPD"),)


def test_a_key_of_another_opd_is_told_apart(store: Store) -> None:
    write(store, "tindak_lanjut", row("tindak_lanjut", opd_code="A"))
    facts = [
        Fact(row("tindak_lanjut", opd_code="B"), 2),
        Fact(row("tindak_lanjut", number="2", opd_code="B"), 3),
    ]
    with store.reading() as connection:
        found = compare(connection, FACTS["tindak_lanjut"], Scope(KABUPATEN, "B"), facts)
    assert ([r.source_row for r in found.foreign], [r.source_row for r in found.new]) == ([2], [3])
    assert found.absent == ()


def test_rows_with_different_columns_are_no_file(store: Store) -> None:
    short = {name: value for name, value in row("anggaran", opd_code="B").items() if name != "pagu"}
    with pytest.raises(ValueError, match="kolom"), store.reading() as connection:
        compare(connection, FACTS["anggaran"], Scope(KABUPATEN), [Fact(row("anggaran"), 2), Fact(short, 3)])


def test_the_same_rows_again_write_nothing(store: Store) -> None:
    write(store, "tes_urine", row("tes_urine"))
    assert write(store, "tes_urine", row("tes_urine")) is None
    assert data_version(store) == 1


def test_the_same_number_written_another_way_is_no_change(store: Store) -> None:
    write(store, "barang_bukti", row("barang_bukti", amount=Decimal("5.230")))
    assert write(store, "barang_bukti", row("barang_bukti", amount=5.23)) is None
    assert write(store, "barang_bukti", row("barang_bukti", amount=Decimal("5.231"))) == 2


def test_a_column_the_file_lacks_keeps_what_the_store_has(store: Store) -> None:
    write(store, "anggaran", row("anggaran"))
    short = {name: value for name, value in row("anggaran", pagu=5).items() if name != "realisasi"}
    write(store, "anggaran", short)
    assert readings.budgets(store, KABUPATEN)["realisasi"].tolist() == [8_000_000]


def test_an_empty_cell_empties_what_the_store_has(store: Store) -> None:
    write(store, "anggaran", row("anggaran"))
    write(store, "anggaran", row("anggaran", realisasi=None))
    assert readings.budgets(store, KABUPATEN)["realisasi"].isna().all()


def test_two_rows_of_one_key_are_refused(store: Store) -> None:
    with pytest.raises(DuplicateKey):
        write(store, "opd", row("opd"), row("opd", name="Dinas A lagi"))
    assert data_version(store) == 0


def test_a_failure_midway_leaves_nothing(store: Store) -> None:
    write(store, "anggaran", row("anggaran"))
    with pytest.raises(RuntimeError, match="listrik padam"):
        _write_until_the_power_fails(store)
    assert data_version(store) == 1
    assert readings.budgets(store, KABUPATEN)["pagu"].tolist() == [16_000_000]
    assert stored_content(store, header(content=b"lost").file.sha256) is None  # type: ignore[union-attr]


def _write_until_the_power_fails(store: Store) -> None:
    facts = [Fact(row("anggaran", pagu=1), 2), Fact(row("anggaran", opd_code="B"), 3)]
    with store.writing() as connection:
        found = compare(connection, FACTS["anggaran"], Scope(KABUPATEN), facts)
        apply_changeset(connection, header(content=b"lost"), found)
        raise RuntimeError("listrik padam")


def test_the_file_is_kept_once_and_known_again(store: Store) -> None:
    for year in (2025, 2026):
        with store.writing() as connection:
            facts = [Fact(row("anggaran", year=year), 2)]
            found = compare(connection, FACTS["anggaran"], Scope(KABUPATEN), facts)
            apply_changeset(connection, header(content=b"isi berkas"), found)
    file = header(content=b"isi berkas").file
    assert file is not None
    assert stored_content(store, file.sha256) == b"isi berkas"
    with store.reading() as connection:
        assert file_is_known(connection, "anggaran", KABUPATEN, file.sha256)
        assert not file_is_known(connection, "anggaran", "63.06", file.sha256)
        assert not file_is_known(connection, "opd", KABUPATEN, file.sha256)


def test_a_changeset_counts_what_it_did(store: Store) -> None:
    write(store, "anggaran", row("anggaran"), row("anggaran", opd_code="B"))
    write(
        store,
        "anggaran",
        row("anggaran"),
        row("anggaran", opd_code="B", pagu=1),
        row("anggaran", opd_code="C"),
    )
    line = changesets(store, KABUPATEN).iloc[0]
    assert (line["changeset"], line["rows_new"], line["rows_changed"]) == (2, 1, 1)
    assert (line["rows_unchanged"], line["rows_ended"]) == (1, 0)


def test_a_large_file_takes_as_many_statements_as_a_small_one(store: Store) -> None:
    small, large = _statements(store, 2025, rows=2), _statements(store, 2026, rows=3_000)
    assert small == large


def _statements(store: Store, year: int, rows: int) -> int:
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        sent.append(statement)

    event.listen(store.engine, "before_cursor_execute", note)
    write(store, "anggaran", *(row("anggaran", year=year, opd_code=f"OPD-{n}") for n in range(rows)))
    event.remove(store.engine, "before_cursor_execute", note)
    return len(sent)


def test_dates_come_back_as_written(store: Store) -> None:
    write(store, "tes_urine", row("tes_urine", held_on=date(2026, 2, 28)))
    assert readings.urine_tests(store, KABUPATEN)["held_on"].dt.date.tolist() == [date(2026, 2, 28)]
