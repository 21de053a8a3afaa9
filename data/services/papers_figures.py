"""The figures of a meeting that its papers show of the kabupaten as a whole: reports, tests, money, score."""

from collections.abc import Mapping

import pandas as pd

from data.reference import bonus_max, thresholds, weights
from data.rules.budget import by_source
from data.rules.changes import newly_submitted
from data.rules.coverage import monthly_tested
from data.rules.findings import protect_findings
from data.rules.papers import (
    PaperAction,
    PaperChange,
    PaperChanges,
    PaperCoverage,
    PaperMoney,
    PaperPot,
    PaperRanking,
    PaperReporting,
    PaperSilent,
    PaperWeight,
)
from data.rules.progress import State
from data.rules.reporting import COUNTS, count_by_aksi, not_reported
from data.rules.suppression import ProtectedCounts
from data.rules.target_plans import TARGETS, target_plans
from data.services.cell_values import whole_of
from data.services.meeting_changes import MeetingChanges
from data.services.papers_basis import PaperBasis
from data.services.reporting import PeriodReports, actions_of, short_names
from data.services.spending import Spending


def reporting_of(basis: PaperBasis) -> PaperReporting:
    """Who reported; the aksi worst first."""
    current = basis.current
    return PaperReporting(
        totals=current.totals,
        actions=tuple(_actions(current)),
        silent=_silent(basis),
        is_empty=current.is_empty,
    )


def coverage_of(basis: PaperBasis) -> PaperCoverage:
    """Who was tested in the year."""
    spending = basis.spending
    covered, year = spending.coverage, spending.year
    names = covered.by_opd["opd_code"].map(short_names(spending.opd))
    return PaperCoverage(
        year=year,
        tested=covered.tested,
        staff=covered.staff,
        tested_staff_unknown=covered.tested_staff_unknown,
        target=covered.target,
        target_people=covered.target_people,
        opd_total=covered.opd_total,
        opd_tested=covered.opd_tested,
        opd_reached=covered.opd_reached,
        untested=tuple(names[covered.by_opd["tested"] == 0]),
        may_repeat=covered.may_repeat,
        months=monthly_tested(spending.tests, year, 12 if year < basis.today.year else basis.today.month),
        findings=_findings(spending, basis.line.kabupaten) if basis.findings_shown else None,
        is_empty=not spending.has_tests,
    )


def money_of(spending: Spending) -> PaperMoney:
    """The money for tests, summed by its source."""
    covered = spending.coverage
    return PaperMoney(
        total=spending.total,
        sources=tuple(pot_of(row) for row in by_source(spending.lines).to_dict("records")),
        cost=spending.cost,
        shortfall=spending.shortfall,
        plans=target_plans(covered, spending.total, spending.cost.rupiah, {*TARGETS, covered.target}),
        is_empty=not spending.has_money,
    )


def pot_of(row: Mapping[object, object]) -> PaperPot:
    """One row of `budget_lines` or `by_source`."""
    return PaperPot(
        source=str(row["funding_source"]),
        pagu=whole_of(row["pagu"]),
        blocked=whole_of(row["blocked"]) or 0,
        spent=whole_of(row["realisasi"]) or 0,
        remaining=whole_of(row["remaining"]),
        people=whole_of(row["people_possible"]),
    )


def ranking_of(basis: PaperBasis) -> PaperRanking:
    """The formula, and the OPD of each size class in the order of their scores."""
    groups = basis.scores.groupby("size_class", sort=False)["opd_code"]
    return PaperRanking(
        weights=tuple(PaperWeight(each.label, each.formula, each.weight) for each in weights()),
        bonus=bonus_max(),
        is_approved=basis.line.ranking_approved,
        order={str(name): tuple(codes) for name, codes in groups},
    )


def changes_of(found: MeetingChanges, year: int) -> PaperChanges:
    """The aksi whose state changed since the last meeting."""
    labels = {each.code: each.short_name for each in actions_of(year)}
    return PaperChanges(
        since=found.since,
        states=tuple(
            PaperChange(
                opd=row["name"],
                aksi=labels[row["aksi_code"]],
                before=None if pd.isna(row["before"]) else State(row["before"]),
                after=State(row["after"]),
            )
            for row in found.states.to_dict("records")
        ),
        newly_submitted=newly_submitted(found.states),
    )


def _actions(current: PeriodReports) -> list[PaperAction]:
    known = {each.code: each for each in actions_of(current.period.year)}
    names = short_names(current.opd)
    matrix = current.matrix
    missing = matrix[matrix["state"] == State.MISSING].groupby("aksi_code")["opd_code"]
    owing = {code: tuple(names[each] for each in codes) for code, codes in missing}
    return [
        PaperAction(
            code=row["aksi_code"],
            label=known[row["aksi_code"]].short_name,
            head=known[row["aksi_code"]].head,
            counts={state: int(row[column]) for column, state in COUNTS.items()},
            missing=owing.get(row["aksi_code"], ()),
        )
        for row in count_by_aksi(matrix).to_dict("records")
    ]


def _silent(basis: PaperBasis) -> tuple[PaperSilent, ...]:
    matrices = {code: found.matrix for code, found in basis.of_year.items()}
    names = short_names(basis.current.opd)
    found = not_reported(matrices, [each.period for each in basis.of_year.values()], basis.today)
    return tuple(
        PaperSilent(row["opd_code"], names[row["opd_code"]], row["periods"], row["days_late"])
        for row in found.to_dict("records")
    )


def _findings(spending: Spending, kabupaten: str) -> ProtectedCounts:
    limits = thresholds(kabupaten)
    on_screen = protect_findings(spending.tests, limits.k_screen)
    return protect_findings(spending.tests, limits.k_export).no_more_than(on_screen)
