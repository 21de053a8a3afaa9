"""Meetings; what a follow-up is about and how it goes on; and which form a changeset was typed into."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ROLES = "'operator', 'koordinator', 'bnnk', 'tamu', 'admin'"


def upgrade() -> None:
    op.add_column("changeset", sa.Column("form", sa.String(), nullable=True))
    for name in ("aksi_code", "area_code", "funding_source", "progress"):
        op.add_column("follow_up", sa.Column(name, sa.String(), nullable=True))
    op.add_column("follow_up", sa.Column("progress_on", sa.Date(), nullable=True))
    _meeting()
    _parts_of_meetings()


def _meeting() -> None:
    op.create_table(
        "meeting",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("kabupaten", sa.String(), sa.ForeignKey("region.code"), nullable=False),
        *(
            sa.Column(name, sa.Date() if name == "held_on" else sa.String(), nullable=False)
            for name in ("code", "held_on", "starts_at", "place", "chair_office", "organiser", "agenda")
        ),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        _changeset("frozen_id"),
        sa.Column("frozen_on", sa.Date(), nullable=True),
        _changeset("ranking_id"),
        _changeset("final_id"),
        sa.Column("join_code", sa.String(), nullable=True),
        sa.Column("slide", sa.Integer(), nullable=False),
        sa.Column("slide_version", sa.Integer(), nullable=False),
        sa.UniqueConstraint("kabupaten", "code"),
        sa.CheckConstraint("kabupaten LIKE '__.__'", name="kabupaten_shape"),
        sa.CheckConstraint("period LIKE 'B__' OR period LIKE 'TW_'", name="period_shape"),
        sa.CheckConstraint("year BETWEEN 2000 AND 2100", name="year_range"),
        sa.CheckConstraint("state IN ('direncanakan', 'dibuka', 'ditutup')", name="state_known"),
        sa.CheckConstraint("(state = 'direncanakan') = (frozen_id IS NULL)", name="frozen_once_opened"),
        sa.CheckConstraint("(frozen_on IS NULL) = (frozen_id IS NULL)", name="frozen_on_a_day"),
        sa.CheckConstraint("(state = 'ditutup') = (final_id IS NOT NULL)", name="final_once_closed"),
        sa.CheckConstraint("(state = 'dibuka') = (join_code IS NOT NULL)", name="join_code_while_open"),
        sa.CheckConstraint("ranking_id IS NULL OR frozen_id IS NOT NULL", name="ranking_of_an_open_one"),
        *_not_negative("slide", "slide_version"),
    )
    op.create_index("ix_meeting_join_code", "meeting", ["join_code"], unique=True)


def _parts_of_meetings() -> None:
    op.create_table(
        "meeting_opd",
        _of_meeting(primary_key=True),
        sa.Column("opd_code", sa.String(), primary_key=True),
        sa.Column("invited", sa.Boolean(), nullable=False),
        sa.Column("present", sa.Integer(), nullable=True),
        *_not_negative("present"),
    )
    op.create_table(
        "meeting_slide",
        _of_meeting(primary_key=True),
        sa.Column("place", sa.Integer(), primary_key=True),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("screen", "subject", "note", "noted_by")),
        *_not_negative("place"),
    )
    op.create_table(
        "meeting_event",
        sa.Column("id", sa.Integer(), primary_key=True),
        _of_meeting(nullable=False, index=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("by_name", "by_role", "kind")),
        _changeset("frozen_id"),
        sa.CheckConstraint(f"by_role IN ({ROLES})", name="by_role_known"),
    )


def _of_meeting(**options: Any) -> sa.Column[Any]:
    return sa.Column("meeting_id", sa.Integer(), sa.ForeignKey("meeting.id"), **options)


def _changeset(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), sa.ForeignKey("changeset.id"), nullable=True)


def _not_negative(*columns: str) -> list[sa.CheckConstraint]:
    return [sa.CheckConstraint(f"{column} >= 0", name=f"{column}_not_negative") for column in columns]
