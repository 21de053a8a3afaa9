"""The parts of the overview that only the wall has: money in figures, the names of those who said nothing."""

import streamlit as st

from components import text_screens as text
from components.charts.matrix import waffle
from components.formats import number, rupiah_short, target
from components.text import escape
from components.widgets.frame import Figure, figures
from components.widgets.keys import own
from components.widgets.session import current_theme
from components.widgets.wording import cost_words
from data.services.overview import Overview
from pages.parts.overview_panels import MOST_NAMES, money_panel, silent_panel


def money_slide(data: Overview) -> None:
    """On the wall: the same, and what it comes to."""
    money_panel(data)
    spending = data.spending
    covered, total, short = spending.coverage, spending.total, spending.shortfall
    if not spending.has_money or total.people_possible is None:
        return
    untested = covered.opd_total - covered.opd_tested
    items = [
        Figure(text.STILL_TESTABLE, number(total.people_possible), text.PEOPLE, (cost_words(spending.cost),)),
        Figure(text.NOT_TESTED, number(untested), "OPD"),
    ]
    if short.rupiah_missing:
        lacking = rupiah_short(short.rupiah_missing)
        note = text.MISSING_MONEY_NOTE.format(goal=target(covered.target))
        items.append(Figure(text.MISSING_MONEY, lacking, "", (note,)))
    figures(items, key="figures_money")


def silent_words(data: Overview) -> None:
    """The names in one paragraph; those that owe an earlier period too come first and stand out."""
    names = [
        f":orange[**{escape(row['name'])}**]" if len(row["periods"]) > 1 else escape(row["name"])
        for row in data.silent.to_dict("records")
    ]
    if names and data.has_reports:
        with st.container(key=own("slide_names")):
            st.markdown(text.SILENT_NAMES.format(period=data.period.code, names=", ".join(names)))


def silent_slide(data: Overview) -> None:
    """On the wall: the names beside one square per OPD."""
    left, right = st.columns([68, 21], gap="large")
    with left:
        silent_panel(data, MOST_NAMES)
    with right, st.container(key=own("panel_waffle")):
        counts = data.totals
        words = text.OPD_REPORTED.format(whole=number(counts.opd_obliged))
        with st.container(key=own("slide_number")):
            st.markdown(f"{number(counts.opd_submitted)}\n\n{words}")
        with st.container(key=own("waffle")):
            squares = waffle(counts.opd_submitted, counts.opd_obliged, current_theme())
            st.table(
                squares, hide_index=True, hide_header=True, alt=f"{number(counts.opd_submitted)} {words}"
            )
