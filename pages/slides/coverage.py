"""Tes urine dan anggaran: people tested and money left, OPD by OPD, who tested nobody, each source."""

from collections.abc import Iterator
from functools import partial

import streamlit as st

from components import text_screens
from components.sentences_tests import budget_title, untested_opd_title
from components.text import escape
from components.widgets.keys import own
from components.widgets.wording import sources_words
from data.rules.meetings import Slide
from data.services.overview import Overview
from data.services.urine_tests import UrineTests
from pages import loading
from pages.here import default_target
from pages.parts import overview_slides, tests_money, tests_panels
from pages.slides.paging import lines_in
from pages.slides.room import Room
from pages.slides.sheet import Sheet, sentence

NAMES_WIDTH, MOST_LINES = 0.84, 12
"""Names in a paragraph are set larger than a table: fewer letters on a line."""


def sheets(room: Room, _: Slide) -> list[Sheet]:
    """One subject a slide; OPD nine at a time."""
    overview = loading.overview(*room.here.key)
    data = loading.urine_tests(default_target(room.here), *room.here.key)
    spending = data.spending
    if not spending.has_tests and not spending.has_money:
        title = text_screens.NO_TESTS_TITLE.format(year=spending.year)
        return sentence(title, text_screens.NO_TESTS)
    found = [(_money_title(overview), partial(overview_slides.money_slide, overview), False)]
    starts = range(0, len(data.by_opd), tests_panels.PER_SLIDE)
    found += [(tests_panels.dots_title(data), partial(_dots, data, start), False) for start in starts]
    found += [(untested_opd_title(data.untested), partial(_names, names), True) for names in _untested(data)]
    if spending.has_money:
        found.append((tests_money.sources_title(data), partial(tests_money.sources_slide, data), False))
    parts = [(text_screens.SOURCE_TESTS, spending.tests_on), (text_screens.SOURCE_MONEY, spending.money_on)]
    position = (spending.tests_on, spending.money_on)
    return [Sheet(title, body, sources_words(parts), position, titled) for title, body, titled in found]


def _money_title(data: Overview) -> str:
    spending = data.spending
    possible = spending.total.people_possible if spending.has_money else None
    return budget_title(possible, spending.shortfall.people_to_test, spending.coverage.target)


def _dots(data: UrineTests, start: int) -> None:
    tests_panels.coverage_panel(data, start, tests_panels.PER_SLIDE)


def _untested(data: UrineTests) -> Iterator[tuple[str, ...]]:
    taken: list[str] = []
    for name in data.untested:
        if taken and lines_in(", ".join([*taken, name]), NAMES_WIDTH) > MOST_LINES:
            yield tuple(taken)
            taken = []
        taken.append(name)
    if taken:
        yield tuple(taken)


def _names(names: tuple[str, ...]) -> None:
    with st.container(key=own("slide_names")):
        st.markdown(escape(f"{', '.join(names)}."))
