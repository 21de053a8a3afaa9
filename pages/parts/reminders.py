"""Pengingat: the days ahead, who to call today and for what, and the texts to send."""

import streamlit as st

from components import text_reminders as text
from components.charts.reminders import calls_table
from components.dates import date_full, lateness
from components.formats import number
from components.text import escape
from components.widgets.frame import panel
from data.rules.reminders import Countdown, owed_words
from data.services.reminders import Reminders
from pages import loading
from pages.here import Here, address

WIDTHS = [620, 400]
GROUP = ""
"""In the place of the code of an OPD: the text for all of them."""


def draw(here: Here) -> None:
    """The panel, for those who lead meetings."""
    found = load(here)
    with panel("reminders", text.PANEL.format(finding=calls_words(found))):
        left, right = st.columns(WIDTHS, gap="medium")
        with left:
            st.markdown("  \n".join(countdown_words(each) for each in found.countdowns))
            calls(found)
        with right:
            texts(found)


def load(here: Here) -> Reminders:
    """The reminders of this run, as the view's period stands."""
    return loading.reminders(text.OFFICE.format(kabupaten=here.kabupaten), *here.key)


def calls(found: Reminders) -> None:
    """Who to call today, and for what."""
    rows = {found.names[code]: [owed_words(each) for each in owed] for code, owed in found.calls.items()}
    if rows:
        with st.container(key="table_calls"):
            st.table(calls_table(rows), border="horizontal")


def texts(found: Reminders) -> None:
    """One text at a time, to be copied."""
    chosen = st.selectbox(
        text.CHOOSE_TEXT,
        [GROUP, *found.opd_texts],
        format_func=lambda code: found.names.get(code, text.GROUP),
        key="reminder_to",
    )
    st.code(found.opd_texts.get(chosen, found.group), language=None, wrap_lines=True)
    st.caption(text.COPY)


def line(here: Here) -> None:
    """The same in one line, for the overview."""
    found = load(here)
    ahead = [text.SHORT.format(label=each.code, days=lateness(-each.days)) for each in found.countdowns]
    words = {"ahead": " · ".join(ahead), "calls": calls_words(found), "url": address("/rapat", here)}
    with st.container(key="reminders_line"):
        st.caption(text.LINE.format(**words))


def calls_words(found: Reminders) -> str:
    """How many OPD to call today."""
    return text.TITLE_CALLS.format(count=number(len(found.calls))) if found.calls else text.TITLE_NONE


def countdown_words(ahead: Countdown) -> str:
    """Say: 38 hari lagi penutupan laporan B12 2026, 31 Desember 2026."""
    days = text.DAYS_LEFT.format(days=number(ahead.days)) if ahead.days else text.TODAY
    return text.COUNTDOWN.format(days=days, label=escape(ahead.label), date=date_full(ahead.day))
