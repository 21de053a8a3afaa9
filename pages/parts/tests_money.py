"""The money for urine tests: what is left, how far it reaches, what a chosen target still needs."""

import streamlit as st

from components import text_tests as text
from components.charts.money import Money
from components.charts.tables import funding_sources
from components.charts.waterfall import budget_waterfall
from components.formats import in_words, number, rupiah_short, target
from components.sentences_tests import budget_title
from components.text import escape
from components.widgets.frame import chart, notice, panel
from components.widgets.keys import own
from components.widgets.once import once
from components.widgets.session import current_theme, current_wall, picture_scale
from components.widgets.wording import cost_words
from data.rules.target_plans import TARGETS
from data.services.urine_tests import UrineTests
from pages.here import Here, default_target

WIDTH = 440


def chosen_target(here: Here) -> float:
    """The share of staff to reach, chosen above the money; the office's own where nothing is chosen."""
    own = default_target(here)
    chosen = st.session_state.get("target")
    return own if here.wall is not None or chosen is None else float(chosen)


def choose_target(here: Here) -> None:
    """The control that chooses it."""
    offered = sorted({*TARGETS, default_target(here)})
    st.segmented_control(
        text.TARGET, offered, format_func=target, key="target", default=default_target(here), required=True
    )


def money_title(data: UrineTests) -> str:
    """How far the money reaches; that there is none on record."""
    spending = data.spending
    if not spending.has_money:
        return text.NO_MONEY_TITLE.format(year=spending.year)
    possible, missing = spending.total.people_possible, spending.shortfall.people_to_test
    return budget_title(possible, missing, spending.coverage.target)


def money_panel(data: UrineTests, here: Here | None = None) -> None:
    """Pagu, blocked, spent, left, and what the target needs; then the same per funding source."""
    spending = data.spending
    if not spending.has_money:
        _unknown_money(data)
        return
    title = money_title(data)
    basis = text.COST_BASIS[spending.cost.basis.value]
    with panel("money", title, f"{text.WATERFALL_SUBTITLE.format(cost=cost_words(spending.cost))}; {basis}"):
        if here is not None:
            choose_target(here)
            once("money", (here.key, spending.coverage.target), lambda: _money(data, title))
        else:
            _money(data, title)


def _money(data: UrineTests, title: str) -> None:
    """The waterfall; on a laptop also the table of its sources."""
    total, short = data.spending.total, data.spending.shortfall
    money = Money(total.pagu, total.blocked, total.realisasi, short.rupiah_needed)
    chart(budget_waterfall(money, current_theme(), picture_scale(WIDTH, 1.0)), "waterfall", title)
    if current_wall() is None:
        sources_table(data)


def sources_table(data: UrineTests) -> None:
    """Money per funding source."""
    total = data.spending.total
    with st.container(key=own("table_sources")):
        st.table(funding_sources(data.sources, current_theme()), border="horizontal")
    if total.pagu_unknown:
        st.caption(text.PAGU_UNKNOWN.format(count=in_words(total.pagu_unknown)))
    if total.overspent:
        st.caption(f":orange[**{text.OVERSPENT.format(count=in_words(total.overspent))}**]")


def _unknown_money(data: UrineTests) -> None:
    year = data.spending.year
    notice("empty_money", text.NO_MONEY_TITLE.format(year=year), text.NO_MONEY)
    for plan in data.plans:
        parameters = f", {plan.parameters} parameter" if plan.parameters else ""
        st.markdown(
            text.PLANNED.format(people=plan.people, parameters=parameters, source=escape(plan.source))
        )


def sources_title(data: UrineTests) -> str:
    """Which source has most left, and how many people it tests."""
    best = data.richest_source
    if best is None:
        return text.SOURCES_SPENT if data.spending.has_money else text.SOURCES_TITLE
    source, left, people = best
    reach = "" if people is None else text.SOURCES_PEOPLE.format(people=number(people))
    return text.SOURCES_LEFT.format(source=source, money=rupiah_short(left), people=reach)


def sources_slide(data: UrineTests) -> None:
    """Money per funding source, on the wall."""
    with panel("sources", sources_title(data)):
        sources_table(data)
