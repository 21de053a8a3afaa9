"""The form of a meeting: when, where, under whom, about which figures, with which agenda."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from typing import Any

import streamlit as st

from components import text_meeting_plan as text
from components.dates import WEEKDAYS, date_weekday
from components.widgets.frame import panel
from data.rules.meetings import MeetingPlan, weekday_faults
from data.services.meeting_offers import meeting_periods, meeting_years
from pages.here import Here
from pages.parts import meeting_invited
from pages.parts.meeting_act import act, trouble

KEY = "plan_{what}_{field}"
FIELDS = tuple(field.name for field in fields(MeetingPlan))
WIDTHS = [620, 400]
AGENDA_HEIGHT = 250


def draw(here: Here, what: str, start: MeetingPlan) -> None:
    """The fields, as far as they were filled in; `what` tells the forms of several meetings apart."""
    with panel("plan", text.FORM):
        st.caption(text.FORM_HINT)
        left, right = st.columns(WIDTHS, gap="medium")
        with left:
            when(what, start)
            where(what, start)
        with right:
            about(here, what, start)
        meeting_invited.draw(here, field(what, "invited"), held_on(what, start), start.invited)


def field(what: str, name: str) -> str:
    """The key of the widget of a field."""
    return KEY.format(what=what, field=name)


def held_on(what: str, start: MeetingPlan) -> date:
    """The day that is filled in."""
    day = st.session_state.get(field(what, "held_on"))
    return day if isinstance(day, date) else start.held_on


def when(what: str, start: MeetingPlan) -> None:
    """Day, the weekday of the letter against it, and hour."""
    first, second, third = st.columns([2, 2, 1], gap="small")
    day = first.date_input(
        text.DAY,
        start.held_on,
        key=field(what, "held_on"),
        format="DD/MM/YYYY",
        required=True,
        persist_state="session",
    )
    weekday = second.selectbox(
        text.WEEKDAY,
        WEEKDAYS,
        index=None,
        placeholder=text.WEEKDAY_EMPTY,
        key=field(what, "weekday"),
        persist_state="session",
    )
    third.text_input(text.HOUR, start.starts_at, key=field(what, "starts_at"), persist_state="session")
    wrong = weekday_faults(day, weekday or "")
    st.markdown(f":orange[{wrong[0]}]" if wrong else date_weekday(day))


def where(what: str, start: MeetingPlan) -> None:
    """Place and offices."""
    for name, label, hint in (
        ("place", text.PLACE, text.PLACE_HINT),
        ("chair_office", text.CHAIR, text.CHAIR_HINT),
        ("organiser", text.ORGANISER, text.ORGANISER_HINT),
    ):
        st.text_input(
            label,
            getattr(start, name),
            key=field(what, name),
            placeholder=hint,
            max_chars=200,
            persist_state="session",
        )


def about(here: Here, what: str, start: MeetingPlan) -> None:
    """The figures that are shown, and the agenda."""
    first, second = st.columns(2, gap="small")
    years = sorted({*meeting_years(here.today), start.year})
    year = first.selectbox(
        text.YEAR, years, years.index(start.year), key=field(what, "year"), persist_state="session"
    )
    periods = meeting_periods(year)
    place = periods.index(start.period) if start.period in periods else 0
    second.selectbox(text.PERIOD, periods, place, key=field(what, "period"), persist_state="session")
    st.text_area(
        text.AGENDA,
        "\n".join(start.agenda),
        height=AGENDA_HEIGHT,
        key=field(what, "agenda"),
        persist_state="session",
    )


def filled_in(what: str) -> MeetingPlan:
    """The plan as the form says it now; for callbacks, which see what was typed last."""
    values: dict[str, Any] = {name: st.session_state[field(what, name)] for name in FIELDS}
    values["weekday"] = values["weekday"] or ""
    values["agenda"] = tuple(values["agenda"].splitlines())
    values["invited"] = tuple(values["invited"])
    return MeetingPlan(**values)


def forget(what: str) -> None:
    """Let the next form of this name start anew."""
    for name in FIELDS:
        st.session_state.pop(field(what, name), None)


def save_button(what: str, label: str, save: Callable[[MeetingPlan], object]) -> None:
    """The button at the end of the form; below it what kept the plan from being saved."""
    where = f"plan_{what}"

    def press() -> None:
        if act(where, lambda: save(filled_in(what))):
            forget(what)

    with st.container(horizontal=True, vertical_alignment="center", key="plan_ways"):
        st.button(label, type="primary", key=f"save_plan_{what}", on_click=press)
    trouble(where)
