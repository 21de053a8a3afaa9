"""The desk behind the upload dialog: which use cases it calls, for whom, for which kabupaten."""

from datetime import date
from functools import partial

import streamlit as st

from components.widgets.upload_types import TemplateInfo, UploadDesk
from data.rules.roles import NotAllowed, Permission, Viewer
from data.rules.view import View
from data.services import process_stores
from data.services.errors import ServiceError
from data.services.templates import OfferedTemplate, issues_file, offered_templates, upload_cap
from data.services.uploads import commit_upload, prepare_upload
from pages.here import Here

UPLOADS = (Permission.UPLOAD_OWN, Permission.UPLOAD_ALL, Permission.UPLOAD_CASES)


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
        templates=[
            TemplateInfo(each.name, each.title, partial(_same, each.empty), partial(_same, each.example))
            for each in _templates(*here.key)
        ],
        prepare=partial(prepare_upload, store, here.viewer, view.kabupaten, today=here.today),
        commit=partial(commit_upload, store, here.viewer),
        issues_file=issues_file,
        errors=(ServiceError, NotAllowed),
    )


@st.cache_data(max_entries=64, show_spinner=False)
def _templates(view: View, version: int, viewer: Viewer, day: date) -> tuple[OfferedTemplate, ...]:
    return offered_templates(process_stores()[view.store], viewer, view.kabupaten, day)


def _same(content: bytes) -> bytes:
    return content
