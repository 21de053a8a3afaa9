"""The page of one OPD: every aksi, what it must do next, how it moved, where each figure is from."""

from functools import partial

import streamlit as st

from components import text_opd as text
from components.charts.matrix import state_rows
from components.charts.opd_table import opd_actions
from components.sentences_progress import opd_states_title, opd_title, score_history_title
from components.text import escape
from components.widgets.frame import Heading, figures, heading, notice, panel, source_line
from components.widgets.guard import refuse
from components.widgets.once import once
from components.widgets.session import current_theme
from components.widgets.wording import period_trail, position_words
from data.rules.progress import SUBMITTED, State
from data.rules.roles import NotAllowed, Permission
from data.services.opd_page import OpdPage
from data.services.progress import Progress
from pages import loading
from pages.here import Here, address
from pages.parts.follow_up_list import opd_follow_ups
from pages.parts.opd_figures import opd_figures
from pages.parts.opd_words import source_words, to_do_list

WIDTHS = [580, 440]


def opener(here: Here, data: Progress) -> None:
    """The select box that opens an OPD, for whoever does not click and may open any."""
    names = dict(zip(data.table["opd_code"], data.table["full_name"], strict=True))
    codes = [
        code for code in sorted(names, key=names.__getitem__) if here.may(Permission.SEE_OPD_DETAIL, code)
    ]
    if not codes:
        return
    st.selectbox(
        text.OPEN,
        codes,
        index=None,
        format_func=names.__getitem__,
        placeholder=text.OPEN,
        label_visibility="collapsed",
        key="open_opd",
        on_change=_open,
    )


def _open() -> None:
    code = st.session_state.get("open_opd")
    if code:
        st.query_params["opd"] = code


def draw(here: Here, opd_code: str) -> None:
    """The page, or a sentence why it cannot be shown."""
    try:
        data = loading.opd_page(opd_code, *here.key)
    except NotAllowed as refusal:
        refuse(refusal)
    if data is None:
        title = text.UNKNOWN_TITLE.format(period=here.view.period, year=here.view.year)
        message = text.UNKNOWN.format(code=escape(opd_code), url=address("/progres-opd", here))
        notice("empty", title, message)
        return
    _page(here, data)


def _page(here: Here, data: OpdPage) -> None:
    states = [State(state) for state in data.actions["state"]]
    top(here, data, states)
    once("opd", (here.key, data.opd_code), lambda: _panels(here, data, states))


def _panels(here: Here, data: OpdPage, states: list[State]) -> None:
    figures(opd_figures(data))
    title = opd_states_title(*(states.count(state) for state in (*SUBMITTED, State.MISSING)))
    with panel("actions", title), st.container(key="table_actions"):
        st.table(opd_actions(data.actions, current_theme()), border="horizontal")
    left, right = st.columns(WIDTHS, gap="medium")
    with left, panel("to_do", text.TO_DO.format(name=data.name)):
        for place, (what, when) in enumerate(to_do_list(data), start=1):
            st.markdown(f"{place}. {what}  \n{when}" if when else f"{place}. {what}")
        if not to_do_list(data):
            st.caption(text.NOTHING_TO_DO)
    with right:
        history_panel(data)
        if here.wall is None:
            opd_follow_ups(here, data.opd_code)
    source_line(source_words(data))


def top(here: Here, data: OpdPage, states: list[State]) -> None:
    """Trail and title."""
    labels = dict(zip(data.actions["label"], states, strict=True))
    missing = [label for label, state in labels.items() if state is State.MISSING]
    submitted = sum(state in SUBMITTED for state in states)
    url = address("/progres-opd", here)
    trail = period_trail(f"[{text.BACK}]({url}) › {escape(data.name)}", here.kabupaten, data.period)
    position = position_words([data.reports_on])
    title = opd_title(data.name, submitted, missing)
    head = Heading(trail, position, title, here.is_contoh, here.kabupaten, here.past_words)
    heading(head, None if here.wall else partial(neighbours, data))


def neighbours(data: OpdPage) -> None:
    """The way to the OPD before and after in the ranking."""
    if len(data.siblings) < 2:
        return
    place = data.siblings.index(data.opd_code)
    for label, step in ((text.PREVIOUS, -1), (text.NEXT, 1)):
        other = data.siblings[(place + step) % len(data.siblings)]
        st.button(label, key=f"neighbour_{step}", on_click=_go, args=(other,))


def _go(opd_code: str) -> None:
    st.query_params["opd"] = opd_code


def history_panel(data: OpdPage) -> None:
    """The last four periods."""
    if data.history.empty:
        st.caption(text.NO_HISTORY)
        return
    scores = list(data.scores_shown)
    with panel("history", score_history_title(scores)), st.container(key="matrix_history"):
        st.table(state_rows(data.history, data.heads, "Periode", current_theme()))
