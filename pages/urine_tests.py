"""Tes urine & anggaran: who was tested, what money is left, how far it reaches, what was found."""

import streamlit as st

from components import text_frame, text_screens
from components import text_tests as text
from components.dates import up_to
from components.sentences_tests import coverage_title
from components.widgets.frame import Heading, heading, slide, source_line
from components.widgets.once import once
from components.widgets.session import Wall
from components.widgets.wording import position_words, sources_words
from data.services.urine_tests import UrineTests
from pages import loading
from pages.here import Here
from pages.parts import tests_money
from pages.parts import tests_panels as panels

WIDTHS = [580, 440]


def title_of(data: UrineTests) -> str:
    """The finding of the screen."""
    spending = data.spending
    covered = spending.coverage
    tested = covered.tested + covered.tested_staff_unknown if spending.has_tests else None
    return coverage_title(
        tested, covered.staff, covered.target, spending.shortfall.rupiah_missing, spending.year
    )


def top(here: Here, data: UrineTests, *, titled: bool = True) -> None:
    """Eyebrow and title."""
    last = data.spending.tests_on or here.today
    trail = text.TRAIL.format(
        screen=text_frame.URINE_TESTS, kabupaten=here.kabupaten, year=here.view.year, until=up_to(last)
    )
    position = position_words([data.spending.tests_on, data.spending.money_on])
    head = Heading(trail, position, title_of(data), here.is_contoh, here.kabupaten, here.past_words)
    heading(head, titled=titled)


def sources_of(data: UrineTests) -> str:
    """Where the figures are from."""
    spending = data.spending
    return sources_words(
        [(text_screens.SOURCE_TESTS, spending.tests_on), (text_screens.SOURCE_MONEY, spending.money_on)]
    )


def laptop(here: Here, data: UrineTests) -> None:
    """Coverage on the left, money, months and results on the right."""
    top(here, data)
    key = (here.key, data.spending.coverage.target)
    left, right = st.columns(WIDTHS, gap="medium")
    with left:
        once("coverage", key, lambda: panels.staff_panels(data))
    with right:
        tests_money.money_panel(data, here)
        once("months", key, lambda: panels.results_panels(data))
    source_line(sources_of(data))


def on_the_wall(here: Here, data: UrineTests, wall: Wall) -> None:
    """The same as slides: one subject each."""
    parts = panels.slides(data)
    with slide(wall, len(parts)) as part:
        top(here, data, titled=False)
        parts[part - 1]()
    source_line(sources_of(data), wall, len(parts))


here = loading.here()
goal = tests_money.chosen_target(here)
data = loading.urine_tests(goal, *here.key)
if here.wall is None:
    laptop(here, data)
else:
    wall = here.wall
    once("tests", (here.key, goal), lambda: on_the_wall(here, data, wall))
