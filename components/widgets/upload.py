"""Unggah data: one dialog from the choice of files to the stored rows; the last click alone writes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from components import text_upload as text
from components.widgets.upload_choose import choose_job, file_field, read_waiting
from components.widgets.upload_desk import UploadDesk
from components.widgets.upload_review import review
from components.widgets.upload_templates import offer_templates
from components.widgets.upload_tray import Job, State, Tray
from components.widgets.upload_types import ResultLike

_TRAY = "_upload_tray"
_RESULTS = "_upload_results"
_LINK = "_upload_link"
_IS_OPEN = "_upload_open"


def upload_button(desk: UploadDesk) -> None:
    """The sidebar's main button; a click opens the dialog with no file in it."""
    if st.button(text.UPLOAD, key="upload", type="primary", width="stretch"):
        _put_away()
        _forget_results()
        st.session_state[_IS_OPEN] = True
    # A run of the whole page, as somebody else's upload causes it, must not close the dialog.
    if st.session_state.get(_IS_OPEN):
        _open(desk)


def upload_result() -> None:
    """On the page behind the dialog: what was stored, until it is closed or the next file is taken."""
    results: list[tuple[str, ResultLike]] = st.session_state.get(_RESULTS, [])
    if not results or st.session_state.get(_IS_OPEN):
        return
    written = [(name, result.changeset) for name, result in results if result.changeset is not None]
    link: Callable[[int, str], None] | None = st.session_state.get(_LINK)
    with st.container(key="notice_saved_upload" if written else "notice_news_upload"):
        st.subheader(text.saved_all(results), anchor=False)
        st.markdown(text.saved_lines(results))
        with st.container(horizontal=True, vertical_alignment="center"):
            if link is not None:
                for name, changeset in written:
                    link(changeset, text.history_label(name, len(written)))
            st.button(text.CLOSE, key="upload_seen", type="tertiary", on_click=_forget_results)


def _leave() -> None:
    """Close the dialog: the bytes and answers in hand are let go."""
    _put_away()
    st.session_state.pop(_IS_OPEN, None)


@st.dialog(text.UPLOAD, width="large", on_dismiss=_leave)
def _open(desk: UploadDesk) -> None:
    upload_body(desk)


def upload_body(desk: UploadDesk) -> None:
    """What stands in the dialog: the choice of files, or what the chosen file says and would change."""
    tray = _tray(desk)
    if tray.is_done:
        _leave()
        st.rerun()
    if not tray.jobs:
        st.header(text.CHOOSE_TITLE, anchor=False)
        file_field(desk, tray)
        offer_templates(desk)
        return
    read_waiting(desk, tray)
    job = choose_job(tray)
    review(desk, job, partial(_store, desk, tray, job), partial(_finish, tray))
    _foot(desk, tray, job)


def _foot(desk: UploadDesk, tray: Tray, job: Job) -> None:
    """Below the file: start again, or send one more beside those in hand."""
    if job.state is not State.READY:
        st.button(text.OTHER_FILE, key="upload_again", on_click=_put_away)
    if len(tray.jobs) > 1:
        with st.expander(text.MORE_FILES, key="upload_more"):
            file_field(desk, tray)


def _tray(desk: UploadDesk) -> Tray:
    """The files in hand; those read for another kabupaten or store are let go."""
    tray: Tray | None = st.session_state.get(_TRAY)
    if tray is None or tray.desk != desk.identity:
        tray = Tray(desk.identity)
        st.session_state[_TRAY] = tray
    return tray


def _store(desk: UploadDesk, tray: Tray, job: Job) -> None:
    """Store a file and go on to the next one; after the last, close."""
    job.store(desk)
    if job.result is not None:
        st.session_state[_RESULTS] = [*st.session_state.get(_RESULTS, []), (job.name, job.result)]
        st.session_state[_LINK] = desk.history
        tray.settle()


def _finish(tray: Tray) -> None:
    """Close the dialog: its next run asks the whole page to run again."""
    tray.is_done = True


def _forget_results() -> None:
    st.session_state.pop(_RESULTS, None)


def _put_away() -> None:
    """Forget the files in hand."""
    st.session_state.pop(_TRAY, None)
