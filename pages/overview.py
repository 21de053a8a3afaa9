"""Ringkasan: who reported, how many were tested, what money is left, how many cases."""

import streamlit as st

from components import text_frame
from components import text_screens as text
from components.formats import number
from components.sentences_progress import overview_title
from components.widgets.frame import Heading, figures, heading, slide, source_line
from components.widgets.once import once
from components.widgets.session import Wall
from components.widgets.wording import period_trail, position_words, sources_words
from data.rules.roles import Permission
from data.services.overview import Overview
from pages import loading
from pages.here import Here
from pages.parts import overview_panels as panels
from pages.parts import overview_slides as slides
from pages.parts import reminders
from pages.parts.follow_up_list import overview_line
from pages.parts.overview_figures import main_figures

WIDTHS = [620, 400]


def title_of(data: Overview) -> str:
    """The finding of the screen."""
    period = data.period
    if not data.has_reports:
        known = data.published_reporting
        if known is not None:
            return text.PUBLISHED_REPORTING.format(
                reported=number(known.value or 0),
                whole=number(known.out_of or 0),
                period=period.code,
                year=period.year,
            )
        return text.NO_REPORTS_TITLE.format(period=period.code, year=period.year)
    counts = data.totals
    return overview_title(counts.opd_submitted, counts.opd_obliged, period.code, period.due, data.today)


def sources_of(data: Overview) -> str:
    """Where the figures are from."""
    parts = [
        (text.SOURCE_REPORTS, data.reports_on),
        (text.SOURCE_TESTS, data.spending.tests_on),
        (text.SOURCE_MONEY, data.spending.money_on),
        (text.SOURCE_CASES, data.cases.position if data.cases else None),
    ]
    return sources_words(parts)


def top(here: Here, data: Overview, *, titled: bool = True) -> None:
    """Eyebrow and title."""
    trail = period_trail(text_frame.OVERVIEW, here.kabupaten, data.period)
    position = position_words([data.reports_on, data.spending.tests_on, data.spending.money_on])
    head = Heading(trail, position, title_of(data), here.is_contoh, here.kabupaten, here.past_words)
    heading(head, titled=titled)


def laptop(here: Here, data: Overview) -> None:
    """Everything at one glance."""
    top(here, data)
    if here.past is None and here.may(Permission.LEAD_MEETING):
        reminders.line(here)
    if data.has_figures:
        figures(main_figures(data))
    left, right = st.columns(WIDTHS, gap="medium")
    with left:
        panels.actions_panel(data)
    with right:
        panels.silent_panel(data)
    left, right = st.columns(WIDTHS, gap="medium")
    with left:
        panels.money_panel(data)
    with right:
        panels.cases_panel(data)
    overview_line(here)
    source_line(sources_of(data))


def opening(data: Overview) -> None:
    """The first slide: the four figures, and who has not reported."""
    if data.has_figures:
        figures(main_figures(data))
    slides.silent_words(data)


def on_the_wall(here: Here, data: Overview, wall: Wall) -> None:
    """The same as slides: one subject each."""
    parts = [
        opening,
        panels.actions_panel,
        *([slides.silent_slide] if data.has_reports else []),
        slides.money_slide,
        panels.cases_panel,
    ]
    with slide(wall, len(parts)) as part:
        top(here, data, titled=part == 1)
        parts[part - 1](data)
    source_line(sources_of(data), wall, len(parts))


def draw(here: Here) -> None:
    """The screen in the form of this run; nothing on it can be operated."""
    data = loading.overview(*here.key)
    if here.wall is None:
        laptop(here, data)
    else:
        on_the_wall(here, data, here.wall)


here = loading.here()
once("overview", here.key, lambda: draw(here))
