"""Where changesets and rows come from: one changeset, its file, and who touched the same rows later."""

from datetime import datetime

from sqlalchemy import select

from data.store.engine import Store
from data.store.shape import table_of
from data.store.tables import Changeset

CHANGESET = table_of(Changeset)


def written_at(store: Store, changeset: int) -> datetime | None:
    """When a changeset was written, in UTC; None where there is none of this number."""
    query = select(CHANGESET.c.at).where(CHANGESET.c.id == changeset)
    with store.reading() as connection:
        found: datetime | None = connection.execute(query).scalar_one_or_none()
    return found
