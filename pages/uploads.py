"""Unggahan: what was stored, by whom, from which file; with `nomor`, the page of one changeset."""

import streamlit as st

from data.rules.roles import Permission
from pages import loading
from pages.parts import upload_list, upload_one

here = loading.here(Permission.SEE_HISTORY)
number = upload_one.asked(st.query_params.get(upload_list.NUMBER))
if number is None:
    upload_list.draw(here)
else:
    upload_one.draw(here, number)
