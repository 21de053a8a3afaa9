"""The desk behind the upload dialog: which use cases it calls, for whom, for which kabupaten."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import PurePath

import streamlit as st

from components.widgets.selection import address_of
from components.widgets.upload_desk import Download, Fixes, Given, TemplateInfo, UploadDesk, Wish
from data.rules.roles import NotAllowed, Permission, Viewer
from data.rules.view import View
from data.services import process_stores
from data.services.errors import ServiceError
from data.services.marking import can_be_handed_back, marked_upload
from data.services.sending import (
    Offer,
    answered,
    issue_titles,
    load_offer,
    periods_offered,
)
from data.services.templates import TemplateWish, issues_file, prefilled, upload_cap
from data.services.uploads import UploadPlan, commit_upload, prepare_upload
from pages.here import Here

UPLOADS = (Permission.UPLOAD_OWN, Permission.UPLOAD_ALL, Permission.UPLOAD_CASES)
CSV = "text/csv"
FORMS = {"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "csv": CSV}


def may_upload(here: Here) -> bool:
    """Whether the viewer may send any file."""
    return any(here.may(permission) for permission in UPLOADS)


def desk_of(here: Here) -> UploadDesk:
    """The desk for this viewer, store and kabupaten."""
    view = here.view
    offer = _offer(*here.key)
    return UploadDesk(
        identity=f"{view.store} {view.kabupaten} {here.viewer.name}",
        kabupaten_name=here.kabupaten,
        contoh=here.is_contoh,
        cap_mb=upload_cap(view.kabupaten),
        templates=[TemplateInfo(name, title, offer.parts[name]) for name, title in offer.titles.items()],
        prepare=partial(_prepare, here),
        commit=partial(commit_upload, process_stores()[view.store], here.viewer),
        issues_file=issues_file,
        marked_file=_marked_file,
        template_files=partial(_template_files, here),
        errors=(ServiceError, NotAllowed),
        history=partial(_history, here) if here.may(Permission.SEE_HISTORY) else None,
        problems=issue_titles(),
        opd=offer.opd,
        years=offer.years,
        periods=partial(periods_offered, here.today),
    )


def _prepare(here: Here, name: str, content: bytes, given: Given, fixes: Fixes) -> UploadPlan:
    store = process_stores()[here.view.store]
    answers = answered(given, fixes)
    return prepare_upload(
        store, here.viewer, here.view.kabupaten, name, content, today=here.today, answers=answers
    )


def _marked_file(plan: UploadPlan) -> Download | None:
    """The file back with its findings, made once somebody asks for it."""
    if not can_be_handed_back(plan):
        return None
    name = f"{PurePath(plan.file.name).stem}_masalah.xlsx"
    return Download(name, FORMS["xlsx"], lambda: marked_upload(plan)[1])


def _template_files(here: Here, wish: Wish) -> Sequence[Download]:
    """The template in both forms; each is made once somebody asks for it."""
    asked = (wish.opd_code, wish.year, wish.period)
    name = "_".join(str(part) for part in (wish.template, here.view.kabupaten, *asked) if part)
    return [
        Download(f"{name}.{form}", mime, partial(_template, here, TemplateWish(wish.template, form, *asked)))
        for form, mime in FORMS.items()
    ]


def _template(here: Here, wish: TemplateWish) -> bytes:
    store = process_stores()[here.view.store]
    return prefilled(store, here.viewer, here.view.kabupaten, wish, today=here.today)[1]


def _history(here: Here, changeset: int, label: str) -> None:
    """The link to a stored file on the screen of uploads."""
    address = {**address_of(here.view), "nomor": str(changeset)}
    st.page_link("uploads.py", label=label, query_params=address)


@st.cache_data(max_entries=64, show_spinner=False)
def _offer(view: View, version: int, viewer: Viewer, day: date) -> Offer:
    return load_offer(process_stores()[view.store], viewer, view.kabupaten, day)
