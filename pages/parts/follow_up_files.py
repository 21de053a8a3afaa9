"""Taking the matrix home as a file of its template, and how it comes back."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from components import text_follow_ups as text
from data.rules.follow_up_lines import FollowUpLine
from data.services import process_stores
from data.services.follow_up_access import may_note
from data.services.follow_up_files import follow_ups_file
from pages.here import Here
from pages.uploading import FORMS

LABELS = {"xlsx": text.FILE_XLSX, "csv": text.FILE_CSV}


def downloads(here: Here, lines: Sequence[FollowUpLine]) -> None:
    """The rows shown, as far as the viewer may send them back; as they are now."""
    numbers = frozenset(line.number for line in lines if may_note(here.viewer, line.opd_code))
    if here.past is not None or not numbers:
        return
    with st.container(key="files", horizontal=True, vertical_alignment="center"):
        st.markdown(text.FILES, width="content")
        for form, label in LABELS.items():
            st.download_button(
                label,
                partial(_file, here, form, numbers),
                file_name=f"tindak_lanjut_{here.view.kabupaten}.{form}",
                mime=FORMS[form],
                key=f"file_{form}",
                on_click="ignore",
            )
    st.caption(text.FILES_HOW)


def _file(here: Here, form: str, numbers: frozenset[str]) -> bytes:
    store = process_stores()[here.view.store]
    return follow_ups_file(store, here.viewer, here.view.kabupaten, form, numbers)
