"""What the screens of follow-ups load, cached as in `pages/loading.py`: under version and viewer."""

from datetime import date

import streamlit as st

from data.rules.meetings import MeetingLine
from data.rules.roles import Viewer
from data.rules.view import View
from data.services import process_stores
from data.services.decision_choices import DecisionChoices, load_decision_choices
from data.services.follow_up_matrix import FollowUps, load_agreed, load_matrix
from data.services.follow_ups import Note, load_notes
from pages.here import Here

ENTRIES = 64


def matrix(here: Here) -> FollowUps:
    """All follow-ups of the view that the viewer may see."""
    return _matrix(*here.key)


def decision_choices(here: Here, line: MeetingLine) -> DecisionChoices:
    """What the form of a decision offers."""
    return _choices(line.at_rest, *here.key)


def agreed(here: Here, line: MeetingLine) -> FollowUps:
    """The decisions of a meeting, in the order of their numbers."""
    return _agreed(line.at_rest, *here.key)


def notes(here: Here, number: str) -> tuple[Note, ...]:
    """The notes on a follow-up, by day; for those who may read them; of the view's state."""
    return _notes(number, *here.key)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def _matrix(view: View, version: int, viewer: Viewer, day: date) -> FollowUps:
    return load_matrix(process_stores()[view.store], viewer, view, day)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def _choices(line: MeetingLine, view: View, version: int, viewer: Viewer, day: date) -> DecisionChoices:
    return load_decision_choices(process_stores()[view.store], viewer, line)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def _agreed(line: MeetingLine, view: View, version: int, viewer: Viewer, day: date) -> FollowUps:
    return load_agreed(process_stores()[view.store], viewer, line)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def _notes(number: str, view: View, version: int, viewer: Viewer, day: date) -> tuple[Note, ...]:
    return load_notes(process_stores()[view.store], viewer, view.kabupaten, number, view.as_of)
