"""What every table of facts has: a row is a revision that lives between two changesets."""

from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import Field

from data.store.columns import check
from data.store.ledger import Base
from data.store.verdict import Verdict

Key = tuple[str, ...]
CURRENT = "until_id IS NULL"
ENDED = "until_id IS NOT NULL"


class Revision(Base):
    """What every fact carries besides its key and values.

    `since_id` made the row current and `until_id` ended it. `origin_id` is the changeset whose file the
    values came from: it differs from `since_id` only after an undo brought an older row back.
    """

    template: ClassVar[str]
    key: ClassVar[Key]
    verdict: ClassVar[Verdict | None] = None

    id: int | None = Field(default=None, primary_key=True)
    since_id: int = Field(foreign_key="changeset.id", index=True)
    until_id: int | None = Field(default=None, foreign_key="changeset.id")
    origin_id: int = Field(foreign_key="changeset.id")
    source_row: int | None = None
    kabupaten: str = Field(foreign_key="region.code")


def revision_args(table: str, key: Key, *checks: CheckConstraint) -> tuple[Any, ...]:
    """One current row a key, an index of the ended ones beside it, and the checks every revision keeps."""
    current, ended = text(CURRENT), text(ENDED)
    return (
        Index(f"uq_{table}_current", *key, unique=True, sqlite_where=current, postgresql_where=current),
        # Partial too: an index that also held the current rows would tempt a planner to read them all.
        Index(f"ix_{table}_until_id", "until_id", sqlite_where=ended, postgresql_where=ended),
        Index(f"ix_{table}_ended", *key, sqlite_where=ended, postgresql_where=ended),
        check("until_after_since", "until_id > since_id"),
        check("kabupaten_shape", "kabupaten LIKE '__.__'"),
        check("source_row_positive", "source_row >= 1"),
        *checks,
    )
