"""Unggahan: what was stored, by whom, from which file; the file as it was sent; taking an upload back."""

import streamlit as st

from components import text_frame
from components import text_history as text
from components.charts.history import choice_words, history_table
from components.dates import date_full
from components.formats import number
from components.text import escape
from components.widgets.frame import Heading, heading, notice, panel, source_line
from components.widgets.once import once
from components.widgets.session import current_theme
from components.widgets.wording import position_words
from data.rules.roles import NotAllowed, Permission, allows
from data.services import process_stores
from data.services.errors import ServiceError
from data.services.history import History, stored_file, undo_changeset
from pages import loading
from pages.here import Here

SHOWN = 15


def title_of(history: History) -> str:
    """The finding of the screen."""
    if history.newest is None:
        return text.TITLE_NONE
    words = text.TITLE_ONE if history.count == 1 else text.TITLE
    return words.format(count=number(history.count), date=date_full(history.newest))


def draw(here: Here) -> None:
    """The list, then one upload."""
    history = loading.history(*here.key)
    trail = text.TRAIL.format(screen=text_frame.UPLOADS, kabupaten=here.kabupaten)
    position = position_words([history.newest])
    heading(Heading(trail, position, title_of(history), here.is_contoh, here.kabupaten))
    if history.newest is None:
        notice("empty", title_of(history), text.EMPTY)
        return
    once("history", here.key, lambda: table_of_uploads(history))
    one_upload(here, choice_words(history.rows))
    source_line(text.SOURCE.format(store=text_frame.STORE_NAMES[here.view.store].lower()))


def table_of_uploads(history: History) -> None:
    """The newest uploads."""
    with st.container(key="panel_history"), st.container(key="table_history"):
        st.table(history_table(history.rows.head(SHOWN), current_theme()), border="horizontal")


def one_upload(here: Here, offered: dict[int, str]) -> None:
    """Its file, and what an undo would do, before it is done."""
    store = process_stores()[here.view.store]
    chosen = st.selectbox(text.CHOOSE, list(offered), format_func=offered.__getitem__, key="unggahan")
    try:
        file = stored_file(store, here.viewer, chosen)
        st.download_button(text.DOWNLOAD, file.content, file.name, "text/csv", key="original")
    except ServiceError:
        pass  # an undo has no file
    if not allows(here.viewer, Permission.UNDO):
        return
    try:
        preview = loading.undo_preview(chosen, *here.key)
    except NotAllowed:
        return
    with panel("undo", text.UNDO_TITLE.format(number=chosen)):
        counts = preview.counts
        if not counts.new + counts.changed + counts.ended:
            st.caption(text.NOTHING)
            return
        words = {"restored": counts.new + counts.changed, "removed": counts.ended, "left": len(preview.left)}
        st.markdown(text.PREVIEW.format(**{name: number(count) for name, count in words.items()}))
        if preview.left:
            st.caption(text.LEFT.format(keys=escape("; ".join(preview.left[:5]))))
        st.button(text.UNDO, key=f"undo_{chosen}", on_click=_undo, args=(here, chosen))


def _undo(here: Here, changeset: int) -> None:
    result = undo_changeset(process_stores()[here.view.store], here.viewer, changeset)
    if result.changeset is not None:
        st.toast(text.DONE.format(number=result.changeset))


draw(loading.here(Permission.SEE_HISTORY))
