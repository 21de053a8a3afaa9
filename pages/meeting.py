"""Rapat: the meetings of a kabupaten; with `nomor`, one of them; on the wall, its slides."""

import streamlit as st

from pages import loading
from pages.parts import meeting_list, meeting_one

here = loading.here()
number = meeting_one.asked(st.query_params.get(meeting_list.NUMBER))
if number is None:
    meeting_list.draw(here)
else:
    meeting_one.draw(here, number)
