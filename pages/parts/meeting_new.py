"""The page of a new meeting: the form, filled in as far as anybody could know."""

from functools import partial

import streamlit as st

from components import text_frame
from components import text_meeting_plan as text
from components.widgets.frame import Heading, heading
from data.services import process_stores
from data.services.meetings import plan_meeting, usual_plan
from pages.here import Here, address
from pages.parts import meeting_plan
from pages.parts.meeting_act import act


def draw(here: Here) -> None:
    """The form, and the way back without saving."""
    url = address("/rapat", here)
    trail = text.NEW_TRAIL.format(screen=text_frame.MEETINGS, url=url, kabupaten=here.kabupaten)
    heading(Heading(trail, "", text.NEW_TITLE, here.is_contoh, here.kabupaten))
    what = f"baru_{here.view.store}_{here.view.kabupaten}"
    store = process_stores()[here.view.store]
    start = usual_plan(store, here.viewer, here.view.kabupaten, here.today)
    meeting_plan.draw(here, what, start)
    with st.container(horizontal=True, vertical_alignment="center", key="plan_ways"):
        meeting_plan.save_button(what, text.SAVE_NEW, partial(_save, here, what))
        st.markdown(text.TO_LIST.format(url=url), width="content")


def _save(here: Here, what: str) -> None:
    store = process_stores()[here.view.store]
    made: list[int] = []

    def plan() -> None:
        found = meeting_plan.filled_in(what)
        made.append(plan_meeting(store, here.viewer, here.view.kabupaten, found))

    if act(f"plan_{what}", plan, text.SAVED):
        meeting_plan.forget(what)
        st.query_params["nomor"] = str(made[0])
