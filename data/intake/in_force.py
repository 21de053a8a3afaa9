"""Codes that exist but did not hold at the time a row speaks of."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Hashable, Iterator, Mapping, Sequence
from datetime import date

from data.intake.finding import Finding
from data.intake.issues_rows import AKSI_NOT_IN_FORCE, OPD_NOT_IN_FORCE
from data.intake.kind import Kind
from data.intake.reading import IntakeContext, OpdKnown, Value
from data.intake.table import Table
from data.reference import aksi, period_rules

Days = tuple[date, date]


def opd_in_force(table: Table, context: IntakeContext) -> Iterator[Finding]:
    """An OPD reports, tests and spends only while it exists; one day within the row's time is enough."""
    months = {rule.code: (rule.start_month, rule.end_month) for rule in period_rules()}
    times = list(zip(*map(table.column, ("held_on", "year", "period")), strict=True))
    days = {time: _day(time[0]) or _year(time[1], months.get(str(time[2]), (1, 12))) for time in set(times)}
    pairs = list(zip(table.column("opd_code"), times, strict=True))
    wrong: dict[Hashable, Mapping[str, object]] = {}
    for code, time in set(pairs):
        opd = context.opd.get(str(code))
        if opd is not None and (why := _outside(opd, days[time])):
            wrong[code, time] = {"name": opd.name, "why": why}
    yield from _told(pairs, wrong, OPD_NOT_IN_FORCE, "opd_code")


def aksi_in_force(table: Table) -> Iterator[Finding]:
    """An aksi counts only in the years its legal basis holds."""
    years = {each.code: each.years for each in aksi()}
    pairs = list(zip(table.column("aksi_code"), table.column("year"), strict=True))
    wrong: dict[Hashable, Mapping[str, object]] = {}
    for code, year in set(pairs):
        first, last = years.get(str(code), (None, None))
        if isinstance(year, int) and ((first and year < first) or (last and year > last)):
            wrong[code, year] = {"span": f"{first}–{last or 'sekarang'}", "year": year}
    yield from _told(pairs, wrong, AKSI_NOT_IN_FORCE, "aksi_code")


def _told(
    pairs: Sequence[Hashable], wrong: Mapping[Hashable, Mapping[str, object]], kind: Kind, field: str
) -> Iterator[Finding]:
    """A finding at each row whose pair is wrong; as a rule no pair is, and no row is looked at."""
    if wrong:
        for position, pair in enumerate(pairs):
            if pair in wrong:
                yield Finding(position, kind, field, wrong[pair])


def _day(held_on: Value) -> Days | None:
    return (held_on, held_on) if isinstance(held_on, date) else None


def _year(year: Value, months: tuple[int, int]) -> Days | None:
    if not isinstance(year, int):
        return None
    first, last = months
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _outside(opd: OpdKnown, days: Days | None) -> str | None:
    if days is None:
        return None
    if opd.valid_from is not None and days[1] < opd.valid_from:
        return f"baru berlaku sejak {opd.valid_from.isoformat()}"
    if opd.valid_to is not None and days[0] > opd.valid_to:
        return f"hanya berlaku sampai {opd.valid_to.isoformat()}"
    return None
