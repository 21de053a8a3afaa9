"""One follow-up: who answers for it, which meeting asked for it, how it went on, and noting that."""

from collections.abc import Mapping, Sequence

import streamlit as st

from components import text_follow_ups as text
from components.charts.follow_up_table import meeting_words
from components.charts.table_style import link
from components.dates import date_full
from components.formats import listing
from components.sentences_follow_ups import state_words
from components.text import escape
from components.widgets.bound import take_from_address, write_to_address
from components.widgets.frame import panel
from components.widgets.history_tables import facts_table
from data.rules.follow_up_lines import FollowUpLine
from data.rules.follow_ups import WRITTEN, FollowUpState
from data.services.follow_up_access import may_note, may_read_notes
from data.services.follow_up_matrix import FollowUps
from data.services.follow_up_progress import Progress
from pages import loading_follow_ups
from pages.here import Here
from pages.parts.follow_up_editor import save, what_became_of_it
from pages.parts.follow_up_filters import link_to

NUMBER = "nomor"


def link_to_one(here: Here, number: str) -> str:
    """The address of the matrix with one follow-up open."""
    return link_to(here, **{NUMBER: number})


def opener(lines: Sequence[FollowUpLine]) -> str | None:
    """The select box that opens one; its number stands in the address."""
    names = {line.number: f"{line.number} {line.direction}" for line in lines}
    take_from_address(NUMBER, names)
    chosen: str | None = st.selectbox(
        text.OPEN_ONE,
        list(names),
        index=None,
        format_func=lambda number: names.get(number, number),
        placeholder=text.NONE_OPEN,
        key=NUMBER,
        on_change=write_to_address,
        args=(NUMBER,),
        label_visibility="collapsed",
    )
    return chosen


def draw(here: Here, data: FollowUps, line: FollowUpLine) -> None:
    """The panel of one follow-up."""
    title = text.ONE_TITLE.format(number=line.number, direction=line.direction)
    with panel("follow_up", escape(title)):
        left, right = st.columns(2, gap="medium")
        with left:
            facts_table(_facts(data, line), title)
        with right:
            _notes(here, line)
            if here.past is not None:
                st.caption(text.PAST)
            elif may_note(here.viewer, line.opd_code):
                _note_form(here, line)


def _facts(data: FollowUps, line: FollowUpLine) -> dict[str, str]:
    """Heads and words of what is known."""
    found = {
        "state": f"**{state_words(line)}**",
        "opd": _name(data.opd, line.opd_code) if line.opd_code else text.NO_OPD,
        "supporting": listing([_name(data.opd, code) for code in line.supporting]),
        "output": escape(line.output),
        "due": date_full(line.due_on) if line.due_on else "",
        "meeting": meeting_words(line, data.newest),
        "concerns": _concerns(data, line),
        "obstacle": escape(line.obstacle),
        "evidence": link(text.LINK, line.evidence_url) if line.evidence_url else "",
    }
    return {text.FACTS[name]: words for name, words in found.items() if words}


def _concerns(data: FollowUps, line: FollowUpLine) -> str:
    parts = [
        _name(data.aksi, line.aksi_code) if line.aksi_code else "",
        _name(data.areas, line.area_code) if line.area_code else "",
        escape(line.funding_source or ""),
    ]
    return ", ".join(filter(None, parts))


def _name(names: Mapping[str, str], code: str) -> str:
    return escape(names.get(code, code))


def _notes(here: Here, line: FollowUpLine) -> None:
    """The notes with their days, for those who may read them."""
    if not may_read_notes(here.viewer, line.opd_code, line.supporting):
        return
    st.markdown(f"**{text.NOTES}**")
    notes = loading_follow_ups.notes(here, line.number)
    for each in notes:
        words = {"date": date_full(each.day), "status": escape(each.status), "text": escape(each.text)}
        st.markdown(text.NOTE_LINE.format(**words))
    if not notes:
        st.caption(text.NO_NOTES)


def _note_form(here: Here, line: FollowUpLine) -> None:
    what_became_of_it()
    states = [state.value for state in WRITTEN]
    now = line.written if line.written in states else FollowUpState.ONGOING.value
    place = f"{line.number}_{line.version}"
    with st.form(f"note_{place}", border=False):
        status, day = st.columns(2, gap="small")
        key = f"note_status_{place}"
        status.selectbox(text.STATUS, states, index=states.index(now), key=key, required=True)
        key, today = f"note_day_{place}", here.today
        day.date_input(text.NOTE_DAY, today, max_value=today, format="DD-MM-YYYY", key=key)
        st.text_input(text.NOTE, key=f"note_text_{place}", max_chars=500, help=text.NOTE_HELP)
        st.form_submit_button(text.KEEP_NOTE, type="primary", on_click=_keep, args=(here, line))


def _keep(here: Here, line: FollowUpLine) -> None:
    place, state = f"{line.number}_{line.version}", st.session_state
    words = state[f"note_text_{place}"] or ""
    # Without a new note the last one stays beside the new state.
    noted = (words, state[f"note_day_{place}"]) if words.strip() else (line.progress, line.progress_on)
    save(here, [Progress(line.number, line.version, state[f"note_status_{place}"], *noted)])
