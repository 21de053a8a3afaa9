"""The first tables: regions, changesets, kept files, accounts, and every kind of fact."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

PERIOD = "period LIKE 'B__' OR period LIKE 'TW_'"


def upgrade() -> None:
    _ledger()
    _facts_of_opd()
    _facts_of_cases()


def _ledger() -> None:
    op.create_table(
        "account",
        sa.Column("name", sa.String(), primary_key=True),
        sa.Column("password_hash", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("kabupaten", sa.String(), nullable=True),
        sa.Column("opd_code", sa.String(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("session_version", sa.Integer(), nullable=False),
        sa.CheckConstraint("opd_code IS NULL OR kabupaten IS NOT NULL", name="opd_has_kabupaten"),
        sa.CheckConstraint("role <> 'operator' OR opd_code IS NOT NULL", name="operator_has_opd"),
        sa.CheckConstraint("role IN ('operator', 'koordinator', 'bnnk', 'tamu', 'admin')", name="role_known"),
        sa.CheckConstraint("session_version >= 1", name="session_version_positive"),
    )
    op.create_table(
        "region",
        sa.Column("code", sa.String(), primary_key=True),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("parent_code", sa.String(), sa.ForeignKey("region.code"), nullable=True),
        sa.Column("kabupaten", sa.String(), nullable=False, index=True),
        sa.Column("bps_code", sa.String(), nullable=True),
        sa.Column("area_km2", sa.Float(), nullable=True),
        sa.Column("label_lon", sa.Float(), nullable=True),
        sa.Column("label_lat", sa.Float(), nullable=True),
        sa.Column("source", sa.String(), nullable=True),
        sa.CheckConstraint("level IN ('kabupaten', 'kecamatan', 'desa', 'kelurahan')", name="level_known"),
    )
    op.create_table(
        "stored_file",
        sa.Column("sha256", sa.String(), primary_key=True),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name="sha256_length"),
        sa.CheckConstraint("size = length(content)", name="size_is_length"),
    )
    op.create_table(
        "changeset",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by_name", sa.String(), nullable=False),
        sa.Column("by_role", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("kabupaten", sa.String(), nullable=False),
        sa.Column("template", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=True),
        sa.Column("file_sha256", sa.String(), sa.ForeignKey("stored_file.sha256"), nullable=True),
        sa.Column("undoes_id", sa.Integer(), sa.ForeignKey("changeset.id"), nullable=True, index=True),
        sa.Column("rows_new", sa.Integer(), nullable=False),
        sa.Column("rows_changed", sa.Integer(), nullable=False),
        sa.Column("rows_unchanged", sa.Integer(), nullable=False),
        sa.Column("rows_ended", sa.Integer(), nullable=False),
        sa.CheckConstraint("(kind = 'undo') = (undoes_id IS NOT NULL)", name="undo_names_its_changeset"),
        sa.CheckConstraint(
            "by_role IN ('operator', 'koordinator', 'bnnk', 'tamu', 'admin')", name="by_role_known"
        ),
        sa.CheckConstraint("kabupaten LIKE '__.__'", name="kabupaten_shape"),
        sa.CheckConstraint("kind IN ('upload', 'undo', 'sample')", name="kind_known"),
        sa.CheckConstraint("undoes_id < id", name="undoes_an_earlier_one"),
        *_not_negative("rows_new", "rows_changed", "rows_unchanged", "rows_ended"),
    )
    op.create_index("ix_changeset_file", "changeset", ["kabupaten", "template", "file_sha256"])
    op.create_table(
        "region_alias",
        sa.Column("alias", sa.String(), primary_key=True),
        sa.Column("region_code", sa.String(), sa.ForeignKey("region.code"), primary_key=True),
        sa.Column("source", sa.String(), nullable=True),
    )


def _facts_of_opd() -> None:
    op.create_table(
        "opd",
        *_life(),
        sa.Column("opd_code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("short_name", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("pns", sa.Integer(), nullable=True),
        sa.Column("pppk", sa.Integer(), nullable=True),
        sa.Column("non_asn", sa.Integer(), nullable=True),
        sa.Column("counted_on", sa.Date(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("successor_code", sa.String(), nullable=True),
        sa.CheckConstraint("successor_code <> opd_code", name="not_its_own_successor"),
        sa.CheckConstraint("valid_from <= valid_to", name="valid_in_order"),
        *_not_negative("pns", "pppk", "non_asn"),
        *_life_checks(),
    )
    _key("opd", "kabupaten", "opd_code")
    op.create_table(
        "aksi_report",
        *_life(),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("opd_code", sa.String(), nullable=False),
        sa.Column("aksi_code", sa.String(), nullable=False),
        sa.Column("applies", sa.Boolean(), nullable=False),
        sa.Column("target", sa.Numeric(14, 3), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("realisasi", sa.Numeric(14, 3), nullable=True),
        sa.Column("pagu", sa.BigInteger(), nullable=True),
        sa.Column("budget_realisasi", sa.BigInteger(), nullable=True),
        sa.Column("reported_on", sa.Date(), nullable=True),
        sa.Column("obstacle", sa.String(), nullable=True),
        sa.Column("next_step", sa.String(), nullable=True),
        sa.Column("evidence_url", sa.String(), nullable=True),
        sa.Column("verification", sa.String(), nullable=True),
        _year(),
        sa.CheckConstraint(
            "verification IN ('terverifikasi', 'belum diverifikasi', 'ditolak')", name="verification_known"
        ),
        sa.CheckConstraint(PERIOD, name="period_shape"),
        *_not_negative("target", "realisasi", "pagu", "budget_realisasi"),
        *_life_checks(),
    )
    _key("aksi_report", "kabupaten", "year", "period", "opd_code", "aksi_code")
    op.create_table(
        "urine_test",
        *_life(),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("opd_code", sa.String(), nullable=False),
        sa.Column("organiser", sa.String(), nullable=False),
        sa.Column("funding_source", sa.String(), nullable=True),
        sa.Column("parameters", sa.Integer(), nullable=True),
        sa.Column("invited", sa.Integer(), nullable=True),
        sa.Column("present", sa.Integer(), nullable=True),
        sa.Column("tested", sa.Integer(), nullable=False),
        sa.Column("negative", sa.Integer(), nullable=True),
        sa.Column("reactive", sa.Integer(), nullable=True),
        sa.Column("reactive_medicine", sa.Integer(), nullable=True),
        sa.Column("confirmed", sa.Integer(), nullable=True),
        sa.Column("invalid", sa.Integer(), nullable=True),
        sa.Column("absent", sa.Integer(), nullable=True),
        sa.Column("refused", sa.Integer(), nullable=True),
        sa.Column("unit_cost", sa.BigInteger(), nullable=True),
        sa.Column("total_cost", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.CheckConstraint(
            "COALESCE(negative, 0) + COALESCE(reactive, 0) + COALESCE(reactive_medicine, 0)"
            " + COALESCE(confirmed, 0)"
            " + COALESCE(invalid, 0)"
            " <= tested",
            name="results_within_tested",
        ),
        sa.CheckConstraint(
            "negative + reactive + reactive_medicine + confirmed + COALESCE(invalid, 0) = tested",
            name="results_add_up",
        ),
        sa.CheckConstraint("tested <= present", name="tested_were_present"),
        *_not_negative(
            "parameters",
            "invited",
            "present",
            "tested",
            "negative",
            "reactive",
            "reactive_medicine",
            "confirmed",
            "invalid",
            "absent",
            "refused",
            "unit_cost",
            "total_cost",
        ),
        *_life_checks(),
    )
    _key("urine_test", "kabupaten", "held_on", "opd_code", "organiser")
    op.create_table(
        "budget",
        *_life(),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("opd_code", sa.String(), nullable=False),
        sa.Column("funding_source", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=True),
        sa.Column("pagu", sa.BigInteger(), nullable=True),
        sa.Column("pagu_revised", sa.BigInteger(), nullable=True),
        sa.Column("realisasi", sa.BigInteger(), nullable=True),
        sa.Column("blocked", sa.BigInteger(), nullable=True),
        sa.Column("people_planned", sa.Integer(), nullable=True),
        sa.Column("parameters", sa.Integer(), nullable=True),
        sa.Column("unit_cost", sa.BigInteger(), nullable=True),
        sa.Column("position_date", sa.Date(), nullable=True),
        _year(),
        *_not_negative(
            "pagu", "pagu_revised", "realisasi", "blocked", "people_planned", "parameters", "unit_cost"
        ),
        *_life_checks(),
    )
    _key("budget", "kabupaten", "year", "opd_code", "funding_source")
    op.create_table(
        "follow_up",
        *_life(),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("meeting", sa.String(), nullable=True),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("opd_code", sa.String(), nullable=True),
        sa.Column("supporting_opd", sa.String(), nullable=True),
        sa.Column("output", sa.String(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("obstacle", sa.String(), nullable=True),
        sa.Column("evidence_url", sa.String(), nullable=True),
        *_life_checks(),
    )
    _key("follow_up", "kabupaten", "number")


def _facts_of_cases() -> None:
    op.create_table(
        "case_count",
        *_life(),
        sa.Column("month_from", sa.Date(), nullable=False),
        sa.Column("month_to", sa.Date(), nullable=False),
        sa.Column("area_code", sa.String(), nullable=False),
        sa.Column("agency", sa.String(), nullable=False),
        sa.Column("cases", sa.Integer(), nullable=True),
        sa.Column("suspects_male", sa.Integer(), nullable=True),
        sa.Column("suspects_female", sa.Integer(), nullable=True),
        sa.Column("dealers", sa.Integer(), nullable=True),
        sa.Column("users", sa.Integer(), nullable=True),
        sa.Column("solved", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("position_date", sa.Date(), nullable=True),
        *_months(),
        _registered_area(),
        *_not_negative("cases", "suspects_male", "suspects_female", "dealers", "users", "solved"),
        *_life_checks(),
    )
    _key("case_count", "kabupaten", "month_from", "month_to", "area_code", "agency")
    op.create_table(
        "evidence",
        *_life(),
        sa.Column("month_from", sa.Date(), nullable=False),
        sa.Column("month_to", sa.Date(), nullable=False),
        sa.Column("area_code", sa.String(), nullable=False),
        sa.Column("agency", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("amount", sa.Numeric(14, 3), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("weight_basis", sa.String(), nullable=True),
        *_months(),
        _registered_area(),
        sa.CheckConstraint("weight_basis IN ('netto', 'brutto')", name="weight_basis_known"),
        *_not_negative("amount"),
        *_life_checks(),
    )
    _key("evidence", "kabupaten", "month_from", "month_to", "area_code", "agency", "kind")
    op.create_table(
        "vulnerable_area",
        *_life(),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("desa_code", sa.String(), sa.ForeignKey("region.code"), nullable=False),
        sa.Column("category", sa.String(), nullable=True),
        sa.Column("core_met", sa.Integer(), nullable=True),
        sa.Column("supporting_met", sa.Integer(), nullable=True),
        sa.Column("ikrn", sa.Numeric(14, 3), nullable=True),
        sa.Column("bersinar", sa.Boolean(), nullable=True),
        sa.Column("declared_on", sa.Date(), nullable=True),
        sa.Column("volunteers", sa.Integer(), nullable=True),
        _year(),
        sa.CheckConstraint("desa_code LIKE kabupaten || '.__.____'", name="desa_code_shape"),
        *_not_negative("core_met", "supporting_met", "ikrn", "volunteers"),
        *_life_checks(),
    )
    _key("vulnerable_area", "kabupaten", "year", "method", "desa_code")
    op.create_table(
        "rehab",
        *_life(),
        sa.Column("month_from", sa.Date(), nullable=False),
        sa.Column("month_to", sa.Date(), nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("target", sa.Integer(), nullable=True),
        sa.Column("realisasi", sa.Integer(), nullable=True),
        *_months(),
        *_not_negative("target", "realisasi"),
        *_life_checks(),
    )
    _key("rehab", "kabupaten", "month_from", "month_to", "service")
    op.create_table(
        "population",
        *_life(),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("area_code", sa.String(), sa.ForeignKey("region.code"), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=True),
        _year(),
        sa.CheckConstraint(
            "area_code IN (kabupaten)"
            " OR area_code LIKE kabupaten || '.__'"
            " OR area_code LIKE kabupaten || '.__.____'",
            name="area_code_shape",
        ),
        *_not_negative("people"),
        *_life_checks(),
    )
    _key("population", "kabupaten", "year", "area_code")
    op.create_table(
        "indicator",
        *_life(),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("indicator_code", sa.String(), nullable=False),
        sa.Column("value", sa.Numeric(14, 3), nullable=False),
        sa.Column("out_of", sa.Numeric(14, 3), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("category", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("position_date", sa.Date(), nullable=True),
        _year(),
        sa.CheckConstraint(f"period = '' OR {PERIOD}", name="period_shape"),
        *_life_checks(),
    )
    _key("indicator", "kabupaten", "year", "period", "indicator_code")


def _life() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("since_id", sa.Integer(), sa.ForeignKey("changeset.id"), nullable=False, index=True),
        sa.Column("until_id", sa.Integer(), sa.ForeignKey("changeset.id"), nullable=True),
        sa.Column("origin_id", sa.Integer(), sa.ForeignKey("changeset.id"), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=True),
        sa.Column("kabupaten", sa.String(), sa.ForeignKey("region.code"), nullable=False),
    ]


def _life_checks() -> list[sa.CheckConstraint]:
    return [
        sa.CheckConstraint("until_id > since_id", name="until_after_since"),
        sa.CheckConstraint("kabupaten LIKE '__.__'", name="kabupaten_shape"),
        sa.CheckConstraint("source_row >= 1", name="source_row_positive"),
    ]


def _key(table: str, *columns: str) -> None:
    current, ended = sa.text("until_id IS NULL"), sa.text("until_id IS NOT NULL")
    name = f"uq_{table}_current"
    op.create_index(name, table, columns, unique=True, sqlite_where=current, postgresql_where=current)
    op.create_index(f"ix_{table}_until_id", table, ["until_id"], sqlite_where=ended, postgresql_where=ended)
    op.create_index(f"ix_{table}_ended", table, columns, sqlite_where=ended, postgresql_where=ended)


def _not_negative(*columns: str) -> list[sa.CheckConstraint]:
    return [sa.CheckConstraint(f"{column} >= 0", name=f"{column}_not_negative") for column in columns]


def _year() -> sa.CheckConstraint:
    return sa.CheckConstraint("year BETWEEN 2000 AND 2100", name="year_range")


def _months() -> list[sa.CheckConstraint]:
    return [
        sa.CheckConstraint("CAST(month_from AS VARCHAR(10)) LIKE '________01'", name="month_from_first_day"),
        sa.CheckConstraint("CAST(month_to AS VARCHAR(10)) LIKE '________01'", name="month_to_first_day"),
        sa.CheckConstraint("month_from <= month_to", name="months_in_order"),
    ]


def _registered_area() -> sa.CheckConstraint:
    return sa.CheckConstraint(
        "area_code IN ('luar', 'tidak diketahui')"
        " OR area_code LIKE kabupaten || '.__' OR area_code LIKE kabupaten || '.__.____'",
        name="area_code_shape",
    )
