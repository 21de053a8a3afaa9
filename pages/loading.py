"""What the screens load: every reading goes through a service and is cached under the store's version.

A viewer's role, kabupaten and OPD are part of every key, so nobody is handed what another may see.
"""

from dataclasses import replace
from datetime import date

import streamlit as st

from components.widgets.guard import require
from components.widgets.selection import Wishes
from components.widgets.session import current_wall
from components.widgets.sidebar import kept_view
from data.reference import kabupaten_list
from data.rules.roles import Permission, Viewer
from data.rules.view import View
from data.services import (
    StoreUnavailable,
    data_version,
    default_store,
    process_settings,
    process_stores,
    today,
)
from data.services.as_of import day_at
from data.services.cases import CasesView, load_cases
from data.services.changesets import Changes, ChangesetFacts, UndoPreview, load_changeset, preview_undo
from data.services.choices import Choices, load_choices
from data.services.history import History, changeset_difference, load_history
from data.services.opd_page import OpdPage, load_opd
from data.services.overview import Overview, load_overview
from data.services.progress import Progress, load_progress
from data.services.provenance import Origins, load_origins
from data.services.reminders import Reminders, load_reminders
from data.services.urine_tests import UrineTests, load_urine_tests
from pages.here import Here

ENTRIES = 256
_OFFERED = "_offered"
Back = tuple[str | None, int] | None


def here(permission: Permission = Permission.SEE_AGGREGATES) -> Here:
    """Where this run stands; a viewer without the permission gets a sentence, and the page stops."""
    view = kept_view()
    viewer = require(permission, view.kabupaten)
    stores = process_stores()
    offered = _choices(replace(viewer, name=""), *st.session_state[_OFFERED])
    version = dict(zip(stores, st.session_state[_OFFERED][0], strict=True))[view.store]
    past = offered.past if view.as_of is not None else None
    day = day_at(stores[view.store], view.kabupaten, process_settings(), past)
    return Here(viewer, view, version, day, current_wall(), offered.kabupaten()[view.kabupaten], past)


def version_of(store: str) -> int | None:
    """The newest changeset of a store, or None while it is out of reach."""
    try:
        return data_version(process_stores()[store])
    except StoreUnavailable:
        return None


def choices(viewer: Viewer, asked: Wishes) -> Choices:
    """What the viewer can choose from, as both stores stand now; the run keeps to these versions.

    Where a past state is asked for, its store offers what there was to choose from then.
    """
    versions = tuple(data_version(store) for store in process_stores().values())
    back = None if asked.changeset is None else (asked.data, asked.changeset)
    known = tuple(each.name for each in kabupaten_list())
    st.session_state[_OFFERED] = (versions, back, known)
    return _choices(replace(viewer, name=""), versions, back, known)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def _choices(viewer: Viewer, versions: tuple[int, ...], back: Back, known: tuple[str, ...]) -> Choices:
    stores = process_stores()
    days = {
        (name, each.code): today(store, each.code, process_settings())
        for name, store in stores.items()
        for each in kabupaten_list()
    }
    return load_choices(stores, viewer, default_store(stores), days, back)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def overview(view: View, version: int, viewer: Viewer, day: date) -> Overview:
    """The overview of a view; `version` is only there to be part of the key."""
    return load_overview(process_stores()[view.store], viewer, view, day)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def progress(view: View, version: int, viewer: Viewer, day: date) -> Progress:
    """The matrix of a view."""
    return load_progress(process_stores()[view.store], viewer, view, day)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def opd_page(opd_code: str, view: View, version: int, viewer: Viewer, day: date) -> OpdPage | None:
    """The page of one OPD; NotAllowed is raised anew on every call, never cached."""
    return load_opd(process_stores()[view.store], viewer, view, opd_code, day)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def urine_tests(target: float, view: View, version: int, viewer: Viewer, day: date) -> UrineTests:
    """The tests and money of a view's year, for a target share of staff."""
    return load_urine_tests(process_stores()[view.store], viewer, view, day, target)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def cases(view: View, version: int, viewer: Viewer, day: date) -> CasesView:
    """The cases, classes and evidence of a view."""
    return load_cases(process_stores()[view.store], viewer, view, day)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def history(view: View, version: int, viewer: Viewer, day: date) -> History:
    """The changesets of a view's kabupaten that the viewer may see."""
    return load_history(process_stores()[view.store], viewer, view.kabupaten)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def origins(template: str, view: View, version: int, viewer: Viewer, day: date) -> Origins:
    """The rows of a template behind a view."""
    return load_origins(process_stores()[view.store], viewer, view, template)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def changeset(number: int, view: View, version: int, viewer: Viewer, day: date) -> ChangesetFacts:
    """The line of a changeset; UnknownChangeset is raised anew on every call, never cached."""
    return load_changeset(process_stores()[view.store], viewer, view.kabupaten, number)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def changes(number: int, view: View, version: int, viewer: Viewer, day: date) -> Changes:
    """All that a changeset did: row, kind, key, column, old, new."""
    return changeset_difference(process_stores()[view.store], viewer, number)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def undo_preview(number: int, view: View, version: int, viewer: Viewer, day: date) -> UndoPreview:
    """What taking a changeset back would do; NotAllowed is raised anew on every call, never cached."""
    return preview_undo(process_stores()[view.store], viewer, number)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def reminders(office: str, view: View, version: int, viewer: Viewer, day: date) -> Reminders:
    """What is due in a view's kabupaten; the texts ask to report to `office`."""
    return load_reminders(process_stores()[view.store], viewer, view, day, office)
