"""Kemudi layar: the second screen of an open meeting, joined by code or by those who lead it."""

import streamlit as st

from components.widgets.guard import refuse
from data.rules.roles import NotAllowed
from pages import loading
from pages.parts import meeting_remote
from pages.parts.meeting_code import CODE

here = loading.here()
code = st.query_params.get(CODE, "")
try:
    joined = meeting_remote.by_code(here, code) if code else None
except NotAllowed as refusal:
    refuse(refusal)
if joined and (joined.store, joined.kabupaten) != (here.view.store, here.view.kabupaten):
    st.query_params.update(data=joined.store, kab=joined.kabupaten)
    st.rerun()
number = joined.number if joined else meeting_remote.of_leader(here)
if number is None:
    meeting_remote.ask_code(here, code)
else:
    meeting_remote.steer(here, number)
