"""What OPD do, test, spend and promise."""

from datetime import date
from typing import ClassVar

from sqlalchemy import BigInteger
from sqlmodel import Field

from data.rules.progress import REJECTED, UNVERIFIED, VERIFIED
from data.store.columns import PERIOD_SHAPE, Amount, check, not_negative, one_of, year_in_range
from data.store.revision import Key, Revision, revision_args
from data.store.verdict import Verdict


class Opd(Revision, table=True):
    """An OPD with its headcount and the time it exists."""

    __tablename__ = "opd"
    template: ClassVar[str] = "opd"
    key: ClassVar[Key] = ("kabupaten", "opd_code")
    __table_args__ = revision_args(
        "opd",
        key,
        *not_negative("pns", "pppk", "non_asn"),
        check("valid_in_order", "valid_from <= valid_to"),
        check("not_its_own_successor", "successor_code <> opd_code"),
    )

    opd_code: str
    name: str
    short_name: str | None = None
    kind: str
    pns: int | None = None
    pppk: int | None = None
    non_asn: int | None = None
    counted_on: date | None = None
    valid_from: date
    valid_to: date | None = None
    successor_code: str | None = None


class AksiReport(Revision, table=True):
    """What one OPD reported on one aksi in one period."""

    __tablename__ = "aksi_report"
    template: ClassVar[str] = "aksi_opd"
    key: ClassVar[Key] = ("kabupaten", "year", "period", "opd_code", "aksi_code")
    verdict: ClassVar[Verdict | None] = Verdict(
        column="verification",
        given=(VERIFIED, REJECTED),
        none=UNVERIFIED,
        figures=("applies", "target", "unit", "realisasi", "pagu", "budget_realisasi", "evidence_url"),
    )
    __table_args__ = revision_args(
        "aksi_report",
        key,
        year_in_range(),
        check("period_shape", PERIOD_SHAPE),
        one_of("verification", (VERIFIED, UNVERIFIED, REJECTED)),
        *not_negative("target", "realisasi", "pagu", "budget_realisasi"),
    )

    year: int
    period: str
    opd_code: str
    aksi_code: str
    applies: bool = True
    target: float | None = Field(default=None, sa_type=Amount)
    unit: str | None = None
    realisasi: float | None = Field(default=None, sa_type=Amount)
    pagu: int | None = Field(default=None, sa_type=BigInteger)
    budget_realisasi: int | None = Field(default=None, sa_type=BigInteger)
    reported_on: date | None = None
    obstacle: str | None = None
    next_step: str | None = None
    evidence_url: str | None = None
    verification: str | None = None


class UrineTest(Revision, table=True):
    """One day of urine tests at one OPD, as counts of people. Never a person."""

    __tablename__ = "urine_test"
    template: ClassVar[str] = "tes_urine"
    key: ClassVar[Key] = ("kabupaten", "held_on", "opd_code", "organiser")
    __table_args__ = revision_args(
        "urine_test",
        key,
        *not_negative("parameters", "invited", "present", "tested", "negative", "reactive"),
        *not_negative("reactive_medicine", "confirmed", "invalid", "absent", "refused"),
        *not_negative("unit_cost", "total_cost"),
        check("tested_were_present", "tested <= present"),
        check(
            "results_within_tested",
            "COALESCE(negative, 0) + COALESCE(reactive, 0) + COALESCE(reactive_medicine, 0)"
            " + COALESCE(confirmed, 0) + COALESCE(invalid, 0) <= tested",
        ),
        check(
            "results_add_up",
            "negative + reactive + reactive_medicine + confirmed + COALESCE(invalid, 0) = tested",
        ),
    )

    held_on: date
    opd_code: str
    organiser: str
    funding_source: str | None = None
    parameters: int | None = None
    invited: int | None = None
    present: int | None = None
    tested: int
    negative: int | None = None
    reactive: int | None = None
    reactive_medicine: int | None = None
    confirmed: int | None = None
    invalid: int | None = None
    absent: int | None = None
    refused: int | None = None
    unit_cost: int | None = Field(default=None, sa_type=BigInteger)
    total_cost: int | None = Field(default=None, sa_type=BigInteger)
    note: str | None = None


class Budget(Revision, table=True):
    """What one OPD may spend from one funding source in one year, in whole rupiah."""

    __tablename__ = "budget"
    template: ClassVar[str] = "anggaran"
    key: ClassVar[Key] = ("kabupaten", "year", "opd_code", "funding_source")
    __table_args__ = revision_args(
        "budget",
        key,
        year_in_range(),
        *not_negative("pagu", "pagu_revised", "realisasi", "blocked", "people_planned", "parameters"),
        *not_negative("unit_cost"),
    )

    year: int
    opd_code: str
    funding_source: str
    purpose: str | None = None
    pagu: int | None = Field(default=None, sa_type=BigInteger)
    pagu_revised: int | None = Field(default=None, sa_type=BigInteger)
    realisasi: int | None = Field(default=None, sa_type=BigInteger)
    blocked: int | None = Field(default=None, sa_type=BigInteger)
    people_planned: int | None = None
    parameters: int | None = None
    unit_cost: int | None = Field(default=None, sa_type=BigInteger)
    position_date: date | None = None


class FollowUp(Revision, table=True):
    """One agreed follow-up of a meeting, the aksi, area or pot of money it concerns, and how it goes on.

    A note on its progress is a new revision: the notes of all revisions, by day, are its story.
    """

    __tablename__ = "follow_up"
    template: ClassVar[str] = "tindak_lanjut"
    key: ClassVar[Key] = ("kabupaten", "number")
    __table_args__ = revision_args("follow_up", key)

    number: str
    meeting: str | None = None
    direction: str
    opd_code: str | None = None
    supporting_opd: str | None = None
    output: str | None = None
    due_on: date | None = None
    status: str | None = None
    obstacle: str | None = None
    evidence_url: str | None = None
    aksi_code: str | None = None
    area_code: str | None = None
    funding_source: str | None = None
    progress: str | None = None
    progress_on: date | None = None
