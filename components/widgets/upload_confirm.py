"""The last step of an upload: what would change, and the one button that writes it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components import text_upload as text
from components.formats import number
from components.widgets.frame import notice
from components.widgets.upload_tables import absent_table, conflict_table, difference_table
from components.widgets.upload_tray import Job
from components.widgets.upload_types import PlanLike


def conflict_part(job: Job) -> None:
    """Why the last try wrote nothing; where somebody else changed the same cells, both values."""
    if job.conflicts is not None and not job.conflicts.empty:
        title = text.CONFLICTS_TITLE.format(count=number(len(job.conflicts)))
        notice("cut_upload", title, text.CONFLICTS)
        conflict_table(job.conflicts, title)
    elif job.trouble:
        notice("cut_upload", job.trouble, text.NOTHING_STORED)


def confirm_part(plan: PlanLike, store: Callable[[], None], leave: Callable[[], None]) -> None:
    """The two ways out: leave everything as it is, or store."""
    with (
        st.form("upload_confirm", border=False),
        st.container(horizontal=True, horizontal_alignment="right"),
    ):
        st.form_submit_button(text.CANCEL, on_click=leave)
        st.form_submit_button(text.save_button(plan.counts), type="primary", on_click=store)


def change_part(plan: PlanLike) -> None:
    """What storing the file would change, and what of the store it does not mention."""
    with st.container(key="panel_difference"):
        title = text.DIFFERENCE_TITLE.format(counts=text.counts(plan.counts))
        difference_table(plan.difference, title)
        absent_table(plan.absent, plan.counts.absent)
