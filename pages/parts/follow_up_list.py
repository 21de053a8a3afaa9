"""Follow-ups in short, on the screens of what they are about: an OPD, an area, everything."""

from collections.abc import Sequence

import streamlit as st

from components import text_follow_ups as text
from components.formats import listing, number
from components.sentences_follow_ups import follow_ups_title, state_words
from components.text import escape
from components.widgets.frame import panel
from data.rules.follow_up_lines import FollowUpLine
from data.rules.follow_ups import FollowUpFilter, FollowUpState, filtered, state_counts
from data.services.follow_up_matrix import FollowUps
from pages import loading_follow_ups
from pages.here import Here
from pages.parts.follow_up_filters import AREA, OPD, STATE, link_to

MOST, MOST_NAMES = 5, 4


def opd_follow_ups(here: Here, opd_code: str) -> None:
    """Those that an OPD answers for or supports; nothing where there are none. Only shows."""
    data = loading_follow_ups.matrix(here)
    wanted = FollowUpFilter(opd_code=opd_code)
    lines = data.lines(wanted)
    if not lines:
        return
    counts = state_counts(filtered(data.rows, wanted))
    with panel("follow_ups", follow_ups_title(counts, data.opd.get(opd_code, opd_code))):
        _list(data, lines, link_to(here, **{OPD: opd_code}))


def area_follow_ups(here: Here, code: str) -> None:
    """Those about a kecamatan with its desa, or a desa; nothing where there are none. Only shows."""
    data = loading_follow_ups.matrix(here)
    lines = data.lines(FollowUpFilter(area=code))
    if not lines:
        return
    st.caption(text.PANEL_TITLE)
    _list(data, lines, link_to(here, **{AREA: code}))


def overview_line(here: Here) -> None:
    """One line: how many are late and whose, with the way to the matrix; nothing where none is open."""
    data = loading_follow_ups.matrix(here)
    counts = state_counts(data.rows)
    late = data.lines(FollowUpFilter(states=(FollowUpState.LATE,)))
    if not any(line.is_open for line in data.lines()):
        return
    codes = dict.fromkeys(line.opd_code for line in late if line.opd_code)
    names = [escape(data.opd.get(code, code)) for code in codes]
    more = len(names) - MOST_NAMES
    shown = [*names[:MOST_NAMES], text.MORE_OPD.format(count=number(more))] if more > 0 else names
    title = follow_ups_title(counts)
    words = f"**{title}**: {listing(shown)}" if shown else f"**{title}**"
    url = link_to(here, **({STATE: FollowUpState.LATE.value} if late else {}))
    with st.container(key="follow_ups_line"):
        st.markdown(f"{words}. [{text.ALL}]({url})")


def _list(data: FollowUps, lines: Sequence[FollowUpLine], url: str) -> None:
    """The open ones, late first, as far as there is room; then the way to all."""
    unsettled = [line for line in lines if line.is_open]
    for line in unsettled[:MOST]:
        st.markdown(_words(data, line))
    more = len(unsettled) - MOST
    rest = f"{text.MORE.format(count=number(more))}. " if more > 0 else ""
    st.markdown(f"{rest}[{text.ALL}]({url})")


def _words(data: FollowUps, line: FollowUpLine) -> str:
    form = text.PANEL_LINE_LATE if line.state is FollowUpState.LATE else text.PANEL_LINE
    opd = escape(data.opd.get(line.opd_code, line.opd_code)) if line.opd_code else text.NO_OPD
    number = escape(line.number)  # it may come from a file
    return form.format(direction=escape(line.direction), number=number, opd=opd, state=state_words(line))
