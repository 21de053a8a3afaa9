"""The page of a new meeting: the form, filled in as far as anybody could know."""

from functools import partial

import streamlit as st

from components import text_frame
from components import text_meeting_plan as text
from components.widgets.frame import Heading, heading
from data.rules.meetings import MeetingPlan
from data.services import process_stores
from data.services.meetings import plan_meeting, usual_plan
from pages.here import Here, address
from pages.parts import meeting_plan
from pages.parts.meeting_facts import NUMBER


def draw(here: Here) -> None:
    """The form, and the way back without saving."""
    url = address("/rapat", here)
    trail = text.NEW_TRAIL.format(screen=text_frame.MEETINGS, url=url, kabupaten=here.kabupaten)
    heading(Heading(trail, "", text.NEW_TITLE, here.is_contoh, here.kabupaten))
    what = f"baru_{here.view.store}_{here.view.kabupaten}"
    store = process_stores()[here.view.store]
    start = usual_plan(store, here.viewer, here.view.kabupaten, here.today)
    meeting_plan.draw(here, what, start)
    meeting_plan.save_button(what, text.SAVE_NEW, partial(_save, here))
    st.markdown(text.TO_LIST.format(url=url))


def _save(here: Here, plan: MeetingPlan) -> None:
    store = process_stores()[here.view.store]
    number = plan_meeting(store, here.viewer, here.view.kabupaten, plan)
    st.query_params[NUMBER] = str(number)
    st.toast(text.SAVED)
