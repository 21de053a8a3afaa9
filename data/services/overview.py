"""The first screen: who reported, how many were tested, what is left, how many cases."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.rules.periods import Period, period, previous
from data.rules.published import Published
from data.rules.reporting import ReportingTotals, count_by_aksi, not_reported
from data.rules.roles import Permission, Viewer, authorise
from data.rules.view import View
from data.services.as_of import Moment, may_see_counts
from data.services.cases import CaseSummary, load_case_summary
from data.services.errors import store_guarded
from data.services.published import read_published
from data.services.reporting import PeriodReports, actions_of, read_period, read_year_until, short_names
from data.services.spending import Spending, read_spending
from data.store.engine import Store
from data.store.tables import CaseCount

REPORTED = "OPD_LAPOR"
"""The indicator that says how many OPD reported."""


@dataclass(frozen=True)
class Overview:
    """Everything the overview says; frames are ready to draw.

    actions: count_by_aksi with `label`, worst first. silent: name, periods, days_late, latest first.
    cases: None where a past state withholds them.
    published: figures of this period or its year that exist only as published.
    """

    period: Period
    today: date
    has_reports: bool
    totals: ReportingTotals
    previous_period: Period
    previous_totals: ReportingTotals | None
    actions: pd.DataFrame
    silent: pd.DataFrame
    spending: Spending
    cases: CaseSummary | None
    published: tuple[Published, ...]
    reports_on: date | None

    @property
    def has_figures(self) -> bool:
        """Whether there is anything that the main figures could count."""
        return self.has_reports or self.spending.has_tests or self.spending.has_money

    @property
    def published_reporting(self) -> Published | None:
        """How many OPD reported in the period, where only that was published."""
        found = [each for each in self.published if each.code == REPORTED and each.period == self.period.code]
        return found[0] if found else None

    @property
    def also_earlier(self) -> int:
        """How many of those that reported nothing owe an earlier period too."""
        return int((self.silent["periods"].map(len) > 1).sum())


@store_guarded
def load_overview(store: Store, viewer: Viewer, view: View, today: date) -> Overview:
    """The overview of one kabupaten and period; raises NotAllowed, StoreUnavailable."""
    authorise(viewer, Permission.SEE_AGGREGATES, kabupaten=view.kabupaten)
    moment, chosen = Moment.of(store, view), period(view.year, view.period)
    shown = may_see_counts(viewer, view, CaseCount.template)
    by_period = read_year_until(moment, chosen, today)
    current = by_period[chosen.code]
    before = read_period(moment, previous(chosen), today)
    return Overview(
        period=chosen,
        today=today,
        has_reports=not current.is_empty,
        totals=current.totals,
        previous_period=before.period,
        previous_totals=None if before.is_empty else before.totals,
        actions=_labelled(current),
        silent=_silent(by_period, current, today),
        spending=read_spending(moment, view.year, today),
        cases=load_case_summary(store, viewer, view, today) if shown else None,
        published=read_published(moment, view),
        reports_on=current.position,
    )


def _labelled(current: PeriodReports) -> pd.DataFrame:
    labels = {each.code: each.short_name for each in actions_of(current.period.year)}
    counts = count_by_aksi(current.matrix)
    return counts.assign(label=counts["aksi_code"].map(labels))


def _silent(by_period: dict[str, PeriodReports], current: PeriodReports, today: date) -> pd.DataFrame:
    matrices = {code: found.matrix for code, found in by_period.items()}
    periods = [found.period for found in by_period.values()]
    silent = not_reported(matrices, periods, today)
    names = silent["opd_code"].map(short_names(current.opd))
    return silent.assign(name=names).drop(columns="opd_code")
