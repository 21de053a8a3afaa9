"""What a meeting was called for: time, place, offices, agenda; and the addresses that belong to it."""

from dataclasses import replace

import streamlit as st

from components import text_meeting as text
from components.dates import date_weekday
from components.formats import number
from components.sentences_history import moment_full
from components.text import escape
from components.widgets.frame import panel
from components.widgets.history_tables import facts_table
from data.rules.meetings import MeetingLine, attendance_totals
from data.services.meetings import MeetingRecord
from pages.here import Here, address

PATH, NUMBER, WALL, SLIDE = "/rapat", "nomor", "layar", "slide"


def draw(record: MeetingRecord) -> None:
    """The invitation as facts."""
    line = record.line
    words = {
        "when": text.WHEN.format(date=date_weekday(line.held_on), hour=line.starts_at),
        "place": escape(line.place),
        "chair": escape(line.chair_office),
        "organiser": escape(line.organiser),
        "shown": text.SHOWN.format(period=line.period, year=line.year),
        "agenda": "  \n".join(
            f"{place}\\. {escape(item)}" for place, item in enumerate(line.agenda_items, 1)
        ),
        "invited": number(attendance_totals(record.attendance).invited),
    }
    title = text.FACTS_TITLE.format(title=line.title)
    with panel("invitation", title):
        facts_table({text.FACTS[name]: said for name, said in words.items()}, title)


def events(here: Here, record: MeetingRecord) -> None:
    """What was done with the meeting, the same things in a row as one line."""
    runs: list[tuple[str, str, str, int]] = []
    for each in record.events:
        moment, count = moment_full(each.at, here.zone), 1
        if runs and runs[-1][1:3] == (each.kind, each.by_name):
            count += runs.pop()[3]
        runs.append((moment, each.kind, each.by_name, count))
    with panel("events", text.EVENTS):
        for moment, kind, by, count in runs:
            times = text.TIMES.format(count=number(count)) if count > 1 else ""
            st.caption(text.EVENT.format(moment=moment, kind=kind, times=times, by=escape(by)))


def address_of_part(here: Here, path: str, line: MeetingLine) -> str:
    """A screen at the frozen figures of a meeting, in its period."""
    view = replace(here.view, year=line.year, period=line.period, as_of=line.frozen_id)
    return address(path, replace(here, view=view))


def address_of_meeting(here: Here, meeting: int) -> str:
    """The page of a meeting."""
    return address(PATH, here, **{NUMBER: str(meeting)})


def address_now(here: Here, meeting: int) -> str:
    """The page of a meeting in the state as it is now."""
    return address_of_meeting(replace(here, view=replace(here.view, as_of=None)), meeting)


def address_of_wall(here: Here, meeting: int, place: int | None = None) -> str:
    """The wall of a meeting; with a place, that screen alone, looked at without moving the room."""
    more = {} if place is None else {SLIDE: str(place)}
    return address(PATH, here, **{NUMBER: str(meeting), WALL: "1", **more})
