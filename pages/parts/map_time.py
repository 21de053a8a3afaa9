"""The months a map can be shown up to, playing them, and the year before beside it."""

from typing import NamedTuple

import streamlit as st

from components import text_cases as text
from components.dates import month_name
from components.widgets.bound import take_from_address, write_to_address
from data.services.cases import CasesView

TIMED = ("kasus", "laju", "perubahan")
PACE = 1.0
"""Seconds that a month stays up while the map plays."""
_PLAYS, _FRESH, _ENDED, _AT = "_map_plays", "_map_fresh", "_map_ended", "_map_at"
# The month is kept beside its slider: while a map plays, a browser that is behind tells the month before.


class Time(NamedTuple):
    """What is chosen: up to which month (None: all that is shown), and whether last year stands beside."""

    month: int | None = None
    beside: bool = False


def months_of(data: CasesView, layer: str) -> list[str]:
    """The months a layer can be shown up to, the last one that of the screen; none where it has no choice."""
    cases = data.summary.cases
    if layer not in TIMED or cases.month is None:
        return []
    between = set(cases.months_of(cases.year))
    if layer == "perubahan" or stands_beside(data, layer):
        between &= set(cases.months_of(cases.year - 1))
    return [*map(str, sorted(between)), str(cases.month)] if between else []


def may_stand_beside(data: CasesView, layer: str) -> bool:
    """Whether the year before can be shown beside a layer."""
    return layer in ("kasus", "laju") and data.summary.cases.comparable


def stands_beside(data: CasesView, layer: str) -> bool:
    """Whether the year before is shown beside a layer."""
    return may_stand_beside(data, layer) and beside_chosen()


def beside_chosen() -> bool:
    """Whether the viewer asked for the year before beside the map."""
    return bool(st.session_state.get("banding"))


def plays() -> bool:
    """Whether the map is playing."""
    return bool(st.session_state.get(_PLAYS))


def choose(data: CasesView, layer: str, months: list[str]) -> Time:
    """The controls of a map: month, play, the year before."""
    beside = may_stand_beside(data, layer)
    if not months and not beside:
        return Time()
    _take(months)
    with st.container(key="map_time", horizontal=True, vertical_alignment="center"):
        month = _slider(months) if months else None
        chosen = beside and st.toggle(text.BESIDE.format(year=data.summary.cases.year - 1), key="banding")
    return Time(None if month in (None, months[-1] if months else None) else int(str(month)), chosen)


def advance(months: list[str]) -> None:
    """One month on while the map plays, before its slider is drawn; the last month ends it."""
    if not plays():
        return
    at = st.session_state.get(_AT)
    place = months.index(at) + 1 if at in months else len(months)
    if st.session_state.pop(_FRESH, False):
        place = 0
    if place < len(months):
        st.session_state[_AT] = months[place]
    st.session_state[_PLAYS] = place + 1 < len(months)
    st.session_state[_ENDED] = not plays()


def begin() -> None:
    """A run of the whole screen: the slider speaks for the viewer again."""
    st.session_state.pop(_ENDED, None)


def _take(months: list[str]) -> None:
    before = st.session_state.get("bulan")
    take_from_address("bulan", months)
    if st.session_state.get("bulan") != before or st.session_state.get(_AT) not in months:
        st.session_state[_AT] = st.session_state.get("bulan")


def _moved(usual: str) -> None:
    if plays() or st.session_state.get(_ENDED):
        return
    st.session_state[_AT] = st.session_state["bulan"]
    write_to_address("bulan", usual)


def _slider(months: list[str]) -> str:
    usual = months[-1]
    st.session_state["bulan"] = st.session_state.get(_AT) or usual
    st.button(text.STOP if plays() else text.PLAY, key="map_play", on_click=_switch)
    chosen: str = st.select_slider(
        text.UNTIL,
        months,
        format_func=lambda month: text.UNTIL_MONTH.format(month=month_name(int(month))),
        key="bulan",
        on_change=_moved,
        args=(usual,),
        label_visibility="collapsed",
        width=250,
    )
    return chosen


def _switch() -> None:
    st.session_state[_PLAYS] = not plays()
    st.session_state[_FRESH] = plays()
