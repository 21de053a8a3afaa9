"""One changeset: its line, its file, and what taking it back would do."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

import pandas as pd

from data.reference import templates
from data.rules.roles import Permission, Viewer, authorise
from data.services.authorised import authorise_changeset
from data.services.changes import change_frame, key_texts
from data.services.errors import UnknownChangeset, store_guarded
from data.services.history import list_changesets
from data.store.engine import Store
from data.store.history import changeset_line
from data.store.provenance import file_size, undo_rows
from data.store.tables import FACTS
from data.store.touched import touched_since, writers
from data.store.undo import plan_undo

Changes: TypeAlias = pd.DataFrame
"""row, kind, key, column, old, new as text: a line for each whole row and for each changed cell."""


@dataclass(frozen=True)
class ChangesetFacts:
    """The line of a changeset. File, size (bytes) and sheet are None where it has none; counts are rows."""

    number: int
    at: datetime
    by_name: str
    by_role: str
    kind: str
    template: str
    template_title: str
    file_name: str | None
    file_size: int | None
    sha256: str | None
    sheet: str | None
    undoes: int | None
    undone_by: int | None
    new: int
    changed: int
    unchanged: int
    ended: int


@dataclass(frozen=True)
class LaterChange:
    """A later changeset that wrote some of the same rows, which an undo therefore keeps."""

    number: int
    by_name: str
    at: datetime
    rows: int


@dataclass(frozen=True)
class UndoPreview:
    """What an undo would do: old is what stands now, new what comes back.

    Kinds: baru (a row that comes back), berubah, ditarik. left: keys that it leaves alone, for `later`.
    """

    difference: Changes
    left: tuple[str, ...]
    later: tuple[LaterChange, ...]

    @property
    def changes_nothing(self) -> bool:
        """Whether there is nothing to take back."""
        return self.difference.empty

    def rows(self, kind: str) -> int:
        """How many rows come back, change back or are withdrawn."""
        return int(self.difference.loc[self.difference["kind"] == kind, "key"].nunique())


@store_guarded
def load_changeset(store: Store, viewer: Viewer, kabupaten: str, changeset: int) -> ChangesetFacts:
    """The line of a changeset of a kabupaten; raises NotAllowed, UnknownChangeset for what is not listed."""
    lines = list_changesets(store, viewer, kabupaten)
    found = lines[lines["changeset"] == changeset].to_dict("records")
    if not found:
        raise UnknownChangeset(changeset)
    [row] = found
    known: Mapping[Any, Any] = {name: None if pd.isna(value) else value for name, value in row.items()}
    return ChangesetFacts(
        number=changeset,
        at=known["at"].to_pydatetime(),
        by_name=known["by_name"],
        by_role=known["by_role"],
        kind=known["kind"],
        template=known["template"],
        template_title=templates()[known["template"]].title,
        file_name=known["file_name"],
        file_size=file_size(store, known["file_sha256"]) if known["file_sha256"] else None,
        sha256=known["file_sha256"],
        sheet=known["sheet"],
        undoes=known["undoes_id"],
        undone_by=known["undone_by"],
        new=known["rows_new"],
        changed=known["rows_changed"],
        unchanged=known["rows_unchanged"],
        ended=known["rows_ended"],
    )


@store_guarded
def preview_undo(store: Store, viewer: Viewer, changeset: int) -> UndoPreview:
    """What taking a changeset back would do now; raises NotAllowed, UnknownChangeset."""
    line = changeset_line(store, changeset)
    if line is None:
        raise UnknownChangeset(changeset)
    authorise(viewer, Permission.UNDO, kabupaten=line.kabupaten)
    authorise_changeset(viewer, line.kabupaten, line.template)
    model = FACTS[line.template]
    with store.reading() as connection:
        plan = plan_undo(connection, model, changeset)
        now, then = undo_rows(connection, plan)
        touched = touched_since(connection, model, line.kabupaten, changeset) if plan.left else {}
        left = Counter(touched[key] for key in plan.left if key in touched)
        wrote = writers(connection, left)
    later = [LaterChange(number, *wrote[number], left[number]) for number in sorted(wrote)]
    back = [row for key, row in then.items() if key not in now]
    changed = [(now[key].cells, row) for key, row in then.items() if key in now]
    withdrawn = [row for key, row in now.items() if key not in then]
    difference = change_frame(model, back, changed, withdrawn)
    return UndoPreview(difference, tuple(key_texts(model, plan.left)), tuple(later))
