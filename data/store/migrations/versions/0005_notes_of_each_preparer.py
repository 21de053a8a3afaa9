"""A note on a slide belongs to its writer, so that two who prepare a meeting each keep theirs."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

KEY = ("screen", "subject", "noted_by")


def upgrade() -> None:
    op.create_table(
        "meeting_note",
        sa.Column("meeting_id", sa.Integer(), sa.ForeignKey("meeting.id"), primary_key=True),
        *(sa.Column(name, sa.String(), primary_key=True) for name in KEY),
        sa.Column("note", sa.String(), nullable=False),
    )
    op.execute(
        "INSERT INTO meeting_note (meeting_id, screen, subject, noted_by, note) "
        "SELECT meeting_id, screen, subject, noted_by, max(note) FROM meeting_slide WHERE note <> '' "
        "GROUP BY meeting_id, screen, subject, noted_by"
    )
    op.drop_column("meeting_slide", "note")
    op.drop_column("meeting_slide", "noted_by")
