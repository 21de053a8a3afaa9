"""What the intake was answered, and the sheet of its file that a changeset read."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("changeset", sa.Column("sheet", sa.String(), nullable=True))
    op.create_table(
        "remembered_answer",
        sa.Column("kabupaten", sa.String(), primary_key=True),
        sa.Column("template", sa.String(), primary_key=True),
        sa.Column("sender", sa.String(), primary_key=True),
        sa.Column("question", sa.String(), primary_key=True),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("changeset_id", sa.Integer(), sa.ForeignKey("changeset.id"), nullable=False, index=True),
        sa.CheckConstraint("kabupaten LIKE '__.__'", name="kabupaten_shape"),
    )
