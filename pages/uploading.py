"""The desk behind the upload dialog: which use cases it calls, for whom, for which kabupaten."""

from collections.abc import Sequence
from datetime import date
from functools import partial

import streamlit as st

from components.widgets.upload_desk import Download, Fixes, Given, TemplateInfo, UploadDesk, Wish
from data.rules.roles import NotAllowed, Permission, Viewer
from data.rules.view import View
from data.services import process_stores
from data.services.errors import ServiceError
from data.services.templates import OfferedTemplate, issues_file, offered_templates, upload_cap
from data.services.uploads import UploadPlan, commit_upload, prepare_upload
from pages.here import Here

UPLOADS = (Permission.UPLOAD_OWN, Permission.UPLOAD_ALL, Permission.UPLOAD_CASES)
CSV = "text/csv"


def may_upload(here: Here) -> bool:
    """Whether the viewer may send any file."""
    return any(here.may(permission) for permission in UPLOADS)


def desk_of(here: Here) -> UploadDesk:
    """The desk for this viewer, store and kabupaten."""
    view = here.view
    store = process_stores()[view.store]
    return UploadDesk(
        identity=f"{view.store} {view.kabupaten} {here.viewer.name}",
        kabupaten_name=here.kabupaten,
        contoh=here.is_contoh,
        cap_mb=upload_cap(view.kabupaten),
        templates=[TemplateInfo(each.name, each.title) for each in _templates(*here.key)],
        prepare=partial(_prepare, here),
        commit=partial(commit_upload, store, here.viewer),
        issues_file=issues_file,
        template_files=partial(_template_files, here),
        errors=(ServiceError, NotAllowed),
    )


def _prepare(here: Here, name: str, content: bytes, given: Given, fixes: Fixes) -> UploadPlan:
    store = process_stores()[here.view.store]
    return prepare_upload(store, here.viewer, here.view.kabupaten, name, content, today=here.today)


def _template_files(here: Here, wish: Wish) -> Sequence[Download]:
    [chosen] = [each for each in _templates(*here.key) if each.name == wish.template]
    return [Download(f"{chosen.name}.csv", CSV, lambda: chosen.empty)]


@st.cache_data(max_entries=64, show_spinner=False)
def _templates(view: View, version: int, viewer: Viewer, day: date) -> tuple[OfferedTemplate, ...]:
    return offered_templates(process_stores()[view.store], viewer, view.kabupaten, day)
