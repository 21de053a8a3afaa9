"""Which page of its slide a meeting shows, and whether the wall is blank."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # In SQL: Alembic would rebuild the table for the CHECK on SQLite, which takes it with the column.
    op.execute(
        "ALTER TABLE meeting ADD COLUMN slide_page INTEGER DEFAULT 0 NOT NULL "
        "CONSTRAINT ck_meeting_slide_page_not_negative CHECK (slide_page >= 0)"
    )
    op.add_column("meeting", sa.Column("is_blank", sa.Boolean(), server_default=sa.false(), nullable=False))
