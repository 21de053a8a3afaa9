"""Alembic runs this file; it works on the connection that `migrate` opened, inside its transaction."""

from alembic import context
from sqlalchemy import Connection

from data.store.tables import Base


def run(connection: Connection) -> None:
    """Apply the steps that are missing."""
    context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


run(context.config.attributes["connection"])
