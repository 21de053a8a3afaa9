"""The screens of a meeting: which, in which order, with what note; kept with every step."""

from functools import partial

import streamlit as st

from components import text_meeting_plan as text
from components.formats import in_words
from components.text import escape
from components.widgets.frame import panel
from data.rules.meetings import Slide
from data.rules.slide_order import Order, moved, noted, with_added, without
from data.services import process_stores
from data.services.meeting_offers import load_meeting_opd, screen_kinds
from data.services.meetings import MeetingRecord, rearrange_slides
from pages.here import Here
from pages.parts.meeting_act import act, trouble
from pages.parts.meeting_facts import address_of_wall

WIDTHS = [340, 400, 260]
LONGEST_NOTE = 1000
_TURN, _TARGET = "_screens_turn", "_screens_target"


def draw(here: Here, record: MeetingRecord) -> None:
    """The order from top to bottom, and what can be added to it."""
    names = opd_names(here, record)
    with panel("screens", text.SCREENS.format(count=in_words(len(record.slides)).capitalize())):
        trouble("screens")
        st.caption(text.SCREENS_HINT)
        with st.container(key=f"focus_again_{st.session_state.get(_TURN, 0)}", gap="small"):
            for place in range(len(record.slides)):
                row(here, record, place, names)
        add(here, record, names)


def opd_names(here: Here, record: MeetingRecord) -> dict[str, str]:
    """Code -> short name of the OPD on the day of the meeting."""
    store, line = process_stores()[here.view.store], record.line
    found = load_meeting_opd(store, here.viewer, line.kabupaten, line.held_on)
    return {each.code: each.short_name for each in found}


def name_of(slide: Slide, names: dict[str, str]) -> str:
    """What a screen is called in the list."""
    if slide.subject:
        return text.SCREEN_OPD.format(name=names.get(slide.subject, slide.subject))
    return {each.code: each.label for each in screen_kinds()}.get(slide.screen, slide.screen)


def row(here: Here, record: MeetingRecord, place: int, names: dict[str, str]) -> None:
    """One screen: its name, the viewer's note, and moving it."""
    slide, meeting = record.slides[place], record.line.id
    own = f"{here.view.store}_{meeting}_{slide.screen}_{slide.subject}"
    name = name_of(slide, names)
    named, note, ways = st.columns(WIDTHS, gap="small", vertical_alignment="center")
    named.markdown(text.SCREEN.format(place=place + 1, name=escape(name)))
    note.text_input(
        text.NOTE.format(name=name),
        slide.note,
        key=f"note_{own}",
        placeholder=text.NOTE_HINT,
        label_visibility="collapsed",
        max_chars=LONGEST_NOTE,
        on_change=_note,
        args=(here, meeting, slide, f"note_{own}"),
    )
    moved_one, button = st.session_state.get(_TARGET, ("", 0))
    key = f"focus_target_{button}" if moved_one == own else None
    with ways, st.container(horizontal=True, vertical_alignment="center", gap="small", key=key):
        buttons(here, record, place, own)


def buttons(here: Here, record: MeetingRecord, place: int, own: str) -> None:
    """Up, down, away, and a look at it."""
    slide, last = record.slides[place], len(record.slides) - 1
    for number, (label, works, change) in enumerate(
        (
            (text.UP, place > 0, partial(moved, wanted=slide, step=-1)),
            (text.DOWN, place < last, partial(moved, wanted=slide, step=1)),
            (text.REMOVE, last > 0, partial(without, wanted=slide)),
        )
    ):
        st.button(
            label,
            key=f"{label}_{own}",
            type="tertiary",
            disabled=not works,
            on_click=_press,
            args=(here, record.line.id, change, (own, number)),
        )
    st.markdown(text.LOOK.format(url=address_of_wall(here, record.line.id, place)), width="content")


def add(here: Here, record: MeetingRecord, names: dict[str, str]) -> None:
    """The kinds that are not shown yet, and OPD without a screen of their own."""
    used = {(slide.screen, slide.subject) for slide in record.slides}
    labels = {each.code: each.label for each in screen_kinds()}
    per_opd = next(each.code for each in screen_kinds() if each.per_opd)
    kinds = [code for code in labels if code != per_opd and (code, "") not in used]
    left, right = st.columns(2, gap="medium")
    with left:
        key = f"add_screen_{record.line.id}"
        st.selectbox(
            text.ADD,
            kinds,
            index=None,
            format_func=labels.__getitem__,
            placeholder=text.ADD_HINT if kinds else text.NONE_LEFT,
            disabled=not kinds,
            key=key,
            on_change=_add,
            args=(here, record.line.id, key, ""),
        )
    with right:
        key = f"add_opd_{record.line.id}"
        st.selectbox(
            text.ADD_OPD,
            [code for code in names if (per_opd, code) not in used],
            index=None,
            format_func=names.__getitem__,
            placeholder=text.ADD_OPD_HINT,
            key=key,
            on_change=_add,
            args=(here, record.line.id, key, per_opd),
        )


def _press(here: Here, meeting: int, change: "partial[Order]", button: tuple[str, int]) -> None:
    """Change the order; the focus goes along with the entry, so that it can be moved on."""
    st.session_state[_TARGET] = button
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    _put(here, meeting, change)


def _add(here: Here, meeting: int, key: str, per_opd: str) -> None:
    chosen = st.session_state.pop(key, None)
    if chosen is not None:
        slide = Slide(per_opd, chosen) if per_opd else Slide(chosen)
        _put(here, meeting, partial(with_added, added=[slide]))


def _note(here: Here, meeting: int, slide: Slide, key: str) -> None:
    _put(here, meeting, partial(noted, wanted=slide, note=st.session_state[key].strip()))


def _put(here: Here, meeting: int, change: "partial[Order]") -> None:
    store = process_stores()[here.view.store]
    act("screens", lambda: rearrange_slides(store, here.viewer, meeting, change))
