"""The panels of the overview: aksi, silent OPD, money, cases."""

import streamlit as st

from components import text_cases, text_history
from components import text_screens as text
from components.charts.action_bars import action_bars
from components.charts.case_lines import YearLine, case_lines
from components.charts.money import Money, budget_bar, coverage_bar
from components.charts.tables import not_reported
from components.dates import date_full
from components.formats import number, rupiah_short, target
from components.sentences_cases import cases_title
from components.sentences_progress import ActionCount, not_reported_title, worst_action_title
from components.sentences_tests import budget_title
from components.widgets.frame import chart, notice, panel
from components.widgets.published import published_panel
from components.widgets.session import current_theme, picture_scale
from components.widgets.wording import source_count
from data.services.overview import Overview

WIDE, NARROW = 620, 400
MOST_NAMES = 8


def actions_title(data: Overview) -> str:
    """Which aksi lags most; that nobody reported."""
    if not data.has_reports:
        return text.NO_REPORTS_TITLE.format(period=data.period.code, year=data.period.year)
    rows = data.actions[["label", "done", "obliged"]].itertuples(index=False)
    return worst_action_title([ActionCount(*row) for row in rows])


def actions_panel(data: Overview) -> None:
    """Who has done what, per aksi; without reports, what was published instead."""
    if not data.has_reports:
        notice("empty_reports", actions_title(data), text.NO_REPORTS)
        if data.published:
            published_panel(data.published)
        return
    worst = actions_title(data)
    with panel("actions", worst, text.ACTIONS_SUBTITLE):
        figure = action_bars(
            data.actions, current_theme(), picture_scale(WIDE), due=data.period.is_due(data.today)
        )
        chart(figure, "actions", f"{worst}. {text.ACTIONS_SUBTITLE}.")


def silent_panel(data: Overview, most: int = MOST_NAMES) -> None:
    """The names of those that reported nothing, and how late they are."""
    if not data.has_reports:
        return
    period, silent = data.period, data.silent
    names = list(silent["name"])
    due = period.is_due(data.today)
    subtitle = text.SILENT_SUBTITLE if due else text.SILENT_NOT_DUE.format(date=date_full(period.due))
    with panel("silent", not_reported_title(names, period.code), subtitle):
        if names:
            with st.container(key="table_silent"):
                st.table(not_reported(silent.head(most), current_theme(), due=due), border="horizontal")
        if len(names) > most:
            st.caption(text.SILENT_MORE.format(count=len(names) - most))


def money_panel(data: Overview) -> None:
    """Tested, still testable and lacking people; pagu, blocked, spent and left rupiah."""
    spending, theme, scale = data.spending, current_theme(), picture_scale(WIDE, 1.0)
    covered, total = spending.coverage, spending.total
    if not spending.has_tests and not spending.has_money:
        notice("empty_tests", text.NO_TESTS_TITLE.format(year=spending.year), text.NO_TESTS)
        return
    possible = total.people_possible if spending.has_money else None
    title = budget_title(possible, spending.shortfall.people_to_test, covered.target)
    with panel("money", title):
        st.caption(
            text.COVERAGE_BAR.format(goal=target(covered.target), people=number(covered.target_people))
        )
        people = coverage_bar(covered.tested, total.people_possible or 0, covered.target_people, theme, scale)
        chart(people, "coverage", title)
        if spending.has_money:
            pots = source_count(spending.lines["funding_source"].nunique())
            words = text.BUDGET_BAR.format(money=rupiah_short(total.pagu), sources=pots)
            st.caption(words)
            chart(
                budget_bar(Money(total.pagu, total.blocked, total.realisasi), theme, scale), "budget", words
            )


def cases_panel(data: Overview) -> None:
    """Cases of this year over those of last year, as far as they may be shown."""
    summary = data.cases
    if summary is None:
        notice("empty_cases", text_history.CASES_WITHHELD_TITLE, text_history.CASES_WITHHELD)
        return
    cases, until = summary.cases, summary.until
    if until is None:
        notice("empty_cases", text.NO_CASES_TITLE.format(year=cases.year), text.NO_CASES)
        return
    title = cases_title(cases.total, cases.before, until, summary.k)
    with panel("cases", title):
        before = YearLine(cases.year - 1, cases.line_before) if cases.comparable else None
        figure = case_lines(YearLine(cases.year, cases.line), before, current_theme(), picture_scale(NARROW))
        chart(figure, "cases", title)
        if not cases.comparable and cases.comparison.value in text_cases.NOT_COMPARABLE:
            st.caption(text_cases.NOT_COMPARABLE[cases.comparison.value])
