"""Tindak lanjut: what meetings agreed on, late first; filtered, typed into, taken home."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from components import text_follow_ups as text
from components import text_frame
from components.charts.follow_up_table import Form, Naming, follow_up_table
from components.dates import date_full
from components.sentences_follow_ups import follow_ups_title
from components.widgets.frame import Heading, heading, notice, slide, source_line
from components.widgets.once import once
from components.widgets.session import Wall, current_theme, is_phone
from data.rules.follow_up_lines import FollowUpLine
from data.rules.follow_ups import FollowUpFilter, filtered, state_counts
from data.services.follow_up_matrix import FollowUps
from pages import loading, loading_follow_ups
from pages.here import Here, address
from pages.parts import follow_up_editor, follow_up_filters, follow_up_one
from pages.parts.follow_up_files import downloads

A_SLIDE = 7


def title_of(data: FollowUps, wanted: FollowUpFilter) -> str:
    """The finding of the screen, about what the filters keep."""
    others = (wanted.area, wanted.aksi_code, wanted.meeting_code, wanted.states)
    of = data.opd.get(wanted.opd_code, "") if not any(others) else text.CHOSEN
    return follow_ups_title(state_counts(filtered(data.rows, wanted)), of)


def top(here: Here, data: FollowUps, wanted: FollowUpFilter) -> None:
    """Eyebrow and title."""
    trail = text.TRAIL.format(screen=text_frame.FOLLOW_UPS, kabupaten=here.kabupaten)
    position = text.POSITION.format(date=date_full(here.today))
    title = title_of(data, wanted)
    heading(Heading(trail, position, title, here.is_contoh, here.kabupaten, here.past_words))


def table_of(here: Here, data: FollowUps, lines: Sequence[FollowUpLine]) -> None:
    """The rows to read."""
    form = Form.WALL if here.wall else Form.PHONE if is_phone() else Form.FULL
    naming = Naming(data.opd, data.newest, partial(follow_up_one.link_to_one, here))
    with st.container(key="table_follow_ups"):
        table = follow_up_table(lines, naming, current_theme(), form)
        st.table(table, border="horizontal")


def laptop(here: Here, data: FollowUps) -> None:
    """Filters, one follow-up where asked for, the matrix, files."""
    place = st.container()
    if data.rows.empty:
        with place:
            top(here, data, FollowUpFilter())
        notice("empty", text.EMPTY_TITLE, text.EMPTY.format(url=address("/rapat", here)))
        return
    wanted = follow_up_filters.choose(data)
    with place:
        top(here, data, wanted)
    lines = data.lines(wanted)
    if not lines:
        notice("empty", text.NO_MATCH_TITLE, text.NO_MATCH.format(url=follow_up_filters.link_to(here)))
        return
    one = data.line(follow_up_one.opener(data.lines()) or "")
    if one is not None:
        follow_up_one.draw(here, data, one)
    matrix(here, data, wanted, lines)
    downloads(here, lines)
    source_line(text.SOURCE)


def matrix(here: Here, data: FollowUps, wanted: FollowUpFilter, lines: Sequence[FollowUpLine]) -> None:
    """The rows, to read or to type into."""
    mine = [] if is_phone() else follow_up_editor.editable(here, lines)
    mode = text.READ
    if mine:
        mode = st.segmented_control(
            text.MODE,
            [text.READ, text.EDIT],
            default=text.READ,
            required=True,
            key="follow_up_mode",
            label_visibility="collapsed",
        )
    if mode == text.EDIT:
        follow_up_editor.draw(here, data, mine)
    else:
        once("follow_ups", (here.key, wanted), lambda: table_of(here, data, lines))


def on_the_wall(here: Here, data: FollowUps, wall: Wall) -> None:
    """A few a slide, late first; nothing to operate."""
    lines = data.lines()
    parts = max(-(-len(lines) // A_SLIDE), 1)
    with slide(wall, parts) as part:
        top(here, data, FollowUpFilter())
        if lines:
            table_of(here, data, lines[(part - 1) * A_SLIDE : part * A_SLIDE])
    source_line(text.SOURCE, wall, parts)


here = loading.here()
data = loading_follow_ups.matrix(here)
if here.wall is None:
    laptop(here, data)
else:
    wall = here.wall
    once("follow_ups_wall", here.key, lambda: on_the_wall(here, data, wall))
