"""Unggah data: one dialog from the choice of a file to the stored rows; the last click alone writes."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components import text_upload as text
from components.text import escape
from components.widgets.frame import CONTOH_BADGE, notice
from components.widgets.upload_tables import difference_table, issue_table, reading_table
from components.widgets.upload_types import PlanLike, ResultLike, UploadDesk

_DRAFT = "_upload_draft"
_RESULT = "_upload_result"
_DONE = "_upload_done"
_FILE = "upload_file"
CSV = "text/csv"


@dataclass(frozen=True)
class Draft:
    """A file that has been read and not yet stored."""

    file_name: str
    desk: str
    content: bytes
    plan: PlanLike
    trouble: str | None = None


def upload_button(desk: UploadDesk) -> None:
    """The sidebar's main button; a click opens the dialog with no file in it."""
    if st.button(text.UPLOAD, key="upload", type="primary", width="stretch"):
        _put_away()
        _forget_result()
        _open(desk)


def upload_result() -> None:
    """On the page behind the dialog: what was stored, until it is closed or the next file is taken."""
    result: ResultLike | None = st.session_state.get(_RESULT)
    if result is None:
        return
    kind = "saved" if result.changeset is not None else "news"
    notice(f"{kind}_upload", text.saved_title(result.counts), f"{text.counts(result.counts)}.")
    st.button(text.CLOSE, key="upload_seen", type="tertiary", on_click=_forget_result)


@st.dialog(text.UPLOAD, width="large")
def _open(desk: UploadDesk) -> None:
    upload_body(desk)


def upload_body(desk: UploadDesk) -> None:
    """What stands in the dialog: the choice of a file, or what the chosen file says and would change."""
    if st.session_state.pop(_DONE, False):
        st.rerun()
    place = st.empty()
    draft = _draft(desk)
    if draft is None:
        with place.container():
            draft = _choose(desk)
    if draft is not None:
        with place.container():
            _review(desk, draft)


def _draft(desk: UploadDesk) -> Draft | None:
    """The file in hand, unless it was read for another kabupaten or store."""
    draft: Draft | None = st.session_state.get(_DRAFT)
    return draft if draft is not None and draft.desk == desk.identity else None


def _choose(desk: UploadDesk) -> Draft | None:
    """Take a file and read it; below, the templates to download."""
    file = st.file_uploader(text.CHOOSE_FILE, key=_FILE, max_upload_size=desk.cap_mb)
    if file is not None:
        st.markdown(text.READING_FILE.format(name=escape(file.name)))
        return _read(desk, file.name, file.getvalue())
    if desk.templates:
        _offer_templates(desk)
    return None


def _read(desk: UploadDesk, name: str, content: bytes, trouble: str | None = None) -> Draft | None:
    """Read a file into a draft and keep it; None when the store did not answer, which is then said."""
    try:
        plan = desk.prepare(name, content)
    except desk.errors as error:
        notice("cut_upload", str(error), text.NOTHING_STORED)
        return None
    # A refused file may hold personal data, so its bytes are let go at once.
    draft = Draft(name, desk.identity, b"" if plan.refused else content, plan, trouble)
    st.session_state[_DRAFT] = draft
    return draft


def _offer_templates(desk: UploadDesk) -> None:
    titles = {each.name: each for each in desk.templates}
    name = st.selectbox(
        text.CHOOSE_TEMPLATE, list(titles), format_func=lambda each: titles[each].title, key="upload_template"
    )
    with st.container(horizontal=True):
        _download(text.DOWNLOAD_TEMPLATE.format(name=name), titles[name].empty(), f"{name}.csv")
        _download(text.DOWNLOAD_EXAMPLE, titles[name].example(), f"contoh_{name}.csv")


def _review(desk: UploadDesk, draft: Draft) -> None:
    """What the file says: refused with its findings, or ready with its difference and the last button."""
    plan = draft.plan
    facts = text.facts(draft.file_name, desk.kabupaten_name, desk.title_of(plan.template), plan.reading)
    if not plan.refused:
        st.title(text.title(plan), anchor=False)
    st.markdown(f"{facts} {CONTOH_BADGE}" if desk.contoh else facts)
    if draft.trouble:
        notice("cut_upload", draft.trouble, text.NOTHING_STORED)
    if plan.refused:
        _refusal(desk, plan)
    else:
        _offer(desk, draft)


def _refusal(desk: UploadDesk, plan: PlanLike) -> None:
    errors = [issue for issue in plan.issues if issue.refuses]
    whole_file = [issue for issue in errors if issue.row is None]
    by_row = [issue for issue in plan.issues if issue.row is not None]
    notice("refused_upload", text.title(plan), text.refusal(whole_file))
    with st.container(horizontal=True):
        st.button(text.OTHER_FILE, key="upload_again", on_click=_put_away)
        if by_row:
            _download(text.DOWNLOAD_ISSUES, desk.issues_file(plan), "masalah.csv")
    if by_row:
        issue_table(by_row, text.ISSUES_TITLE)
    if plan.reading.issues_beyond:
        st.caption(text.beyond(plan.reading.issues_beyond))


def _offer(desk: UploadDesk, draft: Draft) -> None:
    plan = draft.plan
    for issue in plan.issues:
        if issue.row is None:
            st.caption(f"{escape(issue.message)} {escape(issue.fix)}")
    by_row = [issue for issue in plan.issues if issue.row is not None]
    if by_row:
        issue_table(by_row, text.WARNINGS_TITLE)
    reading_table(plan.reading.columns)
    if plan.changes_nothing:
        st.button(text.OTHER_FILE, key="upload_again", on_click=_put_away)
        return
    with st.form("upload_confirm", border=False), st.container(horizontal=True, horizontal_alignment="right"):
        st.form_submit_button(text.CANCEL, on_click=_finish)
        st.form_submit_button(
            text.save_button(plan.counts), type="primary", on_click=_commit, args=(desk, draft)
        )
    difference_table(plan.difference, text.DIFFERENCE_TITLE.format(counts=text.counts(plan.counts)))


def _commit(desk: UploadDesk, draft: Draft) -> None:
    """Store the plan; when it no longer fits the store, read the file again and say why."""
    try:
        st.session_state[_RESULT] = desk.commit(draft.plan)
    except desk.errors as error:
        _read(desk, draft.file_name, draft.content, trouble=str(error))
    else:
        _finish()


def _finish() -> None:
    """Close the dialog: its next run asks the whole page to run again."""
    _put_away()
    st.session_state[_DONE] = True


def _forget_result() -> None:
    st.session_state.pop(_RESULT, None)


def _put_away() -> None:
    """Forget the file in hand."""
    st.session_state.pop(_DRAFT, None)
    st.session_state.pop(_FILE, None)


def _download(label: str, data: bytes, file_name: str) -> None:
    st.download_button(label, data, file_name, CSV, on_click="ignore")
