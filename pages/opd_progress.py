"""Progres OPD: the matrix OPD x aksi with its ranking; with `opd` in the address, the page of that OPD."""

import streamlit as st

from components import text_frame
from components import text_screens as text
from components.sentences_progress import progress_title
from components.widgets.frame import Heading, heading, notice, slide, source_line
from components.widgets.once import once
from components.widgets.session import Wall
from components.widgets.wording import period_trail, position_words, sources_words
from data.rules.roles import Permission, allows
from data.services.progress import Progress
from pages import loading
from pages.here import Here
from pages.parts import opd_screen, progress_tables

WIDTHS = [616, 412]


def title_of(data: Progress) -> str:
    """The finding of the screen."""
    if not data.has_reports:
        return text.NO_REPORTS_TITLE.format(period=data.period.code, year=data.period.year)
    return progress_title(data.totals.submitted, data.totals.obliged)


def top(here: Here, data: Progress) -> None:
    """Eyebrow and title."""
    trail = period_trail(text_frame.PROGRESS, here.kabupaten, data.period)
    position = position_words([data.reports_on])
    heading(Heading(trail, position, title_of(data), here.is_contoh, here.kabupaten, here.past_words))


def laptop(here: Here, data: Progress) -> None:
    """Filters, the tables side by side, what the score counts."""
    top(here, data)
    if not data.has_reports:
        notice("empty", title_of(data), text.NO_REPORTS)
        return
    first, *others = progress_tables.choose_rows(here, data)
    left, right = st.columns(WIDTHS, gap="medium")
    with left:
        progress_tables.matrix_panel(here, data, first)
        opd_screen.opener(here, data)
    with right:
        for rows in others:
            progress_tables.matrix_panel(here, data, rows)
        once("score", here.key, lambda: progress_tables.score_panel(data))
    source_line(sources_words([(text.SOURCE_REPORTS, data.reports_on)]))


def on_the_wall(here: Here, data: Progress, wall: Wall) -> None:
    """Nine OPD a slide, in the order of the ranking."""
    pages = progress_tables.slides_of(data) if data.has_reports else []
    with slide(wall, max(len(pages), 1)) as part:
        top(here, data)
        if pages:
            progress_tables.matrix_slide(here, data, pages[part - 1])
        else:
            notice("empty", title_of(data), text.NO_REPORTS)
    source_line(sources_words([(text.SOURCE_REPORTS, data.reports_on)]), wall, max(len(pages), 1))


here = loading.here()
opd_code = st.query_params.get("opd")
if opd_code and allows(here.viewer, Permission.SEE_OPD_DETAIL):
    opd_screen.draw(here, opd_code)
elif here.wall is None:
    laptop(here, loading.progress(*here.key))
else:
    wall = here.wall
    once("progress", here.key, lambda: on_the_wall(here, loading.progress(*here.key), wall))
