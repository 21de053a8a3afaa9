"""The panels of Tes urine & anggaran."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from components import text_history, text_screens
from components import text_tests as text
from components.charts.columns import monthly_columns
from components.charts.coverage_dots import coverage_dots
from components.charts.findings import findings_table
from components.dates import date_full
from components.sentences import count_in_cell
from components.sentences_tests import (
    findings_title,
    months_title,
    tested_opd_title,
    untested_opd_title,
)
from components.text import escape
from components.widgets.frame import Figure, chart, figures, notice, panel
from components.widgets.keys import own
from components.widgets.session import current_theme, current_wall, picture_scale
from data.rules.suppression import TOTAL, ProtectedCounts
from data.services.urine_tests import UrineTests
from pages.parts.tests_money import money_panel, sources_slide

LEFT, RIGHT = 580, 440
PER_SLIDE = 9


def dots_title(data: UrineTests) -> str:
    """How many OPD tested anybody, and how many of them enough."""
    covered = data.spending.coverage
    return tested_opd_title(covered.opd_tested, covered.opd_reached)


def coverage_panel(data: UrineTests, start: int = 0, most: int | None = None) -> None:
    """Who was tested, against the target."""
    spending = data.spending
    covered = spending.coverage
    title = dots_title(data)
    counted = text.COUNTED_ON.format(date=date_full(spending.counted_on)) if spending.counted_on else ""
    subtitle = text.DOTS_SUBTITLE.format(counted=counted)
    with panel("coverage", title, subtitle):
        rows = data.by_opd.assign(share=data.by_opd["tested"] / data.by_opd["staff"])
        rows = rows.sort_values("share", ascending=False).iloc[start : None if most is None else start + most]
        if not rows.empty:
            figure = coverage_dots(rows, covered.target, current_theme(), picture_scale(LEFT))
            chart(figure, "dots", f"{title}. {subtitle}.")
        if data.staff_unknown:
            st.caption(text.STAFF_UNKNOWN.format(names=escape(", ".join(data.staff_unknown))))
        if covered.may_repeat:
            st.caption(text.REPEATED)


def untested_panel(data: UrineTests) -> None:
    """The names of OPD that tested nobody."""
    with panel("untested", untested_opd_title(data.untested)):
        if len(data.untested) > 1:
            with st.container(key=own("slide_names" if current_wall() else "names")):
                st.markdown(escape(f"{', '.join(data.untested)}."))


def months_panel(data: UrineTests) -> None:
    """People tested per month."""
    title = months_title(data.months)
    with panel("months", title):
        chart(monthly_columns(data.months, current_theme(), picture_scale(RIGHT)), "months", title)


def findings_panel(data: UrineTests) -> None:
    """Results for the kabupaten as a whole, protected."""
    if data.findings is None:
        notice("empty_findings", text_history.FINDINGS_WITHHELD_TITLE, text_history.FINDINGS_WITHHELD)
        return
    confirmed = data.findings.cell("confirmed", TOTAL)
    with panel("findings", findings_title(confirmed, data.k)):
        if current_wall() is not None:
            figures(findings_figures(data.findings, data.k))
        else:
            with st.container(key="table_findings"):
                st.table(findings_table(data.findings, text.RESULTS, current_theme()), border="horizontal")
        st.caption(text.RESULTS_NOTE.format(most=data.k - 1))


def findings_figures(findings: ProtectedCounts, k: int) -> list[Figure]:
    """The results as figures for the wall; a hidden one in words."""
    shown = {head: findings.cell(row, TOTAL) for row, head in text.RESULTS.items() if row in findings.rows}
    return [
        Figure(head, count_in_cell(count, k), text_screens.PEOPLE if count.value is not None else "")
        for head, count in shown.items()
        if head not in text.RARE or count.value
    ]


def staff_panels(data: UrineTests) -> None:
    """Who was tested, and who tested nobody."""
    coverage_panel(data)
    untested_panel(data)


def results_panels(data: UrineTests) -> None:
    """The months, and what was found."""
    months_panel(data)
    findings_panel(data)


def slides(data: UrineTests) -> list[Callable[[], None]]:
    """One subject a slide; the OPD nine at a time."""
    starts = range(0, max(len(data.by_opd), 1), PER_SLIDE)
    dots = [partial(coverage_panel, data, start, PER_SLIDE) for start in starts]
    rest = (money_panel, sources_slide, untested_panel, months_panel, findings_panel)
    return [*dots, *(partial(each, data) for each in rest)]
