"""What the reports of one period say: read once, judged by the rules, for all screens alike."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.reference import Aksi, aksi
from data.rules.periods import Period, up_to
from data.rules.progress import opd_in_force, progress_matrix
from data.rules.reporting import ReportingTotals, opd_reporting, reporting_totals
from data.services.as_of import Moment
from data.store import readings


@dataclass(frozen=True)
class PeriodReports:
    """One period: its OPD (master rows in force), the reports as they came, and the matrix OPD x aksi."""

    period: Period
    opd: pd.DataFrame
    reports: pd.DataFrame
    matrix: pd.DataFrame

    @property
    def is_empty(self) -> bool:
        """Whether nobody has reported anything yet, so that there is nothing to count."""
        return bool(self.reports["realisasi"].isna().all())

    @property
    def totals(self) -> ReportingTotals:
        """Reports and OPD, in and due."""
        return reporting_totals(opd_reporting(self.matrix))

    @property
    def position(self) -> date | None:
        """The newest day a report came in."""
        return newest_day(self.reports["reported_on"])


def actions_of(year: int) -> tuple[Aksi, ...]:
    """The aksi that count in a year."""
    return tuple(each for each in aksi() if in_years(each.years, year))


def in_years(span: tuple[int, int | None], year: int) -> bool:
    """Whether a year lies in a span of years, which may still be open."""
    first, last = span
    return first <= year and (last is None or year <= last)


def read_period(moment: Moment, chosen: Period, today: date) -> PeriodReports:
    """The reports of one period against the OPD that exist at its end, or today while it runs."""
    master = opd_in_force(moment.read(readings.opd), min(chosen.ends, max(today, chosen.starts)))
    reports = moment.read(readings.aksi_reports, chosen.year, chosen.code)
    return PeriodReports(chosen, master, reports, progress_matrix(master, actions_of(chosen.year), reports))


def read_year_until(moment: Moment, last: Period, today: date) -> dict[str, PeriodReports]:
    """The periods of the year up to the chosen one, by code; those nobody reported in are left out."""
    found = {each.code: read_period(moment, each, today) for each in up_to(last)}
    return {code: reports for code, reports in found.items() if code == last.code or not reports.is_empty}


def newest_day(days: pd.Series) -> date | None:
    """The newest day of a column, or None."""
    newest = days.max()
    return None if pd.isna(newest) else newest.date()


def short_names(opd: pd.DataFrame) -> dict[str, str]:
    """OPD code to the name that fits a table."""
    names = opd["short_name"].fillna(opd["name"])
    return dict(zip(opd["opd_code"], names, strict=True))
