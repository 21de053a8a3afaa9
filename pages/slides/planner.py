"""Rencana tes urine: what each target still takes, and how far the money that is left reaches."""

from functools import partial

import streamlit as st

from components import text_screens, text_tests
from components import text_slides as text
from components.charts.slide_tables import target_table
from components.formats import number, rupiah_short
from components.sentences_slides import planner_title
from components.widgets.frame import Figure, figures
from components.widgets.keys import own
from components.widgets.session import current_theme
from components.widgets.wording import cost_words, source_count, sources_words
from data.rules.meetings import Slide
from data.rules.target_plans import TARGETS, TargetPlan, target_plans
from data.services.spending import Spending
from pages import loading
from pages.here import default_target
from pages.slides.room import Room
from pages.slides.sheet import Sheet, sentence


def sheets(room: Room, _: Slide) -> list[Sheet]:
    """One slide: the targets beside what is left."""
    goal = default_target(room.here)
    spending = loading.urine_tests(goal, *room.here.key).spending
    if not spending.has_money:
        return sentence(text_tests.NO_MONEY_TITLE.format(year=spending.year), text_tests.NO_MONEY)
    if not spending.coverage.staff:
        return sentence(text.PLANNER_NO_STAFF_TITLE, text.PLANNER_NO_STAFF)
    plans = target_plans(spending.coverage, spending.total, spending.cost.rupiah, {*TARGETS, goal})
    parts = [(text_screens.SOURCE_TESTS, spending.tests_on), (text_screens.SOURCE_MONEY, spending.money_on)]
    position = (spending.tests_on, spending.money_on)
    body = partial(_body, spending, plans, goal)
    return [Sheet(planner_title(plans), body, sources_words(parts), position)]


def _body(spending: Spending, plans: tuple[TargetPlan, ...], goal: float) -> None:
    figures(_figures(spending), "figures_pair")
    with st.container(key=own("slide_targets")):
        st.table(target_table(plans, goal, current_theme()), border="horizontal")
        st.caption(text.POTS)


def _figures(spending: Spending) -> list[Figure]:
    total = spending.total
    people = "–" if total.people_possible is None else number(total.people_possible)
    cost = cost_words(spending.cost)
    return [
        Figure(text_screens.STILL_TESTABLE, people, text_screens.PEOPLE, (cost,)),
        Figure(text.LEFT, rupiah_short(total.usable), "", (_sources(spending),)),
    ]


def _sources(spending: Spending) -> str:
    pagu = rupiah_short(spending.total.pagu)
    return text.OF_PAGU.format(pagu=pagu, sources=source_count(spending.sources_with_money))
