"""Satu OPD: its aksi, people tested, rank and what meetings wait for, as every guest may see them."""

from collections.abc import Hashable, Mapping
from functools import partial
from typing import Any

import streamlit as st

from components import text_opd, text_screens
from components import text_slides as text
from components.charts.agreed_tables import state_words
from components.charts.slide_tables import state_table
from components.formats import number, percent_of, target
from components.sentences_progress import opd_title
from components.text import escape
from components.widgets.frame import Figure, figures
from components.widgets.keys import own
from components.widgets.session import current_theme
from components.widgets.wording import sources_words
from data.rules.meetings import Slide
from data.rules.progress import SUBMITTED, State
from data.services import process_stores
from data.services.meeting_slides import AgreedRows, load_open
from data.services.progress import Progress
from pages import loading
from pages.here import default_target
from pages.slides.paging import lines_in
from pages.slides.room import Room
from pages.slides.sheet import Sheet, sentence

Row = Mapping[Hashable, Any]
WIDTHS = [50, 50]
AGREED_WIDTH, MOST_LINES = 0.44, 5
"""What meetings wait for takes so many lines; what is more is counted."""


def sheets(room: Room, slide: Slide) -> list[Sheet]:
    """One slide for one OPD."""
    data = loading.progress(*room.here.key)
    row = data.row_of(slide.subject)
    if row is None:
        words = {"code": slide.subject, "period": data.period.code, "year": data.period.year}
        return sentence(text.UNKNOWN_OPD_TITLE.format(**words), text.UNKNOWN_OPD)
    agreed = load_open(process_stores()[room.view.store], room.viewer, room.line, slide.subject)
    states = {code: State(row[code]) for code in data.heads}
    submitted = sum(state in SUBMITTED for state in states.values())
    missing = [data.labels[code] for code, state in states.items() if state is State.MISSING]
    title = opd_title(str(row["name"]), submitted, missing)
    source = sources_words([(text_screens.SOURCE_REPORTS, data.reports_on)])
    return [Sheet(title, partial(_body, room, data, row, agreed), source, (data.reports_on,))]


def _body(room: Room, data: Progress, row: Row, agreed: AgreedRows) -> None:
    left, right = st.columns(WIDTHS, gap="large")
    with left, st.container(key=own("table_actions")):
        states = [State(row[code]) for code in data.heads]
        st.table(
            state_table(list(data.labels.values()), states, current_theme(), due=data.is_due),
            border="horizontal",
        )
    with right:
        figures([_tested(room, str(row["opd_code"])), _score(room, data, row)], "figures_pair")
        with st.container(key=own("slide_agreed")):
            st.markdown(_agreed_words(agreed))


def _tested(room: Room, opd_code: str) -> Figure:
    goal = default_target(room.here)
    people = loading.urine_tests(goal, *room.here.key).spending.coverage.of(opd_code)
    tested, staff = (int(people["tested"]), people["staff"]) if people else (0, None)
    if staff is None or staff != staff or not staff:  # noqa: PLR0124 -- <NA> and NaN are not themselves
        return Figure(text_opd.TESTED, number(tested), text_screens.PEOPLE, (text_opd.STAFF_UNKNOWN,))
    words = text_opd.TARGET_REACHED if people and people["reached"] else text_opd.TARGET_AHEAD
    note = words.format(percent=percent_of(tested, int(staff)), goal=target(goal))
    return Figure(text_opd.TESTED, number(tested), text_screens.OF.format(whole=number(int(staff))), (note,))


def _score(room: Room, data: Progress, row: Row) -> Figure:
    status = text.SCORE_STATUS[room.line.ranking_approved]
    label = text.SCORE.format(period=data.period.code, status=status)
    rivals = data.rows_of(str(row["size_class"]), [])
    if row["score"] != row["score"]:
        return Figure(label, "–", "", (text_opd.WITHOUT_SCORE,))
    ranked = int(rivals["score"].notna().sum())
    note = text_opd.RANK.format(rank=row["place"], ranked=ranked, size_class=str(row["size_class"]).lower())
    return Figure(label, number(row["score"], 1), "", (note,))


def _agreed_words(agreed: AgreedRows) -> str:
    """What is awaited, late first, as far as there is room for it."""
    lines: list[str] = []
    room_left = MOST_LINES
    for row in agreed.rows.to_dict("records"):
        words = text.AGREED_LINE.format(direction=escape(str(row["direction"])), due=state_words(row))
        room_left -= lines_in(words, AGREED_WIDTH)
        if lines and room_left < 0:
            break
        lines.append(f"- :orange[**{words}**]" if row["days_late"] else f"- {words}")
    left = len(agreed.rows) - len(lines)
    if left:
        lines.append(f"- {text.AGREED_MORE.format(count=number(left))}")
    return "\n".join([f"**{text.OPEN_AGREED}**\n", *(lines or [text.NOTHING_OPEN])])
