"""What no cell shows alone: counts that contradict each other, codes that were not in force at the time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any

from data.intake.codes import OUTSIDE, UNKNOWN
from data.intake.finding import Finding
from data.intake.in_force import aksi_in_force, opd_in_force
from data.intake.issues import UNKNOWN_AREA
from data.intake.issues_rows import (
    BAD_OPD_CODE,
    FUTURE_DATE,
    FUTURE_SPAN,
    OWN_SUCCESSOR,
    REPORT_WHERE_NOT_APPLICABLE,
    RESULTS_ABOVE_TESTED,
    RESULTS_DIFFER,
    TESTED_ABOVE_PRESENT,
    UNKNOWN_SUCCESSOR,
    VALID_BACKWARDS,
)
from data.intake.kind import IssueList
from data.intake.reading import IntakeContext
from data.intake.table import Table

Check = Callable[[Table], Iterator[Finding]]
ContextCheck = Callable[[Table, IntakeContext], Iterator[Finding]]

RESULTS = ("negative", "reactive", "reactive_medicine", "confirmed", "invalid")
_OPD_CODE = re.compile(r"[A-Z0-9][A-Z0-9-]{0,39}", re.ASCII)
PAST_DATES = ("held_on", "reported_on", "counted_on", "position_date", "declared_on")


def check_rows(table: Table, template: str, context: IntakeContext, issues: IssueList) -> None:
    """Run the checks of a template; rows that contradict themselves become bad, warnings leave them good."""
    findings = chain(
        *(check(table) for check in CHECKS.get(template, ())),
        *(check(table, context) for check in CONTEXT_CHECKS.get(template, ())),
        future_dates(table, context),
    )
    for position, kind, field, words in findings:
        value = table.text(field, position)
        issues.add(kind.at(table.row_numbers[position], table.header(field), value, **words))
        if kind.refuses:
            table.bad.add(position)


def urine_counts(table: Table) -> Iterator[Finding]:
    """Tested people were present, and every tested person has exactly one result."""
    results = zip(*(table.column(name) for name in RESULTS), strict=True)
    counted = zip(table.column("present"), table.column("tested"), results, strict=True)
    for position, (present, tested, parts) in enumerate(counted):
        if not isinstance(tested, int):
            continue
        if isinstance(present, int) and tested > present:
            yield Finding(position, TESTED_ABOVE_PRESENT, "tested", {"tested": tested, "present": present})
        numbers = [part for part in parts if isinstance(part, int)]
        words = {"total": sum(numbers), "tested": tested}
        if None not in parts[:-1] and sum(numbers) != tested:
            yield Finding(position, RESULTS_DIFFER, "tested", words)
        elif sum(numbers) > tested:
            yield Finding(position, RESULTS_ABOVE_TESTED, "tested", words)


def report_applies(table: Table) -> Iterator[Finding]:
    """An aksi that does not apply to an OPD has no realisasi."""
    reported = zip(table.column("applies"), table.column("realisasi"), strict=True)
    for position, (applies, realisasi) in enumerate(reported):
        if applies is False and realisasi:
            yield Finding(
                position, REPORT_WHERE_NOT_APPLICABLE, "realisasi", {"realisasi": _comma(realisasi)}
            )


def opd_codes(table: Table, context: IntakeContext) -> Iterator[Finding]:
    """A code is short and plain, since addresses and files carry it; a successor is an OPD that is known."""
    known = {*context.opd, *table.column("opd_code")}
    pairs = zip(table.column("opd_code"), table.column("successor_code"), strict=True)
    for position, (code, successor) in enumerate(pairs):
        if code and not _OPD_CODE.fullmatch(str(code)):
            yield Finding(position, BAD_OPD_CODE, "opd_code", {})
        if successor and successor == code:
            yield Finding(position, OWN_SUCCESSOR, "successor_code", {})
        elif successor and successor not in known:
            yield Finding(position, UNKNOWN_SUCCESSOR, "successor_code", {})


def opd_validity(table: Table) -> Iterator[Finding]:
    """An OPD ends after it begins."""
    for position, (start, end) in enumerate(
        zip(table.column("valid_from"), table.column("valid_to"), strict=True)
    ):
        if isinstance(start, date) and isinstance(end, date) and end < start:
            words = {"to": end.isoformat(), "start": start.isoformat()}
            yield Finding(position, VALID_BACKWARDS, "valid_to", words)


def future_dates(table: Table, context: IntakeContext) -> Iterator[Finding]:
    """What has been held, counted or reported lies in the past."""
    today = context.today
    for name in PAST_DATES:
        for position, value in enumerate(table.column(name) if name in table.columns else ()):
            if isinstance(value, date) and value > today:
                yield Finding(position, FUTURE_DATE, name, {"today": today.isoformat()})


def future_months(table: Table, context: IntakeContext) -> Iterator[Finding]:
    """Cases and evidence are counted after their month has begun."""
    for position, value in enumerate(table.column("month_from")):
        if isinstance(value, date) and value > context.today:
            yield Finding(position, FUTURE_SPAN, "month_from", {"today": context.today.isoformat()})


def registered_areas(table: Table, context: IntakeContext) -> Iterator[Finding]:
    """A case lies in a part of the kabupaten, outside it, or nobody knows where: never "in the kabupaten"."""
    for position, code in enumerate(table.column("area_code")):
        if code == context.kabupaten:
            yield Finding(
                position, UNKNOWN_AREA, "area_code", {"expected": f"kode kecamatan atau desa, atau {UNKNOWN}"}
            )


def inhabited_areas(table: Table) -> Iterator[Finding]:
    """People are counted in an area that exists."""
    for position, code in enumerate(table.column("area_code")):
        if code in (OUTSIDE, UNKNOWN):
            yield Finding(
                position, UNKNOWN_AREA, "area_code", {"expected": "kode kabupaten, kecamatan, atau desa"}
            )


CHECKS: Mapping[str, tuple[Check, ...]] = {
    "opd": (opd_validity,),
    "aksi_opd": (aksi_in_force, report_applies),
    "tes_urine": (urine_counts,),
    "penduduk": (inhabited_areas,),
}
CONTEXT_CHECKS: Mapping[str, tuple[ContextCheck, ...]] = {
    "opd": (opd_codes,),
    "aksi_opd": (opd_in_force,),
    "tes_urine": (opd_in_force,),
    "anggaran": (opd_in_force,),
    "kasus": (registered_areas, future_months),
    "barang_bukti": (registered_areas, future_months),
}


def _comma(value: Any) -> str:
    return str(value).replace(".", ",")
