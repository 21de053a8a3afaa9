"""Doing something with a meeting from a button: what was refused is said where the button stands."""

from collections.abc import Callable, Sequence

import streamlit as st

from components import text_meeting as text
from components.widgets.frame import notice
from data.rules.roles import NotAllowed
from data.services import ServiceError
from data.services.errors import MeetingRefused

_TROUBLE = "_meeting_trouble"


def act(where: str, use_case: Callable[[], object], done: str = "") -> bool:
    """Run a use case in a callback; whether it was done. A refusal waits for `trouble(where)`."""
    try:
        use_case()
    except MeetingRefused as refusal:
        st.session_state[_TROUBLE] = (where, refusal.faults)
        return False
    except (ServiceError, NotAllowed) as error:
        st.session_state[_TROUBLE] = (where, (str(error),))
        return False
    st.session_state.pop(_TROUBLE, None)
    if done:
        st.toast(done)
    return True


def trouble(where: str) -> None:
    """Why what was last tried here was not done; it stands until something is done, so that nothing jumps."""
    place, faults = st.session_state.get(_TROUBLE, ("", ()))
    if place == where:
        refused(where, faults)


def refused(where: str, faults: Sequence[str]) -> None:
    """The faults, one each."""
    notice(f"cut_{where}", text.NOT_SAVED, "\n".join(f"- {fault}" for fault in faults))
