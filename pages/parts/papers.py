"""Berkas rapat: the papers of a meeting, made in the background and fetched when they are ready."""

from functools import partial
from typing import cast

import streamlit as st

from components import text_jobs as text
from components.dates import date_full
from components.exports.document import Size
from components.jobs import State, Status, TooMany, process_jobs
from components.widgets.frame import panel
from data.rules.roles import Permission
from data.services import process_stores
from data.services.meeting_offers import load_meeting_opd
from data.services.meetings import MeetingRecord
from pages import papers_desk, papers_orders
from pages.here import Here
from pages.papers_orders import Order

LOOK_EVERY = 1.0  # seconds, while something is being made
SIZE, OPD, TROUBLE = "papers_size", "papers_opd", "_papers_trouble"


def papers_panel(here: Here, record: MeetingRecord) -> None:
    """The papers with their buttons; only for those who lead meetings, and once figures are frozen."""
    if record.line.frozen_on is None or not here.may(Permission.LEAD_MEETING):
        return
    with panel("papers", text.TITLE, text.SUBTITLE.format(date=date_full(record.line.frozen_on))):
        size, paced = _size(), process_jobs().is_busy(here.viewer)

        @st.fragment(run_every=LOOK_EVERY if paced else None)
        def papers() -> None:
            _papers(here, record, size)
            # The pace of a fragment is set by a whole run: it begins and ends with what is being made.
            if process_jobs().is_busy(here.viewer) != paced:
                st.rerun()

        papers()


def _size() -> Size:
    chosen = st.segmented_control(
        text.SIZE, list(text.SIZES), key=SIZE, default="a4", format_func=text.SIZES.__getitem__, required=True
    )
    return cast("Size", chosen or "a4")


def _papers(here: Here, record: MeetingRecord, size: Size) -> None:
    """Every paper of the meeting, then those of one OPD."""
    trouble = st.session_state.pop(TROUBLE, "")
    if trouble:
        st.caption(trouble)
    for paper, forms in papers_orders.WHOLE.items():
        _line(here, record, [Order(paper, form, size=size) for form in forms])
    _one_opd(here, record, size)


def _one_opd(here: Here, record: MeetingRecord, size: Size) -> None:
    store = process_stores()[here.view.store]
    offered = load_meeting_opd(store, here.viewer, here.view.kabupaten, record.line.held_on)
    names = {each.code: each.name for each in offered}
    st.subheader(text.FOR_OPD, anchor=False)
    named = names.__getitem__
    opd = st.selectbox(
        text.CHOOSE_OPD, list(names), key=OPD, index=None, placeholder=text.NO_OPD, format_func=named
    )
    if opd is None:
        return
    for paper, forms in papers_orders.OF_ONE.items():
        _line(here, record, [Order(paper, form, opd, size) for form in forms])


def _line(here: Here, record: MeetingRecord, orders: list[Order]) -> None:
    """One paper: what it is, and a button for each form; below it what is being made."""
    paper = orders[0].paper
    with st.container(key=f"paper_{paper}_{orders[0].opd}", horizontal=True, vertical_alignment="center"):
        st.markdown(text.PAPERS[paper], width="stretch")
        for order in orders:
            _button(here, record, order)
    for order in orders:
        _news(order, _status(here, record, order))


def _button(here: Here, record: MeetingRecord, order: Order) -> None:
    status, form = _status(here, record, order), text.FORMS[order.form]
    name = f"paper_{order.paper}_{order.form}_{order.opd}_{order.size}"
    if status is None or status.state is not State.DONE:
        waiting = status is not None and status.is_active
        start = partial(_start, here, record, order)
        st.button(text.MAKE.format(form=form), key=name, disabled=waiting, on_click=start)
        return
    st.download_button(
        text.DOWNLOAD.format(form=form),
        status.result,
        papers_orders.file_name(record.line, order),
        papers_orders.MIMES[order.form],
        key=f"{name}_ready",
        on_click="ignore",
        type="primary",
    )


def _news(order: Order, status: Status | None) -> None:
    """How far it is, why it failed, or a message to copy."""
    if status is None:
        return
    if status.is_active:
        st.progress(status.done / status.whole if status.whole else 0.0, _progress(order, status))
    elif status.state is State.STOPPED:
        st.caption(text.STOPPED)
    elif status.state is State.FAILED:
        st.caption(status.error or text.FAILED)
    elif order.paper == "pesan" and order.opd:
        words = status.result.decode()
        st.code(words or text.NOTHING_OWED.format(opd=order.opd), language=None, wrap_lines=True)


def _progress(order: Order, status: Status) -> str:
    if status.state is State.WAITING:
        return text.WAITING
    if status.whole:
        return text.COUNTED.format(done=status.done, whole=status.whole)
    return text.RUNNING.format(paper=text.FORMS[order.form])


def _start(here: Here, record: MeetingRecord, order: Order) -> None:
    stand = papers_orders.stand_of(here, record)
    try:
        process_jobs().start(
            here.viewer, (stand, order), partial(papers_desk.make, here.viewer, stand, order)
        )
    except TooMany:
        st.session_state[TROUBLE] = text.TOO_MANY


def _status(here: Here, record: MeetingRecord, order: Order) -> Status | None:
    return process_jobs().status(here.viewer, (papers_orders.stand_of(here, record), order))
