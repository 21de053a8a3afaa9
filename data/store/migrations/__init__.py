"""Bringing a store's tables to the newest shape: the same steps for both stores and both databases."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from data.store.engine import Store

HERE = Path(__file__).resolve().parent


def migrate(store: Store) -> None:
    """Create or upgrade every table in one transaction; a second process waits, then finds nothing to do."""
    config = alembic_config()
    if _is_newest(store, config):
        return
    with store.writing() as connection:
        if store.schema is not None:
            connection.execute(text(f"CREATE SCHEMA IF NOT EXISTS {store.schema}"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def alembic_config() -> Config:
    """Alembic's settings without a file; env.py takes the connection from `attributes`."""
    config = Config()
    config.set_main_option("script_location", HERE.as_posix())
    config.set_main_option("path_separator", "os")
    return config


def _is_newest(store: Store, config: Config) -> bool:
    with store.reading() as connection:
        current = MigrationContext.configure(connection).get_current_revision()
    return current == ScriptDirectory.from_config(config).get_current_head()
