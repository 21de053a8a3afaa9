"""Rapat: the meetings of a kabupaten; with `nomor`, one of them; on the wall, its slides."""

import streamlit as st

from data.rules.roles import Permission
from pages import loading
from pages.parts import meeting_facts, meeting_list, meeting_new, meeting_one, meeting_wall

here = loading.here()
asked = st.query_params.get(meeting_facts.NUMBER)
number = meeting_one.asked(asked)
if number is not None and here.wall is not None:
    meeting_wall.draw(here, number, here.wall)
elif number is not None:
    meeting_one.draw(here, number)
elif asked == meeting_list.NEW and here.past is None and here.may(Permission.LEAD_MEETING):
    meeting_new.draw(here)
else:
    meeting_list.draw(here)
