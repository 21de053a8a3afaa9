"""Widgets whose choice stands in the address: a link reopens it, a choice rewrites it.

Streamlit's own binding writes the words of the option; these addresses hold its code.
"""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st

_SEEN = "_address_of_{name}"


def take_from_address(name: str, offered: Collection[str]) -> None:
    """Before the widget is drawn: take its choice from the address when that has changed."""
    value, seen = st.query_params.get(name), _SEEN.format(name=name)
    if value != st.session_state.get(seen) and value in offered:
        st.session_state[name] = value
    st.session_state[seen] = value
    if st.session_state.get(name) not in (None, *offered):
        del st.session_state[name]


def write_to_address(name: str, usual: str | None = None) -> None:
    """After the widget was changed: put its choice into the address, unless it is the usual one."""
    value = st.session_state.get(name)
    if value in (None, usual):
        st.query_params.pop(name, None)
        value = None
    else:
        st.query_params[name] = value
    st.session_state[_SEEN.format(name=name)] = value
