"""What was written, by whom, from which file; and taking a changeset back."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pandas as pd

from data.rules.roles import Permission, Viewer, authorise
from data.services.authorised import authorise_changeset, uploadable_templates
from data.services.changes import change_frame, key_texts
from data.services.days import day_of
from data.services.errors import UnknownChangeset, store_guarded
from data.services.uploads import UploadResult
from data.store import history
from data.store.engine import Store
from data.store.history import ChangesetLine
from data.store.memory import forget
from data.store.revisions import Header
from data.store.tables import FACTS
from data.store.undo import UndoPlan, apply_undo, changeset_rows, plan_undo


@dataclass(frozen=True)
class KeptFile:
    """An uploaded file as it was sent."""

    name: str
    content: bytes


@dataclass(frozen=True)
class History:
    """The changesets of a kabupaten, newest first, with their number and the day of the newest."""

    rows: pd.DataFrame
    count: int
    newest: date | None


@store_guarded
def load_history(store: Store, viewer: Viewer, kabupaten: str) -> History:
    """What a screen shows of the changesets; raises NotAllowed, StoreUnavailable."""
    rows = list_changesets(store, viewer, kabupaten)
    newest = None if rows.empty else day_of(rows["at"].max().to_pydatetime(), kabupaten)
    return History(rows, len(rows), newest)


@store_guarded
def list_changesets(store: Store, viewer: Viewer, kabupaten: str | None = None) -> pd.DataFrame:
    """Changesets of the templates the viewer may send, newest first; `kabupaten` None means all of them."""
    authorise(viewer, Permission.SEE_HISTORY, kabupaten=kabupaten or viewer.kabupaten)
    frame = history.changesets(store, kabupaten or viewer.kabupaten)
    shown = frame["template"].isin(uploadable_templates(viewer))
    return frame[shown].reset_index(drop=True)


@store_guarded
def stored_file(store: Store, viewer: Viewer, changeset: int) -> KeptFile:
    """The file a changeset came from; raises NotAllowed, or UnknownChangeset where there is none."""
    line = _line(store, changeset)
    authorise_changeset(viewer, line.kabupaten, line.template)
    content = history.stored_content(store, line.file_sha256) if line.file_sha256 else None
    if content is None or line.file_name is None:
        raise UnknownChangeset(changeset)
    return KeptFile(line.file_name, content)


@store_guarded
def changeset_difference(store: Store, viewer: Viewer, changeset: int) -> pd.DataFrame:
    """row, kind (baru, berubah, ditarik), key, column, old, new: all that a changeset did, as text.

    Figures of cases stand here as they were sent: only those who may send them see them, or NotAllowed.
    """
    line = _line(store, changeset)
    authorise_changeset(viewer, line.kabupaten, line.template)
    model = FACTS[line.template]
    with store.reading() as connection:
        ended, begun = changeset_rows(connection, model, changeset)
    new = [row for key, row in begun.items() if key not in ended]
    changed = [(ended[key].cells, row) for key, row in begun.items() if key in ended]
    withdrawn = [row for key, row in ended.items() if key not in begun]
    return change_frame(model, new, changed, withdrawn)


@store_guarded
def undo_changeset(store: Store, viewer: Viewer, changeset: int, *, dry_run: bool = False) -> UploadResult:
    """Take a changeset back as a changeset of its own; rows changed since are listed and left."""
    line = _line(store, changeset)
    authorise(viewer, Permission.UNDO, kabupaten=line.kabupaten)
    authorise_changeset(viewer, line.kabupaten, line.template)
    model = FACTS[line.template]
    if dry_run:
        with store.reading() as connection:
            return _result(None, plan_undo(connection, model, changeset))
    header = Header(datetime.now(UTC), viewer.name, viewer.role.value, "undo", line.kabupaten)
    with store.writing() as connection:
        plan = plan_undo(connection, model, changeset)
        written = apply_undo(connection, header, plan)
        if written is not None:
            # Taken back with the file they were given for: asking once more is safer than reading as then.
            forget(connection, [changeset])
        return _result(written, plan)


def _line(store: Store, changeset: int) -> ChangesetLine:
    line = history.changeset_line(store, changeset)
    if line is None:
        raise UnknownChangeset(changeset)
    return line


def _result(written: int | None, plan: UndoPlan) -> UploadResult:
    outcome = "tidak ada yang dibatalkan" if plan.is_empty else "dibatalkan"
    left = tuple(key_texts(plan.model, plan.left))
    return UploadResult(written, outcome, plan.counts, left)
