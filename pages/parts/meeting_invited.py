"""The invited OPD of a plan: all of them at first, one by one or by whole groups."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from components import text_meeting_plan as text
from components.formats import number
from data.services import process_stores
from data.services.meeting_offers import GROUPS, MeetingOpd, load_meeting_opd
from pages.here import Here


def draw(here: Here, key: str, on: date, start: Sequence[str]) -> None:
    """The list behind one line that says how many; `key` holds the codes."""
    offered = load_meeting_opd(process_stores()[here.view.store], here.viewer, here.view.kabupaten, on)
    names = {each.code: each.name for each in offered}
    wanted = st.session_state.get(key, start)
    st.session_state[key] = [code for code in names if code in wanted]  # some may not exist on that day
    counts = {"count": number(len(st.session_state[key])), "all": number(len(names))}
    with st.expander(text.INVITED.format(**counts), key=f"{key}_list"):
        st.caption(text.GROUPS_HINT)
        groups(key, offered)
        st.multiselect(
            text.INVITED_LABEL,
            list(names),
            format_func=names.__getitem__,
            key=key,
            placeholder=text.INVITED_HINT,
            label_visibility="collapsed",
            persist_state="session",
        )


def groups(key: str, offered: Sequence[MeetingOpd]) -> None:
    """One box for each group, ticked where all of it is invited."""
    with st.container(horizontal=True, key=f"{key}_groups"):
        for group in GROUPS:
            codes = [each.code for each in offered if each.group == group]
            invited = [code for code in codes if code in st.session_state[key]]
            label = {"count": number(len(invited)), "all": number(len(codes))}
            box = f"{key}_{group}"
            st.session_state[box] = bool(codes) and len(invited) == len(codes)
            st.checkbox(
                text.GROUP.format(group=text.GROUPS[group], **label),
                key=box,
                disabled=not codes,
                on_change=_turn,
                args=(key, box, tuple(codes)),
            )


def _turn(key: str, box: str, codes: tuple[str, ...]) -> None:
    """Invite a whole group or none of it."""
    others = [code for code in st.session_state[key] if code not in codes]
    st.session_state[key] = [*others, *codes] if st.session_state[box] else others
