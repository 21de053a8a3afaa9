"""The tables beside the facts: regions, changesets, kept files, remembered answers, accounts."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import Index, LargeBinary, MetaData
from sqlmodel import Field, SQLModel

from data.rules.roles import Role
from data.store.columns import NAMING, UtcDateTime, check, not_negative, one_of

CHANGESET_KINDS = ("upload", "undo", "sample")
REGION_LEVELS = ("kabupaten", "kecamatan", "desa", "kelurahan")


class Base(SQLModel):
    """One metadata with one naming convention, so that both databases name constraints alike."""

    metadata: ClassVar[MetaData] = MetaData(naming_convention=NAMING)


class Region(Base, table=True):
    """A kabupaten, kecamatan, desa or kelurahan under its Kemendagri code."""

    __tablename__ = "region"
    __table_args__ = (one_of("level", REGION_LEVELS),)

    code: str = Field(primary_key=True)
    level: str
    name: str
    parent_code: str | None = Field(default=None, foreign_key="region.code")
    kabupaten: str = Field(index=True)
    bps_code: str | None = None
    area_km2: float | None = None
    label_lon: float | None = None
    label_lat: float | None = None
    source: str | None = None


class RegionAlias(Base, table=True):
    """Another spelling or another office's code of a region."""

    __tablename__ = "region_alias"

    alias: str = Field(primary_key=True)
    region_code: str = Field(primary_key=True, foreign_key="region.code")
    source: str | None = None


class StoredFile(Base, table=True):
    """The bytes of an uploaded file, kept once however often it is sent."""

    __tablename__ = "stored_file"
    __table_args__ = (
        check("sha256_length", "length(sha256) = 64"),
        check("size_is_length", "size = length(content)"),
    )

    sha256: str = Field(primary_key=True)
    content: bytes = Field(sa_type=LargeBinary)
    size: int


class Changeset(Base, table=True):
    """One upload, form entry, undo or sample file: who, when, from which file, and how much it changed.

    What is typed on a screen is an upload without a file; `form` then names the form. It is no kind of its
    own: SQLite cannot widen the CHECK on `kind` without rebuilding the table that every fact points to.
    """

    __tablename__ = "changeset"
    __table_args__ = (
        one_of("kind", CHANGESET_KINDS),
        one_of("by_role", Role),
        check("kabupaten_shape", "kabupaten LIKE '__.__'"),
        check("undo_names_its_changeset", "(kind = 'undo') = (undoes_id IS NOT NULL)"),
        check("undoes_an_earlier_one", "undoes_id < id"),
        *not_negative("rows_new", "rows_changed", "rows_unchanged", "rows_ended"),
        Index("ix_changeset_file", "kabupaten", "template", "file_sha256"),
    )

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=UtcDateTime)
    by_name: str
    by_role: str
    kind: str
    kabupaten: str
    template: str
    file_name: str | None = None
    file_sha256: str | None = Field(default=None, foreign_key="stored_file.sha256")
    undoes_id: int | None = Field(default=None, foreign_key="changeset.id", index=True)
    rows_new: int = 0
    rows_changed: int = 0
    rows_unchanged: int = 0
    rows_ended: int = 0
    sheet: str | None = None
    form: str | None = None


class RememberedAnswer(Base, table=True):
    """What a sender once answered to a question of the intake, for later files of the same template.

    `sender` "" = everybody in the kabupaten, `template` "" = files of every template.
    """

    __tablename__ = "remembered_answer"
    __table_args__ = (check("kabupaten_shape", "kabupaten LIKE '__.__'"),)

    kabupaten: str = Field(primary_key=True)
    template: str = Field(primary_key=True)
    sender: str = Field(primary_key=True)
    question: str = Field(primary_key=True)
    answer: str
    changeset_id: int = Field(foreign_key="changeset.id", index=True)


class Account(Base, table=True):
    """An office account (never a person's record) with what it may see."""

    __tablename__ = "account"
    __table_args__ = (
        one_of("role", Role),
        check("operator_has_opd", f"role <> '{Role.OPERATOR}' OR opd_code IS NOT NULL"),
        check("opd_has_kabupaten", "opd_code IS NULL OR kabupaten IS NOT NULL"),
        check("session_version_positive", "session_version >= 1"),
    )

    name: str = Field(primary_key=True)
    password_hash: str
    role: str
    kabupaten: str | None = None
    opd_code: str | None = None
    active: bool = True
    session_version: int = 1
