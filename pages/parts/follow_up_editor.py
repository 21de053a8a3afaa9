"""The matrix as a grid to type into: progress of many follow-ups, saved together."""

from collections.abc import Sequence

import streamlit as st

from components import text_follow_ups as text
from components.formats import number, opening
from components.text import escape
from components.widgets import follow_up_grid as grid
from components.widgets.frame import notice
from data.rules.follow_up_lines import FollowUpLine
from data.rules.roles import NotAllowed
from data.services import process_stores
from data.services.errors import MeetingRefused, ServiceError
from data.services.follow_up_access import may_note
from data.services.follow_up_matrix import FollowUps
from data.services.follow_up_progress import Progress, note_all
from pages.here import Here

_SAID = "_progress_said"


def editable(here: Here, lines: Sequence[FollowUpLine]) -> list[FollowUpLine]:
    """The follow-ups on which the viewer may note progress now."""
    if here.past is not None:
        return []
    return [line for line in lines if may_note(here.viewer, line.opd_code)]


def draw(here: Here, data: FollowUps, lines: Sequence[FollowUpLine]) -> None:
    """The grid and its buttons."""
    what_became_of_it()
    grid.grid(grid.shown_lines(lines), data.opd)
    st.caption(text.EDIT_HOW)
    count = len(grid.edits())
    if not count:
        st.button(text.NOTHING_TO_SAVE, key="nothing_to_save", disabled=True)
        return
    with st.container(horizontal=True):
        label = text.SAVE.format(count=number(count))
        st.button(label, key="save_progress", type="primary", on_click=_save, args=(here,))
        st.button(text.DROP, key="drop_progress", on_click=grid.forget)


def save(here: Here, entries: Sequence[Progress]) -> bool:
    """Write what was typed and keep what is to be said about it; whether it is stored."""
    store, view = process_stores()[here.view.store], here.view
    try:
        changeset = note_all(store, here.viewer, view.kabupaten, entries, here.today)
    except MeetingRefused as refused:
        _say(text.NOT_SAVED, *refused.faults)
        return False
    except (ServiceError, NotAllowed) as error:
        _say(text.NOT_SAVED, str(error))
        return False
    words = text.SAVED.format(count=opening(len(entries)))
    _say(words if changeset is not None else text.SAVED_NOTHING)
    return True


def what_became_of_it() -> None:
    """Say once what became of the last saving."""
    said: tuple[str, ...] | None = st.session_state.pop(_SAID, None)
    if said is None:
        return
    head, *faults = said
    notice("cut_progress" if faults else "saved_progress", head, "  \n".join(map(escape, faults)))


def _say(*words: str) -> None:
    st.session_state[_SAID] = words


def _save(here: Here) -> None:
    entries = [
        Progress(each.line.number, each.line.version, each.status, each.text, each.day)
        for each in grid.typed(here.today)
    ]
    if save(here, entries):
        grid.forget()
