"""The first step of an upload: take files, and read them one after another while saying so."""

from __future__ import annotations

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from components import text_upload as text
from components.text import escape
from components.widgets.upload_desk import UploadDesk
from components.widgets.upload_memory import let_go
from components.widgets.upload_tray import Job, State, Tray


def file_field(desk: UploadDesk, tray: Tray) -> None:
    """The field that files are dropped into; it is empty again once the tray has them."""
    key = _field_key(tray)
    st.file_uploader(
        text.CHOOSE_FILE,
        accept_multiple_files=True,
        key=key,
        max_upload_size=desk.cap_mb,
        on_change=_take,
        args=(tray, key),
    )


def read_waiting(desk: UploadDesk, tray: Tray) -> None:
    """Read what waits, with a line for every file and how far the work is."""
    waiting = list(tray.waiting())
    place = st.empty()
    for done, job in enumerate(waiting):
        with place.container():
            st.progress(done / len(waiting), text=_progress_words(job, done, len(waiting)))
            if len(tray.jobs) > 1:
                st.markdown("\n".join(f"- {_line(each, job)}" for each in tray.jobs))
        job.read(desk)
    place.empty()


def choose_job(tray: Tray) -> Job:
    """The file to look at; with several of them a line for each, with its state."""
    if len(tray.jobs) > 1:
        stored = sum(job.state is State.STORED for job in tray.jobs)
        chosen = st.radio(
            text.CHOSEN_FILE,
            [job.number for job in tray.jobs],
            index=tray.chosen,
            format_func=lambda number: escape(tray.jobs[number].name),
            captions=[text.STATES[job.state] for job in tray.jobs],
            horizontal=True,
            key=f"upload_chosen_{tray.batch}_{stored}",
        )
        tray.chosen = int(chosen or 0)
    return tray.jobs[tray.chosen]


def _take(tray: Tray, key: str) -> None:
    # A browser may send what an emptied field held once more.
    if key != _field_key(tray):
        return
    # It may also name a file once more that the server has let go: that one is taken already.
    files = [file for file in st.session_state[key] if isinstance(file, UploadedFile)]
    if files:
        tray.take((file.name, file.getvalue()) for file in files)
        let_go(files)


def _field_key(tray: Tray) -> str:
    return f"upload_file_{tray.batch}"


def _progress_words(job: Job, done: int, count: int) -> str:
    words = text.READING_ONE_OF if count > 1 else text.READING_FILE
    return words.format(name=escape(job.name), place=done + 1, count=count)


def _line(job: Job, current: Job) -> str:
    state = "reading" if job is current else job.state
    return f"{escape(job.name)}: {text.STATES[state]}"
