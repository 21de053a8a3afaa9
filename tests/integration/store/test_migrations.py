"""The migrations build exactly the tables that the models describe, on both databases and in a schema."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, Inspector, inspect

from data.store.engine import Store
from data.store.history import changesets
from data.store.meetings import slides
from data.store.migrations import alembic_config, migrate
from data.store.tables import Base
from tests.databases import Opener

OLD_MEETING = """
INSERT INTO region (code, level, name, kabupaten) VALUES ('51.08', 'kabupaten', 'Buleleng', '51.08');
INSERT INTO meeting (id, kabupaten, code, held_on, starts_at, place, chair_office, organiser, agenda,
    year, period, state, slide, slide_version)
VALUES (1, '51.08', '2026-11', '2026-11-25', '09.00', 'Aula', 'Asisten I', 'Kesra', 'Arahan',
    2026, 'B12', 'direncanakan', 0, 0);
INSERT INTO meeting_slide VALUES
    (1, 0, 'opening', '', 'pelan', 'kesra'), (1, 1, 'cases', '', 'salam', 'bappeda')
"""
"""A planned meeting in the tables of version 0004."""


def test_alembic_finds_nothing_to_add(blank_url: str, opened: Opener) -> None:
    store = opened(blank_url)
    migrate(store)
    with store.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []


def test_migrated_tables_are_the_tables_of_the_models(blank_url: str, opened: Opener) -> None:
    migrated = opened(blank_url)
    migrate(migrated)
    with migrated.reading() as connection:
        by_migration = _described(connection)
    with migrated.engine.begin() as connection:
        Base.metadata.drop_all(connection)
        Base.metadata.create_all(connection)
    with migrated.reading() as connection:
        assert by_migration == _described(connection)


def test_a_second_migration_changes_nothing(blank_url: str, opened: Opener) -> None:
    store = opened(blank_url)
    migrate(store)
    with store.reading() as connection:
        before = _described(connection)
    migrate(store)
    with store.reading() as connection:
        assert _described(connection) == before


def test_a_store_of_the_first_version_keeps_what_it_holds(blank_url: str, opened: Opener) -> None:
    store = opened(blank_url)
    with store.writing() as connection:
        config = alembic_config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        columns = "at, by_name, by_role, kind, kabupaten, template, rows_new, rows_changed"
        values = "'2026-11-22', 'kesra', 'koordinator', 'sample', '51.08', 'opd', 1, 0, 0, 0"
        connection.exec_driver_sql(
            f"INSERT INTO changeset ({columns}, rows_unchanged, rows_ended) VALUES ({values})"
        )
    migrate(store)
    line = changesets(store).iloc[0]
    assert (line["changeset"], line["by_name"], line["rows_new"]) == (1, "kesra", 1)
    assert line.isna()["sheet"]


def test_notes_of_an_older_store_stay_with_their_writers(blank_url: str, opened: Opener) -> None:
    store = opened(blank_url)
    with store.writing() as connection:
        config = alembic_config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0004")
        for statement in OLD_MEETING.split(";"):
            connection.exec_driver_sql(statement)
    migrate(store)
    with store.reading() as connection:
        assert [each.note for each in slides(connection, 1, "kesra")] == ["pelan", ""]
        assert [each.note for each in slides(connection, 1, "bappeda")] == ["", "salam"]


def test_two_processes_may_start_at_once(blank_url: str, opened: Opener) -> None:
    stores = [opened(blank_url) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(migrate, stores))
    with stores[0].reading() as connection:
        assert "changeset" in inspect(connection).get_table_names()


def test_the_fictitious_store_is_a_schema_of_its_own(blank_url: str, opened: Opener) -> None:
    if blank_url.startswith("sqlite"):
        pytest.skip("SQLite keeps the fictitious store in a second file")
    own, contoh = opened(blank_url), opened(blank_url, "contoh", schema="contoh")
    for store in (own, contoh):
        migrate(store)
    with own.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO region VALUES ('51.08', 'kabupaten', 'Buleleng', NULL, '51.08')"
        )
    assert (_regions(own), _regions(contoh)) == (1, 0)


def _regions(store: Store) -> int:
    with store.reading() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM region").scalar_one())


def _described(connection: Connection) -> dict[str, Any]:
    inspector = inspect(connection)
    names = sorted(set(inspector.get_table_names()) - {"alembic_version"})
    assert len(names) == len(Base.metadata.tables)
    return {name: _table(inspector, name) for name in names}


def _options(index: Any) -> list[str]:
    return sorted(f"{name}={value}" for name, value in index.get("dialect_options", {}).items())


def _table(inspector: Inspector, name: str) -> dict[str, Any]:
    return {
        "columns": [
            (column["name"], str(column["type"]), column["nullable"])
            for column in inspector.get_columns(name)
        ],
        "primary key": inspector.get_pk_constraint(name),
        "checks": sorted(
            (str(check["name"]), check["sqltext"]) for check in inspector.get_check_constraints(name)
        ),
        "foreign keys": sorted(map(str, inspector.get_foreign_keys(name))),
        "indexes": sorted(
            (str(index["name"]), index["column_names"], index["unique"], _options(index))
            for index in inspector.get_indexes(name)
        ),
    }
