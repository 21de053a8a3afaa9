"""The frame: who looks, at which view, on which screen. The screens themselves are the other files here."""

import streamlit as st

from components import text_frame as text
from components.widgets import brand, live, sidebar
from components.widgets.account import account_line
from components.widgets.frame import notice, page_style
from components.widgets.history_banner import past_banner, upload_closed
from components.widgets.projector import projector_button
from components.widgets.session import current_viewer, current_wall
from components.widgets.upload import upload_button, upload_result
from data.rules.roles import Permission, Viewer, allows
from data.services import StoreUnavailable
from pages import loading, standing, uploading
from pages.parts.provenance import origins_button


def screens(viewer: Viewer) -> list[st.Page]:
    """The screens this viewer may open, in the order in which the wall goes through them."""
    pages = [
        st.Page("overview.py", title=text.OVERVIEW, default=True),
        st.Page("opd_progress.py", title=text.PROGRESS, url_path="progres-opd"),
        st.Page("urine_tests.py", title=text.URINE_TESTS, url_path="tes-urine"),
        st.Page("case_map.py", title=text.CASE_MAP, url_path="peta-kasus"),
        st.Page("meeting.py", title=text.MEETINGS, url_path="rapat"),
        st.Page("steering.py", title=text.STEERING, url_path="kemudi"),
        st.Page("follow_ups.py", title=text.FOLLOW_UPS, url_path="tindak-lanjut"),
    ]
    if allows(viewer, Permission.SEE_HISTORY):
        pages.append(st.Page("uploads.py", title=text.UPLOADS, url_path="unggahan"))
        pages.append(st.Page("settings.py", title=text.SETTINGS, url_path="pengaturan"))
    return pages


def draw(viewer: Viewer) -> None:
    """One run: navigation, sidebar, then the chosen screen."""
    wall = current_wall()
    page = st.navigation(screens(viewer), position="hidden" if wall else "sidebar")
    asked = sidebar.asked_view(page.url_path)
    offered = loading.choices(viewer, asked)
    view = sidebar.current_view(asked, offered, page.url_path)
    here = loading.here()
    if wall is None:
        with st.sidebar:
            sidebar.choose_view(view, offered)
            if uploading.may_upload(here):
                upload_closed() if here.past else upload_button(uploading.desk_of(here))
            projector_button()
            origins_button(here, page.url_path)
            account_line(viewer)
        upload_result()
        if here.past:
            past_banner(here.past_words, page.url_path)
    shown = (here.version, standing.map_version(view))
    page.run()
    # What is on the wall of a meeting, or steers it, stays there whatever the store does.
    patient = page.url_path == ("kemudi" if wall is None else "rapat")
    live.follow(lambda: standing.standing(view), shown, patient=patient)


st.set_page_config(page_title=text.APP_NAME, page_icon=brand.ICON, layout="wide", initial_sidebar_state=248)
page_style()
brand.word_mark()
viewer = current_viewer()
if viewer is None:
    notice("refused", text.SIGNED_OUT_TITLE, text.SIGNED_OUT)
    st.stop()
try:
    draw(viewer)
except StoreUnavailable as reason:
    live.wait_for_store(str(reason))
