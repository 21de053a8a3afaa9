"""An office with two OPD, and its upload dialog."""

from functools import partial
from pathlib import Path

import pytest

from components.widgets.upload_desk import Download, Fixes, Given, TemplateInfo, UploadDesk
from data.intake import Answers
from data.rules.roles import NotAllowed, Viewer
from data.services.errors import ServiceError
from data.services.templates import issues_file, offered_templates
from data.services.uploads import UploadPlan, commit_upload, prepare_upload
from data.settings import sqlite_url
from data.store.engine import Store
from tests.conftest import Cast
from tests.databases import Opener
from tests.integration.store.rows import row, write
from tests.pages.upload_dialog.dialogs import KABUPATEN, TODAY, Dialog, open_dialog


@pytest.fixture
def office(sqlite_template: Path, tmp_path: Path, opened: Opener) -> Store:
    """A store with two OPD and no figures."""
    path = tmp_path / "papan.sqlite"
    path.write_bytes(sqlite_template.read_bytes())
    store = opened(sqlite_url(path))
    write(store, "opd", row("opd"), row("opd", opd_code="OPD-B", name="Dinas B"))
    return store


@pytest.fixture
def desk(office: Store, cast: Cast) -> UploadDesk:
    """What the page hands to the dialog of a coordinator."""
    offered = offered_templates(office, cast.coordinator, KABUPATEN, TODAY)
    return UploadDesk(
        identity="utama 51.08",
        kabupaten_name="Buleleng",
        contoh=False,
        cap_mb=5,
        templates=[TemplateInfo(each.name, each.title) for each in offered],
        prepare=partial(prepared, office, cast.coordinator),
        commit=partial(commit_upload, office, cast.coordinator),
        issues_file=issues_file,
        marked_file=lambda _plan: None,
        template_files=lambda wish: [Download(f"{wish.template}.csv", "text/csv", bytes)],
        errors=(ServiceError, NotAllowed),
    )


@pytest.fixture
def dialog(office: Store, desk: UploadDesk) -> Dialog:
    """The dialog, just opened."""
    return open_dialog(office, desk)


def prepared(
    store: Store, viewer: Viewer, name: str, content: bytes, given: Given, fixes: Fixes
) -> UploadPlan:
    answers = Answers(given=given, fixes=fixes)
    return prepare_upload(store, viewer, KABUPATEN, name, content, today=TODAY, answers=answers)
