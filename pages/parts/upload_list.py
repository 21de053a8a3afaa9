"""The list of changesets, newest first."""

import streamlit as st

from components import text_frame
from components import text_history as text
from components.charts.history import history_table
from components.dates import date_full
from components.formats import number
from components.widgets.frame import Heading, heading, notice, source_line
from components.widgets.once import once
from components.widgets.session import current_theme
from components.widgets.wording import position_words
from data.services.history import History
from pages import loading
from pages.here import Here, address

A_PAGE = 15
NUMBER = "nomor"


def title_of(history: History) -> str:
    """The finding of the screen."""
    if history.newest is None:
        return text.TITLE_NONE
    words = text.TITLE_ONE if history.count == 1 else text.TITLE
    return words.format(count=number(history.count), date=date_full(history.newest))


def draw(here: Here) -> None:
    """The table, a page of it at a time."""
    history = loading.history(*here.key)
    trail = text.TRAIL.format(screen=text_frame.UPLOADS, kabupaten=here.kabupaten)
    position = position_words([history.newest])
    heading(Heading(trail, position, title_of(history), here.is_contoh, here.kabupaten, here.past_words))
    if history.newest is None:
        notice("empty", title_of(history), text.EMPTY)
        return
    pages = -(-history.count // A_PAGE)
    place = st.container()
    page = min(st.pagination(pages, key="history_page"), pages) if pages > 1 else 1
    with place:
        once("history", (here.key, page), lambda: table_of_uploads(here, history, page))
    source_line(text.SOURCE.format(store=text_frame.STORE_NAMES[here.view.store].lower()))


def table_of_uploads(here: Here, history: History, page: int) -> None:
    """One page of the list; each number leads to its own page."""
    rows = history.rows.iloc[(page - 1) * A_PAGE : page * A_PAGE]
    table = history_table(rows, lambda number: address_of_changeset(here, number), here.zone, current_theme())
    with st.container(key="panel_history"), st.container(key="table_history"):
        st.table(table, border="horizontal")


def address_of_changeset(here: Here, number: int) -> str:
    """The page of one changeset."""
    return address("/unggahan", here, **{NUMBER: str(number)})
