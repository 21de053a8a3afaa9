"""What police and BNNK count, classify and publish, and the people it is measured against."""

from datetime import date
from typing import ClassVar

from sqlmodel import Field

from data.store.columns import (
    PERIOD_SHAPE,
    Amount,
    area_of_kabupaten,
    check,
    not_negative,
    one_of,
    registered_area,
    whole_months,
    year_in_range,
)
from data.store.revision import Key, Revision, revision_args


class CaseCount(Revision, table=True):
    """Cases and suspects one agency counted in one area over a span of months."""

    __tablename__ = "case_count"
    template: ClassVar[str] = "kasus"
    key: ClassVar[Key] = ("kabupaten", "month_from", "month_to", "area_code", "agency")
    __table_args__ = revision_args(
        "case_count",
        key,
        *whole_months(),
        registered_area(),
        *not_negative("cases", "suspects_male", "suspects_female", "dealers", "users", "solved"),
    )

    month_from: date
    month_to: date
    area_code: str
    agency: str
    cases: int | None = None
    suspects_male: int | None = None
    suspects_female: int | None = None
    dealers: int | None = None
    users: int | None = None
    solved: int | None = None
    source: str | None = None
    position_date: date | None = None


class Evidence(Revision, table=True):
    """What one agency seized in one area over a span of months."""

    __tablename__ = "evidence"
    template: ClassVar[str] = "barang_bukti"
    key: ClassVar[Key] = ("kabupaten", "month_from", "month_to", "area_code", "agency", "kind")
    __table_args__ = revision_args(
        "evidence",
        key,
        *whole_months(),
        registered_area(),
        one_of("weight_basis", ("netto", "brutto")),
        *not_negative("amount"),
    )

    month_from: date
    month_to: date
    area_code: str
    agency: str
    kind: str
    amount: float = Field(sa_type=Amount)
    unit: str
    weight_basis: str | None = None


class VulnerableArea(Revision, table=True):
    """The official class of one desa by one method in one year."""

    __tablename__ = "vulnerable_area"
    template: ClassVar[str] = "kawasan_rawan"
    key: ClassVar[Key] = ("kabupaten", "year", "method", "desa_code")
    __table_args__ = revision_args(
        "vulnerable_area",
        key,
        year_in_range(),
        check("desa_code_shape", "desa_code LIKE kabupaten || '.__.____'"),
        *not_negative("core_met", "supporting_met", "ikrn", "volunteers"),
    )

    year: int
    method: str
    desa_code: str = Field(foreign_key="region.code")
    category: str | None = None
    core_met: int | None = None
    supporting_met: int | None = None
    ikrn: float | None = Field(default=None, sa_type=Amount)
    bersinar: bool | None = None
    declared_on: date | None = None
    volunteers: int | None = None


class Rehab(Revision, table=True):
    """People served by one rehabilitation service over a span of months."""

    __tablename__ = "rehab"
    template: ClassVar[str] = "rehab"
    key: ClassVar[Key] = ("kabupaten", "month_from", "month_to", "service")
    __table_args__ = revision_args("rehab", key, *whole_months(), *not_negative("target", "realisasi"))

    month_from: date
    month_to: date
    service: str
    target: int | None = None
    realisasi: int | None = None


class Population(Revision, table=True):
    """People living in one area in one year."""

    __tablename__ = "population"
    template: ClassVar[str] = "penduduk"
    key: ClassVar[Key] = ("kabupaten", "year", "area_code")
    __table_args__ = revision_args(
        "population", key, year_in_range(), area_of_kabupaten("kabupaten"), *not_negative("people")
    )

    year: int
    area_code: str = Field(foreign_key="region.code")
    people: int
    source: str | None = None


class Indicator(Revision, table=True):
    """A figure that exists only as published; `period` is empty for a whole year."""

    __tablename__ = "indicator"
    template: ClassVar[str] = "indikator"
    key: ClassVar[Key] = ("kabupaten", "year", "period", "indicator_code")
    __table_args__ = revision_args(
        "indicator", key, year_in_range(), check("period_shape", f"period = '' OR {PERIOD_SHAPE}")
    )

    year: int
    period: str = ""
    indicator_code: str
    value: float = Field(sa_type=Amount)
    out_of: float | None = Field(default=None, sa_type=Amount)
    unit: str | None = None
    category: str | None = None
    note: str | None = None
    source: str
    position_date: date | None = None
