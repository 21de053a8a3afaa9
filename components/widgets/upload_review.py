"""One file on the screen of the dialog, as far as it has come: asked about, refused, ready or stored."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components import text_upload as text
from components.widgets.frame import notice
from components.widgets.upload_confirm import change_part, confirm_part, conflict_part
from components.widgets.upload_desk import UploadDesk
from components.widgets.upload_issues import error_part, warning_part
from components.widgets.upload_questions import question_part
from components.widgets.upload_tray import Job, State
from components.widgets.upload_types import PlanLike
from components.widgets.upload_understood import fact_line, understood_part

Act = Callable[[], None]


def review(desk: UploadDesk, job: Job, store: Act, leave: Act) -> None:
    """What a file says and would change; `store` writes it, `leave` closes the dialog."""
    if job.result is not None:
        notice("saved_file", text.saved_title(job.result.counts), text.saved_lines([(job.name, job.result)]))
    elif job.plan is None:
        notice("cut_upload", job.trouble or "", text.NOTHING_STORED)
        st.button(text.TRY_AGAIN, key="upload_retry", on_click=job.read, args=(desk,))
    elif job.state in (State.ERRORS, State.REFUSED):
        _refused(desk, job, job.plan)
    else:
        st.header(text.title(job.plan), anchor=False)
        fact_line(desk, job.name, job.plan)
        conflict_part(job)
        if job.state is State.QUESTIONS:
            _asked(desk, job, job.plan)
        else:
            warning_part(job.plan)
            question_part(desk, job, job.plan.reading.questions)
            if job.state is State.READY:
                confirm_part(job.plan, store, leave)
                change_part(job.plan)
            understood_part(job.plan.reading)


def _asked(desk: UploadDesk, job: Job, plan: PlanLike) -> None:
    question_part(desk, job, plan.reading.questions)
    error_part(desk, job, plan)
    understood_part(plan.reading)


def _refused(desk: UploadDesk, job: Job, plan: PlanLike) -> None:
    fact_line(desk, job.name, plan)
    whole_file = [issue for issue in plan.issues if issue.refuses and issue.row is None]
    notice("refused_upload", text.title(plan), text.refusal(whole_file))
    question_part(desk, job, plan.reading.questions)
    error_part(desk, job, plan)
    understood_part(plan.reading)
