"""The sidebar: kabupaten, year, period and store, kept in the address so that a link reopens the view."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from components import text_frame as text
from components.widgets.selection import (
    AS_OF,
    DATA,
    KABUPATEN,
    NAMES,
    PERIOD,
    YEAR,
    Catalogue,
    Wishes,
    address_of,
    resolve,
)
from data.rules.view import View

_KEPT = "_view"
_ADDRESS = "_address"
_SCREEN = "_screen"


def asked_view(screen: str) -> Wishes:
    """What this run is asked to show: by a new address or a new screen, else by the widgets."""
    address = {name: value for name in NAMES if (value := st.query_params.get(name)) is not None}
    moved = bool(address) and address != st.session_state.get(_ADDRESS)
    # No choice changes the screen: a browser quick at Back still sends the choices of the view before.
    turned = screen != st.session_state.get(_SCREEN)
    kept = Wishes.read(st.session_state.get(_KEPT, {}))
    if moved or turned:
        return Wishes.read(address).over(kept)
    asked = Wishes.read(st.session_state.to_dict()).over(kept)
    # A number means another changeset in another store: who goes there sees it as it is now.
    return asked if asked.data == kept.data else replace(asked, as_of=None)


def current_view(asked: Wishes, catalogue: Catalogue, screen: str) -> View:
    """The view of this run: the one that is asked for, or the nearest that exists."""
    view = resolve(asked, catalogue)
    st.session_state[_SCREEN] = screen
    _keep(view)
    return view


def kept_view() -> View:
    """The view of this run, once `current_view` has settled it."""
    wishes = Wishes.read(st.session_state[_KEPT])
    year, period = int(wishes.year or 0), wishes.period or ""
    return View(wishes.data or "", wishes.kabupaten or "", year, period, wishes.changeset)


def choose_view(view: View, catalogue: Catalogue) -> None:
    """Draw the choices, set to the view; a choice takes effect in the run that it causes."""
    names = catalogue.kabupaten()
    st.selectbox(text.CHOOSE_KABUPATEN, list(names), format_func=names.__getitem__, key=KABUPATEN)
    year, period = st.columns(2)
    years = [str(each) for each in catalogue.years(view.store, view.kabupaten)]
    year.selectbox(text.CHOOSE_YEAR, years, key=YEAR)
    period.selectbox(text.CHOOSE_PERIOD, catalogue.periods(view.store, view.kabupaten, view.year), key=PERIOD)
    if len(catalogue.stores()) > 1:
        st.selectbox(
            text.CHOOSE_STORE, sorted(catalogue.stores()), format_func=text.STORE_NAMES.__getitem__, key=DATA
        )


def _keep(view: View) -> None:
    """Write the view where the widgets and the browser will read it."""
    address = address_of(view)
    st.session_state[_KEPT] = address
    st.session_state[_ADDRESS] = address
    for name, value in address.items():
        st.session_state[name] = value
    if view.as_of is None:
        st.session_state.pop(AS_OF, None)
        st.query_params.pop(AS_OF, None)
    if any(st.query_params.get(name) != value for name, value in address.items()):
        st.query_params.update(address)  # at once: each write is an entry in the history of the browser
